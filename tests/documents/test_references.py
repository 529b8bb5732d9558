"""References to notes and doubled quotation marks are not read, and every other position stays."""

import pytest

from sayso.documents.cleaning import clean, normal


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("He was killed by troops.[2] The group fled.[3][14]", "He was killed by troops. The group fled."),
        ("The group[citation needed] has 300 men,[a] it says.", "The group has 300 men, it says."),
        ("It [the group] told us [sic] of [12] men.", "It [the group] told us [sic] of [12] men."),
        ('"""They left,"" he said."', '"They left," he said."'),
    ],
)
def test_marks_of_the_page_are_left_out(written: str, read: str) -> None:
    assert normal(written) == read


def test_what_is_kept_keeps_its_position() -> None:
    text = "Karim fled.[12] The group[citation needed] stayed."
    found = clean(text, 0, len(text))
    for word in ("Karim", "The", "stayed"):
        assert found.offsets[found.text.index(word)] == text.index(word)
