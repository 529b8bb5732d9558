"""Counts that are kept, so that nobody has to count: they go up and down with what is put in and taken out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from sayso.ledger import tables as t

COUNTED = ((t.part, t.tally), (t.form, t.naming))
"""Rows of single documents, and the table of how many there are of each kind."""


def count_in(connection: Connection, counts: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Count rows that were put in."""
    _add(connection, counts, Counter(tuple(row[column.name] for column in _kind(counts)) for row in rows))


def count_out(connection: Connection, document: int) -> None:
    """Take the rows of a document off the counts, before they are taken out."""
    for rows, counts in COUNTED:
        columns = [rows.c[column.name] for column in _kind(counts)]
        query = select(*columns, func.count().label("n")).where(t.of_document(rows, document)).group_by(*columns)
        changes = {tuple(row)[:-1]: -row.n for row in connection.execute(query)}
        _add(connection, counts, changes)
        position = [column.name for column in columns].index("name_id")
        names = sorted({kind[position] for kind in changes})
        connection.execute(delete(counts).where(counts.c.name_id.in_(names), counts.c.amount == 0))


def faults(connection: Connection) -> Iterator[str]:
    """Counts that are not those of the rows."""
    for rows, counts in COUNTED:
        columns = [rows.c[column.name] for column in _kind(counts)]
        actual = select(*columns, func.count()).group_by(*columns)
        kept = select(*_kind(counts), counts.c.amount)
        for one, other in ((actual, kept), (kept, actual)):
            if connection.execute(one.except_(other).limit(1)).first() is not None:
                yield f"the counts of {rows.name} are not those of its rows"
                break


def _kind(counts: Table) -> list[Column[Any]]:
    return [column for column in counts.c if column.name != "amount"]


def _add(connection: Connection, counts: Table, changes: Mapping[tuple[Any, ...], int]) -> None:
    if not changes:
        return
    names = [column.name for column in _kind(counts)]
    rows = [dict(zip(names, kind, strict=True)) | {"amount": change} for kind, change in changes.items()]
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = insert(counts)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=names, set_={"amount": counts.c.amount + statement.excluded.amount}
        ),
        rows,
    )
