"""The one place where text is normalised: white space, quotes, ligatures, invisible characters, Markdown marks.

Every step but the last puts as many characters as it takes away, with fillers, so that positions stay those of the
text as received; the last step folds the fillers away and writes down where each character came from.
"""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from sayso.documents.hyphens import mend_hyphens
from sayso.documents.markup import CLOSE, OPEN, blank_markup
from sayso.documents.mojibake import mend_mojibake
from sayso.documents.references import blank_references

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f"
_MARKS = CLOSE + OPEN
_SPACE = re.compile(rf"[\s{CLOSE}]")
_FILLERS = re.compile(rf"[{_INVISIBLE}{OPEN}]*")
_BLANK = rf"[\s{_INVISIBLE}{_MARKS}]"
_BLANKS = re.compile(rf"{_BLANK}*")
_UNEVEN = re.compile(rf"{_BLANK}{{2,}}|[^\S ]|[{_INVISIBLE}{_MARKS}ﬀ-ﬆĳŀ℀-℆№]")
_COMBINED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_COMBINING = re.compile(r"[\u0300-\u036f]")
_UNEVEN_COMBINED = re.compile(rf"{_UNEVEN.pattern}|{_COMBINED.pattern}")
_IS_BLANK = re.compile(_BLANK)
_SINGLE_QUOTES = "‘’‚‛′ʼ´‹›＇"
_DOUBLE_QUOTES = "“”„‟″«»＂"
_HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


class Clean(NamedTuple):
    """Clean text, and for each of its characters (and its end) the position in the text as received."""

    text: str
    offsets: tuple[int, ...]


class Writing(NamedTuple):
    """How the text was written: whether it may hold Markdown marks, and the words by which broken words are mended.

    `words` is `None` where a line end says nothing, as in HTML.
    """

    has_markup: bool = False
    words: frozenset[str] | None = None


AS_SET = Writing()


def clean(text: str, start: int, end: int, writing: Writing = AS_SET) -> Clean:
    """`text[start:end]` in normal form, with offsets into `text`."""
    even = blank_references(mend_mojibake(text[start:end]))
    if writing.has_markup:
        even = blank_markup(even)
    if writing.words is not None:
        even = mend_hyphens(even, writing.words)
    even = _even_pattern().sub(lambda match: _even_table()[match.group()], even)
    inner = _inner(even)
    return _fold(even, inner[0], inner[1], start) if inner else Clean("", (start,))


def normal(text: str) -> str:
    """`text` in normal form where nobody needs the way back."""
    return clean(text, 0, len(text)).text


def is_blank(text: str) -> bool:
    """Whether nothing of `text` can be seen."""
    return _BLANKS.fullmatch(text) is not None


def _inner(even: str) -> tuple[int, int] | None:
    """The stretch between blanks at both ends; fillers that belong to the last character stay with it."""
    found = _BLANKS.match(even)
    begin = found.end() if found else 0
    if begin == len(even):
        return None
    end = len(even)
    while _IS_BLANK.match(even, end - 1):
        end -= 1
    fillers = _FILLERS.match(even, end)
    return begin, fillers.end() if fillers else end


def _fold(even: str, begin: int, end: int, base: int) -> Clean:
    pieces: list[str] = []
    offsets: list[int] = []
    at = begin
    moved: int | None = None
    uneven = _UNEVEN_COMBINED if _COMBINING.search(even) else _UNEVEN
    for match in uneven.finditer(even, begin, end):
        _keep(even, at, match.start(), (pieces, offsets, base, moved))
        moved = None
        run = match.group()
        origin, written = _written(run, even[match.end() : match.end() + 1])
        if written:
            pieces.append(written)
            offsets.extend([base + match.start() + origin] * len(written))
        elif origin < len(run):
            moved = base + match.start() + origin
        at = match.end()
    _keep(even, at, end, (pieces, offsets, base, moved))
    offsets.append(base + end)
    return Clean("".join(pieces), tuple(offsets))


def _keep(even: str, begin: int, end: int, out: tuple[list[str], list[int], int, int | None]) -> None:
    """Take over an unchanged run; `moved` is where its first character is said to begin, after a closing mark."""
    pieces, offsets, base, moved = out
    if begin == end:
        return
    pieces.append(even[begin:end])
    offsets.extend(range(base + begin, base + end))
    if moved is not None:
        offsets[begin - end] = moved


def _written(run: str, following: str) -> tuple[int, str]:
    """What stands for an uneven run, and where in it that begins; the end of the run if nothing stands for it.

    A closing mark goes to the punctuation after it, so that the span of a linked name is the name alone.
    """
    first = run[0]
    if _is_spelled(first):
        return 0, normalize("NFKC", run) if len(run) == 1 else normalize("NFC", run)
    space = _SPACE.search(run)
    if space and any(character.isspace() for character in run):
        return space.start(), " "
    if space and not following.isalnum():
        return space.start(), ""
    return len(run), ""


def _is_spelled(character: str) -> bool:
    return character.isalpha() or character in "№℀℁℅℆"


@cache
def _even_table() -> dict[str, str]:
    """Characters that one other character stands for."""
    table = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    for written, characters in (("'", _SINGLE_QUOTES), ('"', _DOUBLE_QUOTES), ("-", _HYPHENS), (" ", _SPACES)):
        table |= dict.fromkeys(characters, written)
    return table


@cache
def _even_pattern() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_even_table()))}]")
