"""What was listed when: the versions of a list, the entries in each, and how an entry fared from one to the next."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, Row, select

from sayso.errors import NotOnDesk, UsageError
from sayso.ledger import list_tables as t
from sayso.ledger.list_filing import standing_row, version_of
from sayso.ledger.stored_listings import Members, unpacked
from sayso.lists.contents import changed_fields
from sayso.values.list_version import ENGLISH, ListVersion, Stage, Step
from sayso.values.listing import ListId, Listing, ListingId

_BATCH = 500


def versions(connection: Connection, chosen: str | None = None) -> list[ListVersion]:
    """All versions of a list, or of all lists, the earliest day first."""
    query = select(t.list_version).order_by(t.list_version.c.list, t.list_version.c.as_of, t.list_version.c.id)
    if chosen is not None:
        query = query.where(t.list_version.c.list == chosen)
    return [version_of(row) for row in connection.execute(query)]


def version_row(connection: Connection, chosen: str, called: str) -> Row[Any]:
    """A version of a list by its reference or its day. Raises `NotOnDesk` and `UsageError`."""
    query = select(t.list_version).where(
        t.list_version.c.list == chosen, (t.list_version.c.ref == called) | (t.list_version.c.as_of == called)
    )
    found = connection.execute(query.order_by(t.list_version.c.id)).all()
    if not found:
        raise NotOnDesk(
            f"There is no version {called} of the list {chosen} on the desk.", "`sayso lists versions` lists them."
        )
    if len(found) > 1:
        refs = ", ".join(one.ref for one in found)
        raise UsageError(f"{called} stands for several versions of {chosen}.", f"Name one of {refs}.")
    return found[0]


def by_ref(connection: Connection, ref: str) -> Row[Any]:
    """Raises `NotOnDesk`."""
    row = connection.execute(select(t.list_version).where(t.list_version.c.ref == ref)).one_or_none()
    if row is None:
        raise NotOnDesk(f"There is no list version {ref} on the desk.", "`sayso lists versions` lists them.")
    return row


def standing_on(connection: Connection, chosen: str, day: date) -> ListVersion:
    """The version that stood on a day. Raises `NotOnDesk` if the first one on the desk is of a later day."""
    row = standing_row(connection, chosen, day)
    if row is not None:
        return version_of(row)
    known = [one for one in versions(connection, chosen) if one.language == ENGLISH]
    if not known:
        raise NotOnDesk(f"There is no version of the list {chosen} on the desk.", "`sayso lists add FILE` files one.")
    raise NotOnDesk(
        f"What {chosen} was on {day} is not known: its first version on the desk is of {known[0].as_of}.",
        "`sayso lists add FILE` files an earlier one.",
    )


def listings(connection: Connection, row: Row[Any]) -> Iterator[Listing]:
    """The entries of a version, in the order in which they were first filed."""
    for numbers in _batches(Members.unpacked(row.members)):
        query = select(t.listing.c.body).where(t.listing.c.id.in_(numbers)).order_by(t.listing.c.id)
        yield from (unpacked(body) for body in connection.execute(query).scalars().all())


def listing_in(connection: Connection, row: Row[Any], entry: str) -> Listing | None:
    """One entry of a version by its id."""
    members = Members.unpacked(row.members)
    return next((listing for number, listing in _states(connection, row.list, entry) if number in members), None)


def history(connection: Connection, entry: str, chosen: str | None = None) -> list[Stage]:
    """When an entry was first seen, when it changed and when it was gone, in the English versions of each list."""
    query = select(t.listing.c.list).where(t.listing.c.entry == entry).distinct().order_by(t.listing.c.list)
    if chosen is not None:
        query = query.where(t.listing.c.list == chosen)
    return [stage for one in connection.execute(query).scalars().all() for stage in _history(connection, one, entry)]


def _history(connection: Connection, chosen: str, entry: str) -> Iterator[Stage]:
    states = _states(connection, chosen, entry)
    query = select(t.list_version).where(t.list_version.c.list == chosen, t.list_version.c.language == ENGLISH)
    rows = connection.execute(query.order_by(t.list_version.c.as_of, t.list_version.c.id)).all()
    held = [_held(row, states) for row in rows]
    for (_, before), (row, now) in pairwise([(None, None), *zip(rows, held, strict=True)]):
        step = _step(before, now)
        shown = before if now is None else now
        if step is None or shown is None or row is None:
            continue
        fields = () if before is None or now is None else changed_fields(before, now)
        ref, as_of = version_of(row).ref, date.fromisoformat(row.as_of)
        yield Stage(ListId(chosen), ListingId(entry), ref, as_of, step, shown, fields)


def _held(row: Row[Any], states: list[tuple[int, Listing]]) -> Listing | None:
    members = Members.unpacked(row.members)
    return next((listing for number, listing in states if number in members), None)


def _step(before: Listing | None, now: Listing | None) -> Step | None:
    if before is None:
        return None if now is None else Step.ADDED
    if now is None:
        return Step.REMOVED
    return None if before.record == now.record else Step.CHANGED


def _states(connection: Connection, chosen: str, entry: str) -> list[tuple[int, Listing]]:
    """All states of an entry that were ever filed, with their numbers."""
    query = select(t.listing.c.id, t.listing.c.body).where(t.listing.c.list == chosen, t.listing.c.entry == entry)
    return [(row.id, unpacked(row.body)) for row in connection.execute(query.order_by(t.listing.c.id))]


def _batches(numbers: Iterable[int]) -> Iterator[list[int]]:
    whole = list(numbers)
    for begin in range(0, len(whole), _BATCH):
        yield whole[begin : begin + _BATCH]
