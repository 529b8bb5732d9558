"""The section of `docs/quality.md` on who says what."""

from collections.abc import Mapping

from benchmarks.agreed import Agreed
from benchmarks.attribution import BARS, CONTENT, STRICT, VIEWS, WHOLE, AttributionQuality
from benchmarks.halves import Halved, together
from benchmarks.sections_halves import halves_table, rates
from benchmarks.tables import ABSENT, figure, prose, table


def attribution_part(quality: AttributionQuality | None) -> str:
    if quality is None:
        return ABSENT
    return "\n\n".join(
        [
            prose(
                f"Does Sayso read only what it was made for? {quality.articles} articles of the development part of "
                "PolNeAR (Newell, Margolin & Ruths, LREC 2018), on another subject and from other publishers, with "
                f"{quality.annotated} attributions that name a source. One counts as found if the cues share a "
                "character and at least half of what the two contents hold together is common to both; with its "
                "source, if the head of the source found stands in the annotated one, too. The corpus leaves nested "
                "attributions out: what has its cue inside an annotated content is counted neither way, but for the "
                "line that says otherwise. It takes every attitude that is expressed for an attribution, and Sayso "
                "does not. General causes of misses had been looked up in articles of both halves before they were "
                "divided."
            ),
            halves_table(quality.figures["Sayso"], (*VIEWS, STRICT, CONTENT), BARS),
            "Beside two simple readers, source, cue and content, all articles:",
            _readers(quality.figures),
            "Recall by kind: the content is a quotation, holds one, or holds none:",
            _kinds(quality.kinds),
        ]
    )


def _readers(figures: Mapping[str, Halved]) -> str:
    rows = [(name, *rates(together(halved)[WHOLE])) for name, halved in figures.items()]
    return table(("reader", "precision", "recall", "F1"), rows)


def _kinds(kinds: dict[str, dict[str, Agreed]]) -> str:
    columns = [f"{kind} ({agreed.annotated})" for kind, agreed in kinds["Sayso"].items()]
    rows = [(name, *(figure(agreed.recall) for agreed in each.values())) for name, each in kinds.items()]
    return table(("reader", *columns), rows)
