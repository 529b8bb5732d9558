"""Finding claims and documents: all that is here is given to a viewer."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, false, or_, select

from sayso.handling.markings import of_rank
from sayso.ledger import naming
from sayso.ledger import tables as t
from sayso.ledger.days import day_of
from sayso.ledger.following import Place, asked, follow
from sayso.ledger.parts import ABOUT, SAID
from sayso.values.decision import Ruling
from sayso.values.filed import DocumentRef, FiledClaim, FiledDocument, Standing
from sayso.values.query import ClaimPage, ClaimQuery
from sayso.values.viewer import Viewer

Claims = Select[Any]
TOP = 4
"""The rank of the strictest marking: whoever may see that needs no condition."""


def find_claims(connection: Connection, viewer: Viewer, query: ClaimQuery) -> ClaimPage:
    """The claims asked for, those that begin last first."""
    places = _places(connection, viewer, query)
    page = places if query.limit is None else places[: query.limit]
    has_more = len(places) > len(page)
    return ClaimPage(
        tuple(claims_by_number(connection, viewer, [number for _, number in page])),
        f"{page[-1][0]}.{page[-1][1]}" if has_more and page else None,
    )


def claims_by_number(connection: Connection, viewer: Viewer, numbers: Sequence[int]) -> list[FiledClaim]:
    """The claims of these rows, in this order."""
    found: dict[int, FiledClaim] = {}
    for begin in range(0, len(numbers), 500):
        some = list(numbers[begin : begin + 500])
        rows = connection.execute(_in_full().where(t.claim.c.id.in_(some))).all()
        ruled = _rulings(connection, {row.document_id for row in rows})
        found |= {row.id: _filed_claim(row, viewer, ruled) for row in rows}
    return [found[number] for number in numbers]


def list_documents(
    connection: Connection, viewer: Viewer, standing: Standing | None = None, limit: int | None = None
) -> list[FiledDocument]:
    """Documents that the viewer may see, the last one added first."""
    query = _documents(viewer).order_by(t.document.c.id.desc()).limit(limit)
    if standing is not None:
        query = query.where(t.document.c.standing == standing.value)
    return [_filed_document(row) for row in connection.execute(query)]


def documents_by_number(connection: Connection, viewer: Viewer, numbers: Sequence[int]) -> list[FiledDocument]:
    """The documents of these rows that the viewer may see."""
    query = _documents(viewer).where(t.document.c.id.in_(list(numbers))).order_by(t.document.c.id)
    return [_filed_document(row) for row in connection.execute(query)] if numbers else []


def find_documents(connection: Connection, viewer: Viewer, called: str) -> list[FiledDocument]:
    """Documents by reference, by the beginning of their SHA-256 (eight figures or more), or by name."""
    is_hash = len(called) >= 8 and all(figure in "0123456789abcdef" for figure in called)
    names = [t.document.c.ref == called]
    if viewer.may_know_sources:
        names.append(t.document.c.name == called)
    else:
        protected = exists().where(t.protection.c.document_id == t.document.c.id)
        names.append((t.document.c.name == called) & ~protected)
    if is_hash:
        names.append(t.document.c.sha256.startswith(called, autoescape=True))
    return [_filed_document(row) for row in connection.execute(_documents(viewer).where(or_(*names)).limit(10))]


def _places(connection: Connection, viewer: Viewer, query: ClaimQuery) -> list[Place]:
    """Where the claims stand, one more than asked for if there are more."""
    sides = []
    if query.about is not None:
        sides.append((ABOUT, naming.resolve(connection, viewer, query.about).numbers))
    if query.said_by is not None:
        sides.append((SAID, naming.speakers(connection, viewer, query.said_by)))
    if sides:
        return follow(connection, viewer, query, sides)
    places = select(t.claim.c.first_day, t.claim.c.id).where(*asked(t.claim.c, t.claim.c.id, query))
    if viewer.clearance.rank < TOP:
        places = places.where(t.claim.c.marking <= viewer.clearance.rank)
    places = places.order_by(t.claim.c.first_day.desc(), t.claim.c.id.desc())
    most = None if query.limit is None else query.limit + 1
    return [(row.first_day, row.id) for row in connection.execute(places.limit(most))]


def _in_full() -> Claims:
    return (
        select(
            t.claim,
            t.document.c.ref,
            t.shelf.c.publisher,
            t.shelf.c.published,
        )
        .join(t.document, t.document.c.id == t.claim.c.document_id)
        .join(t.shelf, t.shelf.c.document_id == t.document.c.id)
    )


def _rulings(connection: Connection, documents: set[int]) -> dict[str, str]:
    """The last ruling on each claim of these documents."""
    query = (
        select(t.hold.c.claim, t.decision.c.ruling)
        .join(t.decision, t.decision.c.id == t.hold.c.decision_id)
        .where(t.hold.c.document_id.in_(documents), t.hold.c.hold.in_(["holds", "carried"]))
        .order_by(t.decision.c.id)
    )
    last = {row.claim: row.ruling for row in connection.execute(query)}
    return {claim: ruling for claim, ruling in last.items() if ruling != Ruling.OPEN}


def _filed_claim(row: Row[Any], viewer: Viewer, ruled: dict[str, str]) -> FiledClaim:
    is_masked = row.masked is not None and not viewer.may_know_sources
    return FiledClaim(
        record=json.loads(row.masked if is_masked else row.record),
        document=DocumentRef(row.ref),
        publisher=row.publisher,
        published=_day(row.published),
        first=day_of(row.first_day),
        last=day_of(row.last_day),
        rulings=(ruled[row.claim],) if row.claim in ruled else (),
    )


def _documents(viewer: Viewer) -> Claims:
    shelf = t.shelf.c
    protected = exists().where(t.protection.c.document_id == t.document.c.id)
    is_masked = false() if viewer.may_know_sources else protected
    return (
        select(
            is_masked.label("is_masked"),
            t.document,
            shelf.media_type,
            shelf.title,
            shelf.publisher,
            shelf.published,
            shelf.reader,
            shelf.claims,
        )
        .outerjoin(t.shelf, shelf.document_id == t.document.c.id)
        .where(t.document.c.marking <= viewer.clearance.rank)
    )


def _filed_document(row: Row[Any]) -> FiledDocument:
    return FiledDocument(
        ref=DocumentRef(row.ref),
        sha256=row.sha256,
        name=row.ref if row.is_masked else row.name,
        media_type=row.media_type or "",
        size=row.size,
        title=None if row.is_masked else row.title,
        publisher=row.publisher or row.given_publisher,
        published=_day(row.published or row.given_published),
        marking=of_rank(row.marking),
        standing=Standing(row.standing),
        why=row.standing_why,
        added_at=datetime.fromisoformat(row.added_at),
        added_by=row.added_by,
        reader=row.reader or "",
        claims=row.claims or 0,
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
