"""The section of `docs/quality.md` on time and memory."""

from collections.abc import Sequence
from statistics import median

from benchmarks.speed import GAIN_BAR, MEGABYTES_BAR, RATIO_BAR, ROUNDS, STARTS, ReadingTime, Speed
from benchmarks.tables import NONE, prose, ratio, seconds, table, within


def speed_part(speed: Speed) -> str:
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
            f"Reading the sample report from the command line, loading the model included: {seconds(speed.one_file)}.",
            prose(
                "What has to be kept to: the median ratio to spaCy over each collection, the most memory held while "
                "one process reads all reports, and how many times as fast two worker processes read "
                f"{speed.workers.documents} documents as one does, on the clock, each at its best:"
            ),
            _bars(speed),
        ]
    )


def _bars(speed: Speed) -> str:
    slowest = max(median(one.ratios) for one in speed.reading)
    gain = speed.workers.gain
    megabytes = "unknown here" if speed.megabytes is None else f"{speed.megabytes:.0f} MB"
    rows = [
        ("Sayso ÷ spaCy, the slower collection", within(ratio(slowest), slowest, RATIO_BAR), f"≤ {RATIO_BAR}"),
        ("most memory", within(megabytes, speed.megabytes, MEGABYTES_BAR), f"≤ {MEGABYTES_BAR} MB"),
        ("two processes ÷ one", f"{ratio(gain)} {'✓' if gain >= GAIN_BAR else '✗'}", f"≥ {GAIN_BAR}"),
    ]
    return table(("measure", "Sayso", "bar"), rows)


def _reading(one: ReadingTime) -> Sequence[str]:
    ratios = (ratio(pick) for pick in (min(one.ratios), median(one.ratios), max(one.ratios)))
    return (one.name, str(one.documents), f"{one.words:,}", *ratios, f"{one.words / median(one.sayso):,.0f}")


def _started(name: str, own: tuple[float, ...], nothing: tuple[float, ...] | None = None) -> Sequence[str]:
    over = ratio(median(own) / median(nothing)) if nothing is not None else NONE
    return (name, seconds(min(own)), seconds(median(own)), over)
