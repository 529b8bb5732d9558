"""What a listing says, as one hash: the same for the same published entry, whichever reader read it."""

import hashlib
import json
from collections.abc import Iterable

from sayso.values.listing import Listing


def content_of(listing: Listing) -> str:
    """A hash of every leaf of the entry as published, in order; another as soon as one of them differs."""
    leaves = [[field.path, field.value] for field in listing.record]
    return _hash(json.dumps([listing.list, listing.id, leaves], ensure_ascii=False, separators=(",", ":")))


def content_of_all(contents: Iterable[tuple[str, str]]) -> str:
    """The same for a whole list, from the id and the content of each of its entries, in whatever order they come."""
    return _hash("\n".join(f"{entry}\t{content}" for entry, content in sorted(contents)))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
