"""For whom something is read: nothing is read past what this person may see."""

from dataclasses import dataclass

from sayso.values.marking import Marking


@dataclass(frozen=True, slots=True)
class Viewer:
    """A person at the desk: up to which marking documents are shown, and whether protected sources are named.

    What lies above `clearance` does not exist for the viewer: it is in no list, no count and no search.
    """

    name: str
    clearance: Marking = Marking.CLEAR
    may_know_sources: bool = False

    def may_see(self, marking: Marking) -> bool:
        return marking <= self.clearance


def owner(name: str) -> Viewer:
    """Whoever holds the desk's file sees all of it."""
    return Viewer(name, Marking.RED, may_know_sources=True)
