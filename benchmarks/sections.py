"""The sections of `docs/quality.md` on annotated reports: their facts and their names."""

from collections import Counter
from collections.abc import Sequence

from benchmarks.facts import BARS, MANY_FACTS, Compared, FactQuality
from benchmarks.names import together
from benchmarks.scorer import Figures
from benchmarks.tables import ABSENT, NONE, against, figure, prose, table

FACT_LABELS = {
    "recall_object": "facts found with their object",
    "precision_core": "precision, core types",
    "values": "numeric values right",
    "dates": "dates right",
    "chains": "source chains right",
    "nested": "nested chains right",
}
_BESIDES = {"recall": "facts found", "hedged": "hedged certainty right", "polarity": "polarity"}
_COMPARED = ("recall", "recall_object", "precision_core", "values", "dates", "chains", "nested", "hedged")


def facts_part(quality: FactQuality | None) -> str:
    if quality is None:
        return ABSENT
    count = int(quality.overall["facts"] or 0)
    return "\n\n".join(
        [
            prose(
                f"{len(quality.texts)} reports with {count} facts written down by hand. Sayso reads each with "
                "`sayso read --format jsonl`, given its publication date and publisher, and a separate scorer "
                "compares. A fact is found if a claim of the same type has the same subject in the same sentence. "
                "Sayso's rules were written with these texts at hand: on other texts, expect less."
            ),
            _bars(quality.overall),
            f"Each text; with {MANY_FACTS} facts or more it has to reach half of each bar:",
            _texts(quality.texts),
            "Facts missed or found with another object, by type:",
            _types(quality.types),
            "Two people differ, too. A second person read some of the texts; both are scored against the first:",
            _second(quality.compared),
        ]
    )


def _bars(overall: Figures) -> str:
    with_bar = [(label, against(overall[key], BARS[key]), figure(BARS[key])) for key, label in FACT_LABELS.items()]
    others = [(label, figure(overall[key]), NONE) for key, label in _BESIDES.items()]
    return table(("measure", "Sayso", "bar"), [*with_bar, *others])


def _texts(texts: dict[str, Figures]) -> str:
    return table(("text", "facts", *FACT_LABELS.values()), [_text(name, figures) for name, figures in texts.items()])


def _text(name: str, figures: Figures) -> Sequence[str]:
    facts = int(figures["facts"] or 0)
    cells = [
        against(figures[key], BARS[key] / 2) if facts >= MANY_FACTS else figure(figures[key]) for key in FACT_LABELS
    ]
    return (name, str(facts), *cells)


def _types(types: dict[str, tuple[int, int]]) -> str:
    by_misses = sorted(types.items(), key=lambda item: (item[1][0] - item[1][1], item[0]))
    rows = [(type_, str(facts - hits), str(hits), str(facts)) for type_, (hits, facts) in by_misses]
    return table(("type", "missed", "found", "facts"), rows)


def _second(compared: tuple[Compared, ...]) -> str:
    labels = {**_BESIDES, **FACT_LABELS}
    columns = [f"{who}, {one.name}" for one in compared for who in ("Sayso", "second person")]
    rows = [
        (labels[key], *(figure(figures[key]) for one in compared for figures in (one.sayso, one.person)))
        for key in _COMPARED
    ]
    return table(("measure", *columns), rows)


def names_part(counts: dict[str, Counter[str]] | None) -> str:
    if counts is None:
        return ABSENT
    header = ("text", "forms found", "types right", "pairs linked", "pairs wrongly linked")
    every = [*counts.items(), ("**all**", together(counts))]
    return (
        prose(
            "The names of the same reports: forms found with exactly the annotated boundaries, their types, and pairs "
            "of forms that are or are not one entity."
        )
        + "\n\n"
        + table(header, [_names(name, counted) for name, counted in every])
    )


def _names(name: str, counted: Counter[str]) -> Sequence[str]:
    parts = (("found", "forms"), ("typed", "found"), ("must_link joined", "must_link"))
    wrong = ("cannot_link joined", "cannot_link")
    return (name, *(f"{counted[some]} of {counted[every]}" for some, every in (*parts, wrong)))
