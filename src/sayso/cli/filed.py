"""Claims of the desk as lines for a terminal: what is said, how sure, about when, on whose word, in which document."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.cli.figures import figure, when
from sayso.cli.signs import CERTAINTY_WIDTH, SIGNS
from sayso.cli.wording import line, shortened
from sayso.values.claim import Certainty, Period, PeriodBasis, Quantity
from sayso.values.filed import FiledClaim

_WIDEST = 120


def claim_value(claim: FiledClaim) -> dict[str, Any]:
    """The flat record, with what the desk adds to it."""
    published = None if claim.published is None else claim.published.isoformat()
    kept = {"document": claim.document, "publisher": claim.publisher, "published": published, "rulings": claim.rulings}
    return {**claim.record, **kept}


def json_line(claim: FiledClaim) -> str:
    return json.dumps(claim_value(claim), ensure_ascii=False) + "\n"


def shown(console: Console, claims: Iterable[FiledClaim]) -> str:
    """The claims as text for the terminal."""
    width = min(console.width, _WIDEST)
    with console.capture() as capture:
        console.print(Group(*(claim_block(claim) for claim in claims)), width=width)
    return "".join(f"{row.rstrip()}\n" for row in capture.get().splitlines())


def claim_block(claim: FiledClaim, *, has_sentence: bool = True) -> RenderableType:
    """One claim in two or three lines: what is said, and on whose word; then the sentence."""
    margin = CERTAINTY_WIDTH + 3
    parts: list[RenderableType] = [Padding(claim_row(claim), (0, 0, 0, 1)), Padding(chain(claim), (0, 0, 0, margin))]
    if has_sentence:
        words = shortened(str(claim.record["sentence"]), 240)
        parts.append(Padding(Text(f"“{words}”", style="dim italic"), (0, 0, 0, margin)))
    return Group(*parts)


def claim_row(claim: FiledClaim) -> RenderableType:
    """Sign, what is said, number and time."""
    record = claim.record
    certainty = Certainty(record["certainty"])
    sign, colour = SIGNS[certainty]
    said = Text.assemble(*((piece.text, "bold" if piece.is_name else "") for piece in line(record)))
    number = quantity(record["value"])
    if number is not None:
        said.append(" · ", style="dim").append(f"{figure(number)} {number.unit}", style="bold")
    for ruling in claim.rulings:
        said.append(f"  [{ruling}ed]", style="reverse")
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=CERTAINTY_WIDTH, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    grid.add_column(justify="right", no_wrap=True)
    grid.add_row(Text(f"{sign} {certainty.value}", style=colour), said, time(record))
    return grid


def chain(claim: FiledClaim) -> Text:
    """Who says it, outermost first, and in which document."""
    holders = [claim.publisher or "publisher not known", *claim.record["sources"]]
    text = Text()
    for holder in holders[:-1]:
        text.append(holder, style="cyan").append(" › ", style="dim")
    text.append(holders[-1], style="bold cyan")
    day = "" if claim.published is None else f", {claim.published.isoformat()}"
    return text.append(f"  {claim.document}{day}, {claim.record['where']}", style="dim")


def quantity(value: Mapping[str, Any] | None) -> Quantity | None:
    """The number of a flat record."""
    return None if value is None else Quantity(value["low"], value["high"], value["unit"], value["approx"])


def time(record: Mapping[str, Any]) -> str:
    """The time that a flat record is about, in the words of a page."""
    if record["date"] is None and record["date_text"] is None:
        return ""
    return when(Period(record["date"], PeriodBasis.STATED, record["date_text"]))
