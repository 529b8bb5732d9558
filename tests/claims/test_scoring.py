"""The score of a claim: a probability, higher for what is told plainly."""

from datetime import date

from sayso.claims.scoring import features_of, score_of
from sayso.reading import read
from sayso.tables import read_table


def test_scores_are_probabilities() -> None:
    reading = read(
        "The army said on Monday that Karim Daud, a leader of Ansaru, was killed.", published=date(2021, 3, 1)
    )
    assert reading.claims
    assert all(0 < claim.score < 1 for claim in reading.claims)


def test_what_is_named_and_short_is_surer_than_what_is_not() -> None:
    named = score_of(("rule=role/membership_or_role", "subject=named", "object=named", "holders=0", "sentence=usual"))
    vague = score_of(("rule=role/membership_or_role", "subject=none", "object=none", "holders=2", "sentence=long"))
    assert vague < named


def test_a_score_rests_on_how_a_claim_was_read_and_not_on_its_words() -> None:
    texts = ("Karim Daud was killed in Gao.", "Musa Kone was killed in Rann.")
    first, second = (read(text) for text in texts)
    assert features_of(first.claims[0], first.mentions) == features_of(second.claims[0], second.mentions)


def test_every_weight_has_a_number_and_a_source() -> None:
    rows = read_table("claims", "weights")
    assert rows
    assert all(len(row) == 3 and float(row[1]) is not None for row in rows)
