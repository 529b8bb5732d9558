"""Whether the lists that are kept still hold what was put into them."""

import hashlib
import json
import zlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, select

from sayso.ledger import list_filing
from sayso.ledger import list_tables as t
from sayso.ledger.list_intake import joined
from sayso.ledger.stored_listings import Members, packed, unpacked
from sayso.lists.contents import content_of, content_of_all


def marks(connection: Connection) -> Iterator[tuple[str, str]]:
    """Each version's subject in the log, and its fingerprint."""
    for number in connection.execute(select(t.list_version.c.id)).scalars().all():
        yield list_filing.version_mark(connection, number)


def canonical(connection: Connection) -> Iterator[str]:
    """One line for each version: what was received, what it says, and how it stands."""
    own = (
        "list",
        "as_of",
        "sha256",
        "format",
        "language",
        "size",
        "entries",
        "content",
        "digest",
        "marks",
        "is_in_use",
    )
    columns = [t.list_version.c[name] for name in own]
    for row in connection.execute(select(*columns).order_by(*columns[:3])):
        yield json.dumps(dict(row._mapping), ensure_ascii=False)


def faults(connection: Connection) -> Iterator[str]:
    """Everything that is wrong, in words."""
    states = {}
    for row in connection.execution_options(yield_per=500).execute(select(t.listing)):
        states[row.id] = (row.list, row.entry, row.content, row.digest)
        yield from _listing(row)
    used: set[int] = set()
    for number in connection.execute(select(t.list_version.c.id).order_by(t.list_version.c.id)).scalars().all():
        row = connection.execute(select(t.list_version).where(t.list_version.c.id == number)).one()
        yield from _version(row, states, used)
        yield from _files(connection, row)
    if states.keys() - used:
        yield f"{len(states.keys() - used)} listings stand in no version"
    known = select(t.list_version.c.id)
    if connection.execute(select(t.list_file.c.version_id).where(t.list_file.c.version_id.not_in(known))).first():
        yield "a file is kept of a list version that is not"


def _listing(row: Row[Any]) -> Iterator[str]:
    what = f"listing {row.entry} of {row.list}"
    try:
        listing = unpacked(row.body)
    except ValueError as error:
        yield f"{what} cannot be read ({error})"
        return
    if (listing.list, listing.id) != (row.list, row.entry) or packed(listing).digest != row.digest:
        yield f"{what} is not what was written"
    if content_of(listing) != row.content:
        yield f"{what} does not say what was published"


def _version(row: Row[Any], states: dict[int, tuple[str, str, str, str]], used: set[int]) -> Iterator[str]:
    what = f"list version {row.ref} ({row.list}, {row.as_of})"
    try:
        members = list(Members.unpacked(row.members))
    except ValueError as error:
        yield f"{what}: its entries are not known ({error})"
        return
    used.update(members)
    held = [states[number] for number in members if number in states]
    if len(held) != len(members) or len(members) != row.entries or {one[0] for one in held} - {row.list}:
        yield f"{what} has not the entries that it had"
        return
    if content_of_all((entry, content) for _, entry, content, _ in held) != row.content:
        yield f"{what} does not say what was published"
    if content_of_all((entry, digest) for _, entry, _, digest in held) != row.digest:
        yield f"{what} is not what was read"


def _files(connection: Connection, row: Row[Any]) -> Iterator[str]:
    query = select(t.list_file).where(t.list_file.c.version_id == row.id)
    query = query.order_by(t.list_file.c.number, t.list_file.c.piece)
    parts: dict[int, tuple[str, Any]] = {}
    size = 0
    try:
        for piece in connection.execute(query):
            _, whole = parts.setdefault(piece.number, (piece.name, hashlib.sha256()))
            content = zlib.decompress(piece.content)
            whole.update(content)
            size += len(content)
    except zlib.error as error:
        yield f"list version {row.ref}: its file cannot be read ({error})"
        return
    hashes = [(name, whole.hexdigest()) for name, whole in parts.values()]
    if not hashes or joined(hashes) != row.sha256 or size != row.size:
        yield f"list version {row.ref}: its file is not what was received"
