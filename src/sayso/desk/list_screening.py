"""Screening names against files of lists, and names against names; no desk is needed."""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sayso.errors import DocumentNotFound, ListUnreadable, UsageError
from sayso.names.comparing import compare
from sayso.screening.files import index_folder, index_of_files
from sayso.screening.screener import THRESHOLD, Screener
from sayso.values.screening import Query, Screened

__all__ = ["THRESHOLD", "AskedPair", "Screened", "SetAside", "asked_in", "compared", "pairs_in", "screener_over"]

Progress = Callable[[int, int], None]
_FIELDS = ("schema", "birth_date", "country")
_LARGEST_FIELD = 1 << 20


class SetAside(NamedTuple):
    """A row that could not be asked, by its line, and why."""

    line: int
    reason: str


class AskedPair(NamedTuple):
    """Two names to be compared."""

    first: str
    second: str
    schema: str | None


def screener_over(
    paths: Sequence[Path], threshold: float = THRESHOLD, each: Progress = lambda done, total: None
) -> Screener:
    """What screens against these files; the index over them is kept for the next time.

    Raises `DocumentNotFound`, or `ListUnreadable` if one of them is no list.
    """
    for path in paths:
        if not path.exists():
            raise DocumentNotFound(f"There is no file {path}.", "Check the name.")
        if not path.is_file():
            raise ListUnreadable(f"{path} is no file.", "Name the file of a list.")
    return Screener(index_of_files(paths, index_folder(), each), threshold)


def asked_in(path: Path) -> Iterator[Query | SetAside]:
    """The queries of a table (`name`, and if wanted `schema`, `birth_date`, `country`), CSV or JSON lines, in order."""
    for line, row in _rows(path, ("name",)):
        name = _text(row, "name")
        if name:
            yield Query(name, *(_text(row, field) for field in _FIELDS))
        else:
            yield SetAside(line, "it has no name")


def pairs_in(path: Path) -> Iterator[AskedPair | SetAside]:
    """The pairs of a table (`name1`, `name2`, and if wanted `schema`), CSV or JSON lines, in order."""
    for line, row in _rows(path, ("name1", "name2")):
        first, second = _text(row, "name1"), _text(row, "name2")
        if first and second:
            yield AskedPair(first, second, _text(row, "schema"))
        else:
            yield SetAside(line, "it lacks a name")


def compared(pair: AskedPair) -> dict[str, Any]:
    """How alike two names are: the score from 0 to 1, and which words are which."""
    found = compare(pair.first, pair.second, pair.schema)
    words = [
        {
            "name1": " ".join(found.first[number].raw for number in ours),
            "name2": " ".join(found.second[number].raw for number in theirs),
            "likeness": round(likeness, 3),
        }
        for ours, theirs, likeness in found.pairings
    ]
    return {"name1": pair.first, "name2": pair.second, "score": round(found.score, 4), "features": {"words": words}}


def _rows(path: Path, needed: Sequence[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows with the lines that they end on; what cannot be read as a row is given empty."""
    if not path.exists():
        raise DocumentNotFound(f"There is no file {path}.", "Check the name.")
    csv.field_size_limit(_LARGEST_FIELD)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        first = file.read(1)
        file.seek(0)
        if first == "{":
            yield from ((number, _object(line)) for number, line in enumerate(file, 1) if line.strip())
            return
        reader = csv.DictReader(file)
        missing = [name for name in needed if name not in (reader.fieldnames or ())]
        if missing:
            columns = ", ".join(map(repr, reader.fieldnames or ())) or "none"
            raise UsageError(
                f"{path.name} has no column {missing[0]!r}.",
                f"Its first line has to name its columns; it has {columns}.",
            )
        yield from ((reader.line_num, row) for row in reader)


def _object(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _text(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    return value.strip() or None if isinstance(value, str) else None
