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
from sayso.names.sounds import coarse_key
from sayso.names.words import Word, WordKind
from sayso.screening.index import Index, joined, telling, words_of
from sayso.screening.keys import key_as_written, wanted_keys

_ALIKE = 0.6
_RARE = 30
"""A word that so few names have leads to them even if nothing else is the same."""
_LONG = 6
_ENOUGH = 2.8
"""Names that share so much for each word that stands against another are compared, whatever the others are."""
_BITS = 128
_NEAR = 0.4
"""The share of its pairs of letters that a word must have in common with one that it is compared with at last."""
_NOBODY: frozenset[int] = frozenset()


class Finder:
    """Looks names up in one index."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._bearers = lru_cache(maxsize=262144)(self._bearers_of)
        self._bearers_of_number = lru_cache(maxsize=65536)(lambda number: frozenset(index.bearers(number)))
        self._texts_in = lru_cache(maxsize=262144)(self._texts_of)
        self._marks_in = lru_cache(maxsize=262144)(self._marks_of)
        self._words_in: list[int] = index.words_in_names.tolist()
        self._single = frozenset(number for number, words in enumerate(self._words_in) if words == 1)
        self._pairs: np.ndarray[tuple[int, int], np.dtype[np.uint64]] | None = None

    def find(self, words: tuple[Word, ...]) -> set[int]:
        """The numbers of the names that a query of these words may be."""
        looked_for = telling(words)
        sets = [self._bearers(word) for word in looked_for]
        found: set[int] = set()
        for text in joined(words):
            found |= self._bearers_of_joined(text)
        shared = set().union(*(one for one in sets if len(one) <= _RARE))
        for first, second in combinations([one for one in sets if len(one) > _RARE], 2):
            shared |= first & second
        for one in sets:
            shared |= one if len(sets) == 1 else one & self._single
        found.update(number for number in shared if number not in found and self._may_be(number, looked_for, sets))
        return found if any(sets) or found else self._far(looked_for)

    def _bearers_of(self, word: Word) -> frozenset[int]:
        """The names that have a word which may be this one."""
        return self._with_words(
            number for number in self._index.words_with(wanted_keys(word)) if self._is_alike(word, number)
        )

    def _is_alike(self, word: Word, number: int) -> bool:
        """Whether a word of the index may be this one; most are told by how few letters they are apart."""
        text, stands_for, script = self._index.word(number)
        if text == word.text or (stands_for and stands_for == word.key):
            return True
        if script == word.script == Script.LATIN:
            longer, shorter = max(len(text), len(word.text)), min(len(text), len(word.text))
            slips = damerau_levenshtein_distance(text, word.text)
            if slips <= (shorter > 2) + (longer > _LONG):
                return True
        if word.script.is_unvowelled or Script(script).is_unvowelled:
            return coarse_key(text) == coarse_key(word.text)
        return word_likeness(word, self._word(number)) >= _ALIKE

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
        numbers = self._index.words_with((key_as_written(text),))
        return self._with_words(number for number in numbers if self._index.word(number)[0] == text)

    def _with_words(self, numbers: Iterable[int]) -> frozenset[int]:
        return _NOBODY.union(*(self._bearers_of_number(number) for number in numbers))

    def _may_be(self, number: int, words: Sequence[Word], sets: Sequence[frozenset[int]]) -> bool:
        """Whether a name that has some of the words may have the others too, written far otherwise, or lack them."""
        known = [number in bearers for bearers in sets]
        against = min(len(words), self._words_in[number]) - sum(known)
        if against <= 0:
            return True
        if against == len(words) - sum(known) and not self._marks_in(number) & _marks(words, known):
            return False
        if sum(word.weight for word, is_known in zip(words, known, strict=True) if is_known) >= _ENOUGH * against:
            return True
        theirs = self._texts_in(number)
        alike = 0
        for word, is_known in zip(words, known, strict=True):
            if not is_known and any(_may_be_one(word.text, other) for other in theirs):
                alike += 1
        return alike >= against

    def _marks_of(self, number: int) -> frozenset[str]:
        return frozenset(mark for text in self._texts_in(number) for mark in _marks_of_word(text))

    def _texts_of(self, number: int) -> tuple[str, ...]:
        return tuple(word.text for word in telling(words_of(self._index.name(number).text, is_person=True)))

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


def _marks(words: Sequence[Word], known: Sequence[bool]) -> set[str]:
    """The marks of the words that are not known."""
    return {
        mark for word, is_known in zip(words, known, strict=True) if not is_known for mark in _marks_of_word(word.text)
    }


@lru_cache(maxsize=262144)
def _marks_of_word(text: str) -> tuple[str, ...]:
    """Words that may be one share one of these nearly always: how they begin, how they end, their first sounds."""
    return f"{text[:2]}-", f"-{text[-2:]}", f"~{coarse_key(text)[:2]}"


def _may_be_one(first: str, second: str) -> bool:
    """Whether words may be one, told at little cost: few letters apart, or with the same consonants."""
    longer = max(len(first), len(second))
    most = 1 + longer // 4
    if longer - min(len(first), len(second)) <= most and damerau_levenshtein_distance(first, second) <= most:
        return True
    key = coarse_key(first)
    return len(key) > 1 and key == coarse_key(second)


def _signatures(texts: Sequence[str]) -> np.ndarray[tuple[int, int], np.dtype[np.uint64]]:
    """For each word, which pairs of letters stand in it, as bits."""
    return np.asarray([_signature(text) for text in texts] or [(0, 0)], dtype=np.uint64)


def _signature(text: str) -> tuple[int, int]:
    bits = 0
    for pair in zip(f"^{text}", f"{text}$", strict=True):
        bits |= 1 << ((ord(pair[0]) * 31 + ord(pair[1])) % _BITS)
    return bits & (1 << 64) - 1, bits >> 64
