"""Putting the index of a reading into the tables, and taking it out again."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, delete, exists, insert, or_, select, text

from sayso.ledger import tables as t
from sayso.ledger.counting import count_in, count_out
from sayso.ledger.days import day_number
from sayso.ledger.indexing import Handling, index_of
from sayso.ledger.names import numbers_of
from sayso.ledger.parts import ABOUT
from sayso.ledger.rows import Index, PartRow
from sayso.values.reading import Reading

INDEX = (t.gone, t.hold, t.passage, t.part, t.form, t.claim, t.mention, t.entity, t.shelf)
"""All tables that hold rows of single documents and can be made anew."""
NAMED_IN = (t.entity.c.name_id, t.form.c.name_id, t.form.c.form_id, t.part.c.name_id, t.gone.c.name_id)
"""Where the names of a document stand."""
USED_IN = (t.entity.c.name_id, t.naming.c.name_id, t.naming.c.form_id, t.tally.c.name_id, t.gone.c.name_id)
"""Where a name stands as long as any document uses it."""


def put(connection: Connection, document: int, reading: Reading, handling: Handling) -> None:
    """Put what a document's reading gives into the index. It must not be there yet."""
    index = index_of(reading, handling)
    numbers = numbers_of(connection, index.names)
    _insert(connection, t.shelf, [shelf_row(document, reading)])
    for table, rows in rows_of(document, index, numbers):
        _insert(connection, table, rows)
        if table is t.form:
            count_in(connection, t.naming, rows)
    parts = part_rows(document, index, numbers, claim_numbers(connection, document))
    _insert(connection, t.part, parts)
    count_in(connection, t.tally, parts)
    if connection.dialect.name == "sqlite":
        _tell_words(connection, document)


def put_away(connection: Connection, document: int, reading: Reading, handling: Handling) -> None:
    """Keep of a withdrawn document only whom it said something about."""
    index = index_of(reading, handling)
    about = {part.key for part in index.parts if part.side == ABOUT}
    numbers = numbers_of(connection, [one for one in index.names if one.key in about])
    _insert(connection, t.gone, gone_rows(document, index, numbers))


def take(connection: Connection, document: int) -> None:
    """Take all of a document out of the index, and the names that nothing else bears."""
    names = _names_in(connection, document)
    count_out(connection, document)
    if connection.dialect.name == "sqlite":
        _forget_words(connection, document)
    for table in INDEX:
        connection.execute(delete(table).where(t.of_document(table, document)))
    _drop_unused(connection, names)


def rows_of(document: int, index: Index, numbers: dict[str, int]) -> Iterable[tuple[Table, list[dict[str, Any]]]]:
    """The rows of each table, in the order in which they are put in."""
    of: dict[str, Any] = {"document_id": document}
    yield t.entity, [_numbered(of | one._asdict(), numbers) for one in index.entities]
    yield t.mention, [of | one._asdict() for one in index.mentions]
    yield t.claim, [of | one._asdict() for one in reversed(index.claims)]
    yield t.form, [_numbered(of | one._asdict(), numbers) for one in index.forms]
    yield t.passage, [of | one._asdict() for one in index.passages]


def part_rows(document: int, index: Index, numbers: dict[str, int], claims: dict[int, int]) -> list[dict[str, Any]]:
    """The parts that names have in claims; `claims` gives the number of the claim at each position."""
    rows = [_numbered({"document_id": document} | one._asdict(), numbers) for one in index.parts]
    return [{**_without(row, "position"), "claim_id": claims[row["position"]]} for row in rows]


def gone_rows(document: int, index: Index, numbers: dict[str, int]) -> list[dict[str, Any]]:
    """About whom a withdrawn document made how many claims."""
    about: dict[str, list[PartRow]] = {}
    for part in index.parts:
        if part.side == ABOUT:
            about.setdefault(part.key, []).append(part)
    return [
        {
            "document_id": document,
            "name_id": numbers[key],
            "claims": len(parts),
            "marking": parts[0].marking,
            "is_masked": parts[0].is_masked,
        }
        for key, parts in about.items()
    ]


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


def claim_numbers(connection: Connection, document: int) -> dict[int, int]:
    """Claims are put in from the last to the first: of two of one day, the first in the text has the higher number."""
    query = select(t.claim.c.position, t.claim.c.id).where(t.claim.c.document_id == document)
    return {row.position: row.id for row in connection.execute(query)}


def _numbered(row: dict[str, Any], numbers: dict[str, int]) -> dict[str, Any]:
    """The row with the numbers of names in place of their keys."""
    numbered = {**_without(row, "key", "form_key"), "name_id": numbers[row["key"]]}
    return numbered | ({"form_id": numbers[row["form_key"]]} if "form_key" in row else {})


def _without(row: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in keys}


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


def _names_in(connection: Connection, document: int) -> set[int]:
    """Every name that the index has of a document."""
    used: set[int] = set()
    for column in NAMED_IN:
        query = select(column).where(t.of_document(column.table, document))
        used.update(connection.execute(query).scalars())
    return used


def _drop_unused(connection: Connection, names: Iterable[int]) -> None:
    unused = ~or_(*(exists().where(column == t.name.c.id) for column in USED_IN))
    for number in sorted(names):
        gone = connection.execute(delete(t.name).where(t.name.c.id == number, unused))
        if gone.rowcount:
            connection.execute(delete(t.name_word).where(t.name_word.c.name_id == number))
