"""Whether one written form of a name can stand for another, fuller one: acronym, surname, short form, other writing."""

import re
from collections.abc import Sequence

from sayso.language.name_acronyms import acronym_start
from sayso.language.name_forms import EMPTY_WORDS, NameForm, bare, body_key
from sayso.language.name_traits import is_acronym, is_given_name, traits
from sayso.language.name_words import WordKind, adjectives
from sayso.values.mention import EntityType

_MINISTRY_SHORT = re.compile(r"^Mo([A-Z]{1,5})$")
_SHORT_HEADS = frozenset({"team", "panel", "committee", "council", "commission", "mission", "tribunal", "ministry"})
_NUMBER = re.compile(r"\d{4,6}")
_KUNYA = frozenset({"abu", "umm", "ibn", "bin", "abd", "abdul"})


def is_writing_of(short: NameForm, full: NameForm) -> bool:
    """Whether `short` can stand for `full` in a text that has used both."""
    if short.type is EntityType.PERSON or full.type is EntityType.PERSON:
        return _is_person_short(short, full)
    if EntityType.DOCUMENT in (short.type, full.type):
        return short.type is full.type and _is_same_document(short, full)
    if EntityType.PLACE in (short.type, full.type):
        return short.type is full.type and _is_place_short(short.tokens, full.tokens)
    return _is_acronym_of(short, full) or _is_body_short(short, full)


def _is_person_short(short: NameForm, full: NameForm) -> bool:
    if full.type is not EntityType.PERSON or (short.type is not EntityType.PERSON and not short.is_open):
        return False
    few, many = bare(short.tokens), bare(full.tokens)
    if not few or len(few) > len(many):
        return False
    if few == many:
        return True
    if len(few) == 1:
        return len(many) > 1 and (few[0] == many[-1] or (few[0] == many[0] and is_given_name(many[0])))
    first = 2 if many[0] in _KUNYA else 1
    has_ends = few[:first] == many[:first] and few[-1] == many[-1]
    is_kunya = first == 2 and few == many[:2]
    return is_kunya or few == many[-len(few) :] or (has_ends and _is_part(few, many))


def _is_part(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether the words of one name stand in the other in the same order."""
    rest = iter(many)
    return len(few) < len(many) and all(token in rest for token in few)


def _is_same_document(short: NameForm, full: NameForm) -> bool:
    numbers = [set(_NUMBER.findall(form.key)) for form in (short, full)]
    if numbers[0] or numbers[1]:
        return numbers[0] == numbers[1]
    ordinals = [{token for token in form.tokens if re.match(r"\d+(?:st|nd|rd|th)$", token)} for form in (short, full)]
    if ordinals[0] and ordinals[1]:
        return ordinals[0] == ordinals[1] and bool({"report", "statement"} & set(short.tokens) & set(full.tokens))
    return len(short.tokens) > 2 and set(short.tokens) <= set(full.tokens) and short.key != full.key


def _is_place_short(few: Sequence[str], many: Sequence[str]) -> bool:
    core = [token for token in many if WordKind.PLACE_HEAD not in traits(token) and token not in EMPTY_WORDS]
    if list(few) == core:
        return len(core) < len(many)
    return len(few) > 1 and len(few) < len(many) and (few[0], few[-1]) == (many[0], many[-1])


def _is_acronym_of(short: NameForm, full: NameForm) -> bool:
    if not is_acronym(short.text) or len(full.tokens) < 2:
        return False
    ministry = _MINISTRY_SHORT.match(short.text)
    if ministry:
        return _spells_ministry(ministry.group(1).lower(), full.tokens)
    letters = re.sub(r"[^A-Za-z]", "", short.text)
    return len(letters) > 2 and acronym_start(full.text, short.text) == 0


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
    if few == many or (len(few) > 1 and many == (*few, "group")):
        return True
    if short.tokens[-1] == "core" and short.tokens[:-1] == full.tokens:
        return True
    if few == many[: len(few)] and many[len(few) : len(few) + 1] == ("for",):
        return WordKind.GROUP_HEAD in traits(few[-1])
    if len(short.tokens) == 1 and short.key in _SHORT_HEADS:
        return full.tokens[-1] == short.key or full.tokens[:2] == (short.key, "of")
    if len(short.tokens) < 2 or short.known is not None:
        return False
    is_suffix = full.tokens[-len(short.tokens) :] == short.tokens
    return is_suffix or (len(short.tokens) < len(full.tokens) and _skips_middle(short.tokens, full.tokens))


def _skips_middle(few: Sequence[str], many: Sequence[str]) -> bool:
    if (few[0], few[-1]) != (many[0], many[-1]):
        return False
    return _is_part(few, many) and set(many) - set(few) <= EMPTY_WORDS
