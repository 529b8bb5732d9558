"""`sayso decide` and `sayso decisions`: what people rule on claims."""

import json
from typing import Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.cli.output import emit
from sayso.values.decision import Decision, Hold, Ruling


@click.command(
    epilog="""\b
Examples:
  sayso decide 7afe2b71c40a11d2a04c5d1e accept
  sayso decide 7afe2b71c40a11d2a04c5d1e reject --why "the ministry said the opposite"
  sayso decide 7afe2b71c40a11d2a04c5d1e open

A decision is added and never changed; `open` takes the last one back. `sayso claims --format jsonl` tells the ids."""
)
@click.argument("claim")
@click.argument("ruling", type=click.Choice([one.value for one in Ruling]))
@click.option("--why", metavar="REASON", default="", help="Why; kept with the decision.")
@desk_options
@click.pass_context
def decide(ctx: click.Context, /, claim: str, ruling: str, **chosen: Any) -> None:
    """Accept or reject a claim."""
    with at_desk(ctx, chosen) as (desk, _):
        number = desk.review.decide(claim, Ruling(ruling), chosen["why"])
    tell(f"Decision {number} is kept.")


@click.command(
    epilog="""\b
Examples:
  sayso decisions
  sayso decisions --hold "to review"

A decision holds as long as its claim is read as it was; when the document is read again and the claim is not, the
decision comes up for review."""
)
@click.option(
    "--hold", type=click.Choice([one.value for one in Hold]), help="Only those that stand so to the present reading."
)
@click.option("--format", "format_", type=click.Choice(["table", "jsonl"]), default="table", help="How they are shown.")
@desk_options
@click.pass_context
def decisions(ctx: click.Context, /, **chosen: Any) -> None:
    """List decisions, the last one first."""
    with at_desk(ctx, chosen) as (desk, _):
        found = desk.review.decisions(None if chosen["hold"] is None else Hold(chosen["hold"]))
    show = _json if chosen["format_"] == "jsonl" else _line
    emit("".join(show(one) for one in found))
    if not found:
        tell("There is no such decision.")


def _line(one: Decision) -> str:
    why = f"  ({one.why})" if one.why else ""
    stands = "" if one.hold is Hold.HOLDS else f"  [{one.hold.value}]"
    return f"{one.number:>4}  {one.at:%Y-%m-%d}  {one.by}  {one.ruling.value}  “{one.quote}”{why}{stands}\n"


def _json(one: Decision) -> str:
    record = {
        "number": one.number,
        "document": one.document,
        "claim": one.claim,
        "quote": one.quote,
        "ruling": one.ruling.value,
        "by": one.by,
        "at": one.at.isoformat(),
        "why": one.why,
        "hold": one.hold.value,
        "now_on": one.now_on,
    }
    return json.dumps(record, ensure_ascii=False) + "\n"
