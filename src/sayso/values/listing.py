"""A sanctions list as it stood on one day, and the entries in it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, NewType

ListId = NewType("ListId", str)
"""A list of one publisher: `un`, `ofac-sdn`, `ofac-nonsdn`, `eu`, `uk`, `opensanctions`."""
ListingId = NewType("ListingId", str)
"""The publisher's stable id of an entry (UN: DATAID, never the reference number, which is re-issued)."""


class ListedKind(StrEnum):
    """What an entry is, whatever the publisher calls that."""

    PERSON = "person"
    ORGANIZATION = "organization"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    OTHER = "other"


class NameRank(StrEnum):
    """How a name stands to the entry: its own, another, or one that it had once."""

    PRIMARY = "primary"
    ALIAS = "alias"
    FORMER = "former"


class Exactness(StrEnum):
    """How exactly a date is known, where the publisher says."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    BETWEEN = "between"
    UNSTATED = "unstated"


class Field(NamedTuple):
    """One leaf of an entry as published: where it stands (`INDIVIDUAL_ALIAS/QUALITY`), and its text, spaces folded."""

    path: str
    value: str


@dataclass(frozen=True, slots=True)
class ListedName:
    """One name of an entry.

    `quality` is the publisher's own word ("Good", "Low", "a.k.a.", "weak"), `is_weak` whether it warns by that of too
    many bearers. `parts` are the labelled parts as published ("first", "Ali"), in the order in which the name has them.
    """

    text: str
    rank: NameRank = NameRank.PRIMARY
    quality: str | None = None
    is_weak: bool = False
    language: str | None = None
    note: str | None = None
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ListedDate:
    """A date of birth: ISO 8601 to the precision that is known (`1965`, `1965-03`, `1965-03-02`); `last` ends a range.

    What cannot be read as a date stands in `note` as published, and `first` is empty.
    """

    first: str
    last: str | None = None
    exactness: Exactness = Exactness.UNSTATED
    calendar: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """An address, a place of birth or a nationality; `country` as published, `country_code` two lower-case letters."""

    street: str | None = None
    city: str | None = None
    region: str | None = None
    postcode: str | None = None
    country: str | None = None
    country_code: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A passport, another document or an identifier."""

    kind: str
    number: str
    country: str | None = None
    issued: str | None = None
    expires: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """One entry of a list. `record` holds every leaf of it as published, in order, so that nothing is dropped."""

    id: ListingId
    list: ListId
    kind: ListedKind
    names: tuple[ListedName, ...]
    record: tuple[Field, ...]
    references: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    births: tuple[ListedDate, ...] = ()
    birth_places: tuple[ListedPlace, ...] = ()
    nationalities: tuple[ListedPlace, ...] = ()
    addresses: tuple[ListedPlace, ...] = ()
    documents: tuple[ListedDocument, ...] = ()
    titles: tuple[str, ...] = ()
    designations: tuple[str, ...] = ()
    gender: str | None = None
    listed_on: date | None = None
    updated_on: tuple[date, ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Its first name; empty if it has none."""
        return self.names[0].text if self.names else ""


@dataclass(frozen=True, slots=True)
class ListHeader:
    """What a file says of itself: which list in which format, as of when, in which language, of how many entries."""

    list: ListId
    format: str
    as_of: date | None = None
    language: str = "en"
    declared: int | None = None
    """How many entries the file says that it has."""
