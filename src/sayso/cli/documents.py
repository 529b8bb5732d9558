"""`sayso documents`: what is on the desk."""

import json
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.cli.output import Paper, emit
from sayso.values.filed import FiledDocument, Standing

if TYPE_CHECKING:
    from rich.text import Text

TABLE, JSONL = "table", "jsonl"


@click.command(
    epilog="""\b
Examples:
  sayso documents
  sayso documents --withdrawn
  sayso documents --format jsonl | head

The first column is the document's reference on this desk; every command takes it, or the document's name."""
)
@click.option("--withdrawn", is_flag=True, help="Only documents that were withdrawn, and why.")
@click.option("--limit", type=click.IntRange(0), default=0, help="How many at most; 0: all.  [default: 0]")
@click.option(
    "--format", "format_", type=click.Choice([TABLE, JSONL]), default=TABLE, help="A table, or one document per line."
)
@desk_options
@click.pass_context
def documents(ctx: click.Context, /, **chosen: Any) -> None:
    """List the documents on the desk, the last one added first."""
    with at_desk(ctx, chosen) as (desk, _):
        found = desk.documents.list(Standing.WITHDRAWN if chosen["withdrawn"] else None, chosen["limit"] or None)
    if chosen["format_"] == JSONL:
        emit("".join(_json(one) for one in found))
    elif found:
        emit(_table(found))
    if not found:
        tell("No document was withdrawn." if chosen["withdrawn"] else "The desk is empty. `sayso add FILE` fills it.")


def _json(one: FiledDocument) -> str:
    record = {
        "document": one.ref,
        "sha256": one.sha256,
        "name": one.name,
        "title": one.title,
        "publisher": one.publisher,
        "published": None if one.published is None else one.published.isoformat(),
        "media_type": one.media_type,
        "size": one.size,
        "marking": one.marking.value,
        "standing": one.standing.value,
        "why": one.why,
        "added_at": one.added_at.isoformat(),
        "added_by": one.added_by,
        "reader": one.reader,
        "claims": one.claims,
    }
    return json.dumps(record, ensure_ascii=False) + "\n"


def _table(found: list[FiledDocument]) -> str:
    from rich.table import Table

    console = Paper.on_hand(None).console()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("document", "published", "claims", "publisher", "title or name"):
        table.add_column(heading, justify="right" if heading == "claims" else "left", header_style="dim")
    for one in found:
        table.add_row(*_cells(one))
    with console.capture() as capture:
        console.print(table)
    return "".join(f"{row.rstrip()}\n" for row in capture.get().splitlines())


def _cells(one: FiledDocument) -> tuple["str | Text", ...]:
    from rich.text import Text

    is_filed = one.standing is Standing.FILED
    title = Text(one.title or one.name, overflow="ellipsis")
    if not is_filed:
        title.append(f"  withdrawn: {one.why}", style="red")
    elif one.marking.rank:
        title.append(f"  {one.marking.value}", style="yellow")
    day = "" if one.published is None else one.published.isoformat()
    return one.ref, day, str(one.claims) if is_filed else "–", one.publisher or "", title
