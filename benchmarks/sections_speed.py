"""The section of `docs/quality.md` on time and memory."""

from collections.abc import Sequence
from statistics import median

from benchmarks.speed import ROUNDS, STARTS, ReadingTime, Speed
from benchmarks.tables import NONE, prose, ratio, seconds, table


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
