"""What somebody asks the ledger for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sayso.errors import UsageError
from sayso.values.claim import Certainty, ClaimType
from sayso.values.filed import DocumentRef, FiledClaim

DEFAULT_LIMIT = 50


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """Which claims: all that is given has to hold, of `types` and of `certainties` any.

    `since` and `until` ask for claims that hold on some day between them, both included. `after` is the `next` of the
    page before.
    """

    about: str | None = None
    said_by: str | None = None
    types: tuple[ClaimType, ...] = ()
    certainties: tuple[Certainty, ...] = ()
    since: date | None = None
    until: date | None = None
    document: DocumentRef | None = None
    limit: int | None = DEFAULT_LIMIT
    after: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Claims, the latest first day first; `next` asks for those after them, none if these are the last."""

    claims: tuple[FiledClaim, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that holds what was searched for: its words, and where in them the words searched for stand."""

    document: DocumentRef
    name: str
    publisher: str | None
    published: date | None
    start: int
    text: str
    marks: tuple[tuple[int, int], ...]


def types_of(words: Iterable[str]) -> tuple[ClaimType, ...]:
    """Claim types by name, or by the name of their family: `relation` is all relations. Raises `UsageError`."""
    found: list[ClaimType] = []
    for word in words:
        some = [one for one in ClaimType if word in {one.value, one.value.partition("(")[0]}]
        if not some:
            raise UsageError(f"{word!r} is no claim type.", f"The types are {', '.join(ClaimType)}.")
        found += some
    return tuple(dict.fromkeys(found))
