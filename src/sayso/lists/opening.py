"""Opening the file of a list, whatever its format: it is told by its content, never by its name."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sayso.errors import ListUnreadable
from sayso.lists import eu, ofac_csv, ofac_xml, opensanctions, uk, un
from sayso.lists.xml_file import root_of
from sayso.values.listing import ListHeader, Listing

_XML = (un, ofac_xml, eu)
_TEXT = (ofac_csv, uk, opensanctions)
_HEAD = 1 << 16


class Format(NamedTuple):
    """One format that is read: of which list, how it is called, and what is to be known of it."""

    list: str
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list that was opened: what its file says of itself, and its entries, one after the other, as often as asked.

    `files` are all files that it is read from, the one that was named first.
    """

    header: ListHeader
    files: tuple[Path, ...]
    _reader: object

    def __iter__(self) -> Iterator[Listing]:
        count = 0
        for listing in self._reader.read(self.files[0]):  # type: ignore[attr-defined]
            count += 1
            yield listing
        declared = self.header.declared
        if not count or (declared is not None and count < declared):
            said = f"{count:,} of the {declared:,} entries that it declares" if declared else "no entries"
            raise ListUnreadable(f"{self.files[0].name} holds {said}.", "Fetch it again.")


def open_list(path: Path) -> OpenedList:
    """Open a list. Raises `ListUnreadable` if it is none, or `OSError`."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip():
        raise ListUnreadable(f"{path.name} is empty.", "Fetch it again.")
    if _is_xml(head):
        return _open_xml(path)
    for reader in _TEXT:
        if reader.is_head(head):
            return OpenedList(reader.header(path), reader.files(path), reader)
    raise ListUnreadable(f"{path.name} is no list in a format that is read.", "`sayso lists formats` tells which are.")


def formats() -> list[Format]:
    """Every format that is read."""
    return [Format(reader.LIST, reader.FORMAT, getattr(reader, "NOTE", "")) for reader in (*_XML, *_TEXT)]


def _is_xml(head: bytes) -> bool:
    return head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").startswith(b"<")


def _open_xml(path: Path) -> OpenedList:
    root = root_of(path)
    for reader in _XML:
        if reader.is_root(root):
            return OpenedList(reader.header(path, root), (path,), reader)
    name = root.tag.rpartition("}")[2] if isinstance(root.tag, str) else "?"
    if name.lower() == "html":
        raise ListUnreadable(f"{path.name} is a web page, no list.", "Fetch the file itself.")
    raise ListUnreadable(f"{path.name} is XML of another kind (<{name}>).", "`sayso lists formats` tells what is read.")
