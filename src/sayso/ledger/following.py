"""Claims by the names that have a part in them."""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, and_, exists, func, or_, select

from sayso.errors import UsageError
from sayso.ledger import tables as t
from sayso.ledger.days import day_number
from sayso.ledger.naming import seen
from sayso.ledger.parts import ABOUT
from sayso.ledger.rivals import Stand
from sayso.values.query import ClaimQuery
from sayso.values.section import Section
from sayso.values.viewer import Viewer

_LOOKED_THROUGH = 50
"""So many claims that stand side by side are looked through in the time in which one is looked up."""

Place = tuple[int, int]
"""First day and number of a claim: claims are given by these, the latest first."""


def follow(
    connection: Connection, viewer: Viewer, query: ClaimQuery, sides: Sequence[tuple[int, list[int]]]
) -> list[Place]:
    """The places of claims in which names have their part on each of these sides, one more than asked for."""
    most = None if query.limit is None else query.limit + 1
    amounts = {side: _count(connection, side, numbers) for side, numbers in sides}
    driving, *others = sorted(sides, key=lambda one: amounts[one[0]])
    side, numbers = driving
    conditions = [*seen(t.part.c, viewer), *asked(t.part.c, t.part.c.claim_id, query)]
    for other, names in others:
        looks = _looks(connection, amounts[side], amounts[other], most)
        is_looked_up = looks * _LOOKED_THROUGH < amounts[other]
        conditions.append((_has_part if is_looked_up else _is_among)(viewer, other, names))
    found = [_places(connection, _ordered(number, side, conditions, most)) for number in numbers]
    return list(islice(_merged(found), most))


def latest(connection: Connection, viewer: Viewer, numbers: Sequence[int], side: int, most: int) -> list[int]:
    """The numbers of the latest claims in which names have their part on one side."""
    conditions = list(seen(t.part.c, viewer))
    found = [_places(connection, _ordered(number, side, conditions, most)) for number in numbers]
    return [number for _, number in islice(_merged(found), most)]


def stands_in(
    connection: Connection, viewer: Viewer, numbers: Sequence[int], section: Section, most: int
) -> list[Stand]:
    """How the latest claims about these names stand to each other, in one section."""
    conditions = [t.part.c.section == section.value, *seen(t.part.c, viewer)]
    stands: dict[Place, Stand] = {}
    for number in numbers:
        query = _ordered(number, ABOUT, conditions, most).add_columns(t.part.c.matter, t.part.c.is_open)
        for row in connection.execute(query):
            stands[row.first_day, row.claim_id] = Stand(row.claim_id, row.matter, row.is_open)
    return [stands[place] for place in sorted(stands, reverse=True)[:most]]


def counts(connection: Connection, viewer: Viewer, numbers: Sequence[int]) -> dict[tuple[int, int], int]:
    """In how many claims the names have a part on each side in each section."""
    query = (
        select(t.tally.c.side, t.tally.c.section, func.sum(t.tally.c.amount).label("n"))
        .where(t.tally.c.name_id.in_(numbers), *seen(t.tally.c, viewer))
        .group_by(t.tally.c.side, t.tally.c.section)
    )
    return {(row.side, row.section): int(row.n) for row in connection.execute(query)}


def _has_part(viewer: Viewer, side: int, numbers: list[int]) -> Any:
    """Whether one of the names has a part in the claim at hand: one look for each claim.

    SQLite has to be told to look by the claim: it would look through all claims of the name, which are many more.
    """
    other = t.part.alias("other")
    there = select(other.c.name_id).where(
        other.c.claim_id == t.part.c.claim_id,
        other.c.side == side,
        other.c.name_id.in_(numbers),
        *seen(other.c, viewer),
    )
    return exists(there.with_hint(other, "INDEXED BY ix_part_claim", "sqlite").correlate(t.part))


def _is_among(viewer: Viewer, side: int, numbers: list[int]) -> Any:
    """The same for names with few claims: all of these are looked through once, and they stand side by side."""
    other = t.part.alias("other")
    there = select(other.c.claim_id).where(other.c.side == side, other.c.name_id.in_(numbers), *seen(other.c, viewer))
    return t.part.c.claim_id.in_(there.with_hint(other, "INDEXED BY ix_part_day", "sqlite"))


def _looks(connection: Connection, amount: int, other: int, most: int | None) -> int:
    """How many of so many claims would have to be looked up until enough were found that the others have as well."""
    if most is None or not other:
        return amount
    every = connection.execute(select(func.coalesce(func.max(t.claim.c.id), 0))).scalar_one()
    return min(amount, most * int(every) // other)


def _ordered(number: int, side: int, conditions: Iterable[Any], most: int | None) -> Select[Any]:
    return (
        select(t.part.c.first_day, t.part.c.claim_id)
        .where(t.part.c.name_id == number, t.part.c.side == side, *conditions)
        .order_by(t.part.c.first_day.desc(), t.part.c.claim_id.desc())
        .limit(most)
    )


def _places(connection: Connection, query: Select[Any]) -> list[Place]:
    return [(row.first_day, row.claim_id) for row in connection.execute(query)]


def _merged(found: Sequence[list[Place]]) -> Iterator[Place]:
    """All places in order, each once."""
    last = None
    for place in heapq.merge(*found, reverse=True):
        if place != last:
            yield place
        last = place


def _count(connection: Connection, side: int, numbers: list[int]) -> int:
    query = select(func.coalesce(func.sum(t.tally.c.amount), 0))
    return int(connection.execute(query.where(t.tally.c.name_id.in_(numbers), t.tally.c.side == side)).scalar_one())


def asked(columns: Any, number: Any, query: ClaimQuery) -> Iterator[Any]:
    """The conditions of a query on a table with days, type and certainty of claims; `number` is that of the claim."""
    if query.types:
        yield columns.type.in_([one.value for one in query.types])
    if query.certainties:
        yield columns.certainty.in_([one.value for one in query.certainties])
    if query.document is not None:
        yield columns.document_id == select(t.document.c.id).where(t.document.c.ref == query.document).scalar_subquery()
    if query.since is not None:
        yield columns.last_day >= day_number(query.since)
    if query.until is not None:
        yield and_(columns.first_day <= day_number(query.until), columns.first_day > 0)
    if query.after is not None:
        day, last = parse_cursor(query.after)
        yield or_(columns.first_day < day, and_(columns.first_day == day, number < last))


def parse_cursor(text: str) -> tuple[int, int]:
    """Day and row of the claim that a page ended with. Raises `UsageError`."""
    day, _, number = text.partition(".")
    if not (day.isdecimal() and number.isdecimal()):
        raise UsageError(f"{text!r} is no place to go on from.", "Give what the page before told as its next.")
    return int(day), int(number)
