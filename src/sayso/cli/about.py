"""`sayso about`: the dossier on a name."""

from typing import Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.output import Paper, emit
from sayso.cli.shown_as import format_option, is_page, width_option


@click.command(
    epilog="""\b
Examples:
  sayso about "Tehrik-e Taliban Pakistan"
  sayso about TTP --limit 20
  sayso about TTP --format json | jq .names

The dossier gathers what documents say under any of the names that they themselves give: an acronym leads to the
full name and back. Below a claim stands what is said against it.

\b
Exit codes: 0 done, 1 failed, 2 wrong usage, 5 nothing is known by that name, 6 busy, 7 damaged."""
)
@click.argument("name", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(1), default=5, help="How many claims in each section at most.  [default: 5]"
)
@format_option("json", "one JSON object")
@width_option
@desk_options
@click.pass_context
def about(ctx: click.Context, /, name: tuple[str, ...], **chosen: Any) -> None:
    """Show all that is known about NAME: names, roles, ties, strength, events, and who says so."""
    with at_desk(ctx, chosen) as (desk, _):
        dossier = desk.about(" ".join(name), chosen["limit"])
    from sayso.cli import dossier as faces

    if is_page(chosen["format_"]):
        emit(faces.as_page(Paper.on_hand(chosen["width"]).console(), dossier))
    else:
        emit(faces.as_json(dossier))
