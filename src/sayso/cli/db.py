"""`sayso db`: looking after the desk's store."""

from pathlib import Path
from typing import Any

import click

from sayso.cli.at_desk import at_desk, desk_options, whoever
from sayso.cli.face import tell
from sayso.cli.options import settings_in_force
from sayso.cli.output import Progress, emit

DAMAGED = 7


@click.group()
def db() -> None:
    """Look after the store: check, backup, restore, migrate, info."""


@db.command()
@desk_options
@click.pass_context
def check(ctx: click.Context, /, **chosen: Any) -> None:
    """Compare all that is kept with its hashes and with the log; exit code 7 if anything is wrong."""
    with at_desk(ctx, chosen) as (desk, _), Progress(1, "Checking") as progress:
        faults = desk.care.check(lambda done, total: progress.at(done, total, "documents"))
    for fault in faults:
        emit(f"{fault}\n")
    tell(f"{len(faults)} faults." if faults else "All is well.")
    ctx.exit(DAMAGED if faults else 0)


@db.command()
@click.argument("file", type=click.Path(path_type=Path))
@desk_options
@click.pass_context
def backup(ctx: click.Context, /, file: Path, **chosen: Any) -> None:
    """Write a backup to FILE while others read and write."""
    with at_desk(ctx, chosen) as (desk, _):
        desk.care.back_up(file)
    tell(f"The backup is in {file}.")


@db.command()
@click.argument("file", type=click.Path(path_type=Path))
@desk_options
@click.pass_context
def restore(ctx: click.Context, /, file: Path, **chosen: Any) -> None:
    """Put the backup FILE where there is no desk yet."""
    settings = settings_in_force(ctx, chosen)
    from sayso.desk.care import restore as put_back

    put_back(settings.desk, file)
    tell(f"The desk is at {settings.desk}. `sayso db check` looks it over.")


@db.command()
@desk_options
@click.pass_context
def migrate(ctx: click.Context, /, **chosen: Any) -> None:
    """Bring a desk that an earlier version kept up to date; all at once, or not at all."""
    settings = settings_in_force(ctx, chosen)
    from sayso.desk.care import migrate as bring_up

    with Progress(1, "Indexing") as progress:
        steps = bring_up(settings.desk, whoever(), lambda done, total: progress.at(done, total, "documents"))
    tell(f"The desk went through schema {', '.join(steps)}." if steps else "The desk is up to date.")


@db.command()
@desk_options
@click.pass_context
def info(ctx: click.Context, /, **chosen: Any) -> None:
    """Show where the desk is kept and how much it holds."""
    with at_desk(ctx, chosen) as (desk, _):
        found = desk.care.info()
    rows = {
        "desk": found.address,
        "schema": found.schema,
        "made": found.made[:19].replace("T", " "),
        "size": f"{found.size / 1e6:,.1f} MB",
        "documents": f"{found.documents:,}" + (f" ({found.withdrawn:,} withdrawn)" if found.withdrawn else ""),
        "claims": f"{found.claims:,}",
        "decisions": f"{found.decisions:,}",
        "lists": f"{found.list_versions:,} versions, {found.listings:,} states of entries",
        "screenings": f"{found.screenings:,}",
        "log": f"{found.log_entries:,} entries, the last {found.log_hash}",
    }
    width = max(map(len, rows))
    emit("".join(f"{key:<{width}}  {value}\n" for key, value in rows.items()))
