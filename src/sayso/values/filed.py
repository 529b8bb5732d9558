"""What the ledger gives: documents and claims as they are kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NewType

from sayso.values.marking import Marking

DocumentRef = NewType("DocumentRef", str)
"""The name of a document on one desk: random, so that it tells nothing of the document."""


class Standing(StrEnum):
    """Whether a document's claims count: a withdrawn document is kept, and nothing of it is shown as said."""

    FILED = "filed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class FiledDocument:
    """A document as kept: what was received, by whom and when (UTC), and how many claims its reading has.

    `size` is that of the document as received, in bytes. `reader` made the reading in force;
    `why` tells why it was withdrawn.
    """

    ref: DocumentRef
    sha256: str
    name: str
    media_type: str
    size: int
    title: str | None
    publisher: str | None
    published: date | None
    marking: Marking
    standing: Standing
    why: str | None
    added_at: datetime
    added_by: str
    reader: str
    claims: int


@dataclass(frozen=True, slots=True)
class FiledClaim:
    """A claim as kept: its flat record (`sayso.claim/1`), and what its document is called.

    `first` and `last` are the days between which it holds, counted by the document's date if it has none of its own.
    """

    record: Mapping[str, Any]
    document: DocumentRef
    publisher: str | None
    published: date | None
    first: date | None
    last: date | None
    rulings: tuple[str, ...] = ()
