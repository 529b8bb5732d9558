"""`sayso config`: the settings in force and where each came from."""

import click

from sayso.cli.options import setting_options, settings_in_force
from sayso.settings import Settled


@click.command(
    epilog="""\b
Examples:
  sayso config                           what is in force here
  SAYSO_DEBUG=1 sayso config             what a variable would change

The first of these decides: a flag, a variable SAYSO_*, sayso.toml in this folder, the default."""
)
@setting_options()
@click.pass_context
def config(ctx: click.Context, /, **flags: object) -> None:
    """Show every setting, its value, and where that came from."""
    settings = settings_in_force(ctx, flags)
    rows = [("setting", "value", "from"), *(_row(one) for one in settings.settled)]
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    for name, value, origin in rows:
        click.echo(f"{name:<{widths[0]}}  {value:<{widths[1]}}  {origin}")


def _row(one: Settled) -> tuple[str, str, str]:
    value = str(one.value).lower() if isinstance(one.value, bool) else str(one.value)
    return one.setting.name, value, f"{one.origin.value} {one.place}".rstrip()
