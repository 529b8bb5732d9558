"""What people ruled on queries and listings: added, never changed, and standing as long as both sides are the same."""

import secrets
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, select, true

from sayso.errors import NotOnDesk, UsageError
from sayso.ledger import log
from sayso.ledger import screening_tables as t
from sayso.ledger.screening_runs import HIT_COLUMNS, hit_of, query_key, query_of
from sayso.values.listing import ListId, ListingId
from sayso.values.marking import Marking
from sayso.values.screening import Hit, OpenPair, PairRef, Query, Ruling, RunRef, Verdict
from sayso.values.viewer import Viewer

_KEY_LENGTH = 12


def decide(connection: Connection, viewer: Viewer, pair: str, ruling: Ruling, why: str) -> int:
    """Rule on a pair that a screening hit, as the listing was then. Raises `NotOnDesk`. Gives the number."""
    row = _last_hit(connection, viewer, pair)
    values = {
        "salt": secrets.token_hex(16),
        "query_id": row.query_id,
        "list": row.list,
        "version": row.version,
        "entry": row.entry,
        "content": row.content,
        "ruling": ruling.value,
        "made_by": viewer.name,
        "made_at": log.now(),
        "why": why,
    }
    number = connection.execute(insert(t.verdict).returning(t.verdict.c.id), [values]).scalar_one()
    log.append(connection, viewer.name, f"verdict.{ruling.name.lower()}", *verdict_mark(connection, number))
    return int(number)


def standing(connection: Connection, query: Query, hits: Sequence[Hit]) -> list[Verdict | None]:
    """What was ruled last on the query and each of the hits, and whether it stands for the listing as it is now."""
    key = query_key(query)
    last: dict[tuple[str, str], Row[Any]] = {}
    for row in connection.execute(_verdicts().where(t.screening_query.c.key == key).order_by(t.verdict.c.id)):
        last[row.list, row.entry] = row
    found = [last.get((hit.list, hit.id)) for hit in hits]
    return [
        None if row is None else _verdict(row, stands=_is_same(row.content, hit.content))
        for row, hit in zip(found, hits, strict=True)
    ]


