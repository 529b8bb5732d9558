"""The log: whatever is changed in it is found."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.ledger.ledger import Ledger
from sayso.values.marking import Marking
from tests.ledger.made import ME, filed, river
from tests.ledger.torture import times

COLUMNS = ("seq", "at", "actor", "action", "subject", "fingerprint", "hash")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk whose log has some forty entries."""
    path = tmp_path_factory.mktemp("log") / "desk.sqlite"
    with Ledger.begin(str(path), ME) as ledger:
        for number in range(8):
            ref = filed(ledger, river(f"{number}.txt", f"{river().text} {number}"))
            ledger.mark(ME, ref, Marking.GREEN)
            ledger.withdraw(ME, ref, "why")
    return path


def change_a_letter(dice: random.Random, rows: list[list[Any]]) -> None:
    row, column = dice.randrange(len(rows)), dice.randrange(1, len(COLUMNS))
    text = rows[row][column] or "x"
    at = dice.randrange(len(text))
    rows[row][column] = text[:at] + chr((ord(text[at]) + dice.randrange(1, 90)) % 126 + 1) + text[at + 1 :]


def change_a_number(dice: random.Random, rows: list[list[Any]]) -> None:
    rows[dice.randrange(len(rows))][0] += dice.choice([1000, 2000, -5000])


def take_one_out(dice: random.Random, rows: list[list[Any]]) -> None:
    del rows[dice.randrange(len(rows))]


def swap_two(dice: random.Random, rows: list[list[Any]]) -> None:
    one, other = dice.sample(range(len(rows)), 2)
    rows[one][1:], rows[other][1:] = rows[other][1:], rows[one][1:]


def cut_off(dice: random.Random, rows: list[list[Any]]) -> None:
    del rows[dice.randrange(len(rows)) :]


def say_one_twice(dice: random.Random, rows: list[list[Any]]) -> None:
    rows.append([rows[-1][0] + 1, *rows[dice.randrange(len(rows))][1:]])


CHANGES: tuple[Callable[[random.Random, list[list[Any]]], None], ...] = (
    *(change_a_letter,) * 5,
    *(change_a_number, take_one_out, swap_two, cut_off, say_one_twice),
)


def test_every_single_change_to_the_log_is_found(desk: Path) -> None:
    dice = random.Random(11)
    connection = sqlite3.connect(desk)
    written = [list(row) for row in connection.execute(f"SELECT {', '.join(COLUMNS)} FROM log ORDER BY seq")]
    head = connection.execute("SELECT value FROM desk WHERE key = 'log head'").fetchone()[0]
    with Ledger.open(str(desk)) as ledger:
        assert ledger.verify_log() == []
        for _ in range(times(1500, 10_000)):
            rows = [list(row) for row in written]
            dice.choice(CHANGES)(dice, rows)
            if rows == written:
                continue
            put(connection, rows, head)
            assert ledger.verify_log(), rows
        put(connection, written, head)
        for changed in (head[:-1] + ("0" if head[-1] != "0" else "1"), head.replace(" ", " 0", 1), "x", ""):
            put(connection, written, changed)
            assert ledger.verify_log(), changed
        put(connection, written, head)
        assert ledger.verify_log() == []
    connection.close()


def put(connection: sqlite3.Connection, rows: list[list[Any]], head: str) -> None:
    with connection:
        connection.execute("DELETE FROM log")
        connection.executemany(f"INSERT INTO log ({', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        connection.execute("UPDATE desk SET value = ? WHERE key = 'log head'", (head,))
