"""Where the field would cite a sentence: the symbol of the document and its numbered paragraph."""

import re

from sayso.language.naming import NamesOfDocument, ReferenceKind
from sayso.values.claim import Locator
from sayso.values.document import Document

_NUMBERED = re.compile(r"\s*(\d{1,3})\.\s")
_HEAD = 6


def locate(document: Document, names: NamesOfDocument, block: int) -> Locator | None:
    """Symbol and paragraph ("S/2021/68, para. 12"), as far as the document gives them."""
    symbol = next(
        (one.text.strip(" ()") for one in names.references if one.kind is ReferenceKind.SYMBOL and one.block < _HEAD),
        None,
    )
    numbered = _NUMBERED.match(document.blocks[block].clean)
    if symbol is None and numbered is None:
        return None
    return Locator(symbol, numbered.group(1) if numbered is not None else None)
