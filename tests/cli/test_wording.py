"""One claim in one line of English."""

import pytest

from sayso.claims.flat import flat_claims
from sayso.cli.wording import label, line, plain, shortened
from sayso.values.claim import ClaimType, Polarity, Role
from tests.drafts import Draft

S, O, A, P = Role.SUBJECT, Role.OBJECT, Role.AGENT, Role.PLACE  # noqa: E741 - the roles of a sentence


def said(
    type_: ClaimType, arguments: dict[Role, str], polarity: Polarity = Polarity.AFFIRMED, condition: str | None = None
) -> str:
    draft = Draft("Something if paid.")
    draft.claim(type_, draft.text, arguments, polarity=polarity, condition=condition)
    reading = draft.reading()
    return plain(line(flat_claims(reading)[0]))


@pytest.mark.parametrize(
    ("type_", "arguments", "expected"),
    [
        (ClaimType.TIES, {S: "A", O: "B"}, "A has ties to B"),
        (ClaimType.ATTACK, {O: "a base", P: "Nyala"}, "attack on a base, in Nyala"),
        (ClaimType.DEATH, {S: "A"}, "A died"),
        (ClaimType.DEATH, {S: "A", A: "B"}, "A was killed by B"),
        (ClaimType.ROLE, {S: "A", Role.POST: "emir", Role.ORGANIZATION: "B"}, "A is emir of B"),
        (ClaimType.ROLE, {S: "A", Role.POST: "emir"}, "A is emir"),
        (ClaimType.PRESENCE, {S: "A", P: "Nyala"}, "A is or was in Nyala"),
        (ClaimType.SPLIT, {S: "A", O: "B", A: "C"}, "A split from B, by C"),
        (ClaimType.ESTIMATE, {}, "estimate"),
    ],
)
def test_a_claim_is_said_with_what_it_has(type_: ClaimType, arguments: dict[Role, str], expected: str) -> None:
    assert said(type_, arguments) == expected


def test_a_negated_claim_never_reads_like_an_affirmed_one() -> None:
    assert said(ClaimType.TIES, {S: "A", O: "B"}, Polarity.NEGATED) == "A has no ties to B"


@pytest.mark.parametrize("type_", ClaimType)
@pytest.mark.parametrize("arguments", [{}, {S: "A"}, {O: "B"}, {S: "A", O: "B", A: "C", P: "D"}])
def test_every_type_has_words_for_both_polarities_that_differ(type_: ClaimType, arguments: dict[Role, str]) -> None:
    affirmed, negated = said(type_, arguments), said(type_, arguments, Polarity.NEGATED)
    assert label(type_)
    assert affirmed != negated
    assert "{" not in affirmed + negated


def test_a_condition_is_part_of_the_line() -> None:
    assert said(ClaimType.COMMITMENT, {S: "A", O: "stop"}, condition="if paid") == "A to stop (if paid)"


def test_a_long_gist_is_cut_at_a_word() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("one", 12) == "one"
    assert len(shortened("x" * 50, 12)) == 12
