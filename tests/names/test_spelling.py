"""Spellings of one word of a name, and words that only look alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.names import consonants, is_near_word, is_same_word, name_words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("houthi", "huthi"),
        ("mohammed", "muhamad"),
        ("hussein", "husayn"),
        ("souleymane", "suleiman"),
        ("qassem", "kasim"),
        ("djamel", "jamal"),
        ("tehrik", "tehreek"),
        ("tayyiba", "taiba"),
        ("nusra", "nusrah"),
        ("noor", "nur"),
        ("khaled", "khalid"),
    ],
)
def test_spellings_of_one_word_are_one(first: str, second: str) -> None:
    assert is_same_word(first, second)
    assert consonants(first) == consonants(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("hassan", "hussein"),
        ("omar", "amir"),
        ("salim", "salam"),
        ("ahmad", "hamid"),
        ("masri", "misri"),
        ("ali", "abu"),
    ],
)
def test_other_names_stay_apart(first: str, second: str) -> None:
    assert not is_same_word(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Abdulmalik", "Abd al-Malik"),
        ("Abdirahman", "Abdul Rahman"),
        ("Sirajuddin", "Siraj ud-Din"),
        ("Abdallah", "Abdullah"),
        ("Abdelaziz", "Abdel Aziz"),
    ],
)
def test_compounds_are_taken_apart(first: str, second: str) -> None:
    assert name_words(first) == name_words(second)


def test_words_with_like_consonants_are_near() -> None:
    assert is_near_word("sadr", "sadar")
    assert is_near_word("zawahiri", "dhawahiri")
    assert not is_near_word("sadr", "badr")
    assert not is_near_word("ali", "ula")


@given(st.text("abdehiklmnoqrsuwxyz", max_size=12), st.text("abdehiklmnoqrsuwxyz", max_size=12))
def test_being_one_word_goes_both_ways_and_holds_of_a_word_itself(first: str, second: str) -> None:
    assert is_same_word(first, first)
    assert is_same_word(first, second) == is_same_word(second, first)
