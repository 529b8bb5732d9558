"""`sayso lists`: sanctions lists."""

import click


@click.group()
def lists() -> None:
    """Sanctions lists: what they say, what changed, what is kept."""
