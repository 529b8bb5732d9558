"""Numbers that point into lists and papers: (QDe.132), S/2021/68, resolution 1989 (2011), E.O. 13224."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.language.naming import ReferenceKind

_LISTING = re.compile(r"\s*\(\s*(?:[A-Z]{2,3}[ie]?\.\d{1,4}(?:[;,]\s*)?)+\s*\)|\b[A-Z]{2,3}[ie]\.\d{1,4}\b")
_OTHERS = re.compile(
    r"(?P<symbol>\b[SA]/(?:[A-Z][A-Za-z.0-9]*/)*\d+(?:/\d+)*(?:/(?:Add|Rev|Corr)\.\d+)*\b)"
    r"|(?P<resolution>\b(?:Security Council |General Assembly |UNSC )?[Rr]esolutions? \d{2,4}(?: \((?:19|20)\d\d\))?"
    r"|\bUNSCR \d{3,4}\b)"
    r"|(?P<order>\b(?:Executive Order|Presidential Decree)(?: \([A-Z.]{2,5}\))? \d[\d-]*\b|\b(?:E\.O\.|EO) ?\d{4,5}\b"
    r"|\b(?:Council )?(?:Implementing )?Regulation \(E[UC]\)(?: No\.?)? \d+/\d+)"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a reference stands in one block; `is_name`: it is at the same time the name of a document."""

    kind: ReferenceKind
    start: int
    end: int
    is_name: bool


def find_references(text: str) -> Iterator[Stretch]:
    """References in one block, listings first."""
    if "." in text:
        for match in _LISTING.finditer(text):
            yield Stretch(ReferenceKind.LISTING, match.start(), match.end(), is_name=False)
    for match in _OTHERS.finditer(text):
        yield Stretch(ReferenceKind(match.lastgroup or "order"), match.start(), match.end(), is_name=True)
