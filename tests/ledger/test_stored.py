"""A reading as bytes: nothing is lost, and what is none is told."""

import zlib
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.days import Days, days_of
from sayso.ledger.stored import packed, unpacked
from sayso.reading import read_file
from sayso.values.claim import Period, PeriodBasis
from sayso.values.document import Block, BlockKind
from tests.ledger.made import intake, river

SAMPLES = Path(str(files("sayso.samples")))


@pytest.mark.parametrize("name", ["monitoring_report.txt", "designation.html"])
def test_a_real_reading_comes_back_as_it_was(name: str) -> None:
    reading = read_file(str(SAMPLES / name))
    assert unpacked(packed(reading)) == reading
    assert packed(unpacked(packed(reading))) == packed(reading)


@given(clean=st.text(st.characters(exclude_categories=["Cs"]), max_size=30), data=st.data())
def test_any_way_back_to_the_text_comes_back_as_it_was(clean: str, data: st.DataObject) -> None:
    steps = data.draw(st.lists(st.integers(0, 5), min_size=len(clean) + 1, max_size=len(clean) + 1))
    offsets = tuple(sum(steps[: number + 1]) for number in range(len(steps)))
    reading = intake(river()).reading
    document = replace(reading.document, blocks=(Block(BlockKind.PARAGRAPH, clean, offsets),))
    reading = replace(reading, document=document)
    assert unpacked(packed(reading)) == reading


@pytest.mark.parametrize("body", [b"", b"nonsense", zlib.compress(b"{}"), zlib.compress(b'{"blocks": 3}')])
def test_what_is_no_reading_is_told(body: bytes) -> None:
    with pytest.raises(ValueError, match="not a stored reading"):
        unpacked(body)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-02-03", "2020-02-03", "2020-02-03"),
        ("2020-07/2020-10", "2020-07-01", "2020-10-31"),
        ("2013~", "2013-01-01", "2013-12-31"),
        ("2011/..", "2011-01-01", "2021-02-07"),
        ("../2011-03", "2011-03-31", "2011-03-31"),
        (None, "2021-02-07", "2021-02-07"),
        ("nonsense", "2021-02-07", "2021-02-07"),
        ("2020-13", "2021-02-07", "2021-02-07"),
    ],
)
def test_a_period_begins_and_ends_on_days(edtf: str | None, first: str, last: str) -> None:
    from datetime import date

    days = days_of(Period(edtf, PeriodBasis.STATED), date(2021, 2, 7))
    assert days == Days(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


def test_what_has_no_time_at_all_has_no_day() -> None:
    assert days_of(None, None) == Days(0, 0)
