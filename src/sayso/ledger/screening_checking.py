"""Whether the screenings that are kept still hold what was put into them."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, Table, func, select

from sayso.ledger import screening_runs, verdicts
from sayso.ledger import screening_tables as t


def marks(connection: Connection) -> Iterator[tuple[str, str]]:
    """Each run's and each verdict's subject in the log, and its fingerprint."""
    for number in connection.execute(select(t.screening_run.c.id)).scalars().all():
        yield screening_runs.run_mark(connection, number)
    for number in connection.execute(select(t.verdict.c.id)).scalars().all():
        yield verdicts.verdict_mark(connection, number)


def faults(connection: Connection) -> Iterator[str]:
    """Everything that is wrong, in words."""
    for query in connection.execution_options(yield_per=1000).execute(select(t.screening_query)):
        if screening_runs.query_key(screening_runs.query_of(query)) != query.key:
            yield f"query {query.id} stands under a key that is not its own"
    for number in connection.execute(select(t.screening_run.c.id)).scalars().all():
        yield from _run(connection, number)
    for table in (t.screened, t.screening_hit, t.verdict):
        known = select(t.screening_query.c.id)
        if connection.execute(select(table).where(table.c.query_id.not_in(known)).limit(1)).first():
            yield f"a row of {table.name} is about a query that is not there"


def _run(connection: Connection, number: int) -> Iterator[str]:
    run = connection.execute(select(t.screening_run).where(t.screening_run.c.id == number)).one()
    what = f"screening {run.ref}"
    digest, queries, hits = screening_runs.ORIGIN, 0, 0
    try:
        for one in screening_runs.screened(connection, number):
            digest = screening_runs.followed(digest, one)
            queries, hits = queries + 1, hits + len(one.hits)
    except ValueError as error:
        yield f"{what} cannot be read ({error})"
        return
    if (digest, queries, hits) != (run.digest, run.queries, run.hits):
        yield f"{what} is not what was asked and hit"
    kept = [_count(connection, table, number) for table in (t.screened, t.screening_hit)]
    if kept != [queries, hits]:
        yield f"{what} has rows that belong to none of its queries"
    if not _hits_are_of_their_queries(connection, number):
        yield f"{what} has hits of another query"
    used = select(t.screening_list.c.list, t.screening_list.c.version).where(t.screening_list.c.run_id == number)
    if {tuple(one) for one in connection.execute(used)} != {tuple(one) for one in json.loads(run.lists)}:
        yield f"{what} was against other lists"


def _count(connection: Connection, table: Table, number: int) -> int:
    query = select(func.count()).select_from(table).where(table.c.run_id == number)
    return int(connection.execute(query).scalar_one())


def _hits_are_of_their_queries(connection: Connection, number: int) -> bool:
    same = (t.screened.c.run_id == t.screening_hit.c.run_id) & (t.screened.c.position == t.screening_hit.c.position)
    other = (
        select(t.screening_hit.c.run_id)
        .join(t.screened, same)
        .where(t.screening_hit.c.run_id == number, t.screened.c.query_id != t.screening_hit.c.query_id)
    )
    return connection.execute(other.limit(1)).first() is None
