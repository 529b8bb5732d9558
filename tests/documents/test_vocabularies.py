"""The tables that `documents` reads: each row whole, each with its source."""

import re
from datetime import date
from importlib.resources import files

import pytest

from sayso.documents.dates import date_in, stamp_date
from sayso.documents.furniture import Scope
from sayso.tables import read_table
from sayso.values.document import CutReason

TABLES = sorted(entry.name.removesuffix(".tsv") for entry in files("sayso.documents").joinpath("data").iterdir())
NO_REASON = ""


@pytest.mark.parametrize("table", TABLES)
def test_each_row_has_all_columns_and_a_source(table: str) -> None:
    header = files("sayso.documents").joinpath(f"data/{table}.tsv").read_text("utf-8").split("\n")[0]
    columns = header.removeprefix("# ").split("\t")
    assert columns[-1] == "source"
    for row in read_table("documents", table):
        assert len(row) == len(columns), row
        assert row[-1], row


def test_wordings_of_page_furniture_have_a_known_reason_and_place() -> None:
    for pattern, reason, scope, _ in read_table("documents", "furniture"):
        assert re.compile(pattern)
        assert CutReason(reason)
        assert Scope(scope)


def test_parts_of_a_page_have_a_known_reason() -> None:
    for _, where, reason, _ in read_table("documents", "page_regions"):
        assert (reason == NO_REASON) == (where == "article")
        assert reason == NO_REASON or CutReason(reason)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("7 February 2021", date(2021, 2, 7)),
        ("7th of Feb. 2021", date(2021, 2, 7)),
        ("Sept 7, 2021", date(2021, 9, 7)),
        ("2021-02-07", date(2021, 2, 7)),
        ("07/07/2021", date(2021, 7, 7)),
        ("25/12/2021", date(2021, 12, 25)),
        ("12/25/2021", date(2021, 12, 25)),
        ("02/03/2021", None),
        ("31 February 2021", None),
        ("February 2021", None),
        ("from 7 February 2021 to 8 February 2021", None),
    ],
)
def test_dates_are_read_only_with_certainty(written: str, day: date | None) -> None:
    assert date_in(written) == day


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2021-02-07T23:10:00+04:30", date(2021, 2, 7)),
        ("20210207", date(2021, 2, 7)),
        ("Sun, 07 Feb 2021 10:00:00 GMT", date(2021, 2, 7)),
        ("yesterday", None),
    ],
)
def test_time_stamps_give_the_day_of_the_writers_clock(stamp: str, day: date | None) -> None:
    assert stamp_date(stamp) == day
