"""Numbers that count or measure something in English text, as closed or open ranges.

Ordinals, identifiers ("resolution 1989", "S/2021/68"), times of day and telephone numbers are left out. Vague
magnitudes have the range that their words allow: tens 10-99, dozens 24-99, scores 40-99, hundreds 100-999,
tens of thousands 10,000-99,999. A fraction is given in percent, to one decimal place: "two-thirds" is 66.7.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sayso.language.kinds import OTHER, Line
from sayso.language.number_grammar import bounds, quantity_forms, values
from sayso.language.number_words import MASK, SCALES, alphabet, listed_value, may_hold_numbers, read_words, value_of
from sayso.tables import read_table

_ORDERS = SCALES | {"hundred", "dozen"}
_TAILS = {"so": "about", "odd": "about", "more": "low", "above": "low", "plus": "low", "+": "low", "less": "high"}
_SHARING = {"half", "part", "ratio", "in", "out"}
_COUNTS = {"one", "ones", "teen", "num"}
_SHARES = {"fraction", "odds", "share"}
_ENDS = ("low_1", "low_2", "low_3", "low_4", "high_1", "high_3", "high_4")
_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds"}
_LARGEST_MARK = 20
_REACH_OF_CHANGE = 8
_WIDE = {"anywhere", "somewhere"}
"""Before a range they say that it is one; before a single number they blur it."""
_PLACES = {"in", "at", "near", "across", "around", "inside", "outside", "from", "In", "At", "Near", "Across"}
_JOINING = {"and", "or", "is", "was", "has", "had", "in", "on", "at", "of", "to", "by", "which", "that", "as", "from"}


class QuantityKind(StrEnum):
    COUNT = "count"
    PERCENT = "percent"
    FRACTION = "fraction"
    MONEY = "money"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A number at `start:end` of the text, with the words that bound or blur it ("at least six", "dozens of").

    `low` equals `high` for an exact number; a missing one is an open bound, never both. `has_modifier` says
    whether such words stand around the number. `currency` is that of money ("dollars").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    is_approximate: bool
    text: str
    kind: QuantityKind
    has_modifier: bool
    currency: str = ""


@dataclass(frozen=True, slots=True)
class _Amount:
    """What words `first:last` of a line come to."""

    first: int
    last: int
    low: float | None
    high: float | None
    is_approximate: bool = False
    has_modifier: bool = False


def find_quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[FoundQuantity]:
    """Quantities in text order, none overlapping; nothing in a `taken` span (dates, names) is read as a number."""
    if not may_hold_numbers(text):
        return []
    line = read_words(_masked(text, taken))
    found = []
    for match in quantity_forms().finditer(line.letters):
        form = "age" if _is_apposed_age(text, line, match) else match.lastgroup or "skip"
        if form != "skip":
            found += [_quantity(text, line, form, amount) for amount in _amounts(line, match, form)]
        elif (mark := _bracketed(line, match)) is not None:
            found.append(_quantity(text, line, "single", mark))
    return found


def _masked(text: str, taken: Sequence[tuple[int, int]]) -> str:
    for start, end in taken:
        text = text[:start] + MASK * (min(end, len(text)) - start) + text[end:]
    return text


def _quantity(text: str, line: Line, form: str, amount: _Amount) -> FoundQuantity:
    start, end = line.starts[amount.first], line.end(amount.last - 1)
    kind = _kind(form, line.letters[amount.first : amount.last])
    currency = _currency(line, amount) if kind is QuantityKind.MONEY else ""
    return FoundQuantity(
        start, end, amount.low, amount.high, amount.is_approximate, text[start:end], kind, amount.has_modifier, currency
    )


def _kind(form: str, letters: str) -> QuantityKind:
    kinds = {alphabet().kind(letter) for letter in letters}
    if form == "age":
        return QuantityKind.AGE
    if form in _SHARES:
        return QuantityKind.FRACTION
    if kinds & {"percent", "%", "cent"}:
        return QuantityKind.PERCENT
    return QuantityKind.MONEY if kinds & {"$", "€", "£", "currency", "currency_code"} else QuantityKind.COUNT


def _currency(line: Line, amount: _Amount) -> str:
    """The money that an amount is of, by its sign or its last word."""
    for at in range(amount.first, amount.last):
        kind = alphabet().kind(line.letters[at])
        if kind in _SIGNS:
            return _SIGNS[kind]
        if kind in {"currency", "currency_code"}:
            return listed_value(line.words[at])
    return ""


def _bracketed(line: Line, match: re.Match[str]) -> _Amount | None:
    """A large number in brackets counts; a small one before a word is an enumerator ("(2) the group")."""
    is_inner = match.start() > 0 and len(match[0]) == 3 and match[0][0] == "("
    if not is_inner or (value := _value(line, match.start() + 1, match.end() - 1)) <= _LARGEST_MARK:
        return None
    return _Amount(match.start() + 1, match.end() - 1, value, value)


def _amounts(line: Line, match: re.Match[str], form: str) -> list[_Amount]:
    if form == "age":
        return [_age(line, match)]
    if form in _SHARES:
        return [_fraction(line, match)]
    if form == "vague":
        return [_vague(line, match)]
    if form == "couple":
        return [_Amount(match.start(), match.end(), 2, 2, True, True)]
    if form == "range":
        return _range(line, match)
    return [] if _is_label(line, match) else [_single(line, match.start(), match.end())]


def _value(line: Line, first: int, last: int) -> float:
    return value_of(line.letters[first:last], line.words[first:last])


@cache
def _bound_of() -> dict[str, str]:
    return {phrase: bound for phrase, bound, *_ in read_table("language", "quantity_bounds")}


def _bounds_before(line: Line, first: int, last: int) -> list[str]:
    """The bounds that stand before a number, and the one that may stand after it."""
    phrases = [phrase.span() for phrase in bounds().finditer(line.letters, first, last)]
    return [
        _bound_of()[" ".join(line.words[start:end]).lower()]
        for start, end in phrases
        if not (line.words[start].lower() == "over" and _hands_over(line, start))
    ]


def _hands_over(line: Line, at: int) -> bool:
    """ "Handed over 11 rifles", where "over" belongs to the verb."""
    return at > 0 and alphabet().kind(line.letters[at - 1]) == "handing"


def _tail(line: Line, first: int, last: int) -> list[str]:
    kinds = [alphabet().kind(letter) for letter in line.letters[first:last]]
    return [_TAILS[kind] for kind in kinds if kind in _TAILS]


def _bounded(amount: _Amount, found: list[str]) -> _Amount:
    """The amount with its bounds: "at least" opens the upper end, "up to" the lower, "about" blurs it."""
    low, high = amount.low, amount.high
    if "low" in found:
        high = None
    elif "high" in found:
        low = None
    is_approximate = "about" in found or (amount.is_approximate and not {"low", "high"} & set(found))
    return _Amount(amount.first, amount.last, low, high, is_approximate, amount.has_modifier or bool(found))


def _single(line: Line, first: int, last: int) -> _Amount:
    number = _first(values(), line, first, last)
    value = _value(line, *number)
    found = _bounds_before(line, first, number[0]) + _tail(line, number[1], last)
    return _bounded(_Amount(first, last, value, value), found)


def _first(pattern: re.Pattern[str], line: Line, first: int, last: int) -> tuple[int, int]:
    found = pattern.search(line.letters, first, last)
    if found is None:  # pragma: no cover - a form has its number
        raise AssertionError(line.words[first:last])
    return found.span()


def _range(line: Line, match: re.Match[str]) -> list[_Amount]:
    """ "Between 300 and 450"; where the numbers fall, or tell of a change, they are two of their own."""
    first, last = match.span()
    named = {name[: name.index("_")]: match.span(name) for name in _ENDS if match[name] is not None}
    low_at, high_at = named["low"], named["high"]
    low, high = _ends(line, low_at, high_at)
    kinds = [alphabet().kind(letter) for letter in match[0]]
    if low > high or ("from" in kinds and _tells_change(line, first)):
        if "-" in kinds[low_at[1] - first : high_at[0] - first]:
            return []
        return [_single(line, *low_at), _single(line, low_at[1] + 1, last)]
    found = _bounds_before(line, first, low_at[0]) + _tail(line, high_at[1], last)
    if kinds[0] in _WIDE:
        found.remove("about")
    blurred = "about" in found or "about" in _bounds_before(line, low_at[1], high_at[0])
    has_modifier = bool(found) or kinds[0] in {"between", "from"}
    is_upper = "high" in found
    return [_Amount(first, last, None if is_upper else low, high, blurred, has_modifier)]


def _ends(line: Line, low_at: tuple[int, int], high_at: tuple[int, int]) -> tuple[float, float]:
    """Both ends; the first shares the scale of the last ("two to three hundred", "$5-10 million", "35-40,000")."""
    low_at, high_at = _first(values(), line, *low_at), _first(values(), line, *high_at)
    low, high = _value(line, *low_at), _value(line, *high_at)
    low_kinds = {alphabet().kind(letter) for letter in line.letters[slice(*low_at)]}
    last_kind = alphabet().kind(line.letters[high_at[1] - 1])
    if last_kind in _ORDERS and not low_kinds & _ORDERS and high_at[1] - high_at[0] > 1:
        scale = float(listed_value(line.words[high_at[1] - 1]))
        if low <= _value(line, high_at[0], high_at[1] - 1):
            low *= scale
    is_short = line.letters[low_at[1]] == "-" and low < 1000 and line.words[high_at[1] - 1].endswith(",000")
    if is_short and low * 1000 <= high:
        low *= 1000
    return low, high


def _tells_change(line: Line, first: int) -> bool:
    clause = re.split("[,.;:]", line.letters[max(0, first - _REACH_OF_CHANGE) : first])[-1]
    return alphabet().letter("change") in clause


def _vague(line: Line, match: re.Match[str]) -> _Amount:
    first, last = match.span()
    at = next(i for i in range(first, last) if alphabet().kind(line.letters[i]) in _ORDERS | {"vague"})
    found = _bounds_before(line, first, at)
    low, high = _magnitude(line, at)
    if "couple" in [alphabet().kind(letter) for letter in match[0]]:
        low = high = 2 * float(listed_value(line.words[at]))
    if at + 2 < last + 1 and alphabet().kind(line.letters[at + 1 : at + 2]) == "of" and at + 2 < last:
        inner = _magnitude(line, at + 2)[0]
        low, high = low * inner, (high + 1) * inner - 1
    amount = _Amount(first, last, low, high, True, bool(found) or first != at)
    return _bounded(amount, [bound for bound in found if bound != "about"]) if found else amount


def _magnitude(line: Line, at: int) -> tuple[float, float]:
    listed, kind = listed_value(line.words[at]), alphabet().kind(line.letters[at])
    if kind == "vague":
        low, _, high = listed.partition("-")
        return float(low), float(high)
    if kind == "dozen":
        return 24, 99
    return float(listed), float(listed) * 10 - 1


def _fraction(line: Line, match: re.Match[str]) -> _Amount:
    """ "Two-thirds of", "half the", "about one in five", "eight out of ten"."""
    first, last = match.span()
    kinds = [alphabet().kind(letter) for letter in match[0]]
    at = first + next(i for i, kind in enumerate(kinds) if kind in _SHARING)
    counts = [i for i in range(first, at) if kinds[i - first] in _COUNTS]
    over = _value(line, counts[-1], counts[-1] + 1) if counts else 1.0
    if kinds[at - first] == "ratio":
        over, under = (float(figure) for figure in line.words[at].split("/"))
    elif kinds[at - first] in {"in", "out"}:
        under = _value(line, last - 1, last)
    else:
        under = 2.0 if kinds[at - first] == "half" else float(listed_value(line.words[at]))
    share = round(100 * over / under, 1) if under else 0.0
    return _bounded(_Amount(first, last, share, share), _bounds_before(line, first, at))


def _age(line: Line, match: re.Match[str]) -> _Amount:
    spans = [found.span() for found in values().finditer(line.letters, *match.span())]
    ages = sorted(_value(line, *span) for span in spans)
    return _Amount(match.start(), match.end(), ages[0], ages[-1], False, len(ages) > 1)


def _is_label(line: Line, match: re.Match[str]) -> bool:
    """A bare number that belongs to the name before it: "Boeing 737 was", "Marine One"; not "in Kabul 12 died"."""
    first, last = match.span()
    words, letters = line.words, line.letters
    if last - first != 1 or first < 2 or letters[first - 1] != OTHER or not words[first - 1][0].isupper():
        return False
    after = words[last] if last < len(words) else ""
    if words[first].istitle():
        return not after[:1].isupper()
    if not words[first].isdecimal() or letters[first - 2] in ".?!" or words[first - 2] in _PLACES:
        return False
    return not after[:1].islower() or after in _JOINING


def _is_apposed_age(text: str, line: Line, match: re.Match[str]) -> bool:
    """A bare number between commas after a name, as news style gives ages: "Karim Daoud, 45, was"."""
    first, last = match.span()
    if first < 2 or last - first != 1 or line.letters[first - 1] != "," or line.letters[last : last + 1] != ",":
        return False
    is_age = re.fullmatch("[1-9][0-9]", line.words[first]) is not None
    return is_age and text[line.starts[first - 2]].isupper()
