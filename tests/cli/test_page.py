"""The page on a terminal."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from sayso.cli.output import View
from sayso.cli.page import show
from sayso.values.claim import Certainty, ClaimType, Polarity, Quantity, Role
from sayso.values.document import CutReason
from sayso.values.reading import Reading, UnreadReason
from tests.drafts import Draft

PLAIN = View()


def shown(reading: Reading, width: int = 100, view: View = PLAIN) -> str:
    return show(Console(width=width, no_color=True), reading, view)


def full_draft() -> Draft:
    draft = Draft("The RSF has ties to Nyala.\nIt has up to 500 fighters, one State said.\nShare this.\nNothing else.")
    draft.entity("Rapid Support Forces", "RSF", "It")
    draft.claim(ClaimType.TIES, "The RSF has ties to Nyala.", {Role.SUBJECT: "RSF", Role.OBJECT: "Nyala"})
    draft.claim(
        ClaimType.ESTIMATE,
        "It has up to 500 fighters",
        {Role.SUBJECT: "It"},
        links=["one State"],
        certainty=Certainty.POSSIBLE,
        value=Quantity(None, 500, "fighters"),
        when="2020-07/2020-10",
    )
    draft.cut("Share this.", CutReason.SHARING)
    draft.leave("Nothing else.", UnreadReason.FRAGMENT)
    return draft


def test_the_page_tells_what_is_read_and_whose_it_is() -> None:
    page = shown(full_draft().reading())
    assert "A report\n The Daily, 7 February 2021\n report.txt: 2 claims in 2 voices" in page


def test_each_claim_stands_under_the_chain_that_holds_it_with_its_certainty_and_quote() -> None:
    page = shown(full_draft().reading())
    own, other = page.split("The Daily › one State")
    assert "The Daily in its own voice" in own
    assert "● asserted" in own
    assert "Rapid Support Forces has ties to Nyala" in own
    assert "line 1  “The RSF has ties to Nyala.”" in own
    assert "◔ possible" in other
    assert "line 2  “It has up to 500 fighters”" in other


def test_numbers_stand_in_a_column_flush_right() -> None:
    draft = Draft("One.\nTwo.", published=None)
    draft.claim(ClaimType.ESTIMATE, "One.", {Role.SUBJECT: "A"}, value=Quantity(2500, 6000, "fighters"))
    draft.claim(ClaimType.ESTIMATE, "Two.", {Role.SUBJECT: "B"}, value=Quantity(7, 7, "men"), when="2020")
    lines = shown(draft.reading()).splitlines()
    ends = {line.index(number) + len(number) for line in lines for number in ("2,500–6,000", " 7 ") if number in line}
    assert max(ends) - min(ends) == 1


def test_what_gave_no_claim_is_one_line_until_it_is_asked_for() -> None:
    reading = full_draft().reading()
    summary = "1 of 3 sentences gave no claim (1 fragment); 1 stretch was cut (sharing)."
    assert f"{summary} --unread shows them." in shown(reading)
    assert "“Nothing else.”" not in shown(reading)
    full = shown(reading, view=View(has_unread=True))
    assert "line 3, cut as sharing: “Share this.”" in full
    assert "line 4, not a sentence: “Nothing else.”" in full


def test_the_trace_is_shown_when_it_is_asked_for() -> None:
    reading = full_draft().reading()
    assert "a-rule" not in shown(reading)
    assert "rule a-rule, cue “a cue”, score 0.50" in shown(reading, view=View(has_trace=True))


def test_what_is_not_known_of_a_document_is_said_with_the_option_that_gives_it() -> None:
    page = shown(Draft("Text.", publisher=None, published=None, title=None).reading())
    assert "report.txt\n publisher not known (--publisher NAME), no date (--published DATE)" in page


def test_a_denied_claim_is_told_apart_without_colour() -> None:
    draft = Draft("It denied it.")
    draft.claim(
        ClaimType.ATTACK,
        draft.text,
        {Role.SUBJECT: "RSF"},
        certainty=Certainty.DENIED,
        polarity=Polarity.NEGATED,
    )
    assert "✗ denied" in shown(draft.reading())
    assert "RSF did not attack" in shown(draft.reading())


def test_a_name_with_brackets_is_not_taken_for_markup() -> None:
    draft = Draft("The [bold]front[/bold] struck.")
    draft.claim(ClaimType.ATTACK, draft.text, {Role.SUBJECT: "[bold]front[/bold]"})
    assert "[bold]front[/bold] attacked" in shown(draft.reading())


@pytest.mark.parametrize("width", [40, 60, 80, 120, 300])
def test_no_line_is_wider_than_the_terminal_or_than_a_reader_likes(width: int) -> None:
    draft = full_draft()
    draft.claim(
        ClaimType.ATTACK,
        "It has up to 500 fighters",
        {Role.SUBJECT: "A" * 90, Role.OBJECT: "every " * 60},
        links=["the second report of a very long-winded committee " * 3, "one State"],
        value=Quantity(1_000_000, 2_000_000, "rounds of small-arms ammunition"),
        when="2019-12-30/2020-01-02",
    )
    for view in (View(), View(has_unread=True, has_trace=True)):
        assert all(cell_len(line) <= min(width, 120) for line in shown(draft.reading(), width, view).splitlines())


@settings(max_examples=40, deadline=None)
@given(
    names=st.lists(st.text(min_size=1, max_size=60).filter(str.strip), min_size=3, max_size=3),
    width=st.integers(40, 130),
)
def test_any_names_make_a_page(names: list[str], width: int) -> None:
    draft = Draft("Something happened.", title=names[2])
    draft.claim(ClaimType.TIES, draft.text, {Role.SUBJECT: names[0], Role.OBJECT: names[1]}, links=[names[2]])
    assert "asserted" in shown(draft.reading(), width)