def verdicts(connection: Connection, viewer: Viewer, limit: int | None = None) -> list[Verdict]:
    """Verdicts that the viewer may see, the last one first: overruled or outgrown by the listing, they do not stand."""
    over = t.verdict.alias()
    later = select(over.c.id).where(_same_pair(over, t.verdict), over.c.id > t.verdict.c.id).exists()
    now = (
        select(t.screening_hit.c.content)
        .where(_same_pair(t.screening_hit, t.verdict))
        .order_by(t.screening_hit.c.run_id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = _verdicts().add_columns(later.label("is_overruled"), now.label("now")).order_by(t.verdict.c.id.desc())
    if viewer.clearance is not Marking.RED:
        query = query.where(t.verdict.c.made_by == viewer.name)
    rows = connection.execute(query if limit is None else query.limit(limit))
    return [_verdict(row, stands=not row.is_overruled and _is_same(row.content, row.now)) for row in rows]


def open_pairs(connection: Connection, viewer: Viewer, limit: int | None = None) -> Iterator[OpenPair]:
    """Hits on which somebody has to rule, the highest score first."""
    query = _hits(viewer).where(_is_last(viewer), _is_asked_first(), ~_is_settled())
    query = query.order_by(t.screening_hit.c.score.desc(), t.screening_hit.c.query_id, *_PAIR[1:])
    for row in connection.execute(query if limit is None else query.limit(limit)).all():
        asked, hit = query_of(row), hit_of(row)
        (last,) = standing(connection, asked, [hit])
        yield OpenPair(pair_ref(row.key, hit.list, hit.id), asked, hit, RunRef(row.ref), last)


def pair_ref(key: str, chosen: str, entry: str) -> PairRef:
    """The name of a pair: the beginning of the query's key, list and id."""
    return PairRef(f"{key[:_KEY_LENGTH]}:{chosen}:{entry}")


def verdict_mark(connection: Connection, number: int) -> tuple[str, str]:
    """A verdict's subject in the log, and its fingerprint."""
    query = select(t.verdict, t.screening_query.c.key).join(t.screening_query).where(t.verdict.c.id == number)
    row = connection.execute(query).one()
    content = (row.key, row.list, row.version, row.entry, row.content, row.ruling, row.made_by, row.made_at, row.why)
    return f"verdict {number}", log.fingerprint(row.salt, content)


def may_see(viewer: Viewer) -> ColumnElement[bool]:
    """Whom somebody looks for is shown to him, and to whoever may see all of the desk."""
    return true() if viewer.clearance is Marking.RED else t.screening_run.c.made_by == viewer.name


def _is_same(one: str, other: str | None) -> bool:
    """What is not known cannot be said to be the same."""
    return bool(one) and one == other


def _last_hit(connection: Connection, viewer: Viewer, pair: str) -> Row[Any]:
    key, _, rest = pair.partition(":")
    chosen, _, entry = rest.partition(":")
    if len(key) < _KEY_LENGTH or not entry:
        raise UsageError(f"{pair} is no pair of a query and a listing.", "The open pairs tell how they are called.")
    hit = t.screening_hit.c
    query = _hits(viewer).where(t.screening_query.c.key.startswith(key, autoescape=True))
    row = connection.execute(
        query.where(hit.list == chosen, hit.entry == entry).order_by(hit.run_id.desc(), hit.position).limit(1)
    ).first()
    if row is None:
        raise NotOnDesk(f"No screening on the desk hit {pair}.", "The open pairs tell how they are called.")
    return row


_PAIR = (t.screening_hit.c.query_id, t.screening_hit.c.list, t.screening_hit.c.entry)


def _same_pair(one: Any, other: Any) -> ColumnElement[bool]:
    return and_(one.c.query_id == other.c.query_id, one.c.list == other.c.list, one.c.entry == other.c.entry)


def _hits(viewer: Viewer) -> Select[Any]:
    details = [column for column in t.screening_query.c if column.name != "id"]
    return (
        select(t.screening_hit.c.query_id, *HIT_COLUMNS, *details, t.screening_run.c.ref)
        .join(t.screening_run, t.screening_run.c.id == t.screening_hit.c.run_id)
        .join(t.screening_query, t.screening_query.c.id == t.screening_hit.c.query_id)
        .where(t.screening_run.c.ended_at.is_not(None), may_see(viewer))
    )


def _is_last(viewer: Viewer) -> ColumnElement[bool]:
    """No later run asked the same of the same list."""
    later, asked, used = t.screening_run.alias(), t.screened.alias(), t.screening_list.alias()
    seen = true() if viewer.clearance is Marking.RED else later.c.made_by == viewer.name
    again = (
        select(asked.c.run_id)
        .join(used, used.c.run_id == asked.c.run_id)
        .join(later, later.c.id == asked.c.run_id)
        .where(asked.c.query_id == t.screening_hit.c.query_id, asked.c.run_id > t.screening_hit.c.run_id)
        .where(used.c.list == t.screening_hit.c.list, later.c.ended_at.is_not(None), seen)
    )
    return ~again.exists()


def _is_asked_first() -> ColumnElement[bool]:
    """Where a run asked the same twice, only the first counts."""
    asked = t.screened.alias()
    first = select(func.min(asked.c.position)).where(
        asked.c.run_id == t.screening_hit.c.run_id, asked.c.query_id == t.screening_hit.c.query_id
    )
    return t.screening_hit.c.position == first.scalar_subquery()


def _is_settled() -> ColumnElement[bool]:
    """The last verdict on the pair is sure, and the listing is what it was."""
    newest = t.verdict.alias()
    last = select(func.max(newest.c.id)).where(_same_pair(newest, t.screening_hit)).correlate(t.screening_hit)
    settled = select(t.verdict.c.id).where(
        t.verdict.c.id == last.scalar_subquery(),
        t.verdict.c.ruling != Ruling.UNSURE.value,
        t.verdict.c.content == t.screening_hit.c.content,
        t.verdict.c.content != "",
    )
    return settled.correlate(t.screening_hit).exists()


def _verdicts() -> Select[Any]:
    details = [column for column in t.screening_query.c if column.name != "id"]
    return select(t.verdict, *details).join(t.screening_query, t.screening_query.c.id == t.verdict.c.query_id)


def _verdict(row: Row[Any], *, stands: bool) -> Verdict:
    return Verdict(
        number=row.id,
        pair=pair_ref(row.key, row.list, row.entry),
        query=query_of(row),
        list=ListId(row.list),
        id=ListingId(row.entry),
        ruling=Ruling(row.ruling),
        why=row.why,
        by=row.made_by,
        at=datetime.fromisoformat(row.made_at),
        content=row.content,
        stands=stands,
    )
