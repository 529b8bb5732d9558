"""Jobs: each piece is done once in effect, whoever dies at it."""

import subprocess
import sys
from datetime import timedelta

import pytest

from sayso.desk.desk import REREAD, Desk
from sayso.ledger import jobs
from sayso.ledger.ledger import Ledger
from tests.ledger.made import ME, filed, river


def test_each_piece_is_leased_to_one(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        assert ledger.post_jobs("read", ["a", "b", "a"]) == 2
        assert ledger.post_jobs("read", ["b", "c"]) == 3
        given = [job.subject for _ in range(3) if (job := ledger.lease_job("read", "ana")) is not None]
        assert given == ["a", "b", "c"]
        assert ledger.lease_job("read", "ben") is None
        assert ledger.lease_job("other", "ben") is None


def test_what_a_lost_worker_held_is_anybody_s_when_its_lease_runs_out(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "LEASE", timedelta(seconds=-1))
    with Ledger.begin(address, ME) as ledger:
        ledger.post_jobs("read", ["poison"])
        for _ in range(jobs.ATTEMPTS):
            job = ledger.lease_job("read", "ana")
            assert job is not None
            assert job.trouble is None
        job = ledger.lease_job("read", "ana")
        assert job is not None
        assert job.trouble == "It was begun 3 times and never finished."
        assert ledger.lease_job("read", "ana") is None
        assert ledger.post_jobs("read", ["poison"]) == 1


def test_reading_again_that_was_broken_off_goes_on(address: str) -> None:
    with Desk.begin(address, ME) as desk, Ledger.open(address) as ledger:
        for number in range(4):
            filed(ledger, river(f"{number}.txt", f"{river().text} Number {number}."))
        work = desk.documents.reread()
        assert next(work).is_changed
        assert ledger.count_jobs(REREAD) == 3
        work.close()  # type: ignore[attr-defined]
        done = [one for one in desk.documents.reread() if one.trouble is None]
        assert len(done) == 4
        assert ledger.count_jobs(REREAD) == 0
        assert {one.reader for one in ledger.documents(ME)} == {"rules/0.1.0"}


def test_what_a_process_held_that_is_no_more_is_anybody_s_at_once(address: str) -> None:
    lost = subprocess.Popen([sys.executable, "-c", "pass"])
    lost.wait()
    with Ledger.begin(address, ME) as ledger:
        ledger.post_jobs("read", ["a", "b"])
        machine = jobs.this_worker().rpartition(" ")[0]
        assert ledger.lease_job("read", f"{machine} {lost.pid}") is not None
        given = [job.subject for _ in range(2) if (job := ledger.lease_job("read")) is not None]
        assert given == ["a", "b"]


def test_work_that_fails_half_way_is_given_back(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Desk.begin(address, ME) as desk, Ledger.open(address) as ledger:
        filed(ledger)
        with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
            broken.setattr(Ledger, "read_again", _interrupted)
            list(desk.documents.reread())
        assert [one.trouble for one in desk.documents.reread()] == [None]


def _interrupted(*arguments: object) -> None:
    raise KeyboardInterrupt


def test_a_document_that_was_erased_meanwhile_is_set_aside(address: str) -> None:
    with Desk.begin(address, ME) as desk, Ledger.open(address) as ledger:
        ref = filed(ledger)
        ledger.post_jobs(REREAD, [ref])
        ledger.erase(ME, ref, "a court")
        (one,) = desk.documents.reread()
        assert one.trouble is not None
        assert ledger.count_jobs(REREAD) == 0
