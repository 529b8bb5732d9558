"""Tables for a corpus in two halves, each with its figures, and the most frequent kinds of misses."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.agreed import Agreed
from benchmarks.halves import Half, Halved, Miss, together
from benchmarks.tables import NONE, against, figure, table

_SHOWN = 15


def rates(agreed: Agreed) -> Sequence[str]:
    return (figure(agreed.precision), figure(agreed.recall), figure(agreed.f1))


def halves_table(halved: Halved, labels: Iterable[str], bars: Mapping[str, float]) -> str:
    """Precision, recall and F1 of each half and F1 of both, with the bar that F1 has to reach."""
    every = together(halved)
    header = [f"{half}: {rate}" for half in Half for rate in ("precision", "recall", "F1")]
    rows = [
        (
            label,
            *(cell for half in Half for cell in rates(halved[half].get(label, Agreed()))),
            _f1(every.get(label, Agreed()), bars.get(label)),
            figure(bars.get(label)),
            str(every.get(label, Agreed()).annotated),
        )
        for label in labels
    ]
    return table(("measure", *header, "all: F1", "bar", "annotated"), rows)


def _f1(agreed: Agreed, bar: float | None) -> str:
    return figure(agreed.f1) if bar is None else against(agreed.f1, bar)


def misses_table(misses: Iterable[Miss]) -> str:
    """The most frequent kinds of misses in the half that may be looked at."""
    kinds = Counter(miss.kind for miss in misses)
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    rest = sum(count for _, count in ordered[_SHOWN:])
    rows = [(kind, str(count)) for kind, count in ordered[:_SHOWN]]
    return table(("kind of miss", "how often"), [*rows, ("all others", str(rest) if rest else NONE)])
