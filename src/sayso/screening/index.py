"""An index over the names of listings: which word stands in which name, and under which keys words are found.

It is built once for a set of list versions, written as plain arrays, and mapped into memory when it is opened, so that
the first answer does not wait for the whole of it to be read.
"""

from __future__ import annotations

import json
import shutil
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np

from sayso.names.comparing import names_in
from sayso.names.words import Word, WordKind, words_of_body, words_of_person
from sayso.screening.keys import listed_keys
from sayso.values.listing import ListedKind, Listing

FORMAT = "sayso.index/1"
TELLING = frozenset((WordKind.PART, WordKind.TERM, WordKind.NUMBER))
"""The kinds of words that names are found by."""
_LONGEST_JOINED = 24
_TELLS_NOTHING = 0.2
"""Words of this weight, such as the two halves of `Abd Allah`, lead to too many names."""
_TEXTS = ("words", "names", "listings")
_NUMBERS = ("key", "key_word", "word_begin", "word_name", "name_listing", "name_number", "name_words")


class NameRow(NamedTuple):
    """One name of a listing by their numbers, its text, and how many words it is found by."""

    listing: int
    number: int
    text: str
    words: int


def words_of(name: str, *, is_person: bool) -> tuple[Word, ...]:
    """The words of a name, by what bears it."""
    return words_of_person(name) if is_person else words_of_body(name)


def telling(words: Sequence[Word]) -> list[Word]:
    """The words that a name is found by: those that tell something, or all if none does."""
    return [word for word in words if word.kind in TELLING and word.weight > _TELLS_NOTHING] or list(words)


def joined(words: Sequence[Word]) -> Iterator[str]:
    """What two words that stand together are if written as one."""
    for first, second in pairwise(words):
        text = first.text + second.text
        if len(text) <= _LONGEST_JOINED and first.script is second.script:
            yield text


@dataclass
class _Growing:
    """An index while it is built."""

    words: dict[tuple[str, str, str], int] = field(default_factory=dict)
    bearers: list[array[int]] = field(default_factory=list)
    keys: array[int] = field(default_factory=lambda: array("I"))
    key_words: array[int] = field(default_factory=lambda: array("I"))
    names: list[tuple[int, int, str, int]] = field(default_factory=list)
    listings: list[str] = field(default_factory=list)

    def add(self, listing: Listing, about: dict[str, Any]) -> None:
        number = len(self.listings)
        is_person = listing.kind is ListedKind.PERSON
        self.listings.append(json.dumps(about, ensure_ascii=False, separators=(",", ":")))
        for place, name in enumerate(listing.names):
            for text in names_in(name.text):
                self._add_name(NameRow(number, place, text, 0), words_of(text, is_person=is_person))

    def _add_name(self, row: NameRow, words: tuple[Word, ...]) -> None:
        found = telling(words)
        number = len(self.names)
        self.names.append((row.listing, row.number, row.text, len(found)))
        for word in dict.fromkeys(found):
            self._put(word, number)
        for text in dict.fromkeys(joined(words)):
            self._put(Word(text, text, words[0].script, WordKind.PART, text, 1.0), number)

    def _put(self, word: Word, name: int) -> None:
        stands_for = word.key if word.kind is not WordKind.PART else ""
        key = word.text, stands_for, word.script.value
        number = self.words.setdefault(key, len(self.words))
        if number == len(self.bearers):
            self.bearers.append(array("I"))
            for one in listed_keys(word):
                self.keys.append(one)
                self.key_words.append(number)
        if not self.bearers[number] or self.bearers[number][-1] != name:
            self.bearers[number].append(name)


