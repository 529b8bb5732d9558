"""Known names are found wherever and however they are written."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.names import KnownName, KnownNames
from sayso.values.mention import EntityType

LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORD = st.text(LETTERS, min_size=4, max_size=9).map(str.capitalize)
NAME = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
FILLER = st.lists(st.sampled_from(["the", "men", "of", "that", "town", "said", "it", "was", "so"]), max_size=6).map(
    " ".join
)


def known(*names: str) -> KnownNames:
    return KnownNames(KnownName(name, EntityType.GROUP, name) for name in names)


def found(names: KnownNames, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in names.find(text)]


@given(NAME, FILLER, FILLER)
def test_a_planted_name_is_found_where_it_was_planted(name: str, before: str, after: str) -> None:
    text = f"{before} {name}, {after}"
    assert [(hit.start, hit.end) for hit in known(name).find(text)] == [(len(before) + 1, len(before) + 1 + len(name))]


@given(st.lists(NAME, min_size=1, max_size=5), FILLER)
def test_hits_stand_in_order_and_apart(names: list[str], filler: str) -> None:
    hits = list(known(*names).find(f" {filler} ".join(names)))
    assert all(left.end <= right.start for left, right in pairwise(hits))


def test_spelling_with_other_case_hyphens_and_apostrophes_is_found() -> None:
    names = known("Jama'at-ul-Badr", "Société Générale")
    text = "JAMAAT UL BADR, Jama’at ul-Badr and Societe Generale"
    assert found(names, text) == ["JAMAAT UL BADR", "Jama’at ul-Badr", "Societe Generale"]


def test_a_common_word_in_lower_case_is_no_name() -> None:
    assert found(known("Hope", "The Base"), "they hope that the base holds") == []


def test_short_names_have_to_be_written_as_given() -> None:
    assert found(known("WHO", "Isa"), "Who asked the WHO about ISA and Isa?") == ["WHO", "Isa"]


def test_the_longest_name_wins() -> None:
    assert found(known("Red Front", "Red Front of Sura"), "the Red Front of Sura") == ["Red Front of Sura"]


def test_a_name_is_not_found_inside_a_word_or_across_a_comma() -> None:
    assert found(known("Lona", "Badr Sura"), "Barcelonas and Badr, Sura") == []


def test_full_stops_of_abbreviations_belong_to_the_name() -> None:
    assert found(known("U.S."), "the U.S. said") == ["U.S."]


def test_homonyms_are_given_together() -> None:
    names = KnownNames(KnownName("Omar Sura", EntityType.PERSON, key) for key in ("1", "2"))
    (hit,) = names.find("Omar Sura left")
    assert [hit.row.key, *(row.key for row in hit.others)] == ["1", "2"]


def test_no_names_find_nothing() -> None:
    assert list(KnownNames.empty().find("Omar Sura left")) == []


def test_a_hundred_thousand_names_are_looked_for_at_once() -> None:
    names = known(*(f"Name{number} Of{number % 977}" for number in range(100_000)))
    text = "Name7 Of7 met nobody in particular. " * 2_000
    assert len(found(names, text)) == 2_000
