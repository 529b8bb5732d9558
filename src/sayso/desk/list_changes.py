"""What changed between two files of a list."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.desk.list_files import require_there
from sayso.errors import NotOnDesk, UsageError
from sayso.lists.contents import changed_fields, content_of
from sayso.lists.opening import Format, formats, open_list
from sayso.values.list_version import FieldChange, Step
from sayso.values.listing import Listing

__all__ = ["EntryChange", "Format", "changes_between", "entries", "formats"]


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What became of one entry, with each leaf in which the two files differ."""

    step: Step
    listing: Listing
    fields: tuple[FieldChange, ...]


def changes_between(old: Path, new: Path) -> Iterator[EntryChange]:
    """Entries that differ, by the publisher's id: as they stand in the new file, then those that are gone.

    Raises `DocumentNotFound`, `ListUnreadable`, or `UsageError` if they are not of one list.
    """
    for path in (old, new):
        require_there(path)
    before, after = open_list(old), open_list(new)
    if before.header.list != after.header.list:
        raise UsageError(
            f"{old.name} is {before.header.list}, {new.name} is {after.header.list}.", "Give two files of one list."
        )
    known = {listing.id: listing for listing in before}
    for listing in after:
        earlier = known.pop(listing.id, None)
        if earlier is None:
            yield EntryChange(Step.ADDED, listing, _alone(listing, is_new=True))
        elif content_of(earlier) != content_of(listing):
            yield EntryChange(Step.CHANGED, listing, changed_fields(earlier, listing))
    for listing in known.values():
        yield EntryChange(Step.REMOVED, listing, _alone(listing, is_new=False))


def entries(path: Path, wanted: str | None) -> list[Listing]:
    """The entries of a file, or the one of an id or a reference. Raises `NotOnDesk` if there is none."""
    require_there(path)
    found = [one for one in open_list(path) if wanted is None or wanted in (one.id, *one.references)]
    if not found:
        raise NotOnDesk(f"{path.name} has no entry {wanted!r}.", "Give the publisher's id or reference.")
    return found


def _alone(listing: Listing, *, is_new: bool) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(field.path, None if is_new else field.value, field.value if is_new else None)
        for field in listing.record
    )
