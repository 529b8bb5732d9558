"""How long Sayso takes, as ratios: to spaCy reading the same texts in the same run, and to an empty Python process."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.facts import index
from benchmarks.material import SAMPLES
from benchmarks.polnear import articles
from benchmarks.workers import Workers, measure_workers
from sayso.documents import document_from_text
from sayso.language.pipeline import DEFAULT_MODEL
from sayso.reading import read_document
from sayso.values.reading import Reading

RATIO_BAR, MEGABYTES_BAR, GAIN_BAR = 1.5, 700, 1.8
"""At most so many times as long as spaCy, so much memory; two processes at least so many times as fast as one."""
ROUNDS = 5
STARTS = 10
_ARTICLES = 30
_MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts that are read together: what they are, and how they read."""

    name: str
    texts: tuple[str, ...]

    @property
    def words(self) -> int:
        return sum(len(text.split()) for text in self.texts)


@dataclass(frozen=True, slots=True)
class ReadingTime:
    """Seconds of processor time for the same texts in each round."""

    name: str
    documents: int
    words: int
    bare: tuple[float, ...]
    sayso: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        return tuple(own / bare for own, bare in zip(self.sayso, self.bare, strict=True))


@dataclass(frozen=True, slots=True)
class Speed:
    """Reading time for each collection; seconds of each fresh process; megabytes at the peak of reading; pools."""

    reading: tuple[ReadingTime, ...]
    help: tuple[float, ...]
    nothing: tuple[float, ...]
    one_file: float
    megabytes: float | None
    workers: Workers


def measure_speed(reports: Path | None, news: Path | None) -> Speed:
    """Reading against bare spaCy in turns, starting up, and memory."""
    every = collections(reports, news)
    reading = tuple(measure_reading(texts) for texts in every)
    pairs = [(_process("-m", "sayso", "--help"), _process("-c", "pass")) for _ in range(STARTS)]
    sample = str(SAMPLES / "monitoring_report.txt")
    one_file = median(_process("-m", "sayso", "read", sample, "--format", "jsonl") for _ in range(3))
    own, nothing = zip(*pairs, strict=True)
    workers = measure_workers([text for texts in every for text in texts.texts])
    return Speed(reading, own, nothing, one_file, peak_megabytes(_files(reports)), workers)


def collections(reports: Path | None, news: Path | None) -> list[Texts]:
    """The annotated reports and some of the news; where there are none, the samples that come with Sayso."""
    found = []
    if reports is not None:
        found.append(Texts("reports", tuple(path.read_text("utf-8") for path in _files(reports))))
    if news is not None:
        found.append(Texts("news articles", tuple(article.text for article in list(articles(news))[:_ARTICLES])))
    return found or [Texts("samples", tuple(path.read_text("utf-8") for path in _files(None)))]


def _files(reports: Path | None) -> list[Path]:
    if reports is None:
        return [SAMPLES / "monitoring_report.txt"]
    return [reports / "texts" / row["file"] for row in index(reports)]


def measure_reading(texts: Texts) -> ReadingTime:
    """Each round reads text after text, first by bare spaCy and then by Sayso; a round before warms up, uncounted."""
    import spacy

    nlp = spacy.load(DEFAULT_MODEL, exclude=["attribute_ruler", "lemmatizer"])
    rounds = [[(_time(nlp, text), _time(_read, text)) for text in texts.texts] for _ in range(ROUNDS + 1)][1:]
    bare = tuple(sum(one for one, _ in each) for each in rounds)
    own = tuple(sum(one for _, one in each) for each in rounds)
    return ReadingTime(texts.name, len(texts.texts), texts.words, bare, own)


def _read(text: str) -> Reading:
    return read_document(document_from_text(text))


def _time(work: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    work(text)
    return time.process_time() - started


def _process(*arguments: str) -> float:
    """Seconds on the clock from starting a fresh interpreter until it has ended."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


def peak_megabytes(files: Sequence[Path]) -> float | None:
    """The most memory that one process held while it read all the files; unknown where the system does not tell."""
    if not hasattr(os, "wait4"):
        return None
    command = [sys.executable, "-m", "sayso", "read", *map(str, files), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_maxrss / _MEGABYTE
