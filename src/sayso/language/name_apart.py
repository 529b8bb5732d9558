"""Names that one sentence shows to be two: joined by "and", or tied by words such as "brother" and "splinter"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.language.name_chunks import Chunk
from sayso.tables import read_table

_REACH, _KIN_REACH, _DEED_REACH = 70, 4, 2
_LIST = re.compile(
    r",? (?:and|or|as well as|along with|together with|alongside|rather than|not|unlike|but not) (?:[a-z]+ ){0,3}"
)
_NOT_ONE = re.compile(
    r"\b(?:not to be confused with|is not|are not|no relation|not related|unrelated) (?:[a-z]+ ){0,3}$"
)
_STOP = re.compile(r"[.!?;] ")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_KIN_BEHIND = re.compile(r", (?:his|her|their) ((?:[a-z-]+ ?){1,3})\b")
_NEAR = 3
_OWN = re.compile(r"'s? (?:[a-z]+ ){0,2}([a-z-]+)")


def told_apart(text: str, chunks: Sequence[Chunk]) -> Iterator[tuple[int, int]]:
    """Pairs of names near each other that stand for two things."""
    for number in range(1, len(chunks)):
        if text.startswith(", ", chunks[number].end) and _kin_behind(text, chunks[number].end):
            yield from ((other, number) for other in range(max(0, number - _NEAR), number))
    for number in range(len(chunks) - 1):
        gap = text[chunks[number].end : chunks[number + 1].start]
        if len(gap) <= _REACH and (_LIST.fullmatch(gap) or _is_tied(gap) or _owns(text, chunks, number)):
            yield number, number + 1


def _kin_behind(text: str, end: int) -> bool:
    """ "Y, his cousin, fled": another than all who were named just before."""
    match = _KIN_BEHIND.match(text, end)
    return match is not None and not _tying("kin").isdisjoint(match.group(1).split())


def _is_tied(gap: str) -> bool:
    """Whether a word of kin or of deed stands right before the second name: "brother of the late", "met the"."""
    if _STOP.search(gap):
        return False
    if _NOT_ONE.search(gap):
        return True
    words = _WORD.findall(gap)
    return any(word in _tying("kin") for word in words[-_KIN_REACH:]) or any(
        word in _tying("deed") for word in words[-_DEED_REACH:]
    )


def _owns(text: str, chunks: Sequence[Chunk], number: int) -> bool:
    """ "X, Y's brother": the tie stands behind both names."""
    if text[chunks[number].end : chunks[number + 1].start] != ", ":
        return False
    behind = _OWN.match(text, chunks[number + 1].end)
    return behind is not None and behind.group(1) in _tying("kin")


@cache
def _tying(kind: str) -> frozenset[str]:
    return frozenset(word for word, row_kind, *_ in read_table("language", "name_apart") if row_kind == kind)
