"""`sayso lists formats`, `show` and `changes`: lists in files."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.face import tell
from sayso.cli.list_lines import table
from sayso.cli.output import emit
from sayso.cli.shown_as import format_option, is_page

if TYPE_CHECKING:
    from sayso.desk.list_changes import EntryChange
    from sayso.values.listing import Listing

_FILE = click.Path(path_type=Path)
_SIGNS = {"added": "+", "removed": "−", "changed": "~"}


@click.command()
def formats() -> None:
    """Show which formats are read, of which lists."""
    from sayso.desk.list_changes import formats as read

    emit(table(("list", "format", "to be known"), ((one.list, one.name, one.note) for one in read()), right=set()))


@click.command(
    epilog="""\b
Examples:
  sayso lists changes un-2025-11-20.xml un-2026-02-27.xml
  sayso lists changes --format jsonl old.xml new.xml

Entries are told apart by the publisher's own stable id. White space does not count as a change."""
)
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
@format_option("jsonl", "one entry per line")
def changes(old: Path, new: Path, format_: str | None) -> None:
    """Show what changed from the list in OLD to that in NEW, entry by entry and field by field."""
    from sayso.desk.list_changes import changes_between

    counts = dict.fromkeys(_SIGNS, 0)
    show = _page if is_page(format_) else _line
    for change in changes_between(old, new):
        counts[change.step.value] += 1
        emit(show(change))
    tell(", ".join(f"{count:,} {word}" for word, count in counts.items()) + ".")


@click.command()
@click.argument("file", type=_FILE)
@click.argument("entry", required=False)
@format_option("jsonl", "one entry per line")
def show(file: Path, entry: str | None, format_: str | None) -> None:
    """Show all that the list in FILE says of ENTRY (the publisher's id or reference), or of every entry."""
    from sayso.desk.list_changes import entries

    for listing in entries(file, entry):
        emit(_listing_page(listing) if is_page(format_) else _listing_line(listing))


def _line(change: "EntryChange") -> str:
    fields = [{"field": one.field, "old": one.old, "new": one.new} for one in change.fields]
    record: dict[str, Any] = {"change": change.step.value, "id": change.listing.id, "name": change.listing.name}
    return json.dumps({**record, "fields": fields}, ensure_ascii=False) + "\n"


def _page(change: "EntryChange") -> str:
    listing = change.listing
    reference = listing.references[0] if listing.references else listing.id
    lines = [f"{_SIGNS[change.step.value]} {reference}  {listing.name}"]
    if change.step.value == "changed":
        for one in change.fields:
            lines += [f"    {one.field}"]
            lines += [f"      − {one.old}"] if one.old else []
            lines += [f"      + {one.new}"] if one.new else []
    return "\n".join(lines) + "\n"


def _listing_line(listing: "Listing") -> str:
    record = [[field.path, field.value] for field in listing.record]
    return json.dumps({"id": listing.id, "name": listing.name, "record": record}, ensure_ascii=False) + "\n"


def _listing_page(listing: "Listing") -> str:
    lines = [f"{listing.id}  {listing.name}", *(f"    {field.path}: {field.value}" for field in listing.record)]
    return "\n".join(lines) + "\n\n"
