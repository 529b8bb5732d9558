"""All bars in one table: what is asked, what was reached, and where on the page it is explained."""

from collections.abc import Iterator
from statistics import median

from benchmarks import afterwards, attribution, events, facts, pairs, phenomena, re3d, references, speed, wikievents
from benchmarks.agreed import Agreed
from benchmarks.halves import Half, Halved, together
from benchmarks.measured import Measured
from benchmarks.re3d_relations import TOGETHER
from benchmarks.sections import FACT_LABELS
from benchmarks.tables import NONE, figure, prose, ratio, table

Row = tuple[str, str, str, str]


def summary_part(measured: Measured) -> str:
    """One row for each bar."""
    rows = [row for each in _SECTIONS for row in each(measured)]
    reached = sum(row[-1] == "✓" for row in rows)
    return "\n\n".join(
        [
            prose(
                f"{reached} of {len(rows)} bars are reached. Where a set is in halves, the figure is that of the half "
                "that is only scored, unless it says otherwise."
            ),
            table(("what", "asked", "Sayso", ""), rows),
        ]
    )


def _row(what: str, value: float | None, bar: float) -> Row:
    if value is None:
        return (what, figure(bar), NONE, "")
    return (what, f"≥ {figure(bar)}", figure(value), "✓" if value >= bar else "✗")


def _facts(measured: Measured) -> Iterator[Row]:
    if measured.facts is not None:
        for key, bar in facts.BARS.items():
            yield _row(f"annotated reports: {FACT_LABELS[key]}", measured.facts.overall[key], bar)


def _phenomena(measured: Measured) -> Iterator[Row]:
    for name, halves in measured.phenomena.items():
        value = phenomena.figure_of(name, halves["held"])
        yield _row(f"our own sentences, {name}: {phenomena.measure_of(name)}", value, phenomena.BARS[name])


def _afterwards(measured: Measured) -> Iterator[Row]:
    if measured.afterwards is not None:
        for key, (label, bar) in afterwards.MEASURES.items():
            if bar is not None:
                value = measured.afterwards.overall[key]
                yield _row(f"reports annotated afterwards: {label}", value, bar - afterwards.LEEWAY)


def _of(halved: Halved, label: str) -> Agreed:
    return together(halved).get(label, Agreed())


def _others(measured: Measured) -> Iterator[Row]:
    if measured.attribution is not None:
        for label, bar in attribution.BARS.items():
            yield _row(f"PolNeAR, both halves: {label}, F", _of(measured.attribution.figures["Sayso"], label).f1, bar)
    if measured.re3d is not None:
        names, relations = measured.re3d.names, measured.re3d.relations
        for label, bar in re3d.BARS.items():
            halved = relations if label in relations[Half.LOOKED_AT] else names
            yield _row(f"re3d, both halves: {label}, F", _of(halved, label).f1, bar)
        value = _of(relations, TOGETHER).precision
        yield _row(f"re3d, both halves: {TOGETHER}, precision", value, re3d.PRECISION_BAR)
    if measured.wikievents is not None:
        for label, bar in wikievents.BARS.items():
            yield _row(f"WikiEvents, both halves: {label}, F", _of(measured.wikievents.arguments, label).f1, bar)
    if measured.events is not None:
        yield from _factuality(measured.events)


def _factuality(quality: events.FactualityQuality) -> Iterator[Row]:
    counts = together(quality.counts)
    covered = counts.get(events.READ, Agreed()).recall
    yield _row("UW and MEANTIME: coverage of events of the types that are read", covered, events.COVERAGE_BAR)
    trivial = events.macro_f(counts, events.BASELINE)
    yield _row("UW and MEANTIME: macro F, against all for facts", events.macro_f(counts), trivial)


def _pairs(measured: Measured) -> Iterator[Row]:
    held = measured.pairs["held"]
    yield _row("pairs of our own: linked", held.linked, pairs.LINKED_BAR)
    yield _row("pairs of our own: kept apart", held.apart, pairs.APART_BAR)
    hard = measured.pairs.get("reports")
    if hard is not None:
        yield _wrong("difficult pairs of the reports not linked", len(hard.missed), hard.must, pairs.HARD_BAR)
        joined = "difficult pairs of the reports wrongly linked"
        yield _wrong(joined, len(hard.joined), hard.cannot, pairs.HARD_APART_BAR)


def _references(measured: Measured) -> Iterator[Row]:
    held = measured.references["held"]
    yield _row("pronouns and descriptions: right", held.right / held.references, references.RIGHT_BAR)
    share = held.wrong / held.references
    reached = "✓" if share <= references.WRONG_BAR else "✗"
    yield ("pronouns and descriptions: wrong", f"≤ {figure(references.WRONG_BAR)}", figure(share), reached)


def _wrong(what: str, wrong: int, of: int, bar: int) -> Row:
    return (what, f"≤ {bar}", f"{wrong} of {of}", "✓" if wrong <= bar else "✗")


def _speed(measured: Measured) -> Iterator[Row]:
    slowest = max(median(one.ratios) for one in measured.speed.reading)
    reached = "✓" if slowest <= speed.RATIO_BAR else "✗"
    yield ("reading time ÷ bare spaCy", f"≤ {speed.RATIO_BAR}", ratio(slowest), reached)
    gain = measured.speed.workers.gain
    yield ("two processes ÷ one", f"≥ {speed.GAIN_BAR}", ratio(gain), "✓" if gain >= speed.GAIN_BAR else "✗")
    held = measured.speed.megabytes
    if held is not None:
        reached = "✓" if held <= speed.MEGABYTES_BAR else "✗"
        yield ("most memory", f"≤ {speed.MEGABYTES_BAR} MB", f"{held:.0f} MB", reached)


_SECTIONS = (_facts, _phenomena, _afterwards, _others, _pairs, _references, _speed)
