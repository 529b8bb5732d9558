"""Full-text search: passages of documents, the last one filed first, in both stores by the same folded words."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, text

from sayso.ledger.stored import unpacked
from sayso.ledger.wanted_words import Term, as_fts5, as_tsquery, parse_words, places_of
from sayso.values.filed import DocumentRef
from sayso.values.query import Hit
from sayso.values.viewer import Viewer

_SHOWN = """
SELECT passage.id, passage.start, passage.stop, document.ref, document.name, shelf.publisher, shelf.published,
       reading.body, EXISTS (SELECT 1 FROM protection WHERE protection.document_id = document.id) AS is_protected
FROM passage JOIN document ON document.id = passage.document_id JOIN shelf ON shelf.document_id = document.id
JOIN reading ON reading.document_id = document.id AND reading.is_current
WHERE passage.id IN ({ids}) ORDER BY passage.id DESC
"""
_SQLITE = """
SELECT passage.id FROM passage_words JOIN passage ON passage.id = passage_words.rowid
WHERE passage_words MATCH :words {seen} ORDER BY passage_words.rowid DESC LIMIT :limit
"""
_POSTGRES = """
SELECT passage.id FROM passage
WHERE to_tsvector('simple', words) @@ to_tsquery('simple', :words) {seen} ORDER BY passage.id DESC LIMIT :limit
"""


def search(connection: Connection, viewer: Viewer, words: str, limit: int) -> list[Hit]:
    """Passages that hold all the words. Raises `UsageError`.

    A passage that names a protected source is found only by who may know it.
    """
    terms = parse_words(words)
    is_sqlite = connection.dialect.name == "sqlite"
    query = (_SQLITE if is_sqlite else _POSTGRES).format(seen=_seen(viewer))
    wanted = as_fts5(terms) if is_sqlite else as_tsquery(terms)
    ids = connection.execute(
        text(query), {"words": wanted, "limit": limit, "clearance": viewer.clearance.rank}
    ).scalars()
    shown = ", ".join(str(int(number)) for number in ids)
    if not shown:
        return []
    rows = connection.execute(text(_SHOWN.format(ids=shown))).all()
    return [_hit(row, terms, is_named=viewer.may_know_sources or not row.is_protected) for row in rows]


def _seen(viewer: Viewer) -> str:
    """Whoever may see everything needs no condition."""
    conditions = "" if viewer.clearance.rank == 4 else "AND passage.marking <= :clearance "
    return conditions + ("" if viewer.may_know_sources else "AND NOT passage.is_masked")


def _hit(row: Row[Any], terms: tuple[Term, ...], *, is_named: bool) -> Hit:
    passage = unpacked(row.body).document.text[row.start : row.stop]
    return Hit(
        document=DocumentRef(row.ref),
        name=row.name if is_named else row.ref,
        publisher=row.publisher,
        published=None if row.published is None else date.fromisoformat(row.published),
        start=row.start,
        text=passage,
        marks=places_of(terms, passage),
    )
