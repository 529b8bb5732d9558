"""`sayso lists add`: keep lists as they stood on their day."""

import sys
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.cli.list_lines import json_line, version_record
from sayso.cli.options import iso_date
from sayso.cli.outcome import Outcome
from sayso.cli.output import Progress, emit, is_terminal
from sayso.cli.shown_as import format_option, is_page
from sayso.errors import ListShrunk
from sayso.values.list_version import FiledList, Same

if TYPE_CHECKING:
    from sayso.desk.lists import AddedList

accept_option = click.option(
    "--accept-fall", is_flag=True, help="File a list even if it has over 5 % fewer entries than the version before."
)


@click.command(
    epilog="""\b
Examples:
  sayso lists add consolidated.xml
  sayso lists add --as-of 2021-07-15 sdn.csv
  sayso lists add un-2020-03-20.xml un-2020-11-24.xml un-2026-02-27.xml

Versions may come in any order. The same file twice changes nothing. The latest English version is in use from then on.

\b
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some files set aside, 4 the desk may not be written to,
5 file not found, 6 the desk is busy, 7 the desk is damaged."""
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--as-of", callback=iso_date, metavar="DATE", help="The day as of which the lists stand.")
@accept_option
@format_option("jsonl", "one version per line")
@desk_options
@click.pass_context
def add(ctx: click.Context, /, files: tuple[str, ...], **chosen: Any) -> None:
    """Keep lists on the desk, each as it stood on its day.

    FILE is a list as its publisher publishes it. Where a file does not say as of when it stands, --as-of does.
    """
    from sayso.desk.lists import Told

    outcome = Outcome("added")
    with at_desk(ctx, chosen, begins=True) as (desk, _), Progress(len(files), "Reading") as progress:
        told = Told(chosen["as_of"], lambda fall: consents(fall, chosen["accept_fall"], progress))
        for one in desk.lists.add(files, told, lambda done, total: _at(progress, done, total)):
            progress.pause()
            _show(one, is_page(chosen["format_"]))
            outcome.add(0 if one.trouble is None else one.trouble.exit_code)
    if outcome.summary:
        tell(outcome.summary)
    ctx.exit(outcome.exit_code)


def consents(fall: ListShrunk, is_accepted: bool, progress: Progress) -> bool:
    """Whether a fall is accepted: it was told beforehand, or somebody is there to be asked."""
    if is_accepted or not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        return is_accepted
    progress.pause()
    tell(fall.happened)
    return click.confirm("File it all the same?", err=True)


def show_filed(name: str, filed: FiledList, is_for_people: bool) -> None:
    """One version that is kept now, or was."""
    version = filed.version
    for mark in version.marks if filed.is_new else ():
        tell(f"{name}: {mark}.")
    if filed.same is Same.CONTENT and filed.is_new and filed.like is not None:
        tell(f"{name}: it says what {filed.like.ref} of {filed.like.as_of} says.")
    elif filed.same is Same.CONTENT:
        tell(f"{name}: it says what {version.ref} says, in other bytes; that one stays.")
    if not is_for_people:
        emit(json_line({**version_record(version), "is_new": filed.is_new}))
        return
    state = "on the desk already" if not filed.is_new else "in use" if version.is_in_use else "not in use"
    emit(f"{version.ref}  {version.list}  {version.as_of}  {version.entries:,} entries  {state}  {name}\n")


def _at(progress: Progress, done: int, total: int) -> None:
    if done % 100 == 0 or done == total:
        progress.at(done, total, "entries")


def _show(one: "AddedList", is_for_people: bool) -> None:
    if one.filed is not None:
        show_filed(one.name, one.filed, is_for_people)
        return
    said = str(one.trouble)
    tell(said if one.name in said else f"{one.name}: {said}")
