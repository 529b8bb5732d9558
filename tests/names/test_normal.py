"""Forms in which names are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.names import fold, name_tokens, spelling_key


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing_more(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(st.text("abcdefgh -'", max_size=20))
def test_case_does_not_count(name: str) -> None:
    assert name_tokens(name.upper()) == name_tokens(name)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sana'a", "SANAA"),
        ("Ansar al-Haqq", "Ansar ul-Haqq"),
        ("Lashkar-e-Sura", "Lashkar-i-Sura"),
        ("Defence Programme", "defense program"),
        ("Türkiye", "Turkiye"),
        ("U.S. Treasury", "US Treasury"),
        ("The Sura Front's", "Sura Front"),
    ],
)
def test_spellings_of_one_name_share_a_key(first: str, second: str) -> None:
    assert spelling_key(first) == spelling_key(second)


@pytest.mark.parametrize(("first", "second"), [("Abu Muhsen", "Abu Mohsin"), ("Sura Front", "Sura Group")])
def test_different_names_keep_their_keys(first: str, second: str) -> None:
    assert spelling_key(first) != spelling_key(second)


@pytest.mark.parametrize("word", ["Sana'a", "SANAA", "Sanaʿa", "Sana’a", "Sanâa"])
def test_spellings_of_one_word_fold_alike(word: str) -> None:
    assert fold(word) == "sanaa"
