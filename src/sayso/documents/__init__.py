"""Text and HTML into clean text with offsets; what was cut and why."""

from sayso.documents.gaps import visible_gaps
from sayso.documents.given import Given
from sayso.documents.opening import MAX_BYTES, document_from_bytes, document_from_text, open_document

__all__ = ["MAX_BYTES", "Given", "document_from_bytes", "document_from_text", "open_document", "visible_gaps"]
