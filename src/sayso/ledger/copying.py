"""Backups: a copy of the whole ledger as it stood at one moment, made while others write.

What is put back is put back whole or not at all. Of a desk in a file the backup is such a file. Of a PostgreSQL
database it is a zip archive with the rows of each table as PostgreSQL itself writes them, so that putting it back is
exact.
"""

import json
import os
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from sayso.errors import BackupError, DeskDamaged
from sayso.ledger import list_tables, schema, screening_tables  # noqa: F401 - the tables of both are backed up too
from sayso.ledger import tables as t
from sayso.ledger.connecting import Store

_MANIFEST = "sayso-backup.json"
_PIECE = 1 << 20
_SEQUENCE = """
SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM "{table}"), false)
"""


def back_up(store: Store, target: Path) -> None:
    """Write a backup; `target` appears when it is complete, and is not there before. Raises `BackupError`."""
    if target.exists():
        raise BackupError(f"{target} is there already.", "Name another file, or move that one away.")
    with _appearing(target) as unfinished:
        if store.is_postgres:
            _dump(store, unfinished)
        else:
            _copy(store, unfinished)


def restore(store: Store, source: Path) -> None:
    """Put a backup into a store that holds nothing yet. Raises `BackupError` for what is no sound one."""
    if not source.is_file():
        raise BackupError(f"There is no backup at {source}.", "Name the file that `sayso db backup` wrote.")
    is_archive = zipfile.is_zipfile(source)
    if is_archive != store.is_postgres:
        kept = "a PostgreSQL database" if is_archive else "a file"
        raise BackupError(f"{source} is the backup of a desk in {kept}.", "Put it back into one of that kind.")
    if store.is_postgres:
        _load(store, source)
    else:
        assert store.address.path is not None, "a desk that is no database is a file"
        _put_back(source, store.address.path)


@contextmanager
def _appearing(target: Path) -> Iterator[Path]:
    """A file beside the target that takes its place when all of it is on disk."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield unfinished
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise BackupError(
            f"{target} cannot be written ({error.strerror}).", "Name a place with room for it."
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()


def _sync_folder(folder: Path) -> None:
    """So that the name is on disk too; not every system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _copy(store: Store, unfinished: Path) -> None:
    with store.bare() as connection:
        connection.execute("VACUUM INTO ?", (str(unfinished),))


def _put_back(source: Path, target: Path) -> None:
    if target.exists():
        raise BackupError(f"There is a desk at {target} already.", "Move it away, or name another with --desk.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with _appearing(target) as unfinished:
        try:
            with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as old, sqlite3.connect(unfinished) as new:
                said = old.execute("PRAGMA integrity_check(1)").fetchone()[0]
                if said != "ok":
                    raise BackupError(f"{source} is damaged: {said}.", "Take an earlier backup.")
                if not old.execute("SELECT 1 FROM sqlite_master WHERE name = 'desk'").fetchone():
                    raise BackupError(f"{source} holds no desk.", "Name the file that `sayso db backup` wrote.")
                old.backup(new)
                new.execute("PRAGMA journal_mode=WAL")
        except sqlite3.DatabaseError as error:
            raise BackupError(f"{source} is no sound backup ({error}).", "Take an earlier backup.") from error
        finally:
            with suppress(UnboundLocalError):
                old.close()
                new.close()


def _dump(store: Store, unfinished: Path) -> None:
    with store.reading() as connection, zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        manifest = {"what": "sayso.backup/1", "schema": schema.schema_of(connection), "tables": _table_names()}
        archive.writestr(_MANIFEST, json.dumps(manifest))
        for table in manifest["tables"]:
            with (
                archive.open(f"{table}.copy", "w", force_zip64=True) as file,
                _cursor(connection) as cursor,
                cursor.copy(f'COPY "{table}" TO STDOUT (FORMAT binary)') as copy,
            ):
                for piece in copy:
                    file.write(piece)


def _load(store: Store, source: Path) -> None:
    try:
        with zipfile.ZipFile(source) as archive, store.writing() as connection:
            if schema.schema_of(connection) != schema.NONE:
                raise BackupError("There is a desk in that database already.", "Name an empty database with --desk.")
            manifest = json.loads(archive.read(_MANIFEST))
            schema.upgrade(connection, manifest["schema"])
            for table in manifest["tables"]:
                _load_table(connection, archive, table)
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError) as error:
        raise BackupError(f"{source} is no sound backup ({error}).", "Take an earlier backup.") from error


def _load_table(connection: Connection, archive: zipfile.ZipFile, table: str) -> None:
    if table not in _table_names():
        raise DeskDamaged(f"The backup has a table {table!r} that no desk has.", "Take an earlier backup.")
    with archive.open(f"{table}.copy") as file, _cursor(connection) as cursor:
        with cursor.copy(f'COPY "{table}" FROM STDIN (FORMAT binary)') as copy:
            while piece := file.read(_PIECE):
                copy.write(piece)
        if "id" in t.metadata.tables[table].c:
            cursor.execute(_SEQUENCE.format(table=table))


def _table_names() -> list[str]:
    """Every table after those that it refers to."""
    return [table.name for table in t.metadata.sorted_tables]


def _cursor(connection: Connection) -> Any:
    driver: Any = connection.connection.driver_connection
    return driver.cursor()
