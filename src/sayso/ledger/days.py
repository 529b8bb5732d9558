"""From EDTF to days that can be compared: a claim holds from its first day to its last.

A day is its number in the proleptic Gregorian calendar, as `date.toordinal` counts; 0 is a day that nobody knows.
"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from sayso.values.claim import Period

UNKNOWN_DAY = 0
_EDTF_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?")


class Days(NamedTuple):
    """First and last day, both included."""

    first: int
    last: int


def day_number(day: date | None) -> int:
    return UNKNOWN_DAY if day is None else day.toordinal()


def day_of(number: int) -> date | None:
    return None if number == UNKNOWN_DAY else date.fromordinal(number)


def days_of(period: Period | None, published: date | None) -> Days:
    """A claim without a time of its own holds on the day of its document; "since 2011" holds up to that day."""
    said = day_number(published)
    if period is None or period.edtf is None:
        return Days(said, said)
    begin, bar, end = period.edtf.partition("/")
    first = _first(begin)
    last = _last(end if bar else begin)
    if first == last == UNKNOWN_DAY:
        return Days(said, said)
    if last == UNKNOWN_DAY:
        return Days(first, max(first, said))
    return Days(first or min(last, said or last), last)


def _first(edtf: str) -> int:
    match = _EDTF_DAY.fullmatch(edtf)
    if match is None:
        return UNKNOWN_DAY
    return _ordinal(int(match[1]), int(match[2] or 1), int(match[3] or 1))


def _last(edtf: str) -> int:
    match = _EDTF_DAY.fullmatch(edtf)
    if match is None:
        return UNKNOWN_DAY
    year, month = int(match[1]), int(match[2] or 12)
    if year == 0 or not 1 <= month <= 12:
        return UNKNOWN_DAY
    return _ordinal(year, month, int(match[3] or monthrange(year, month)[1]))


def _ordinal(year: int, month: int, day: int) -> int:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return UNKNOWN_DAY
