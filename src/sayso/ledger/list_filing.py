"""Putting list versions into the ledger, and choosing which of them are in use: each in the caller's transaction."""

import hashlib
import json
import secrets
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from sayso.errors import ListChanged, ListShrunk
from sayso.ledger import list_tables as t
from sayso.ledger import log
from sayso.ledger.list_intake import PIECE, Fingerprinted, HandedIn, ReceivedFile, Spool, SpooledEntry, joined
from sayso.ledger.stored_listings import Members
from sayso.values.list_version import ENGLISH, FiledList, ListVersion, Same, VersionRef
from sayso.values.listing import ListId

LARGEST_FALL = 5
"""By how many of a hundred entries a list may fall from one version to the next without anybody being asked."""
_BATCH = 500

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Ready:
    """A list that was read to its end and can be filed."""

    handed_in: HandedIn
    spool: Spool
    fingerprint: Fingerprinted


def file(
    connection: Connection, actor: str, ready: Ready, accept_fall: bool, each: Progress = lambda done, total: None
) -> FiledList:
    """File a list, unless what stands on its day is the same. Raises `ListShrunk`."""
    header = ready.handed_in.header
    before = standing_row(connection, header.list, ready.handed_in.as_of, header.language)
    if before is not None and before.sha256 == ready.fingerprint.sha256:
        return FiledList(version_of(before), is_new=False, same=Same.BYTES)
    is_same = before is not None and before.content == ready.spool.content
    if before is not None and is_same and before.as_of == ready.handed_in.as_of.isoformat():
        return FiledList(version_of(before), is_new=False, same=Same.CONTENT)
    marks = [*_marks(ready), *_fall(actor, ready, before, accept_fall)]
    row = _version_row(actor, ready, marks)
    members = _keep_listings(connection, row["list"], ready.spool, each)
    row["is_in_use"] = header.language == ENGLISH and _is_latest(connection, row)
    if row["is_in_use"]:
        _rest(connection, actor, row["list"])
    values = {**row, "members": members.packed()}
    number = connection.execute(insert(t.list_version).returning(t.list_version.c.id), [values]).scalar_one()
    _keep_files(connection, number, ready)
    log.append(connection, actor, "list.file", *_mark(row))
    like = version_of(before) if before is not None and is_same else None
    return FiledList(version_of(_row(connection, number)), True, None if like is None else Same.CONTENT, like)


def use(connection: Connection, actor: str, ref: VersionRef) -> None:
    """Screen names against this version of its list from now on, and against no other of it."""
    row = connection.execute(select(t.list_version).where(t.list_version.c.ref == ref)).one()
    if row.is_in_use:
        return
    _rest(connection, actor, row.list)
    connection.execute(update(t.list_version).where(t.list_version.c.id == row.id).values(is_in_use=True))
    log.append(connection, actor, "list.use", *version_mark(connection, row.id))


def rest(connection: Connection, actor: str, chosen: ListId) -> bool:
    """Screen names against no version of the list any more; false if there was none in use."""
    return _rest(connection, actor, chosen)


def standing_row(connection: Connection, chosen: str, day: date, language: str = ENGLISH) -> Row[Any] | None:
    """The version that stood on a day: the latest one of that day or before."""
    query = select(t.list_version).where(
        t.list_version.c.list == chosen,
        t.list_version.c.language == language,
        t.list_version.c.as_of <= day.isoformat(),
    )
    return connection.execute(query.order_by(t.list_version.c.as_of.desc(), t.list_version.c.id.desc())).first()


def version_of(row: Any) -> ListVersion:
    """The value of a row."""
    return ListVersion(
        ref=VersionRef(row.ref),
        list=ListId(row.list),
        format=row.format,
        language=row.language,
        as_of=date.fromisoformat(row.as_of),
        name=row.name,
        sha256=row.sha256,
        size=row.size,
        entries=row.entries,
        is_in_use=row.is_in_use,
        marks=tuple(json.loads(row.marks)),
        filed_at=datetime.fromisoformat(row.filed_at),
        filed_by=row.filed_by,
    )


def version_mark(connection: Connection, number: int) -> tuple[str, str]:
    """A version's subject in the log, and the fingerprint of all that is kept of it."""
    return _mark(_row(connection, number)._mapping)


def _marks(ready: Ready) -> Iterator[str]:
    header, spool = ready.handed_in.header, ready.spool
    yield from ready.handed_in.marks
    if header.language != ENGLISH:
        yield f"in another language than English ({header.language}): not in use by itself"
    if header.declared is not None and header.declared != len(spool):
        yield f"says that it has {header.declared:,} entries, and has {len(spool):,}"
    if spool.repeated:
        yield f"{spool.repeated:,} entries have the id of another"


