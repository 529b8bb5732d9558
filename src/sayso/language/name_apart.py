"""Names that one sentence shows to be two: joined by "and", or tied by words such as "brother" and "splinter"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.language.name_chunks import Chunk
from sayso.tables import read_table

_REACH = 70
_LIST = re.compile(
    r",? (?:and|or|as well as|along with|together with|alongside|rather than|not|unlike|but not) (?:[a-z]+ ){0,3}"
)
_STOP = re.compile(r"[.!?;] ")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_OWN = re.compile(r"'s? (?:[a-z]+ ){0,2}([a-z-]+)")


def told_apart(text: str, chunks: Sequence[Chunk]) -> Iterator[tuple[int, int]]:
    """Pairs of neighbouring names that stand for two things."""
    for number in range(len(chunks) - 1):
        gap = text[chunks[number].end : chunks[number + 1].start]
        if len(gap) <= _REACH and (_LIST.fullmatch(gap) or _is_tied(gap) or _owns(text, chunks, number)):
            yield number, number + 1


def _is_tied(gap: str) -> bool:
    return _STOP.search(gap) is None and any(word in _tying() for word in _WORD.findall(gap))


def _owns(text: str, chunks: Sequence[Chunk], number: int) -> bool:
    """ "X, Y's brother": the tie stands behind both names."""
    if text[chunks[number].end : chunks[number + 1].start] != ", ":
        return False
    behind = _OWN.match(text, chunks[number + 1].end)
    return behind is not None and behind.group(1) in _tying()


@cache
def _tying() -> frozenset[str]:
    return frozenset(word for word, *_ in read_table("language", "name_apart"))
