"""Where sentences begin and end in one block of clean text.

The statistical parser splits running text at places where reports do not ("Gen. Salem", "U.S. forces") and misses
the seams inside quotations. A sentence boundary decides which words a holder answers for, so it is settled by rule. A
full stop with the space lost behind it ("in Kabul.The group") is one, too, and so is the label of a form's last field
("Other information: …").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from sayso.tables import read_table

_END = re.compile(r"""[.!?…]+\]?["')\]]*(?=\s+["'(\[]*[A-Z0-9…"])""")
_GLUED = re.compile(r"""(?<=[a-z0-9]{2})[.!?]["')\]]*(?=["']?[A-Z][a-z]+[\s,])""")
_LAST_WORD = re.compile(r"([^\s\"'(\[]+)$")
_LONGEST_WORD = 40
_NEXT_WORD = re.compile(r"\s+[\"'(\[]*([^\s,.;:]+)")
_LONGEST = 4_000
_SEAMS = (re.compile(r";\s"), re.compile(r",\s"), re.compile(r"\s"))
_CLAUSE = 4
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|said|says|told|took|held|shot|"
    r"fell|left|led|met|went|came|gave|made|lost|won|ran|began|broke|brought|fought|fled|knew|saw|sent|spoke|stood|struck|"
    r"kept|got|put|set|cut|hit|[a-z]{3,}ed|puts|holds|keeps|runs|leads|says|tells|notes|claims|reports|assesses|"
    r"rejects|disputes|dismisses|refuses|insists|accuses|blames|"
    r"estimates|believes|denies|confirms|lives|remains?|plans|expects|seems?|appears?|gives|takes|makes|goes|comes|knows|"
    r"thinks|wants?|operates?|controls?|continues?|includes?|provides?|commands?|belongs?)\b"
)
_INITIALS = re.compile(r"^(?:[A-Za-z]\.)+$")


def split_sentences(text: str, start: int = 0, taken: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Half-open stretches of the sentences of `text[start:]`, in order; no boundary falls inside a `taken` stretch."""
    found = [match.end() for match in _END.finditer(text, start) if _is_boundary(text, match, taken)]
    glued = [match.end() for match in _GLUED.finditer(text, start) if not _is_inside(match.start(), taken)]
    labels = [edge for match in _labels().finditer(text, start) for edge in match.span()]
    cuts = sorted({*found, *glued, *labels})
    edges = [start, *cuts, len(text)]
    return [
        stretch
        for begin, end in pairwise(edges)
        for part in _divided(text, begin, end, taken)
        if (stretch := _trimmed(text, *part))
    ]


def split_clauses(text: str, begin: int, end: int, taken: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """The parts of a sentence that semicolons set apart, if each of them is a clause of its own.

    The parser hangs such clauses on one another; each is understood better alone. Semicolons in lists, in brackets and
    inside quotations stay.
    """
    cuts = [
        match.end()
        for match in _SEAMS[0].finditer(text, begin, end)
        if not _is_inside(match.start(), taken) and _is_open(text[begin : match.start()])
    ]
    edges = [begin, *cuts, end]
    parts = [stretch for pair in pairwise(edges) if (stretch := _trimmed(text, *pair))]
    return parts if all(_is_clause(text[first:last]) for first, last in parts) else [(begin, end)]


def _is_open(before: str) -> bool:
    """Whether no bracket and no quotation is open."""
    return before.count("(") == before.count(")") and before.count('"') % 2 == 0


def _is_clause(part: str) -> bool:
    """Whether a part is long enough for a clause and holds what looks like a finite verb."""
    return len(part.split()) >= _CLAUSE and _FINITE.search(part) is not None


def _divided(text: str, begin: int, end: int, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretch itself, or parts of what nobody would write as one sentence: a table, text without full stops."""
    while end - begin > _LONGEST:
        cut = begin + min(_LONGEST, (end - begin) * 2 // 3)
        seams = (seam.end() for mark in _SEAMS for seam in mark.finditer(text, begin + _LONGEST // 4, cut))
        cut = next((seam for seam in seams if not _is_inside(seam - 1, taken)), cut)
        yield begin, cut
        begin = cut
    yield begin, end


def _is_boundary(text: str, match: re.Match[str], taken: Iterable[tuple[int, int]]) -> bool:
    if _is_inside(match.start(), taken):
        return False
    mark = match.group()
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    last = _LAST_WORD.search(text, max(0, match.start() - _LONGEST_WORD), match.start() + 1)
    word = last.group(1) if last else ""
    following = _NEXT_WORD.match(text, match.end())
    after = following.group(1) if following else ""
    if _INITIALS.match(word):
        return after in _words("starter") and len(word) > 2
    if word.rstrip(".").lower() in _words("title"):
        return False
    if word.rstrip(".").lower() in _words("abbreviation"):
        return after in _words("starter")
    return True


def _is_inside(place: int, taken: Iterable[tuple[int, int]]) -> bool:
    return any(begin < place + 1 < end for begin, end in taken)


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int] | None:
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    return (begin, end) if begin < end else None


@cache
def _words(kind: str) -> frozenset[str]:
    """Words of one kind from `data/sentence_ends.tsv`."""
    return frozenset(word for word, row_kind, *_ in read_table("language", "sentence_ends") if row_kind == kind)


@cache
def _labels() -> re.Pattern[str]:
    """Labels of forms that prose follows."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(_words('label'))))}):(?=\s)")
