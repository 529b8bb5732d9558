"""Putting documents and their readings into the ledger, and taking them out: each in the caller's transaction."""

import hashlib
import secrets
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from sayso.documents.given import Given
from sayso.errors import NotOnDesk
from sayso.handling.markings import of_rank
from sayso.ledger import decisions, log, shelving
from sayso.ledger import tables as t
from sayso.ledger.indexing import Handling
from sayso.ledger.stored import packed, unpacked
from sayso.values.filed import DocumentRef, Standing
from sayso.values.marking import Marking
from sayso.values.reading import Reading


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a document that was handed in: its reference, and whether it is new on the desk."""

    ref: DocumentRef
    is_new: bool


@dataclass(frozen=True, slots=True)
class Intake:
    """A document as handed in: the bytes that were received, what was told of them, and what was read in them."""

    content: bytes
    given: Given
    reading: Reading
    marking: Marking = Marking.CLEAR


def desk_key(connection: Connection) -> bytes:
    """The desk's own secret, made with it."""
    value = connection.execute(select(t.desk.c.value).where(t.desk.c.key == "key")).scalar_one()
    return bytes.fromhex(value)


def found_desk(connection: Connection, actor: str, index_version: str) -> None:
    """What a desk is born with."""
    at = log.now()
    values = {"id": secrets.token_hex(8), "key": secrets.token_hex(32), "made": at, "index": index_version}
    connection.execute(insert(t.desk), [{"key": key, "value": value} for key, value in values.items()])
    log.append(connection, actor, "desk.make", f"desk {values['id']}")


def add(connection: Connection, actor: str, intake: Intake) -> Receipt:
    """File a document with its reading, unless the same bytes are on the desk already, filed or withdrawn."""
    document = intake.reading.document
    known = connection.execute(select(t.document.c.ref).where(t.document.c.sha256 == document.sha256)).scalar()
    if known is not None:
        return Receipt(DocumentRef(known), is_new=False)
    published = intake.given.published
    row: dict[str, Any] = {
        "ref": f"d{secrets.token_hex(5)}",
        "sha256": document.sha256,
        "salt": secrets.token_hex(16),
        "name": document.name,
        "size": len(intake.content),
        "given_publisher": intake.given.publisher,
        "given_published": None if published is None else published.isoformat(),
        "marking": intake.marking.rank,
        "standing": Standing.FILED.value,
        "standing_why": None,
        "added_at": log.now(),
        "added_by": actor,
    }
    number = connection.execute(insert(t.document).returning(t.document.c.id), [row]).scalar_one()
    connection.execute(insert(t.received).values(document_id=number, content=zlib.compress(intake.content)))
    log.append(connection, actor, "document.add", f"document {row['ref']}", _document_print(row, []))
    _keep_reading(connection, actor, _Bound(number, row["ref"], row["salt"], 1), intake.reading)
    shelving.put(connection, number, intake.reading, Handling(intake.marking, {}, desk_key(connection)))
    return Receipt(DocumentRef(row["ref"]), is_new=True)


def read_again(connection: Connection, actor: str, ref: DocumentRef, reading: Reading) -> bool:
    """Put a new reading in force; false if the document's present one says exactly the same."""
    row = document_row(connection, ref)
    present = connection.execute(
        select(t.reading.c.digest).where(t.reading.c.document_id == row.id, t.reading.c.is_current)
    ).scalar_one()
    if present == digest(packed(reading)):
        return False
    last = connection.execute(
        select(func.max(t.reading.c.number)).where(t.reading.c.document_id == row.id)
    ).scalar_one()
    connection.execute(update(t.reading).where(t.reading.c.document_id == row.id).values(is_current=False))
    _keep_reading(connection, actor, _Bound(row.id, row.ref, row.salt, last + 1), reading)
    shelve(connection, row.id)
    return True


def withdraw(connection: Connection, actor: str, ref: DocumentRef, why: str) -> None:
    """Nothing of the document counts as said from now on; it is kept, and can be reinstated."""
    row = document_row(connection, ref)
    if row.standing == Standing.WITHDRAWN:
        return
    _change(connection, actor, row.id, "document.withdraw", standing=Standing.WITHDRAWN.value, standing_why=why)
    shelve(connection, row.id)


def reinstate(connection: Connection, actor: str, ref: DocumentRef) -> None:
    """Take a withdrawal back."""
    row = document_row(connection, ref)
    if row.standing == Standing.FILED:
        return
    _change(connection, actor, row.id, "document.reinstate", standing=Standing.FILED.value, standing_why=None)
    shelve(connection, row.id)


def erase(connection: Connection, actor: str, ref: DocumentRef, why: str) -> None:
    """Leave nothing of the document but the entry that something was erased, by whom, when and on what ground."""
    row = document_row(connection, ref)
    shelving.take(connection, row.id)
    for table in (t.hold, t.decision, t.protection, t.reading, t.received):
        connection.execute(delete(table).where(table.c.document_id == row.id))
    connection.execute(delete(t.document).where(t.document.c.id == row.id))
    log.append(connection, actor, "document.erase", f"document {ref}", why)


def mark(connection: Connection, actor: str, ref: DocumentRef, marking: Marking) -> None:
    """Mark a document: from now on nothing of it is shown to whoever may not see that."""
    row = document_row(connection, ref)
    _change(connection, actor, row.id, "document.mark", marking=marking.rank)
    shelve(connection, row.id)


