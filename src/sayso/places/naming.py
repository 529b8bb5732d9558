"""Names of places as a text has them, and what stands beside them that tells which place is meant."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from sayso.places.folding import level_words
from sayso.tables import read_table
from sayso.values.place import PlaceLevel


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A stretch `[start, end)` of a text that names a place; `text` is the name that it stands for."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Context:
    """The text around the names; `adjectives` are words for the people of a country, folded, with its name."""

    text: str = ""
    adjectives: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Clues:
    """What the text says of a name: its level, the part of it that is meant, and what it lies in.

    `inside` and `beside` are other names, by number: those that it is said to lie in, and those that it may lie in
    or stand in one list with. `countries` are names of countries that it is said to belong to.
    """

    level: PlaceLevel | None = None
    part: str | None = None
    inside: tuple[int, ...] = ()
    beside: tuple[int, ...] = ()
    countries: tuple[str, ...] = ()


@cache
def words_of(kind: str) -> frozenset[str]:
    """Words of one kind of `data/area_words.tsv`, in lower case."""
    return frozenset(word for word, row_kind, *_ in read_table("places", "area_words") if row_kind == kind)


@cache
def pattern(template: str) -> re.Pattern[str]:
    """`template` with LEVEL, LEVELS, DIRECTION, PLAIN and NAME for a word for a level, several, and so on."""
    levels = sorted(level_words(), key=len, reverse=True)
    pieces = {
        "LEVELS": "|".join(
            word for word in levels if (word.endswith("s") and word[:-1] in levels) or word[-3:] == "ies"
        ),
        "LEVEL": "|".join(levels),
        "DIRECTION": "|".join(sorted(words_of("direction"), key=len, reverse=True)),
        "PLAIN": "|".join(sorted(words_of("plain"), key=len, reverse=True)),
        "PART": "|".join(sorted(words_of("part"), key=len, reverse=True)),
    }
    for piece, words in pieces.items():
        template = re.sub(rf"\b{piece}\b", f"(?i:{words})", template)
    return re.compile(template.replace("NAME", r"(?>[A-Z][\w'’-]*+(?: [A-Z][\w'’-]*+)*+)"))
