"""Numbers and times as a page says them."""

import pytest

from sayso.cli.figures import figure, when
from sayso.values.claim import Period, PeriodBasis, Quantity


@pytest.mark.parametrize(
    ("low", "high", "approximate", "expected"),
    [
        (2500, 6000, False, "2,500–6,000"),
        (100, None, False, "≥ 100"),
        (None, 500, False, "≤ 500"),
        (5000, 5000, True, "~ 5,000"),
        (10, 99, True, "~ 10–99"),
        (4.5, 4.5, False, "4.5"),
        (0, 0, False, "0"),
    ],
)
def test_a_bound_is_shown_as_a_bound_and_a_range_as_a_range(
    low: float | None, high: float | None, approximate: bool, expected: str
) -> None:
    assert figure(Quantity(low, high, "fighters", approximate)) == expected


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2020", "2020"),
        ("2020-06", "Jun 2020"),
        ("2020-01-05", "5 Jan 2020"),
        ("2020-07/2020-10", "Jul–Oct 2020"),
        ("2020-01-05/2020-01-08", "5–8 Jan 2020"),
        ("2020-12/2021-01", "Dec 2020 – Jan 2021"),
        ("1994/1996", "1994–1996"),
        ("2011/..", "since 2011"),
        ("../2011-03", "until Mar 2011"),
        ("2013~", "about 2013"),
        ("2020-07/2021", "Jul 2020 – 2021"),
    ],
)
def test_a_period_is_said_in_words(edtf: str, expected: str) -> None:
    assert when(Period(edtf, PeriodBasis.STATED)) == expected


def test_a_time_that_could_not_be_resolved_is_shown_in_the_texts_own_words() -> None:
    assert when(Period(None, PeriodBasis.STATED, text="on Sunday")) == "“on Sunday”"
    assert when(None) == ""
