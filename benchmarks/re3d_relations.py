"""Relations found in re3d, compared with those annotated.

A pair counts if both ends are names, as `re3d_names` takes them; more widely, if a name opens both ("IS fighters").
A pair that is annotated with the relation, but has an end that is neither ("his men"), is counted neither way.
`re3d_claims` says which claims stand for which relation.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from benchmarks.agreed import Agreed
from benchmarks.halves import Miss, Scored
from benchmarks.re3d_claims import found_pairs
from benchmarks.re3d_pairs import Pair, each_once, match
from benchmarks.re3d_texts import Report, is_name, opens_with_name
from sayso.values.reading import Reading
from sayso.values.span import Span

RELATIONS = ("IsSynonymOf", "BelongsTo", "InChargeOf", "FightingAgainst", "AlliesOf")
TOGETHER, WIDER = "the five relations together", "the five, between all that a name opens"
IsEnd = Callable[[str, Span], bool]
"""Whether a stretch of a text may be an end of a pair."""


@dataclass(frozen=True, slots=True)
class _Compared:
    """The annotated pairs and those of them that were found, and what was found besides."""

    annotated: list[Pair]
    matched: list[Pair]
    wrong: list[Pair]

    def agreed(self, *relations: str) -> Agreed:
        annotated, matched, wrong = (
            sum(pair.relations[0] in relations for pair in pairs)
            for pairs in (self.annotated, self.matched, self.wrong)
        )
        return Agreed(matched + wrong, annotated, matched)


def score_relations(report: Report, reading: Reading) -> Scored:
    """Counts for each relation, for all five, and for all five between what names open."""
    pairs = list(found_pairs(reading))
    compared, wider = (_compare(report, pairs, kind) for kind in (is_name, opens_with_name))
    counts = {TOGETHER: compared.agreed(*RELATIONS), WIDER: wider.agreed(*RELATIONS)}
    counts |= {relation: compared.agreed(relation) for relation in RELATIONS}
    return Scored(report.name, counts, tuple(_misses(report, compared)))


def _compare(report: Report, found: Iterable[Pair], is_end: IsEnd) -> _Compared:
    def is_counted(pair: Pair) -> bool:
        return is_end(report.text, pair.first) and is_end(report.text, pair.second)

    annotated = annotated_pairs(report)
    named = each_once(filter(is_counted, annotated))
    others = [pair for pair in annotated if not is_counted(pair)]
    matched, free = match(each_once(filter(is_counted, found)), named)
    return _Compared(named, matched, [pair for pair in free if not any(pair.may_be(other) for other in others)])


def annotated_pairs(report: Report) -> list[Pair]:
    """The pairs of the five relations; some stand twice, once each way round."""
    return [Pair((one.type,), one.first, one.second) for one in report.relations if one.type in RELATIONS]


def _misses(report: Report, compared: _Compared) -> Iterator[Miss]:
    def miss(kind: str, pair: Pair) -> Miss:
        ends = (report.text[span.start : span.end] for span in (pair.first, pair.second))
        return Miss(f"{pair.relations[0]}: {kind}", report.name, " | ".join(ends))

    annotated = [Pair((one.type,), one.first, one.second) for one in report.relations]
    for pair in compared.annotated:
        if pair not in compared.matched:
            other = next((one.relations[0] for one in compared.wrong if one.ties_the_same(pair)), None)
            yield miss(f"found as {other}" if other else "not found", pair)
    for pair in compared.wrong:
        other = next((one.relations[0] for one in annotated if one.ties_the_same(pair)), None)
        yield miss(f"found, annotated as {other}" if other else "found, not annotated", pair)
