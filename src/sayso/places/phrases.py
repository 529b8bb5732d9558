"""A description of a place taken apart: "Syria's northern province of Idlib" names Idlib, a province, in Syria."""

import re
from dataclasses import dataclass

from sayso.places.folding import bare, level_words
from sayso.places.naming import pattern
from sayso.values.place import PlaceLevel

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_OWNER = re.compile(r"^(?P<owner>[A-Z][\w.-]*(?: [A-Z][\w.-]*)*)['’]s\s+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The name in a description, its level as described, the part that is meant, and whose it is."""

    name: str
    level: PlaceLevel | None = None
    part: str | None = None
    owner: str | None = None


def take_apart(text: str) -> Phrase:
    """`text` by its parts; a name alone stays as it is."""
    rest = _ARTICLE.sub("", " ".join(text.split()))
    owner = None
    if (owned := _OWNER.match(rest)) is not None:
        owner, rest = owned["owner"], rest[owned.end() :]
    if described := pattern(
        r"^(?P<before>(?:[\w-]+\s+){0,4}?)(?P<level>LEVEL)\s+of\s+(?:the\s+)?(?:PLAIN\s+)*(?=[A-Z]|al-|el-)"
    ).match(rest):
        adjective = described["before"].split()[:1]
        owner = owner or (adjective[0] if adjective and adjective[0][0].isupper() else None)
        level = level_words()[described["level"].lower()]
        part = f"{described['level'].lower()} of" if pattern(r"^PART$").match(described["level"]) else None
        return Phrase(rest[described.end() :], None if part else level, part, owner)
    rest = pattern(r"^(?:PLAIN\s+)+(?=[A-Z])").sub("", rest)
    if (cut := pattern(r"^(?P<part>DIRECTION|PART\s+of)\s+(?:the\s+)?(?=[A-Z])").match(rest)) and rest[0].islower():
        return _leveled(rest[cut.end() :], cut["part"], owner)
    return _leveled(rest, None, owner)


def _leveled(name: str, part: str | None, owner: str | None) -> Phrase:
    rest, level = bare(name)
    return Phrase(rest, level, part if level is None else None, owner)
