"""Work that is waiting: one row for each piece, leased by who does it, so that nothing is lost with a process.

A lease runs out if its holder does not finish in time; the piece is then anybody's. What was begun three times and
never finished is set aside, so that it cannot bring down every process in turn.
"""

import os
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from sayso.ledger import tables as t

ATTEMPTS = 3
LEASE = timedelta(minutes=5)


class State(StrEnum):
    """How a piece of work stands."""

    WAITING = "waiting"
    LEASED = "leased"
    SET_ASIDE = "set aside"


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work, leased to whoever was given it; `trouble` is why it cannot be done, if it was set aside."""

    number: int
    kind: str
    subject: str
    trouble: str | None = None


def post(connection: Connection, kind: str, subjects: Iterable[str]) -> None:
    """Add pieces of work, unless they are waiting already; what was set aside waits again."""
    there = set(connection.execute(select(t.job.c.subject).where(t.job.c.kind == kind)).scalars())
    again = (t.job.c.kind == kind) & (t.job.c.state == State.SET_ASIDE.value)
    connection.execute(update(t.job).where(again).values(state=State.WAITING.value, attempts=0, trouble=None))
    new = [subject for subject in dict.fromkeys(subjects) if subject not in there]
    if new:
        shared = {"kind": kind, "state": State.WAITING.value, "attempts": 0}
        connection.execute(insert(t.job), [shared | {"subject": subject} for subject in new])


def lease(connection: Connection, kind: str, worker: str) -> Job | None:
    """The next piece that nobody is at, or `None`; one that was begun too often is given with its `trouble`."""
    now = datetime.now(UTC)
    is_free = or_(
        t.job.c.state == State.WAITING.value,
        (t.job.c.state == State.LEASED.value) & (t.job.c.leased_until < now.isoformat()),
    )
    query = select(t.job).where(t.job.c.kind == kind, is_free).order_by(t.job.c.id).limit(1)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    if row.attempts >= ATTEMPTS:
        trouble = f"It was begun {ATTEMPTS} times and never finished."
        set_aside(connection, row.id, trouble)
        return Job(row.id, kind, row.subject, trouble)
    values = {"leased_by": worker, "leased_until": (now + LEASE).isoformat(), "attempts": row.attempts + 1}
    connection.execute(update(t.job).where(t.job.c.id == row.id).values(state=State.LEASED.value, **values))
    return Job(row.id, kind, row.subject)


def release(connection: Connection, number: int) -> None:
    """Give a piece back that was not begun or broken off; that does not count as an attempt."""
    values = {"state": State.WAITING.value, "leased_by": None, "leased_until": None, "attempts": t.job.c.attempts - 1}
    connection.execute(update(t.job).where(t.job.c.id == number, t.job.c.state == State.LEASED.value).values(**values))


def free_of_the_lost(connection: Connection, kind: str) -> None:
    """Give back what processes of this machine held that are no more, without waiting for their leases to run out."""
    held = select(t.job.c.leased_by).where(t.job.c.kind == kind, t.job.c.state == State.LEASED.value).distinct()
    for worker in connection.execute(held).scalars().all():
        if _is_lost(worker):
            again = (t.job.c.kind == kind) & (t.job.c.leased_by == worker)
            connection.execute(update(t.job).where(again).values(state=State.WAITING.value, leased_by=None))


def this_worker() -> str:
    """This process, as others can tell it: its machine and its number there."""
    return f"{socket.gethostname()} {os.getpid()}"


def _is_lost(worker: str) -> bool:
    machine, _, number = worker.rpartition(" ")
    if machine != socket.gethostname() or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


def finish(connection: Connection, number: int) -> None:
    """The work is done; in the transaction that keeps what came of it."""
    connection.execute(delete(t.job).where(t.job.c.id == number))


def set_aside(connection: Connection, number: int, trouble: str) -> None:
    """The work cannot be done; it is kept with its reason."""
    values = {"state": State.SET_ASIDE.value, "leased_by": None, "leased_until": None, "trouble": trouble}
    connection.execute(update(t.job).where(t.job.c.id == number).values(**values))


def count(connection: Connection, kind: str) -> int:
    """How many pieces are waiting or at work."""
    query = select(func.count()).where(t.job.c.kind == kind, t.job.c.state != State.SET_ASIDE.value)
    return int(connection.execute(query.select_from(t.job)).scalar_one())
