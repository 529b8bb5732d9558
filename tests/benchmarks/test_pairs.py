"""Pairs of forms: linked, kept apart, and shown beside their bars."""

from benchmarks.pairs import PairQuality, entities_of, is_joined, is_linked, pairs_section
from sayso.reading import read

TEXT = "The Sura Liberation Army (SLA) split. The SLA denied it. General Peter Marsh left the Badr Front."


def test_an_acronym_and_its_long_name_are_linked_and_not_joined_with_others() -> None:
    reading = read(TEXT)
    assert is_linked(reading, "Sura Liberation Army", "SLA")
    assert is_joined(reading, "Sura Liberation Army", "SLA")
    assert not is_joined(reading, "SLA", "Badr Front")


def test_a_form_with_a_title_is_the_name_that_ends_it() -> None:
    reading = read(TEXT)
    assert entities_of(reading, "General Peter Marsh") == entities_of(reading, "Peter Marsh")


def test_a_part_of_a_longer_name_is_no_mention_of_its_own_unless_it_begins_it() -> None:
    reading = read(TEXT)
    assert entities_of(reading, "Liberation Army") == ()
    assert entities_of(reading, "Sura Liberation") == entities_of(reading, "Sura Liberation Army")


def test_a_form_that_is_not_found_is_not_linked() -> None:
    assert not is_linked(read(TEXT), "Sura Liberation Army", "LSA")


def test_the_section_holds_shares_against_bars() -> None:
    quality = PairQuality()
    quality.score(read(TEXT), [("Sura Liberation Army", "SLA"), ("SLA", "Badr Front")], [("SLA", "Badr Front")])
    assert "| held | 0.50 ✗ | 0.90 | 1.00 ✓ | 0.97 | 3 |" in pairs_section({"held": quality})
