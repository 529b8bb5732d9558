"""Lists from Python: what was yielded is kept, and what is in use can be gone through."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sayso.desk.lists import Lists, Told
from sayso.ledger.ledger import Ledger
from sayso.values.listing import ListId
from tests.desk.list_reader import open_made, written
from tests.ledger.made import ME
from tests.ledger.made_lists import listing, people


@pytest.fixture
def lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lists]:
    monkeypatch.chdir(tmp_path)
    Path("river.txt").write_text(written(people(30)))
    Path("lake.txt").write_text(written(people(20), chosen="lake"))
    Path("later.txt").write_text(written(people(20), "2020-11-24"))
    with Ledger.begin("desk.sqlite", ME) as ledger:
        yield Lists(ledger, ME, open_made)


def test_what_was_yielded_is_kept_even_if_the_rest_is_never_asked_for(lists: Lists) -> None:
    work = lists.add(["river.txt", "lake.txt"])
    first = next(work)
    work.close()  # type: ignore[attr-defined]
    assert first.filed is not None
    assert lists.versions() == [first.filed.version]


def test_what_is_in_use_can_be_gone_through(lists: Lists) -> None:
    told: list[int] = []
    assert all(one.filed for one in lists.add(["river.txt", "lake.txt"], each=lambda done, total: told.append(done)))
    assert told == [*range(1, 31), *range(1, 21)]
    assert [(one.list, len(list(lists.listings(one.ref)))) for one in lists.in_use()] == [("lake", 20), ("river", 30)]
    lists.use("lake", None)
    assert [one.list for one in lists.in_use()] == ["river"]


def test_who_accepts_a_fall_is_asked_once(lists: Lists) -> None:
    falls: list[str] = []

    def accepts(fall: Exception) -> bool:
        falls.append(str(fall))
        return True

    list(lists.add(["river.txt"]))
    (refused,) = lists.add(["later.txt"])
    assert refused.filed is None
    (done,) = lists.add(["later.txt"], Told(accepts=accepts))
    assert done.filed is not None
    assert len(falls) == 1


def test_lists_as_they_stood(lists: Lists) -> None:
    list(lists.add(["river.txt", "lake.txt"]))
    standing = {one.version.list: list(one.listings) for one in lists.at(date(2021, 1, 1), "anbar 7")}
    assert [one.id for one in standing[ListId("lake")]] == ["7"]
    (river,) = lists.at(date(2021, 1, 1), "7", "river")
    assert list(river.listings) == [listing(("7", "Tarik Anbar 7", "1957"))]
