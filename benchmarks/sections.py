"""The sections of `docs/quality.md`, each from what was measured of it."""

from collections import Counter
from collections.abc import Sequence
from statistics import median

from benchmarks.attribution import CONTENT, VIEWS, WHOLE, Agreed, AttributionQuality
from benchmarks.facts import BARS, MANY_FACTS, Compared, FactQuality
from benchmarks.names import together
from benchmarks.scorer import Figures
from benchmarks.speed import ROUNDS, STARTS, ReadingTime, Speed
from benchmarks.tables import NONE, against, figure, prose, ratio, seconds, table

ABSENT = "Not measured: the annotated texts were not at hand."
_LABELS = {
    "recall_object": "facts found with their object",
    "precision_core": "precision, core types",
    "values": "numeric values right",
    "chains": "source chains right",
    "nested": "nested chains right",
}
_BESIDES = {"recall": "facts found", "dates": "dates right", "hedged": "hedged certainty right", "polarity": "polarity"}
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
    with_bar = [(label, against(overall[key], BARS[key]), figure(BARS[key])) for key, label in _LABELS.items()]
    others = [(label, figure(overall[key]), NONE) for key, label in _BESIDES.items()]
    return table(("measure", "Sayso", "bar"), [*with_bar, *others])


def _texts(texts: dict[str, Figures]) -> str:
    return table(("text", "facts", *_LABELS.values()), [_text(name, figures) for name, figures in texts.items()])


def _text(name: str, figures: Figures) -> Sequence[str]:
    facts = int(figures["facts"] or 0)
    cells = [against(figures[key], BARS[key] / 2) if facts >= MANY_FACTS else figure(figures[key]) for key in _LABELS]
    return (name, str(facts), *cells)


def _types(types: dict[str, tuple[int, int]]) -> str:
    by_misses = sorted(types.items(), key=lambda item: (item[1][0] - item[1][1], item[0]))
    rows = [(type_, str(facts - hits), str(hits), str(facts)) for type_, (hits, facts) in by_misses]
    return table(("type", "missed", "found", "facts"), rows)


def _second(compared: tuple[Compared, ...]) -> str:
    labels = {**_BESIDES, **_LABELS}
    columns = [f"{who}, {one.name}" for one in compared for who in ("Sayso", "second person")]
    rows = [
        (labels[key], *(figure(figures[key]) for one in compared for figures in (one.sayso, one.person)))
        for key in _COMPARED
    ]
    return table(("measure", *columns), rows)


def attribution_part(quality: AttributionQuality | None) -> str:
    if quality is None:
        return ABSENT
    return "\n\n".join(
        [
            prose(
                f"Does Sayso read only what it was made for? {quality.articles} articles of the development part of "
                "PolNeAR (Newell, Margolin & Ruths, LREC 2018), on another subject and from other publishers, with "
                f"{quality.annotated} attributions that name a source. One counts as found if the cues share a "
                "character, the head of the source stands in the annotated source, and at least half of the longer "
                "content is common to both. The corpus leaves nested attributions out: what has its cue inside an "
                "annotated content is counted neither way. It takes every attitude that is expressed for an "
                "attribution, and Sayso does not. Some general causes of misses have been looked up in these articles."
            ),
            _readers(quality.figures),
            "Recall by kind: the content is a quotation, holds one, or holds none:",
            _kinds(quality.kinds),
            "Sayso, part by part; the last line counts characters of content, whoever says them:",
            _views(quality.figures["Sayso"]),
        ]
    )


def _rates(agreed: Agreed) -> Sequence[str]:
    return (figure(agreed.precision), figure(agreed.recall), figure(agreed.f1))


def _readers(figures: dict[str, dict[str, Agreed]]) -> str:
    rows = [(name, *_rates(views[WHOLE])) for name, views in figures.items()]
    return table(("reader", "precision", "recall", "F1"), rows)


def _kinds(kinds: dict[str, dict[str, Agreed]]) -> str:
    columns = [f"{kind} ({agreed.annotated})" for kind, agreed in kinds["Sayso"].items()]
    rows = [(name, *(figure(agreed.recall) for agreed in each.values())) for name, each in kinds.items()]
    return table(("reader", *columns), rows)


def _views(views: dict[str, Agreed]) -> str:
    rows = [(view, *_rates(views[view])) for view in (*VIEWS, CONTENT)]
    return table(("what has to agree", "precision", "recall", "F1"), rows)


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


def speed_part(speed: Speed) -> str:
    megabytes = "unknown here" if speed.megabytes is None else f"{speed.megabytes:.0f} MB"
    return "\n\n".join(
        [
            prose(
                "Ratios, since machines differ. Reading is compared with spaCy alone on the same texts in the same "
                "run, text by text in turns: the same model with its tagger, parser and entity recogniser, without "
                f"attribute ruler and lemmatizer. Processor time of {ROUNDS} rounds after one to warm up:"
            ),
            table(
                ("texts", "documents", "words", "Sayso ÷ spaCy: min", "median", "max", "words per second"),
                [_reading(one) for one in speed.reading],
            ),
            f"Starting up, the time on the clock of {STARTS} fresh processes, taken in turns:",
            table(
                ("process", "best", "median", "median ÷ empty process"),
                [_started("`sayso --help`", speed.help, speed.nothing), _started("`python -c pass`", speed.nothing)],
            ),
            prose(
                "Reading the sample report from the command line, loading the model included: "
                f"{seconds(speed.one_file)}. Most memory held while reading all reports in one process: {megabytes}."
            ),
        ]
    )


def _reading(one: ReadingTime) -> Sequence[str]:
    ratios = (ratio(pick) for pick in (min(one.ratios), median(one.ratios), max(one.ratios)))
    return (one.name, str(one.documents), f"{one.words:,}", *ratios, f"{one.words / median(one.sayso):,.0f}")


def _started(name: str, own: tuple[float, ...], nothing: tuple[float, ...] | None = None) -> Sequence[str]:
    over = ratio(median(own) / median(nothing)) if nothing is not None else NONE
    return (name, seconds(min(own)), seconds(median(own)), over)
