"""The index of names to look for in text: names from lists, from a ledger, or from a gazetteer."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.names.normal import name_tokens, token_stretches
from sayso.values.mention import EntityType

_SHORT = 4
_JOINTS = " -‐‑\u00a0\n"


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name to look for; `key` says whose it is, in the words of whoever gave it."""

    name: str
    type: EntityType
    key: str


class KnownHit(NamedTuple):
    """A known name in a text; `others` holds further rows that have the same name."""

    start: int
    end: int
    row: KnownName
    others: tuple[KnownName, ...] = ()


class KnownNames:
    """Finds known names in text, the longest first, whatever their case, hyphens, apostrophes and accents.

    A stretch without any capital is never a name, and a name of less than four letters has to be written as given.
    Time is linear in the text and does not grow with the number of names.
    """

    __slots__ = ("_lengths", "_rows")

    def __init__(self, rows: Iterable[KnownName]) -> None:
        self._rows: dict[tuple[str, ...], list[KnownName]] = {}
        lengths: dict[str, set[int]] = {}
        for row in rows:
            tokens = name_tokens(row.name)
            if tokens and _has_capital(row.name):
                self._rows.setdefault(tokens, []).append(row)
                lengths.setdefault(tokens[0], set()).add(len(tokens))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    @classmethod
    def empty(cls) -> "KnownNames":
        return cls(())

    def __len__(self) -> int:
        return sum(map(len, self._rows.values()))

    def find(self, text: str) -> Iterator[KnownHit]:
        """Known names in `text`, from left to right, none overlapping another."""
        if not self._rows:
            return
        words = token_stretches(text)
        position = 0
        while position < len(words):
            hit, taken = self._longest(text, words, position)
            if hit is not None:
                yield hit
            position += taken

    def named(self, name: str) -> tuple[KnownName, ...]:
        """The rows that have this name."""
        return tuple(self._rows.get(name_tokens(name), ()))

    def _longest(self, text: str, words: Sequence[tuple[int, int, str]], position: int) -> tuple[KnownHit | None, int]:
        for length in self._lengths.get(words[position][2], ()):
            part = words[position : position + length]
            rows = self._rows.get(tuple(token for _, _, token in part))
            if len(part) == length and rows:
                start, end = part[0][0], _with_full_stop(text, part[-1][1], rows[0].name)
                fitting = [row for row in rows if _fits(text[start:end], row.name) and _is_joined(text, part)]
                if fitting:
                    return KnownHit(start, end, fitting[0], tuple(fitting[1:])), length
        return None, 1


def _fits(written: str, name: str) -> bool:
    letters = sum(map(str.isalnum, name))
    if letters < _SHORT:
        return "".join(filter(str.isalnum, written)) == "".join(filter(str.isalnum, name))
    return _has_capital(written)


def _is_joined(text: str, words: Sequence[tuple[int, int, str]]) -> bool:
    """Whether the words stand together: parted by a space, a hyphen, a possessive, or the full stop of "St."."""
    pairs = itertools.pairwise(words)
    return all(_is_gap(text[left[1] : right[0]], len(left[2])) for left, right in pairs)


def _is_gap(gap: str, letters_before: int) -> bool:
    if gap.startswith("."):
        return gap in (".", ". ") and letters_before < _SHORT
    return gap in ("'s ", "’s ", "' ", "’ ") or (0 < len(gap) <= 3 and all(sign in _JOINTS for sign in gap))


def _with_full_stop(text: str, end: int, name: str) -> int:
    """The end of the hit, moved behind the last full stop of "U.S."."""
    return end + 1 if name.endswith(".") and text.startswith(".", end) else end


def _has_capital(text: str) -> bool:
    return any(map(str.isupper, text))
