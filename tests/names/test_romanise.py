"""Words of any script in the letters a to z."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.names.romanise import Script, romanised, script_of


@pytest.mark.parametrize(
    ("word", "script", "latin"),
    [
        ("Müller", Script.LATIN, "muller"),
        ("Дмитрий", Script.CYRILLIC, "dmitrii"),
        ("Хасан", Script.CYRILLIC, "khasan"),
        ("سليم", Script.ARABIC, "slym"),
        ("گلبدین", Script.ARABIC, "glbdyn"),
        ("ممتاز", Script.ARABIC, "memtz"),
        ("صحرا", Script.ARABIC, "sr"),
        ("משה", Script.HEBREW, "msh"),
        ("金明", Script.HAN, "jinming"),
        ("김철수", Script.HANGUL, "gimcheolsu"),
        ("Γιώργος", Script.LATIN, "giorgos"),
    ],
)
def test_a_word_comes_out_as_it_is_heard(word: str, script: Script, latin: str) -> None:
    assert (script_of(word), romanised(word)) == (script, latin)


def test_letters_of_persian_are_heard_as_in_persian() -> None:
    assert romanised("رضا") == "rd"
    assert romanised("رضایی") == "rzyey"


@given(st.text(max_size=30))
def test_nothing_but_plain_letters_and_figures_comes_out(text: str) -> None:
    found = romanised(text)
    assert found == found.lower()
    assert all(letter.isalnum() for letter in found)
