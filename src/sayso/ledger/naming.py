"""From a name that somebody types to the names that stand for the same, and on to their claims."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from sayso.errors import NotOnDesk
from sayso.ledger import tables as t
from sayso.ledger.keys import name_key
from sayso.ledger.parts import SAID
from sayso.values.viewer import Viewer

_SUGGESTED = 5
_LAST = 15
"""So many of the documents that used a name last tell who uses it."""


@dataclass(frozen=True, slots=True)
class Called:
    """A name with its number, and in how many documents it is used so."""

    number: int
    key: str
    display: str
    documents: int


@dataclass(frozen=True, slots=True)
class Names:
    """The names that stand for the one that was asked for, that itself first, and those that it may be a part of."""

    same: tuple[Called, ...]
    wider: tuple[Called, ...] = ()

    @property
    def numbers(self) -> list[int]:
        return [one.number for one in self.same]


def resolve(connection: Connection, viewer: Viewer, name: str) -> Names:
    """Who is meant by a name, by what the documents themselves call whom.

    "TTP" stands for whatever documents call both so and otherwise. "al-Masri", a part of several longer names, stands
    for those who are called nothing else, or if there are none, for the one longer name that has it; the others are
    `wider`. Raises `NotOnDesk`, with names that are alike.
    """
    key = name_key(name)
    number = connection.execute(select(t.name.c.id).where(t.name.c.key == key)).scalar()
    fulls = [] if number is None else _full_names(connection, viewer, [number])
    same = [one for one in fulls if not _is_part(key, one.key)]
    wider = [one for one in fulls if _is_part(key, one.key)]
    if not same and len(wider) == 1:
        same, wider = wider, []
    if not same and wider:
        raise NotOnDesk(f"{name} may be several.", f"Ask for one of: {_listed(wider)}.")
    if not same:
        raise NotOnDesk(f"Nothing is known of {name!r}.", _suggestion(connection, viewer, key))
    same += _also_called(connection, viewer, same)
    return Names(tuple(sorted(same, key=lambda one: (one.key != key, -one.documents, one.key))), tuple(wider))


def speakers(connection: Connection, viewer: Viewer, name: str) -> list[int]:
    """The names under which somebody says things: those it is called by, and the words themselves."""
    key = name_key(name)
    number = connection.execute(select(t.name.c.id).where(t.name.c.key == key)).scalar()
    spoken = select(t.part.c.name_id).where(t.part.c.name_id == number, t.part.c.side == SAID, *seen(t.part.c, viewer))
    numbers = [] if number is None or connection.execute(spoken.limit(1)).first() is None else [int(number)]
    try:
        numbers += resolve(connection, viewer, name).numbers
    except NotOnDesk:
        if not numbers:
            raise
    return list(dict.fromkeys(numbers))


def forms(connection: Connection, viewer: Viewer, names: Sequence[int]) -> list[Called]:
    """Every form that documents use for those of these names, the most used first."""
    return _called(connection, viewer, t.naming.c.form_id, t.naming.c.name_id.in_(names))


def publishers(connection: Connection, viewer: Viewer, form: int, names: Sequence[int], most: int) -> list[str]:
    """Who published the documents that used a form last."""
    last = (
        select(t.form.c.document_id)
        .where(t.form.c.form_id == form, t.form.c.name_id.in_(names), *seen(t.form.c, viewer))
        .order_by(t.form.c.document_id.desc())
        .limit(_LAST)
    )
    query = select(t.shelf.c.publisher).where(t.shelf.c.document_id.in_(last), t.shelf.c.publisher.is_not(None))
    found = connection.execute(query.order_by(t.shelf.c.document_id.desc())).scalars()
    return list(dict.fromkeys(found))[:most]


def types(connection: Connection, viewer: Viewer, names: Sequence[int]) -> tuple[tuple[str, ...], int]:
    """What kinds of thing documents take these names for, the most frequent first, and how many documents there are."""
    counts = t.naming.c
    query = (
        select(counts.type, func.sum(counts.amount).label("n"))
        .where(counts.name_id.in_(names), counts.form_id == counts.name_id, *seen(counts, viewer))
        .group_by(counts.type)
    )
    ordered = sorted(connection.execute(query).all(), key=lambda row: (-row.n, row.type))
    return tuple(row.type for row in ordered), sum(row.n for row in ordered)


def seen(columns: Any, viewer: Viewer) -> Iterable[Any]:
    """What of a table with `marking` and `is_masked` the viewer may see."""
    if viewer.clearance.rank < 4:
        yield columns.marking <= viewer.clearance.rank
    if not viewer.may_know_sources:
        yield ~columns.is_masked


def _full_names(connection: Connection, viewer: Viewer, numbers: Sequence[int]) -> list[Called]:
    """The fullest names of those whom documents call so, the most used first."""
    return _called(connection, viewer, t.naming.c.name_id, t.naming.c.form_id.in_(numbers))


def _also_called(connection: Connection, viewer: Viewer, same: Sequence[Called]) -> list[Called]:
    """Documents that call them by another of their names and by no fuller one.

    A form that stands for somebody else as well, as an acronym may, leads nowhere.
    """
    known = {one.number for one in same}
    others = []
    for form in forms(connection, viewer, sorted(known)):
        if form.number in known or any(_is_part(form.key, one.key) for one in same):
            continue
        fulls = {one.number: one for one in _full_names(connection, viewer, [form.number])}
        if fulls.keys() <= known | {form.number} and form.number in fulls:
            others.append(fulls[form.number])
    return others


def _is_part(key: str, of: str) -> bool:
    """Whether all words of the one stand in the other, and that has more."""
    words, others = key.split(), of.split()
    return len(words) < len(others) and set(words) <= set(others)


def _suggestion(connection: Connection, viewer: Viewer, key: str) -> str:
    """Names that share most words with the one that nobody bears."""
    words = key.split()
    shared = func.count(t.name_word.c.word.distinct())
    query = (
        select(t.name.c.display)
        .join(t.name_word, t.name_word.c.name_id == t.name.c.id)
        .where(t.name_word.c.word.in_(words), t.name.c.id.in_(_visible(viewer)))
        .group_by(t.name.c.id, t.name.c.display)
        .order_by(shared.desc(), func.length(t.name.c.display), t.name.c.display)
        .limit(_SUGGESTED)
    )
    found = connection.execute(query).scalars().all()
    if not found:
        return "`sayso search` looks for the words themselves."
    return f"Did you mean {', '.join(found)}?"


def _visible(viewer: Viewer) -> Select[Any]:
    return select(t.naming.c.form_id).where(t.naming.c.form_id == t.name_word.c.name_id, *seen(t.naming.c, viewer))


def _listed(called: Sequence[Called]) -> str:
    return ", ".join(f"{one.display} ({one.documents} documents)" for one in called[:_SUGGESTED])


def _called(connection: Connection, viewer: Viewer, column: Any, condition: Any) -> list[Called]:
    """The names that stand in a column of the counts, and in how many documents."""
    documents = func.sum(t.naming.c.amount).label("documents")
    query = (
        select(t.name.c.id, t.name.c.key, t.name.c.display, documents)
        .join(t.naming, column == t.name.c.id)
        .where(condition, *seen(t.naming.c, viewer))
        .group_by(t.name.c.id, t.name.c.key, t.name.c.display)
    )
    found = [Called(row.id, row.key, row.display, int(row.documents)) for row in connection.execute(query)]
    return sorted(found, key=lambda one: (-one.documents, one.key))
