"""`sayso read`: what documents claim, as a page on a terminal and as JSON Lines in a pipe."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.face import failure, tell
from sayso.cli.options import iso_date, setting_options, settings_in_force
from sayso.cli.output import Progress, View, emit
from sayso.errors import DocumentError, SaysoError
from sayso.settings import Settings

if TYPE_CHECKING:
    from sayso.values.reading import Reading

PAGE, JSONL = "page", "jsonl"
STANDARD_INPUT = "-"


@dataclass
class Outcome:
    """How many documents were read, and the exit codes of those that were set aside."""

    done: int = 0
    set_aside: list[int] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """3 if only some were set aside; if all were, their own code, or 1 where those differ."""
        codes = set(self.set_aside)
        if not codes:
            return 0
        if self.done:
            return 3
        return codes.pop() if len(codes) == 1 else 1

    @property
    def summary(self) -> str | None:
        """What became of several files, if some were set aside."""
        total = self.done + len(self.set_aside)
        if total == 1 or not self.set_aside:
            return None
        return f"{len(self.set_aside)} of {total} files were set aside, {self.done} read."


@click.command(
    epilog="""\b
Examples:
  sayso read report.txt
  sayso read --published 2021-02-07 --publisher "Khaama Press" report.txt
  sayso read --unread --explain page.html
  sayso read --format jsonl *.txt > claims.jsonl
  curl -s https://example.org/report | sayso read -

A file is plain text or HTML. The date of publication is what "on Sunday" and "last year" are
counted from, so give it where the document does not. Nothing is stored and nothing is sent anywhere.

\b
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 some files set aside, 5 file not found."""
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--published", callback=iso_date, metavar="DATE", help="Day on which the documents were published (ISO date)."
)
@click.option("--publisher", metavar="NAME", help="Who published the documents.")
@click.option(
    "--format",
    "format_",
    type=click.Choice([PAGE, JSONL]),
    help="A page to read, or one claim per line.  [default: page on a terminal, jsonl in a pipe]",
)
@click.option("--unread", "has_unread", is_flag=True, help="Show also what gave no claim or was cut, and why.")
@click.option(
    "--explain", "has_trace", is_flag=True, help="Show for each claim the rule and the cue word that made it."
)
@click.option(
    "--width", type=click.IntRange(40), metavar="COLUMNS", help="Width of the page.  [default: the terminal's]"
)
@setting_options
@click.pass_context
def read(ctx: click.Context, /, files: tuple[str, ...], **chosen: Any) -> None:
    """Read documents: who says what about whom, as of when, how sure, on whose word.

    FILE is a text or an HTML page; - is standard input.
    """
    settings = settings_in_force(ctx, chosen)
    shown = _shown(_format(chosen["format_"]), View(chosen["has_unread"], chosen["has_trace"]), chosen["width"])
    reader = _reader(chosen["published"], chosen["publisher"], settings)
    outcome = Outcome()
    with Progress(len(files)) as progress:
        for name in files:
            progress.now(name)
            output, reason = _attempt(name, lambda name: shown(reader(name)), settings.debug, outcome)
            progress.pause()
            if reason is not None:
                tell(reason)
            emit(output)
    if outcome.summary:
        tell(outcome.summary)
    ctx.exit(outcome.exit_code)


def _format(wanted: str | None) -> str:
    return wanted or (PAGE if sys.stdout.isatty() else JSONL)


def _reader(published: date | None, publisher: str | None, settings: Settings) -> Callable[[str], "Reading"]:
    """A function from the name of a file to its reading. The language part is loaded here and not before."""
    from sayso.reading import MAX_BYTES, Given, read_bytes, read_file

    given = Given(published=published, publisher=publisher)

    def reader(name: str) -> "Reading":
        if name == STANDARD_INPUT:
            return read_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), name, given, model=settings.model)
        return read_file(name, given, model=settings.model)

    return reader


def _shown(format_: str, view: View, width: int | None) -> Callable[["Reading"], str]:
    """A function from a reading to the text that is printed of it."""
    if format_ == JSONL:
        from sayso.cli.jsonl import lines

        return lambda reading: lines(reading, view)
    from rich.console import Console

    from sayso.cli.page import show

    console = Console(width=width, highlight=False, emoji=False, markup=False)
    return lambda reading: show(console, reading, view)


def _attempt(name: str, make: Callable[[str], str], debug: bool, outcome: Outcome) -> tuple[str, str | None]:
    """What is printed of one file, or nothing and the reason for which it has to be set aside."""
    try:
        output = make(name)
    except DocumentError as error:
        outcome.set_aside.append(error.exit_code)
        return "", str(error) if name in str(error) else f"{name}: {error}"
    except SaysoError:
        raise
    except Exception as error:
        outcome.set_aside.append(1)
        return "", f"{name}: {failure(error, debug)}"
    outcome.done += 1
    return output, None
