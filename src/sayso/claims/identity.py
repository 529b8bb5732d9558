"""The name of a claim: a hash of document, quote, type and roles, and of nothing that a better reader may change."""

import hashlib

from sayso.values.claim import Argument, ClaimId, ClaimType
from sayso.values.span import Span


def claim_id(document: str, quote: Span, kind: ClaimType, arguments: tuple[Argument, ...]) -> ClaimId:
    """The id of a claim; `document` is the document's SHA-256."""
    roles = sorted(f"{a.role}={a.span.start if a.span else a.text}" for a in arguments)
    key = "\x1f".join([document, f"{quote.start}-{quote.end}", kind, *roles])
    return ClaimId(hashlib.sha256(key.encode()).hexdigest()[:24])
