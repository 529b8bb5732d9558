"""The flat view: what each key of a record holds."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.flat import FlatClaim, flat_claims
from sayso.values.claim import ClaimType, HolderNumber, Period, PeriodBasis, Quantity, Role
from tests.drafts import Draft

KEYS = [
    "schema",
    "id",
    "file",
    "sentence",
    "start",
    "end",
    "quote",
    "type",
    "topic",
    "subject",
    "object",
    "agent",
    "place",
    "value",
    "date_text",
    "date",
    "sources",
    "attribution",
    "links",
    "polarity",
    "certainty",
    "condition",
    "direction",
    "evidence",
    "reading",
    "score",
    "places",
]


def only(draft: Draft) -> FlatClaim:
    (record,) = flat_claims(draft.reading())
    return record


def test_a_record_has_the_keys_of_the_schema_in_their_order() -> None:
    draft = Draft("The group struck.")
    draft.claim(ClaimType.ATTACK, "The group struck.", {Role.SUBJECT: "The group"})
    record = only(draft)
    assert list(record) == KEYS
    assert (record["schema"], record["file"]) == ("sayso.claim/1", "report.txt")


def test_offsets_are_those_of_the_text_as_received_and_the_sentence_is_folded() -> None:
    draft = Draft("A heading\n\nThe  group\n  struck a town.")
    draft.claim(ClaimType.ATTACK, "group\n  struck", {Role.OBJECT: "a town"}, sentence="The  group\n  struck a town.")
    record = only(draft)
    assert record["sentence"] == "The group struck a town."
    assert draft.text[record["start"] : record["end"]] == "The  group\n  struck a town."
    assert draft.text[slice(*record["quote"])] == "group\n  struck"


def test_names_are_the_fullest_that_the_document_gives() -> None:
    draft = Draft("The RSF fought the army.")
    draft.entity("Rapid Support Forces", "RSF")
    draft.claim(ClaimType.ATTACK, draft.text, {Role.SUBJECT: "RSF", Role.OBJECT: "the army"})
    assert (only(draft)["subject"], only(draft)["object"]) == ("Rapid Support Forces", "the army")


def test_another_name_is_shown_as_written_and_not_as_what_it_stands_for() -> None:
    draft = Draft("Rapid Support Forces (RSF)")
    draft.entity("Rapid Support Forces", "Rapid Support Forces", "RSF")
    draft.claim(ClaimType.ALIAS, draft.text, {Role.SUBJECT: "Rapid Support Forces", Role.OBJECT: "RSF"})
    assert (only(draft)["subject"], only(draft)["object"]) == ("Rapid Support Forces", "RSF")


def test_nothing_is_an_alias_of_itself() -> None:
    draft = Draft("RSF, also known as Rapid Support Forces")
    draft.entity("Rapid Support Forces", "Rapid Support Forces", "RSF")
    draft.claim(ClaimType.ALIAS, draft.text, {Role.SUBJECT: "RSF", Role.OBJECT: "Rapid Support Forces"})
    assert (only(draft)["subject"], only(draft)["object"]) == ("RSF", "Rapid Support Forces")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({Role.POST: "leader", Role.ORGANIZATION: "RSF"}, "leader | Rapid Support Forces"),
        ({Role.POST: "leader"}, "leader"),
        ({Role.ORGANIZATION: "RSF"}, "member | Rapid Support Forces"),
        ({}, None),
    ],
)
@pytest.mark.parametrize("type_", [ClaimType.ROLE, ClaimType.APPOINTMENT])
def test_a_role_joins_post_and_organization(type_: ClaimType, arguments: dict[Role, str], expected: str | None) -> None:
    draft = Draft("Hamad leads the RSF.")
    draft.entity("Rapid Support Forces", "RSF")
    draft.claim(type_, draft.text, {Role.SUBJECT: "Hamad", **arguments})
    assert only(draft)["object"] == expected


def test_several_places_are_joined_by_semicolons() -> None:
    draft = Draft("It operates in Nyala and Zalingei.")
    draft.claim(ClaimType.PRESENCE, draft.text, {Role.SUBJECT: "It", Role.PLACE: ["Nyala", "Zalingei", "Nyala"]})
    assert only(draft)["place"] == "Nyala; Zalingei"


def test_sources_run_from_the_outermost_holder_and_keep_anonymous_descriptions() -> None:
    draft = Draft("MFA said the report noted that one Member State warned of ties.")
    draft.entity("Ministry of Foreign Affairs", "MFA")
    draft.entity("one Member State", is_named=False)
    inner = draft.link("one Member State", HolderNumber.ONE, cue="warned")
    draft.claim(ClaimType.TIES, "ties", {}, links=["MFA", "the report", inner])
    record = only(draft)
    assert record["sources"] == ["Ministry of Foreign Affairs", "the report", "one Member State"]
    assert record["links"][2] == {
        "holder": "one Member State",
        "number": "one",
        "cue": "warned",
        "stance": "says",
        "carried": False,
    }


@given(low=st.none() | st.integers(0, 10**9), width=st.none() | st.integers(0, 10**6))
def test_whole_numbers_are_written_as_whole_numbers(low: int | None, width: int | None) -> None:
    high = None if width is None else (low or 0) + width
    if low is None and high is None:
        high = 1
    draft = Draft("fighters")
    draft.claim(
        ClaimType.ESTIMATE, "fighters", {}, value=Quantity(low and float(low), high and float(high), "fighters")
    )
    value = only(draft)["value"]
    assert value == {"low": low, "high": high, "unit": "fighters", "approx": False}
    assert "." not in json.dumps(value)


def test_a_broken_number_stays_broken() -> None:
    draft = Draft("4.5 per cent")
    draft.claim(ClaimType.ESTIMATE, draft.text, {}, value=Quantity(4.5, 4.5, "per cent", is_approximate=True))
    assert only(draft)["value"] == {"low": 4.5, "high": 4.5, "unit": "per cent", "approx": True}


def test_a_date_keeps_its_words_beside_what_they_mean() -> None:
    draft = Draft("It fell in\nJune 2020.")
    period = Period("2020-06", PeriodBasis.STATED, span=draft.span("in\nJune 2020"))
    draft.claim(ClaimType.OTHER_EVENT, draft.text, {}, when=period)
    assert (only(draft)["date"], only(draft)["date_text"]) == ("2020-06", "in June 2020")


def test_a_condition_is_quoted() -> None:
    draft = Draft("It will stop if paid.")
    draft.claim(ClaimType.COMMITMENT, draft.text, {}, condition="if paid")
    assert only(draft)["condition"] == "if paid"


@given(st.lists(st.sampled_from(list(ClaimType)), max_size=8))
def test_there_is_one_record_for_each_claim_in_the_same_order_and_each_is_json(types: list[ClaimType]) -> None:
    draft = Draft("Something happened.")
    for type_ in types:
        draft.claim(type_, draft.text, {Role.SUBJECT: "Something"})
    records = flat_claims(draft.reading())
    assert [record["type"] for record in records] == [type_.value for type_ in types]
    assert json.loads(json.dumps(records)) == records
