"""Which events of a text Sayso makes a claim of, and whether it takes them for facts (UW and MEANTIME, dev parts).

An event is covered if the quote of a claim covers its words, and they are not the cue of one of the claim's holders.
Of several claims, the one that was made on these words counts, else the one with the shortest quote. Its certainty
gives a number on the corpus's scale, whoever holds the claim:

- asserted: 3; reported, likely, expected: 1.5; possible, unconfirmed, conditional: 0; denied: -3
- negated: the same with its sign changed, for the words that the claim was made on; a claim that something did not
  happen does not say of other words in its quote that these did not

From 1.5 on an event is a fact, down to -1.5 it is none, between it is open. The scale was settled on the training
parts. Macro F is the mean of the three F1 over covered events; the baseline takes all of these for facts.

Whether an event belongs to the types that Sayso reads goes by the base form of its word, as verb or noun, in
`data/words.tsv`: attacks, deaths, arrests, releases, appointments, relations, statements that are news, commitments,
forecasts, listings and presence. Verbs of saying are no such events, since Sayso keeps them as cues of holders.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.agreed import Agreed
from benchmarks.factuality_texts import Event, Run, runs_in
from benchmarks.halves import Half, Miss, Scored, by_half, looked_at
from benchmarks.words import event_types
from sayso.language.lemmas import lemmas_of
from sayso.language.pipeline import load_pipeline
from sayso.reading import read
from sayso.values.claim import Certainty, Claim, Polarity
from sayso.values.reading import Reading

COVERAGE_BAR = 0.50
"""Share of the events of the types that Sayso reads that have to be covered."""
ALL, READ, WITH_CUES = "all events", "events of the types that Sayso reads", "all events, cues of holders included"
CLASSES = ("fact", "open", "no fact")
BASELINE = "baseline: "
_SCALE = {
    Certainty.ASSERTED: 3.0,
    Certainty.REPORTED: 1.5,
    Certainty.LIKELY: 1.5,
    Certainty.EXPECTED: 1.5,
    Certainty.POSSIBLE: 0.0,
    Certainty.UNCONFIRMED: 0.0,
    Certainty.CONDITIONAL: 0.0,
    Certainty.DENIED: -3.0,
}
_BOUND = 1.5


@dataclass(frozen=True, slots=True)
class FactualityQuality:
    """Counts in each half: coverage (`agreed` of `annotated`), and each class; misses of the half to be looked at."""

    events: int
    counts: dict[Half, dict[str, Agreed]]
    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What was read of an event: the claim type it belongs to, if any; its score, if covered; whether it is a cue."""

    event: Event
    words: str
    type: str | None
    score: float | None
    is_cue: bool


def measure_events(directory: Path) -> FactualityQuality:
    """Read the development parts, as runs of sentences, and compare."""
    scored = [score(run, read(run.text)) for run in runs_in(directory)]
    counts = by_half(scored)
    return FactualityQuality(sum(counts[half][ALL].annotated for half in Half), counts, looked_at(scored))


def macro_f(counts: Mapping[str, Agreed], prefix: str = "") -> float:
    """The mean of the F1 of the three classes."""
    return sum(counts.get(prefix + one, Agreed()).f1 for one in CLASSES) / len(CLASSES)


def score(run: Run, reading: Reading) -> Scored:
    """Coverage and classes for the events of one run of sentences."""
    told = [_told(event, run, reading) for event in run.events]
    covered = [one for one in told if one.score is not None]
    labels = [class_of(one.event.label) for one in covered]
    counts = {
        ALL: _covered(told),
        READ: _covered([one for one in told if one.type is not None]),
        WITH_CUES: _covered(told) + Agreed(0, 0, sum(one.score is None and one.is_cue for one in told)),
        **_classes(labels, [class_of(one.score or 0.0) for one in covered], ""),
        **_classes(labels, ["fact"] * len(covered), BASELINE),
    }
    return Scored(run.name, counts, tuple(_misses(run, told)))


def class_of(score: float) -> str:
    return "fact" if score >= _BOUND else "no fact" if score <= -_BOUND else "open"


def score_of(claim: Claim, *, is_own: bool) -> float:
    """The number that a claim gives to an event; `is_own` if it was made on the words of that event."""
    number = _SCALE[claim.certainty]
    return -number if is_own and claim.polarity is Polarity.NEGATED and number > 0 else number


def _told(event: Event, run: Run, reading: Reading) -> Told:
    words = run.text[slice(*event.trigger)]
    forms = _forms(words)
    type_ = next((event_types()[form] for form in sorted(forms) if form in event_types()), None)
    is_cue = any(_is_cue_of(claim, event) for claim in reading.claims)
    covering = [claim for claim in reading.claims if claim.quote.covers(event.trigger) and not _is_cue_of(claim, event)]
    own = [claim for claim in covering if not forms.isdisjoint(claim.trace.cue.lower().split())]
    claim = min(own or covering, key=lambda one: one.quote.end - one.quote.start, default=None)
    return Told(event, words, type_, None if claim is None else score_of(claim, is_own=bool(own)), is_cue)


def _forms(words: str) -> frozenset[str]:
    """A word as it stands, and its base forms as a verb and as a noun."""
    lemmas = lemmas_of(load_pipeline())
    return frozenset({words.lower(), lemmas(words, "VBD"), lemmas(words, "NN")})


def _is_cue_of(claim: Claim, event: Event) -> bool:
    return any(link.cue is not None and link.cue.overlaps(event.trigger) for link in claim.links)


def _covered(told: Sequence[Told]) -> Agreed:
    covered = sum(one.score is not None for one in told)
    return Agreed(covered, len(told), covered)


def _classes(labels: Sequence[str], given: Sequence[str], prefix: str) -> dict[str, Agreed]:
    return {
        prefix + one: Agreed(
            sum(other == one for other in given),
            sum(label == one for label in labels),
            sum(label == other == one for label, other in zip(labels, given, strict=True)),
        )
        for one in CLASSES
    }


def _misses(run: Run, told: Iterable[Told]) -> Iterator[Miss]:
    for one in told:
        start, end = one.event.trigger
        shown = f"{run.text[max(0, start - 80) : start]}[{one.words}]{run.text[end : end + 60]}"
        label = class_of(one.event.label)
        if one.score is None and one.type is not None:
            yield Miss(f"not covered: {one.type}", run.name, shown)
        elif one.score is not None and class_of(one.score) != label:
            yield Miss(f"{label}, taken for {class_of(one.score)}", run.name, shown)
