"""The option `--format`: a page for people, data for programs."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from sayso.cli.output import is_terminal

Command = TypeVar("Command", bound=Callable[..., Any])

PAGE = "page"


def format_option(data: str, what: str) -> Callable[[Command], Command]:
    """`--format page` or `--format DATA`; `what` says how the data is divided ("one claim per line")."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice([PAGE, data]),
        help=f"A page to read, or {what}.  [default: page on a terminal, {data} in a pipe]",
    )


def is_page(wanted: str | None) -> bool:
    """Whether a page is wanted, or where nothing was said, whether somebody looks."""
    return wanted == PAGE if wanted is not None else is_terminal(sys.stdout)


width_option = click.option(
    "--width", type=click.IntRange(40), metavar="COLUMNS", help="Width of the page.  [default: the terminal's]"
)
