"""What points that count from the day of publication mean: "last week", "on Monday", "two years ago"."""

from datetime import date, timedelta

from sayso.language import calendar
from sayso.language.calendar import DatePrecision, Stretch
from sayso.language.date_points import Clock, Meaning, Point, known, unknown

_PRECISIONS = {
    "day": DatePrecision.DAY,
    "week": DatePrecision.WEEK,
    "month": DatePrecision.MONTH,
    "year": DatePrecision.YEAR,
}


def read_ago(point: Point, clock: Clock) -> Meaning:
    precision = _PRECISIONS.get(point.unit or "", DatePrecision.YEAR)
    count = point.numbers.get("count", point.numbers.get("day"))
    if point.has("vague") or count is None or clock.published is None:
        return unknown(precision)
    stretch = _stretch_ago(clock.published, point.unit, count)
    return unknown(precision) if stretch is None else known(stretch)


def _stretch_ago(published: date, unit: str | None, count: int) -> Stretch | None:
    if unit in {"day", "week"}:
        day = calendar.days_before(published, count * (7 if unit == "week" else 1))
        if day is None:
            return None
        return calendar.a_week(day) if unit == "week" else calendar.the_day(day)
    year, month = calendar.months_before(published, count * {"month": 1, "decade": 120}.get(unit or "", 12))
    if year < 1:
        return None
    return calendar.a_month(year, month) if unit == "month" else calendar.a_year(year)


def read_weekday(point: Point, clock: Clock) -> Meaning:
    weekday, step, published = point.numbers["weekday"], point.get("step"), clock.published
    if published is None:
        return unknown(DatePrecision.DAY)
    latest, week = calendar.latest_weekday(weekday, published), timedelta(days=7)
    if point.unit == "week" or step == 0:
        return known(calendar.the_day(calendar.monday_of(published) + (step or 0) * week + timedelta(days=weekday)))
    if step == 1:
        return known(calendar.the_day(latest + week))
    if step == -1:
        return known(calendar.the_day(latest - week if latest == published else latest))
    if clock.looks_ahead:
        return known(calendar.the_day(latest), calendar.the_day(latest + week))
    return known(calendar.the_day(latest))


def read_today(point: Point, clock: Clock) -> Meaning:
    if clock.published is None:
        return unknown(DatePrecision.DAY)
    return known(calendar.the_day(clock.published - timedelta(days=point.numbers["today"])))


def read_overnight(_: Point, clock: Clock) -> Meaning:
    if clock.published is None:
        return unknown(DatePrecision.DAY)
    return known(calendar.days(clock.published - timedelta(days=1), clock.published))


def read_part_of_day(point: Point, clock: Clock) -> Meaning:
    """ "Last night" is of the day before, "this morning" of the day itself."""
    if clock.published is None or point.has("echo"):
        return unknown(DatePrecision.DAY, point.has("echo"))
    return known(calendar.the_day(clock.published + timedelta(days=point.numbers.get("step", 0))))


def read_weekend(point: Point, clock: Clock) -> Meaning:
    if clock.published is None or point.has("echo"):
        return unknown(DatePrecision.INTERVAL, point.has("echo"))
    saturday = calendar.latest_weekday(5, clock.published)
    step, week = point.get("step"), timedelta(days=7)
    if step == -1 and saturday + timedelta(days=1) >= clock.published:
        saturday -= week
    if step == 1:
        saturday += week
    return known(calendar.days(saturday, saturday + timedelta(days=1)))


def read_unit(point: Point, clock: Clock) -> Meaning:
    """ "Last week", "this month"; "this week" ends on the day of publication, as far as it is known."""
    precision = _PRECISIONS.get(point.unit or "", DatePrecision.DECADE)
    step, published = point.numbers.get("step", 0), clock.published
    if point.has("echo") or published is None or point.has("ordinal"):
        return unknown(precision, point.has("echo"))
    if point.unit == "week":
        return known(_week(point, published, step))
    if point.unit == "month":
        return known(calendar.a_month(*calendar.months_before(published, -step)))
    if point.unit == "day":
        return known(calendar.the_day(published + timedelta(days=step)))
    first = published.year // 10 * 10 + 10 * step
    return known(calendar.years(first, first + 9, DatePrecision.DECADE))


def _week(point: Point, published: date, step: int) -> Stretch:
    if step != 0:
        return calendar.a_week(published + timedelta(days=7 * step))
    monday = calendar.monday_of(published)
    if point.has("later"):
        return calendar.days(published, monday + timedelta(days=6), DatePrecision.WEEK)
    return calendar.days(monday, published, DatePrecision.WEEK)
