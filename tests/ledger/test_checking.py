"""Checking: a byte that was changed is found, or does no harm."""

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.ledger.filing import Protection
from sayso.ledger.keys import name_key
from sayso.ledger.ledger import Ledger
from sayso.values.decision import Ruling
from sayso.values.marking import Marking
from sayso.values.query import ClaimQuery
from sayso.values.screening import Ruling as Sameness
from sayso.values.screening import Screened
from tests.ledger.made import ME, NOBODY, filed, river
from tests.ledger.made_lists import LATER, file, people
from tests.ledger.test_screenings import NABIL, TARIK, hit, run
from tests.ledger.torture import times


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with something in each of its tables."""
    path = tmp_path_factory.mktemp("check") / "desk.sqlite"
    with Ledger.begin(str(path), ME) as ledger:
        ref = filed(ledger)
        other = filed(ledger, river("other.txt", f"{river().text} Other."))
        gone = filed(ledger, river("gone.txt", f"{river().text} Gone."))
        ledger.decide(ME, ledger.claims(ME, ClaimQuery(document=ref)).claims[0].record["id"], Ruling.ACCEPT, "seen")
        ledger.mark(ME, other, Marking.AMBER)
        ledger.protect(ME, ref, Protection(name_key("Ruritania"), "a Member State", "in confidence"))
        ledger.withdraw(ME, gone, "wrong")
        file(ledger, path.parent, people(20))
        file(ledger, path.parent, [("1", "Tarik Anbar", "1951"), *people(20, 2)], LATER)
        run(ledger, Screened(TARIK, (hit("1"), hit("2"))), Screened(NABIL))
        ledger.screenings.decide(ME, ledger.screenings.open_pairs(ME)[0].ref, Sameness.SAME, "seen")
        ledger.back_up(path.with_name("whole.sqlite"))
    return path.with_name("whole.sqlite")


def everything(ledger: Ledger) -> str:
    """All that anybody is given of the desk."""
    given: list[object] = [list(ledger.canonical()), ledger.history(), ledger.decisions(ME)]
    for viewer in (ME, NOBODY):
        given += [ledger.documents(viewer), ledger.claims(viewer, ClaimQuery(limit=None))]
        given += [ledger.claims(viewer, ClaimQuery(said_by="Lake Army")), ledger.dossier(viewer, "RF", 9)]
        given += [ledger.search(viewer, words, 9) for words in ("river", "panel", "ruritania")]
    versions = ledger.lists.versions()
    given += [versions, ledger.lists.history("1"), *(list(ledger.lists.listings(one.ref)) for one in versions)]
    given += [list(ledger.lists.received(one.ref)) for one in versions]
    given += [ledger.screenings.runs(ME), ledger.screenings.open_pairs(ME), ledger.screenings.verdicts(ME)]
    given += [list(ledger.screenings.screened(ME, one.ref)) for one in ledger.screenings.runs(ME)]
    return repr(given)


def test_a_whole_desk_has_no_faults(desk: Path) -> None:
    with Ledger.open(str(desk)) as ledger:
        assert ledger.check() == []


def test_a_byte_that_was_changed_is_found_or_does_no_harm(desk: Path, tmp_path: Path) -> None:
    whole = desk.read_bytes()
    with Ledger.open(str(desk)) as ledger:
        expected = everything(ledger)
    dice = random.Random(23)
    found = 0
    for number in range(times(150, 1000)):
        copy = tmp_path / f"{number}.sqlite"
        at, bit = dice.randrange(len(whole)), 1 << dice.randrange(8)
        copy.write_bytes(whole[:at] + bytes([whole[at] ^ bit]) + whole[at + 1 :])
        try:
            with Ledger.open(str(copy)) as ledger:
                faults = ledger.check()
                assert faults or everything(ledger) == expected, f"byte {at}"
                found += bool(faults)
        except SaysoError:
            found += 1
        finally:
            for left in tmp_path.glob(f"{number}.sqlite*"):
                left.unlink()
    assert found > 0


@pytest.mark.parametrize("damage", ["UPDATE claim SET record = replace(record, '300', '900')",
                                    "UPDATE document SET marking = 0",
                                    "UPDATE decision SET ruling = 'reject'",
                                    "UPDATE part SET first_day = first_day + 1",
                                    "UPDATE passage SET words = replace(words, 'river', 'liver')",
                                    "UPDATE name SET key = key || 'x' WHERE key = 'river front'",
                                    "DELETE FROM hold",
                                    "DELETE FROM gone",
                                    "DELETE FROM decision",
                                    "DELETE FROM protection",
                                    "UPDATE shelf SET publisher = 'Another'",
                                    "DELETE FROM name_word",
                                    "UPDATE list_version SET as_of = '2020-01-01' WHERE is_in_use",
                                    "UPDATE list_version SET is_in_use = 0",
                                    "UPDATE list_version SET members = (SELECT members FROM list_version LIMIT 1)",
                                    "DELETE FROM list_file WHERE version_id = 1",
                                    "UPDATE listing SET body = (SELECT body FROM listing LIMIT 1)",
                                    "UPDATE listing SET entry = '99' WHERE entry = '9'",
                                    "DELETE FROM listing WHERE entry = '9'",
                                    "INSERT INTO listing SELECT 99, list, 'x', content, 'y', body FROM listing LIMIT 1",
                                    "UPDATE screening_run SET threshold = 0.1",
                                    "UPDATE screening_hit SET score = 0.1 WHERE entry = '1'",
                                    "UPDATE screening_hit SET query_id = 2",
                                    "UPDATE screening_hit SET position = 7",
                                    "UPDATE screening_query SET birth_date = '1999' WHERE id = 1",
                                    "DELETE FROM screened WHERE position = 1",
                                    "DELETE FROM screening_list",
                                    "UPDATE verdict SET ruling = 'not same'",
                                    "DELETE FROM verdict",
                                    "UPDATE reading SET made_at = '2000-01-01'"])  # fmt: skip
def test_a_changed_row_is_found(desk: Path, tmp_path: Path, damage: str) -> None:
    copy = tmp_path / "copy.sqlite"
    shutil.copy(desk, copy)
    connection = sqlite3.connect(copy)
    assert connection.execute(damage).rowcount > 0
    connection.commit()
    connection.close()
    with Ledger.open(str(copy)) as ledger:
        assert ledger.check()
