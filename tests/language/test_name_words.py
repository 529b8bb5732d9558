"""The vocabularies of names are well formed."""

from importlib.resources import files

import pytest

from sayso.language.name_words import WordKind, adjectives, bodies, countries, gazetteer, words
from sayso.names.given import given_names

TABLES = {
    "name_words": 3,
    "name_countries": 5,
    "name_places": 3,
    "name_bodies": 4,
    "name_cues": 4,
    "name_apart": 3,
    "name_translations": 3,
    "said_again": 3,
    "owned_nouns": 3,
}


def rows(table: str) -> list[list[str]]:
    text = files("sayso.language").joinpath(f"data/{table}.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("table", "columns"), TABLES.items())
def test_every_row_has_all_columns_and_a_source(table: str, columns: int) -> None:
    assert [row for row in rows(table) if len(row) != columns or not row[-1]] == []


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table: str) -> None:
    found = [tuple(row[:2]) for row in rows(table)]
    assert sorted(found) == sorted(set(found))


def test_every_kind_of_word_is_known_and_used() -> None:
    assert {row[1] for row in rows("name_words")} == set(WordKind)
    assert all(words(kind) for kind in WordKind)


def test_countries_have_adjectives_and_places_are_found() -> None:
    assert adjectives()["iraqi"] == "Iraq"
    assert [hit.row.key for hit in gazetteer().find("from N'Djamena to the UK")] == ["N'Djamena", "United Kingdom"]
    assert len(countries()) > 150
    assert len(given_names()) > 500


def test_no_name_stands_for_two_bodies() -> None:
    names = [name for body in bodies() for name in (body.name, *body.others)]
    assert sorted(names) == sorted(set(names))
