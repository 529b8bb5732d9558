"""Handling markings: how far a document may go (TLP 2.0), and apart from it who may know its sources."""

from enum import Enum
from functools import total_ordering


@total_ordering
class Marking(Enum):
    """The labels of the Traffic Light Protocol 2.0 (FIRST, 2022), from the one without limit to the strictest."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    @property
    def rank(self) -> int:
        """0 for the label without limit, 4 for the strictest."""
        return _RANKS[self.value]

    def __lt__(self, other: "Marking") -> bool:
        return self.rank < other.rank


_RANKS = {marking.value: rank for rank, marking in enumerate(Marking)}
