"""Dates that are counted in units: "over the past six months", "two days later", "a week before the vote of 3 May"."""

from datetime import date, timedelta

from sayso.language import calendar
from sayso.language.calendar import DatePrecision, Stretch
from sayso.language.date_form import Form, Part
from sayso.language.date_grammar import points
from sayso.language.date_meanings import meaning_of
from sayso.language.date_points import Meaning
from sayso.language.date_words import time_value

_REACH = 14
_HOURS = 24
_BACK = {"earlier", "before"}
_STOPS = ".;:,"
_JOINING = {"and", "or", "but", "while"}
_POINTING_BACK = {"that", "this", "then"}
_DEFINITE = {"the", "this", "that", "his", "her", "its", "their"}


def read_past(form: Form) -> list[Part]:
    """ "Over the past year", "in the last six months": back from the day of publication."""
    point, published = form.point(form.first, form.last), form.clock.published
    count = point.numbers.get("count", point.numbers.get("day"))
    is_plural = "units" in form.kinds()
    if point.has("vague") or published is None or (count is None and is_plural):
        return [(form.first, form.last, Meaning(None, DatePrecision.INTERVAL))]
    if "hours" in form.kinds() and count is not None:
        stretch = _stretch_back(published, "day", -(-count // _HOURS))
    else:
        stretch = _stretch_back(published, point.unit or "year", 1 if count is None else count)
    return [(form.first, form.last, Meaning(stretch, DatePrecision.INTERVAL))]


def _stretch_back(published: date, unit: str, count: int) -> Stretch | None:
    if unit in calendar.DAYS_IN:
        begin = calendar.days_before(published, count * calendar.DAYS_IN[unit])
        return None if begin is None else calendar.days(begin, published)
    year, month = calendar.months_before(published, count * {"month": 1, "year": 12, "decade": 120}[unit])
    return calendar.a_month(year, month).to(calendar.a_month(published.year, published.month)) if year > 0 else None


def read_portion(form: Form) -> list[Part]:
    """ "The first two months of 2019", "the last ten days of May": that much of the beginning or of the end."""
    head = form.kinds().index("units")
    count_of, whole_of = form.point(form.first, form.first + head + 1), form.point(form.first + head + 1, form.last)
    whole, count = meaning_of(whole_of, form.clock).stretch, count_of.numbers.get("count", count_of.numbers.get("day"))
    is_edge = count_of.get("ordinal") == 1 or count_of.get("step") == -1
    stretch = None
    if whole is not None and count is not None and is_edge and not count_of.has("vague"):
        stretch = _portion(whole, count_of.unit or "", count, count_of.get("step") == -1)
    return [(form.first, form.last, Meaning(stretch or whole, DatePrecision.INTERVAL))]


def _portion(whole: Stretch, unit: str, count: int, is_last: bool) -> Stretch | None:
    """The first or last `count` months of a year, or days or weeks of a month; none where the whole is shorter."""
    figures = [int(figure) for figure in whole.first.split("-")]
    if unit == "month" and len(figures) == 1 and 0 < count < calendar.DECEMBER:
        first = calendar.DECEMBER - count + 1 if is_last else 1
        return calendar.months(figures[0], first, first + count - 1)
    if unit not in calendar.DAYS_IN or len(figures) == 3:
        return None
    begin = date(figures[0], figures[1] if len(figures) > 1 else 1, 1)
    until = (
        date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
        if len(figures) > 1
        else date(begin.year + 1, 1, 1)
    )
    size = timedelta(days=count * calendar.DAYS_IN[unit])
    low, high = (until - size, until) if is_last else (begin, begin + size)
    return calendar.days(low, high - timedelta(days=1)) if size <= until - begin else None


def read_within(form: Form) -> list[Part]:
    """ "Within two months last year": the year, since the months in it are not named."""
    kinds = form.kinds()
    head = max(i for i, kind in enumerate(kinds) if kind in {"unit", "units", "unit_year"} and i < len(kinds) - 1)
    return [(form.first, form.last, meaning_of(form.point(form.first + head + 1, form.last), form.clock))]


def read_shift(form: Form) -> list[Part]:
    """ "Two years later", "the day before", "three days before the vote of 26 July", "a year after X was killed".

    Counted from the date told before; before or after an event with a date of its own from that; and where an event
    without a date stands behind a dated one, it is the date of the event that is counted.
    """
    kinds, point = form.kinds(), form.point(form.first, form.last)
    count = point.numbers.get("count", point.numbers.get("day", 1))
    unit = time_value(form.line.words[form.last - 2])
    steps = -count if kinds[-1] in _BACK else count
    if point.has("vague") or ("units" in kinds and not point.numbers):
        return [(form.first, form.last, _unknown())]
    last, stretch = _counted(form, unit, steps, _has_event_behind(form, kinds[-1]))
    meaning = _unknown() if stretch is None else Meaning(stretch, stretch.precision, is_counted=True)
    return [(form.first, last, meaning)]


def _unknown() -> Meaning:
    return Meaning(None, DatePrecision.UNKNOWN, is_echo=True)


def _counted(form: Form, unit: str, steps: int, has_event: bool) -> tuple[int, Stretch | None]:
    """Where the words of the date end, and what they come to."""
    told = form.clock.told
    if not has_event:
        return form.last, None if told is None else moved(told, unit, steps)
    if told is not None and form.clock.is_told_here:
        return form.last, moved(told, unit, -steps)
    last, behind = _date_behind(form)
    if behind is None and form.line.words[form.last].lower() in _DEFINITE:
        behind = told
    return last, None if behind is None else moved(behind, unit, steps)


def _has_event_behind(form: Form, kind: str) -> bool:
    """Whether "before" or "after" governs what follows; not in "two days after, he …", "two days after that"."""
    if kind in {"earlier", "later"} or form.last >= len(form.line.words):
        return False
    if form.line.words[form.last].lower() in _POINTING_BACK:
        return form.line.letters[form.last + 1 : form.last + 2] not in {*_STOPS, ""}
    return form.line.letters[form.last] not in _STOPS and form.line.words[form.last].lower() not in _JOINING


def _date_behind(form: Form) -> tuple[int, Stretch | None]:
    """The date of the event that follows, in the same clause."""
    letters = form.line.letters[form.last : form.last + _REACH]
    end = next((i for i, letter in enumerate(letters) if letter in _STOPS), len(letters))
    found = points().search(form.line.letters, form.last, form.last + end)
    if found is None:
        return form.last, None
    first, last = found.span()
    return last, meaning_of(form.point(first, last), form.clock).stretch


def moved(base: Stretch, unit: str, steps: int) -> Stretch | None:
    """`steps` units before or after a date: days and weeks from a day give a day, months a month, years a year."""
    edge = base.last if steps > 0 and base.last != calendar.OPEN else base.first
    if edge == calendar.OPEN:
        return None
    figures = [int(figure) for figure in edge.split("-")]
    if unit in {"year", "decade"}:
        year = figures[0] + steps * (10 if unit == "decade" else 1)
        return calendar.a_year(year) if 0 < year <= date.max.year else None
    if unit == "month" and len(figures) > 1:
        return _month(figures[0], figures[1], steps)
    return _day(figures, steps * calendar.DAYS_IN.get(unit, 1)) if len(figures) == 3 else None


def _month(year: int, month: int, steps: int) -> Stretch | None:
    year, month = calendar.months_before(date(year, month, 1), -steps)
    return calendar.a_month(year, month) if 0 < year <= date.max.year else None


def _day(figures: list[int], days: int) -> Stretch | None:
    day = calendar.days_before(date(*figures), -days)
    return None if day is None else calendar.the_day(day)
