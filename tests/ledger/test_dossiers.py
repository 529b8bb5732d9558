"""Dossiers: claims beside those that stand against them, whoever looks."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.filing import Protection
from sayso.ledger.keys import name_key
from sayso.ledger.ledger import Ledger
from sayso.ledger.rivals import Stand, with_rivals
from sayso.values.claim import Certainty, ClaimType, Polarity, Role
from sayso.values.dossier import Rivals
from sayso.values.section import Section
from sayso.values.viewer import Viewer
from tests.drafts import Draft
from tests.ledger.made import ME, NOBODY, filed, river


def ties(ledger: Ledger, name: str = "River Front", most: int = 5, viewer: Viewer = ME) -> tuple[Rivals, ...]:
    chapters = ledger.dossier(viewer, name, most).chapters
    return next(one.claims for one in chapters if one.section is Section.TIES)


def bond(number: int, is_denied: bool = False, other: str = "Lake Army") -> Draft:
    """A report of one sentence on whom the River Front has ties to; the later, the higher its number."""
    words = "has no ties to" if is_denied else "has ties to"
    draft = Draft(f"The River Front {words} the {other} ({number}).", name=f"{number}.txt", published=date(2021, 2, 7))
    draft.entity("River Front")
    draft.entity(other)
    draft.claim(
        ClaimType.TIES,
        f"The River Front {words} the {other}",
        {Role.SUBJECT: "River Front", Role.OBJECT: other},
        polarity=Polarity.NEGATED if is_denied else Polarity.AFFIRMED,
        when=str(1900 + number),
    )
    return draft


def test_a_denial_stands_beside_what_it_denies(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        (found,) = ties(ledger)
    assert found.claim.record["polarity"] == "affirmed"
    assert [one.record["certainty"] for one in found.against] == [Certainty.DENIED]


def test_a_denial_of_other_ties_stands_by_itself(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger, bond(1))
        filed(ledger, bond(2, is_denied=True, other="Hill Guard"))
        assert [(one.claim.record["object"], one.against) for one in ties(ledger)] == [
            ("Lake Army", ()),
            ("Hill Guard", ()),
        ]


def test_a_denial_is_found_far_behind_the_claims_that_are_shown(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger, bond(1, is_denied=True))
        for number in range(2, 42):
            filed(ledger, bond(number))
        first, *_ = ties(ledger, most=2)
    assert first.claim.first == date(1941, 1, 1)
    assert [one.first for one in first.against] == [date(1901, 1, 1)]


def test_a_hidden_name_does_not_show_by_what_stands_against_it(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger, bond(1))
        filed(ledger, bond(2, is_denied=True))
        ledger.protect(ME, ref, Protection(name_key("Lake Army"), "an armed group", "told in confidence"))
        assert [len(one.against) for one in ties(ledger)] == [1]
        assert [len(one.against) for one in ties(ledger, viewer=NOBODY)] == [0, 0]


STANDS = st.lists(st.tuples(st.integers(1, 3), st.booleans()), max_size=12).map(
    lambda drawn: [Stand(number, matter, is_open) for number, (matter, is_open) in enumerate(drawn)]
)


@given(STANDS, st.integers(1, 6))
def test_claims_are_given_once_and_what_is_denied_before_its_denial(stands: list[Stand], most: int) -> None:
    found = list(with_rivals(stands, most))
    by_number = {one.claim: one for one in stands}
    heads = [number for number, _ in found]
    assert len(set(heads)) == len(heads)
    assert not set(heads) & {number for _, others in found for number in others}
    assert (not found) == (not stands)
    for head, others in found:
        assert len(others) <= most
        for number in others:
            assert by_number[number].is_open
            assert not by_number[head].is_open
            assert by_number[number].matter == by_number[head].matter


def test_the_same_river_twice_gives_each_claim_its_own_denials(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        filed(ledger, river(name="again.txt", holder="Arcadia"))
        assert [len(one.against) for one in ties(ledger)] == [2, 2]
