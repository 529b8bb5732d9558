"""What one point in time ("late August 2009", "last April", "two years ago") means on a given day of publication."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sayso.language import calendar
from sayso.language.calendar import DatePrecision, Stretch
from sayso.language.date_points import Clock, Meaning, Point, known, unknown
from sayso.language.date_relatives import (
    read_ago,
    read_overnight,
    read_part_of_day,
    read_today,
    read_unit,
    read_weekday,
    read_weekend,
)

_RECENT = 100
_EDGES = {"early": 1, "mid": 6, "late": 12}
_PARTS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def meaning_of(point: Point, clock: Clock) -> Meaning:
    """The part of the calendar that a point names, counted from the clock where it is relative."""
    point = _with_relative_year(point, clock)
    meaning = next(reader(point, clock) for is_one, reader in _READERS if is_one(point))
    if meaning.stretch is None or (point.part is None and not point.has("chunk")):
        return meaning
    return _narrowed(meaning, point)


def _with_relative_year(point: Point, clock: Clock) -> Point:
    """ "July last year" with its year as a number."""
    if point.unit != "year" or point.has("ago") or (point.has("ordinal") and not point.has("chunk")):
        return point
    year = _stepped_year(point, clock)
    numbers = {name: value for name, value in point.numbers.items() if name != "step"}
    if year is None:
        numbers["unknown_year"] = 1
    else:
        numbers["year"] = year
    return replace(point, numbers=numbers, unit=None)


def _stepped_year(point: Point, clock: Clock) -> int | None:
    told = clock.year if clock.told is None else int(clock.told.first[:4])
    is_edge_of_told = point.has("edge") and not point.has("step") and told is not None
    if point.has("echo") or is_edge_of_told:
        return None if told is None else told + point.numbers.get("echo", 0)
    return None if clock.published is None else clock.published.year + point.numbers.get("step", 0)


def _narrowed(meaning: Meaning, point: Point) -> Meaning:
    stretch = meaning.stretch
    if stretch is None:
        return meaning
    if meaning.precision is DatePrecision.YEAR:
        narrow = _part_of_year(int(stretch.first), point)
    elif meaning.precision is DatePrecision.DECADE:
        narrow = _part_of_decade(int(stretch.first), point)
    else:
        return meaning
    return Meaning(narrow, narrow.precision)


def _part_of_year(year: int, point: Point) -> Stretch:
    """Its first, middle or last month; how long "early" and "late" last is anyone's guess."""
    size, number = point.get("chunk"), point.numbers.get("ordinal", 1)
    if size is not None:
        number = calendar.DECEMBER // size if point.get("step") == -1 else number
        first = min((number - 1) * size + 1, calendar.DECEMBER - size + 1)
        return calendar.months(year, first, first + size - 1)
    if point.has("edge"):
        return calendar.a_month(year, _EDGES[point.part or "mid"])
    return calendar.a_month(year, 6) if point.part == "mid" else calendar.a_year(year)


def _part_of_decade(first: int, point: Point) -> Stretch:
    if point.has("chunk"):
        offset = 5 * (min(point.numbers.get("ordinal", 1), 2) - 1)
        return calendar.years(first + offset, first + offset + 4)
    begin, end = _PARTS_OF_DECADE[point.part or "early"]
    return calendar.years(first + begin, first + end)


def _literal(point: Point, _: Clock) -> Meaning:
    """ISO dates, and dates in figures: day first, month first, or both, as far as the calendar allows."""
    literal = point.literal or ""
    figures = [int(figure) for figure in literal.replace("/", "-").replace(".", "-").split("-")]
    if len(literal.split("-")) == 3:
        readings = [calendar.a_day(*figures)] if figures[0] else []
    else:
        day, month, year = figures
        readings = [calendar.a_day(year, month, day)] if year else []
        if "/" in literal and year:
            readings.append(calendar.a_day(year, day, month))
    possible = tuple(dict.fromkeys(reading for reading in readings if reading is not None))
    return known(possible[0]) if len(possible) == 1 else Meaning(None, DatePrecision.DAY, possible)


def _day(point: Point, clock: Clock) -> Meaning:
    month, day = point.numbers["month"], point.numbers["day"]
    years = _years_for(point, clock, month, day)
    found = [calendar.a_day(year, month, day) for year in years if year > 0]
    if not found or found[0] is None:
        return unknown(DatePrecision.DAY)
    return known(found[0], *(rival for rival in found[1:] if rival is not None))


def _month(point: Point, clock: Clock) -> Meaning:
    month = point.numbers["month"]
    years = _years_for(point, clock, month, 1)
    found = [calendar.a_month(year, month) for year in years]
    return known(*found) if found else unknown(DatePrecision.MONTH)


