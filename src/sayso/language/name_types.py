"""What a name names: a person, a group, an organization, a place, a document; by its own words and those beside it."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from sayso.language.name_chunks import Chunk
from sayso.language.name_tokens import Joint
from sayso.language.name_traits import is_given_name, traits
from sayso.language.name_words import HEADS, WordKind, countries, gazetteer, words
from sayso.values.mention import EntityType

NER_TYPES = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "LAW": EntityType.DOCUMENT,
    "WORK_OF_ART": EntityType.DOCUMENT,
}
_CONTEXT = (
    (WordKind.BEFORE_PERSON, EntityType.PERSON, 4),
    (WordKind.TITLE, EntityType.PERSON, 5),
    (WordKind.BEFORE_PLACE, EntityType.PLACE, 3),
    (WordKind.BEFORE_GROUP, EntityType.GROUP, 4),
    (WordKind.BEFORE_BODY, EntityType.ORGANIZATION, 4),
)
_AFTER = (
    (WordKind.AFTER_GROUP, EntityType.GROUP, 4),
    (WordKind.AFTER_PERSON, EntityType.PERSON, 1),
    (WordKind.AFTER_PLACE, EntityType.PLACE, 4),
    (WordKind.AFTER_BODY, EntityType.ORGANIZATION, 2),
)
_LAST = re.compile(r"([\w-]+),? (?:the |late |a |\(|\")*$")
_NEXT = re.compile(r"^(?:'s)?,? ([\w-]+)")
_PLACE_OF = re.compile(
    r"\b(?:provinces?|districts?|cit(?:y|ies)|towns?|villages?|region|governorates?|states?|counties|outskirts|suburbs?|"
    r"part|parts|north|south|east|west|centre|center) of (?:the )?$"
)
_TOWN_OF = re.compile(r"\b(?:city|town|village) of $")
_TOWN = re.compile(r",? (?:city|town|village)\b|, (?:the )?(?:\w+ )?capital\b")
_BODIES = (EntityType.GROUP, EntityType.ORGANIZATION)
_REBEL_WORDS = frozenset({"Liberation", "Resistance", "Mujahideen", "Mujahidin", "Martyrs", "Jihad", "Rebel"})
_LAST_HEADS = frozenset(
    [
        "front",
        "network",
        "networks",
        "group",
        "groups",
        "cell",
        "movement",
        "resistance",
        "gang",
        "rebels",
        "cartel",
        "militia",
        "brigade",
        "battalion",
        "faction",
    ]
)
_ARTICLES = ("The", "Al", "El", "Los", "Las", "La", "Le", "Les", "San", "Santa", "Saint", "New", "Port")
_ARTICLE_BEFORE = re.compile(r"\b[Tt]he (?:[a-z]+ )?\Z")
_PERSON_LENGTHS = range(2, 6)
_NO_PERSON = frozenset(
    {*HEADS, WordKind.BODY_WORD, WordKind.PEOPLE, WordKind.FIGURE, WordKind.PLACE_LEAD, WordKind.CALENDAR}
)
_TITLED = re.compile(r"[a-z,] The \Z")
"""A capital on an article inside a sentence is part of the name of a newspaper: "told The Herald"."""
_AGE = re.compile(r"^, \d{1,2},|^,? who (?:has since died|was born|died)|^ \(deceased\)|^, aged ")


def own_type(chunk: Chunk) -> EntityType | None:
    """The type that the words of the name show by themselves."""
    if chunk.type is not None:
        return chunk.type
    if chunk.hit is not None:
        return chunk.hit.row.type
    if len(chunk.words) > 1 and _is_full_name(chunk.words[0].text, chunk.words[-1].text):
        return EntityType.PERSON
    return _type_by_first(chunk) or _head_type(chunk) or _person_type(chunk)


def _type_by_first(chunk: Chunk) -> EntityType | None:
    """What the first word shows: "Operation Iron Sura", "Sons of the River", "Fort Sura"; districts called agencies."""
    if len(chunk.words) > 1 and chunk.words[0].text == "Operation":
        return EntityType.OTHER
    if _is_figure(chunk):
        return EntityType.GROUP
    return EntityType.PLACE if _is_tribal_agency(chunk) or _is_led_by_place(chunk) else None


def _is_full_name(first: str, last: str) -> bool:
    """Whether a given name stands before a surname that might be a group's: "Jihad Sura", "Malik al-Houthi"."""
    return is_given_name(first) and (first == "Jihad" or last.lower().startswith(("al-", "el-")))


def _is_tribal_agency(chunk: Chunk) -> bool:
    """Whether "Agency" is a district as on the Pakistani border until 2018: "Khyber Agency", "Kurram Tribal Agency"."""
    *before, last = (word.text for word in chunk.words)
    names = [word for word in before if word != "Tribal"]
    places = [row for row in gazetteer().named(" ".join(names)) if row.type is EntityType.PLACE] if names else []
    return last == "Agency" and any(row.key not in {country.name for country in countries()} for row in places)


def _is_figure(chunk: Chunk) -> bool:
    """Whether many are named by a figure of speech: "Sons of the River", "Northern Falcons"."""
    names = [word for word in chunk.words if word.text not in ("The", "A")]
    is_whole = len(names) > 1 and names[1].joint is Joint.OF
    if len(names) > 1 and names[-1].text.endswith("s") and WordKind.FIGURE in traits(names[-1].text):
        return True
    return is_whole and names[0].text.endswith("s") and WordKind.FIGURE in traits(names[0].text)


