"""The key that spellings of one place name share, and the words that say of which level a place is."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from sayso.names.normal import name_tokens
from sayso.tables import read_table
from sayso.values.place import PlaceLevel

_LINKS = frozenset(
    {"al", "ash", "as", "ad", "an", "ar", "at", "az", "el", "ul", "ur", "ud", "oul", "il", "e", "i", "y", "ye", "the"}
)
"""Articles as they are written before a sun letter too, and the link between two words of a Persian name."""

_OF = frozenset({"of", "the", "de", "du", "da", "do"})
_SHORTEST_WITH_AH = 4
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = (("kh", "k"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("q", "k"), ("w", "v"), ("j", "i"), ("x", "h"))
_VOWELS = str.maketrans({"e": "i", "y": "i", "o": "u"})


@lru_cache(maxsize=65536)
def place_key(name: str) -> str:
    """A key without case, marks, hyphens, `al-`, `-e-` and `-i-`, and the h of `-ah`, in one word.

    Folding a key again changes nothing: `Ar Raqqah`, `al-Raqqa` and `raqqa` are all `raqqa`. The keys of the gazetteer
    are made by it: when it changes, the gazetteer is built again.
    """
    key = _folded(name)
    while (again := _folded(key)) != key:
        key = again
    return key


def _folded(name: str) -> str:
    tokens = name_tokens(name)
    kept = [token for token in tokens if token not in _LINKS] or tokens
    return _without_ah("".join(map(_without_ah, kept)))


def _without_ah(token: str) -> str:
    return token[:-1] if len(token) >= _SHORTEST_WITH_AH and token.endswith("ah") else token


@lru_cache(maxsize=65536)
def loose_key(key: str) -> str:
    """A wider key, of `place_key`: doubled letters are one, vowels and consonants that writers confuse are the same."""
    return loose_keys([key])[0]


def loose_keys(keys: Sequence[str]) -> list[str]:
    """The wider keys of many keys, in one pass over all of them."""
    if not keys:
        return []
    text = "\n".join(keys)
    for sound, usual in _SOUNDS:
        text = text.replace(sound, usual)
    return _DOUBLED.sub(r"\1", text.translate(_VOWELS)).split("\n")


@cache
def level_words() -> dict[str, PlaceLevel]:
    """`province`, `districts`, `wilayat`: what such a word says of the place beside it, in lower case."""
    return {word: PlaceLevel(level) for word, level, *_ in read_table("places", "level_words")}


@lru_cache(maxsize=65536)
def bare(name: str) -> tuple[str, PlaceLevel | None]:
    """`name` without the words for its level, and that level: "Province of Kunar" is Kunar, an admin-1."""
    tokens = name.replace("-", " ").split() if name[:1].islower() else name.split()
    level = None
    words = level_words()
    while len(tokens) > 1 and tokens[0].lower() in {"the", "of"}:
        tokens = tokens[1:]
    if len(tokens) > 1 and (found := words.get(tokens[-1].lower().strip(".,"))) is not None:
        tokens, level = tokens[:-1], found
    elif len(tokens) > 1 and (found := words.get(tokens[0].lower())) is not None:
        tokens, level = tokens[1:], found
        while len(tokens) > 1 and tokens[0].lower() in _OF:
            tokens = tokens[1:]
    return " ".join(tokens), level


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, so that it folds to something."""
    return any("a" <= letter <= "z" for token in name_tokens(name) for letter in token)
