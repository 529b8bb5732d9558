"""Plain text in stretches: one for each paragraph, heading, list entry and line of page furniture."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.documents.cleaning import normal
from sayso.documents.furniture import Scope, furniture
from sayso.documents.lines import Column, Line, column_of, lines_of, single_spaced
from sayso.documents.marks import Mark, MarkKind, begins_entry, find_mark, is_inline, is_rule, is_underline
from sayso.documents.markup import is_marked_heading
from sayso.values.document import BlockKind, CutReason

_FURNITURE_LINE = 100


class Stretch(NamedTuple):
    """Where one part of the text stands, what the way it is set makes of it, and whether blank lines set it apart."""

    start: int
    end: int
    kind: BlockKind | None = None
    reason: CutReason | None = None
    is_apart: bool = False
    is_link: bool = False


def plain_stretches(text: str, start: int = 0, end: int | None = None) -> list[Stretch]:
    """The stretches of a plain text, in order."""
    lines = list(lines_of(text, start, len(text) if end is None else end))
    return list(stretches_of_lines(single_spaced(lines)))


def stretches_of_lines(lines: list[Line]) -> Iterator[Stretch]:
    """Gather lines into stretches, each line as it is set and worded."""
    gathering = _Gathering(column_of(lines))
    for line in lines:
        yield from gathering.take(line)
    yield from gathering.close(is_before_blank=True)


class _Gathering:
    """The paragraph that is being gathered, line by line."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self._lines: list[Line] = []
        self._is_after_blank = True

    def take(self, line: Line) -> Iterator[Stretch]:
        if not line.text:
            yield from self.close(is_before_blank=True)
            self._is_after_blank = True
        elif is_rule(line.text):
            yield from self._rule(line)
        elif set_apart := self._set_apart(line):
            yield from self.close(is_before_blank=False)
            yield set_apart
            self._is_after_blank = True
        elif self._lines and self._goes_on(line):
            self._lines.append(line)
        else:
            yield from self.close(is_before_blank=False)
            self._lines = [line]

    def close(self, is_before_blank: bool) -> Iterator[Stretch]:
        if self._lines:
            is_apart = is_before_blank and self._is_after_blank
            yield Stretch(self._lines[0].start, self._lines[-1].end, is_apart=is_apart)
            self._is_after_blank = False
        self._lines = []

    def _rule(self, line: Line) -> Iterator[Stretch]:
        """A drawn line; directly under a single short line it makes that a heading."""
        if len(self._lines) == 1 and is_underline(line.text) and not self._lines[0].ends_sentence:
            yield Stretch(self._lines[0].start, self._lines[0].end, BlockKind.HEADING, is_apart=True)
            self._lines = []
        yield from self.close(is_before_blank=True)
        yield Stretch(line.start, line.end, reason=CutReason.PAGE_FURNITURE)
        self._is_after_blank = True

    def _set_apart(self, line: Line) -> Stretch | None:
        if is_marked_heading(line.text):
            return Stretch(line.start, line.end, BlockKind.HEADING, is_apart=True)
        if len(line.text) > _FURNITURE_LINE or (self._lines and self._is_in_sentence(line)):
            return None
        reason = furniture(normal(line.text), Scope.ANYWHERE)
        return Stretch(line.start, line.end, reason=reason) if reason else None

    def _is_in_sentence(self, line: Line) -> bool:
        return line.begins_low and not self._lines[-1].ends_sentence

    def _goes_on(self, line: Line) -> bool:
        """Whether a line goes on with the paragraph: not where a bullet, a number or a list entry begins."""
        if begins_entry(line.text):
            return False
        mark = find_mark(line.text)
        if mark is not None and not self._is_chance(mark, line):
            return False
        return self._column.continues(self._lines[-1], line)

    def _is_chance(self, mark: Mark, line: Line) -> bool:
        """Whether wrapping alone put a mark at the line start: "… on\n12. January", "a) … b) …\nc) …"."""
        if self._lines[-1].ends_sentence and mark.kind is not MarkKind.LETTER:
            return False
        if mark.kind is MarkKind.LETTER:
            return is_inline(mark, " ".join(part.text for part in self._lines) + " ")
        if mark.kind is MarkKind.BULLET:
            return line.text[0] in "–—" and find_mark(self._lines[0].text) is None
        return mark.kind is MarkKind.NUMBER
