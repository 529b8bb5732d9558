"""Reports that were annotated only after the rules were written: what the figures of the others are worth elsewhere.

Word lists and rules were not changed by what these texts show: their misses are counted and never looked at.
"""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.annotations import annotated, stand_off_files
from benchmarks.facts import index, read
from benchmarks.scorer import Figures, Scorer
from benchmarks.tables import NONE, figure, prose, table

MEASURES = {
    "recall_object": ("facts found with their object", 0.58),
    "precision_core": ("precision, core types", 0.72),
    "values": ("numeric values right", 0.70),
    "dates": ("dates right", 0.55),
    "chains": ("source chains right", 0.60),
    "recall": ("facts found", None),
}
LEEWAY = 0.12


@dataclass(frozen=True, slots=True)
class Afterwards:
    """Figures over all of these texts and of each."""

    overall: Figures
    texts: dict[str, Figures]


def measure_afterwards(reports: Path) -> Afterwards:
    """Read the texts through the command line and score them against the annotation, put back into their words."""
    with tempfile.TemporaryDirectory() as directory:
        expected, found = Path(directory) / "expected", Path(directory) / "found"
        expected.mkdir()
        found.mkdir()
        kept = stand_off_files()
        for row in index(reports):
            name = Path(row["file"]).stem
            if name in kept:
                _put_back(expected, (reports / "texts" / row["file"]).read_text("utf-8"), name, kept[name])
                (found / f"{name}.jsonl").write_text(read(reports / "texts", row), "utf-8")
        scorer = Scorer(reports / "score.py", expected)
        return Afterwards(scorer.figures(found), {name: scorer.figures(found, name) for name in sorted(kept)})


def _put_back(directory: Path, text: str, name: str, stand_off: dict[str, object]) -> None:
    facts, entities = annotated(text, stand_off)
    lines = [json.dumps(fact, ensure_ascii=False) for fact in facts]
    (directory / f"{name}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    (directory / f"{name}.entities.json").write_text(json.dumps(entities, ensure_ascii=False), "utf-8")


def afterwards_part(found: Afterwards | None) -> str:
    if found is None:
        return "Not measured: the texts were not at hand."
    columns = list(found.texts)
    rows = [
        (
            label,
            figure(found.overall[key]),
            figure(bar) if bar is not None else NONE,
            figure(bar - LEEWAY) if bar is not None else NONE,
            *(figure(found.texts[name][key]) for name in columns),
        )
        for key, (label, bar) in MEASURES.items()
    ]
    count = int(found.overall["facts"] or 0)
    return "\n\n".join(
        [
            prose(
                f"{len(columns)} further reports with {count} facts were annotated by somebody who had not seen the "
                "program, after the rules were written. Nothing was changed by what they show. A reader that has not "
                "learnt the other texts by heart stays within 12 points of what is asked there:"
            ),
            table(("measure", "Sayso", "asked above", "12 points below", *columns), rows),
        ]
    )
