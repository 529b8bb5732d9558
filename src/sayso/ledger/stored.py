"""A reading as bytes and back: JSON of its values, compressed. Nothing is lost on the way.

A block maps each character of its clean text to the text as received; most follow one another, so what is stored are
the runs.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

import msgspec

from sayso.values.document import Block, BlockKind
from sayso.values.reading import Reading

_LEVEL = 6


@dataclass(frozen=True, slots=True)
class _StoredBlock:
    """A block whose `offsets` are runs: where in the text each begins, and how many characters it has."""

    kind: BlockKind
    clean: str
    runs: tuple[tuple[int, int], ...]
    body: int
    lead: int | None


@dataclass(frozen=True, slots=True)
class _Stored:
    blocks: tuple[_StoredBlock, ...]
    reading: Reading


def packed(reading: Reading) -> bytes:
    """The same bytes for the same reading."""
    blocks = tuple(_stored(block) for block in reading.document.blocks)
    bare = replace(reading, document=replace(reading.document, blocks=()))
    return zlib.compress(_encoder().encode(_Stored(blocks, bare)), _LEVEL)


def unpacked(body: bytes) -> Reading:
    """Raises `ValueError` if the bytes are not those of a reading."""
    try:
        stored = _decoder().decode(zlib.decompress(body))
    except (zlib.error, msgspec.MsgspecError) as error:
        raise ValueError(f"not a stored reading: {error}") from error
    blocks = tuple(_block(block) for block in stored.blocks)
    return replace(stored.reading, document=replace(stored.reading.document, blocks=blocks))


def _stored(block: Block) -> _StoredBlock:
    return _StoredBlock(block.kind, block.clean, tuple(_runs(block.offsets)), block.body, block.lead)


def _block(stored: _StoredBlock) -> Block:
    offsets = tuple(place for start, length in stored.runs for place in range(start, start + length))
    return Block(stored.kind, stored.clean, offsets, stored.body, stored.lead)


def _runs(offsets: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    begins = [0, *(number for number, (here, there) in enumerate(pairwise(offsets), 1) if there != here + 1)]
    for begin, end in pairwise([*begins, len(offsets)]):
        yield offsets[begin], end - begin


@cache
def _encoder() -> msgspec.json.Encoder:
    return msgspec.json.Encoder()


@cache
def _decoder() -> msgspec.json.Decoder[_Stored]:
    return msgspec.json.Decoder(_Stored)
