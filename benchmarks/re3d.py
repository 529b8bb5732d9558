"""Names and relations in reports on a war, of another kind than those that Sayso's rules were written with (re3d)."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.agreed import Agreed
from benchmarks.halves import Half, Miss, by_half, looked_at
from benchmarks.re3d_names import AS_ANNOTATED, NAMES, score_names
from benchmarks.re3d_relations import TOGETHER, WIDER, score_relations
from benchmarks.re3d_texts import reports_in
from sayso.reading import read

BARS = {NAMES: 0.75, AS_ANNOTATED: 0.75, TOGETHER: 0.45, WIDER: 0.45}
"""F1 that has to be reached; held against the stricter counts, too."""
PRECISION_BAR = 0.65
"""Precision that the five relations together have to reach."""


@dataclass(frozen=True, slots=True)
class Re3dQuality:
    """Figures of names and of relations in each half, and the misses of the half that may be looked at."""

    documents: int
    names: dict[Half, dict[str, Agreed]]
    relations: dict[Half, dict[str, Agreed]]
    missed_names: tuple[Miss, ...]
    missed_relations: tuple[Miss, ...]


def measure_re3d(directory: Path) -> Re3dQuality:
    """Read every text of the corpus and compare names and relations."""
    texts = [(report, read(report.text)) for report in reports_in(directory)]
    names = [score_names(report, reading) for report, reading in texts]
    relations = [score_relations(report, reading) for report, reading in texts]
    return Re3dQuality(len(texts), by_half(names), by_half(relations), looked_at(names), looked_at(relations))
