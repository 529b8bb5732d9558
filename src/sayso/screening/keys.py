"""The keys under which a word of a listed name is found, however it is written in a query.

Two words that share a key may be one; how much they are alike is for `names.likeness` to say.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from sayso.names.likeness import groups_of
from sayso.names.romanise import Script
from sayso.names.sounds import coarse_key
from sayso.names.words import Word, WordKind

_SHORTEST_SLIPPED, _SHORTEST_TWICE = 3, 8
_SHORTEST_HEARD = 2
_BY_EAR = ":", "%"
"""Marks of keys by sounds: of words with vowels, and of words without."""


@lru_cache(maxsize=131072)
def keys_of(text: str, stands_for: str) -> tuple[int, ...]:
    """Numbers for the keys of a word: as written, with a letter left out, by its consonants, by what it stands for."""
    return tuple(dict.fromkeys(_number(key) for key in _keys(text, stands_for)))


def key_as_written(text: str) -> int:
    """The key that only words written in the same way share."""
    return _number(f"={text}")


def listed_keys(word: Word) -> tuple[int, ...]:
    """The keys under which a listed word is found."""
    heard = coarse_key(word.text)
    own = (_number(f"{_by_ear(word.script)}{heard}"),) if len(heard) >= _SHORTEST_HEARD else ()
    return (*keys_of(word.text, _meaning(word)), *own)


def wanted_keys(word: Word) -> tuple[int, ...]:
    """The keys by which a word of a query is looked for: by its sounds alone only where one of the two lacks vowels."""
    heard = coarse_key(word.text)
    if len(heard) < _SHORTEST_HEARD:
        return keys_of(word.text, _meaning(word))
    scripts = _BY_EAR if word.script.is_unvowelled else _BY_EAR[1:]
    return (*keys_of(word.text, _meaning(word)), *(_number(f"{mark}{heard}") for mark in scripts))


def _meaning(word: Word) -> str:
    return word.key if word.kind in (WordKind.TERM, WordKind.NUMBER) else ""


def _by_ear(script: Script) -> str:
    return _BY_EAR[script.is_unvowelled]


def _number(key: str) -> int:
    return crc32(key.encode())


def _keys(text: str, stands_for: str) -> Iterator[str]:
    yield f"={text}"
    if stands_for:
        yield f"#{stands_for}"
    if len(text) >= _SHORTEST_SLIPPED:
        yield f"-{text}"
        for number in range(len(text)):
            yield f"-{text[:number]}{text[number + 1 :]}"
    if len(text) >= _SHORTEST_TWICE:
        for first, second in combinations(range(len(text)), 2):
            yield f"-{text[:first]}{text[first + 1 : second]}{text[second + 1 :]}"
    heard = coarse_key(text)
    if len(heard) > _SHORTEST_HEARD:
        yield f"~{heard}"
    for group in groups_of(text):
        yield f"@{group}"
