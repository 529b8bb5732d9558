"""The keys under which a word of a listed name is found, however it is written in a query.

Two words that share a key may be one; how much they are alike is for `names.likeness` to say.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from sayso.names.consonants import coarse_key
from sayso.names.likeness import groups_of
from sayso.names.spelling import consonants
from sayso.names.words import Word, WordKind

_SHORTEST_SLIPPED, _SHORTEST_TWICE = 3, 8
_SHORTEST_HEARD = 2


@lru_cache(maxsize=131072)
def keys_of(text: str, stands_for: str) -> tuple[int, ...]:
    """Numbers for the keys of a word: as written, with a letter left out, by its consonants, by what it stands for."""
    return tuple(dict.fromkeys(crc32(key.encode()) for key in _keys(text, stands_for)))


def keys_of_word(word: Word) -> tuple[int, ...]:
    return keys_of(word.text, word.key if word.kind in (WordKind.TERM, WordKind.NUMBER) else "")


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
    if len(heard) >= _SHORTEST_HEARD:
        yield f"~{heard}"
        yield f"~{consonants(text)}"
    for group in groups_of(text):
        yield f"@{group}"
