"""Whether a claim is affirmed, and how sure whoever holds it is."""

from datetime import date

import pytest

from sayso.reading import flat_claims, read
from sayso.values.claim import Stance


def judged(text: str, kind: str) -> tuple[str, str]:
    records = flat_claims(read(text, published=date(2021, 3, 1)))
    record = next(one for one in records if one["type"] == kind)
    return record["polarity"], record["certainty"]


@pytest.mark.parametrize(
    ("text", "kind", "polarity", "certainty"),
    [
        ("Harakat al-Noor has ties to Al-Qaeda.", "relation(ties)", "affirmed", "asserted"),
        ("Harakat al-Noor has no ties to Al-Qaeda.", "relation(ties)", "negated", "asserted"),
        ("Harakat al-Noor does not have ties to Al-Qaeda.", "relation(ties)", "negated", "asserted"),
        ("Harakat al-Noor has not cut its ties to Al-Qaeda.", "relation(ties)", "affirmed", "asserted"),
        ("Harakat al-Noor has cut its ties to Al-Qaeda.", "relation(ties)", "negated", "asserted"),
        ("Karim Daud was reportedly killed in Gao.", "event(death)", "affirmed", "reported"),
        ("Karim Daud is reported to have been killed in Gao.", "event(death)", "affirmed", "reported"),
        ("Karim Daud is believed to have been killed in Gao.", "event(death)", "affirmed", "likely"),
        ("Karim Daud was probably killed in Gao.", "event(death)", "affirmed", "likely"),
        ("Karim Daud may have been killed in Gao.", "event(death)", "affirmed", "possible"),
        ("It is not clear whether Karim Daud was killed.", "event(death)", "affirmed", "possible"),
        ("The army could not confirm that Karim Daud was killed.", "event(death)", "affirmed", "unconfirmed"),
        ("No Member State could confirm the death of Karim Daud.", "event(death)", "affirmed", "unconfirmed"),
        ("The ministry denied that Harakat al-Noor has ties to Al-Qaeda.", "relation(ties)", "negated", "denied"),
        ("Harakat al-Noor will open an office in Gao, the army said.", "forecast", "affirmed", "expected"),
        ("If talks fail, Harakat al-Noor will leave the city, the army said.", "forecast", "affirmed", "conditional"),
        ("Nobody was killed in the market of Gao.", "event(death)", "negated", "asserted"),
        ("No soldiers died near Gao.", "event(death)", "negated", "asserted"),
        ("The attack killed no civilians.", "event(death)", "negated", "asserted"),
        ("The police foiled a plot to bomb the embassy in Gao.", "event(attack)", "affirmed", "expected"),
        ("Harakat al-Noor threatened to attack the refinery.", "event(attack)", "affirmed", "expected"),
        ("Harakat al-Noor is unlikely to attack the refinery.", "event(attack)", "negated", "likely"),
        ("Harakat al-Noor withdrew without attacking the refinery.", "event(attack)", "negated", "asserted"),
        (
            "Harakat al-Noor not only attacked the refinery but also burned a school.",
            "event(attack)",
            "affirmed",
            "asserted",
        ),
        ("There is no evidence that Harakat al-Noor has ties to Al-Qaeda.", "relation(ties)", "negated", "asserted"),
        ("The army did not rule out that Karim Daud was killed.", "event(death)", "affirmed", "possible"),
        ("The death of Karim Daud has not been confirmed.", "event(death)", "affirmed", "unconfirmed"),
        ("The army has yet to confirm that Karim Daud was killed.", "event(death)", "affirmed", "unconfirmed"),
        ("The death of Karim Daud may weaken Harakat al-Noor.", "event(death)", "affirmed", "asserted"),
        ("The committee lifted sanctions on Karim Daud.", "listing", "negated", "asserted"),
        ("Karim Daud was removed from the sanctions list.", "listing", "negated", "asserted"),
        ("Karim Daud may be arrested if he returns.", "event(arrest)", "affirmed", "conditional"),
        (
            "Harakat al-Noor was driven out of Gao in 2019.",
            "location_presence",
            "negated",
            "asserted",
        ),
    ],
)
def test_polarity_and_certainty_are_those_of_the_innermost_source(
    text: str, kind: str, polarity: str, certainty: str
) -> None:
    assert judged(text, kind) == (polarity, certainty)


def test_what_is_only_asked_for_is_no_claim_of_its_own() -> None:
    claims = read("The government asked the committee to list Karim Daud.").claims
    assert "listing" not in {claim.type.value for claim in claims}


def test_little_evidence_is_not_no_evidence() -> None:
    text = "Member States reported little evidence of changes in relations between Harakat al-Noor and Al-Qaeda."
    claim = next(one for one in read(text).claims if one.topic is not None)
    assert (claim.type.value, claim.topic and claim.topic.value) == ("assessment", "relation(ties)")
    assert claim.evidence is not None
    assert claim.evidence.value == "little"


def test_nobody_who_confirms_is_no_holder() -> None:
    claim = next(iter(read("No Member State could confirm the death of Karim Daud.").claims))
    assert claim.links == ()


def test_a_missing_confirmation_is_a_stance_of_the_holder() -> None:
    claims = read("The army could not confirm that Karim Daud was killed.").claims
    death = next(one for one in claims if one.type.value == "event(death)")
    assert [link.stance for link in death.links] == [Stance.CANNOT_CONFIRM]


def test_a_condition_is_kept_with_its_words() -> None:
    text = "Unless funding improves, the mission will close its office, the report said."
    reading = read(text)
    claim = reading.claims[0]
    assert claim.condition is not None
    assert reading.document.text[claim.condition.start : claim.condition.end] == "Unless funding improves"
