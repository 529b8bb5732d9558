"""Putting the index of a reading into the tables, and taking it out again."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, exists, insert, select, text

from sayso.ledger import tables as t
from sayso.ledger.days import day_number
from sayso.ledger.indexing import Handling, Index, index_of
from sayso.ledger.names import numbers_of
from sayso.values.reading import Reading

INDEX = (t.hold, t.passage, t.claim, t.mention, t.entity, t.shelf)
"""All tables that hold rows of single documents and can be made anew."""


def put(connection: Connection, document: int, reading: Reading, handling: Handling) -> None:
    """Put what a document's reading gives into the index. It must not be there yet."""
    index = index_of(reading, handling)
    numbers = numbers_of(connection, index.names)
    _insert(connection, t.shelf, [shelf_row(document, reading)])
    for table, rows in rows_of(document, index, numbers):
        _insert(connection, table, rows)
    if connection.dialect.name == "sqlite":
        _tell_words(connection, document)


def take(connection: Connection, document: int) -> None:
    """Take all of a document out of the index, and the names that nothing else bears."""
    names = [
        row.name_id for row in connection.execute(select(t.entity.c.name_id).where(t.entity.c.document_id == document))
    ]
    if connection.dialect.name == "sqlite":
        _forget_words(connection, document)
    for table in INDEX:
        connection.execute(delete(table).where(table.c.document_id == document))
    _drop_unused(connection, names)


def rows_of(document: int, index: Index, numbers: dict[str, int]) -> Iterable[tuple[Table, list[dict[str, Any]]]]:
    """The rows of each table, in the order in which they are put in."""
    of: dict[str, Any] = {"document_id": document}
    yield t.entity, [of | {**_but(one, "key"), "name_id": numbers[one.key]} for one in index.entities]
    yield t.mention, [of | one._asdict() for one in index.mentions]
    yield t.claim, [of | one._asdict() for one in index.claims]
    yield t.passage, [of | one._asdict() for one in index.passages]


def shelf_row(document: int, reading: Reading) -> dict[str, Any]:
    """What a list of documents shows of the reading."""
    published = reading.document.published
    return {
        "document_id": document,
        "media_type": reading.document.media_type,
        "title": reading.document.title,
        "publisher": reading.document.publisher,
        "published": None if published is None else published.isoformat(),
        "day": day_number(published),
        "reader": reading.reader,
        "claims": len(reading.claims),
    }


def protected_in(connection: Connection, document: int) -> dict[str, str]:
    """Who is protected in a document: pseudonym by name key."""
    query = select(t.protection.c.name_key, t.protection.c.pseudonym).where(t.protection.c.document_id == document)
    return {row.name_key: row.pseudonym for row in connection.execute(query)}


def _but(row: NamedTuple, key: str) -> dict[str, Any]:
    return {name: value for name, value in row._asdict().items() if name != key}


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _tell_words(connection: Connection, document: int) -> None:
    """SQLite's full-text index is told of each passage; PostgreSQL's keeps itself."""
    connection.execute(
        text("INSERT INTO passage_words(rowid, words) SELECT id, words FROM passage WHERE document_id = :document"),
        {"document": document},
    )


def _forget_words(connection: Connection, document: int) -> None:
    connection.execute(
        text(
            "INSERT INTO passage_words(passage_words, rowid, words)"
            " SELECT 'delete', id, words FROM passage WHERE document_id = :document"
        ),
        {"document": document},
    )


def _drop_unused(connection: Connection, names: Iterable[int]) -> None:
    used = exists().where(t.entity.c.name_id == t.name.c.id)
    for number in sorted(set(names)):
        connection.execute(delete(t.name).where(t.name.c.id == number, ~used))
