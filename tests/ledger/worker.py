"""A process that works on a desk until it is done or killed: `python -m tests.ledger.worker WHAT ADDRESS …`.

It prints one line for each document that the ledger has acknowledged, at once.
"""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from benchmarks.made_ledger import cast, made_intakes
from sayso.desk.care import migrate
from sayso.ledger.ledger import Ledger
from sayso.values.reading import Reading
from sayso.values.viewer import owner
from tests.ledger.made_lists import file, people

ME = owner("ana")
PLAYERS = cast(40)
SIZE = 12


def add(address: str) -> None:
    with Ledger.begin(address, ME) as ledger:
        for intake in made_intakes(SIZE, PLAYERS):
            ledger.add(ME, intake)
            print(intake.reading.document.sha256, flush=True)


def reread(address: str) -> None:
    with Ledger.open(address) as ledger:
        for intake in made_intakes(SIZE, PLAYERS):
            known = ledger.knows(ME, intake.reading.document.sha256)
            assert known is not None
            ledger.read_again(ME, known.ref, better(intake.reading))
            print(intake.reading.document.sha256, flush=True)


def better(reading: Reading) -> Reading:
    """What a reader that overlooks the last claim makes of it."""
    return replace(reading, claims=reading.claims[:-1], reader="made/2")


def backup(address: str, folder: str) -> None:
    with Ledger.open(address) as ledger:
        for number in range(30):
            target = Path(folder) / f"backup-{number}"
            if not target.exists():
                ledger.back_up(target)
                print(target.name, flush=True)


def lists(address: str, folder: str) -> None:
    """Ten versions, each of a thousand entries of which a hundred are new."""
    with Ledger.begin(address, ME) as ledger:
        for number in range(10):
            version = file(ledger, Path(folder), people(1000, 1 + 100 * number), date(2020, 1, 1 + number)).version
            print(version.sha256, flush=True)


if __name__ == "__main__":
    _, what, address, *rest = sys.argv
    if what == "add":
        add(address)
    elif what == "reread":
        reread(address)
    elif what == "migrate":
        migrate(address, ME)
        print("migrated", flush=True)
    elif what == "backup":
        backup(address, rest[0])
    elif what == "lists":
        lists(address, rest[0])
