"""XML files of entries, streamed: one entry at a time is in memory, and nothing outside the file is ever looked at."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from sayso.errors import ListUnreadable

Element = Any
_HEAD = 1 << 16
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(r"invalid|encod|utf-8|char", re.IGNORECASE)


def root_of(path: Path) -> Element:
    """The root element with its attributes, before its entries. Raises `ListUnreadable`."""
    for _, element in _walk(path, events=("start",)):
        return element
    raise ListUnreadable(f"{path.name} holds no XML element.", "Fetch it again.")


def elements(path: Path, names: frozenset[str]) -> Iterator[Element]:
    """The elements of these names, whole, one after the other; each is let go when the next is asked for.

    Raises `ListUnreadable` where the file breaks off or is not well formed.
    """
    for _, element in _walk(path, events=("end",)):
        if isinstance(element.tag, str) and etree.QName(element).localname in names:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def _walk(path: Path, events: tuple[str, ...]) -> Iterator[tuple[str, Element]]:
    _refuse_declarations(path)
    try:
        with path.open("rb") as file:
            walker = etree.iterparse(
                file, events=events, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
            )
            yield from walker
    except etree.XMLSyntaxError as error:
        raise ListUnreadable(*_trouble(path, error)) from error


def _refuse_declarations(path: Path) -> None:
    """A list needs no document type, and one that declares something is not what the publisher wrote."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    plain = head.replace(b"\0", b"")  # UTF-16, as far as markup goes
    if _DECLARED.search(plain):
        raise ListUnreadable(f"{path.name} declares a document type, as no list does.", "Fetch it from its publisher.")


def _trouble(path: Path, error: etree.XMLSyntaxError) -> tuple[str, str]:
    said = str(error.msg or error).split(", line")[0]
    where = f"line {error.lineno}" if error.lineno else "its end"
    if _ENCODING.search(said):
        return (
            f"{path.name} is wrongly encoded at {where}: it holds bytes that its encoding does not have ({said}).",
            "Some program wrote it anew in another encoding. Fetch it from its publisher.",
        )
    return f"{path.name} is not whole or not well formed at {where} ({said}).", "Fetch it again."
