"""The log of everything that changed: each entry holds the hash of the one before, and the desk that of the last.

An entry names its subject by a random reference and tells its content by a fingerprint only, keyed with a salt that is
kept beside the subject: when that is erased, the entry tells that something was erased, and nothing of it.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, insert, select, update

from sayso.ledger import tables as t

ORIGIN = "0" * 64
"""What the first entry follows."""
_HEAD = "log head"


class Entry(NamedTuple):
    """One change: when (UTC), by whom, what was done to what, and the keyed hash of what it then held."""

    seq: int
    at: str
    actor: str
    action: str
    subject: str
    fingerprint: str
    hash: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the log, and at which entry."""

    seq: int
    what: str


def fingerprint(salt: str, content: tuple[Any, ...]) -> str:
    """A hash of the content that nobody can guess without the salt."""
    return hmac.new(salt.encode(), _canonical(content), hashlib.sha256).hexdigest()


def now() -> str:
    """The present moment in UTC, as it is kept."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def append(connection: Connection, actor: str, action: str, subject: str, mark: str = "") -> None:
    """One entry more, in the transaction that makes the change; `mark` is the fingerprint of what was changed."""
    seq, previous = head(connection)
    entry = Entry(seq + 1, now(), actor, action, subject, mark, "")
    entry = entry._replace(hash=_hash(entry, previous))
    connection.execute(insert(t.log).values(**entry._asdict()))
    value = f"{entry.seq} {entry.hash}"
    if seq == 0:
        connection.execute(insert(t.desk).values(key=_HEAD, value=value))
    else:
        connection.execute(update(t.desk).where(t.desk.c.key == _HEAD).values(value=value))


def head(connection: Connection) -> tuple[int, str]:
    """Number and hash of the last entry; `(0, ORIGIN)` before the first."""
    value = connection.execute(select(t.desk.c.value).where(t.desk.c.key == _HEAD)).scalar()
    if value is None:
        return 0, ORIGIN
    seq, _, last = str(value).partition(" ")
    return (int(seq), last) if seq.isdecimal() else (-1, last)


def entries(connection: Connection) -> Iterator[Entry]:
    """All entries, the first one first."""
    rows = connection.execution_options(yield_per=1000).execute(select(t.log).order_by(t.log.c.seq))
    return (_entry(row) for row in rows)


def latest_marks(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Each subject with what was last done to it and its fingerprint then."""
    last = select(func.max(t.log.c.seq)).group_by(t.log.c.subject)
    query = select(t.log.c.subject, t.log.c.action, t.log.c.fingerprint).where(t.log.c.seq.in_(last))
    for row in connection.execute(query):
        yield row.subject, row.action, row.fingerprint


def verify(connection: Connection) -> Iterator[Fault]:
    """Every place where the log is not what was written: changed, lacking, moved, added or cut off."""
    expected, previous = 0, ORIGIN
    for entry in entries(connection):
        expected += 1
        if entry.seq != expected:
            yield Fault(expected, f"entry {expected} is missing")
            expected = entry.seq
        if entry.hash != _hash(entry, previous):
            yield Fault(entry.seq, f"entry {entry.seq} is not what was written, or does not follow the one before")
        previous = entry.hash
    if head(connection) != (expected, previous):
        yield Fault(expected, "the log does not end where the desk says that it ends")


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.seq, row.at, row.actor, row.action, row.subject, row.fingerprint, row.hash)


def _hash(entry: Entry, previous: str) -> str:
    return hashlib.sha256(_canonical((previous, *entry[:-1]))).hexdigest()


def _canonical(content: tuple[Any, ...]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
