"""Lines of a plain text, and which of them continue the line before."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.documents.cleaning import is_blank

_NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_FIRST_WORD = re.compile(r"\S{1,80}")
_LOWER_START = re.compile(r"[\"'“‘(]?(?!(?:al|el|as|an|ash|bin|ibn|abu)[-\s’'])[a-z]")
_LAST_WORD = re.compile(
    r"(?:^|\s)(?:\w*[,-]|(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|that|as|is|was|were|has|have))$"
)
_WIDEST_COLUMN = 160
_NARROWEST_COLUMN = 25
_BROKEN_SHARE = 0.35
_ENTRY_END = re.compile(r"[\d)]$")
_SLACK = 0.9
"""How full a line must be at least; text taken from a PDF is set in letters of differing width."""
_SLACK_IN_SENTENCE = 0.8
_FEWEST_SPACED = 6
_SHORTEST_WRAPPED = 40


class Line(NamedTuple):
    """A stretch of the text as received, without the white space around it; blank lines are empty."""

    start: int
    end: int
    text: str
    indent: int

    @property
    def ends_sentence(self) -> bool:
        return _SENTENCE_END.search(self.text[-6:]) is not None

    @property
    def begins_low(self) -> bool:
        """Whether its first word goes on with a sentence, as far as a small letter shows."""
        return _LOWER_START.match(self.text) is not None


def lines_of(text: str, start: int, end: int) -> Iterator[Line]:
    """The lines of `text[start:end]`."""
    at = start
    for newline in _NEWLINE.finditer(text, start, end):
        yield line_between(text, at, newline.start())
        at = newline.end()
    yield line_between(text, at, end)


def line_between(text: str, start: int, end: int) -> Line:
    """One line, empty if nothing of it can be seen."""
    raw = text[start:end]
    if is_blank(raw):
        return Line(start, start, "", 0)
    stripped = raw.strip()
    indent = len(raw) - len(raw.lstrip())
    return Line(start + indent, start + indent + len(stripped), stripped, indent)


def single_spaced(lines: Sequence[Line]) -> list[Line]:
    """Leave out the blank line that some converters put after every line of a wrapped text."""
    spaced = [at for at in range(1, len(lines) - 1) if not lines[at].text and lines[at - 1].text and lines[at + 1].text]
    broken = sum(_parts_sentence(lines[at - 1], lines[at + 1]) for at in spaced)
    if len(spaced) < _FEWEST_SPACED or broken < len(spaced) * _BROKEN_SHARE:
        return list(lines)
    left_out = frozenset(spaced)
    return [line for at, line in enumerate(lines) if at not in left_out]


class Column(NamedTuple):
    """How wide the lines of a document are set; `None` where line ends are paragraph ends."""

    width: int | None

    def continues(self, previous: Line, line: Line) -> bool:
        """Whether `line` goes on with the paragraph that `previous` is in."""
        if previous.ends_sentence and not self._is_full(previous, line):
            return False
        if self.width is None:
            is_long = len(previous.text) >= _SHORTEST_WRAPPED or line.ends_sentence
            return line.begins_low and not previous.ends_sentence and is_long
        if line.indent > previous.indent + 1 and previous.ends_sentence:
            return False
        return self._is_full(previous, line) or line.begins_low or _breaks_off(previous)

    def _is_full(self, previous: Line, line: Line) -> bool:
        """Whether the next word did not fit any more: the writer's end of line would have come earlier."""
        slack = _SLACK if previous.ends_sentence else _SLACK_IN_SENTENCE
        return self.width is not None and _room_taken(previous, line) > self.width * slack


def column_of(lines: Sequence[Line]) -> Column:
    """Recognise hard-wrapped text: lines break in mid-sentence, or they are full unless they are short."""
    pairs = [(a, b) for a, b in pairwise(lines) if a.text and b.text]
    lengths = sorted(len(a.text) for a, _ in pairs)
    if not lengths or (width := lengths[int(len(lengths) * 0.95)]) > _WIDEST_COLUMN:
        return Column(None)
    broken = sum(_parts_sentence(a, b) for a, b in pairs)
    if broken >= len(pairs) * _BROKEN_SHARE and width >= _NARROWEST_COLUMN:
        return Column(width)
    return Column(width if _is_set_in_column(pairs, width) else None)


def _is_set_in_column(pairs: Sequence[tuple[Line, Line]], width: int) -> bool:
    """Whether most long lines are full, which entries of a list are not, unless all are made alike."""
    full = sum(_room_taken(a, b) > width * _SLACK for a, b in pairs)
    long = sum(_room_taken(a, b) > width / 2 for a, b in pairs)
    alike = sum(a.ends_sentence or _ENTRY_END.search(a.text[-3:]) is not None for a, _ in pairs)
    is_full = full >= len(pairs) * 0.4 and full >= long * 0.65
    return is_full and len(pairs) >= 5 and alike * 2 < len(pairs) and width >= _NARROWEST_COLUMN * 2


def _parts_sentence(previous: Line, line: Line) -> bool:
    return line.begins_low and not previous.ends_sentence


def _room_taken(previous: Line, line: Line) -> int:
    word = _FIRST_WORD.match(line.text)
    return len(previous.text) + 1 + (len(word.group()) if word else 0)


def _breaks_off(line: Line) -> bool:
    return _LAST_WORD.search(line.text[-12:]) is not None
