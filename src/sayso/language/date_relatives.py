"""What points that count from the day of publication mean: "last week", "on Monday", "two years ago"."""

from datetime import date, timedelta

from sayso.language import calendar
from sayso.language.calendar import DatePrecision, Stretch
from sayso.language.date_points import Clock, Meaning, Point, known, unknown

_PRECISIONS = {
    "day": DatePrecision.DAY,
    "week": DatePrecision.WEEK,
    "fortnight": DatePrecision.INTERVAL,
    "month": DatePrecision.MONTH,
    "year": DatePrecision.YEAR,
}


def read_ago(point: Point, clock: Clock) -> Meaning:
    precision = _PRECISIONS.get(point.unit or "", DatePrecision.YEAR)
    count = point.numbers.get("count", point.numbers.get("day"))
    is_vague = point.has("vague") and count == 1
    if is_vague or count is None or clock.published is None:
        return unknown(precision)
    stretch = _stretch_ago(clock.published, point.unit or "year", count)
    return unknown(precision) if stretch is None else known(stretch)


def _stretch_ago(published: date, unit: str, count: int) -> Stretch | None:
    if unit in calendar.DAYS_IN:
        day = calendar.days_before(published, count * calendar.DAYS_IN[unit])
        if day is None:
            return None
        return calendar.a_week(day) if unit == "week" else calendar.the_day(day)
    year, month = calendar.months_before(published, count * {"month": 1, "decade": 120}.get(unit, 12))
    if year < 1:
        return None
    return calendar.a_month(year, month) if unit == "month" else calendar.a_year(year)


def read_weekday(point: Point, clock: Clock) -> Meaning:
    if point.has("echo"):
        return _after_told(point, clock)
    return unknown(DatePrecision.DAY) if clock.published is None else _weekday_near(point, clock, clock.published)


def _weekday_near(point: Point, clock: Clock, published: date) -> Meaning:
    weekday, step = point.numbers["weekday"], point.get("step")
    latest, week = calendar.latest_weekday(weekday, published), timedelta(days=7)
    if point.unit == "week" or step == 0:
        return known(calendar.the_day(calendar.monday_of(published) + (step or 0) * week + timedelta(days=weekday)))
    if step == 1:
        return known(calendar.the_day(latest + week))
    if step == -1:
        return known(calendar.the_day(latest - week if latest == published else latest))
    if clock.looks_ahead and latest != published:
        return known(calendar.the_day(latest + week), calendar.the_day(latest))
    return known(calendar.the_day(latest))


def _day_told(clock: Clock) -> date | None:
    """The last day of what the text tells of, where it is known to the day."""
    if clock.told is None or len(clock.told.last) != len("2000-01-01"):
        return None
    return date.fromisoformat(clock.told.last)


def _after_told(point: Point, clock: Clock) -> Meaning:
    """ "The following Monday", "the same Friday"."""
    told, echo = _day_told(clock), point.numbers["echo"]
    if told is None:
        return unknown(DatePrecision.DAY, is_echo=True)
    latest = calendar.latest_weekday(point.numbers["weekday"], told)
    if echo < 0 and latest == told:
        latest -= timedelta(days=7)
    return known(calendar.the_day(latest + timedelta(days=7) if echo > 0 else latest))


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
    if point.has("echo"):
        return _echo(point, clock, DatePrecision.DAY, "day")
    if clock.published is None:
        return unknown(DatePrecision.DAY)
    return known(calendar.the_day(clock.published + timedelta(days=point.numbers.get("step", 0))))


def read_weekend(point: Point, clock: Clock) -> Meaning:
    if clock.published is None or point.has("echo"):
        return unknown(DatePrecision.INTERVAL, point.has("echo"))
    saturday = calendar.latest_weekday(5, clock.published)
    step, week = point.get("step"), timedelta(days=7)
    if step == -1 and saturday + timedelta(days=1) >= clock.published:
        saturday -= week
    is_over = saturday + timedelta(days=1) < clock.published
    if step == 1 or (clock.looks_ahead and is_over):
        saturday += week
    return known(calendar.days(saturday, saturday + timedelta(days=1)))


def read_unit(point: Point, clock: Clock) -> Meaning:
    """ "Last week", "this month"; "this week" ends on the day of publication, as far as it is known."""
    precision = _PRECISIONS.get(point.unit or "", DatePrecision.DECADE)
    step, published = point.numbers.get("step", 0), clock.published
    if point.has("echo") and not point.has("ordinal"):
        return _echo(point, clock, precision, point.unit or "")
    if published is None or point.has("ordinal") or point.unit == "fortnight":
        return unknown(precision, point.has("echo"))
    if point.unit == "week":
        return known(_week(point, clock, published, step))
    if point.unit == "month":
        return known(calendar.a_month(*calendar.months_before(published, -step)))
    if point.unit == "day":
        return known(calendar.the_day(published + timedelta(days=step)))
    first = published.year // 10 * 10 + 10 * step
    return known(calendar.years(first, first + 9, DatePrecision.DECADE))


def _echo(point: Point, clock: Clock, precision: DatePrecision, unit: str) -> Meaning:
    """ "That day", "the following week", "the previous month": counted from the date that the text tells of."""
    echo, told = point.numbers["echo"], _day_told(clock)
    stretch: Stretch | None = None
    if unit == "week" and told is not None:
        stretch = calendar.a_week(told + timedelta(days=7 * echo))
    elif unit == "day" and told is not None:
        stretch = calendar.the_day(told + timedelta(days=echo))
    elif unit == "month" and clock.told is not None and len(clock.told.last) > len("2000"):
        year, month = (int(figure) for figure in clock.told.last.split("-")[:2])
        stretch = calendar.a_month(*calendar.months_before(date(year, month, 1), -echo))
    return unknown(precision, is_echo=True) if stretch is None else Meaning(stretch, precision, is_counted=True)


def _week(point: Point, clock: Clock, published: date, step: int) -> Stretch:
    if step != 0:
        return calendar.a_week(published + timedelta(days=7 * step))
    monday = calendar.monday_of(published)
    if point.has("later") or clock.looks_ahead:
        return calendar.days(published, monday + timedelta(days=6), DatePrecision.WEEK)
    return calendar.days(monday, published, DatePrecision.WEEK)
