"""`sayso screenings`: what was screened, what waits for a ruling, and ruling."""

import json
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.cli.list_lines import table
from sayso.cli.output import emit
from sayso.cli.shown_as import format_option, is_page
from sayso.values.screening import Ruling

if TYPE_CHECKING:
    from sayso.values.screening import OpenPair, Run

_LIMIT = click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many at most.")


@click.group()
def screenings() -> None:
    """What was screened against the lists on the desk, and what was ruled on it."""


@screenings.command("runs")
@_LIMIT
@format_option("jsonl", "one screening per line")
@desk_options
@click.pass_context
def show_runs(ctx: click.Context, /, **chosen: Any) -> None:
    """Show screenings, the last one first: when, by whom, against which list versions."""
    with at_desk(ctx, chosen) as (desk, _):
        runs = desk.screenings.runs(chosen["limit"])
    if is_page(chosen["format_"]):
        emit(
            table(("screening", "when", "by", "lists", "names", "hits"), map(_run_cells, runs), right={"names", "hits"})
        )
        return
    for run in runs:
        emit(json.dumps(_run_record(run), ensure_ascii=False) + "\n")


@screenings.command("open")
@_LIMIT
@format_option("jsonl", "one pair per line")
@desk_options
@click.pass_context
def show_open(ctx: click.Context, /, **chosen: Any) -> None:
    """Show hits on which somebody has to rule, the highest score first."""
    with at_desk(ctx, chosen) as (desk, _):
        pairs = desk.screenings.open_pairs(chosen["limit"])
    if is_page(chosen["format_"]):
        emit(table(("pair", "asked for", "listed", "score"), map(_pair_cells, pairs), right={"score"}))
        return
    for pair in pairs:
        emit(json.dumps(_pair_record(pair), ensure_ascii=False) + "\n")


@screenings.command(
    epilog="""\b
Examples:
  sayso screenings rule 3f09a1c2d4e5:un:6908555 "not same" --why "another date of birth"
  sayso screenings rule 3f09a1c2d4e5:un:6908555 same

A ruling is never changed; a later one goes before it. A pair that is cleared stays so until either side changes."""
)
@click.argument("pair")
@click.argument("ruling", type=click.Choice([one.value for one in Ruling]))
@click.option("--why", default="", help="The reason, kept with the ruling.")
@desk_options
@click.pass_context
def rule(ctx: click.Context, /, pair: str, ruling: str, **chosen: Any) -> None:
    """Rule whether PAIR, as `open` calls it, are the same."""
    with at_desk(ctx, chosen) as (desk, _):
        number = desk.screenings.decide(pair, Ruling(ruling), chosen["why"])
    tell(f"Kept as ruling {number}.")


def _run_cells(run: "Run") -> tuple[str, ...]:
    lists = ", ".join(f"{one.list} {one.version}" for one in run.terms.lists)
    end = "" if run.ended_at is not None else " (broken off)"
    return (
        run.ref,
        run.began_at.isoformat(" ", "minutes")[:16] + end,
        run.by,
        lists,
        f"{run.queries:,}",
        f"{run.hits:,}",
    )


def _run_record(run: "Run") -> dict[str, Any]:
    return {
        "screening": run.ref,
        "by": run.by,
        "began_at": run.began_at.isoformat(),
        "ended_at": None if run.ended_at is None else run.ended_at.isoformat(),
        "threshold": run.terms.threshold,
        "lists": [one._asdict() for one in run.terms.lists],
        "queries": run.queries,
        "hits": run.hits,
    }


def _pair_cells(pair: "OpenPair") -> tuple[str, ...]:
    return pair.ref, pair.query.name, f"{pair.hit.name} ({pair.hit.list} {pair.hit.id})", f"{pair.hit.score:.2f}"


def _pair_record(pair: "OpenPair") -> dict[str, Any]:
    hit = {"id": pair.hit.id, "name": pair.hit.name, "score": pair.hit.score, "list": pair.hit.list}
    last = None if pair.last is None else pair.last.ruling.value
    return {"pair": pair.ref, "query": pair.query.name, "hit": hit, "screening": pair.run, "last": last}
