"""One match of the date grammar in a line of words, and the clock that it is read by."""

from dataclasses import dataclass

from sayso.language.date_grammar import points
from sayso.language.date_points import Clock, Meaning, Point, read_point
from sayso.language.date_words import alphabet
from sayso.language.kinds import Line

Part = tuple[int, int, Meaning]
"""Words `first:last` of the line, and what they mean."""


@dataclass(frozen=True, slots=True)
class Form:
    """One match of the grammar: words `first:last` of the line, and the clock that they are read by."""

    line: Line
    first: int
    last: int
    clock: Clock

    @property
    def letters(self) -> str:
        return self.line.letters[self.first : self.last]

    def kinds(self) -> list[str]:
        return [alphabet().kind(letter) for letter in self.letters]

    def point(self, first: int, last: int) -> Point:
        """The point in words `first:last`, counted from the beginning of the line."""
        return read_point(self.line.letters[first:last], self.line.words[first:last])

    def points(self) -> list[tuple[int, int, Point]]:
        spans = [found.span() for found in points().finditer(self.line.letters, self.first, self.last)]
        return [(first, last, self.point(first, last)) for first, last in spans]
