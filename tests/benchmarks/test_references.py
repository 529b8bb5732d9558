"""References: marks taken out of a text, and what the marked words stand for compared with what they mean."""

from benchmarks.references import Marked, ReferenceQuality, references_section, unmark
from sayso.reading import read
from sayso.values.mention import Entity

MARKED = "Marta Luna left Gao. {She|Marta Luna} fled. {It|} rained."


def test_marks_are_taken_out_and_point_to_the_words_they_marked() -> None:
    text, marks = unmark(MARKED)
    assert text == "Marta Luna left Gao. She fled. It rained."
    assert [(one.word, one.meant, text[one.end - len(one.word) : one.end]) for one in marks] == [
        ("She", "Marta Luna", "She"),
        ("It", "", "It"),
    ]


def test_a_reference_is_right_wrong_or_missed() -> None:
    text, (she, it) = unmark(MARKED)
    reading = read(text)
    marta = next(one for one in reading.entities if one.name == "Marta Luna")
    assert _counts(she, marta, text) == (1, 0)
    assert _counts(she, None, text) == (0, 0)
    assert _counts(it, marta, text) == (0, 1)
    assert _counts(it, None, text) == (1, 0)


def test_the_section_holds_shares_against_bars() -> None:
    quality = ReferenceQuality(references=10, right=9, wrong=1)
    assert "| held | 0.90 ✓ | 0.80 | 0.10 | 0.08 | 10 |" in references_section({"held": quality})


def _counts(marked: Marked, found: Entity | None, text: str) -> tuple[int, int]:
    quality = ReferenceQuality()
    quality.score(marked, found, text)
    return quality.right, quality.wrong
