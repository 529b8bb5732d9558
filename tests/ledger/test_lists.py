"""Lists are filed as they stood on their day, once, whole, and in whatever order they come."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sayso.errors import ListChanged, ListShrunk, NotOnDesk, UsageError
from sayso.ledger.ledger import Ledger
from sayso.ledger.list_intake import HandedIn
from sayso.values.list_version import Same, Step
from sayso.values.listing import ListId
from tests.ledger.made import ME, filed
from tests.ledger.made_lists import DAY, LATER, RIVER, file, handed_in, listing, people


def test_a_list_is_filed_with_all_its_entries_and_its_file(address: str, tmp_path: Path) -> None:
    given = handed_in(tmp_path, people(700))
    with Ledger.begin(address, ME) as ledger:
        done = ledger.lists.file(ME, given)
        assert done.is_new
        assert (done.version.entries, done.version.as_of, done.version.marks) == (700, DAY, ())
        assert done.version.is_in_use
        assert list(ledger.lists.listings(done.version.ref)) == [listing(one) for one in people(700)]
        received = b"".join(piece for _, piece in ledger.lists.received(done.version.ref))
        assert received == given.files[0].path.read_bytes()
        assert ledger.lists.versions() == ledger.lists.versions(RIVER) == [done.version]
        assert ledger.check() == []
        assert ledger.verify_log() == []
        assert (ledger.info().list_versions, ledger.info().listings) == (1, 700)


def test_the_same_file_twice_changes_nothing(address: str, tmp_path: Path) -> None:
    with Ledger.begin(address, ME) as ledger:
        first = file(ledger, tmp_path, people(20))
        history = ledger.history()
        again = file(ledger, tmp_path, people(20))
        assert (again.version, again.is_new, again.same) == (first.version, False, Same.BYTES)
        other_bytes = file(ledger, tmp_path, people(20), remark="written anew")
        assert (other_bytes.version, other_bytes.is_new, other_bytes.same) == (first.version, False, Same.CONTENT)
        assert ledger.history() == history


def test_of_two_who_file_the_same_at_once_one_does(address: str, tmp_path: Path) -> None:
    with Ledger.begin(address, ME) as ledger:
        given = handed_in(tmp_path, people(400))
        with ThreadPoolExecutor(4) as pool:
            done = list(pool.map(lambda number: ledger.lists.file(ME, given), range(4)))
        assert [one.is_new for one in done].count(True) == 1
        assert len({one.version.ref for one in done}) == 1
        assert ledger.check() == []


def test_the_same_content_on_another_day_is_a_version_that_says_so(address: str, tmp_path: Path) -> None:
    with Ledger.begin(address, ME) as ledger:
        first = file(ledger, tmp_path, people(20))
        second = file(ledger, tmp_path, people(20), LATER)
        assert (second.is_new, second.same) == (True, Same.CONTENT)
        assert second.like is not None
        assert second.like.ref == first.version.ref
        assert ledger.info().listings == 20


def test_what_a_list_comes_back_to_is_filed_again(address: str, tmp_path: Path) -> None:
    """A file without a date of its own can be the same on a day after another one stood."""
    with Ledger.begin(address, ME) as ledger:
        one, other = handed_in(tmp_path, people(20)), handed_in(tmp_path, people(21))
        for given, day in ((one, 1), (other, 2), (one, 3)):
            dated = replace(given, as_of=date(2021, 7, day))
            assert ledger.lists.file(ME, dated).is_new
        assert ledger.lists.standing_on(RIVER, date(2021, 7, 5)).entries == 20
        assert ledger.check() == []


def test_versions_come_in_any_order_and_the_latest_is_in_use(address: str, tmp_path: Path) -> None:
    days = [date(2020, month, 1) for month in (6, 2, 9, 4)]
    with Ledger.begin(address, ME) as ledger:
        for number, day in enumerate(days):
            file(ledger, tmp_path, people(20 + number), day)
        kept = ledger.lists.versions(RIVER)
        assert [one.as_of for one in kept] == sorted(days)
        assert [one.as_of for one in kept if one.is_in_use] == [date(2020, 9, 1)]
        assert ledger.lists.standing_on(RIVER, date(2020, 5, 31)).as_of == date(2020, 4, 1)
        with pytest.raises(NotOnDesk, match="2020-02-01"):
            ledger.lists.standing_on(RIVER, date(2020, 1, 31))
        assert ledger.check() == []


def test_seven_versions_hardly_need_more_room_than_one(tmp_path: Path) -> None:
    address = str(tmp_path / "desk.sqlite")
    with Ledger.begin(address, ME) as ledger:
        file(ledger, tmp_path, people(1000))
        once = ledger.info().size
        for month in range(4, 10):
            file(ledger, tmp_path, people(1000 + month), date(2020, month, 1))
        assert ledger.info().list_versions == 7
        assert ledger.info().size < 1.5 * once


def test_a_list_that_falls_asks_first(address: str, tmp_path: Path) -> None:
    with Ledger.begin(address, ME) as ledger:
        first = file(ledger, tmp_path, people(100))
        before = ledger.history()
        with pytest.raises(ListShrunk, match=r"100 to 94 entries \(6%\) since 2020-03-20"):
            file(ledger, tmp_path, people(94), LATER)
        assert ledger.history() == before
        assert ledger.lists.versions() == [first.version]
        assert file(ledger, tmp_path, people(95), LATER).version.marks == ()
        accepted = ledger.lists.file(ME, handed_in(tmp_path, people(50), date(2021, 1, 1)), accept_fall=True)
        assert accepted.version.marks == ("fell from 95 to 50 entries (47%) since 2020-11-24, accepted by ana",)
        assert accepted.version.is_in_use


def test_another_language_is_marked_and_not_in_use_by_itself(address: str, tmp_path: Path) -> None:
    with Ledger.begin(address, ME) as ledger:
        english = file(ledger, tmp_path, people(20))
        french = file(ledger, tmp_path, people(3), LATER, language="fr")
        assert not french.version.is_in_use
        assert "fr" in french.version.marks[0]
        assert ledger.lists.standing_on(RIVER, LATER) == english.version
        ledger.lists.use(ME, french.version.ref)
        assert [one.ref for one in ledger.lists.versions() if one.is_in_use] == [french.version.ref]
        assert ledger.check() == []


def test_what_a_file_says_of_itself_and_is_not_so_is_marked(address: str, tmp_path: Path) -> None:
    with Ledger.begin(address, ME) as ledger:
        done = file(ledger, tmp_path, people(20), declared=25)
        assert done.version.marks == ("says that it has 25 entries, and has 20",)
        twice = file(ledger, tmp_path, [*people(20), ("7", "Somebody Else", "1960"), people(1)[0]], LATER)
        assert twice.version.entries == 21
        assert twice.version.marks == ("1 entries have the id of another",)
        assert ledger.check() == []


def test_one_version_of_a_list_is_in_use_or_none(address: str, tmp_path: Path) -> None:
    with Ledger.begin(address, ME) as ledger:
        old = file(ledger, tmp_path, people(20)).version
        file(ledger, tmp_path, people(21), LATER)
        file(ledger, tmp_path, people(5), chosen=ListId("lake"))
        ledger.lists.use(ME, ledger.lists.version(RIVER, "2020-03-20").ref)
        assert {one.as_of for one in ledger.lists.versions(RIVER) if one.is_in_use} == {DAY}
        ledger.lists.use(ME, old.ref)
        assert ledger.lists.rest(ME, RIVER)
        assert not ledger.lists.rest(ME, RIVER)
        assert [one.list for one in ledger.lists.versions() if one.is_in_use] == ["lake"]
        actions = [entry.action for entry in ledger.history() if entry.action.startswith("list.")]
        assert actions == ["list.file", "list.rest", "list.file", "list.file", "list.rest", "list.use", "list.rest"]
        assert ledger.check() == []


def test_a_version_is_called_by_its_day_or_its_reference(address: str, tmp_path: Path) -> None:
    with Ledger.begin(address, ME) as ledger:
        first = file(ledger, tmp_path, people(20)).version
        second = file(ledger, tmp_path, people(21)).version
        assert ledger.lists.version(RIVER, first.ref) == ledger.lists.version(RIVER, first.ref)
        with pytest.raises(UsageError, match=second.ref):
            ledger.lists.version(RIVER, "2020-03-20")
        with pytest.raises(NotOnDesk):
            ledger.lists.version(RIVER, "2019-01-01")
        with pytest.raises(NotOnDesk):
            next(iter(ledger.lists.listings(type(first.ref)("v0"))))


def test_the_history_of_an_entry(address: str, tmp_path: Path) -> None:
    one, two = ("1", "Tarik Anbar 1", "1951"), ("1", "Tarik Anbar 1", "1952")
    versions = {1: [], 2: [one], 3: [one], 4: [two], 5: [], 6: [one]}
    with Ledger.begin(address, ME) as ledger:
        for month in (4, 1, 6, 3, 5, 2):
            file(ledger, tmp_path, [*people(50, 100), *versions[month]], date(2020, month, 1))
        file(ledger, tmp_path, [("1", "Un nom", "1951")], date(2020, 3, 15), language="fr")
        stages = ledger.lists.history("1")
        assert [(stage.as_of.month, stage.step) for stage in stages] == [
            (2, Step.ADDED),
            (4, Step.CHANGED),
            (5, Step.REMOVED),
            (6, Step.ADDED),
        ]
        assert stages[1].listing == listing(two)
        assert [stage.fields for stage in stages] == [(), (("BIRTH/YEAR", "1951", "1952"),), (), ()]
        assert stages[2].listing == listing(two)
        assert ledger.lists.history("1", "lake") == ledger.lists.history("nobody") == []
        standing = ledger.lists.standing_on(RIVER, date(2020, 4, 15)).ref
        assert ledger.lists.listing(standing, "1") == listing(two)
        assert ledger.lists.listing(standing, "nobody") is None


def test_a_list_of_several_files(address: str, tmp_path: Path) -> None:
    one, other = handed_in(tmp_path, people(3)), handed_in(tmp_path, people(4))
    both = HandedIn(one.header, DAY, one.files + other.files, one.listings)
    with Ledger.begin(address, ME) as ledger:
        done = ledger.lists.file(ME, both)
        names = [name for name, _ in ledger.lists.received(done.version.ref)]
        assert names == [file.name for file in both.files]
        assert not ledger.lists.file(ME, both).is_new
        assert ledger.check() == []


def test_a_file_that_changes_meanwhile_is_not_filed(address: str, tmp_path: Path) -> None:
    given = handed_in(tmp_path, people(3))

    def changing() -> object:
        yield from given.listings
        given.files[0].path.write_text("another")

    with Ledger.begin(address, ME) as ledger:
        with pytest.raises(ListChanged):
            ledger.lists.file(ME, HandedIn(given.header, DAY, given.files, changing()))  # type: ignore[arg-type]
        assert ledger.lists.versions() == []


def test_trouble_while_reading_leaves_nothing(address: str, tmp_path: Path) -> None:
    given = handed_in(tmp_path, people(3))

    def broken() -> object:
        yield from given.listings
        raise UsageError("the file breaks off")

    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        before = ledger.history()
        with pytest.raises(UsageError):
            ledger.lists.file(ME, HandedIn(given.header, DAY, given.files, broken()))  # type: ignore[arg-type]
        assert (ledger.lists.versions(), ledger.history()) == ([], before)
