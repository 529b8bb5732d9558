"""The command line. Nothing heavy is imported here: `sayso --help` has to answer at once."""

import click

from sayso import __version__
from sayso.cli.about import about
from sayso.cli.add import add
from sayso.cli.audit import audit
from sayso.cli.claims import claims
from sayso.cli.config import config
from sayso.cli.db import db
from sayso.cli.decisions import decide, decisions
from sayso.cli.documents import documents
from sayso.cli.face import Face
from sayso.cli.list_adding import add as add_list
from sayso.cli.list_asking import at, history, versions
from sayso.cli.list_files import changes, formats, show
from sayso.cli.list_updating import update
from sayso.cli.list_using import use
from sayso.cli.lists import lists
from sayso.cli.read import read
from sayso.cli.remove import mark, protect, remove
from sayso.cli.reread import reread
from sayso.cli.screen import screen
from sayso.cli.screenings import screenings
from sayso.cli.search import search

__all__ = ["main", "run"]


@click.group(
    cls=Face,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Start here:
  sayso read report.txt                  what it says, and on whose word
  sayso add report.txt                   read it and keep that
  sayso read --help                      all that reading can do, with examples

Data goes to standard output, everything else to standard error.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done in part, 4 not permitted, 5 not found, 6 busy, 7 damaged.""",
)
@click.version_option(__version__, "-V", "--version", message="sayso %(version)s")
def main() -> None:
    """Who says what about whom, as of when, how sure, on whose word, in which sentence."""


for _command in (
    *(read, add, about, documents, claims, search, decide, decisions, remove, mark, protect, reread, db, audit),
    *(screen, screenings, lists, config),
):
    main.add_command(_command)
for _command in (formats, changes, show, add_list, versions, at, history, use, update):
    lists.add_command(_command)


def run() -> None:
    """The program `sayso`."""
    main(prog_name="sayso")
