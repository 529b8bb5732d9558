"""The words of one point in time ("late August 2009", "last week", "two years ago") as fields."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

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
_HOLIDAYS = {"holiday", "new"}
_TWO_NUMBERS = {"holiday": ("month", "day"), "chunk_name": ("chunk", "ordinal")}
_DIGITS = {"year": "year", "day": "day", "nth": "day", "number": "count"}


@dataclass(frozen=True, slots=True)
class Clock:
    """What the words are counted from: the day of publication, and the year and date that the text is telling of.

    `is_told_here` says that `told` stands in the same sentence, `looks_ahead` that the clause speaks of the future.
    """

    published: date | None
    year: int | None = None
    looks_ahead: bool = False
    told: Stretch | None = None
    is_told_here: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """`stretch` is `None` where the words name no known part of the calendar."""

    stretch: Stretch | None
    precision: DatePrecision
    rivals: tuple[Stretch, ...] = ()
    is_echo: bool = False
    is_counted: bool = False


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
    is_after_the = False
    for letter, word in zip(letters, words, strict=True):
        kind = alphabet().kind(letter)
        if kind in _DIGITS:
            numbers[_DIGITS[kind]] = int("".join(filter(str.isdecimal, word)))
        elif kind in _FIELDS:
            field_ = "echo" if kind == "next" and is_after_the else _FIELDS[kind]
            numbers[field_] = int(time_value(word))
        elif kind in {"unit", "units", "unit_year"}:
            unit = time_value(word)
        elif kind in {"part", "edge"}:
            part = time_value(word)
            numbers |= {"edge": 1} if kind == "edge" else {}
        elif kind in {"earlier", "later"}:
            numbers["earlier" if kind == "earlier" else "later"] = 1
        elif kind == "decade":
            numbers["decade"] = _decade(word)
        elif kind in {"iso", "numeric"}:
            literal = word
        elif kind in _TWO_NUMBERS:
            values = (int(value) for value in time_value(word).split("-"))
            numbers |= dict(zip(_TWO_NUMBERS[kind], values, strict=True))
        elif kind == "new":
            numbers |= {"month": 1, "day": 1}
        elif kind == "eve":
            numbers |= {"month": 12, "day": 31 if numbers.get("month") == 1 else 24}
        is_after_the = kind == "the"
    if _HOLIDAYS & {alphabet().kind(letter) for letter in letters}:
        unit = None
    return Point(numbers, unit, part, literal)


def _decade(word: str) -> int:
    digits = "".join(filter(str.isdecimal, word))
    return int(digits) if len(digits) == 4 else 1900 + int(digits)


def unknown(precision: DatePrecision, is_echo: bool = False) -> Meaning:
    return Meaning(None, precision, is_echo=is_echo)


def known(stretch: Stretch, *rivals: Stretch) -> Meaning:
    return Meaning(stretch, stretch.precision, tuple(rival for rival in rivals if rival != stretch))
