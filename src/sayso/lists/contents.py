"""What a listing says, as one hash: the same for the same published entry, whichever reader read it."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from sayso.values.list_version import FieldChange
from sayso.values.listing import Listing


def content_of(listing: Listing) -> str:
    """A hash of every leaf of the entry as published, in order; another as soon as one of them differs."""
    leaves = [[field.path, field.value] for field in listing.record]
    return _hash(json.dumps([listing.list, listing.id, leaves], ensure_ascii=False, separators=(",", ":")))


def content_of_all(contents: Iterable[tuple[str, str]]) -> str:
    """The same for a whole list, from the id and the content of each of its entries, in whatever order they come."""
    return _hash("\n".join(f"{entry}\t{content}" for entry, content in sorted(contents)))


def changed_fields(before: Listing, after: Listing) -> tuple[FieldChange, ...]:
    """The leaves in which two states of an entry differ, in the order in which they stand.

    Of leaves that may stand there several times, those that both have are left out, whatever their order.
    """
    paths = dict.fromkeys(field.path for field in (*before.record, *after.record))
    return tuple(change for path in paths for change in _changes(path, before, after))


def _changes(path: str, before: Listing, after: Listing) -> Iterator[FieldChange]:
    old = [field.value for field in before.record if field.path == path]
    new = [field.value for field in after.record if field.path == path]
    gone = list((Counter(old) - Counter(new)).elements())
    come = list((Counter(new) - Counter(old)).elements())
    for one, other in zip_longest(gone, come):
        yield FieldChange(path, one, other)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
