"""How far what was found agrees with what is annotated: three counts, and the rates that follow from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreed:
    """How many were found, annotated, and agree."""

    found: int = 0
    annotated: int = 0
    agreed: int = 0

    @property
    def precision(self) -> float:
        return self.agreed / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.agreed / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.agreed / (self.found + self.annotated) if self.found + self.annotated else 0.0

    def __add__(self, other: "Agreed") -> "Agreed":
        return Agreed(self.found + other.found, self.annotated + other.annotated, self.agreed + other.agreed)


def total(each: Iterable[Mapping[str, Agreed]]) -> dict[str, Agreed]:
    """The sums of counts that go by the same label."""
    sums: dict[str, Agreed] = {}
    for counts in each:
        for label, agreed in counts.items():
            sums[label] = sums.get(label, Agreed()) + agreed
    return sums
