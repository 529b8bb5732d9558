"""Passages: stretches with their clean text, on the way to blocks and cuts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.documents.cleaning import Clean, Writing, clean
from sayso.documents.furniture import Scope, furniture
from sayso.documents.markup import is_whole_link
from sayso.documents.stretches import Stretch
from sayso.values.document import BlockKind, CutReason

_LONGEST = 10_000
"""Nobody writes such a paragraph; longer ones are divided, at a sentence end if there is one, so that the time that a
text takes grows with its length alone."""
_SEAM = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])")
_SHORTEST_WORDLESS = 200
_LONGEST_WORD = 40
_SPACE = re.compile(r"\s+")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"')\]]*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch, cleaned. `kind` is what it is known to be; `reason` says why it is not read."""

    start: int
    end: int
    clean: Clean
    kind: BlockKind | None = None
    reason: CutReason | None = None
    is_apart: bool = False
    is_link: bool = False

    @property
    def text(self) -> str:
        return self.clean.text

    @property
    def ends_sentence(self) -> bool:
        return _ENDS_SENTENCE.search(self.text[-8:]) is not None

    @property
    def ends_open(self) -> bool:
        """Whether it announces what follows."""
        return self.text.endswith(":")

    @property
    def words(self) -> list[str]:
        return self.text[:600].split()


def passages(text: str, stretches: Iterable[Stretch], writing: Writing) -> list[Passage]:
    """Clean every stretch that is read, and cut what its wording shows to be page furniture."""
    found = [_passage(text, part, writing) for stretch in stretches for part in _divided(text, stretch)]
    return _cut_end(_cut_lists([passage for passage in found if passage.text]))


def _passage(text: str, stretch: Stretch, writing: Writing) -> Passage:
    cleaned = clean(text, stretch.start, stretch.end, writing)
    is_link = stretch.is_link or (writing.has_markup and is_whole_link(text[stretch.start : stretch.end]))
    reason = furniture(cleaned.text, Scope.ANYWHERE) or stretch.reason or _wordless(cleaned.text)
    if reason is None and is_link:
        reason = furniture(cleaned.text, Scope.LINK)
    return Passage(stretch.start, stretch.end, cleaned, stretch.kind, reason, stretch.is_apart, is_link)


def _wordless(text: str) -> CutReason | None:
    """Whether it is no language: Base64, addresses by the dozen, a text that has lost its spaces."""
    if len(text) < _SHORTEST_WORDLESS or len(text) < _LONGEST_WORD * (text.count(" ") + 1):
        return None
    return CutReason.NO_WORDS


def _divided(text: str, stretch: Stretch) -> Iterator[Stretch]:
    """The stretch itself, or parts of it where it is longer than any paragraph."""
    start = stretch.start
    while stretch.end - start > _LONGEST:
        window = text[start : start + min(_LONGEST, (stretch.end - start) * 2 // 3)]
        seams = [*_SEAM.finditer(window, len(window) // 2)] or [*_SPACE.finditer(window, len(window) // 2)]
        cut = start + (seams[-1].end() if seams else len(window))
        yield stretch._replace(start=start, end=cut)
        start = cut
    yield stretch._replace(start=start)


def _cut_lists(found: list[Passage]) -> list[Passage]:
    """Cut "Related articles" together with the headlines listed under it; its own line always."""
    cut: list[Passage] = []
    reason: CutReason | None = None
    for passage in found:
        own = passage.reason or furniture(passage.text, Scope.LIST)
        if own is None and reason and _is_listed(passage):
            own = reason
        reason = own if own and (furniture(passage.text, Scope.LIST) or reason) else None
        cut.append(replace(passage, reason=own))
    return cut


def _is_listed(passage: Passage) -> bool:
    is_entry = passage.kind is BlockKind.ITEM or passage.is_link or passage.text[:1] in "-*•"
    return is_entry and not passage.ends_sentence and len(passage.text) < 200


def _cut_end(found: list[Passage]) -> list[Passage]:
    """Cut what stands after the last sentence and is worded like the end of a page."""
    cut = list(found)
    for number in range(len(cut) - 1, 0, -1):
        reason = cut[number].reason or furniture(cut[number].text, Scope.END)
        if reason is None:
            break
        cut[number] = replace(cut[number], reason=reason)
    return cut
