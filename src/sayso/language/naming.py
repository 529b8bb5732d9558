"""The names that a document holds, what they name, and how the text itself defines them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sayso.values.mention import EntityType


class DefinitionKind(StrEnum):
    ACRONYM = "acronym"
    ALIAS = "alias"
    FORMER_NAME = "former_name"


class ReferenceKind(StrEnum):
    """What a reference points into: a sanctions list, the papers of a body, its resolutions, or executive orders."""

    LISTING = "listing"
    SYMBOL = "symbol"
    RESOLUTION = "resolution"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in `blocks[block].clean[start:end]`, without a possessive ending; `entity` is its number in the document.

    `key` is the key of the known name that stands there, if it is one that was to be looked for.
    """

    block: int
    start: int
    end: int
    text: str
    entity: int
    key: str | None = None


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """What names of one document stand for. `name` is the fullest form; `issuer` is the body that issued a document.

    `points` is what the names and the words right beside them speak for.
    """

    id: int
    type: EntityType
    name: str
    forms: tuple[str, ...]
    issuer: int | None = None
    points: Mapping[EntityType, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Definition:
    """The text says that two names are one: `name` and `other` are numbers of names, `aside` is what defines.

    `aside` takes in brackets and commas, so that the sentence reads on without it.
    """

    block: int
    kind: DefinitionKind
    name: int
    other: int
    aside: tuple[int, int]
    cue: str


@dataclass(frozen=True, slots=True)
class Reference:
    """The number of a listing, a paper, a resolution or an order; `name` is the name that it is put beside.

    The stretch of a bracketed reference takes in its brackets and the space before it.
    """

    block: int
    kind: ReferenceKind
    start: int
    end: int
    text: str
    name: int | None = None


@dataclass(frozen=True, slots=True)
class NamesOfDocument:
    """Names in text order, none overlapping another; entities, definitions and references."""

    names: tuple[FoundName, ...]
    entities: tuple[NamedEntity, ...]
    definitions: tuple[Definition, ...]
    references: tuple[Reference, ...]
