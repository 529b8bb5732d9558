"""`sayso claims`: the claims on the desk, by who they are about, who says them, when and how sure."""

from datetime import date
from typing import Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.cli.options import iso_date
from sayso.cli.output import Paper, emit
from sayso.cli.shown_as import format_option, is_page, width_option
from sayso.values.claim import Certainty
from sayso.values.query import DEFAULT_LIMIT, ClaimQuery, types_of


@click.command(
    epilog="""\b
Examples:
  sayso claims --about "Islamic State Khorasan" --type estimate
  sayso claims --said-by "Monitoring Team" --since 2020-06-01
  sayso claims --type relation --certainty denied --certainty unconfirmed
  sayso claims --document report.txt --limit 0 --format jsonl > claims.jsonl

A claim without a time of its own counts by the date of its document. Those that begin last come first.

\b
Exit codes: 0 done, 1 failed, 2 wrong usage, 5 nothing is known by that name, 6 busy, 7 damaged."""
)
@click.option("--about", metavar="NAME", help="Who or what the claims are about, under any of its names.")
@click.option("--said-by", metavar="NAME", help="Who says them or passes them on.")
@click.option(
    "--type",
    "types",
    metavar="TYPE",
    multiple=True,
    help="A claim type, or a family: relation, event. May be repeated.",
)
@click.option(
    "--certainty",
    "certainties",
    type=click.Choice([one.value for one in Certainty]),
    multiple=True,
    help="How sure whoever says it is. May be repeated.",
)
@click.option("--since", callback=iso_date, metavar="DATE", help="Claims that hold on this day or after.")
@click.option("--until", callback=iso_date, metavar="DATE", help="Claims that hold on this day or before.")
@click.option("--document", metavar="DOCUMENT", help="Claims of one document: its reference or its name.")
@click.option("--limit", type=click.IntRange(0), default=DEFAULT_LIMIT, help="How many at most; 0: all.  [default: 50]")
@click.option("--after", metavar="PLACE", help="Go on where the page before ended.")
@format_option("jsonl", "one claim per line")
@width_option
@desk_options
@click.pass_context
def claims(ctx: click.Context, /, **chosen: Any) -> None:
    """Show claims on the desk: who says what about whom, as of when, how sure."""
    _check_order(chosen["since"], chosen["until"])
    with at_desk(ctx, chosen) as (desk, _):
        document = None if chosen["document"] is None else desk.documents.find(chosen["document"]).ref
        page = desk.claims(
            ClaimQuery(
                about=chosen["about"],
                said_by=chosen["said_by"],
                types=types_of(chosen["types"]),
                certainties=tuple(Certainty(one) for one in chosen["certainties"]),
                since=chosen["since"],
                until=chosen["until"],
                document=document,
                limit=chosen["limit"] or None,
                after=chosen["after"],
            )
        )
    from sayso.cli import filed

    if is_page(chosen["format_"]):
        emit(filed.shown(Paper.on_hand(chosen["width"]).console(), page.claims))
    else:
        for claim in page.claims:
            emit(filed.json_line(claim))
    if page.next is not None:
        tell(f"There are more: --after {page.next} goes on, --limit 0 shows all.")
    if not page.claims:
        tell("No claim on the desk is like that.")


def _check_order(since: date | None, until: date | None) -> None:
    if since is not None and until is not None and since > until:
        raise click.UsageError(f"Nothing is both since {since} and until {until}: the first day comes after the last.")
