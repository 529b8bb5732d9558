"""Paragraphs in another language are set aside, so that the English ones beside them can be read."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sayso.documents.passages import Passage
from sayso.documents.tongue import leaning, other_tongue
from sayso.values.document import CutReason


def set_foreign_aside(found: Sequence[Passage]) -> list[Passage]:
    """Cut the passages in another language.

    One passage alone may say too little, so those that seem to be in the same language have to be clear together.
    """
    seeming: defaultdict[str, list[int]] = defaultdict(list)
    for number, passage in enumerate(found):
        if passage.reason is None and (tongue := leaning(passage.text)) is not None:
            seeming[tongue].append(number)
    cut = list(found)
    for numbers in seeming.values():
        if other_tongue(found[number].text for number in numbers) is not None:
            for number in numbers:
                cut[number] = replace(found[number], reason=CutReason.FOREIGN)
    return cut
