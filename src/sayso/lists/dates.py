"""Dates as publishers write them."""

import re
from datetime import date

from sayso.values.listing import Exactness, ListedDate

_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}  # fmt: skip
_ISO = re.compile(r"^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_WORDS = re.compile(r"^(?:(\d{1,2}) )?(?:([A-Za-z]{3})[a-z]*\.? )?(\d{4})$")
_SLASHED = re.compile(r"^(\d{1,2})/(\d{1,2})/(\d{4})$")
_ABOUT = re.compile(r"^(?:circa|approximately|approx\.?|about|c\.) ", re.IGNORECASE)
_RANGE = re.compile(r"^(?:between )?(.+?)(?: to | and |-)(.+)$", re.IGNORECASE)


def day(text: str | None) -> date | None:
    """A whole date: ISO 8601, with or without a time behind it, or day/month/year."""
    iso = plain_date(text or "", is_month_first=False)
    return date.fromisoformat(iso) if iso and len(iso) == len("2000-01-01") else None


def plain_date(text: str, *, is_month_first: bool) -> str | None:
    """ISO 8601 to the precision given: `1965`, `1965-03`, `1965-03-02`; nothing if it is no date."""
    if match := _SLASHED.match(text):
        first, second, year = match.groups()
        number, month = (second, first) if is_month_first else (first, second)
        return _iso(year, month, number)
    if match := _ISO.match(text):
        return _iso(*match.groups())
    if match := _WORDS.match(text):
        number, name, year = match.groups()
        month = _MONTHS.get((name or "").lower())
        return None if name and not month else _iso(year, str(month or 0), number)
    return None


def _iso(year: str, month: str | None, number: str | None) -> str | None:
    """Parts of nought are not known."""
    if not int(month or 0):
        return year
    if not int(number or 0):
        return f"{year}-{int(month or 0):02}"
    try:
        return date(int(year), int(month or 0), int(number or 0)).isoformat()
    except ValueError:
        return None


def birth(text: str, *, is_month_first: bool = False) -> ListedDate:
    """A date of birth as somebody wrote it: `circa 1965`, `10 Dec 1948`, `1963 to 1965`, `00/00/1971`."""
    plain = _ABOUT.sub("", text)
    about = Exactness.APPROXIMATE if plain != text else Exactness.UNSTATED
    if found := plain_date(plain, is_month_first=is_month_first):
        return ListedDate(found, exactness=about)
    if match := _RANGE.match(plain):
        ends = [plain_date(_ABOUT.sub("", one.strip()), is_month_first=is_month_first) for one in match.groups()]
        if ends[0] and ends[1]:
            return ListedDate(ends[0], ends[1], Exactness.BETWEEN)
    return ListedDate("", note=text)
