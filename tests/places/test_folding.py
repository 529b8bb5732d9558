import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.places.folding import bare, level_words, loose_key, place_key
from sayso.values.place import PlaceLevel


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ar Raqqah", "al-Raqqa"),
        ("Darah-ye Pēch", "Dara-i-Pech"),
        ("Kunaṟ", "KUNAR"),
        ("Sana'a", "Sanaʿa"),
        ("Sar-e Pul", "Sar i Pul"),
        ("Bab al-Hawa", "Bab el Hawa"),
        ("Deh Bālā", "Deh Bala"),
        ("Tor Ghar", "Torghar"),
    ],
)
def test_spellings_of_one_place_have_one_key(one: str, other: str) -> None:
    assert place_key(one) == place_key(other)


@pytest.mark.parametrize(("one", "other"), [("Niger", "Nigeria"), ("Mali", "Malé City"), ("Gao", "Goa")])
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert place_key(one) != place_key(other)


@pytest.mark.parametrize(("one", "other"), [("Hiraan", "Hiran"), ("Nimruz", "Nimroz"), ("Qunduz", "Kunduz")])
def test_the_loose_key_bridges_vowels_and_doubled_letters(one: str, other: str) -> None:
    assert loose_key(place_key(one)) == loose_key(place_key(other))


@given(st.text(max_size=40))
def test_folding_a_key_again_changes_nothing(name: str) -> None:
    key = place_key(name)
    assert place_key(key) == key


@given(st.lists(st.sampled_from(["al", "ah", "e", "i", "Kunar", "rah", "'", "-", "h", "the", "el"]), max_size=6))
def test_folding_a_key_of_particles_again_changes_nothing(parts: list[str]) -> None:
    for joint in (" ", "-", ""):
        key = place_key(joint.join(parts))
        assert place_key(key) == key


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=20))
def test_equal_keys_have_equal_loose_keys(name: str) -> None:
    assert loose_key(place_key(name)) == loose_key(place_key(place_key(name)))


@pytest.mark.parametrize(
    ("name", "rest", "level"),
    [
        ("Kunar Province", "Kunar", PlaceLevel.ADMIN1),
        ("Province of Kunar", "Kunar", PlaceLevel.ADMIN1),
        ("the city of Gao", "Gao", PlaceLevel.TOWN),
        ("Achin District", "Achin", PlaceLevel.ADMIN2),
        ("Governorate of Idlib", "Idlib", PlaceLevel.ADMIN1),
        ("Mosul", "Mosul", None),
        ("province", "province", None),
    ],
)
def test_words_for_the_level_are_taken_off_and_told(name: str, rest: str, level: PlaceLevel | None) -> None:
    assert bare(name) == (rest, level)


def test_level_words_are_in_lower_case() -> None:
    assert all(word == word.lower() for word in level_words())
