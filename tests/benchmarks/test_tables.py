"""What the page shows is what was measured, no better."""

import pytest

from benchmarks.scorer import read_types
from benchmarks.sections import facts_part, names_part
from benchmarks.sections_attribution import attribution_part
from benchmarks.sections_speed import speed_part
from benchmarks.speed import ReadingTime, Speed
from benchmarks.tables import ABSENT, against, figure, prose, table
from benchmarks.workers import Workers

WORKERS = Workers(4, one=(3.0, 2.0), two=(1.0, 1.5))


def test_a_table_has_a_line_for_each_row_and_figures_to_the_right() -> None:
    assert table(("text", "facts"), [("a", "1")]) == "| text | facts |\n| --- | ---: |\n| a | 1 |"


@pytest.mark.parametrize(
    ("value", "shown"), [(0.549, "0.54"), (0.55, "0.55"), (0.29, "0.29"), (1.0, "1.00"), (None, "–")]
)
def test_a_share_is_never_rounded_up(value: float | None, shown: str) -> None:
    assert figure(value) == shown


def test_a_share_reaches_its_bar_or_does_not() -> None:
    assert (against(0.55, 0.55), against(0.549, 0.55), against(None, 0.55)) == ("0.55 ✓", "0.54 ✗", "–")


def test_prose_is_wrapped_without_breaking_words() -> None:
    words = "so many words that no line could hold them all " * 5
    assert prose(words).split() == words.split()
    assert max(map(len, prose(words).splitlines())) <= 110


def test_the_hits_of_each_type_are_read_from_the_scorer() -> None:
    detail = "recall   2/3 = 0.667\n  event(attack)                1/2\n  alias                        1/1\n"
    assert read_types(detail) == {"event(attack)": (1, 2), "alias": (1, 1)}


def test_what_was_not_measured_is_said_not_to_be_measured() -> None:
    assert facts_part(None) == attribution_part(None) == names_part(None) == ABSENT


def test_speed_is_shown_as_ratios_of_the_same_round() -> None:
    reading = ReadingTime("reports", 2, 1000, bare=(1.0, 2.0, 4.0), sayso=(1.5, 2.0, 8.0))
    shown = speed_part(Speed((reading,), (0.2, 0.4), (0.1, 0.1), 2.0, None, WORKERS))
    assert "| reports | 2 | 1,000 | 1.00 | 1.50 | 2.00 | 500 |" in shown
    assert "| `sayso --help` | 0.20 s | 0.30 s | 3.00 |" in shown
    assert "unknown here" in shown


def test_speed_and_memory_keep_to_their_bars_or_do_not() -> None:
    reading = ReadingTime("reports", 2, 1000, bare=(1.0,), sayso=(1.6,))
    shown = speed_part(Speed((reading,), (0.2,), (0.1,), 2.0, 650.4, WORKERS))
    assert "1.60 ✗ | ≤ 1.5 |" in shown
    assert "650 MB ✓ | ≤ 700 MB |" in shown
    assert "2.00 ✓ | ≥ 1.8 |" in shown
