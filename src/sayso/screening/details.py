"""What dates of birth, countries and kinds add to or take from the likeness of names."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sayso.lists.dates import birth
from sayso.values.listing import Exactness, ListedDate


class Fit(StrEnum):
    """How a detail of a query fits a listing."""

    SAME = "same"
    NEAR = "near"
    OTHER = "other"
    UNKNOWN = "unknown"


class Detail(NamedTuple):
    """How a detail fits, and by what a score is multiplied for it."""

    fit: Fit
    factor: float


_UNKNOWN = Detail(Fit.UNKNOWN, 1.0)
_ABOUT = 3
"""Years by which an approximate year may be wrong."""
_BIRTHS = {Fit.SAME: 1.05, Fit.NEAR: 0.98}
_SAME_YEAR = 1.02
_OTHER_BIRTH, _FAR_BIRTH, _FAR_YEARS = 0.88, 0.78, 12
_COUNTRIES = {Fit.SAME: 1.02, Fit.OTHER: 0.96}
_KINDS = {"Person": ("person",), "Vessel": ("vessel",), "Airplane": ("aircraft",)}
_BODIES = ("organization", "other")
_OTHER_KIND = 0.6


def birth_fit(asked: str | None, listed: Sequence[Sequence[Any]]) -> Detail:
    """How a date of birth fits those of a listing, each as first day, last day and exactness; the best one counts."""
    wanted = birth(asked) if asked else ListedDate("")
    if not wanted.first:
        return _UNKNOWN
    found = [_birth_fit(wanted.first, *one) for one in listed if one[0]]
    return max(found, key=lambda detail: detail.factor) if found else _UNKNOWN


def _birth_fit(asked: str, first: str, last: str | None, exactness: str) -> Detail:
    year, begin, end = int(asked[:4]), int(first[:4]), int((last or first)[:4])
    loose = _ABOUT if exactness == Exactness.APPROXIMATE else 0
    if last or loose or len(asked) == len("1965") or len(first) == len("1965"):
        fit = _fit_of_years(year, begin - loose, end + loose)
    elif asked == first[: len(asked)] or first == asked[: len(first)]:
        fit = Fit.SAME
    else:
        fit = Fit.NEAR if _is_near(asked, first) else Fit.OTHER
    apart = max(begin - year, year - end, 0)
    is_whole = not last and len(asked) == len(first) == len("1965-03-02")
    if fit is Fit.SAME and not is_whole:
        return Detail(fit, _SAME_YEAR)
    factor = _BIRTHS.get(fit) or (_FAR_BIRTH if apart > _FAR_YEARS else _OTHER_BIRTH)
    return Detail(fit, factor)


def _fit_of_years(year: int, begin: int, end: int) -> Fit:
    if begin <= year <= end:
        return Fit.SAME
    return Fit.NEAR if begin - 1 <= year <= end + 1 else Fit.OTHER


def _is_near(asked: str, listed: str) -> bool:
    """One part is another, or day and month have changed places."""
    ours, theirs = asked.split("-"), listed.split("-")
    if ours[0] == theirs[0] and ours[1:] == theirs[:0:-1]:
        return True
    is_whole = len(ours) == len(theirs) == len(("year", "month", "day"))
    if is_whole and sum(one != other for one, other in zip(ours, theirs, strict=True)) == 1:
        return abs(int(ours[0]) - int(theirs[0])) <= 1 or ours[1:] == theirs[1:]
    return is_whole and abs((date.fromisoformat(asked) - date.fromisoformat(listed)).days) <= 31


def country_fit(asked: str | None, listed: Sequence[str]) -> Detail:
    """Whether a country, by its code, is one of those of a listing."""
    if not asked or not listed:
        return _UNKNOWN
    fit = Fit.SAME if asked in listed else Fit.OTHER
    return Detail(fit, _COUNTRIES[fit])


def kind_fit(schema: str | None, kind: str) -> Detail:
    """Whether a listing is of the kind that is asked for (`Person`, `Organization` …)."""
    if not schema:
        return _UNKNOWN
    is_same = kind in _KINDS.get(schema, _BODIES)
    return Detail(Fit.SAME, 1.0) if is_same or schema == "LegalEntity" else Detail(Fit.OTHER, _OTHER_KIND)
