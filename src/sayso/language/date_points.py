"""What one point in time ("late August 2009", "last week", "two years ago") means on a given day of publication."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sayso.language import calendar
from sayso.language.calendar import DatePrecision, Stretch
from sayso.language.date_words import alphabet, time_value

_FIELDS = {
    **dict.fromkeys(("month", "month_or_name", "month_short"), "month"),
    **dict.fromkeys(("weekday", "weekday_short"), "weekday"),
    **dict.fromkeys(("last", "past", "this", "current", "next"), "step"),
    **dict.fromkeys(("that", "same", "following", "previous"), "echo"),
    **dict.fromkeys(("half", "quarter"), "chunk"),
    **{name: name for name in ("season", "ordinal", "today", "overnight", "weekend", "part_of_day", "count", "ago")},
    "vague_count": "vague",
}
_DIGITS = {"year": "year", "day": "day", "nth": "day", "number": "count"}
_PARTS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_PRECISIONS = {
    "day": DatePrecision.DAY,
    "week": DatePrecision.WEEK,
    "month": DatePrecision.MONTH,
    "year": DatePrecision.YEAR,
}


@dataclass(frozen=True, slots=True)
class Clock:
    """What the words are counted from: the day of publication, and the year that the text is telling of."""

    published: date | None
    year: int | None = None
    looks_ahead: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """`stretch` is `None` where the words name no known part of the calendar."""

    stretch: Stretch | None
    precision: DatePrecision
    rivals: tuple[Stretch, ...] = ()
    is_echo: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """The words of one point, by what they say: `numbers["month"]`, `unit` of "last week", `part` of "late 2013"."""

    numbers: dict[str, int] = field(default_factory=dict)
    unit: str | None = None
    part: str | None = None
    literal: str | None = None

    def has(self, name: str) -> bool:
        return name in self.numbers

    def get(self, name: str) -> int | None:
        return self.numbers.get(name)

    def having(self, **numbers: int) -> "Point":
        return replace(self, numbers=self.numbers | numbers)


def read_point(letters: str, words: Sequence[str]) -> Point:
    """The words of a point as fields; a relative year stays with `unit` and `step`."""
    numbers: dict[str, int] = {}
    unit = part = literal = None
    for letter, word in zip(letters, words, strict=True):
        kind = alphabet().kind(letter)
        if kind in _DIGITS:
            numbers[_DIGITS[kind]] = int("".join(filter(str.isdecimal, word)))
        elif kind in _FIELDS:
            numbers[_FIELDS[kind]] = int(time_value(word))
        elif kind in {"unit", "units", "unit_year"}:
            unit = time_value(word)
        elif kind in {"part", "edge"}:
            part = time_value(word)
        elif kind in {"earlier", "later"}:
            numbers["earlier" if kind == "earlier" else "later"] = 1
        elif kind == "decade":
            numbers["decade"] = _decade(word)
        elif kind in {"iso", "numeric"}:
            literal = word
    return Point(numbers, unit, part, literal)


def _decade(word: str) -> int:
    digits = "".join(filter(str.isdecimal, word))
    return int(digits) if len(digits) == 4 else 1900 + int(digits)


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
    if point.has("echo"):
        return None if clock.year is None else clock.year + point.numbers["echo"]
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
    """Only the middle of a year has a month of its own: how long "early" and "late" last is anyone's guess."""
    size, number = point.get("chunk"), point.numbers.get("ordinal", 1)
    if size is not None:
        first = min((number - 1) * size + 1, calendar.DECEMBER - size + 1)
        return calendar.months(year, first, first + size - 1)
    return calendar.a_month(year, 6) if point.part == "mid" else calendar.a_year(year)


def _part_of_decade(first: int, point: Point) -> Stretch:
    if point.has("chunk"):
        offset = 5 * (min(point.numbers.get("ordinal", 1), 2) - 1)
        return calendar.years(first + offset, first + offset + 4)
    begin, end = _PARTS_OF_DECADE[point.part or "early"]
    return calendar.years(first + begin, first + end)


