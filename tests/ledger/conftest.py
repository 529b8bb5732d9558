"""A desk in a file and one in a real PostgreSQL, one after the other for each test."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.servers import Server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A PostgreSQL server of its own, ended with the tests."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    with Server.begun(tmp_path_factory.mktemp("postgres")) as begun:
        yield begun


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a desk can be begun: nothing is there yet."""
    if request.param == "sqlite":
        yield str(tmp_path / "desk.sqlite")
        return
    server: Server = request.getfixturevalue("server")
    with server.database(f"desk_{uuid.uuid4().hex[:12]}") as url:
        yield url
