"""List versions and listings as lines: JSON for programs, tables for people."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sayso.cli.output import Paper
from sayso.values.list_version import ListVersion
from sayso.values.listing import ListedDate, Listing

_HEADINGS = ("version", "list", "as of", "entries", "use", "what has to be known")


def json_line(record: Mapping[str, Any]) -> str:
    """One object on a line of its own; days as ISO 8601."""
    return json.dumps(record, ensure_ascii=False, default=_shown) + "\n"


def version_record(version: ListVersion) -> dict[str, Any]:
    """A version by its names in the reference."""
    record = asdict(version)
    return {"version": record.pop("ref"), **record}


def listing_record(listing: Listing, version: ListVersion) -> dict[str, Any]:
    """An entry as it stood in a version, without the leaves of its record."""
    own = {key: value for key, value in asdict(listing).items() if key not in {"id", "list", "record"}}
    named = {"id": listing.id, "name": listing.name, "list": listing.list, "list_version": version.ref}
    return {**named, "as_of": version.as_of, **own}


def version_table(versions: Iterable[ListVersion]) -> str:
    """Versions below one another, what has to be known of each beside it."""
    return table(_HEADINGS, (_version_cells(one) for one in versions), right={"entries"})


def listing_table(listings: Iterable[Listing]) -> str:
    """Entries below one another: id, name, kind, births, since when listed."""
    return table(("id", "name", "kind", "born", "listed on"), (_listing_cells(one) for one in listings))


def table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]], right: Iterable[str] = ()) -> str:
    """A table without lines for whatever width the terminal has."""
    from rich.table import Table
    from rich.text import Text

    console = Paper.on_hand(None).console()
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in headings:
        grid.add_column(heading, justify="right" if heading in right else "left", header_style="dim")
    for row in rows:
        grid.add_row(*(Text(cell, overflow="fold") for cell in row))
    with console.capture() as capture:
        console.print(grid)
    return "".join(f"{row.rstrip()}\n" for row in capture.get().splitlines())


def _version_cells(one: ListVersion) -> tuple[str, ...]:
    use = "in use" if one.is_in_use else ""
    return one.ref, one.list, one.as_of.isoformat(), f"{one.entries:,}", use, "; ".join(one.marks)


def _listing_cells(one: Listing) -> tuple[str, ...]:
    born = ", ".join(_born(birth) for birth in one.births)
    return one.id, one.name, one.kind.value, born, "" if one.listed_on is None else one.listed_on.isoformat()


def _born(birth: ListedDate) -> str:
    if not birth.first:
        return birth.note or ""
    return birth.first if birth.last is None else f"{birth.first} to {birth.last}"


def _shown(value: object) -> str:
    assert isinstance(value, date), f"{value!r} has no place in a line"
    return value.isoformat()
