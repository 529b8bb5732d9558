"""Keeping what was screened and what it hit: each in the caller's transaction."""

import hashlib
import json
import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from sayso.errors import NotOnDesk
from sayso.ledger import log
from sayso.ledger import screening_tables as t
from sayso.values.listing import ListId, ListingId
from sayso.values.screening import Hit, ListUsed, Query, Run, RunRef, Screened, Terms

ORIGIN = "0" * 64
"""The digest of a run that has no query yet."""
_BATCH = 500


def begin(connection: Connection, actor: str, terms: Terms) -> RunRef:
    """A run that has no queries yet."""
    row = {
        "ref": f"s{secrets.token_hex(5)}",
        "salt": secrets.token_hex(16),
        "made_by": actor,
        "began_at": log.now(),
        "ended_at": None,
        "threshold": terms.threshold,
        "program": terms.program,
        "lists": _json([list(one) for one in terms.lists]),
        "queries": 0,
        "hits": 0,
        "digest": ORIGIN,
    }
    number = connection.execute(insert(t.screening_run).returning(t.screening_run.c.id), [row]).scalar_one()
    used = [{"run_id": number, **one._asdict()} for one in dict.fromkeys(terms.lists)]
    if used:
        connection.execute(insert(t.screening_list), used)
    log.append(connection, actor, "screening.begin", *run_mark(connection, number))
    return RunRef(str(row["ref"]))


def add(connection: Connection, ref: RunRef, batch: Sequence[Screened]) -> None:
    """Queries and their hits, after those that the run has already."""
    run = run_row(connection, ref)
    numbers = _query_numbers(connection, [one.query for one in batch])
    rows, hits, digest = [], [], run.digest
    for position, one in enumerate(batch, run.queries):
        place = {"run_id": run.id, "position": position, "query_id": numbers[query_key(one.query)]}
        rows.append(place)
        hits += [{**place, "rank": rank, **_hit_values(hit)} for rank, hit in enumerate(one.hits)]
        digest = followed(digest, one)
    for table, values in ((t.screened, rows), (t.screening_hit, hits)):
        if values:
            connection.execute(insert(table), values)
    counted = {"queries": run.queries + len(rows), "hits": run.hits + len(hits), "digest": digest}
    connection.execute(update(t.screening_run).where(t.screening_run.c.id == run.id).values(**counted))


def finish(connection: Connection, actor: str, ref: RunRef) -> None:
    """The run has all its queries."""
    run = run_row(connection, ref)
    connection.execute(update(t.screening_run).where(t.screening_run.c.id == run.id).values(ended_at=log.now()))
    log.append(connection, actor, "screening.finish", *run_mark(connection, run.id))


def run_row(connection: Connection, ref: str) -> Row[Any]:
    """Raises `NotOnDesk`."""
    row = connection.execute(select(t.screening_run).where(t.screening_run.c.ref == ref)).one_or_none()
    if row is None:
        raise NotOnDesk(f"There is no screening {ref} on the desk.", "`sayso screenings runs` lists them.")
    return row


def run_of(row: Any) -> Run:
    """The value of a row."""
    return Run(
        ref=RunRef(row.ref),
        by=row.made_by,
        began_at=datetime.fromisoformat(row.began_at),
        ended_at=None if row.ended_at is None else datetime.fromisoformat(row.ended_at),
        terms=Terms(row.threshold, tuple(ListUsed(*one) for one in json.loads(row.lists)), row.program),
        queries=row.queries,
        hits=row.hits,
    )


def screened(connection: Connection, number: int) -> Iterator[Screened]:
    """What a run asked and hit, in the order in which it was asked."""
    last = connection.execute(select(t.screening_run.c.queries).where(t.screening_run.c.id == number)).scalar_one()
    for begin_at in range(0, last, _BATCH):
        yield from _screened(connection, number, range(begin_at, min(begin_at + _BATCH, last)))


