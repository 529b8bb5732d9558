"""Names compared with lists: what was asked, what it hit, and what people ruled on that."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, NewType

from sayso.values.listing import ListId, ListingId

RunRef = NewType("RunRef", str)
"""The name of a screening on one desk, such as `s3f09a1c2d4`."""
PairRef = NewType("PairRef", str)
"""The name of a query and a listing on one desk, such as `3f09a1c2d4e5:un:6908555`."""


@dataclass(frozen=True, slots=True)
class Query:
    """Who is looked for, as given: `schema` as in FtM (`Person`), `birth_date` ISO 8601, `country` a code or a name."""

    name: str
    schema: str | None = None
    birth_date: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A listing that may be who is looked for, with a score from 0 to 1 and what it was made of (JSON values).

    `list_version` is the reference of a version on the desk, or the day of one that is not. `content` is the hash of
    the listing as it was then (`lists.contents`): without it no verdict on the pair lasts.
    """

    id: ListingId
    name: str
    score: float
    list: ListId
    list_version: str
    features: Mapping[str, Any]
    content: str = ""


@dataclass(frozen=True, slots=True)
class Screened:
    """A query and what it hit, best first; `ruled_out` are those of a like name that something else speaks against."""

    query: Query
    hits: tuple[Hit, ...] = ()
    ruled_out: tuple[Hit, ...] = ()


class ListUsed(NamedTuple):
    """A list, and the version of it that names were compared with."""

    list: ListId
    version: str


@dataclass(frozen=True, slots=True)
class Terms:
    """How names are screened: from which score something is a hit, against what, by which version of the program."""

    threshold: float
    lists: tuple[ListUsed, ...]
    program: str


@dataclass(frozen=True, slots=True)
class Run:
    """One screening: by whom, when (UTC), on which terms, and how much came of it. Broken off, it has no end."""

    ref: RunRef
    by: str
    began_at: datetime
    ended_at: datetime | None
    terms: Terms
    queries: int
    hits: int


class Ruling(StrEnum):
    """What can be ruled on a query and a listing."""

    SAME = "same"
    NOT_SAME = "not same"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person ruled on a query and a listing as it was then, with who, when (UTC) and why; never changed.

    It `stands` as long as the listing is what it was, and nobody ruled otherwise since. Another query is another pair.
    """

    number: int
    pair: PairRef
    query: Query
    list: ListId
    id: ListingId
    ruling: Ruling
    why: str
    by: str
    at: datetime
    content: str
    stands: bool = True

    @property
    def settles(self) -> bool:
        """Whether nobody has to look at the pair again."""
        return self.stands and self.ruling is not Ruling.UNSURE


@dataclass(frozen=True, slots=True)
class OpenPair:
    """A hit on which somebody has to rule, from the last screening of its query against its list.

    `last` is the verdict that there was: one that is unsure, or that the listing has changed since.
    """

    ref: PairRef
    query: Query
    hit: Hit
    run: RunRef
    last: Verdict | None = None