def _fall(actor: str, ready: Ready, before: Row[Any] | None, accept_fall: bool) -> Iterator[str]:
    """What is told of a list that is much shorter than it was. Raises `ListShrunk` where nobody accepted that."""
    if before is None or not before.entries:
        return
    lost = before.entries - len(ready.spool)
    if 100 * lost <= LARGEST_FALL * before.entries:
        return
    share = lost / before.entries
    said = f"{before.entries:,} to {len(ready.spool):,} entries ({share:.0%}) since {before.as_of}"
    if not accept_fall:
        raise ListShrunk(
            f"{ready.handed_in.name}: the list {before.list} falls from {said}.",
            "It was not filed. If it is whole all the same, file it with --accept-fall.",
        )
    yield f"fell from {said}, accepted by {actor}"


def _version_row(actor: str, ready: Ready, marks: list[str]) -> dict[str, Any]:
    header = ready.handed_in.header
    return {
        "ref": f"v{secrets.token_hex(5)}",
        "list": header.list,
        "format": header.format,
        "language": header.language,
        "as_of": ready.handed_in.as_of.isoformat(),
        "name": ready.handed_in.name,
        "sha256": ready.fingerprint.sha256,
        "salt": secrets.token_hex(16),
        "size": ready.fingerprint.size,
        "entries": len(ready.spool),
        "content": ready.spool.content,
        "digest": ready.spool.digest,
        "marks": json.dumps(marks, ensure_ascii=False),
        "filed_at": log.now(),
        "filed_by": actor,
    }


def _is_latest(connection: Connection, row: Mapping[str, Any]) -> bool:
    """Whether it is of no earlier day than the version in use."""
    query = select(t.list_version.c.as_of).where(t.list_version.c.list == row["list"], t.list_version.c.is_in_use)
    in_use = connection.execute(query).scalar()
    return in_use is None or str(in_use) <= row["as_of"]


def _rest(connection: Connection, actor: str, chosen: str) -> bool:
    query = select(t.list_version.c.id).where(t.list_version.c.list == chosen, t.list_version.c.is_in_use)
    number = connection.execute(query).scalar()
    if number is None:
        return False
    connection.execute(update(t.list_version).where(t.list_version.c.id == number).values(is_in_use=False))
    log.append(connection, actor, "list.rest", *version_mark(connection, number))
    return True


def _keep_listings(connection: Connection, chosen: str, spool: Spool, each: Progress) -> Members:
    """Keep what is not kept yet; gives the numbers of all."""
    numbers: list[int] = []
    for batch in spool.batches(_BATCH):
        known = _numbers(connection, chosen, batch)
        new = [one for one in batch if (one.entry, one.digest) not in known]
        if new:
            connection.execute(insert(t.listing), [{"list": chosen, **one._asdict()} for one in new])
            known = _numbers(connection, chosen, batch)
        numbers += [known[one.entry, one.digest] for one in batch]
        each(len(numbers), len(spool))
    return Members.of(numbers)


def _numbers(connection: Connection, chosen: str, batch: list[SpooledEntry]) -> dict[tuple[str, str], int]:
    entries = sorted({one.entry for one in batch})
    query = select(t.listing.c.entry, t.listing.c.digest, t.listing.c.id).where(
        t.listing.c.list == chosen, t.listing.c.entry.in_(entries)
    )
    return {(row.entry, row.digest): row.id for row in connection.execute(query)}


def _keep_files(connection: Connection, number: int, ready: Ready) -> None:
    """Raises `ListChanged` if the files are not those that were read."""
    hashes = []
    for position, received in enumerate(ready.handed_in.files):
        whole = hashlib.sha256()
        for piece, content in enumerate(_pieces(received)):
            whole.update(content)
            row = {"version_id": number, "number": position, "piece": piece, "name": received.name}
            connection.execute(insert(t.list_file).values(**row, content=zlib.compress(content)))
        hashes.append((received.name, whole.hexdigest()))
    if joined(hashes) != ready.fingerprint.sha256:
        raise ListChanged(f"{ready.handed_in.name} changed while it was read.", "It was not filed; add it again.")


def _pieces(received: ReceivedFile) -> Iterator[bytes]:
    """At least one, be it empty."""
    with received.path.open("rb") as stream:
        yield stream.read(PIECE)
        while content := stream.read(PIECE):
            yield content


def _row(connection: Connection, number: int) -> Row[Any]:
    return connection.execute(select(t.list_version).where(t.list_version.c.id == number)).one()


def _mark(row: Mapping[Any, Any]) -> tuple[str, str]:
    left_out = {"id", "salt", "members"}
    own = [row[column.name] for column in t.list_version.c if column.name not in left_out]
    return f"list version {row['ref']}", log.fingerprint(row["salt"], tuple(own))
