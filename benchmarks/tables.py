"""Markdown tables and the way figures are written in them."""

import textwrap
from collections.abc import Iterable, Sequence

NONE = "–"
ABSENT = "Not measured: the annotated texts were not at hand."
_WIDTH = 110


def prose(text: str) -> str:
    """A paragraph in lines of a width that reads well."""
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table: the first column to the left, the others, which hold figures, to the right."""
    rule = ["---", *["---:"] * (len(header) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (header, rule, *rows))


def figure(value: float | None) -> str:
    """A share with two decimals, without rounding up to a bar that is not reached."""
    return NONE if value is None else f"{int(value * 100 + 1e-9) / 100:.2f}"


def against(value: float | None, bar: float) -> str:
    """A share, and whether it reaches its bar."""
    if value is None:
        return NONE
    return f"{figure(value)} {'✓' if value >= bar else '✗'}"


def within(shown: str, value: float | None, bar: float) -> str:
    """What is shown for a value, and whether it stays within its bar."""
    return shown if value is None else f"{shown} {'✓' if value <= bar else '✗'}"


def seconds(value: float) -> str:
    """Seconds with enough places for an empty process."""
    return f"{value:.3f} s" if value < 0.1 else f"{value:.2f} s"


def ratio(value: float) -> str:
    return f"{value:.2f}"
