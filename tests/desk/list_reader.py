"""A reader of made-up lists: `day language declared` in the first line, then one entry per line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sayso.errors import DocumentError
from sayso.values.listing import ListHeader, ListId, Listing
from tests.ledger.made_lists import Entry, listing


@dataclass(frozen=True)
class Made:
    """One that was opened."""

    header: ListHeader
    files: tuple[Path, ...]
    lines: list[str]

    def __iter__(self) -> Iterator[Listing]:
        for line in self.lines:
            number, name, born = line.split(", ")
            yield listing((number, name, born), self.header.list)
        if self.header.declared not in {None, len(self.lines)}:
            raise DocumentError("The list breaks off.", "Get it again.")


def open_made(path: Path) -> Made:
    head, *lines = path.read_text("utf-8").splitlines() or [""]
    if head.count(" ") != 3:
        raise DocumentError(f"{path.name} is no list.", "Name a list.")
    chosen, day, language, declared = head.split()
    as_of = None if day == "-" else date.fromisoformat(day)
    declared_number = None if declared == "-" else int(declared)
    return Made(ListHeader(ListId(chosen), "lines", as_of, language, declared_number), (path,), lines)


def written(
    entries: list[Entry], day: str = "2020-03-20", language: str = "en", declared: str = "-", chosen: str = "river"
) -> str:
    """The text of such a list."""
    return f"{chosen} {day} {language} {declared}\n" + "".join(f"{', '.join(one)}\n" for one in entries)
