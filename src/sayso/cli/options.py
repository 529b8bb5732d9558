"""Options that several commands share, and the values they take."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from sayso.cli.face import set_debugging
from sayso.errors import SettingError
from sayso.settings import FILE_NAME, SETTINGS, Kind, Setting, Settings, settle

Command = TypeVar("Command", bound=Callable[..., Any])


def iso_date(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """The day that an option names, as ISO 8601 writes it."""
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(
            f"{value!r} is not a date. Write it as YYYY-MM-DD, such as 2021-02-07.", ctx, param
        ) from None


def processes(ctx: click.Context, param: click.Parameter, value: str) -> int:
    """A number of processes, or `auto` for as many as there are cores that this program may use."""
    if value == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not value.isdecimal() or int(value) < 1:
        raise click.BadParameter(f"{value!r} is neither a number from 1 nor auto.", ctx, param)
    return int(value)


def document_options(command: Command) -> Command:
    """What the user tells of documents, and in how many processes they are read."""
    for option in reversed(_DOCUMENT_OPTIONS):
        command = option(command)
    return command


def setting_options(*names: str) -> Callable[[Command], Command]:
    """One option for each of these settings, or for all, so that a flag can decide it."""

    def decorate(command: Command) -> Command:
        for setting in reversed(SETTINGS):
            if not names or setting.name in names:
                command = _option(setting)(command)
        return command

    return decorate


def settings_in_force(ctx: click.Context, flags: dict[str, object]) -> Settings:
    """The settings by flag, environment and `sayso.toml` in the working directory."""
    settings = settle(flags, os.environ, _settings_file(Path(FILE_NAME)))
    set_debugging(ctx, settings.debug)
    return settings


def _option(setting: Setting) -> Callable[[Command], Command]:
    if setting.kind is Kind.SWITCH:
        return click.option(setting.flag, setting.name, is_flag=True, default=None, help=setting.meaning)
    shown = f"{setting.meaning}  [default: {setting.default}]"
    return click.option(setting.flag, setting.name, metavar="NAME", default=None, help=shown)


def _settings_file(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(
            f"{path} cannot be read.", "It must be a text file in UTF-8; correct it or move it."
        ) from error


_DOCUMENT_OPTIONS = (
    click.option(
        "--published", callback=iso_date, metavar="DATE", help="Day on which the documents were published (ISO date)."
    ),
    click.option("--publisher", metavar="NAME", help="Who published the documents."),
    click.option(
        "--processes",
        callback=processes,
        default="1",
        metavar="N",
        help="Read in this many processes at once; auto: one for each core.  [default: 1]",
    ),
)