def _unknown(precision: DatePrecision, is_echo: bool = False) -> Meaning:
    return Meaning(None, precision, is_echo=is_echo)


def _known(stretch: Stretch, *rivals: Stretch) -> Meaning:
    return Meaning(stretch, stretch.precision, tuple(rival for rival in rivals if rival != stretch))


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
    return _known(possible[0]) if len(possible) == 1 else Meaning(None, DatePrecision.DAY, possible)


def _ago(point: Point, clock: Clock) -> Meaning:
    precision = _PRECISIONS.get(point.unit or "", DatePrecision.YEAR)
    count = point.numbers.get("count", point.numbers.get("day"))
    if point.has("vague") or count is None or clock.published is None:
        return _unknown(precision)
    stretch = _stretch_ago(clock.published, point.unit, count)
    return _unknown(precision) if stretch is None else _known(stretch)


def _stretch_ago(published: date, unit: str | None, count: int) -> Stretch | None:
    if unit in {"day", "week"}:
        day = calendar.days_before(published, count * (7 if unit == "week" else 1))
        return day and (calendar.a_week(day) if unit == "week" else calendar.the_day(day))
    year, month = calendar.months_before(published, count * {"month": 1, "decade": 120}.get(unit or "", 12))
    if year < 1:
        return None
    return calendar.a_month(year, month) if unit == "month" else calendar.a_year(year)


def _day(point: Point, clock: Clock) -> Meaning:
    month, day = point.numbers["month"], point.numbers["day"]
    years = _years_for(point, clock, month, day)
    found = [calendar.a_day(year, month, day) for year in years if year > 0]
    if not found or found[0] is None:
        return _unknown(DatePrecision.DAY)
    return _known(found[0], *(rival for rival in found[1:] if rival is not None))


def _month(point: Point, clock: Clock) -> Meaning:
    month = point.numbers["month"]
    years = _years_for(point, clock, month, 1)
    found = [calendar.a_month(year, month) for year in years]
    return _known(*found) if found else _unknown(DatePrecision.MONTH)


def _years_for(point: Point, clock: Clock, month: int, day: int) -> list[int]:
    """The year of a month or day: its own, that of the telling, or the latest before publication; rivals after it."""
    if point.has("year"):
        return [point.numbers["year"]]
    if point.has("unknown_year") or point.has("echo"):
        return []
    latest = None if clock.published is None else calendar.latest_year_of(month, day, clock.published)
    if point.has("step"):
        return [] if latest is None or clock.published is None else [_stepped(point, clock.published, month, latest)]
    told = [] if clock.year is None else [clock.year]
    if latest is None:
        return told
    return [*told, latest, *([latest + 1] if clock.looks_ahead else [])]


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
        return _known(calendar.a_season(year, begin), *winter)
    if point.has("unknown_year") or (clock.published is None and clock.year is None):
        return _unknown(DatePrecision.SEASON)
    if not point.has("step") and clock.year is not None:
        return _known(calendar.a_season(clock.year, begin))
    return _unknown(DatePrecision.SEASON) if clock.published is None else _season_near(point, clock.published, begin)


def _season_near(point: Point, published: date, begin: int) -> Meaning:
    latest, step = calendar.latest_year_of(begin, 1, published), point.get("step")
    if step == 0:
        is_winter_running = begin == calendar.DECEMBER and published.month <= 2
        return _known(calendar.a_season(latest if is_winter_running else published.year, begin))
    if step == 1:
        return _known(calendar.a_season(latest + 1, begin))
    is_over = calendar.a_season(latest, begin).last < published.isoformat()[:7]
    return _known(calendar.a_season(latest if is_over or step is None else latest - 1, begin))


def _decade_of(point: Point, _: Clock) -> Meaning:
    first = point.numbers["decade"]
    return _known(calendar.years(first, first + 9, DatePrecision.DECADE))


def _year(point: Point, _: Clock) -> Meaning:
    return _known(calendar.a_year(point.numbers["year"])) if point.numbers["year"] > 0 else _unknown(DatePrecision.YEAR)


