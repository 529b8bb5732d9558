"""The body of an answer as a file: counted, unpacked, limited, and there only when it is whole."""

import hashlib
import os
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPResponse
from pathlib import Path
from typing import NamedTuple

from sayso.errors import FetchError

Progress = Callable[[int, int], None]
_STEP = 1 << 16
_HEAD = 2048


class Wanted(NamedTuple):
    """What the file may be: at most so many bytes, and a web page or not."""

    most: int
    is_page: bool = False


class Body(NamedTuple):
    """What came: the hash and the size of the file."""

    sha256: str
    size: int


def receive(answer: HTTPResponse, target: Path, wanted: Wanted, each: Progress = lambda done, total: None) -> Body:
    """Write the body to `target`, which appears when all of it is there; `each` is told of the bytes that came.

    Raises `FetchError` for more than is wanted, for what is cut off, for what cannot be unpacked, and for a web page
    where none is wanted: servers say in one that they are closed, and call it done.
    """
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with unfinished.open("wb") as file:
            body = _write(file.write, _unpacked(answer, _raw(answer, each)), wanted)
        if not body.size:
            raise FetchError("It gave nothing.", "Try later.")
        unfinished.replace(target)
        return body
    finally:
        with suppress(OSError):
            unfinished.unlink()


def _write(write: Callable[[bytes], object], pieces: Iterator[bytes], wanted: Wanted) -> Body:
    whole, size, head = hashlib.sha256(), 0, b""
    for piece in pieces:
        size += len(piece)
        if size > wanted.most:
            raise FetchError(f"It gives more than {wanted.most:,} bytes.", "That is no file of this kind.")
        if len(head) < _HEAD:
            head = (head + piece)[:_HEAD]
            if not wanted.is_page and _is_page(head):
                raise FetchError(
                    "It gave a web page in place of the file.", "Open it in a browser to see what it says."
                )
        whole.update(piece)
        write(piece)
    return Body(whole.hexdigest(), size)


def _is_page(head: bytes) -> bool:
    """Whether it begins like a web page, whatever it is called."""
    return b"<!doctype html" in head.lower() or b"<html" in head.lower()


def _raw(answer: HTTPResponse, each: Progress) -> Iterator[bytes]:
    """The bytes as sent. Raises `FetchError` if there are fewer than were told."""
    told, got = answer.length, 0
    while piece := answer.read1(_STEP):
        got += len(piece)
        each(got, told or 0)
        yield piece
    if told is not None and got < told:
        raise FetchError(f"It broke off after {got:,} of {told:,} bytes.", "Try later.")


def _unpacked(answer: HTTPResponse, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The bytes as meant: the server may have compressed them on the way."""
    encoding = (answer.headers.get("Content-Encoding") or "identity").strip().lower()
    if encoding == "identity":
        yield from pieces
    elif encoding in {"gzip", "x-gzip"}:
        yield from _gunzipped(pieces)
    else:
        raise FetchError(f"It is compressed as {encoding}, which was not asked for.", "Try another address.")


def _gunzipped(pieces: Iterator[bytes]) -> Iterator[bytes]:
    opened = zlib.decompressobj(wbits=31)
    try:
        for piece in pieces:
            rest = piece
            while rest:
                if opened.eof:
                    opened = zlib.decompressobj(wbits=31)
                yield opened.decompress(rest, _STEP)
                rest = opened.unused_data if opened.eof else opened.unconsumed_tail
    except zlib.error as error:
        raise FetchError(f"What it gave cannot be unpacked ({error}).", "Try later.") from error
    yield opened.flush()
    if not opened.eof:
        raise FetchError("It broke off in the middle of what was compressed.", "Try later.")
