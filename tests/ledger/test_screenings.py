"""Screenings are kept with all that they were made on, and what a person cleared stays cleared until a side changes."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sayso.errors import NotOnDesk, UsageError
from sayso.ledger.ledger import Ledger
from sayso.values.listing import ListId, ListingId
from sayso.values.marking import Marking
from sayso.values.screening import Hit, ListUsed, Query, Ruling, Run, Screened, Terms
from sayso.values.viewer import Viewer
from tests.ledger.made import ME

RIVER, LAKE = ListUsed(ListId("river"), "2020-03-20"), ListUsed(ListId("lake"), "v0123456789")
TARIK = Query("Tarik Anbar", "Person", "1951", "Ruritania")
NABIL = Query("Nabil Osman")
COLLEAGUE = Viewer("ben")
CHIEF = Viewer("chief", Marking.RED)


def hit(entry: str = "1", score: float = 0.9, used: ListUsed = RIVER, content: str = "as it was") -> Hit:
    return Hit(
        ListingId(entry), "Tariq Anbar", score, used.list, used.version, {"name": 0.9, "parts": ["tarik"]}, content
    )


def run(ledger: Ledger, *asked: Screened, lists: Sequence[ListUsed] = (RIVER,), viewer: Viewer = ME) -> Run:
    ref = ledger.screenings.begin(viewer, Terms(0.7, tuple(lists), "0.1.0"))
    for one in asked:
        ledger.screenings.add(ref, [one])
    return ledger.screenings.finish(viewer, ref)


def test_a_run_is_kept_with_its_terms_queries_and_hits(address: str) -> None:
    asked = (Screened(TARIK, (hit("1"), hit("2", 1 / 3))), Screened(NABIL), Screened(TARIK, (hit("1"),)))
    with Ledger.begin(address, ME) as ledger:
        done = run(ledger, *asked, lists=(RIVER, LAKE))
        assert done.terms == Terms(0.7, (RIVER, LAKE), "0.1.0")
        assert (done.by, done.queries, done.hits) == ("ana", 3, 3)
        assert tuple(ledger.screenings.screened(ME, done.ref)) == asked
        assert ledger.screenings.runs(ME) == [done]
        assert ledger.info().screenings == 1
        assert ledger.check() == []
        assert ledger.verify_log() == []


def test_many_queries_come_back_in_their_order(address: str) -> None:
    asked = [Screened(Query(f"Tarik {number}"), (hit(),) * (number % 3)) for number in range(1203)]
    with Ledger.begin(address, ME) as ledger:
        ref = ledger.screenings.begin(ME, Terms(0.7, (RIVER,), "0.1.0"))
        ledger.screenings.add(ref, asked[:1000])
        ledger.screenings.add(ref, asked[1000:])
        assert ledger.check() == []
        ledger.screenings.finish(ME, ref)
        assert list(ledger.screenings.screened(ME, ref)) == asked
        assert ledger.check() == []


def test_a_run_that_was_broken_off_says_so_and_counts_for_nothing(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = ledger.screenings.begin(ME, Terms(0.7, (RIVER,), "0.1.0"))
        ledger.screenings.add(ref, [Screened(TARIK, (hit(),))])
        (left,) = ledger.screenings.runs(ME)
        assert (left.ended_at, left.queries) == (None, 1)
        assert ledger.screenings.open_pairs(ME) == []
        assert ledger.check() == []


def test_a_pair_that_was_cleared_stays_cleared(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        run(ledger, Screened(TARIK, (hit("1", 0.8), hit("2"))))
        first, second = ledger.screenings.open_pairs(ME)
        assert (first.hit.id, second.hit.id, first.last) == ("2", "1", None)
        ledger.screenings.decide(ME, first.ref, Ruling.NOT_SAME, "another father")
        assert [one.hit.id for one in ledger.screenings.open_pairs(ME)] == ["1"]
        run(ledger, Screened(TARIK, (hit("1", 0.8), hit("2"))))
        assert [one.hit.id for one in ledger.screenings.open_pairs(ME)] == ["1"]
        none, cleared = ledger.screenings.standing(TARIK, [hit("1"), hit("2")])
        assert none is None
        assert cleared is not None
        assert (cleared.ruling, cleared.why, cleared.by) == (Ruling.NOT_SAME, "another father", "ana")
        assert cleared.settles
        assert ledger.check() == []


def test_it_is_open_again_when_the_listing_changes(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        run(ledger, Screened(TARIK, (hit(),)))
        (pair,) = ledger.screenings.open_pairs(ME)
        ledger.screenings.decide(ME, pair.ref, Ruling.NOT_SAME, "")
        run(ledger, Screened(TARIK, (hit(content="another birth date"),)))
        (again,) = ledger.screenings.open_pairs(ME)
        assert again.ref == pair.ref
        assert again.last is not None
        assert not again.last.stands
        assert [one.stands for one in ledger.screenings.verdicts(ME)] == [False]
        ledger.screenings.decide(ME, pair.ref, Ruling.SAME, "the birth date fits")
        assert ledger.screenings.open_pairs(ME) == []
        assert [(one.ruling, one.stands) for one in ledger.screenings.verdicts(ME)] == [
            (Ruling.SAME, True),
            (Ruling.NOT_SAME, False),
        ]


@pytest.mark.parametrize(
    "changed", [{"birth_date": "1952"}, {"country": None}, {"name": "Tarik Anbary"}, {"schema": None}]
)
def test_it_is_another_pair_when_the_query_changes(address: str, changed: dict[str, str | None]) -> None:
    with Ledger.begin(address, ME) as ledger:
        run(ledger, Screened(TARIK, (hit(),)))
        ledger.screenings.decide(ME, ledger.screenings.open_pairs(ME)[0].ref, Ruling.NOT_SAME, "")
        other = replace(TARIK, **changed)  # type: ignore[arg-type]
        run(ledger, Screened(other, (hit(),)))
        (pair,) = ledger.screenings.open_pairs(ME)
        assert (pair.query, pair.last) == (other, None)
        assert ledger.screenings.standing(other, [hit()]) == [None]


def test_spaces_make_no_other_query(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        run(ledger, Screened(TARIK, (hit(),)))
        ledger.screenings.decide(ME, ledger.screenings.open_pairs(ME)[0].ref, Ruling.NOT_SAME, "")
        run(ledger, Screened(replace(TARIK, name=" Tarik  Anbar "), (hit(),)))
        assert ledger.screenings.open_pairs(ME) == []
        assert ledger.check() == []


def test_what_is_unsure_stays_open(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        run(ledger, Screened(TARIK, (hit(),)))
        (pair,) = ledger.screenings.open_pairs(ME)
        ledger.screenings.decide(ME, pair.ref, Ruling.UNSURE, "ask the bank")
        (pair,) = ledger.screenings.open_pairs(ME)
        assert pair.last is not None
        assert pair.last.why == "ask the bank"


def test_a_listing_whose_content_is_not_known_is_never_cleared_for_good(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        run(ledger, Screened(TARIK, (hit(content=""),)))
        (pair,) = ledger.screenings.open_pairs(ME)
        ledger.screenings.decide(ME, pair.ref, Ruling.NOT_SAME, "")
        assert len(ledger.screenings.open_pairs(ME)) == 1


def test_only_the_last_screening_against_a_list_counts(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        run(ledger, Screened(TARIK, (hit("1"), hit("7", used=LAKE))), lists=(RIVER, LAKE))
        run(ledger, Screened(TARIK, (hit("2"),)), Screened(TARIK, (hit("2"),)))
        assert {(one.hit.list, one.hit.id) for one in ledger.screenings.open_pairs(ME)} == {
            ("river", "2"),
            ("lake", "7"),
        }
        run(ledger, Screened(TARIK), lists=(RIVER, LAKE))
        assert ledger.screenings.open_pairs(ME) == []


def test_whom_somebody_looks_for_is_not_shown_to_everybody(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        mine = run(ledger, Screened(TARIK, (hit(),)), viewer=COLLEAGUE)
        other = Viewer("eve")
        assert ledger.screenings.runs(other) == []
        assert ledger.screenings.open_pairs(other) == []
        (pair,) = ledger.screenings.open_pairs(COLLEAGUE)
        with pytest.raises(NotOnDesk):
            list(ledger.screenings.screened(other, mine.ref))
        with pytest.raises(NotOnDesk):
            ledger.screenings.decide(other, pair.ref, Ruling.SAME, "")
        ledger.screenings.decide(CHIEF, pair.ref, Ruling.SAME, "")
        assert ledger.screenings.verdicts(other) == []
        assert len(ledger.screenings.verdicts(CHIEF)) == 1
        assert ledger.screenings.open_pairs(COLLEAGUE) == []


def test_what_is_no_pair_is_told(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        for wrong in ("", "1", "ab:river:1", "0123456789ab:river"):
            with pytest.raises(UsageError):
                ledger.screenings.decide(ME, wrong, Ruling.SAME, "")
        with pytest.raises(NotOnDesk):
            ledger.screenings.decide(ME, "0123456789ab:river:1", Ruling.SAME, "")
        with pytest.raises(NotOnDesk):
            ledger.screenings.finish(ME, type(run(ledger).ref)("s0"))
