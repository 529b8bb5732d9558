"""Where in a document something stands, as a reader would look it up."""

from sayso.values.document import Document
from sayso.values.span import Span


def where(span: Span, document: Document) -> str:
    """`line 12`, or `para. 3` where a reader of the original sees no lines."""
    if document.media_type == "text/plain":
        return f"line {document.text.count(chr(10), 0, span.start) + 1}"
    before = sum(block.offsets[0] <= span.start for block in document.blocks)
    return f"para. {max(before, 1)}"