def build(listings: Iterable[tuple[Listing, dict[str, Any]]], target: Path, header: dict[str, Any]) -> None:
    """Write an index of listings, with what hits tell about each (JSON values), into a folder, whole or not at all."""
    growing = _Growing()
    for listing, about in listings:
        growing.add(listing, about)
    unfinished = target.with_name(f".{target.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    _write(growing, unfinished)
    (unfinished / "header.json").write_text(json.dumps({"format": FORMAT, **header}, ensure_ascii=False), "utf-8")
    shutil.rmtree(target, ignore_errors=True)
    unfinished.rename(target)


def _write(growing: _Growing, folder: Path) -> None:
    order = np.argsort(np.asarray(growing.keys, dtype=np.uint32), kind="stable")
    numbers: dict[str, Any] = {
        "key": np.asarray(growing.keys, dtype=np.uint32)[order],
        "key_word": np.asarray(growing.key_words, dtype=np.uint32)[order],
        "word_begin": np.cumsum([0, *map(len, growing.bearers)], dtype=np.uint64),
        "word_name": np.concatenate([np.asarray(one, dtype=np.uint32) for one in growing.bearers] or [_NONE]),
        "name_listing": np.asarray([name[0] for name in growing.names], dtype=np.uint32),
        "name_number": np.asarray([name[1] for name in growing.names], dtype=np.uint16),
        "name_words": np.asarray([name[3] for name in growing.names], dtype=np.uint8),
    }
    for name, values in numbers.items():
        np.save(folder / f"{name}.npy", values)
    texts = {
        "words": ["\t".join(word) for word in growing.words],
        "names": [name[2] for name in growing.names],
        "listings": growing.listings,
    }
    for name, lines in texts.items():
        encoded = [line.encode() for line in lines]
        (folder / f"{name}.bin").write_bytes(b"".join(encoded))
        np.save(folder / f"{name}_begin.npy", np.cumsum([0, *map(len, encoded)], dtype=np.uint64))


_NONE = np.zeros(0, dtype=np.uint32)


class Texts:
    """Many strings, one behind the other in a mapped file."""

    def __init__(self, folder: Path, name: str) -> None:
        path = folder / f"{name}.bin"
        self._bytes = np.memmap(path, dtype=np.uint8, mode="r") if path.stat().st_size else np.zeros(0, dtype=np.uint8)
        self._begin = np.load(folder / f"{name}_begin.npy", mmap_mode="r")

    def __len__(self) -> int:
        return len(self._begin) - 1

    def __getitem__(self, number: int) -> str:
        return self._bytes[int(self._begin[number]) : int(self._begin[number + 1])].tobytes().decode()


class Index:
    """An index that was opened. `header` is what it was built with."""

    def __init__(self, folder: Path) -> None:
        self.header: dict[str, Any] = json.loads((folder / "header.json").read_text("utf-8"))
        numbers = {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _NUMBERS}
        self._keys, self._key_words = numbers["key"], numbers["key_word"]
        self._begin, self._bearers = numbers["word_begin"], numbers["word_name"]
        self._listing, self._number, self._words_in = (
            numbers[f"name_{what}"] for what in ("listing", "number", "words")
        )
        self._words, self._names, self._listings = (Texts(folder, name) for name in _TEXTS)
        self.word = lru_cache(maxsize=262144)(self._word)
        self.name = lru_cache(maxsize=262144)(self._name)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Raises `OSError` or `ValueError` if there is no index, or none that this version can read."""
        found = cls(folder)
        if found.header.get("format") != FORMAT:
            raise ValueError(f"{folder} holds no index of this version")
        return found

    @property
    def names(self) -> int:
        """How many names there are."""
        return len(self._names)

    @property
    def listings(self) -> int:
        """How many listings there are."""
        return len(self._listings)

    @property
    def words(self) -> int:
        """How many words there are."""
        return len(self._words)

    @property
    def words_in_names(self) -> Any:
        """How many words each name is found by (names,), uint8."""
        return self._words_in

    def words_with(self, keys: Sequence[int]) -> list[int]:
        """The numbers of the words that have one of these keys."""
        wanted = np.asarray(keys, dtype=np.uint32)
        first = np.searchsorted(self._keys, wanted, "left").tolist()
        last = np.searchsorted(self._keys, wanted, "right").tolist()
        found: dict[int, None] = {}
        for begin, end in zip(first, last, strict=True):
            if begin != end:
                found.update(dict.fromkeys(self._key_words[begin:end].tolist()))
        return list(found)

    def bearers(self, word: int) -> list[int]:
        """The numbers of the names that have a word."""
        found: list[int] = self._bearers[int(self._begin[word]) : int(self._begin[word + 1])].tolist()
        return found

    def listing(self, number: int) -> dict[str, Any]:
        """What hits tell about a listing."""
        found: dict[str, Any] = json.loads(self._listings[number])
        return found

    def _word(self, number: int) -> tuple[str, str, str]:
        text, stands_for, script = self._words[number].split("\t")
        return text, stands_for, script

    def _name(self, number: int) -> NameRow:
        return NameRow(
            int(self._listing[number]), int(self._number[number]), self._names[number], int(self._words_in[number])
        )
