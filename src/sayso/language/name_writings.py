"""Whether one written form of a name can stand for another, fuller one: acronym, surname, short form, other writing."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sayso.language.name_acronyms import acronym_start
from sayso.language.name_forms import EMPTY_WORDS, MIXED, NameForm, body_key
from sayso.language.name_persons import is_person_short
from sayso.language.name_traits import is_acronym, is_given_name, traits
from sayso.language.name_translations import is_translation
from sayso.language.name_words import WordKind, adjectives, words
from sayso.names import is_same_word, name_words
from sayso.values.mention import EntityType

_MINISTRY_SHORT = re.compile(r"^Mo([A-Z]{1,5})$")
_SHORT = 4
"""Acronyms of so few letters have to be the initials; longer ones may spell more of a word: `CENTCOM`."""
_LETTER_AND_NUMBER = re.compile(r"^([A-Z])-?(\d{1,2})$")
_NUMBER = re.compile(r"\d{4,6}")
_BODIES = frozenset({EntityType.GROUP, EntityType.ORGANIZATION})
_SOMEBODY = frozenset({EntityType.PERSON, EntityType.DOCUMENT})
_BODY_HEADS = frozenset({WordKind.GROUP_HEAD, WordKind.BODY_HEAD})
_OF_STATE = frozenset(
    (
        *("army", "navy", "police", "government", "parliament", "senate", "congress", "cabinet", "military", "forces"),
        *("authorities", "international", "nations", "news", "press", "media", "house", "treasury"),
    )
)
"""Heads that, alone and with a capital, mean those of the country."""
_SPLINTER = frozenset({"real", "new", "continuity", "provisional", "reformed", "united", "true", "breakaway"})
_TELLS_LITTLE = frozenset(
    (
        "charitable",
        "charity",
        "welfare",
        "relief",
        "humanitarian",
        "international",
        "general",
        "trading",
        "aid",
        "social",
    )
)
_COMPANY = frozenset(
    (
        *("union", "organization", "party", "foundation", "society", "association", "company", "co", "ltd", "limited"),
        *(
            "services",
            "industries",
            "plc",
            "llp",
            "gmbh",
            "sarl",
            "srl",
            "jsc",
            "pjsc",
            "pvt",
            "pty",
            "fzc",
            "fzco",
            "dmcc",
        ),
        *("llc", "inc", "corporation", "holding", "holdings", "trading", "establishment", "est", "fze", "enterprises"),
    )
)
_UNITS = frozenset({"division", "brigade", "brigades", "battalion", "militia", "movement", "legion", "column"})
_AIMS = frozenset({"for", "on", "of"})
_TAIL = WordKind.GROUP_TAIL
_AND = frozenset({"wal", "wa", "and", "va"})
_WIDE = frozenset({"province", "provinces", "governorate", "district", "region", "state", "county", "oblast"})


def is_writing_of(short: NameForm, full: NameForm) -> bool:
    """Whether `short` can stand for `full` in a text that has used both."""
    if short.key.rstrip(MIXED) == full.key.rstrip(MIXED):
        return not (short.is_defined and full.is_defined)
    is_named_so = full.type in _BODIES and short.is_guess and _is_plainly(short, full)
    is_somebody = any(form.has_own_type and form.type in _SOMEBODY for form in (short, full))
    if is_named_so or (not is_somebody and is_translation(short.key, full.key)):
        return True
    if short.type is EntityType.PERSON or full.type is EntityType.PERSON:
        return is_person_short(short, full)
    if EntityType.DOCUMENT in (short.type, full.type):
        return short.type is full.type and _is_same_document(short, full)
    if EntityType.PLACE in (short.type, full.type):
        return short.type is full.type and _is_place_short(short, full)
    return _is_acronym_of(short, full) or _is_body_short(short, full)


def _is_plainly(short: NameForm, full: NameForm) -> bool:
    """Whether the words alone show it, whatever a guess takes the shorter one for."""
    if len(short.tokens) == 1 and WordKind.FIGURE in traits(short.tokens[0]) and _is_head_of(short, full):
        return True
    return _is_acronym_of(short, full) or _is_other_spelling(short, full) or _drops_legal_form(short, full)


def _drops_legal_form(short: NameForm, full: NameForm) -> bool:
    """ "Sura Air Cargo" for "Sura Air Cargo LLC"."""
    few, many = short.tokens, full.tokens
    return 1 < len(few) < len(many) and few == many[: len(few)] and _COMPANY.issuperset(many[len(few) :])


def _is_same_document(short: NameForm, full: NameForm) -> bool:
    numbers = [set(_NUMBER.findall(form.key)) for form in (short, full)]
    if numbers[0] or numbers[1]:
        return numbers[0] == numbers[1]
    ordinals = [{token for token in form.tokens if re.match(r"\d+(?:st|nd|rd|th)$", token)} for form in (short, full)]
    if ordinals[0] and ordinals[1]:
        return ordinals[0] == ordinals[1] and bool({"report", "statement"} & set(short.tokens) & set(full.tokens))
    return len(short.tokens) > 2 and set(short.tokens) <= set(full.tokens) and short.key != full.key


def _is_place_short(short: NameForm, full: NameForm) -> bool:
    """A place with and without its kind; a town is not the province that is named after it."""
    few, many = short.tokens, full.tokens
    if short.is_town and _WIDE.intersection(many):
        return False
    core = [token for token in many if WordKind.PLACE_HEAD not in traits(token) and token not in EMPTY_WORDS]
    if list(few) == core:
        return len(core) < len(many)
    return len(few) > 1 and len(few) < len(many) and (few[0], few[-1]) == (many[0], many[-1])


def _is_acronym_of(short: NameForm, full: NameForm) -> bool:
    if len(full.tokens) < 2 or short.is_defined:
        return False
    numbered = _LETTER_AND_NUMBER.match(short.text)
    if numbered:
        initials = {token[0] for token in full.tokens if token not in EMPTY_WORDS}
        return numbered.group(2) in full.tokens and numbered.group(1).lower() in initials
    if not is_acronym(short.text):
        return False
    ministry = _MINISTRY_SHORT.match(short.text)
    if ministry:
        return _spells_ministry(ministry.group(1).lower(), full.tokens)
    letters = re.sub(r"[^A-Za-z]", "", short.text)
    return len(letters) > 2 and acronym_start(full.text, short.text, is_strict=len(letters) <= _SHORT) == 0


def _spells_ministry(letters: str, tokens: Sequence[str]) -> bool:
    """`MoFA` is the Foreign Ministry, the Ministry of Foreign Affairs and the Afghan Foreign Affairs Ministry."""
    if "ministry" not in tokens:
        return False
    content = [
        token for token in tokens if token not in EMPTY_WORDS and token != "ministry" and token not in adjectives()
    ]
    return bool(content) and content[0][0] == letters[0] and len(content) <= len(letters)


def _is_body_short(short: NameForm, full: NameForm) -> bool:
    few, many = body_key(short.tokens), body_key(full.tokens)
    if few == many or (len(few) > 1 and many == (*few, "group")) or _is_other_spelling(short, full):
        return True
    if short.tokens[-1] == "core" and short.tokens[:-1] == full.tokens:
        return True
    if len(short.tokens) == 1:
        return _is_head_of(short, full) or _is_people_of(short, full) or _is_without_kind(short, full)
    if _is_beginning(few, many):
        return True
    return short.known is None and (_is_end(short.tokens, full.tokens) or _skips_middle(short.tokens, full.tokens))


def _is_other_spelling(short: NameForm, full: NameForm) -> bool:
    ours, theirs = (_in_order(word for word in name_words(form.key) if word != "al") for form in (short, full))
    return len(ours) == len(theirs) > 1 and _are_same(ours, theirs)


def _in_order(parts: Iterable[str]) -> list[str]:
    """The words of a name, sorted where there is a number: "March 23 Movement", "23 March Movement"."""
    found = list(parts)
    return sorted(found) if any(map(str.isdigit, found)) else found


def _is_head_of(short: NameForm, full: NameForm) -> bool:
    """ "The Trust" after "Sura Relief Trust", "the Council" after "Council of Elders"."""
    head = short.tokens[0]
    kinds = traits(head)
    is_head = kinds & _BODY_HEADS or (WordKind.FIGURE in kinds and head.endswith("s"))
    if short.known is not None or not is_head or head in _OF_STATE:
        return False
    is_before = full.order[0] < short.order[0]
    return is_before and (full.tokens[-1] == head or any(pair in pairwise(full.tokens) for pair in _heads_of(head)))


def _heads_of(head: str) -> tuple[tuple[str, str], ...]:
    return (head, "of"), (head, "for")


def _is_people_of(short: NameForm, full: NameForm) -> bool:
    """ "The Suris" for the Suri movement; "Suri", where that is a group, too."""
    is_tail = len(full.tokens) == 2 and full.tokens[1] in words(WordKind.GROUP_TAIL)
    is_group = short.type is EntityType.GROUP and short.tokens[0] == full.tokens[0]
    return is_tail and (is_group or short.tokens[0] == f"{full.tokens[0]}s")


def _is_without_kind(short: NameForm, full: NameForm) -> bool:
    """ "Suriyoun" for "Suriyoun Division": the name without what it is the name of; no town and no first name."""
    word = short.tokens[0]
    is_own = short.known is None and not traits(word) and not is_given_name(word)
    return is_own and len(full.tokens) == 2 and full.tokens[0] == word and full.tokens[1] in _UNITS


def _is_beginning(few: Sequence[str], many: Sequence[str]) -> bool:
    """What stands before "for", "on", "of", before "group" and the like, or, of many words, before the last "and"."""
    rest = many[len(few) :]
    if not rest or not _are_same(few, many[: len(few)]):
        return False
    if rest[0] == "in":
        return len(few) > 1 and bool(traits(few[-1]) & _BODY_HEADS)
    if rest[0] in _AIMS:
        return bool(traits(few[-1]) & _BODY_HEADS)
    is_generic = len(few) > 1 and (_COMPANY.issuperset(rest) or (len(rest) == 1 and rest[0] in words(_TAIL)))
    return (len(few) > 2 and rest[0] in _AND) or is_generic


def _are_same(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return all(is_same_word(one, other) for one, other in zip(ours, theirs, strict=True))


def _is_end(few: Sequence[str], many: Sequence[str]) -> bool:
    """The last words, unless what stands before them tells a splinter from its stem: "Real Sura Army"."""
    rest = many[: -len(few)]
    return bool(rest) and _are_same(few, many[-len(few) :]) and rest[-1] not in _SPLINTER


def _skips_middle(few: Sequence[str], many: Sequence[str]) -> bool:
    if len(few) >= len(many) or not _are_same((few[0], few[-1]), (many[0], many[-1])):
        return False
    rest = iter(many)
    dropped = {word for word in many if not any(is_same_word(word, one) for one in few)}
    is_own = WordKind.BODY_WORD not in traits(few[0]) and WordKind.PEOPLE not in traits(few[0])
    return all(any(is_same_word(token, one) for one in rest) for token in few) and dropped <= (
        EMPTY_WORDS | _TELLS_LITTLE if is_own else EMPTY_WORDS
    )
