"""Real lists of many years, read in place where they are: what is kept of them is what was published."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from benchmarks.material import material
from sayso.desk.desk import Desk
from sayso.errors import ListUnreadable
from tests.ledger.made import ME

UN = material() / "lists" / "un"
DAYS = ("2020-03-20", "2020-11-24", "2020-12-01", "2025-11-20", "2026-02-27")
CHANGES = {
    "2020-03-20": (1014, 0, 0),
    "2020-11-24": (5, 1, 25),
    "2020-12-01": (0, 12, 0),
    "2025-11-20": (88, 94, 670),
    "2026-02-27": (4, 1, 2),
}
"""Added, removed and changed against the version before, by the publisher's own id."""

pytestmark = pytest.mark.skipif(not UN.exists(), reason="the real lists are not here")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk with five versions, filed in no order, and one after the other of the same once more."""
    with Desk.begin(str(tmp_path_factory.mktemp("real") / "desk.sqlite"), ME) as begun:
        files = [str(UN / f"un_{day}.xml") for day in sorted(DAYS, key=lambda day: day[::-1])]
        assert [one.trouble for one in begun.lists.add(files)] == [None] * 5
        assert not any(one.filed is None or one.filed.is_new for one in begun.lists.add(files))
        yield begun


def test_each_version_stands_on_its_day_and_the_last_is_in_use(desk: Desk) -> None:
    versions = desk.lists.versions("un")
    assert [one.as_of.isoformat() for one in versions] == list(DAYS)
    assert [one.is_in_use for one in versions] == [False] * 4 + [True]
    assert [one.marks for one in versions] == [()] * 5
    assert desk.care.check() == []


def test_the_files_come_back_byte_by_byte(desk: Desk) -> None:
    for version in desk.lists.versions():
        received = b"".join(piece for _, piece in desk.lists.received(version.ref))
        assert received == (UN / version.name).read_bytes()


def test_the_steps_of_all_entries_are_those_between_the_versions(desk: Desk) -> None:
    entries = {listing.id for version in desk.lists.versions() for listing in desk.lists.listings(version.ref)}
    steps = Counter((stage.as_of.isoformat(), stage.step.value) for one in entries for stage in desk.lists.history(one))
    found = {day: tuple(steps[day, step] for step in ("added", "removed", "changed")) for day in DAYS}
    assert found == CHANGES


def test_what_was_listed_between_two_versions_is_told_by_the_earlier(desk: Desk) -> None:
    (standing,) = desk.lists.at(date(2020, 11, 30))
    assert (standing.version.as_of, len(list(standing.listings))) == (date(2020, 11, 24), 1018)


def test_a_wrongly_encoded_file_is_refused(desk: Desk) -> None:
    (refused,) = desk.lists.add([str(next(UN.glob("*dirty*")))])
    assert isinstance(refused.trouble, ListUnreadable)
    assert len(desk.lists.versions()) == 5


def test_half_a_file_is_refused(desk: Desk, tmp_path: Path) -> None:
    whole = (UN / "un_2026-02-27.xml").read_bytes()
    (tmp_path / "half.xml").write_bytes(whole[: len(whole) // 2])
    (refused,) = desk.lists.add([str(tmp_path / "half.xml")])
    assert isinstance(refused.trouble, ListUnreadable)
    assert len(desk.lists.versions()) == 5
