"""Connections to the store, and what its troubles are called.

Both stores have one writer at a time and any number of readers, each of whom sees the ledger as it stood when the
reading began: SQLite by its write-ahead log, PostgreSQL by a lock that every writer takes first and by snapshots.
"""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from sayso.errors import DeskBusy, DeskDamaged, DeskFull, DeskNotFound, DeskReadOnly, DeskUnreachable, SaysoError
from sayso.ledger.address import Address

PATIENCE = 60.0
"""Seconds for which a writer waits for another before it gives up."""
_WRITERS = 0x5A75
"""The PostgreSQL advisory lock that stands for the pen."""
_PRAGMAS = (
    "foreign_keys=ON",
    "synchronous=FULL",  # what was acknowledged survives a power cut
    "secure_delete=ON",  # what was erased is not left in free pages
    "cell_size_check=ON",
    "trusted_schema=OFF",
    "temp_store=MEMORY",
    "cache_size=-65536",
)


class Store:
    """One store, opened; closing lets go of all connections."""

    def __init__(self, address: Address, *, is_new: bool = False, patience: float = PATIENCE) -> None:
        self.address = address
        self._patience = patience
        if address.path is not None:
            _look_at(address.path, is_new)
        self._engine = _sqlite(address, patience) if address.is_file else _postgres(address)

    @property
    def is_postgres(self) -> bool:
        return not self.address.is_file

    @property
    def is_writable(self) -> bool:
        """Whether a file can be written; what a database allows is seen when it is tried."""
        return self.address.path is None or _may_write(self.address.path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The ledger as it stands now, unchanged until the end. Raises `LedgerError`."""
        with self._told(), self._engine.connect() as bare:
            connection = bare.execution_options(isolation_level="REPEATABLE READ") if self.is_postgres else bare
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All that is done in here is kept when it ends, or none of it. Raises `LedgerError`."""
        with self._told(), self._engine.connect() as bare:
            connection = bare.execution_options(is_writing=True)
            with connection.begin():
                if self.is_postgres:
                    connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(self._patience * 1000)}ms'")
                    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
                yield connection

    @contextmanager
    def bare(self) -> Iterator[Any]:
        """The driver's own connection, outside any transaction."""
        with self._told():
            connection = self._engine.raw_connection()
            try:
                yield connection.driver_connection
            finally:
                connection.close()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self._trouble(error.orig or error) from error
        except sqlite3.Error as error:
            raise self._trouble(error) from error
        except UnicodeDecodeError as error:
            raise DeskDamaged(f"The desk {self.address.shown} is damaged: a text in it is none.", _RESTORE) from error

    def _trouble(self, error: BaseException) -> SaysoError:
        said = str(error).strip().partition("\n")[0]
        for pattern, kind, happened, next_step in _TROUBLES:
            if re.search(pattern, said, re.IGNORECASE):
                return kind(happened.format(desk=self.address.shown), next_step)
        if self.address.is_file and isinstance(error, sqlite3.DatabaseError):
            return DeskDamaged(f"The desk {self.address.shown} cannot be read ({said}).", _RESTORE)
        return DeskUnreachable(f"The desk {self.address.shown} answered: {said}.", "See whether the server is well.")


_RESTORE = "`sayso db check` tells what is damaged; `sayso db restore` puts back a backup."

_TROUBLES: tuple[tuple[str, type[SaysoError], str, str], ...] = (
    (
        r"database is locked|lock timeout|database is busy|database schema is locked",
        DeskBusy,
        "The desk {desk} is being written to by somebody else.",
        "Try again when that is done.",
    ),
    (
        r"readonly database|read-only|permission denied|insufficient privilege",
        DeskReadOnly,
        "The desk {desk} may not be written to.",
        "Ask for the right to write there, or name another desk with --desk.",
    ),
    (
        r"disk is full|disk full|no space left|disk I/O error|could not extend",
        DeskFull,
        "There is no room for the desk {desk}; nothing was changed.",
        "Make room on the disk and try again.",
    ),
    (
        r"malformed|not a database|is corrupt|invalid page|checksum|vtable constructor failed",
        DeskDamaged,
        "The desk {desk} is damaged.",
        _RESTORE,
    ),
    (
        r"unable to open|does not exist|no such file",
        DeskNotFound,
        "There is no desk at {desk}.",
        "`sayso add FILE` begins one.",
    ),
    (
        r"connection (?:refused|failed|to server)|could not connect|terminating connection|server closed",
        DeskUnreachable,
        "The server of {desk} does not answer.",
        "See whether it is running and whether the address is right.",
    ),
)


def _look_at(path: Path, is_new: bool) -> None:
    """What can be told of a file before it is opened."""
    if path.is_dir():
        raise DeskNotFound(f"{path} is a folder.", "Name the desk's file.")
    if is_new:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DeskReadOnly(
                f"The folder {path.parent} cannot be made ({error.strerror}).", "Name another desk with --desk."
            ) from error
    elif not path.exists():
        raise DeskNotFound(f"There is no desk at {path}.", "`sayso add FILE` begins one.")


def _sqlite(address: Address, patience: float) -> Engine:
    assert address.path is not None, "SQLite keeps a desk in a file"
    is_writable = _may_write(address.path)
    url = address.url if is_writable else _read_only(address.path)
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": patience})

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        is_writing = connection.get_execution_options().get("is_writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")

    return engine


def _may_write(path: Path) -> bool:
    """Whether the file and those that SQLite keeps beside it can be written; true if there is none yet."""
    as_effective = os.access in os.supports_effective_ids
    paths = [path.parent, *([path] if path.exists() else [])]
    return all(os.access(one, os.W_OK, effective_ids=as_effective) for one in paths)


def _read_only(path: Path) -> str:
    """A file that nobody here may write is read as it lies there; without a log beside it, it does not change."""
    log = path.with_name(f"{path.name}-wal")
    is_still = not log.exists() or log.stat().st_size == 0
    return f"sqlite+pysqlite:///file:{quote(str(path))}?mode=ro{'&immutable=1' * is_still}&uri=true"


def _postgres(address: Address) -> Engine:
    _require_driver()
    return create_engine(address.url, pool_size=2, max_overflow=8, pool_pre_ping=True)


@cache
def _require_driver() -> None:
    try:
        import psycopg  # noqa: F401
    except ImportError as error:
        raise SaysoError(
            "PostgreSQL needs a driver that is not installed.", "Install it with: pip install 'sayso[postgres]'"
        ) from error
