"""Dates and periods in English text, resolved against the day of publication where they are relative.

Resolved dates are EDTF (ISO 8601-2:2019) without its qualifiers: `2020-07/2020-10`, `2011/..`. What counts as a time
word follows the TIMEX3 guidelines of TimeML; "last week" runs from Monday to Sunday.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from sayso.language import calendar
from sayso.language.calendar import DatePrecision
from sayso.language.date_ahead import is_of_saying, looks_ahead
from sayso.language.date_counts import read_past, read_portion, read_shift, read_within
from sayso.language.date_form import Form, Part
from sayso.language.date_grammar import date_forms
from sayso.language.date_meanings import meaning_of
from sayso.language.date_points import Clock, Meaning, Point, known
from sayso.language.date_words import alphabet, may_hold_dates, read_words
from sayso.language.kinds import OTHER, Line
from sayso.values.document import Block, BlockKind

_ONWARD = {"since", "after", "post", "starting"}
_LONGEST_MARK = 4
_BACKWARD = {"until", "before", "prior", "pre", "up", "through", "by", "no"}
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(]?[A-Z])")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """Time words at `start:end` of the text, with the preposition that belongs to them.

    `edtf` is `None` where the words name no known part of the calendar: no publication date to count from, a
    day that does not exist, a duration ("for two years"). `rivals` are other readings of the same words.
    `is_reference` marks words that point to a time told elsewhere ("at the time", "currently"), `is_counted` a date
    that is counted from another one ("two days later").
    """

    start: int
    end: int
    text: str
    edtf: str | None
    precision: DatePrecision
    rivals: tuple[str, ...] = ()
    is_reference: bool = False
    is_counted: bool = False


def find_dates(text: str, published: date | None, anchor_year: int | None = None) -> list[FoundDate]:
    """Dates in text order, none overlapping, the longest reading of each place.

    Relative dates count from `published`; a month or day without a year is of the year that the text has told of
    before (`anchor_year` at its beginning), or else the latest at or before publication.
    """
    return read_dates(text, Clock(published, anchor_year))[0]


def read_dates(text: str, clock: Clock) -> tuple[list[FoundDate], Clock]:
    """The dates of a text read by a clock, and the clock as it stands behind them."""
    if not may_hold_dates(text):
        return [], clock
    line = read_words(text)
    dates: list[FoundDate] = []
    taken = 0
    for match in date_forms().finditer(line.letters):
        if match.start() < taken:
            continue
        now = _at(clock, text, line, match, dates)
        parts = _READERS[match.lastgroup or "skip"](Form(line, match.start(), match.end(), now))
        dates += [_found(text, line, *part) for part in parts]
        taken = max((last for _, last, _ in parts), default=taken)
        clock = _told(_moved(clock, line, match), text, line, parts)
    return dates, clock


def date_blocks(blocks: Sequence[Block], published: date | None) -> list[list[FoundDate]]:
    """The dates of each block. A dateline sets the day that relative dates count from, here and in what follows."""
    clock = Clock(published)
    dates = []
    for block in blocks:
        opening = block.clean[: block.body]
        day = _day_of_dateline(opening, clock.published) if len(opening) > _LONGEST_MARK else None
        year = clock.year if block.kind is BlockKind.ITEM else None
        found, clock = read_dates(block.clean, Clock(day or clock.published, year, told=clock.told))
        dates.append(found)
    return dates


def _at(clock: Clock, text: str, line: Line, match: re.Match[str], dates: Sequence[FoundDate]) -> Clock:
    """The clock at one place: whether the clause looks ahead, and whether this sentence has told a date already."""
    start, end = line.starts[match.start()], line.end(match.end() - 1)
    told = next((found for found in reversed(dates) if found.edtf is not None), None)
    is_here = told is not None and _SENTENCE_END.search(text, told.end, start) is None
    ahead = looks_ahead(text, start, end, is_past_told=clock.year is not None)
    return replace(clock, looks_ahead=ahead, is_told_here=is_here)


def _told(clock: Clock, text: str, line: Line, parts: Sequence[Part]) -> Clock:
    """The date that the text tells of now, from which "two days later" counts: never that of a saying."""
    for first, _, meaning in reversed(parts):
        stretch = meaning.stretch
        if stretch is None or calendar.OPEN in (stretch.first, stretch.last):
            continue
        if not is_of_saying(text, line.starts[first]):
            return replace(clock, told=stretch)
    return clock


def _day_of_dateline(opening: str, published: date | None) -> date | None:
    """The day that a dateline states ("KABUL, 12 March (Reuters) -"), without a year the latest before publication."""
    days = [found.edtf for found in find_dates(opening, published) if found.precision is DatePrecision.DAY]
    return date.fromisoformat(days[0]) if len(days) == 1 and days[0] is not None else None


def _found(text: str, line: Line, first: int, last: int, meaning: Meaning) -> FoundDate:
    start, end = line.starts[first], line.end(last - 1)
    edtf = None if meaning.stretch is None else meaning.stretch.edtf
    rivals = tuple(rival.edtf for rival in meaning.rivals if rival.edtf != edtf)
    return FoundDate(start, end, text[start:end], edtf, meaning.precision, rivals, meaning.is_echo, meaning.is_counted)


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


def _skip(_: Form) -> list[Part]:
    return []


def _phrase(form: Form) -> list[Part]:
    return [(form.first, form.last, Meaning(None, DatePrecision.UNKNOWN, is_echo=True))]


def _duration(form: Form) -> list[Part]:
    return [(form.first, form.last, Meaning(None, DatePrecision.UNKNOWN))]


def _single(form: Form) -> list[Part]:
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


def _is_name(form: Form, first: int, last: int, lead: list[str]) -> bool:
    """A month word by itself that is a name or an ordinary word: "Theresa May", "said by August Hanning"."""
    if last - first != 1 or alphabet().kind(form.line.letters[first]) != "month_or_name":
        return False
    after = form.line.words[last : last + 1]
    is_before_name = bool(after) and form.line.letters[last] == OTHER and after[0][0].isupper()
    return not lead or (is_before_name and lead[0] not in {"in", "since", "until", "during"})


def _led(lead: list[str], is_onward: bool, meaning: Meaning, form: Form, start: int) -> Meaning:
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


def _range(form: Form) -> list[Part]:
    """ "Between July and October 2020", "2004-2006", "from 15 March to 3 April 2015", "January 2025-present"."""
    spans = form.points()
    low = spans[0][2]
    if len(spans) == 1:
        return [(form.first, form.last, _led(["starting"], True, meaning_of(low, form.clock), form, form.first))]
    low, high = _completed(low, spans[-1][2])
    begin, end = meaning_of(low, form.clock), meaning_of(high, form.clock)
    start = form.first + (alphabet().kind(form.letters[0]) == "the")
    if low.has("weekday") and end.stretch is not None and len(end.stretch.first) == len("2000-01-01"):
        begin = known(
            calendar.the_day(calendar.latest_weekday(low.numbers["weekday"], date.fromisoformat(end.stretch.first)))
        )
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


def _days(form: Form) -> list[Part]:
    """ "8 and 9 November 2022", "January 15-17": the days share month and year; apart, they are dates of their own."""
    kinds = form.kinds()
    at = [form.first + i for i, kind in enumerate(kinds) if kind in {"day", "nth"}]
    shared = form.point(form.first, form.last)
    points_ = [shared.having(day=form.point(i, i + 1).numbers["day"]) for i in at]
    meanings = [meaning_of(point, form.clock) for point in points_]
    is_run = "and" not in kinds or "between" in kinds
    return _gathered(form, [(i, i + 1, meaning) for i, meaning in zip(at, meanings, strict=True)], is_run)


def _months(form: Form) -> list[Part]:
    """ "July and August", "December and January 2016": months in a row are one stretch."""
    spans = form.points()
    parts: list[Part] = []
    high = spans[-1][2]
    for first, last, point in reversed(spans):
        low, high = _completed(point, high)
        parts.insert(0, (first, last, meaning_of(low, form.clock)))
        high = low
    return _gathered(form, parts, False)


def _pair(form: Form) -> list[Part]:
    parts = [(first, last, meaning_of(point, form.clock)) for first, last, point in form.points()]
    return _gathered(form, parts, False)


def _gathered(form: Form, parts: list[Part], is_run: bool) -> list[Part]:
    """Parts that follow each other without a gap as one; others apart, the first with the preposition."""
    known = [meaning.stretch for _, _, meaning in parts if meaning.stretch is not None]
    whole = None
    if len(known) == len(parts):
        is_run = is_run or all(calendar.follows(low, high) for low, high in pairwise(known))
        whole = known[0].to(known[-1]) if is_run else None
        if whole is None:
            return [(form.first, parts[0][1], parts[0][2]), *parts[1:-1], (parts[-1][0], form.last, parts[-1][2])]
    return [(form.first, form.last, Meaning(whole, DatePrecision.INTERVAL))]


def _split_year(form: Form) -> list[Part]:
    """ "2022-24", "2020/21"."""
    figures = [form.line.words[i] for i in range(form.first, form.last) if form.line.words[i].isdecimal()]
    first, last = figures
    if len(last) not in {2, 4}:
        return []
    whole = calendar.a_year(int(first)).to(calendar.a_year(int(first[: 4 - len(last)] + last)))
    return [(form.first, form.last, Meaning(whole, DatePrecision.INTERVAL))] if whole is not None else []


_READERS: dict[str, Callable[[Form], list[Part]]] = {
    "skip": _skip,
    "days": _days,
    "split_year": _split_year,
    "between": _range,
    "span": _range,
    "months": _months,
    "pair": _pair,
    "portion": read_portion,
    "past": read_past,
    "within": read_within,
    "shift": read_shift,
    "point": _single,
    "duration": _duration,
    "phrase": _phrase,
}
