"""Screening: who is hit, who is not, and what a hit says."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.names.comparing import compare
from sayso.screening.screener import THRESHOLD, Screener
from sayso.values.screening import Query
from tests.screening.made import LISTINGS, index_of, listing, screener_of


@pytest.fixture(scope="module")
def screener(tmp_path_factory: pytest.TempPathFactory) -> Screener:
    return screener_of(tmp_path_factory.mktemp("screening"))


def hits(screener: Screener, name: str, **more: str) -> list[str]:
    return [str(hit.id) for hit in screener.screen(Query(name, **more)).hits]


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Karim Nabil Haddad", "1"),
        ("HADDAD, Karim", "1"),
        ("Kareem Nabeel Hadad", "1"),
        ("Karim NabilHaddad", "1"),
        ("Karmi Nabil Haddda", "1"),
        ("كريم حداد", "1"),
        ("Карим Набиль Хаддад", "1"),
        ("Abou Zubayr Ruritani", "1"),
        ("Zubeirat, Abd al-Rahman", "4"),
        ("GLF", "5"),
        ("Green Land Front", "5"),
        ("جبهة الارض", "5"),
        ("Redstone Trading Ltd.", "6"),
        ("SEA PEARL 5", "7"),
    ],
)
def test_who_is_listed_is_hit_first(screener: Screener, name: str, number: str) -> None:
    assert hits(screener, name)[:1] == [number]


@pytest.mark.parametrize(
    "name",
    [
        "Karim Fuad Qandil",
        "Nabila Farouk",
        "Sea Pearl 6",
        "Bluestone Shipping",
        "Mohammed",
        "Ali",
        "",
        "  ",
        "—",
        "王伟",
    ],
)
def test_who_is_not_listed_is_not_hit(screener: Screener, name: str) -> None:
    assert hits(screener, name) == []


def test_a_name_of_nothing_but_frequent_words_is_no_sure_hit(screener: Screener) -> None:
    (hit,) = screener.screen(Query("Mohammed Ali")).hits
    assert hit.score < 0.95


def test_the_right_one_of_two_of_a_name_comes_first_and_the_other_is_ruled_out_or_after(screener: Screener) -> None:
    found = screener.screen(Query("Walid Tariq Benomar", birth_date="1990-01-07"))
    assert found.hits[0].id == "9"
    assert found.hits[0].score > 0.99
    later = [hit for hit in (*found.hits[1:], *found.ruled_out) if hit.id == "8"]
    assert later[0].features["birth_date"] == "other"


@pytest.mark.parametrize(
    ("born", "fit"),
    [
        ("1965-03-02", "same"),
        ("1965-03", "same"),
        ("1965", "same"),
        ("1965-02-03", "near"),
        ("1966-03-02", "near"),
        ("1966", "near"),
        ("1983-03-05", "other"),
        ("unknown", "unknown"),
    ],
)
def test_a_date_of_birth_is_weighed(screener: Screener, born: str, fit: str) -> None:
    found = screener.screen(Query("Karim Nabil Haddad", birth_date=born))
    assert (found.hits or found.ruled_out)[0].features["birth_date"] == fit


@pytest.mark.parametrize(("country", "fit"), [("iq", "same"), ("Iraqi", "same"), ("Peru", "other"), ("?", "unknown")])
def test_a_country_is_weighed(screener: Screener, country: str, fit: str) -> None:
    assert screener.screen(Query("Karim Nabil Haddad", country=country)).hits[0].features["country"] == fit


def test_another_kind_than_the_one_that_is_asked_for_is_no_hit(screener: Screener) -> None:
    assert hits(screener, "Redstone Trading Ltd", schema="Company") == ["6"]
    assert hits(screener, "Redstone Trading Ltd", schema="Vessel") == []


def test_a_hit_says_what_it_is_made_of(screener: Screener) -> None:
    (hit, *_) = screener.screen(Query("Karim Hadad")).hits
    assert hit.name == "Karim Nabil Haddad"
    assert (hit.list, hit.list_version) == ("made", "2026-01-01")
    assert {(one["query"], one["listed"]) for one in hit.features["words"]} == {("karim", "karim"), ("hadad", "haddad")}
    assert hit.features["unmatched_listed"] == ["nabil"]


def test_words_of_which_none_is_known_are_looked_for_among_all(tmp_path: Path) -> None:
    screener = Screener(index_of(tmp_path, (listing(1, "Grzegorzewski"), *LISTINGS)), threshold=0.5)
    assert hits(screener, "Grzesgorzevsky") == ["1"]


def test_an_index_of_nothing_hits_nothing(tmp_path: Path) -> None:
    assert hits(screener_of(tmp_path, ()), "Karim Haddad") == []


FIRST = ("karim", "kareem", "samir", "tariq", "walid", "abdul", "ali", "mohammed", "nabil")
LAST = ("haddad", "hadad", "mansour", "qandil", "benomar", "rahman", "zubeirat")
WORDS = st.sampled_from((*FIRST, *LAST))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join))
def test_nobody_is_lost_whom_comparing_with_every_name_would_find(screener: Screener, name: str) -> None:
    """Whatever scores clearly above the threshold by its name is among the hits or the candidates of the index."""
    found = {hit.id for hit in screener.screen(Query(name, schema="Person")).hits}
    for one in LISTINGS[:4]:
        best = max(compare(name, listed.text, "Person").score for listed in one.names)
        if best >= THRESHOLD + 0.25 and len(name.split()) > 1:
            assert one.id in found, (name, one.name, best)
