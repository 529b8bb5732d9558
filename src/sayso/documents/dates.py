"""Calendar dates that can be read with certainty; a date that could be read two ways is not read."""

import re
from datetime import date
from functools import cache

from sayso.tables import read_table

_ISO = re.compile(r"(?P<year>(?:19|20)\d\d)-?(?P<month>\d\d)-?(?P<day>\d\d)(?!\d)")
_NUMBERS = re.compile(r"(?<!\d)(?P<first>\d{1,2})[./-](?P<second>\d{1,2})[./-](?P<year>(?:19|20)\d\d)(?!\d)")


def date_in(text: str) -> date | None:
    """The one full date in a short text, or `None` where there is none or there are several."""
    found = {day for match in _full_date().finditer(text) if (day := _read(match.group())) is not None}
    return found.pop() if len(found) == 1 else None


def stamp_date(stamp: str) -> date | None:
    """The day of a time stamp in page metadata, as its writer's clock showed it."""
    iso = _ISO.match(stamp.strip())
    return _calendar_day(iso["year"], iso["month"], iso["day"]) if iso else date_in(stamp[:100])


@cache
def full_date_pattern() -> str:
    """A regular expression for one full date, with its year; without groups."""
    month = rf"(?:{'|'.join(_numbers('month'))})\.?"
    return (
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {month},? (?:19|20)\d\d"
        rf"|{month} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
        rf"|(?:19|20)\d\d-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d)"
    )


@cache
def weekday_pattern() -> str:
    return rf"(?:{'|'.join(_numbers('weekday'))})\.?"


@cache
def month_pattern() -> str:
    return rf"(?:{'|'.join(_numbers('month'))})\.?"


@cache
def _full_date() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w]){full_date_pattern()}(?!\d)", re.IGNORECASE)


@cache
def _numbers(kind: str) -> dict[str, int]:
    """Words of one kind with their numbers, longest first so that "sept" goes before "sep"."""
    rows = [row for row in read_table("documents", "dates") if row[1] == kind]
    return {row[0]: int(row[2]) for row in sorted(rows, key=lambda row: -len(row[0]))}


def _read(written: str) -> date | None:
    if iso := _ISO.fullmatch(written):
        return _calendar_day(iso["year"], iso["month"], iso["day"])
    if numbers := _NUMBERS.fullmatch(written):
        return _unambiguous(numbers)
    year = re.search(r"(?:19|20)\d\d$", written)
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", written)
    month = next(
        (_numbers("month")[word] for word in re.findall(r"[a-z]+", written.lower()) if word in _numbers("month")), 0
    )
    return _calendar_day(year.group(), month, day.group()) if year and day else None


def _unambiguous(numbers: re.Match[str]) -> date | None:
    """A date in numbers, where only one order makes a date or both orders make the same."""
    first, second, year = numbers["first"], numbers["second"], numbers["year"]
    readings = {_calendar_day(year, second, first), _calendar_day(year, first, second)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _calendar_day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
