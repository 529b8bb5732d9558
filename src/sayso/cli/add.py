"""`sayso add`: read documents and keep what they claim."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.at_desk import at_desk
from sayso.cli.attempt import take
from sayso.cli.face import tell
from sayso.cli.options import document_options, setting_options
from sayso.cli.outcome import Outcome
from sayso.cli.output import Progress, emit
from sayso.errors import DocumentError
from sayso.values.filed import Standing

if TYPE_CHECKING:
    from sayso.desk.desk import Added
    from sayso.desk.intake import Submission


@click.command(
    epilog="""\b
Examples:
  sayso add report.txt
  sayso add --published 2021-02-07 --publisher "The Evening Ledger" report.txt
  sayso add --processes auto reports/*.html
  sayso add --marking amber submission.txt

Each line names a document that is kept from that moment on, whatever happens next. A file whose bytes are on
the desk already is not read again, however often and under whatever name it is added. What cannot be read is
set aside with its reason, and the rest is added.

\b
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some files set aside, 4 the desk may not be written to,
5 file not found, 6 the desk is busy, 7 the desk is damaged."""
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@document_options
@click.option(
    "--marking",
    metavar="LABEL",
    default="clear",
    help="How far they may go (TLP 2.0): clear, green, amber, amber+strict, red.  [default: clear]",
)
@setting_options("desk", "model", "debug")
@click.pass_context
def add(ctx: click.Context, /, files: tuple[str, ...], **chosen: Any) -> None:
    """Read documents and keep them, with who says what in them, on the desk.

    FILE is a text or an HTML page; - is standard input.
    """
    from sayso.desk.intake import Given, parse_marking

    marking = parse_marking(chosen["marking"])
    given = Given(published=chosen["published"], publisher=chosen["publisher"])
    outcome = Outcome("added")
    with at_desk(ctx, chosen, begins=True) as (desk, settings), Progress(len(files)) as progress:
        names = progress.each(files)
        number = min(chosen["processes"], len(files))
        for one in desk.documents.add(
            _submissions(names), given, marking=marking, model=settings.model, processes=number
        ):
            progress.pause()
            _tell(one)
            outcome.add(0 if one.trouble is None else one.trouble.exit_code)
    if outcome.summary:
        tell(outcome.summary)
    ctx.exit(outcome.exit_code)


def _submissions(names: Iterator[str]) -> "Iterator[Submission]":
    from sayso.desk.intake import Submission

    for name in names:
        source = take(name)
        trouble = None if source.trouble is None else DocumentError(source.trouble)
        yield Submission(name, source.data, trouble)


def _tell(one: "Added") -> None:
    if one.trouble is not None:
        said = str(one.trouble)
        tell(said if one.name in said else f"{one.name}: {said}")
        return
    if one.known is not None and one.known.standing is Standing.WITHDRAWN:
        tell(f"{one.name}: {one.ref} is withdrawn ({one.known.why}). `sayso remove {one.ref} --undo` takes that back.")
    if one.reading is None:
        emit(f"{one.ref}  on the desk already  {one.name}\n")
        return
    for note in one.reading.document.notes:
        tell(f"{one.name}: {note}")
    claims = len(one.reading.claims)
    emit(f"{one.ref}  {claims} claim{'s' * (claims != 1)}  {one.name}\n")
