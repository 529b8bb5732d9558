"""The schema of a store: which one it has, and how it gets the present one."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from sayso.errors import DeskDamaged, DeskOutdated, DeskTooNew

NONE = ""
"""The schema of a store that holds nothing yet."""


def head() -> str:
    """The present schema."""
    found = _scripts().get_current_head()
    assert found is not None, "there is a first schema"
    return found


def schemas() -> tuple[str, ...]:
    """All schemas that ever were, the first one first."""
    return tuple(script.revision for script in _scripts().walk_revisions())[::-1]


def schema_of(connection: Connection) -> str:
    """The schema that the store has; `NONE` if it holds no tables. Raises `DeskDamaged` if it holds others."""
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" in tables:
        return MigrationContext.configure(connection).get_current_revision() or NONE
    if tables:
        raise DeskDamaged("This is a database, but no desk.", "Name another with --desk.")
    return NONE


def require_head(connection: Connection, shown: str) -> None:
    """Raises `DeskOutdated` or `DeskTooNew` if the store has another schema than the present one."""
    found = require_known(connection, shown)
    if found != head():
        raise DeskOutdated(
            f"The desk {shown} was kept by an earlier version (schema {found}).",
            "`sayso db migrate` brings it up to date.",
        )


def require_known(connection: Connection, shown: str) -> str:
    """The schema of the store. Raises `DeskTooNew` if it is none that this version knows."""
    found = schema_of(connection)
    if found == NONE:
        raise DeskDamaged(
            f"The desk {shown} holds nothing, not even its tables.", "`sayso db restore` puts back a backup."
        )
    if found not in schemas():
        raise DeskTooNew(
            f"The desk {shown} was kept by a later version of Sayso (schema {found}).", "Install that version."
        )
    return found


def upgrade(connection: Connection, to: str = "head", each: Callable[[str], None] = lambda schema: None) -> None:
    """Bring the store to a schema, in the transaction that the connection is in; `each` is told of every step."""
    config = _config()
    config.attributes["connection"] = connection
    for schema in _steps(schema_of(connection), to):
        each(schema)
        command.upgrade(config, schema)


def _steps(found: str, to: str) -> list[str]:
    known = list(schemas())
    last = head() if to == "head" else to
    begin = known.index(found) + 1 if found != NONE else 0
    return known[begin : known.index(last) + 1]


@cache
def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("sayso.ledger").joinpath("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
