"""Dates and periods in English text, resolved against the day of publication where they are relative.

Resolved dates are EDTF (ISO 8601-2:2019) without its qualifiers: `2020-07/2020-10`, `2011/..`. What counts as a time
word follows the TIMEX3 guidelines of TimeML; "last week" runs from Monday to Sunday.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from sayso.language import calendar
from sayso.language.calendar import DatePrecision, Stretch
from sayso.language.date_grammar import date_forms, points
from sayso.language.date_meanings import meaning_of
from sayso.language.date_points import Clock, Meaning, Point, read_point
from sayso.language.date_words import alphabet, may_hold_dates, read_words, time_value
from sayso.language.kinds import OTHER, Line

_AHEAD = re.compile(r"\b(?:will|shall|would|going to|plans? to|scheduled|upcoming|due|expected|intends?)\b")
_ONWARD, _BACKWARD = {"since", "after", "post", "starting"}, {"until", "before", "prior", "pre", "up", "through"}


@dataclass(frozen=True, slots=True)
class FoundDate:
    """Time words at `start:end` of the text, with the preposition that belongs to them.

    `edtf` is `None` where the words name no known part of the calendar: no publication date to count from, a
    day that does not exist, a duration ("for two years"). `rivals` are other readings of the same words.
    `is_reference` marks words that point to a time told elsewhere ("at the time", "currently").
    """

    start: int
    end: int
    text: str
    edtf: str | None
    precision: DatePrecision
    rivals: tuple[str, ...] = ()
    is_reference: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    """One match of the grammar: words `first:last` of the line, and the clock that they are read by."""

    line: Line
    first: int
    last: int
    clock: Clock

    @property
    def letters(self) -> str:
        return self.line.letters[self.first : self.last]

    def kinds(self) -> list[str]:
        return [alphabet().kind(letter) for letter in self.letters]

    def point(self, first: int, last: int) -> Point:
        """The point in words `first:last`, counted from the beginning of the line."""
        return read_point(self.line.letters[first:last], self.line.words[first:last])

    def points(self) -> list[tuple[int, int, Point]]:
        spans = [found.span() for found in points().finditer(self.line.letters, self.first, self.last)]
        return [(first, last, self.point(first, last)) for first, last in spans]


_Part = tuple[int, int, Meaning]


def find_dates(text: str, published: date | None, anchor_year: int | None = None) -> list[FoundDate]:
    """Dates in text order, none overlapping, the longest reading of each place.

    Relative dates count from `published`; a month or day without a year is of the year that the text has told of
    before (`anchor_year` at its beginning), or else the latest at or before publication.
    """
    if not may_hold_dates(text):
        return []
    line = read_words(text)
    clock = Clock(published, anchor_year, _AHEAD.search(text) is not None)
    dates: list[FoundDate] = []
    for match in date_forms().finditer(line.letters):
        reader = _READERS[match.lastgroup or "skip"]
        for first, last, meaning in reader(_Form(line, match.start(), match.end(), clock)):
            dates.append(_found(text, line, first, last, meaning))
        clock = _moved(clock, line, match)
    return dates


def _found(text: str, line: Line, first: int, last: int, meaning: Meaning) -> FoundDate:
    start, end = line.starts[first], line.end(last - 1)
    edtf = None if meaning.stretch is None else meaning.stretch.edtf
    rivals = tuple(rival.edtf for rival in meaning.rivals if rival.edtf != edtf)
    return FoundDate(start, end, text[start:end], edtf, meaning.precision, rivals, meaning.is_echo)


def _moved(clock: Clock, line: Line, match: re.Match[str]) -> Clock:
    """The year that the text now tells of: the last one named with a month, or after "in"; not "the 2005 killing"."""
    if match.lastgroup not in {"point", "between", "span", "months", "days"}:
        return clock
    kinds = [alphabet().kind(letter) for letter in match[0]]
    if "year" not in kinds or kinds[0] in _ONWARD | _BACKWARD:
        return clock
    if kinds[0] in {"in", "during", "by", "from", "between"} or any(kind.startswith("month") for kind in kinds):
        return replace(clock, year=int(line.words[match.start() + max(i for i, k in enumerate(kinds) if k == "year")]))
    return clock


def _skip(_: _Form) -> list[_Part]:
    return []


def _phrase(form: _Form) -> list[_Part]:
    return [(form.first, form.last, Meaning(None, DatePrecision.UNKNOWN, is_echo=True))]


def _duration(form: _Form) -> list[_Part]:
    return [(form.first, form.last, Meaning(None, DatePrecision.UNKNOWN))]


def _single(form: _Form) -> list[_Part]:
    """A point with its preposition; before a possessive or a noun with an article, the preposition is not its own."""
    spans = form.points()
    if not spans:
        return []
    first, last, point = spans[0]
    lead = [alphabet().kind(letter) for letter in form.line.letters[form.first : first]]
    if _is_name(form, first, last, lead):
        return []
    meaning = meaning_of(point, form.clock)
    if form.line.words[last : last + 1] in (["'"], ["’"]):
        lead = []
    start = form.first if lead else first + (alphabet().kind(form.line.letters[first]) == "the")
    tail = [alphabet().kind(letter) for letter in form.line.letters[last : form.last]]
    end = form.last if lead and tail else last
    return [(start, end, _led(lead, bool(tail), meaning, form, start))]


def _is_name(form: _Form, first: int, last: int, lead: list[str]) -> bool:
    """A month word by itself that is a name or an ordinary word: "Theresa May", "said by August Hanning"."""
    if last - first != 1 or alphabet().kind(form.line.letters[first]) != "month_or_name":
        return False
    after = form.line.words[last : last + 1]
    is_before_name = bool(after) and form.line.letters[last] == OTHER and after[0][0].isupper()
    return not lead or (is_before_name and lead[0] not in {"in", "since", "until", "during"})


def _led(lead: list[str], is_onward: bool, meaning: Meaning, form: _Form, start: int) -> Meaning:
    """What the preposition makes of a point: "since" opens its end, "until" its beginning."""
    stretch, published = meaning.stretch, form.clock.published
    if stretch is None or not lead:
        return meaning
    if lead[0] in _BACKWARD:
        return Meaning(stretch.backward(), DatePrecision.INTERVAL)
    if lead[0] in _ONWARD or is_onward or lead[0] == "edge":
        until = None if published is None else stretch.to(calendar.the_day(published))
        return Meaning(
            stretch.onward(), DatePrecision.INTERVAL, () if until is None or lead[0] != "since" else (until,)
        )
    if lead[0] == "from":
        begins = start == 0 or form.line.letters[start - 1] in ",;:"
        plain, open_ended = stretch, stretch.onward()
        chosen, rival = (open_ended, plain) if begins else (plain, open_ended)
        return Meaning(chosen, chosen.precision, (rival,))
    return meaning


def _range(form: _Form) -> list[_Part]:
    """ "Between July and October 2020", "2004-2006", "from 15 March to 3 April 2015", "January 2025-present"."""
    spans = form.points()
    low = spans[0][2]
    if len(spans) == 1:
        return [(form.first, form.last, _led(["starting"], True, meaning_of(low, form.clock), form, form.first))]
    low, high = _completed(low, spans[-1][2])
    begin, end = meaning_of(low, form.clock), meaning_of(high, form.clock)
    start = form.first + (alphabet().kind(form.letters[0]) == "the")
    if begin.stretch is None or end.stretch is None:
        return [(start, form.last, Meaning(None, DatePrecision.INTERVAL))]
    whole = begin.stretch.to(end.stretch)
    if whole is None:
        return [(first, last, meaning_of(point, form.clock)) for first, last, point in spans]
    return [(start, form.last, Meaning(whole, DatePrecision.INTERVAL))]


def _completed(low: Point, high: Point) -> tuple[Point, Point]:
    """Each end with the year that only the other one names; October to March runs over the new year."""
    if not (low.has("month") and high.has("month")):
        return low, high
    turns = low.numbers["month"] > high.numbers["month"]
    if high.has("year") and not low.has("year"):
        return low.having(year=high.numbers["year"] - turns), high
    if low.has("year") and not high.has("year"):
        return low, high.having(year=low.numbers["year"] + turns)
    return low, high


def _days(form: _Form) -> list[_Part]:
    """ "8 and 9 November 2022", "January 15-17": the days share month and year; apart, they are dates of their own."""
    kinds = form.kinds()
    at = [form.first + i for i, kind in enumerate(kinds) if kind in {"day", "nth"}]
    shared = form.point(form.first, form.last)
    points_ = [shared.having(day=form.point(i, i + 1).numbers["day"]) for i in at]
    meanings = [meaning_of(point, form.clock) for point in points_]
    is_run = "and" not in kinds or "between" in kinds
    return _gathered(form, [(i, i + 1, meaning) for i, meaning in zip(at, meanings, strict=True)], is_run)


def _months(form: _Form) -> list[_Part]:
    """ "July and August", "December and January 2016": months in a row are one stretch."""
    spans = form.points()
    parts: list[_Part] = []
    high = spans[-1][2]
    for first, last, point in reversed(spans):
        low, high = _completed(point, high)
        parts.insert(0, (first, last, meaning_of(low, form.clock)))
        high = low
    return _gathered(form, parts, False)


def _pair(form: _Form) -> list[_Part]:
    parts = [(first, last, meaning_of(point, form.clock)) for first, last, point in form.points()]
    return _gathered(form, parts, False)


def _gathered(form: _Form, parts: list[_Part], is_run: bool) -> list[_Part]:
    """Parts that follow each other without a gap as one; others apart, the first with the preposition."""
    known = [meaning.stretch for _, _, meaning in parts if meaning.stretch is not None]
    whole = None
    if len(known) == len(parts):
        is_run = is_run or all(calendar.follows(low, high) for low, high in pairwise(known))
        whole = known[0].to(known[-1]) if is_run else None
        if whole is None:
            return [(form.first, parts[0][1], parts[0][2]), *parts[1:-1], (parts[-1][0], form.last, parts[-1][2])]
    return [(form.first, form.last, Meaning(whole, DatePrecision.INTERVAL))]


def _split_year(form: _Form) -> list[_Part]:
    """ "2022-24", "2020/21"."""
    figures = [form.line.words[i] for i in range(form.first, form.last) if form.line.words[i].isdecimal()]
    first, last = figures
    if len(last) not in {2, 4}:
        return []
    whole = calendar.a_year(int(first)).to(calendar.a_year(int(first[: 4 - len(last)] + last)))
    return [(form.first, form.last, Meaning(whole, DatePrecision.INTERVAL))] if whole is not None else []


def _past(form: _Form) -> list[_Part]:
    """ "Over the past year", "in the last six months": back from the day of publication."""
    point, published = form.point(form.first, form.last), form.clock.published
    count = point.numbers.get("count", point.numbers.get("day"))
    is_plural = "units" in form.kinds()
    if point.has("vague") or published is None or (count is None and is_plural):
        return [(form.first, form.last, Meaning(None, DatePrecision.INTERVAL))]
    stretch = _stretch_back(published, point.unit or "year", 1 if count is None else count)
    return [(form.first, form.last, Meaning(stretch, DatePrecision.INTERVAL))]


def _stretch_back(published: date, unit: str, count: int) -> Stretch | None:
    if unit in {"day", "week"}:
        begin = calendar.days_before(published, count * (7 if unit == "week" else 1))
        return None if begin is None else calendar.days(begin, published)
    year, month = calendar.months_before(published, count * {"month": 1, "year": 12, "decade": 120}[unit])
    return calendar.a_month(year, month).to(calendar.a_month(published.year, published.month)) if year > 0 else None


def _within(form: _Form) -> list[_Part]:
    """ "Within two months last year": the year, since the months in it are not named."""
    kinds = form.kinds()
    head = max(i for i, kind in enumerate(kinds) if kind in {"unit", "units", "unit_year"} and i < len(kinds) - 1)
    return [(form.first, form.last, meaning_of(form.point(form.first + head + 1, form.last), form.clock))]


def _shift(form: _Form) -> list[_Part]:
    """ "Two years later", "the day before": counted from what the text tells of, which only a year is known of."""
    kinds, point = form.kinds(), form.point(form.first, form.last)
    sign = -1 if kinds[-1] in {"earlier", "before"} else 1
    count = point.numbers.get("count", point.numbers.get("day"))
    unit = time_value(form.line.words[form.last - 2])
    if unit != "year" or count is None or form.clock.year is None or point.has("vague"):
        return [(form.first, form.last, Meaning(None, DatePrecision.UNKNOWN, is_echo=True))]
    year = form.clock.year + sign * count
    if not 0 < year <= date.max.year:
        return [(form.first, form.last, Meaning(None, DatePrecision.UNKNOWN, is_echo=True))]
    return [(form.first, form.last, Meaning(calendar.a_year(year), DatePrecision.YEAR))]


_READERS: dict[str, Callable[[_Form], list[_Part]]] = {
    "skip": _skip,
    "days": _days,
    "split_year": _split_year,
    "between": _range,
    "span": _range,
    "months": _months,
    "pair": _pair,
    "past": _past,
    "within": _within,
    "shift": _shift,
    "point": _single,
    "duration": _duration,
    "phrase": _phrase,
}
