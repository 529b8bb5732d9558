"""The number words of a text, and what they come to."""

import re
from collections.abc import Sequence
from functools import cache

from sayso.language.kinds import MARKS, OTHER, Alphabet, Line, spellings
from sayso.tables import read_table

MASK = "\0"
_TOKEN = re.compile(
    r"""(?:[A-Z]\.){2,}|[^\W\d_]\w*
    |(?P<digits>(?<!\d)\d{1,3}(?:[ ]\d{3})+(?![\w,./:]*\d)|\d(?:[\w.,:/]*\w)?)
    |(?P<glue>(?<=\w)[-–](?=\w))
    |(?P<joint>(?<=\w)[./:_&](?=\d))
    |\0+
    |[^\w\s]""",
    re.VERBOSE,
)
_PLAIN = re.compile(r"(?:0|[1-9]\d*)(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?: \d{3})+")
_SHORT = re.compile(r"\d+(?:\.\d+)?(?:k|m|mn|bn|tn)")
_RATIO = re.compile(r"1/[2345]|2/[35]|3/[45]|4/5")
_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_DIGIT_KINDS = ("num", "short", "ratio", "phone", "code")
_DIGIT = re.compile(r"\d")
_PUNCTUATION = str.maketrans(dict.fromkeys(".,;:!?'\"()[]-–—/", " "))
SCALES = frozenset({"thousand", "million", "billion"})
_SPEAKING_KINDS = frozenset(
    {"one", "ones", "teen", "tens", "hundred", "dozen", "vague", "part", "half", "couple"} | SCALES
)


@cache
def number_kinds() -> dict[str, str]:
    """The kind of each word of the grammar; a word of a bound ("at least") that has no other is its own kind."""
    nouns = {form: "numbered" for noun, *_ in read_table("language", "numbered_nouns") for form in spellings(noun)}
    listed = {form: kind for word, kind, *_ in read_table("language", "number_words") for form in spellings(word)}
    kinds = nouns | listed
    for phrase, *_ in read_table("language", "quantity_bounds"):
        for word in phrase.split():
            kind = kinds.get(word, word)
            kinds |= {form: kinds.get(form, kind) for form in spellings(word)}
    return kinds


@cache
def alphabet() -> Alphabet:
    return Alphabet([*number_kinds().values(), *_DIGIT_KINDS])


def is_number(text: str) -> bool:
    """Whether a text is numbers and words of number alone: "12", "at least two"."""
    return all(word in number_kinds() or _DIGIT.match(word) for word in text.lower().split())


@cache
def _letters() -> dict[str, str]:
    return {word: alphabet().letter(kind) for word, kind in number_kinds().items()}


@cache
def _triggers() -> frozenset[str]:
    return frozenset(word for word, kind in number_kinds().items() if kind in _SPEAKING_KINDS)


@cache
def listed_value(word: str) -> str:
    values = {form: value for word, _, value, *_ in read_table("language", "number_words") for form in spellings(word)}
    return values[word]


def currency_of(word: str) -> str | None:
    """The money that a word names ("EUR" is euros); none for other words."""
    return listed_value(word) if number_kinds().get(word) in {"currency", "currency_code"} else None


def may_hold_numbers(text: str) -> bool:
    """Whether any word here can belong to a number."""
    return _DIGIT.search(text) is not None or not _triggers().isdisjoint(text.translate(_PUNCTUATION).split())


def read_words(text: str) -> Line:
    """The text as kinds of words; a stretch of `MASK` is a word of no kind, a hyphen that joins no words a dash."""
    known, letters = _letters(), []
    words: list[str] = []
    starts: list[int] = []
    for token in _TOKEN.finditer(text):
        word, group = token[0], token.lastgroup
        if group is None:
            mark = "–" if word == "-" else word
            letters.append(known.get(word) or (mark if mark in MARKS else OTHER))
        elif group == "digits":
            letters.append(alphabet().letter(_digit_kind(word)))
        else:
            letters.append("-" if group == "glue" else "&")
        words.append(word)
        starts.append(token.start())
    return Line("".join(letters), words, starts)


def _digit_kind(word: str) -> str:
    """A `code` is a run of digits that is no number: "10:30", "9/11", "27th", "120mm"."""
    if _PLAIN.fullmatch(word):
        return "num"
    if _SHORT.fullmatch(word):
        return "short"
    if _RATIO.fullmatch(word):
        return "ratio"
    return "phone" if word[0] == "0" else "code"


def value_of(letters: str, words: Sequence[str]) -> float:
    """What number words come to: "two hundred and five", "1.5 million", "half a dozen", "a million and a half"."""
    total, current, scale = 0.0, 0.0, 1.0
    for letter, word in zip(letters, words, strict=True):
        kind = alphabet().kind(letter)
        if kind in {"num", "short"}:
            current += _digits_value(word)
        elif kind in {"one", "ones", "teen", "tens"}:
            current += float(listed_value(word))
        elif kind in {"hundred", "dozen"}:
            current = (current or 1) * float(listed_value(word))
        elif kind == "half":
            current += 0.5 * scale
        elif kind in SCALES:
            scale = float(listed_value(word))
            total, current = total + (current or 1) * scale, 0.0
    return total + current


def _digits_value(word: str) -> float:
    digits = word.rstrip("kmbnt")
    return float(digits.replace(",", "").replace(" ", "")) * _SHORT_SCALES.get(word[len(digits) :], 1)
