"""Listings as bytes and back, and the versions in which they stand as runs of numbers."""

import hashlib
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import msgspec

from sayso.values.listing import Listing

_LEVEL = 6


class Packed(NamedTuple):
    """A listing as it is kept: its bytes, and the hash of what they unpack to."""

    body: bytes
    digest: str


def packed(listing: Listing) -> Packed:
    """The same digest for the same listing."""
    plain = _encoder().encode(listing)
    return Packed(zlib.compress(plain, _LEVEL), hashlib.sha256(plain).hexdigest())


def unpacked(body: bytes) -> Listing:
    """Raises `ValueError` if the bytes are not those of a listing."""
    try:
        return _decoder().decode(zlib.decompress(body))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise ValueError(f"not a stored listing: {error}") from error


class Members:
    """Which listings stand in a version, by their numbers: most follow one another, so what is stored are the runs."""

    def __init__(self, runs: tuple[tuple[int, int], ...]) -> None:
        self._runs = runs
        self._firsts = [first for first, _ in runs]

    @classmethod
    def of(cls, numbers: Iterable[int]) -> "Members":
        return cls(tuple(_runs(sorted(set(numbers)))))

    @classmethod
    def unpacked(cls, body: bytes) -> "Members":
        """Raises `ValueError` if the bytes are none that `packed` gave."""
        try:
            return cls(msgspec.json.decode(zlib.decompress(body), type=tuple[tuple[int, int], ...]))
        except (zlib.error, msgspec.MsgspecError) as error:
            raise ValueError(f"not stored members: {error}") from error

    def packed(self) -> bytes:
        return zlib.compress(msgspec.json.encode(self._runs), _LEVEL)

    def __contains__(self, number: int) -> bool:
        at = bisect_right(self._firsts, number) - 1
        return at >= 0 and number < self._firsts[at] + self._runs[at][1]

    def __iter__(self) -> Iterator[int]:
        return (number for first, count in self._runs for number in range(first, first + count))

    def __len__(self) -> int:
        return sum(count for _, count in self._runs)


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    begins = [0, *(at for at, (here, there) in enumerate(pairwise(numbers), 1) if there != here + 1)]
    for begin, end in pairwise([*begins, len(numbers)]):
        if end > begin:
            yield numbers[begin], end - begin


@cache
def _encoder() -> msgspec.json.Encoder:
    return msgspec.json.Encoder()


@cache
def _decoder() -> msgspec.json.Decoder[Listing]:
    return msgspec.json.Decoder(Listing)
