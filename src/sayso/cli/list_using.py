"""`sayso lists use`: which version of a list names are screened against."""

from typing import Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell

NONE = "none"


@click.command(
    epilog="""\b
Examples:
  sayso lists use un 2020-12-01
  sayso lists use un v3f09a1c2d4
  sayso lists use eu none"""
)
@click.argument("chosen_list", metavar="LIST")
@click.argument("version", metavar="VERSION")
@desk_options
@click.pass_context
def use(ctx: click.Context, /, chosen_list: str, version: str, **chosen: Any) -> None:
    """Screen names against one version of a list, by its day or its reference, or against none.

    A later version that is added comes into use by itself, if it is English.
    """
    with at_desk(ctx, chosen) as (desk, _):
        now = desk.lists.use(chosen_list, None if version == NONE else version)
    if now is None:
        tell(f"No version of {chosen_list} is in use any more.")
    else:
        tell(f"{now.list} is in use as of {now.as_of} ({now.ref}).")