class Protection(NamedTuple):
    """Whose name is hidden in a document, what is said instead, and why."""

    name_key: str
    pseudonym: str
    why: str


def protect(connection: Connection, actor: str, ref: DocumentRef, hidden: Protection) -> None:
    """Hide who somebody in a document is from whoever may not know its sources."""
    row = document_row(connection, ref)
    values = {**hidden._asdict(), "made_by": actor, "made_at": log.now()}
    connection.execute(
        delete(t.protection).where(t.protection.c.document_id == row.id, t.protection.c.name_key == hidden.name_key)
    )
    connection.execute(insert(t.protection).values(document_id=row.id, **values))
    _change(connection, actor, row.id, "document.protect")
    shelve(connection, row.id)


def document_row(connection: Connection, ref: str) -> Row[Any]:
    """Raises `NotOnDesk`."""
    row = connection.execute(select(t.document).where(t.document.c.ref == ref)).one_or_none()
    if row is None:
        raise NotOnDesk(f"There is no document {ref} on the desk.", "`sayso documents` lists them.")
    return row


@dataclass(frozen=True, slots=True)
class ToRead:
    """A document that is to be read again: what was received, what was told of it, and whose reading is in force."""

    ref: DocumentRef
    name: str
    content: bytes
    given: Given
    reader: str


def to_read(connection: Connection, ref: DocumentRef) -> ToRead:
    """What it takes to read a document again."""
    row = document_row(connection, ref)
    query = select(t.reading.c.reader).where(t.reading.c.document_id == row.id, t.reading.c.is_current)
    published = None if row.given_published is None else date.fromisoformat(row.given_published)
    return ToRead(
        ref=ref,
        name=row.name,
        content=content_of(connection, row.id),
        given=Given(published=published, publisher=row.given_publisher),
        reader=connection.execute(query).scalar_one(),
    )


def content_of(connection: Connection, number: int) -> bytes:
    """The bytes as they were received."""
    content = connection.execute(select(t.received.c.content).where(t.received.c.document_id == number)).scalar_one()
    return zlib.decompress(content)


def reading_of(connection: Connection, number: int) -> Reading:
    """The reading in force of a document."""
    query = select(t.reading.c.body).where(t.reading.c.document_id == number, t.reading.c.is_current)
    return unpacked(connection.execute(query).scalar_one())


def handling_of(connection: Connection, number: int) -> Handling:
    rank = connection.execute(select(t.document.c.marking).where(t.document.c.id == number)).scalar_one()
    return Handling(of_rank(rank), shelving.protected_in(connection, number), desk_key(connection))


def shelve(connection: Connection, number: int) -> None:
    """Make the index of a document anew, from its reading in force."""
    shelving.take(connection, number)
    reading, handling = reading_of(connection, number), handling_of(connection, number)
    standing = connection.execute(select(t.document.c.standing).where(t.document.c.id == number)).scalar_one()
    if standing == Standing.FILED:
        shelving.put(connection, number, reading, handling)
        decisions.settle(connection, number, reading)
    else:
        shelving.put_away(connection, number, reading, handling)


def document_mark(connection: Connection, number: int) -> tuple[str, str]:
    """A document's subject in the log, and the fingerprint of all that is kept of it beside its readings."""
    row = connection.execute(select(t.document).where(t.document.c.id == number)).one()
    query = select(t.protection).where(t.protection.c.document_id == number).order_by(t.protection.c.name_key)
    protected = [list(one)[2:] for one in connection.execute(query)]
    return f"document {row.ref}", _document_print(row._mapping, protected)


def reading_mark(row: Any) -> tuple[str, str]:
    """The same for a reading; `row` has its columns, and `ref` and `salt` of its document."""
    content = (row.ref, row.number, row.reader, row.made_at, row.digest)
    return f"reading {row.ref}/{row.number}", log.fingerprint(row.salt, content)


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


class _Bound(NamedTuple):
    """A reading that is to be kept: of which document, and its number there."""

    document: int
    ref: str
    salt: str
    number: int


class _ReadingRow(NamedTuple):
    ref: str
    salt: str
    number: int
    reader: str
    made_at: str
    digest: str


def _keep_reading(connection: Connection, actor: str, bound: _Bound, reading: Reading) -> None:
    """The reading last kept is the one in force."""
    body = packed(reading)
    row = _ReadingRow(bound.ref, bound.salt, bound.number, reading.reader, log.now(), digest(body))
    kept = {"number": row.number, "reader": row.reader, "made_at": row.made_at, "digest": row.digest, "body": body}
    connection.execute(insert(t.reading), [{"document_id": bound.document, "is_current": True, **kept}])
    log.append(connection, actor, "reading.make", *reading_mark(row))


def _document_print(row: Mapping[Any, Any], protected: list[list[Any]]) -> str:
    own = [row[column.name] for column in t.document.c if column.name not in {"id", "salt"}]
    return log.fingerprint(row["salt"], (*own, protected))


def _change(connection: Connection, actor: str, number: int, action: str, **values: Any) -> None:
    if values:
        connection.execute(update(t.document).where(t.document.c.id == number).values(**values))
    log.append(connection, actor, action, *document_mark(connection, number))
