"""The facts of annotated reports, as they come out of `sayso read`, scored by the reference scorer."""

import csv
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scorer import Figures, Scorer, one_person

BARS = {
    "recall_object": 0.58,
    "precision_core": 0.72,
    "values": 0.70,
    "dates": 0.55,
    "chains": 0.60,
    "nested": 0.55,
}
"""What a reader has to reach over all texts; on each text of some length, half of it."""
MANY_FACTS = 10
SET_ASIDE = 3
"""The exit code of `sayso read` when it could not read a file; it has said why."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A text that two people annotated: Sayso and the second person, each against the first."""

    name: str
    sayso: Figures
    person: Figures


@dataclass(frozen=True, slots=True)
class FactQuality:
    """Figures over all texts and of each, hits by type, and the second person as a yardstick."""

    overall: Figures
    texts: dict[str, Figures]
    types: dict[str, tuple[int, int]]
    compared: tuple[Compared, ...]


def measure_facts(reports: Path) -> FactQuality:
    """Read every text of the index through the command line and score what comes out."""
    scorer = Scorer(reports / "score.py", reports / "gold")
    with tempfile.TemporaryDirectory() as directory:
        found = Path(directory)
        for row in index(reports):
            (found / row["file"]).with_suffix(".jsonl").write_text(read(reports / "texts", row), "utf-8")
        annotated = [path.stem for path in sorted(found.glob("*.jsonl")) if (reports / "gold" / path.name).exists()]
        texts = {name: scorer.figures(found, name) for name in annotated}
        return FactQuality(scorer.figures(found), texts, scorer.hits_by_type(found), _compared(scorer, found))


def index(reports: Path) -> list[dict[str, str]]:
    with (reports / "index.csv").open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def read(texts: Path, row: dict[str, str]) -> str:
    """What `sayso read` prints for one text, given its publication date and publisher; nothing if it is set aside."""
    given = ["--published", row["date"], "--publisher", row["publisher"]]
    command = [sys.executable, "-m", "sayso", "read", row["file"], *given, "--format", "jsonl"]
    done = subprocess.run(command, cwd=texts, check=False, stdout=subprocess.PIPE, text=True)
    if done.returncode not in (0, SET_ASIDE):
        done.check_returncode()
    return done.stdout


def _compared(scorer: Scorer, found: Path) -> tuple[Compared, ...]:
    second = scorer.annotations / "second"
    names = [path.stem for path in sorted(second.glob("*.jsonl"))]
    with one_person(scorer, names) as first:
        each = [Compared(name, first.figures(found, name), first.figures(second, name)) for name in names]
    return tuple(each)
