"""Reading again: decisions hold, are carried over by quote, or come up for review."""

from dataclasses import replace

import pytest

from sayso.ledger.ledger import Ledger
from sayso.values.claim import Certainty, Claim, ClaimId, Quantity
from sayso.values.decision import Decision, Hold, Ruling
from sayso.values.query import ClaimQuery
from sayso.values.reading import Reading
from tests.ledger.made import ME, filed, intake, river


def again(ledger: Ledger, change: "dict[str, object] | None", first: int = 0) -> Decision:
    """Rule on the first claim of a document, read it again with that claim changed, and give the decision."""
    ref = filed(ledger)
    reading = intake(river(), reader="rules/next").reading
    ledger.decide(ME, reading.claims[first].id, Ruling.ACCEPT, "seen")
    assert ledger.read_again(ME, ref, changed(reading, first, change))
    assert ledger.check() == []
    (decision,) = ledger.decisions(ME)
    return decision


def changed(reading: Reading, number: int, change: "dict[str, object] | None") -> Reading:
    claims = list(reading.claims)
    if change is None:
        del claims[number]
    else:
        claims[number] = replace(claims[number], **change)  # type: ignore[arg-type]
    return replace(reading, claims=tuple(claims))


def test_a_decision_holds_where_the_claim_is_the_same(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        decision = again(ledger, {"score": 0.99})
        assert decision.hold is Hold.HOLDS
        assert [one.rulings for one in ledger.claims(ME, ClaimQuery(about="RF", types=())).claims].count(
            ("accept",)
        ) == 1


def test_a_decision_is_carried_to_a_claim_that_says_the_same_in_the_same_words(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        decision = again(ledger, {"id": ClaimId("another")})
        assert (decision.hold, decision.now_on) == (Hold.CARRIED, "another")
        assert len([one for one in ledger.claims(ME, ClaimQuery()).claims if one.rulings]) == 1


@pytest.mark.parametrize(
    "change",
    [
        None,
        {"certainty": Certainty.POSSIBLE},
        {"value": Quantity(3000, 3000, "fighters")},
        {"links": ()},
        {"id": ClaimId("another"), "certainty": Certainty.LIKELY},
    ],
)
def test_a_decision_comes_up_for_review_where_something_else_is_said(
    address: str, change: "dict[str, object] | None"
) -> None:
    with Ledger.begin(address, ME) as ledger:
        decision = again(ledger, change)
        assert decision.hold is Hold.TO_REVIEW
        assert ledger.decisions(ME, Hold.TO_REVIEW) == [decision]
        assert [one for one in ledger.claims(ME, ClaimQuery()).claims if one.rulings] == []


def test_an_equal_reading_changes_nothing(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        entries = len(ledger.history())
        assert not ledger.read_again(ME, ref, intake(river()).reading)
        assert len(ledger.history()) == entries


def test_the_last_ruling_counts_and_can_be_taken_back(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        filed(ledger)
        claim: Claim = intake(river()).reading.claims[0]

        def rulings() -> list[tuple[str, ...]]:
            return [one.rulings for one in ledger.claims(ME, ClaimQuery()).claims if one.rulings]

        ledger.decide(ME, claim.id, Ruling.ACCEPT, "")
        ledger.decide(ME, claim.id, Ruling.REJECT, "looked again")
        assert rulings() == [("reject",)]
        ledger.decide(ME, claim.id, Ruling.OPEN, "")
        assert rulings() == []
        assert len(ledger.decisions(ME)) == 3


def test_a_withdrawn_document_can_be_read_again_and_stays_withdrawn(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        ref = filed(ledger)
        ledger.withdraw(ME, ref, "why")
        assert ledger.read_again(ME, ref, changed(intake(river()).reading, 0, None))
        assert ledger.claims(ME, ClaimQuery()).claims == ()
        assert ledger.check() == []
        ledger.reinstate(ME, ref)
        assert len(ledger.claims(ME, ClaimQuery()).claims) == 2
