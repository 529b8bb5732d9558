"""Whether the ledger still holds what was put into it.

What is kept is compared with its hashes, and these with the log; what is index is made again from what is kept, and
compared row by row. So a changed byte is found wherever it could make a wrong answer.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, Table, func, select, text, union
from sqlalchemy.exc import DatabaseError

from sayso.ledger import counting, decisions, filing, list_checking, log, screening_checking, shelving
from sayso.ledger import tables as t
from sayso.ledger.indexing import index_of
from sayso.ledger.keys import name_key
from sayso.ledger.names import words_in
from sayso.ledger.rows import Index
from sayso.ledger.stored import unpacked
from sayso.values.filed import Standing
from sayso.values.reading import Reading

Progress = Callable[[int, int], None]


def check(connection: Connection, each: Progress = lambda done, total: None) -> Iterator[str]:
    """Everything that is wrong, in words; nothing if all is well. `each` is told of every document.

    Of a file whose structure is damaged, only that is told: what its indexes lead to may not be there.
    """
    damages = list(_structure(connection))
    yield from damages
    if not damages:
        yield from _contents(connection, each)


def _contents(connection: Connection, each: Progress) -> Iterator[str]:
    yield from _references(connection)
    yield from (fault.what for fault in log.verify(connection))
    yield from _marks(connection)
    yield from _names(connection)
    numbers = connection.execute(select(t.document.c.id).order_by(t.document.c.id)).scalars().all()
    for done, number in enumerate(numbers):
        each(done, len(numbers))
        yield from _document(connection, number)
    yield from _strays(connection)
    yield from counting.faults(connection)
    yield from list_checking.faults(connection)
    yield from screening_checking.faults(connection)
    yield from _words(connection)


def _structure(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for (said,) in connection.execute(text("PRAGMA integrity_check(20)")).all():
        if said != "ok":
            yield f"the file's structure is damaged: {said}"


def _references(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for table, *_rest in connection.execute(text("PRAGMA foreign_key_check")).all():
        yield f"a row of {table} refers to one that is not there"


def _marks(connection: Connection) -> Iterator[str]:
    """Every subject of the log is there as it was last written, and nothing else is."""
    logged = {subject: (action, mark) for subject, action, mark in log.latest_marks(connection)}
    erased = {subject for subject, (action, _) in logged.items() if action == "document.erase"}
    gone = {subject.removeprefix("document ") for subject in erased}
    kept: set[str] = set()
    for subject, mark in _kept(connection):
        kept.add(subject)
        if logged.get(subject, ("", None))[1] != mark:
            yield f"{subject} is not what the log says was written"
    for subject in logged.keys() - kept - erased:
        is_of_erased = subject.partition("/")[0].removeprefix("reading ") in gone
        if not subject.startswith("desk ") and not is_of_erased and not _may_be_erased(subject, bool(gone)):
            yield f"{subject} is in the log and not on the desk"


def _may_be_erased(subject: str, has_erased: bool) -> bool:
    """A decision went with its document, and does not tell which that was."""
    return has_erased and subject.startswith("decision ")


def _kept(connection: Connection) -> Iterator[tuple[str, str]]:
    for number in connection.execute(select(t.document.c.id)).scalars().all():
        yield filing.document_mark(connection, number)
    columns = [column for column in t.reading.c if column.name != "body"]
    query = select(*columns, t.document.c.ref, t.document.c.salt).join(t.document)
    for row in connection.execute(query).all():
        yield filing.reading_mark(row)
    for number in connection.execute(select(t.decision.c.id)).scalars().all():
        yield decisions.decision_mark(connection, number)
    yield from list_checking.marks(connection)
    yield from screening_checking.marks(connection)


def _names(connection: Connection) -> Iterator[str]:
    for row in connection.execution_options(yield_per=1000).execute(select(t.name)):
        if name_key(row.display) != row.key:
            yield f"name {row.id} stands under a key that is not its own"
    kept: dict[int, set[str]] = {}
    for row in connection.execution_options(yield_per=1000).execute(select(t.name_word)):
        kept.setdefault(row.name_id, set()).add(row.word)
    for row in connection.execution_options(yield_per=1000).execute(select(t.name)):
        if kept.get(row.id, set()) != set(words_in(row.key)):
            yield f"name {row.id} is not found by its words"


def _document(connection: Connection, number: int) -> Iterator[str]:
    row = connection.execute(select(t.document).where(t.document.c.id == number)).one()
    what = f"document {row.ref}"
    try:
        content = filing.content_of(connection, number)
        if hashlib.sha256(content).hexdigest() != row.sha256 or len(content) != row.size:
            yield f"{what}: what was received is not what is kept"
    except (zlib.error, LookupError) as error:
        yield f"{what}: what was received cannot be read ({error})"
    readings = connection.execute(
        select(t.reading).where(t.reading.c.document_id == number).order_by(t.reading.c.number)
    ).all()
    yield from _readings(what, readings)
    try:
        current = unpacked(readings[-1].body)
    except (ValueError, IndexError):
        return
    yield from _index(connection, row, what, current)


def _readings(what: str, readings: Any) -> Iterator[str]:
    for row in readings:
        if filing.digest(row.body) != row.digest:
            yield f"{what}: reading {row.number} is not what was written"
    if [row.number for row in readings] != list(range(1, len(readings) + 1)):
        yield f"{what}: a reading is missing"
    if [row.is_current for row in readings] != [False] * (len(readings) - 1) + [True]:
        yield f"{what}: the reading in force is not the last one"


def _index(connection: Connection, row: Row[Any], what: str, reading: Reading) -> Iterator[str]:
    """Compare the index of a document with one made anew."""
    index = index_of(reading, filing.handling_of(connection, row.id))
    numbers = {name.key: name.id for name in _names_of(connection, [one.key for one in index.names])}
    try:
        expected = _expected(connection, row, reading, (index, numbers))
    except KeyError:
        yield f"{what}: a name or a claim is missing"
        return
    for table in (t.entity, t.mention, t.claim, t.form, t.part, t.passage, t.shelf, t.hold, t.gone):
        if _actual(connection, table, row.id) != _comparable(expected.get(table, [])):
            yield f"{what}: its {table.name} index is not what its reading gives"


def _expected(
    connection: Connection, row: Row[Any], reading: Reading, made: tuple[Index, dict[str, int]]
) -> dict[Table, list[dict[str, Any]]]:
    """The rows that each table should have of a document. Raises `KeyError` if one lacks what others refer to."""
    index, numbers = made
    if row.standing != Standing.FILED:
        return {t.gone: shelving.gone_rows(row.id, index, numbers)}
    claims = shelving.claim_numbers(connection, row.id)
    return {
        **dict(shelving.rows_of(row.id, index, numbers)),
        t.part: shelving.part_rows(row.id, index, numbers, claims),
        t.shelf: [shelving.shelf_row(row.id, reading)],
        t.hold: [_hold(row.id, *one) for one in decisions.holds(connection, row.id, reading)],
    }


def _hold(document: int, decision: int, hold: Any, claim: Any) -> dict[str, Any]:
    return {"decision_id": decision, "document_id": document, "hold": hold.value, "claim": claim}


def _names_of(connection: Connection, keys: list[str]) -> list[Row[Any]]:
    found: list[Row[Any]] = []
    for begin in range(0, len(keys), 500):
        found += connection.execute(select(t.name).where(t.name.c.key.in_(keys[begin : begin + 500]))).all()
    return found


def _actual(connection: Connection, table: Table, document: int) -> list[Any]:
    columns = [column for column in table.c if column.name != "id"]
    rows = connection.execute(select(*columns).where(t.of_document(table, document))).mappings()
    return _comparable([dict(row) for row in rows])


def _comparable(rows: list[dict[str, Any]]) -> list[Any]:
    return sorted(repr(sorted(row.items())) for row in rows)


def _strays(connection: Connection) -> Iterator[str]:
    """Rows of documents that are not there, and names that nothing bears."""
    for table in (
        t.passage,
        t.claim,
        t.part,
        t.form,
        t.mention,
        t.entity,
        t.shelf,
        t.hold,
        t.gone,
        t.reading,
        t.received,
    ):
        known = select(t.document.c.id)
        count = connection.execute(
            select(func.count()).select_from(table).where(table.c.document_id.not_in(known))
        ).scalar_one()
        if count:
            yield f"{count} rows of {table.name} belong to no document"
    used = union(*(select(column) for column in shelving.USED_IN))
    if connection.execute(select(func.count()).select_from(t.name).where(t.name.c.id.not_in(used))).scalar_one():
        yield "a name is kept that no document bears"
    if connection.execute(
        select(func.count()).select_from(t.name_word).where(t.name_word.c.name_id.not_in(select(t.name.c.id)))
    ).scalar_one():
        yield "words are kept of a name that is not"


def _words(connection: Connection) -> Iterator[str]:
    """Whether SQLite's full-text index holds the words of the passages, no more and no less."""
    if connection.dialect.name != "sqlite":
        return
    try:
        connection.execute(text("INSERT INTO passage_words(passage_words, rank) VALUES('integrity-check', 1)"))
    except DatabaseError:
        yield "search does not find what the passages hold"
