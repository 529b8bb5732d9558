"""A list that is handed in: read to its end and counted before the ledger is touched.

Reading a long list takes longer than anybody should wait for the pen. So its entries are packed into a temporary file
first, and the transaction that files them only copies.
"""

import hashlib
import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from sayso.ledger.stored_listings import packed
from sayso.lists.contents import content_of, content_of_all
from sayso.values.listing import ListHeader, Listing

PIECE = 4 << 20
"""Bytes of a file that are kept as one."""
_IN_MEMORY = 16 << 20


class ReceivedFile(NamedTuple):
    """A file as it lies there, and what it is called."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A list as handed in: what its files say of themselves, as of when it stands, and its entries, read once.

    `marks` are what whoever read it found to tell of it.
    """

    header: ListHeader
    as_of: date
    files: tuple[ReceivedFile, ...]
    listings: Iterable[Listing]
    marks: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.files[0].name


class SpooledEntry(NamedTuple):
    """An entry on its way: its id, the hash of what is published of it, that of what was read, and its body."""

    entry: str
    content: str
    digest: str
    body: bytes


class Spool:
    """The entries of a list, packed, in a temporary file: they can be gone through again and again."""

    def __init__(self, listings: Iterable[Listing]) -> None:
        self._file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed by `__exit__`
        self._keys: dict[tuple[str, str], str] = {}
        try:
            for listing in listings:
                self._take(listing)
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        """How many entries there are; one that stands there twice, word for word, is one."""
        return len(self._keys)

    @property
    def repeated(self) -> int:
        """How many ids stand there more than once with different words."""
        return len(self._keys) - len({entry for entry, _ in self._keys})

    @property
    def content(self) -> str:
        """A hash of what is published in it."""
        return content_of_all((entry, content) for (entry, _), content in self._keys.items())

    @property
    def digest(self) -> str:
        """A hash of what was read in it."""
        return content_of_all(self._keys)

    def batches(self, size: int) -> Iterator[list[SpooledEntry]]:
        """All entries in their order, so many at once."""
        self._file.seek(0)
        batch: list[SpooledEntry] = []
        while line := self._file.readline():
            entry, content, digest, length = json.loads(line)
            batch.append(SpooledEntry(entry, content, digest, self._file.read(length)))
            if len(batch) == size:
                yield batch
                batch = []
        if batch:
            yield batch

    def _take(self, listing: Listing) -> None:
        content, (body, digest) = content_of(listing), packed(listing)
        if (listing.id, digest) in self._keys:
            return
        self._keys[listing.id, digest] = content
        self._file.write(json.dumps([listing.id, content, digest, len(body)]).encode() + b"\n" + body)


@dataclass(frozen=True, slots=True)
class Fingerprinted:
    """The files of a list as one: their hash and their size together."""

    sha256: str
    size: int


def fingerprinted(files: tuple[ReceivedFile, ...]) -> Fingerprinted:
    """Of one file its SHA-256; of several that of their names and hashes. Raises `OSError`."""
    hashes, size = [], 0
    for file in files:
        with file.path.open("rb") as stream:
            hashes.append(hashlib.file_digest(stream, "sha256").hexdigest())
            size += stream.tell()
    return Fingerprinted(joined(list(zip([file.name for file in files], hashes, strict=True))), size)


def joined(parts: list[tuple[str, str]]) -> str:
    """The hash of files from their names and hashes: of a single one its own."""
    if len(parts) == 1:
        return parts[0][1]
    text = "".join(f"{one}  {name}\n" for name, one in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
