"""`sayso lists versions`, `at` and `history`: what was listed when."""

from datetime import date
from typing import Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.cli.list_lines import json_line, listing_record, listing_table, version_record, version_table
from sayso.cli.options import iso_date
from sayso.cli.output import emit
from sayso.cli.shown_as import format_option, is_page
from sayso.values.list_version import Stage, Step

list_option = click.option("--list", "chosen_list", metavar="LIST", help="Only this list: un, ofac-sdn, …")


@click.command()
@click.argument("chosen_list", metavar="[LIST]", required=False)
@format_option("jsonl", "one version per line")
@desk_options
@click.pass_context
def versions(ctx: click.Context, /, chosen_list: str | None, **chosen: Any) -> None:
    """Show the versions on the desk, of LIST or of all lists, the earliest day first."""
    with at_desk(ctx, chosen) as (desk, _):
        found = desk.lists.versions(chosen_list)
    if is_page(chosen["format_"]) and found:
        emit(version_table(found))
    elif not is_page(chosen["format_"]):
        emit("".join(json_line(version_record(one)) for one in found))
    if not found:
        tell("There is no list on the desk. `sayso lists add FILE` files one.")


@click.command(
    epilog="""\b
Examples:
  sayso lists at 2020-12-31
  sayso lists at 2020-12-31 "Some Name"
  sayso lists at 2020-12-31 6908555 --format jsonl

What stood on a day is the last English version of that day or before."""
)
@click.argument("day", metavar="DATE", callback=iso_date)
@click.argument("called", metavar="[NAME or ID]", nargs=-1)
@list_option
@format_option("jsonl", "one entry per line")
@desk_options
@click.pass_context
def at(ctx: click.Context, /, day: date, called: tuple[str, ...], **chosen: Any) -> None:
    """Show what was listed on a day: all of it, or the entries of a name, a reference or an id.

    A name is found by its words, in whatever order, among all names of an entry.
    """
    wanted = " ".join(called) or None
    count = 0
    with at_desk(ctx, chosen) as (desk, _):
        for standing in desk.lists.at(day, wanted, chosen["chosen_list"]):
            version = standing.version
            if is_page(chosen["format_"]):
                listings = list(standing.listings)
                emit(
                    f"{version.list} as of {version.as_of} ({version.ref}): {len(listings):,} of {version.entries:,}\n"
                )
                emit(listing_table(listings) if listings else "")
                count += len(listings)
            else:
                for listing in standing.listings:
                    emit(json_line(listing_record(listing, version)))
                    count += 1
    if not count:
        tell(f"Nothing called {wanted} was listed on {day}, in what the desk has.")


@click.command(
    epilog="""\b
Examples:
  sayso lists history 6908555
  sayso lists history 6908555 --list un --format jsonl"""
)
@click.argument("entry", metavar="ID")
@list_option
@format_option("jsonl", "one step per line")
@desk_options
@click.pass_context
def history(ctx: click.Context, /, entry: str, **chosen: Any) -> None:
    """Show when an entry was first seen, what changed when, and when it was gone, by the publisher's id."""
    with at_desk(ctx, chosen) as (desk, _):
        found = desk.lists.history(entry, chosen["chosen_list"])
    show = _page if is_page(chosen["format_"]) else _json
    emit("".join(show(one) for one in found))


def _json(one: Stage) -> str:
    named = {"id": one.id, "name": one.listing.name, "list": one.list, "list_version": one.version, "as_of": one.as_of}
    fields = [{"field": field.field, "old": field.old, "new": field.new} for field in one.fields]
    return json_line({"change": one.step.value, **named, "fields": fields})


def _page(one: Stage) -> str:
    head = f"{one.as_of}  {one.list}  {one.step.value:<8}{one.listing.name}\n"
    if one.step is not Step.CHANGED:
        return head
    return head + "".join(
        f"            {field.field}: {field.old or '–'} → {field.new or '–'}\n" for field in one.fields
    )