def _is_led_by_place(chunk: Chunk) -> bool:
    """Whether a name begins as places do and ends in no head: "Fort Sura", "Wadi Badr"."""
    first, last = chunk.words[0].text.lower(), chunk.words[-1].text
    return len(chunk.words) > 1 and first in words(WordKind.PLACE_LEAD) and not traits(last) & frozenset(HEADS)


def _head_type(chunk: Chunk) -> EntityType | None:
    """The type of the head: the word before the first "of" or "for", else the last word, else the first."""
    names = chunk.words
    cut = next(
        (
            n
            for n, word in enumerate(names)
            if n and word.joint not in (Joint.SPACE, Joint.PARTICLE, Joint.AND, Joint.POSSESSIVE)
        ),
        len(names),
    )
    if _is_armed(chunk, names[cut - 1].text):
        return EntityType.GROUP
    for word in (names[cut - 1], names[0]):
        if len(names) > 1 or "-" in word.text or WordKind.GROUP_HEAD in traits(word.text):
            found = [type_ for kind, type_ in HEADS.items() if kind in traits(word.text)]
            is_first = found[:1] == [EntityType.GROUP] and word.text.lower() not in _LAST_HEADS
            if found and (word is names[cut - 1] or is_first):
                return found[0]
    return None


def _is_armed(chunk: Chunk, head: str) -> bool:
    """Whether the name is a movement's though its head is a state's or an army's: "Sura Liberation Army"."""
    present = {word.text for word in chunk.words}
    if head in ("State", "Emirate"):
        return chunk.words[0].text == "Islamic"
    return head in ("Army", "Forces", "Force", "Council", "Corps", "Organization") and bool(present & _REBEL_WORDS)


def _person_type(chunk: Chunk) -> EntityType | None:
    first = chunk.words[0].text
    if WordKind.HONORIFIC in traits(first) or (len(chunk.words) > 1 and is_given_name(first)):
        return EntityType.PERSON
    if re.match(r"(?:Abu|Abd|Bin|Ibn|Umm|bin|ibn) \w", " ".join(word.text for word in chunk.words)):
        return EntityType.PERSON
    return None


def votes(text: str, chunk: Chunk, label: str | None) -> Counter[EntityType]:
    """Points for each type from one mention: own words, words beside it, and the statistical label."""
    found: Counter[EntityType] = Counter()
    own = own_type(chunk)
    if own is not None:
        found[own] += 12 if chunk.hit is not None or chunk.tail else 8
    elif len(chunk.words) == 1:
        single = traits(chunk.words[0].text)
        found.update({type_: 4 for kind, type_ in HEADS.items() if kind in single and type_ in _BODIES})
    if label in NER_TYPES:
        found[NER_TYPES[label]] += 2
    found.update(_beside(text, chunk))
    if _PLACE_OF.search(text, max(0, chunk.start - 40), chunk.start):
        found[EntityType.PLACE] += 7
    if own is None and any(word.text.startswith(("al-", "el-")) for word in chunk.words[1:]):
        found[EntityType.PERSON] += 3
    if len(chunk.words) == 1 and is_given_name(chunk.words[0].text):
        found[EntityType.PERSON] += 3
    if own is None and _is_shaped_as_person(text, chunk):
        found[EntityType.PERSON] += 3
    return found


def _is_shaped_as_person(text: str, chunk: Chunk) -> bool:
    """Two to five words without an article that say nothing of a body, a place or a people: most are persons."""
    names = chunk.words
    if (
        chunk.is_plain
        or len(names) not in _PERSON_LENGTHS
        or names[0].text in _ARTICLES
        or _ARTICLE_BEFORE.search(text, 0, chunk.start)
    ):
        return False
    is_plain = all(word.joint in (Joint.SPACE, Joint.PARTICLE) and word.text[:1].isupper() for word in names[1:])
    kinds = frozenset(kind for word in names for kind in traits(word.text))
    return is_plain and not kinds & _NO_PERSON and not any(word.text.isupper() or "." in word.text for word in names)


def is_town(text: str, chunk: Chunk) -> bool:
    """Whether a place is called a town, a city or a village here."""
    before = text[max(0, chunk.start - 24) : chunk.start]
    return _TOWN_OF.search(before) is not None or _TOWN.match(text, chunk.end) is not None


def _beside(text: str, chunk: Chunk) -> Counter[EntityType]:
    found: Counter[EntityType] = Counter()
    before = _LAST.search(text, max(0, chunk.start - 40), chunk.start)
    if before:
        found.update(_points(before.group(1), _CONTEXT))
    rest = text[chunk.end : chunk.end + 40]
    after = _NEXT.match(rest)
    if after:
        found.update(_points(after.group(1), _AFTER))
    if _TITLED.search(text, max(0, chunk.start - 8), chunk.start):
        found[EntityType.ORGANIZATION] += 5
    if _AGE.match(rest):
        found[EntityType.PERSON] += 4
    return found


def _points(word: str, table: Sequence[tuple[WordKind, EntityType, int]]) -> dict[EntityType, int]:
    lower = word.lower()
    return {type_: points for kind, type_, points in reversed(table) if lower in _set(kind)}


@cache
def _set(kind: WordKind) -> frozenset[str]:
    return words(kind)


def decide(counted: Counter[EntityType]) -> EntityType:
    """The type with the most points; `other` where nothing speaks for any."""
    best = max(counted.items(), key=lambda item: (item[1], item[0] is EntityType.GROUP), default=None)
    return best[0] if best is not None and best[1] > 0 else EntityType.OTHER