def _weekday(point: Point, clock: Clock) -> Meaning:
    weekday, step, published = point.numbers["weekday"], point.get("step"), clock.published
    if published is None:
        return _unknown(DatePrecision.DAY)
    latest, week = calendar.latest_weekday(weekday, published), timedelta(days=7)
    if point.unit == "week" or step == 0:
        return _known(calendar.the_day(calendar.monday_of(published) + (step or 0) * week + timedelta(days=weekday)))
    if step == 1:
        return _known(calendar.the_day(latest + week))
    if step == -1:
        return _known(calendar.the_day(latest - week if latest == published else latest))
    if clock.looks_ahead:
        return _known(calendar.the_day(latest), calendar.the_day(latest + week))
    return _known(calendar.the_day(latest))


def _today(point: Point, clock: Clock) -> Meaning:
    if clock.published is None:
        return _unknown(DatePrecision.DAY)
    return _known(calendar.the_day(clock.published - timedelta(days=point.numbers["today"])))


def _overnight(_: Point, clock: Clock) -> Meaning:
    if clock.published is None:
        return _unknown(DatePrecision.DAY)
    return _known(calendar.days(clock.published - timedelta(days=1), clock.published))


def _part_of_day(point: Point, clock: Clock) -> Meaning:
    """ "Last night" is of the day before, "this morning" of the day itself."""
    if clock.published is None or point.has("echo"):
        return _unknown(DatePrecision.DAY, point.has("echo"))
    return _known(calendar.the_day(clock.published + timedelta(days=point.numbers.get("step", 0))))


def _weekend(point: Point, clock: Clock) -> Meaning:
    if clock.published is None or point.has("echo"):
        return _unknown(DatePrecision.INTERVAL, point.has("echo"))
    saturday = calendar.latest_weekday(5, clock.published)
    step, week = point.get("step"), timedelta(days=7)
    if step == -1 and saturday + timedelta(days=1) >= clock.published:
        saturday -= week
    if step == 1:
        saturday += week
    return _known(calendar.days(saturday, saturday + timedelta(days=1)))


def _unit(point: Point, clock: Clock) -> Meaning:
    """ "Last week", "this month"; "this week" ends on the day of publication, as far as it is known."""
    precision = _PRECISIONS.get(point.unit or "", DatePrecision.DECADE)
    step, published = point.numbers.get("step", 0), clock.published
    if point.has("echo") or published is None or point.has("ordinal"):
        return _unknown(precision, point.has("echo"))
    if point.unit == "week":
        return _known(_week(point, published, step))
    if point.unit == "month":
        return _known(calendar.a_month(*calendar.months_before(published, -step)))
    if point.unit == "day":
        return _known(calendar.the_day(published + timedelta(days=step)))
    first = published.year // 10 * 10 + 10 * step
    return _known(calendar.years(first, first + 9, DatePrecision.DECADE))


def _week(point: Point, published: date, step: int) -> Stretch:
    if step != 0:
        return calendar.a_week(published + timedelta(days=7 * step))
    monday = calendar.monday_of(published)
    if point.has("later"):
        return calendar.days(published, monday + timedelta(days=6), DatePrecision.WEEK)
    return calendar.days(monday, published, DatePrecision.WEEK)


_Reader = Callable[[Point, Clock], Meaning]
_READERS: tuple[tuple[Callable[[Point], bool], _Reader], ...] = (
    (lambda point: point.literal is not None, _literal),
    (lambda point: point.has("ago"), _ago),
    (lambda point: point.has("month") and point.has("day"), _day),
    (lambda point: point.has("month"), _month),
    (lambda point: point.has("season"), _season),
    (lambda point: point.has("decade"), _decade_of),
    (lambda point: point.has("weekday"), _weekday),
    (lambda point: point.has("year"), _year),
    (lambda point: point.has("today"), _today),
    (lambda point: point.has("overnight"), _overnight),
    (lambda point: point.has("weekend"), _weekend),
    (lambda point: point.unit is not None, _unit),
    (lambda point: point.has("part_of_day"), _part_of_day),
    (lambda point: True, lambda point, clock: _unknown(DatePrecision.YEAR, point.has("echo"))),
)
