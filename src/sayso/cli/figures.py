"""Numbers and times in the words of a page."""

import re
from datetime import date

from sayso.values.claim import Period, Quantity

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def figure(quantity: Quantity) -> str:
    """`2,500–6,000`, `≥ 100`, `≤ 500`, `~ 5,000`."""
    mark = "~ " if quantity.is_approximate else ""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        return f"≤ {_grouped(high)}" if low is None else f"≥ {_grouped(low)}"
    return f"{mark}{_grouped(low)}" if low == high else f"{mark}{_grouped(low)}–{_grouped(high)}"


def when(period: Period | None) -> str:
    """`Jun 2020`, `Jul–Oct 2020`, `since 2011`; the text's own words in quotes if they could not be resolved."""
    if period is None:
        return ""
    if period.edtf is None:
        return f"“{period.text}”" if period.text else ""
    begin, _, end = period.edtf.partition("/")
    if not end:
        return _day(begin)
    if begin == "..":
        return f"until {_day(end)}"
    return f"since {_day(begin)}" if end == ".." else _range(begin, end)


def long_date(day: date) -> str:
    """`7 February 2021`, whatever the locale."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _grouped(bound: float | None) -> str:
    return f"{bound:,.0f}" if bound is not None and float(bound).is_integer() else f"{bound:,}"


def _day(text: str) -> str:
    match = _DAY.fullmatch(text.rstrip("~?%"))
    if match is None:
        return text
    year, month, day = match.groups()
    words = [day and str(int(day)), _month(month), year]
    return ("about " if text[-1] in "~%" else "") + " ".join(word for word in words if word)


def _month(number: str | None) -> str | None:
    return _MONTHS[int(number) - 1][:3] if number and 1 <= int(number) <= 12 else number


def _range(begin: str, end: str) -> str:
    """What both ends share is said once: `Jul–Oct 2020`, `5–8 Jan 2020`."""
    first, last = _day(begin).split(" "), _day(end).split(" ")
    shared: list[str] = []
    while len(first) == len(last) > 1 and first[-1] == last[-1]:
        shared.insert(0, last.pop())
        first.pop()
    dash = " – " if len(first) + len(last) > 2 else "–"
    return " ".join([" ".join(first) + dash + " ".join(last), *shared])
