"""The command line. Nothing heavy is imported here: `sayso --help` has to answer at once."""

import click

from sayso import __version__
from sayso.cli.config import config
from sayso.cli.face import Face
from sayso.cli.read import read

__all__ = ["main", "run"]


@click.group(
    cls=Face,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Start here:
  sayso read report.txt                  what it says, and on whose word
  sayso read --help                      all that reading can do, with examples

Data goes to standard output, everything else to standard error.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done in part, 5 not found.""",
)
@click.version_option(__version__, "-V", "--version", message="sayso %(version)s")
def main() -> None:
    """Who says what about whom, as of when, how sure, on whose word, in which sentence."""


main.add_command(read)
main.add_command(config)


def run() -> None:
    """The program `sayso`."""
    main(prog_name="sayso")