def query_key(query: Query) -> str:
    """A hash of the details of a query, however its name is spaced."""
    return hashlib.sha256(
        _json([_folded(query.name), query.schema, query.birth_date, query.country]).encode()
    ).hexdigest()


def query_of(row: Any) -> Query:
    """The value of a row that has the columns of a query."""
    return Query(row.name, row.schema, row.birth_date, row.country)


def hit_of(row: Any) -> Hit:
    """The value of a row that has the columns of a hit, `hit_name` for its name."""
    return Hit(
        id=ListingId(row.entry),
        name=row.hit_name,
        score=row.score,
        list=ListId(row.list),
        list_version=row.version,
        features=json.loads(row.features),
        content=row.content,
    )


HIT_COLUMNS = (
    *(t.screening_hit.c[name] for name in ("entry", "score", "list", "version", "features", "content")),
    t.screening_hit.c.name.label("hit_name"),
)
"""What `hit_of` needs."""


def run_mark(connection: Connection, number: int) -> tuple[str, str]:
    """A run's subject in the log, and the fingerprint of what is kept of it; until its end, of its terms only."""
    row = connection.execute(select(t.screening_run).where(t.screening_run.c.id == number)).one()._mapping
    growing = {"ended_at", "queries", "hits", "digest"} if row["ended_at"] is None else set()
    left_out = {"id", "salt"} | growing
    own = tuple(row[column.name] for column in t.screening_run.c if column.name not in left_out)
    return f"screening {row['ref']}", log.fingerprint(row["salt"], own)


def followed(digest: str, one: Screened) -> str:
    """The digest of a run after another query."""
    hits = [list(_hit_values(hit).values()) for hit in one.hits]
    return hashlib.sha256(_json([digest, query_key(one.query), hits]).encode()).hexdigest()


def _hit_values(hit: Hit) -> dict[str, Any]:
    return {
        "list": hit.list,
        "version": hit.list_version,
        "entry": hit.id,
        "content": hit.content,
        "name": hit.name,
        "score": float(hit.score),
        "features": _json(dict(hit.features)),
    }


def _query_numbers(connection: Connection, queries: Sequence[Query]) -> dict[str, int]:
    """The number of each query by its key; those that are not kept yet are."""
    wanted = {query_key(query): query for query in queries}
    known = _known(connection, list(wanted))
    new = [{"key": key, **_details(query)} for key, query in wanted.items() if key not in known]
    if not new:
        return known
    connection.execute(insert(t.screening_query), new)
    return known | _known(connection, [str(one["key"]) for one in new])


def _details(query: Query) -> dict[str, Any]:
    return {
        "name": _folded(query.name),
        "schema": query.schema,
        "birth_date": query.birth_date,
        "country": query.country,
    }


def _known(connection: Connection, keys: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for begin_at in range(0, len(keys), _BATCH):
        some = keys[begin_at : begin_at + _BATCH]
        query = select(t.screening_query.c.key, t.screening_query.c.id).where(t.screening_query.c.key.in_(some))
        found |= {row.key: row.id for row in connection.execute(query)}
    return found


def _screened(connection: Connection, number: int, positions: range) -> Iterator[Screened]:
    asked = (
        select(t.screened.c.position, t.screening_query)
        .join(t.screening_query, t.screening_query.c.id == t.screened.c.query_id)
        .where(t.screened.c.run_id == number, t.screened.c.position.between(positions.start, positions.stop - 1))
    )
    got = select(t.screening_hit.c.position, *HIT_COLUMNS).where(
        t.screening_hit.c.run_id == number, t.screening_hit.c.position.between(positions.start, positions.stop - 1)
    )
    hits: dict[int, list[Hit]] = {}
    for row in connection.execute(got.order_by(t.screening_hit.c.position, t.screening_hit.c.rank)).all():
        hits.setdefault(row.position, []).append(hit_of(row))
    for row in connection.execute(asked.order_by(t.screened.c.position)).all():
        yield Screened(query_of(row), tuple(hits.get(row.position, ())))


def _folded(name: str) -> str:
    return " ".join(name.split())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
