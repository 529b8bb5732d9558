"""`sayso audit`: the log of everything that changed."""

import json
from typing import Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.cli.output import emit

BROKEN = 7


@click.group()
def audit() -> None:
    """Read and verify the log of everything that changed."""


@audit.command()
@desk_options
@click.pass_context
def verify(ctx: click.Context, /, **chosen: Any) -> None:
    """See whether the log is what was written: exit code 7 if an entry was changed, added, moved or taken out.

    Prints the number and hash of the last entry. Kept somewhere else, they show later that nothing before them changed.
    """
    with at_desk(ctx, chosen) as (desk, _):
        faults = desk.care.verify()
        found = desk.care.info()
    for fault in faults:
        emit(f"{fault.what}\n")
    if not faults:
        emit(f"{found.log_entries} {found.log_hash}\n")
    tell(f"{len(faults)} faults." if faults else "The log is whole.")
    ctx.exit(BROKEN if faults else 0)


@audit.command("log")
@click.option("--format", "format_", type=click.Choice(["table", "jsonl"]), default="table", help="How it is shown.")
@desk_options
@click.pass_context
def show(ctx: click.Context, /, **chosen: Any) -> None:
    """Show every change, the first one first."""
    with at_desk(ctx, chosen) as (desk, _):
        entries = desk.care.history()
    for entry in entries:
        if chosen["format_"] == "jsonl":
            emit(json.dumps(entry._asdict()) + "\n")
        else:
            emit(f"{entry.seq:>6}  {entry.at[:19].replace('T', ' ')}  {entry.actor}  {entry.action}  {entry.subject}\n")
