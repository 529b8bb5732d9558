"""A desk that may not be written to is read, and nothing else."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sayso.errors import DeskReadOnly
from sayso.ledger.ledger import Ledger
from sayso.values.marking import Marking
from sayso.values.query import ClaimQuery
from tests.ledger.made import ME, filed

NOBODY = 65534


@pytest.fixture
def locked() -> Iterator[Path]:
    """A desk in a folder that nobody but root may write to, where another user can reach it."""
    folder = Path(tempfile.mkdtemp())
    with Ledger.begin(str(folder / "desk.sqlite"), ME) as ledger:
        filed(ledger)
    (folder / "desk.sqlite").chmod(0o444)
    folder.chmod(0o555)
    yield folder / "desk.sqlite"
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write everywhere, so whoever is root is nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="users and rights are those of POSIX")
def test_a_desk_that_may_not_be_written_to_is_read_and_nothing_else(locked: Path) -> None:
    before = locked.read_bytes()
    with as_nobody(), Ledger.open(str(locked)) as ledger:
        (document,) = ledger.documents(ME)
        assert len(ledger.claims(ME, ClaimQuery(about="RF")).claims) == 3
        with pytest.raises(DeskReadOnly):
            ledger.mark(ME, document.ref, Marking.RED)
        with pytest.raises(DeskReadOnly):
            ledger.check()
    assert locked.read_bytes() == before
    assert [path.name for path in locked.parent.iterdir()] == ["desk.sqlite"]
