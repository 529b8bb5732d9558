"""Forms in which names are compared: without case, accents, apostrophes and hyphens."""

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "'’‘`´ʼʻʾʿˈ′"
"""Apostrophes, and the signs that stand for ayn and hamza."""

_TOKEN = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s$", re.IGNORECASE)
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_NOT_LETTER = re.compile(r"[\W_]+")
_LETTERS = str.maketrans(
    {
        **dict.fromkeys(APOSTROPHES, ""),
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
    }
)
_SPELLINGS = (
    (re.compile(r"\b(?:ash|as|ad|an|ar|at|az|el|ul|ur|ud|oul|il)\b"), "al"),
    (re.compile(r"\b(?:[iey]|ye)\b"), "e"),
    (re.compile(r"organisation"), "organization"),
    (re.compile(r"defence"), "defense"),
    (re.compile(r"programme"), "program"),
)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One word in the letters a to z where it has a Latin base: `Sana'a`, `SANAA` and `Sanaʿa` are all `sanaa`."""
    lowered = word.casefold()
    if lowered.isascii():
        return lowered if lowered.isalnum() else _NOT_LETTER.sub("", lowered)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold()).translate(_LETTERS)
    return _NOT_LETTER.sub("", "".join(mark for mark in plain if not unicodedata.combining(mark)))


def token_stretches(text: str) -> list[tuple[int, int, str]]:
    """Start, end and folded form of every word; hyphens part words, and a possessive ending is left out."""
    stretches = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if word[-1] in "sS" and len(word) > 2 and word[-2] in APOSTROPHES:
            word = word[:-2]
        stretches.append((match.start(), match.start() + len(word), fold(word)))
    return stretches


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name; hyphens and spaces are the same: `Jamaat-ul-Ahrar` is three words."""
    return tuple(token for _, _, token in token_stretches(name) if token)


@lru_cache(maxsize=65536)
def spelling_key(name: str) -> str:
    """A key that spellings of one name share: articles (al-, el-), `-e` and `-i`, British and American endings."""
    plain = _DOTTED.sub(lambda match: match.group().replace(".", ""), _POSSESSIVE.sub("", name))
    key = " ".join(name_tokens(plain))
    for pattern, usual in _SPELLINGS:
        key = pattern.sub(usual, key)
    return key.removeprefix("the ")
