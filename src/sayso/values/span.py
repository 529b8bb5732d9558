"""A stretch of a document's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open stretch `[start, end)` in code points of `Document.text`."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end
