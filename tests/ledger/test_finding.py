"""Finding claims: by whom they are about and who says them, by time, type and certainty, page by page."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.made_ledger import cast, made_intakes
from sayso.errors import NotOnDesk, UsageError
from sayso.ledger.ledger import Ledger
from sayso.values.claim import Certainty, ClaimType, Role
from sayso.values.filed import FiledClaim
from sayso.values.query import ClaimQuery, types_of
from tests.drafts import Draft
from tests.ledger.made import ME, TEXT, filed, river


def ids(claims: tuple[FiledClaim, ...]) -> list[str]:
    return [claim.record["id"] for claim in claims]


def subjects(ledger: Ledger, **asked: object) -> list[str]:
    query = ClaimQuery(**asked)  # type: ignore[arg-type]
    return sorted(f"{one.record['type']} {one.record['subject']}" for one in ledger.claims(ME, query).claims)


def test_a_name_leads_to_claims_under_every_name_that_a_document_gives(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        expected = ["estimate River Front", "relation(ties) Lake Army", "relation(ties) River Front"]
        for name in ("River Front", "RF", "river-front", "the River Front"):
            assert subjects(ledger, about=name) == expected


def test_a_document_that_uses_only_the_acronym_is_found_by_the_full_name(address: str) -> None:
    short = Draft("RF attacked the town.", name="short.txt")
    short.entity("RF")
    short.claim(ClaimType.ATTACK, "RF attacked the town", {Role.SUBJECT: "RF"})
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        filed(ledger, short)
        assert "event(attack) RF" in subjects(ledger, about="River Front")
        assert "estimate River Front" in subjects(ledger, about="RF")


def test_an_acronym_that_stands_for_two_ties_them_not_together(address: str) -> None:
    other = Draft("The Royal Fleet (RF) attacked the town.", name="other.txt")
    other.entity("Royal Fleet", "RF")
    other.claim(ClaimType.ATTACK, "attacked the town", {Role.SUBJECT: "RF"})
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        filed(ledger, other)
        assert subjects(ledger, about="Royal Fleet") == ["event(attack) Royal Fleet"]
        assert "event(attack) Royal Fleet" not in subjects(ledger, about="River Front")


def test_part_of_a_name_leads_to_the_one_who_bears_it_and_asks_where_there_are_two(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        for name in ("Karim Aziz", "Omar Aziz"):
            draft = Draft(f"{name} died. Aziz led the group.", name=f"{name}.txt")
            draft.entity(name, name, "Aziz")
            draft.claim(ClaimType.DEATH, "died", {Role.SUBJECT: name})
            if name == "Omar Aziz":
                assert subjects(ledger, about="Aziz") == ["event(death) Karim Aziz"]
            filed(ledger, draft)
        with pytest.raises(NotOnDesk, match=r"Karim Aziz.*Omar Aziz"):
            ledger.claims(ME, ClaimQuery(about="Aziz"))


def test_an_unknown_name_is_told_with_names_that_are_alike(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        with pytest.raises(NotOnDesk, match=r"Did you mean.*River Front"):
            ledger.claims(ME, ClaimQuery(about="River Army Council"))
        with pytest.raises(NotOnDesk, match="sayso search"):
            ledger.claims(ME, ClaimQuery(about="Elbonia"))


def test_claims_are_found_by_who_says_them(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        assert subjects(ledger, said_by="Ruritania") == ["estimate River Front"]
        assert subjects(ledger, said_by="The Daily") == ["relation(ties) River Front"]
        assert subjects(ledger, about="RF", said_by="Lake Army") == ["relation(ties) Lake Army"]


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"types": types_of(["relation"])}, 2),
        ({"types": (ClaimType.ESTIMATE,)}, 1),
        ({"certainties": (Certainty.DENIED,)}, 1),
        ({"since": date(2020, 7, 1)}, 2),
        ({"until": date(2020, 6, 30)}, 1),
        ({"since": date(2020, 8, 1), "until": date(2020, 8, 1)}, 1),
        ({"types": types_of(["relation"]), "certainties": (Certainty.ASSERTED,)}, 1),
    ],
)
def test_claims_are_found_by_type_certainty_and_time(address: str, asked: dict[str, object], count: int) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        assert len(subjects(ledger, **asked)) == count
        assert len(subjects(ledger, about="River Front", **asked)) == count


def test_an_unknown_type_is_told() -> None:
    with pytest.raises(UsageError):
        types_of(["eevent"])


@pytest.mark.parametrize("about", [None, "most"])
def test_pages_hold_each_claim_once_in_one_order(address: str, about: str | None) -> None:
    players = cast(30)
    with Ledger.begin(address, ME) as ledger:
        for intake in made_intakes(12, players):
            ledger.add(ME, intake)
        name = None if about is None else players.names[0]
        whole = ledger.claims(ME, ClaimQuery(about=name, limit=None)).claims
        paged: list[str] = []
        after = None
        while True:
            page = ledger.claims(ME, ClaimQuery(about=name, limit=7, after=after))
            paged += ids(page.claims)
            after = page.next
            if after is None:
                break
    assert paged == ids(whole)
    assert len(set(paged)) == len(paged) > 20
    days = [claim.first for claim in whole if claim.first is not None]
    assert days == sorted(days, reverse=True)


def test_a_page_s_end_that_is_none_is_told(address: str) -> None:
    with Ledger.begin(address, ME) as ledger, pytest.raises(UsageError):
        ledger.claims(ME, ClaimQuery(after="nonsense"))


def test_search_finds_words_whatever_their_case_and_accents(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger, river("sanaa.txt", f"{TEXT} It met the panel in Sana'a."))
        for words in ("SANAA", "sana’a", '"river front" fighters', "fight*", "panel -elbonia"):
            assert len(ledger.search(ME, words, 5)) == 1, words
        for words in ("elbonia", '"front river"', "fight", "panel -sanaa"):
            assert ledger.search(ME, words, 5) == [], words
        (hit,) = ledger.search(ME, '"300 fighters"', 5)
        assert [hit.text[start:end] for start, end in hit.marks] == ["300 fighters"]


def test_search_for_nothing_is_told(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        for words in ("", "-river", "?!"):
            with pytest.raises(UsageError):
                ledger.search(ME, words, 5)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=40))
def test_no_words_break_the_search(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    path = tmp_path_factory.getbasetemp() / "searched.sqlite"
    with Ledger.begin(str(path), ME) as ledger, suppress(UsageError):
        ledger.search(ME, words, 5)
