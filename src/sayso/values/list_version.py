"""A list as it is kept: its versions, and how an entry fared from one to the next."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, NewType

from sayso.values.listing import ListId, Listing, ListingId

ENGLISH = "en"
VersionRef = NewType("VersionRef", str)
"""The name of a list version on one desk, such as `v3f09a1c2d4`."""


@dataclass(frozen=True, slots=True)
class ListVersion:
    """A list as it stood on the day `as_of`: which file told so, how many entries it has, who filed it and when (UTC).

    `is_in_use` says whether names are screened against it; `marks` are what has to be known of it, in words.
    """

    ref: VersionRef
    list: ListId
    format: str
    language: str
    as_of: date
    name: str
    sha256: str
    size: int
    entries: int
    is_in_use: bool
    marks: tuple[str, ...]
    filed_at: datetime
    filed_by: str


class Same(StrEnum):
    """In what a file that is handed in is the same as the version that stands on its date."""

    BYTES = "bytes"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class FiledList:
    """What became of a file: the version that holds it, whether that is new, and what it shares with `like`.

    A file that tells the same under another date is a version of its own; one that tells it for the same day is not.
    """

    version: ListVersion
    is_new: bool
    same: Same | None = None
    like: ListVersion | None = None


class Step(StrEnum):
    """How an entry stands to the version before."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class FieldChange(NamedTuple):
    """A leaf of an entry that another version has otherwise; `old` or `new` is none where it was not there."""

    field: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Stage:
    """One step in the history of an entry: in which version it was first seen so, as what, and what changed.

    Of an entry that is gone, `listing` is what it was last.
    """

    list: ListId
    id: ListingId
    version: VersionRef
    as_of: date
    step: Step
    listing: Listing
    fields: tuple[FieldChange, ...] = ()
