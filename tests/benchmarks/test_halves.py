"""A corpus falls into two halves by the names of its documents alone; only one of them shows its misses."""

from benchmarks.agreed import Agreed
from benchmarks.halves import Half, Miss, Scored, by_half, half_of, looked_at, together
from benchmarks.sections_halves import halves_table, misses_table

NAMES = [f"text {number}" for number in range(200)]


def of(half: Half) -> str:
    return next(name for name in NAMES if half_of(name) is half)


def test_each_half_holds_about_half_of_the_documents() -> None:
    assert 70 < sum(half_of(name) is Half.LOOKED_AT for name in NAMES) < 130


def test_counts_are_summed_for_each_half_and_for_both() -> None:
    scored = [Scored(of(half), {"names": Agreed(2, 2, agreed)}) for agreed, half in enumerate(Half, start=1)]
    halved = by_half(scored)
    assert halved[Half.LOOKED_AT] == {"names": Agreed(2, 2, 1)}
    assert halved[Half.ONLY_SCORED] == {"names": Agreed(2, 2, 2)}
    assert together(halved) == {"names": Agreed(4, 4, 3)}


def test_the_misses_of_the_half_that_is_only_scored_are_not_kept() -> None:
    scored = [Scored(of(half), {}, (Miss("not found", of(half), "words"),)) for half in Half]
    assert [miss.document for miss in looked_at(scored)] == [of(Half.LOOKED_AT)]


def test_a_table_of_halves_holds_a_measure_against_its_bar_over_both() -> None:
    shown = halves_table(
        by_half([Scored(of(Half.LOOKED_AT), {"names": Agreed(4, 2, 2)})]), ("names", "places"), {"names": 0.7}
    )
    assert "| names | 0.50 | 1.00 | 0.66 | 0.00 | 0.00 | 0.00 | 0.66 ✗ | 0.70 | 2 |" in shown
    assert "| places | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | 0.00 | – | 0 |" in shown


def test_kinds_of_misses_stand_with_the_most_frequent_first_and_without_words() -> None:
    misses = [Miss(kind, "text", "secret words") for kind in ("rare", "often", "often")]
    shown = misses_table(misses)
    assert shown.index("| often | 2 |") < shown.index("| rare | 1 |")
    assert "secret" not in shown
