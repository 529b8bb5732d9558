"""Opening the desk that the settings name, for whoever runs the command."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sayso.cli.options import setting_options, settings_in_force
from sayso.settings import Settings
from sayso.values.viewer import Viewer, owner

if TYPE_CHECKING:
    from sayso.desk.desk import Desk

Command = TypeVar("Command", bound=Callable[..., Any])

desk_options = setting_options("desk", "debug")


def whoever() -> Viewer:
    """Who runs the command holds the desk's file, and so sees all of it."""
    try:
        return owner(getpass.getuser())
    except (KeyError, OSError, ImportError):
        return owner("unknown")


@contextmanager
def at_desk(ctx: click.Context, flags: dict[str, object], *, begins: bool = False) -> Iterator[tuple["Desk", Settings]]:
    """The desk in force, opened, and begun where there is none if it `begins`. Raises `LedgerError`."""
    settings = settings_in_force(ctx, flags)
    from sayso.desk.desk import Desk

    with (Desk.begin if begins else Desk.open)(settings.desk, whoever()) as desk:
        yield desk, settings
