"""The names of the ledger: each once, by the key that its spellings share."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from sayso.ledger import tables as t
from sayso.ledger.rows import NameRow

_AT_ONCE = 500


def numbers_of(connection: Connection, names: Iterable[NameRow]) -> dict[str, int]:
    """The number of each name by its key; names that the ledger does not know yet are added."""
    wanted = {name.key: name for name in names}
    known = _known(connection, list(wanted))
    missing = [wanted[key] for key in sorted(wanted.keys() - known.keys())]
    if missing:
        rows = [{"key": one.key, "display": one.display} for one in missing]
        query = insert(t.name).returning(t.name.c.key, t.name.c.id, sort_by_parameter_order=True)
        added = {row.key: row.id for row in connection.execute(query, rows)}
        words = [{"word": word, "name_id": number} for key, number in added.items() for word in words_in(key)]
        if words:
            connection.execute(insert(t.name_word), words)
        known |= added
    return known


def words_in(key: str) -> list[str]:
    """The words by which a name is suggested to somebody who looks for a like one."""
    return list(dict.fromkeys(key.split()))


def _known(connection: Connection, keys: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for begin in range(0, len(keys), _AT_ONCE):
        some = keys[begin : begin + _AT_ONCE]
        rows = connection.execute(select(t.name.c.key, t.name.c.id).where(t.name.c.key.in_(some)))
        found |= {row.key: row.id for row in rows}
    return found