def _years_for(point: Point, clock: Clock, month: int, day: int) -> list[int]:
    """The year of a month or day: its own, that of the telling, or the latest before publication; rivals after it."""
    if point.has("year"):
        return [point.numbers["year"]]
    if point.has("echo"):
        return _echoed(point, clock, month)
    if point.has("unknown_year"):
        return []
    told = [] if clock.year is None or point.has("step") else [clock.year]
    return told if clock.published is None else _years_near(point, clock, clock.published, (month, day), told)


def _years_near(point: Point, clock: Clock, published: date, at: tuple[int, int], told: list[int]) -> list[int]:
    """The years that a month or day without one can be of, the likeliest first; ahead it is the coming one."""
    month, day = at
    latest = calendar.latest_year_of(month, day, published)
    if point.has("step"):
        return [_stepped(point, published, month, latest)]
    if not clock.looks_ahead:
        return [latest, *told] if _is_since_told(clock, published, (latest, *at)) else [*told, latest]
    is_now = latest == published.year and month == published.month and (not point.has("day") or day == published.day)
    coming = latest if is_now else latest + 1
    return [coming, *(year for year in [*told, latest] if year != coming)]


def _is_since_told(clock: Clock, published: date, latest: tuple[int, int, int]) -> bool:
    """ "Freed in October 2020, he was killed on 5 January": news goes on, and this is news of the last months."""
    year, month, day = latest
    if clock.told is None or clock.year != year - 1 or len(clock.told.first) < len("2000-01"):
        return False
    when = calendar.a_day(year, month, min(day, 28))
    is_new = when is not None and (published - date.fromisoformat(when.first)).days <= _RECENT
    return is_new and f"{year - 1}-{month:02}" < clock.told.first[:7]


def _echoed(point: Point, clock: Clock, month: int) -> list[int]:
    """ "The following March" is the first one after the date told, "the previous March" the last before it."""
    if clock.told is None or len(clock.told.first) < len("2000-01"):
        return []
    year, told = int(clock.told.first[:4]), int(clock.told.first[5:7])
    echo = point.numbers["echo"]
    if echo == 0:
        return [year]
    return [year + (month <= told)] if echo > 0 else [year - (month >= told)]


def _stepped(point: Point, published: date, month: int, latest: int) -> int:
    """ "Last August" is over; "this August" is of the year; "next August" is still to come."""
    step = point.numbers["step"]
    if step == 0:
        return published.year
    if step > 0:
        return latest + 1
    return latest - 1 if month == published.month else latest


def _season(point: Point, clock: Clock) -> Meaning:
    begin, year = point.numbers["season"], point.get("year")
    if year is not None:
        winter = [calendar.months(year - 1, 12, 14, DatePrecision.SEASON)] if begin == calendar.DECEMBER else []
        return known(calendar.a_season(year, begin), *winter)
    if point.has("unknown_year") or (clock.published is None and clock.year is None):
        return unknown(DatePrecision.SEASON)
    if not point.has("step") and clock.year is not None:
        return known(calendar.a_season(clock.year, begin))
    return unknown(DatePrecision.SEASON) if clock.published is None else _season_near(point, clock.published, begin)


def _season_near(point: Point, published: date, begin: int) -> Meaning:
    latest, step = calendar.latest_year_of(begin, 1, published), point.get("step")
    if step == 0:
        is_winter_running = begin == calendar.DECEMBER and published.month <= 2
        return known(calendar.a_season(latest if is_winter_running else published.year, begin))
    if step == 1:
        return known(calendar.a_season(latest + 1, begin))
    is_over = calendar.a_season(latest, begin).last < published.isoformat()[:7]
    return known(calendar.a_season(latest if is_over or step is None else latest - 1, begin))


def _decade_of(point: Point, _: Clock) -> Meaning:
    first = point.numbers["decade"]
    return known(calendar.years(first, first + 9, DatePrecision.DECADE))


def _year(point: Point, _: Clock) -> Meaning:
    return known(calendar.a_year(point.numbers["year"])) if point.numbers["year"] > 0 else unknown(DatePrecision.YEAR)


_Reader = Callable[[Point, Clock], Meaning]
_READERS: tuple[tuple[Callable[[Point], bool], _Reader], ...] = (
    (lambda point: point.literal is not None, _literal),
    (lambda point: point.has("ago"), read_ago),
    (lambda point: point.has("month") and point.has("day"), _day),
    (lambda point: point.has("month"), _month),
    (lambda point: point.has("season"), _season),
    (lambda point: point.has("decade"), _decade_of),
    (lambda point: point.has("weekday"), read_weekday),
    (lambda point: point.has("year"), _year),
    (lambda point: point.has("today"), read_today),
    (lambda point: point.has("overnight"), read_overnight),
    (lambda point: point.has("weekend"), read_weekend),
    (lambda point: point.unit is not None, read_unit),
    (lambda point: point.has("part_of_day"), read_part_of_day),
    (lambda point: True, lambda point, clock: unknown(DatePrecision.YEAR, point.has("echo"))),
)
