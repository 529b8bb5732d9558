"""What stands between the title and the article: lines with the date, the author."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.documents.datelines import find_header_date
from sayso.documents.furniture import Scope, furniture
from sayso.documents.passages import Passage
from sayso.values.document import CutReason, Document

_DEEPEST = 8
_RUNNING = 120


@dataclass(frozen=True, slots=True)
class Headed:
    """The passages with header lines cut, and the date that the header states."""

    passages: tuple[Passage, ...]
    published: date | None


def read_header(found: Sequence[Passage]) -> Headed:
    """Cut date lines and bylines at the head of a document, and take the date if the lines agree on one."""
    kept = list(found)
    days: set[date] = set()
    for number in _head(found):
        passage = found[number]
        header = find_header_date(passage.text)
        if header is not None:
            days |= {header.published} if header.published else set()
            kept[number] = replace(passage, reason=CutReason.PAGE_FURNITURE)
        elif reason := furniture(passage.text, Scope.TOP):
            kept[number] = replace(passage, reason=reason)
    return Headed(tuple(kept), days.pop() if len(days) == 1 else None)


def stated_day(document: Document) -> date | None:
    """The day that a date line above the text states, whatever day of publication was given for it."""
    body = min((block.offsets[0] for block in document.blocks if block.offsets), default=0)
    lines = [document.text[cut.span.start : cut.span.end].strip() for cut in document.cuts if cut.span.end <= body]
    found = [find_header_date(" ".join(line.split())) for line in lines[:_DEEPEST] if len(line) <= _RUNNING]
    days = {one.published for one in found if one is not None and one.published is not None}
    return days.pop() if len(days) == 1 else None


def _head(found: Sequence[Passage]) -> list[int]:
    """The passages before the first running paragraph."""
    numbers: list[int] = []
    for number, passage in enumerate(found):
        if passage.reason is not None:
            continue
        if len(passage.text) > _RUNNING and passage.ends_sentence:
            break
        numbers.append(number)
    return numbers[:_DEEPEST]
