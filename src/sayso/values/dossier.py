"""Everything that is said about one name, gathered for a reader."""

from dataclasses import dataclass
from datetime import date

from sayso.values.filed import FiledClaim, FiledDocument
from sayso.values.section import Section


@dataclass(frozen=True, slots=True)
class NameInUse:
    """One name: in how many documents, and who published those that used it last."""

    name: str
    documents: int
    publishers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rivals:
    """A claim, and the claims that say otherwise: negated, denied, or not to be confirmed."""

    claim: FiledClaim
    against: tuple[FiledClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """One section: the claims that begin last, each with what is said against it, and how many there are in all."""

    section: Section
    count: int
    claims: tuple[Rivals, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the desk has on `name`.

    `names` are the names under which it was gathered, `also` others whose part the name may be. `says` are claims on
    its own word. `unknown` tells in words what the desk has nothing about. `withdrawn` are documents that once said
    something about it and count no more.
    """

    name: str
    types: tuple[str, ...]
    documents: int
    names: tuple[NameInUse, ...]
    also: tuple[NameInUse, ...]
    chapters: tuple[Chapter, ...]
    says: tuple[FiledClaim, ...]
    says_count: int
    unknown: tuple[str, ...]
    last_day: date | None = None
    withdrawn: tuple[FiledDocument, ...] = ()
