"""The vocabularies of the claims room: each row has a source, none stands twice, and code asks for each kind."""

from importlib.resources import files

import pytest

from sayso.claims.cues import CueKind, noun_cue, verb_cue
from sayso.claims.needs import _CONDITIONS, WHERE
from sayso.claims.signatures import Effect
from sayso.claims.slots import _PLACES
from sayso.tables import read_table
from sayso.values.claim import Certainty, ClaimType, Stance

_BY_KIND = ("nouns", "verbs", "hedges", "acts")
_ALL = (*_BY_KIND, "cues", "lists", "signatures", "triggers")


def code() -> str:
    folder = files("sayso.claims")
    return "\n".join(one.read_text("utf-8") for one in folder.iterdir() if one.name.endswith(".py"))


@pytest.mark.parametrize("table", _ALL)
def test_every_row_names_its_source(table: str) -> None:
    assert [row for row in read_table("claims", table) if len(row[-1]) < 6] == []


@pytest.mark.parametrize("table", _ALL)
def test_no_row_stands_twice(table: str) -> None:
    rows = [row[:3] if table != "triggers" else row[:-1] for row in read_table("claims", table)]
    assert sorted(row for row in set(rows) if rows.count(row) > 1) == []


@pytest.mark.parametrize("table", _BY_KIND)
def test_code_asks_for_every_kind_of_word(table: str) -> None:
    text = code()
    assert {row[1] for row in read_table("claims", table) if f'"{row[1]}"' not in text} == set()


def test_cues_and_hedges_use_the_vocabularies_of_claims() -> None:
    for lemma, kind, stance, certainty, *_ in read_table("claims", "cues"):
        cue = noun_cue(lemma) if CueKind(kind) is CueKind.NOUN else verb_cue(lemma)
        assert cue is not None
        assert Stance(stance) in Stance
        assert certainty == "" or Certainty(certainty) in Certainty
    assert all(row[2] == "" or Certainty(row[2]) in Certainty for row in read_table("claims", "hedges"))


def test_triggers_name_types_slots_and_needs_that_exist() -> None:
    for kind, lemma, part, subject, target, agent, needs, *_ in read_table("claims", "triggers"):
        assert ClaimType(kind.removeprefix("not ")) in ClaimType
        assert part in {"verb", "noun", "adjective"}
        for place in "|".join((subject, target, agent)).split("|"):
            preposition = place.partition(".")[0].replace(" ", "").replace("@", "")
            assert place in _PLACES or place == "" or preposition.isalpha(), lemma
        is_named = needs in _CONDITIONS or needs in WHERE or "=" in needs
        assert is_named or all(place.replace(".", "").isalnum() for place in needs.split("|")), lemma


def test_signatures_name_parts_and_effects_that_exist() -> None:
    for lemma, part, links, affirmed, negated, *_ in read_table("claims", "signatures"):
        assert part in {"verb", "noun", "adj"}, lemma
        assert Effect(affirmed) in Effect
        assert Effect(negated) in Effect
        assert all(link.isalpha() for link in links.split("|")), lemma
