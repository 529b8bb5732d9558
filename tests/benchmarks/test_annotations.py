"""Annotations that stand off from a text give its words back, and hold none of them themselves."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from benchmarks.annotations import annotated, stand_off_files, worded

TEXT = (
    "Harbour news\n\nAnn Lee, head of the Ferry\nUnion (FU), said that some 40 boats sank near Old Pier in May 2019.\n"
)


def at(words: str) -> list[int]:
    """Where words stand in the text."""
    start = TEXT.index(words)
    return [start, start + len(words)]


LEE, UNION, SHORT = at("Ann Lee"), at("Ferry\nUnion"), at("FU")
SENTENCE = [LEE[0], len(TEXT) - 1]
HEAD = {"file": "harbour.txt", "split": "dev", "span": "full", "text_sha1": hashlib.sha1(TEXT.encode()).hexdigest()}
SURE: dict[str, Any] = {"polarity": "affirmed", "certainty": "asserted"}
ROLE = {
    "at": SENTENCE,
    "type": "membership_or_role",
    "subject": LEE,
    "object": {"parts": ["head", UNION]},
    "value": None,
    "date_text": None,
    "date": None,
    "place": [],
    "sources": [],
    **SURE,
    "attribution": "none",
}
LOSS = {
    "at": SENTENCE,
    "type": "event(other)",
    "subject": None,
    "object": "a loss",
    "value": {"low": 40, "high": 40, "unit": at("boats"), "approx": True},
    "date_text": at("in May 2019"),
    "date": "2019-05",
    "place": [at("Old Pier"), at("Harbour")],
    "sources": [LEE],
    **SURE,
    "attribution": "explicit",
    "soft_sources": True,
}
STAND_OFF: dict[str, Any] = {
    **HEAD,
    "records": [ROLE, LOSS],
    "entities": [{"type": "organization", "canonical": UNION, "forms": [UNION, SHORT]}],
    "must_link": [[UNION, SHORT]],
    "hard_must_link": [],
    "cannot_link": [[UNION, LEE]],
}


def test_a_fact_has_its_words_back_in_the_sentence_they_stand_in() -> None:
    (role, loss), _ = annotated(TEXT, STAND_OFF)
    assert role["id"] == "harbour#001"
    assert (role["subject"], role["object"]) == ("Ann Lee", "head | Ferry Union")
    assert (loss["subject"], loss["object"], loss["place"]) == (None, "a loss", "Old Pier; Harbour")
    assert loss["value"] == {"low": 40, "high": 40, "unit": "boats", "approx": True}
    assert (loss["date_text"], loss["date"], loss["sources"]) == ("in May 2019", "2019-05", ["Ann Lee"])
    assert loss["soft_sources"] is True


def test_a_sentence_is_given_with_its_place_and_its_lines_joined() -> None:
    (role, _), _ = annotated(TEXT, STAND_OFF)
    assert role["sentence"].startswith("Ann Lee, head of the Ferry Union (FU), said")
    assert (role["start"], role["end"], role["split"], "at" in role) == (*SENTENCE, "dev", False)


def test_what_is_missing_stays_missing() -> None:
    (role, _), _ = annotated(TEXT, STAND_OFF)
    assert [role[key] for key in ("value", "date_text", "date", "place", "sources")] == [None, None, None, None, []]


def test_entities_have_their_forms_and_pairs_back() -> None:
    _, entities = annotated(TEXT, STAND_OFF)
    assert entities["entities"] == [
        {"type": "organization", "canonical": "Ferry Union", "forms": ["Ferry Union", "FU"]}
    ]
    assert entities["must_link"] == [["Ferry Union", "FU"]]
    assert entities["cannot_link"] == [["Ferry Union", "Ann Lee"]]
    assert {key: entities[key] for key in HEAD} == HEAD
    assert "same_voice" not in entities


def test_pieces_of_the_text_make_one_word() -> None:
    assert worded(TEXT, {"pieces": [at("F"), at("U"), " fleet"]}) == "FU fleet"


def test_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match=r"not the text of harbour\.txt"):
        annotated(TEXT + " ", STAND_OFF)


def test_stand_off_files_are_found_by_the_name_of_their_text(tmp_path: Path) -> None:
    (tmp_path / "harbour.json").write_text(json.dumps(STAND_OFF), "utf-8")
    assert stand_off_files(tmp_path) == {"harbour": STAND_OFF}


@pytest.mark.parametrize("name", sorted(stand_off_files()))
def test_own_words_in_the_files_kept_here_name_nobody(name: str) -> None:
    rows = [*stand_off_files()[name]["records"], *stand_off_files()[name]["entities"]]
    plain = [
        words for row in rows for key, value in row.items() if key not in {"type", "date"} for words in strings(value)
    ]
    assert plain
    assert [words for words in plain if re.search(r"[A-Z0-9]", words)] == []


@pytest.mark.parametrize("name", sorted(stand_off_files()))
def test_the_files_kept_here_list_facts_in_text_order(name: str) -> None:
    places = [row["at"] for row in stand_off_files()[name]["records"]]
    assert places == sorted(places)
    assert all(start < end for start, end in places)


def strings(value: object) -> Iterator[str]:
    """The strings in what a file holds, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for member in value.values() if isinstance(value, dict) else value:
            yield from strings(member)
