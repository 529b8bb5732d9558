"""`sayso lists update`: fetch lists from their publishers."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.at_desk import at_desk
from sayso.cli.face import tell
from sayso.cli.list_adding import accept_option, consents, show_filed
from sayso.cli.list_lines import json_line
from sayso.cli.options import setting_options
from sayso.cli.outcome import Outcome
from sayso.cli.output import Progress, emit
from sayso.cli.shown_as import format_option, is_page
from sayso.errors import SettingError
from sayso.settings import Origin, Settings

if TYPE_CHECKING:
    from sayso.desk.lists import Sources, Updated


@click.command(
    epilog="""\b
Examples:
  sayso lists update un
  sayso lists update
  sayso lists update uk --publishers mirrors.tsv

Only what changed is fetched. Whatever goes wrong, the version in use stays in use, and the reason is told.

\b
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some lists could not be had, 4 not permitted, 6 busy, 7 damaged."""
)
@click.argument("chosen_lists", metavar="[LIST...]", nargs=-1)
@accept_option
@format_option("jsonl", "one list per line")
@setting_options("desk", "publishers", "private_networks", "debug")
@click.pass_context
def update(ctx: click.Context, /, chosen_lists: tuple[str, ...], **chosen: Any) -> None:
    """Fetch lists from their publishers: those that are named, or all that are on the desk.

    Where there is none yet, un, ofac-sdn, ofac-nonsdn and uk.
    """
    outcome = Outcome("fetched", "lists")
    with at_desk(ctx, chosen, begins=True) as (desk, settings), Progress(0, "Fetching") as progress:
        from sayso.desk.lists import Told

        told = Told(accepts=lambda fall: consents(fall, chosen["accept_fall"], progress))
        where = _sources(settings)
        for one in desk.lists.update(chosen_lists, where, told, lambda done, total: progress.at(done, total, "bytes")):
            progress.pause()
            _show(one, is_page(chosen["format_"]))
            outcome.add(0 if one.trouble is None else one.trouble.exit_code)
    if outcome.summary:
        tell(outcome.summary)
    ctx.exit(outcome.exit_code)


def _sources(settings: Settings) -> "Sources":
    """The table of one's own need not be there, unless somebody named it."""
    from sayso.desk.lists import sources

    try:
        own = Path(settings.publishers).read_text("utf-8")
    except FileNotFoundError:
        (settled,) = (one for one in settings.settled if one.setting.name == "publishers")
        if settled.origin is not Origin.DEFAULT:
            raise SettingError(
                f"There is no table of publishers at {settings.publishers}.", "Correct the setting publishers."
            ) from None
        own = None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(
            f"{settings.publishers} cannot be read.", "It must be a text file in UTF-8; correct it or move it."
        ) from error
    return sources(own, settings.private_networks)


def _show(one: "Updated", is_for_people: bool) -> None:
    if one.trouble is not None:
        tell(f"{one.list}: {one.trouble} What was in use stays in use.")
    elif one.filed is not None:
        show_filed(one.list, one.filed, is_for_people)
    elif is_for_people:
        emit(f"{one.list}  not changed\n")
    else:
        emit(json_line({"list": one.list, "is_new": False}))
