"""Backups: made while others write, put back whole."""

import threading
from pathlib import Path

import pytest

from benchmarks.made_ledger import cast, made_intakes
from benchmarks.servers import Server
from sayso.desk.care import restore
from sayso.errors import BackupError
from sayso.ledger.ledger import Ledger
from sayso.values.query import ClaimQuery
from sayso.values.screening import Screened
from tests.ledger.made import ME, filed
from tests.ledger.made_lists import LATER, file, people
from tests.ledger.test_screenings import TARIK, hit, run
from tests.ledger.torture import times


def elsewhere(address: str, request: pytest.FixtureRequest, folder: Path, number: int) -> str:
    """Another place of the same kind, where there is no desk."""
    if not address.startswith("postgresql"):
        return str(folder / f"restored-{number}.sqlite")
    server: Server = request.getfixturevalue("server")
    context = server.database(f"restored_{folder.name.replace('-', '_').lower()[-30:]}_{number}")
    url = context.__enter__()
    request.addfinalizer(lambda: context.__exit__(None, None, None))
    return url


def test_a_backup_made_while_others_write_is_whole(
    address: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    players = cast(50)
    is_over = threading.Event()

    def write() -> None:
        with Ledger.open(address) as ledger:
            for intake in made_intakes(100_000, players):
                if is_over.is_set():
                    return
                ledger.add(ME, intake)

    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        writer = threading.Thread(target=write)
        writer.start()
        try:
            for number in range(times(3, 50)):
                ledger.back_up(tmp_path / f"backup-{number}")
        finally:
            is_over.set()
            writer.join()
    counts = []
    for number in range(times(3, 50)):
        place = elsewhere(address, request, tmp_path, number)
        restore(place, tmp_path / f"backup-{number}")
        with Ledger.open(place) as restored:
            assert restored.check() == []
            counts.append(len(restored.documents(ME)))
    assert counts == sorted(counts)
    assert counts[0] >= 1


def test_a_restored_desk_is_the_same_and_goes_on(address: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        file(ledger, tmp_path, people(20))
        done = run(ledger, Screened(TARIK, (hit(),)))
        ledger.back_up(tmp_path / "backup")
        place = elsewhere(address, request, tmp_path, 0)
        restore(place, tmp_path / "backup")
        with Ledger.open(place) as other:
            assert list(other.canonical()) == list(ledger.canonical())
            assert other.history() == ledger.history()
            for intake in made_intakes(2, cast(5)):
                other.add(ME, intake)
            assert len(list(other.lists.listings(other.lists.versions()[0].ref))) == 20
            assert other.screenings.runs(ME) == [done]
            assert run(other, Screened(TARIK)).queries == 1
            assert file(other, tmp_path, people(25), LATER).is_new
            assert other.check() == []
            assert len(other.claims(ME, ClaimQuery(limit=None)).claims) == 23


def test_nothing_is_overwritten(address: str, tmp_path: Path) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        ledger.back_up(tmp_path / "backup")
        with pytest.raises(BackupError):
            ledger.back_up(tmp_path / "backup")
        with pytest.raises(BackupError):
            restore(address, tmp_path / "backup")
        assert ledger.check() == []


@pytest.mark.parametrize("content", [b"", b"nothing like a desk", b"SQLite format 3\0" + b"x" * 5000])
def test_what_is_no_backup_is_told_and_leaves_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "backup").write_bytes(content)
    with pytest.raises(BackupError):
        restore(str(tmp_path / "desk.sqlite"), tmp_path / "backup")
    assert [path.name for path in tmp_path.iterdir()] == ["backup"]


def test_a_damaged_archive_is_told_and_leaves_nothing(tmp_path: Path, server: Server) -> None:
    with server.database("damaged_source") as url, server.database("damaged_target") as other:
        with Ledger.begin(url, ME) as ledger:
            filed(ledger)
            ledger.back_up(tmp_path / "backup")
        whole = (tmp_path / "backup").read_bytes()
        (tmp_path / "cut").write_bytes(whole[: len(whole) // 2])
        with pytest.raises(BackupError):
            restore(other, tmp_path / "cut")
        restore(other, tmp_path / "backup")
