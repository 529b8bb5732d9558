"""Stretches of the calendar, written as EDTF (ISO 8601-2:2019), and how to count from a publication date."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

OPEN = ".."
DECEMBER = 12
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}


class DatePrecision(StrEnum):
    """How fine a date is: "in August" is a month, "since 2011" an interval."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `first` to `last`, both included; each is an EDTF date, or open (`..`)."""

    first: str
    last: str
    precision: DatePrecision

    @property
    def edtf(self) -> str:
        return self.first if self.first == self.last else f"{self.first}/{self.last}"

    def onward(self) -> "Stretch":
        return Stretch(self.first, OPEN, DatePrecision.INTERVAL)

    def backward(self) -> "Stretch":
        return Stretch(OPEN, self.last, DatePrecision.INTERVAL)

    def to(self, other: "Stretch") -> "Stretch | None":
        """The stretch from the beginning of this one to the end of the other; none if that runs backwards."""
        if _last_day(other.last) < _first_day(self.first):
            return None
        return Stretch(self.first, other.last, DatePrecision.INTERVAL)


def _first_day(edtf: str) -> str:
    return "" if edtf == OPEN else edtf


def _last_day(edtf: str) -> str:
    return "~" if edtf == OPEN else edtf + "~"


def a_day(year: int, month: int, day: int) -> Stretch | None:
    """None for a day that the calendar does not have (31 February)."""
    if not 1 <= month <= DECEMBER or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return the_day(date(year, month, day))


def the_day(day: date) -> Stretch:
    return Stretch(day.isoformat(), day.isoformat(), DatePrecision.DAY)


def days(first: date, last: date, precision: DatePrecision = DatePrecision.INTERVAL) -> Stretch:
    return Stretch(first.isoformat(), last.isoformat(), precision)


def a_month(year: int, month: int) -> Stretch:
    return months(year, month, month, DatePrecision.MONTH)


def months(year: int, first: int, last: int, precision: DatePrecision = DatePrecision.INTERVAL) -> Stretch:
    """Whole months of one year; a `last` over twelve runs into the next year."""
    over, ending = divmod(last - 1, DECEMBER)
    return Stretch(f"{year:04}-{first:02}", f"{year + over:04}-{ending + 1:02}", precision)


def a_year(year: int) -> Stretch:
    return Stretch(f"{year:04}", f"{year:04}", DatePrecision.YEAR)


def years(first: int, last: int, precision: DatePrecision = DatePrecision.INTERVAL) -> Stretch:
    return Stretch(f"{first:04}", f"{last:04}", precision)


def a_season(year: int, first_month: int) -> Stretch:
    """Three months: winter 2012 begins in December 2012."""
    return months(year, first_month, first_month + 2, DatePrecision.SEASON)


def a_week(day: date) -> Stretch:
    """Monday to Sunday of the week that `day` is in (ISO 8601 weeks)."""
    monday = monday_of(day)
    return days(monday, monday + timedelta(days=6), DatePrecision.WEEK)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def latest_weekday(weekday: int, until: date) -> date:
    """The most recent such day at or before `until`; Monday is 0."""
    return until - timedelta(days=(until.weekday() - weekday) % 7)


def latest_year_of(month: int, day: int, until: date) -> int:
    """The year of the most recent such day (or month, with `day` 1) at or before `until`."""
    return until.year if (month, day) <= (until.month, until.day) else until.year - 1


def months_before(day: date, count: int) -> tuple[int, int]:
    """Year and month, `count` months before that of `day`."""
    year, month = divmod(day.year * DECEMBER + day.month - 1 - count, DECEMBER)
    return year, month + 1


def days_before(day: date, count: int) -> date | None:
    """None where the calendar begins or ends."""
    try:
        return day - timedelta(days=count)
    except OverflowError:
        return None


def follows(low: Stretch, high: Stretch) -> bool:
    """Whether `high` begins where `low` ends: the next day, month or year."""
    return _next(low.last) == high.first


def _next(edtf: str) -> str:
    figures = [int(figure) for figure in edtf.split("-")]
    if len(figures) == 1:
        return f"{figures[0] + 1:04}"
    if len(figures) == 2:
        return months(figures[0], figures[1] + 1, figures[1] + 1).last
    return (date(*figures) + timedelta(days=1)).isoformat()
