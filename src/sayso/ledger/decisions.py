"""What people ruled on claims: added, never changed, and brought along when a document is read again."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select

from sayso.errors import NotOnDesk
from sayso.ledger import log
from sayso.ledger import tables as t
from sayso.ledger.carrying_over import Ruled, carried_over, quote_of
from sayso.ledger.stored import unpacked
from sayso.values.claim import ClaimId
from sayso.values.decision import Decision, Hold, Ruling
from sayso.values.filed import DocumentRef
from sayso.values.reading import Reading
from sayso.values.viewer import Viewer


def decide(connection: Connection, viewer: Viewer, claim: str, ruling: Ruling, why: str) -> int:
    """Rule on a claim by its id, as the ledger or as its record tells it. Raises `NotOnDesk`. Gives the number."""
    row = _claim_row(connection, viewer, claim)
    number, reading = _in_force(connection, row.document_id)
    claimed = next(one for one in reading.claims if one.id == row.claim)
    at = log.now()
    values = {
        "document_id": row.document_id,
        "reading": number,
        "claim": row.claim,
        "quote": quote_of(claimed, reading),
        "ruling": ruling.value,
        "made_by": viewer.name,
        "made_at": at,
        "why": why,
    }
    decision = connection.execute(insert(t.decision).returning(t.decision.c.id), [values]).scalar_one()
    log.append(connection, viewer.name, f"decision.{ruling.value}", *decision_mark(connection, decision))
    _hold(connection, row.document_id, decision, Hold.HOLDS, ClaimId(row.claim))
    return int(decision)


def settle(connection: Connection, document: int, reading: Reading) -> None:
    """See how all decisions on a document stand to its reading in force."""
    connection.execute(delete(t.hold).where(t.hold.c.document_id == document))
    for decision, hold, claim in holds(connection, document, reading):
        _hold(connection, document, decision, hold, claim)


def holds(connection: Connection, document: int, reading: Reading) -> Iterator[tuple[int, Hold, ClaimId | None]]:
    """Each decision on a document, how it stands to a reading of it, and on which of its claims."""
    before: dict[int, Reading] = {}
    query = select(t.decision).where(t.decision.c.document_id == document).order_by(t.decision.c.id)
    for row in connection.execute(query).all():
        if row.reading not in before:
            before[row.reading] = _reading(connection, document, row.reading)
        old = before[row.reading]
        claim = next((one for one in old.claims if one.id == row.claim), None)
        hold, now_on = (Hold.TO_REVIEW, None) if claim is None else carried_over(Ruled(claim, old), reading)
        yield row.id, hold, None if now_on is None else now_on.id


def list_decisions(connection: Connection, viewer: Viewer, hold: Hold | None = None) -> list[Decision]:
    """Decisions on what the viewer may see, the last one first."""
    query = (
        select(t.decision, t.hold.c.hold, t.hold.c.claim.label("now_on"), t.document.c.ref, t.claim.c.shown)
        .join(t.document, t.document.c.id == t.decision.c.document_id)
        .outerjoin(t.hold, t.hold.c.decision_id == t.decision.c.id)
        .outerjoin(t.claim, (t.claim.c.claim == t.hold.c.claim) & (t.claim.c.document_id == t.decision.c.document_id))
        .where(t.document.c.marking <= viewer.clearance.rank)
        .order_by(t.decision.c.id.desc())
    )
    if not viewer.may_know_sources:
        query = query.where(t.claim.c.masked.is_(None))
    if hold is not None:
        query = query.where(t.hold.c.hold.is_(None) if hold is Hold.WITHDRAWN else t.hold.c.hold == hold.value)
    return [_decision(row) for row in connection.execute(query)]


def decision_mark(connection: Connection, number: int) -> tuple[str, str]:
    """A decision's subject in the log, and its fingerprint."""
    row = connection.execute(
        select(t.decision, t.document.c.ref, t.document.c.salt).join(t.document).where(t.decision.c.id == number)
    ).one()
    content = (row.ref, row.reading, row.claim, row.quote, row.ruling, row.made_by, row.made_at, row.why)
    return f"decision {number}", log.fingerprint(row.salt, content)


def _claim_row(connection: Connection, viewer: Viewer, claim: str) -> Row[Any]:
    query = select(t.claim).where(
        or_(t.claim.c.claim == claim, t.claim.c.shown == claim), t.claim.c.marking <= viewer.clearance.rank
    )
    row = connection.execute(query).first()
    if row is None:
        raise NotOnDesk(f"There is no claim {claim} on the desk.", "`sayso claims --format jsonl` tells their ids.")
    return row


def _hold(connection: Connection, document: int, decision: int, hold: Hold, claim: ClaimId | None) -> None:
    values = {"decision_id": decision, "document_id": document, "hold": hold.value, "claim": claim}
    connection.execute(insert(t.hold).values(**values))


def _in_force(connection: Connection, document: int) -> tuple[int, Reading]:
    query = select(t.reading.c.number, t.reading.c.body).where(
        t.reading.c.document_id == document, t.reading.c.is_current
    )
    row = connection.execute(query).one()
    return row.number, unpacked(row.body)


def _reading(connection: Connection, document: int, number: int) -> Reading:
    query = select(t.reading.c.body).where(t.reading.c.document_id == document, t.reading.c.number == number)
    return unpacked(connection.execute(query).scalar_one())


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        number=row.id,
        document=DocumentRef(row.ref),
        claim=ClaimId(row.shown or row.claim),
        quote=row.quote,
        ruling=Ruling(row.ruling),
        by=row.made_by,
        at=datetime.fromisoformat(row.made_at),
        why=row.why,
        hold=Hold.WITHDRAWN if row.hold is None else Hold(row.hold),
        now_on=None if row.now_on is None else ClaimId(row.shown or row.now_on),
    )
