"""Screenings from Python: what was passed on is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso import __version__
from sayso.desk.desk import Desk
from sayso.values.screening import Query, Ruling, Screened
from sayso.values.viewer import owner
from tests.ledger.test_screenings import RIVER, TARIK, hit

ME = owner("ana")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.begin(str(tmp_path / "desk.sqlite"), ME) as begun:
        yield begun


def test_what_is_passed_on_is_kept(desk: Desk) -> None:
    asked = [Screened(Query(f"Tarik {number}"), (hit(),)) for number in range(700)]
    assert list(desk.screenings.keep(asked, 0.7, [RIVER])) == asked
    (run,) = desk.screenings.runs()
    assert (run.queries, run.hits, run.terms.program) == (700, 700, __version__)
    assert list(desk.screenings.hits(run.ref)) == asked


def test_a_run_that_is_broken_off_has_no_end(desk: Desk) -> None:
    def failing() -> Iterator[Screened]:
        yield from [Screened(TARIK, (hit(),))] * 600
        raise KeyboardInterrupt

    passed_on = desk.screenings.keep(failing(), 0.7, [RIVER])
    with pytest.raises(KeyboardInterrupt):
        list(passed_on)
    (run,) = desk.screenings.runs()
    assert (run.ended_at, run.queries) == (None, 300)
    assert desk.care.check() == []


def test_a_verdict(desk: Desk) -> None:
    list(desk.screenings.keep([Screened(TARIK, (hit(),))], 0.7, [RIVER]))
    (pair,) = desk.screenings.open_pairs()
    desk.screenings.decide(pair.ref, Ruling.NOT_SAME, "another father")
    (verdict,) = desk.screenings.standing(pair.query, [pair.hit])
    assert verdict is not None
    assert verdict.settles
    assert desk.screenings.verdicts() == [verdict]
    assert desk.screenings.open_pairs() == []
