"""Running headers of converted files: the line above or below each "Page 2 of 3" that says the same every time."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sayso.documents.passages import Passage
from sayso.values.document import CutReason

_PAGE_NUMBER = re.compile(r"page \d{1,4} (?:of|/) \d{1,4}", re.IGNORECASE)


def cut_running_headers(found: Sequence[Passage]) -> list[Passage]:
    """Cut running headers but for the first, which may hold the title or the date of the document."""
    beside = _beside_page_numbers(found)
    times = Counter(found[number].text for number in beside)
    cut = list(found)
    seen: set[str] = set()
    for number in beside:
        text = found[number].text
        if times[text] > 1 and text in seen:
            cut[number] = replace(found[number], reason=CutReason.PAGE_FURNITURE)
        seen.add(text)
    return cut


def _beside_page_numbers(found: Sequence[Passage]) -> list[int]:
    pages = [number for number, passage in enumerate(found) if _PAGE_NUMBER.fullmatch(passage.text)]
    neighbours = {number + step for number in pages for step in (-1, 1)}
    return sorted(number for number in neighbours if 0 <= number < len(found) and found[number].reason is None)
