"""A corpus in two halves: in one, misses may be looked at while rules are written; the other is only scored.

Which half a document is in follows from its name alone, so that it stays there, whoever measures.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from benchmarks.agreed import Agreed, total


class Half(StrEnum):
    LOOKED_AT = "looked at"
    ONLY_SCORED = "only scored"


Halved = Mapping[Half, Mapping[str, Agreed]]
"""The counts of each half by label."""


@dataclass(frozen=True, slots=True)
class Miss:
    """What was annotated and not found, or found and not annotated: of what kind, in which document, which words."""

    kind: str
    document: str
    words: str


@dataclass(frozen=True, slots=True)
class Scored:
    """The counts for one document, and what was missed."""

    document: str
    counts: Mapping[str, Agreed]
    misses: tuple[Miss, ...] = ()


def half_of(document: str) -> Half:
    """Even and odd, by the last bit of the hash of the name."""
    return Half.ONLY_SCORED if sha256(document.encode()).digest()[-1] % 2 else Half.LOOKED_AT


def by_half(scored: Iterable[Scored]) -> dict[Half, dict[str, Agreed]]:
    """The sums over the documents of each half."""
    each = list(scored)
    return {half: total(one.counts for one in each if half_of(one.document) is half) for half in Half}


def together(halved: Halved) -> dict[str, Agreed]:
    return total(halved.values())


def looked_at(scored: Iterable[Scored]) -> tuple[Miss, ...]:
    """The misses of the half that may be looked at; those of the other are not kept."""
    return tuple(miss for one in scored if half_of(one.document) is Half.LOOKED_AT for miss in one.misses)
