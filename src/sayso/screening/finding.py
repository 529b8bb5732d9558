"""Finding the listed names that a query may be: many at little cost, so that only few have to be compared in full.

A name is compared if it shares two words with the query, or the only word of either, or a rare word while the rest may
be alike. Nothing is lost for a query of which no word is known: the words of the index that are nearest to its own are
then looked for among all.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np
from jellyfish import damerau_levenshtein_distance

from sayso.names.likeness import text_likeness, word_likeness
from sayso.names.romanise import Script
from sayso.names.words import Word, WordKind
from sayso.screening.index import Index, joined, telling, words_of
from sayso.screening.keys import keys_of, keys_of_word

_ALIKE = 0.6
_RARE = 40
"""A word that so few names have leads to them even if nothing else is the same."""
_BITS = 128
_NEAR = 0.55
"""The share of its pairs of letters that a word must have in common with one that it is compared with at last."""
_NOBODY: frozenset[int] = frozenset()


class Finder:
    """Looks names up in one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._bearers = lru_cache(maxsize=262144)(self._bearers_of)
        self._bearers_of_number = lru_cache(maxsize=65536)(lambda number: frozenset(index.bearers(number)))
        self._single = frozenset(np.flatnonzero(index.words_in_names == 1).tolist())
        self._pairs: np.ndarray[tuple[int, int], np.dtype[np.uint64]] | None = None

    def find(self, words: tuple[Word, ...]) -> set[int]:
        """The numbers of the names that a query of these words may be."""
        looked_for = telling(words) or list(words)
        sets = [self._bearers(word) for word in looked_for]
        found: set[int] = set()
        if len(looked_for) == 1:
            return set(sets[0]) or self._far(looked_for)
        for text in joined(words):
            found |= self._bearers_of_joined(text)
        for first, second in combinations(sets, 2):
            if first and second:
                found |= first & second
        for word, bearers in zip(looked_for, sets, strict=True):
            if len(bearers) <= _RARE:
                found.update(number for number in bearers if number in found or self._may_be(number, word, looked_for))
            else:
                found |= bearers & self._single
        return found if any(sets) or found else self._far(looked_for)

    def _bearers_of(self, word: Word) -> frozenset[int]:
        """The names that have a word which may be this one."""
        return self._with_words(
            number for number in self._index.words_with(keys_of_word(word)) if self._likeness(word, number) >= _ALIKE
        )

    def _likeness(self, word: Word, number: int) -> float:
        return word_likeness(word, self._word(number))

    def _word(self, number: int) -> Word:
        text, stands_for, script = self._index.word(number)
        kind = (
            WordKind.TERM
            if stands_for and not stands_for.isdigit()
            else WordKind.NUMBER
            if stands_for
            else WordKind.PART
        )
        return Word(text, text, Script(script), kind, stands_for or text, 1.0)

    @lru_cache(maxsize=65536)  # noqa: B019 - one finder lives as long as the program
    def _bearers_of_joined(self, text: str) -> frozenset[int]:
        """The names that write as one word what the query writes as two."""
        numbers = self._index.words_with(keys_of(text, "")[:1])
        return self._with_words(number for number in numbers if self._index.word(number)[0] == text)

    def _with_words(self, numbers: Iterable[int]) -> frozenset[int]:
        return _NOBODY.union(*(self._bearers_of_number(number) for number in numbers))

    def _may_be(self, number: int, shared: Word, words: Sequence[Word]) -> bool:
        """Whether a name that shares one rare word with the query may share another that is far from how it is written."""
        row = self._index.name(number)
        if row.words == 1:
            return True
        theirs = [word for word in telling(words_of(row.text, is_person=True)) if word.text != shared.text]
        ours = [word for word in words if word is not shared]
        return any(_may_be_one(one, other) for one in ours for other in theirs)

    def _far(self, words: Sequence[Word]) -> set[int]:
        """The names with the words that are nearest to those of a query of which no word is known."""
        found: set[int] = set()
        for word in words:
            found |= self._far_bearers(word.text)
        return found

    @lru_cache(maxsize=65536)  # noqa: B019 - one finder lives as long as the program
    def _far_bearers(self, text: str) -> frozenset[int]:
        if self._pairs is None:
            self._pairs = _signatures([self._index.word(number)[0] for number in range(self._index.words)])
        wanted = _signature(text)
        shared = np.bitwise_count(self._pairs & np.asarray(wanted, dtype=np.uint64)).sum(axis=1)
        numbers = np.flatnonzero(shared >= max(2, _NEAR * (len(text) + 1))).tolist()
        return self._with_words(
            number for number in numbers if text_likeness(text, self._index.word(number)[0]) >= _ALIKE
        )


@lru_cache(maxsize=262144)
def _may_be_one(first: Word, second: Word) -> bool:
    if first.script is not second.script:
        return word_likeness(first, second) >= _ALIKE
    if abs(len(first.text) - len(second.text)) > 3:
        return False
    return damerau_levenshtein_distance(first.text, second.text) <= 1 + max(len(first.text), len(second.text)) // 4


def _signatures(texts: Sequence[str]) -> np.ndarray[tuple[int, int], np.dtype[np.uint64]]:
    """For each word, which pairs of letters stand in it, as bits."""
    return np.asarray([_signature(text) for text in texts] or [(0, 0)], dtype=np.uint64)


def _signature(text: str) -> tuple[int, int]:
    bits = 0
    for pair in zip(f"^{text}", f"{text}$", strict=True):
        bits |= 1 << ((ord(pair[0]) * 31 + ord(pair[1])) % _BITS)
    return bits & (1 << 64) - 1, bits >> 64
