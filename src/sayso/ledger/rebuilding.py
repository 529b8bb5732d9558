"""The ledger as a whole: its canonical form, making its index anew, and bringing it to the present schema."""

import json
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, delete, select, text, update

from sayso.ledger import filing, list_checking, log, schema, shelving
from sayso.ledger import tables as t
from sayso.ledger.connecting import Store
from sayso.ledger.indexing import VERSION
from sayso.ledger.stored import unpacked

Progress = Callable[[int, int], None]
_INDEX_KEY = "index"


def index_version(connection: Connection) -> str:
    """Which version of `indexing` made the index of this ledger."""
    return str(connection.execute(select(t.desk.c.value).where(t.desk.c.key == _INDEX_KEY)).scalar() or "")


def migrate(store: Store, actor: str, each: Progress = lambda done, total: None) -> list[str]:
    """Bring a ledger to the present schema and index, all at once; gives the schemas that it went through.

    A schema that changes the tables of the index comes with a new `VERSION`, so that the index is made anew.
    """
    steps: list[str] = []
    with store.writing() as connection:
        schema.require_known(connection, store.address.shown)
        schema.upgrade(connection, each=steps.append)
        is_old = index_version(connection) != VERSION
        if is_old:
            make_index_anew(connection, each)
        if steps or is_old:
            log.append(connection, actor, "desk.migrate", f"desk {_desk_id(connection)}", schema.head())
    return steps


def _desk_id(connection: Connection) -> str:
    return str(connection.execute(select(t.desk.c.value).where(t.desk.c.key == "id")).scalar_one())


def make_index_anew(connection: Connection, each: Progress = lambda done, total: None) -> None:
    """Empty the index and fill it from the readings in force."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO passage_words(passage_words) VALUES('delete-all')"))
    for table in (*shelving.INDEX, t.tally, t.naming, t.name_word, t.name):
        connection.execute(delete(table))
    numbers = connection.execute(select(t.document.c.id).order_by(t.document.c.id)).scalars().all()
    for done, number in enumerate(numbers):
        each(done, len(numbers))
        filing.shelve(connection, number)
    connection.execute(update(t.desk).where(t.desk.c.key == _INDEX_KEY).values(value=VERSION))


def canonical(connection: Connection) -> Iterator[str]:
    """One line for each document, by its SHA-256: what was received and told, and all that was read and decided.

    Then one for each list version.
    """
    query = select(t.document).order_by(t.document.c.sha256)
    for row in connection.execute(query).all():
        readings = connection.execute(
            select(t.reading.c.reader, t.reading.c.body)
            .where(t.reading.c.document_id == row.id)
            .order_by(t.reading.c.number)
        )
        ruled = connection.execute(
            select(t.decision.c.claim, t.decision.c.ruling, t.decision.c.why)
            .where(t.decision.c.document_id == row.id)
            .order_by(t.decision.c.id)
        )
        claims = connection.execute(
            select(t.claim.c.claim, t.claim.c.first_day, t.claim.c.last_day)
            .where(t.claim.c.document_id == row.id)
            .order_by(t.claim.c.position)
        )
        yield json.dumps(
            {
                "sha256": row.sha256,
                "name": row.name,
                "size": row.size,
                "given": [row.given_publisher, row.given_published],
                "marking": row.marking,
                "standing": row.standing,
                "readings": [[one.reader, repr(unpacked(one.body))] for one in readings],
                "decisions": [list(one) for one in ruled],
                "claims": [list(one) for one in claims],
            },
            ensure_ascii=False,
        )
    yield from list_checking.canonical(connection)


def prepare(store: Store) -> None:
    """What a file has to be before its first table."""
    if store.is_postgres:
        return
    with store.bare() as connection:
        connection.execute("PRAGMA journal_mode=WAL")


def sweep(store: Store) -> None:
    """Leave nothing of what was erased in the store's own files, as far as the store lets us."""
    with store.bare() as connection:
        if store.is_postgres:
            connection.rollback()
            connection.autocommit = True
            connection.execute("VACUUM")
            connection.autocommit = False
            return
        connection.execute("INSERT INTO passage_words(passage_words) VALUES('optimize')")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
