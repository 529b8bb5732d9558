"""kill -9 at random moments: what was acknowledged is kept, nothing is kept by halves, and the work can be finished."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.made_ledger import made_intakes
from sayso.errors import DeskOutdated, SaysoError
from sayso.ledger import schema
from sayso.ledger.ledger import Ledger
from tests.ledger.made import ME
from tests.ledger.test_schemas import EARLIER, put_back
from tests.ledger.torture import times
from tests.ledger.worker import PLAYERS, SIZE

ROOT = Path(__file__).parents[2]
RUNS = times(3, 25)
"""For each of four actions and two stores: 24 runs in all with the other tests, 200 by `make torture`."""


def killed(dice: random.Random, longest: float, *arguments: str) -> list[str]:
    """What a worker acknowledged before it was killed, at a random moment within so many seconds of its first word."""
    command = [sys.executable, "-m", "tests.ledger.worker", *arguments]
    worker = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    time.sleep(dice.uniform(0.3, 0.6 + longest))
    worker.send_signal(signal.SIGKILL)
    said, _ = worker.communicate(timeout=60)
    return said.splitlines()


def finished(*arguments: str) -> list[str]:
    command = [sys.executable, "-m", "tests.ledger.worker", *arguments]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


def kept(address: str) -> set[str]:
    """What is on the desk, which has to be whole."""
    try:
        with Ledger.open(address) as ledger:
            assert ledger.check() == []
            return {one.sha256 for one in ledger.documents(ME)}
    except DeskOutdated:
        raise
    except SaysoError:
        return set()  # killed before there was a desk


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the work comes to when nobody disturbs it."""
    address = str(tmp_path_factory.mktemp("undisturbed") / "desk.sqlite")
    lines = {}
    for what in ("add", "reread"):
        finished(what, address)
        with Ledger.open(address) as ledger:
            lines[what] = list(ledger.canonical())
    return lines


def test_adding_is_killed(address: str, expected: dict[str, list[str]]) -> None:
    dice = random.Random(address[:10])
    acknowledged: set[str] = set()
    for _ in range(RUNS):
        acknowledged |= set(killed(dice, 0.8, "add", address))
        assert acknowledged <= kept(address)
    finished("add", address)
    with Ledger.open(address) as ledger:
        assert list(ledger.canonical()) == expected["add"]


def test_filing_lists_is_killed(address: str, tmp_path: Path) -> None:
    dice = random.Random(address[:14])
    acknowledged: set[str] = set()
    for _ in range(RUNS):
        acknowledged |= set(killed(dice, 2.0, "lists", address, str(tmp_path)))
        kept(address)
        assert acknowledged <= versions(address)
    assert len(finished("lists", address, str(tmp_path))) == 10
    with Ledger.open(address) as ledger:
        assert ledger.check() == []
        assert [len(list(ledger.lists.listings(one.ref))) for one in ledger.lists.versions()] == [1000] * 10


def versions(address: str) -> set[str]:
    """The list versions that are on the desk."""
    try:
        with Ledger.open(address) as ledger:
            return {one.sha256 for one in ledger.lists.versions()}
    except SaysoError:
        return set()


def test_reading_again_is_killed(address: str, expected: dict[str, list[str]]) -> None:
    dice = random.Random(address[:11])
    finished("add", address)
    for _ in range(RUNS):
        done = killed(dice, 0.8, "reread", address)
        assert len(kept(address)) == SIZE
        with Ledger.open(address) as ledger:
            readers = {one.sha256: one.reader for one in ledger.documents(ME)}
        assert all(readers[sha256] == "made/2" for sha256 in done)
    finished("reread", address)
    with Ledger.open(address) as ledger:
        assert list(ledger.canonical()) == expected["reread"]


def test_migrating_is_killed(address: str, tmp_path: Path) -> None:
    dice = random.Random(address[:12])
    put_back(address, EARLIER[0], tmp_path)
    for _ in range(RUNS):
        is_done = bool(killed(dice, 0.6, "migrate", address))
        try:
            assert len(kept(address)) == 3
        except DeskOutdated as error:
            assert not is_done
            assert EARLIER[0] in str(error)
    finished("migrate", address)
    with Ledger.open(address) as ledger:
        assert ledger.check() == []
        assert ledger.info().schema == schema.head()


def test_backing_up_is_killed(address: str, tmp_path: Path) -> None:
    dice = random.Random(address[:13])
    with Ledger.begin(address, ME) as ledger:
        for intake in made_intakes(SIZE, PLAYERS):
            ledger.add(ME, intake)
    for number in range(RUNS):
        folder = tmp_path / str(number)
        folder.mkdir()
        done = set(killed(dice, 0.6, "backup", address, str(folder)))
        there = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
        assert done <= there
        for name in there:
            assert_whole(folder / name, address)
    assert len(kept(address)) == SIZE


def assert_whole(backup: Path, address: str) -> None:
    """A backup that has its name is complete."""
    if address.startswith("postgresql"):
        import zipfile

        with zipfile.ZipFile(backup) as archive:
            assert archive.testzip() is None
        return
    with Ledger.open(str(backup)) as ledger:
        assert len(ledger.documents(ME)) == SIZE
