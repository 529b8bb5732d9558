"""`sayso read`: what documents claim, as a page on a terminal and as JSON Lines in a pipe."""

from collections.abc import Sequence
from contextlib import closing
from typing import Any

import click

from sayso.cli.attempt import Attempt, Wish, take
from sayso.cli.face import tell
from sayso.cli.options import document_options, setting_options, settings_in_force
from sayso.cli.outcome import Outcome
from sayso.cli.output import Paper, Progress, View, emit
from sayso.cli.shown_as import format_option, is_page, width_option
from sayso.desk.many import Lost, for_each


@click.command(
    epilog="""\b
Examples:
  sayso read report.txt
  sayso read --published 2021-02-07 --publisher "The Evening Ledger" report.txt
  sayso read --unread --explain page.html
  sayso read --format jsonl *.txt > claims.jsonl
  sayso read --processes auto *.html > claims.jsonl
  curl -s https://example.org/report | sayso read -

A file is plain text or HTML. The date of publication is what "on Sunday" and "last year" are
counted from, so give it where the document does not. Nothing is stored and nothing is sent anywhere.

\b
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some files set aside, 5 file not found."""
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@document_options
@format_option("jsonl", "one claim per line")
@click.option("--unread", "has_unread", is_flag=True, help="Show also what gave no claim or was cut, and why.")
@click.option(
    "--explain", "has_trace", is_flag=True, help="Show for each claim the rule and the cue word that made it."
)
@width_option
@setting_options("model", "debug")
@click.pass_context
def read(ctx: click.Context, /, files: tuple[str, ...], **chosen: Any) -> None:
    """Read documents: who says what about whom, as of when, how sure, on whose word.

    FILE is a text or an HTML page; - is standard input.
    """
    settings = settings_in_force(ctx, chosen)
    wish = Wish(
        published=chosen["published"],
        publisher=chosen["publisher"],
        model=settings.model,
        debug=settings.debug,
        view=View(chosen["has_unread"], chosen["has_trace"]),
        paper=Paper.on_hand(chosen["width"]) if is_page(chosen["format_"]) else None,
    )
    outcome = _read_all(files, wish, min(chosen["processes"], len(files)))
    if outcome.summary:
        tell(outcome.summary)
    ctx.exit(outcome.exit_code)


def _read_all(files: Sequence[str], wish: Wish, number: int) -> Outcome:
    """Read and print one file after another, whichever process reads it."""
    outcome = Outcome()
    with Progress(len(files)) as progress, closing(for_each(wish.attempt, map(take, files), number)) as attempts:
        for name in files:
            progress.now(name)
            attempt = next(attempts)
            if isinstance(attempt, Lost):
                attempt = Attempt(told=(f"{name}: {attempt.reason} Read it by itself.",), exit_code=1)
            progress.pause()
            for message in attempt.told:
                tell(message)
            emit(attempt.output)
            outcome.add(attempt.exit_code)
    return outcome
