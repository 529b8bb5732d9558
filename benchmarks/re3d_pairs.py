"""Pairs of stretches that a relation ties, whichever way round: two are the same if their ends share words."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.values.span import Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Two stretches, and the relations that tie them: one as annotated, one or two as found."""

    relations: tuple[str, ...]
    first: Span
    second: Span

    def ties_the_same(self, other: "Pair") -> bool:
        straight = self.first.overlaps(other.first) and self.second.overlaps(other.second)
        return straight or (self.first.overlaps(other.second) and self.second.overlaps(other.first))

    def may_be(self, other: "Pair") -> bool:
        return not set(self.relations).isdisjoint(other.relations) and self.ties_the_same(other)


def each_once(pairs: Iterable[Pair]) -> list[Pair]:
    kept: list[Pair] = []
    for pair in pairs:
        if not any(pair.relations == one.relations and pair.ties_the_same(one) for one in kept):
            kept.append(pair)
    return kept


def match(found: list[Pair], annotated: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """The annotated pairs that are found, each by one, and the found ones that are left."""
    free = list(found)
    matched: list[Pair] = []
    for pair in annotated:
        if hit := next((one for one in free if one.may_be(pair)), None):
            free.remove(hit)
            matched.append(pair)
    return matched, free
