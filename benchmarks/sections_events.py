"""The sections of `docs/quality.md` on events: their arguments, and whether they are facts."""

from collections.abc import Mapping

from benchmarks.agreed import Agreed
from benchmarks.events import ALL, BASELINE, CLASSES, COVERAGE_BAR, READ, WITH_CUES, FactualityQuality, macro_f
from benchmarks.halves import Half, together
from benchmarks.sections_halves import halves_table, misses_table
from benchmarks.tables import ABSENT, NONE, against, figure, prose, table
from benchmarks.wikievents import APART, BARS, LABELS, EventQuality


def wikievents_part(quality: EventQuality | None) -> str:
    if quality is None:
        return ABSENT
    return "\n\n".join(
        [
            prose(
                f"{quality.documents} articles on bombings, drone strikes and insurgents, the development part of "
                "WikiEvents (Li, Ji & Han, NAACL 2021), in halves as above. Counted are the arguments of attacks, "
                "deaths and arrests: attacker, killer or jailer (doer); target, victim or detainee (sufferer); "
                "place. One is found if a claim of the kind in the same sentence has an argument in the same role "
                "with the same head word, or a word in that sentence that Sayso takes for the same. An attack and "
                "the death that it brings are taken together, but for the last line. What is annotated of an injury "
                "is counted neither way. Triggers are not asked for; many a sentence tells of an attack that the "
                "corpus leaves out."
            ),
            halves_table(quality.arguments, (*LABELS, APART), BARS),
            "The most frequent misses, in the half that may be looked at:",
            misses_table(quality.misses),
        ]
    )


def events_part(quality: FactualityQuality | None) -> str:
    if quality is None:
        return ABSENT
    return "\n\n".join(
        [
            prose(
                f"{quality.events} events of the development parts of UW (Lee et al., EMNLP 2015) and MEANTIME, each "
                "with a number from -3 (it is not so) to 3 (it is so) that people gave it. They come as sentences; "
                "runs of 40 stand for documents and fall into halves as above. An event is covered if the quote of "
                "a claim covers its word; what is said of it follows from the claim's certainty (asserted 3; "
                "reported, likely, expected 1.5; possible, unconfirmed, conditional 0; denied -3) and, for the word "
                "that the claim was made on, its polarity. From 1.5 on it is a fact, down to -1.5 it is none, "
                "between it is open. The baseline takes all of the covered events for facts. Whether an event is of "
                "a type that Sayso reads goes by a list of words; verbs of saying are none, since Sayso keeps them "
                "as cues of holders."
            ),
            _covered(quality),
            _macro(quality),
            halves_table(quality.counts, CLASSES, {}),
            "The most frequent misses, in the half that may be looked at:",
            misses_table(quality.misses),
        ]
    )


def _columns(quality: FactualityQuality) -> list[Mapping[str, Agreed]]:
    return [*(quality.counts[half] for half in Half), together(quality.counts)]


def _covered(quality: FactualityQuality) -> str:
    rows = [
        (
            label,
            *(_share(counts.get(label, Agreed()), COVERAGE_BAR if label == READ else None) for counts in columns),
            figure(COVERAGE_BAR) if label == READ else NONE,
        )
        for label in (READ, ALL, WITH_CUES)
        for columns in [_columns(quality)]
    ]
    return table(("covered", *Half, "all", "bar"), rows)


def _share(covered: Agreed, bar: float | None) -> str:
    shown = figure(covered.recall) if bar is None else against(covered.recall, bar)
    return f"{shown} of {covered.annotated}"


def _macro(quality: FactualityQuality) -> str:
    columns = _columns(quality)
    own, base = ([macro_f(counts, prefix) for counts in columns] for prefix in ("", BASELINE))
    beaten = [against(one, other + 1e-9) for one, other in zip(own, base, strict=True)]
    rows = [("Sayso", *beaten, "above the baseline"), ("all of them facts", *map(figure, base), NONE)]
    return table(("macro F over covered events", *Half, "all", "bar"), rows)
