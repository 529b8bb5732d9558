"""One entry of a list as published: its leaves by their paths, whichever format it came in.

Rows of tables and JSON objects are brought into the same shape as XML elements, so that every reader takes values by
path. Which paths a reader took is kept: a path that occurs in a file and that nobody takes is then known.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from sayso.values.listing import Field

Element = Any
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])


class Entry:
    """An element of an entry, the entry itself first. Texts are given with their white space folded, never empty."""

    def __init__(self, element: Element, taken: set[str], path: str = "") -> None:
        self._element = element
        self._taken = taken
        self._path = path

    def all(self, name: str) -> list[str]:
        """The texts of the elements, or of the attribute (`@id`), at a path below this one."""
        self._taken.add(f"{self._path}{name}")
        *steps, last = name.split("/")
        if last.startswith("@"):
            found: Iterable[str | None] = (one.get(last[1:]) for one in self._below(steps))
        else:
            found = (one.text for one in self._below([*steps, last]))
        return [text for one in found if (text := folded(one))]

    def one(self, name: str) -> str | None:
        """The first of these, if there is any."""
        found = self.all(name)
        return found[0] if found else None

    def of(self, *names: str) -> tuple[str, ...]:
        """The first text at each path, those that there are."""
        return tuple(text for name in names if (text := self.one(name)))

    def groups(self, name: str) -> list["Entry"]:
        """The elements of a name below this one, each by itself."""
        return [Entry(one, self._taken, f"{self._path}{name}/") for one in self._below(name.split("/"))]

    def has(self, name: str) -> bool:
        return bool(self._below(name.split("/")))

    def record(self) -> tuple[Field, ...]:
        """Every leaf with a text, in order."""
        return tuple(_leaves(self._element, ""))

    def _below(self, steps: list[str]) -> list[Element]:
        found = [self._element]
        for step in steps:
            found = [child for one in found for child in one if _name(child) == step]
        return found


def folded(text: str | None) -> str:
    """A text on one line, without space around it."""
    return " ".join(text.split()) if text else ""


def entry_of(name: str, rows: Iterable[tuple[str, Iterable[tuple[str, str | None]]]], taken: set[str]) -> Entry:
    """An entry made of rows of columns: those of a row without a name stand in the entry itself, others in a group."""
    element = etree.Element(name)
    for group, columns in rows:
        parent = etree.SubElement(element, group) if group else element
        for column, value in columns:
            if value:
                etree.SubElement(parent, column).text = value.translate(_CONTROLS)
    return Entry(element, taken)


def column_name(title: str) -> str:
    """The name of a column as an element may bear it: `Post/Zip Code` is `Post-Zip_Code`."""
    plain = "".join(letter if letter.isalnum() else "-" if letter == "/" else "_" for letter in title.strip())
    return plain if plain[:1].isalpha() else f"_{plain}"


def _leaves(element: Element, path: str) -> Iterator[Field]:
    for name, value in element.attrib.items():
        if text := folded(value):
            yield Field(f"{path}@{etree.QName(name).localname}", text)
    if text := folded(element.text):
        yield Field(path.rstrip("/"), text)
    for child in element:
        if isinstance(child.tag, str):
            yield from _leaves(child, f"{path}{_name(child)}/")
        if text := folded(child.tail):
            yield Field(path.rstrip("/"), text)


def _name(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
