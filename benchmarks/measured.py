"""What one run measured, of everything; None where the texts were absent."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.afterwards import Afterwards
from benchmarks.attribution import AttributionQuality
from benchmarks.calibration import Calibration
from benchmarks.events import FactualityQuality
from benchmarks.facts import FactQuality
from benchmarks.pairs import PairQuality
from benchmarks.phenomena import Score
from benchmarks.re3d import Re3dQuality
from benchmarks.references import ReferenceQuality
from benchmarks.speed import Speed
from benchmarks.wikievents import EventQuality


@dataclass(frozen=True, slots=True)
class Measured:
    """Each field holds the result of one benchmark."""

    facts: FactQuality | None
    afterwards: Afterwards | None
    phenomena: Mapping[str, Mapping[str, Score]]
    attribution: AttributionQuality | None
    names: dict[str, Counter[str]] | None
    pairs: Mapping[str, PairQuality]
    references: Mapping[str, ReferenceQuality]
    re3d: Re3dQuality | None
    wikievents: EventQuality | None
    events: FactualityQuality | None
    calibration: Calibration
    speed: Speed
