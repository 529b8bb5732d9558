"""Holders that a sentence does not show itself."""

from datetime import date

from sayso.reading import flat_claims, read
from sayso.values.claim import Stance

_RELAY = """The Panel of Experts' report said that Harakat al-Noor has 400 fighters.

The report noted that the group is based in Gao.

It is led by Karim Daud. One Member State reported that Daud was arrested in Niamey in 2019.

The report added that Harakat al-Noor has ties to Jaish al-Fath. The report said the group will seek new recruits."""


def chains(text: str) -> dict[str, list[str]]:
    """For each claim of a text, by its quote, the holders outermost first."""
    reading = read(text, published=date(2021, 3, 1))
    return {
        f"{record['type']} {record['subject']}": record["sources"]
        for record in flat_claims(reading)
        if record["subject"]
    }


def attributions(text: str) -> dict[str, str]:
    return {record["type"]: record["attribution"] for record in flat_claims(read(text, published=date(2021, 3, 1)))}


def test_a_report_that_is_relayed_on_both_sides_answers_for_the_sentence_between() -> None:
    found = chains(_RELAY)
    assert len(found["membership_or_role Karim Daud"]) == 1
    assert "report" in found["membership_or_role Karim Daud"][0]


def test_member_states_are_quoted_through_the_report_that_is_being_relayed() -> None:
    holders = chains(_RELAY)["event(arrest) Karim Daud"]
    assert len(holders) == 2
    assert "report" in holders[0]
    assert holders[1] == "one Member State"


def test_what_is_carried_says_so() -> None:
    assert attributions(_RELAY)["membership_or_role"] == "carried"


def test_background_in_a_story_that_quotes_a_paper_twice_is_the_publishers_own() -> None:
    text = """A statement by the ministry said on Monday that Karim Daud was killed in Gao.

Daud was the leader of Harakat al-Noor. He was arrested in Niamey in 2015.

The ministry's statement also said that two soldiers were wounded."""
    assert chains(text)["membership_or_role Karim Daud"] == []
    assert chains(text)["event(arrest) Karim Daud"] == []


def test_a_quotation_over_two_sentences_has_one_speaker() -> None:
    text = (
        '"The bridge was attacked on Sunday. Harakat al-Noor attacked a school in Gao," said Karim Daud, the governor.'
    )
    found = flat_claims(read(text, published=date(2021, 3, 1)))
    assert {record["sentence"] for record in found if record["sources"] == ["Karim Daud"]} == {
        r["sentence"] for r in found
    }


def test_a_quotation_that_goes_on_after_the_tag_keeps_its_speaker() -> None:
    text = '"We were attacked," Karim Daud told reporters. "Harakat al-Noor attacked a school in Gao."'
    last = flat_claims(read(text, published=date(2021, 3, 1)))[-1]
    assert (last["sources"], last["attribution"]) == (["Karim Daud"], "carried")


def test_items_of_a_list_are_told_by_whoever_introduces_it() -> None:
    text = """The Panel said that Harakat al-Noor claimed responsibility for the following:

- an attack on a convoy near Gao in May 2019;

- an attack on a market in Niamey in June 2019."""
    found = [r for r in flat_claims(read(text, published=date(2021, 3, 1))) if r["type"] == "event(attack)"]
    items = [r for r in found if r["object"]]
    assert [r["date"] for r in items] == ["2019-05", "2019-06"]
    assert all(r["subject"] == "Harakat al-Noor" for r in items)
    assert all(r["sources"][-1] == "Harakat al-Noor" and len(r["sources"]) == 2 for r in items)


def test_a_quotation_behind_a_colon_is_said_by_whoever_the_clause_is_about() -> None:
    text = 'In his message, Karim Daud thanked the fighters: "Harakat al-Noor attacked a school in Gao."'
    attack = next(r for r in flat_claims(read(text)) if r["type"] == "event(attack)")
    assert attack["sources"] == ["Karim Daud"]


def test_a_holder_that_says_what_another_says_relays_it() -> None:
    text = "The ministry said that the Panel's report noted that Harakat al-Noor has ties to Al-Qaeda."
    claim = next(one for one in read(text).claims if one.type.value == "relation(ties)")
    assert [link.stance for link in claim.links] == [Stance.RELAYS, Stance.SAYS]
