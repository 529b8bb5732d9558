"""Words broken at a line end: the hyphen goes only where it is certain that the line break put it there."""

import re
from functools import cache

from sayso.tables import read_table

_BROKEN = re.compile(r"-(?P<gap>[ \t]{0,8}(?:\r\n|\n|\r)\s{0,40})(?<=\s)(?P<tail>[^\W\d_]{1,40})")
_HEAD = re.compile(r"[^\W\d_]{2,40}\Z")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FILLER = "\u200b"


def words_of(text: str) -> frozenset[str]:
    """The words that a document writes in one piece, hyphenated ones included, if it has broken words at all."""
    if not _BROKEN.search(text):
        return frozenset()
    return frozenset(word.lower() for word in _WORD.findall(text))


def mend_hyphens(text: str, words: frozenset[str]) -> str:
    """`text` with broken words closed up, as many characters as before."""
    return _BROKEN.sub(lambda match: _mended(match, words), text) if "-" in text else text


def _mended(match: re.Match[str], words: frozenset[str]) -> str:
    tail, gap = match["tail"], match["gap"]
    head = _HEAD.search(match.string[max(0, match.start() - 40) : match.start()])
    if head is None or tail in _tails("suspended"):
        return match.group()
    hyphen = _FILLER if _is_one_word(head.group(), tail, words) else "-"
    return hyphen + _FILLER * len(gap) + tail


def _is_one_word(head: str, tail: str, words: frozenset[str]) -> bool:
    if not tail.islower():
        return False
    if f"{head}-{tail}".lower() in words:
        return False
    return f"{head}{tail}".lower() in words or tail in _tails("ending")


@cache
def _tails(kind: str) -> frozenset[str]:
    return frozenset(row[0] for row in read_table("documents", "word_tails") if row[1] == kind)
