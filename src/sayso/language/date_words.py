"""The time words of a text, and which of its numbers can be years or days."""

import re
from functools import cache

from sayso.language.kinds import MARKS, OTHER, Alphabet, Line, spellings
from sayso.tables import read_table

_TOKEN = re.compile(
    r"""[^\W\d_]\w*
    |(?P<iso>(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-]))
    |(?P<numeric>(?<![\w./])\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.)\d{4}(?!\w))
    |(?P<decade>(?:(?:19|20)\d|'\d)0s\b)
    |(?P<digits>\d[\d,.]*\w*(?<![,.]))
    |(?P<glue>(?<=\w)[-–](?=\w))
    |[–—-]
    |[^\w\s]""",
    re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_PUNCTUATION = str.maketrans(dict.fromkeys(".,;:!?'\"()[]-–—/", " "))
_NTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
DIGIT_KINDS = ("iso", "numeric", "decade", "year", "day", "nth", "number")
_SPEAKING_KINDS = frozenset(
    {
        "month",
        "month_or_name",
        "month_short",
        "weekday",
        "season",
        "unit",
        "units",
        "unit_year",
        "weekend",
        "today",
        "holiday",
    }
    | {"overnight", "part_of_day", "ago", "current", "date", "now", "then", "present", "time", "reference", "recent"}
    | {"past", "holiday"}
)
_BEFORE_YEARS = frozenset({"since", "until", "throughout", "during", "by", "before", "after", "part", "post", "pre"})
_SINCE_AT = 3
_BEFORE_COUNTS = frozenset({"more", "than", "least", "nearly", "over", "vague_count"})


@cache
def time_kinds() -> dict[str, str]:
    """The kind of each time word, in all its spellings."""
    kinds = {form: "numbered" for noun, *_ in read_table("language", "numbered_nouns") for form in spellings(noun)}
    return kinds | {form: kind for word, kind, *_ in read_table("language", "time_words") for form in spellings(word)}


@cache
def time_value(word: str) -> str:
    """The listed value of a time word: "August" is 8, "months" is month."""
    values = {form: row[0] for word, _, *row in read_table("language", "time_words") for form in spellings(word)}
    return values[word]


@cache
def alphabet() -> Alphabet:
    return Alphabet([*time_kinds().values(), *DIGIT_KINDS])


@cache
def _letters() -> dict[str, str]:
    return {word: alphabet().letter(kind) for word, kind in time_kinds().items()}


@cache
def _triggers() -> frozenset[str]:
    return frozenset(word for word, kind in time_kinds().items() if kind in _SPEAKING_KINDS)


@cache
def count_nouns() -> dict[str, str]:
    return {form: kind for noun, kind, *_ in read_table("language", "count_nouns") for form in (noun, noun.upper())}


def may_hold_dates(text: str) -> bool:
    """Whether any word here can belong to a date: most sentences need no closer look."""
    return _DIGIT.search(text) is not None or not _triggers().isdisjoint(text.translate(_PUNCTUATION).split())


def read_words(text: str) -> Line:
    """The text as kinds of words; a number is a `year` or a `day` only where it reads as one."""
    known, digit_letters = _letters(), {kind: alphabet().letter(kind) for kind in DIGIT_KINDS}
    letters: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    digits: list[int] = []
    for token in _TOKEN.finditer(text):
        word, group = token[0], token.lastgroup
        if group is None:
            letters.append(known.get(word) or (word if word in MARKS else OTHER))
        elif group == "glue":
            letters.append("-")
        elif group == "digits":
            digits.append(len(words))
            letters.append(OTHER)
        else:
            letters.append(digit_letters[group])
        words.append(word)
        starts.append(token.start())
    line = Line("", words, starts)
    for index in digits:
        letters[index] = digit_letters.get(_digit_kind(text, line, letters, index), OTHER)
    return Line("".join(letters), words, starts)


def _digit_kind(text: str, line: Line, letters: list[str], index: int) -> str:
    word = line.words[index]
    if _NTH.fullmatch(word):
        return "nth" if 1 <= int(word[:-2]) <= 31 else OTHER
    if not word.isdecimal():
        return OTHER
    if _is_bound(text, line, letters, index):
        return "number"
    if len(word) == 4 and word[:2] in {"19", "20"}:
        return "year" if _reads_as_year(line, letters, index) else "number"
    is_day = len(word) <= 2 and 1 <= int(word) <= 31 and _following_noun(line, index) is None
    return "day" if is_day else "number"


def _is_bound(text: str, line: Line, letters: list[str], index: int) -> bool:
    """Part of an identifier, an amount of money, a share or a time of day: "S/2021/68", "$2000", "2000%", "10:30"."""
    start, end = line.starts[index], line.end(index)
    before, after = text[start - 1 : start], text[end : end + 1]
    ahead = alphabet().kind(letters[index - 2]) if index > 1 else OTHER
    if (before and before in "#$€£&+_") or (after and after in "%:_"):
        return True
    if before == ":":
        return line.words[index - 2].isdecimal()
    if before == ".":
        return ahead != "month_short"
    if before == "/" or after == "/":
        return not (_is_split_year(line, index) or _is_of_split_days(line, letters, index))
    return before == "-" and ahead == OTHER and not line.words[index - 2].isdecimal()


def _is_split_year(line: Line, index: int) -> bool:
    """Both halves of "2020/21" and "2020/2021"."""
    words = line.words
    pairs = [
        tuple(words[i : i + 3]) for i in (index, index - 2) if i >= 0 and len(words) > i + 2 and words[i + 1] == "/"
    ]
    return len(pairs) == 1 and all(
        first.isdecimal() and last.isdecimal() and len(first) == 4 and str(int(first) + 1).endswith(last)
        for first, _, last in pairs
    )


def _is_of_split_days(line: Line, letters: list[str], index: int) -> bool:
    """Both days of "the night of 16/17 May": one follows the other, and a month stands behind them."""
    words = line.words
    first = index if words[index + 1 : index + 2] == ["/"] else index - 2
    if first < 0 or len(words) < first + 4 or words[first + 1] != "/":
        return False
    days = words[first], words[first + 2]
    is_run = all(day.isdecimal() for day in days) and int(days[1]) in {int(days[0]) + 1, 1}
    return is_run and alphabet().kind(letters[first + 3]).startswith("month")


def _reads_as_year(line: Line, letters: list[str], index: int) -> bool:
    before = alphabet().kind(letters[index - 1]) if index else OTHER
    if before.startswith("month") and index > 1 and alphabet().kind(letters[index - 2]) in {"day", "nth"}:
        return True
    if before == "-" and index > 1:
        before = alphabet().kind(letters[index - 2])
    if before == "least" and index >= _SINCE_AT and alphabet().kind(letters[index - _SINCE_AT]) in {"since", "until"}:
        before = "since"  # "since at least 2018"
    noun, is_round = _following_noun(line, index), int(line.words[index]) % 50 == 0
    if noun == "clock" or before in _BEFORE_COUNTS:
        return False
    if noun is None or (noun == "event" and not is_round) or before in _BEFORE_YEARS:
        return not (before == "around" and is_round)
    return before == "in" and not is_round


def _following_noun(line: Line, index: int) -> str | None:
    """The class of the counted noun right after a number ("2000 fighters", "2000-strong")."""
    after = line.words[index + 1 : index + 3]
    if after[:1] and after[0] in "-–":
        after = after[1:]
    return count_nouns().get(after[0]) if after else None
