"""Measure a large desk on both stores, and write docs/desk-speed.md: `python -m benchmarks.desk`.

The desk is made: see `made_ledger`. It is kept in `.cache/` in the checkout, so that a second run measures at once.
"""

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from benchmarks.made_ledger import CLAIMS_IN_EACH, Cast, cast, made_intakes
from benchmarks.material import CHECKOUT
from benchmarks.page import conditions
from benchmarks.servers import Server
from benchmarks.tables import prose, table
from sayso.errors import NotOnDesk
from sayso.ledger.ledger import Ledger
from sayso.values.claim import Certainty, ClaimType
from sayso.values.marking import Marking
from sayso.values.query import ClaimQuery, types_of
from sayso.values.viewer import Viewer, owner

PAGE = CHECKOUT / "docs" / "desk-speed.md"
CACHE = CHECKOUT / ".cache" / "desk"
DOCUMENTS = 100_000
PLAYERS = 30_000
BAR = 200.0
"""Milliseconds within which 95 of 100 questions have to be answered."""
SLOWING_BAR = 1.5
_AT_ONCE = 200
_ASKED = 40
_ADDED = 100
ME = owner("bench")
LIMITED = Viewer("reader", Marking.GREEN)


@dataclass
class Times:
    """Milliseconds of each question, by its kind."""

    of: dict[str, list[float]] = field(default_factory=dict)

    def take(self, kind: str, ask: Callable[[], object]) -> None:
        started = time.perf_counter()
        with suppress(NotOnDesk):
            ask()
        self.of.setdefault(kind, []).append((time.perf_counter() - started) * 1000)


@dataclass(frozen=True, slots=True)
class Measured:
    """One store: how many claims it held, how long questions took, and seconds to add a document, early and late."""

    store: str
    claims: int
    times: Times
    early: float
    late: float


def main() -> None:
    """Fill both desks as far as they are not, ask, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="how many, of ten claims each")
    parser.add_argument("--write", action="store_true", help="write the page whatever the size")
    asked = parser.parse_args()
    wanted: int = asked.documents
    players = cast(PLAYERS)
    CACHE.mkdir(parents=True, exist_ok=True)
    measured = []
    for store, address in (("SQLite", _file), ("PostgreSQL", _database)):
        with address() as place, Ledger.begin(place, ME) as ledger:
            _fill(ledger, wanted, players, store)
            measured.append(_measure(ledger, store, players))
    if wanted == DOCUMENTS or asked.write:
        PAGE.write_text(page(measured), "utf-8")
        _tell(f"written: {PAGE.relative_to(CHECKOUT)}")
    else:
        print(page(measured))


@contextmanager
def _file() -> Iterator[str]:
    yield str(CACHE / "desk.sqlite")


@contextmanager
def _database() -> Iterator[str]:
    folder = CACHE / "postgres"
    is_new = not folder.exists()
    with Server.begun(folder) as server:
        if is_new:
            server.make("desk")
        yield server.address("desk")


def _fill(ledger: Ledger, wanted: int, players: Cast, store: str) -> None:
    there = ledger.info().documents
    intakes = made_intakes(wanted - there, players, first=there)
    while some := list(islice(intakes, _AT_ONCE)):
        ledger.add_all(ME, some)
        there += len(some)
        _tell(f"{store}: {there:,} of {wanted:,} documents", end="\r")
    _tell("")


def _measure(ledger: Ledger, store: str, players: Cast) -> Measured:
    _tell(f"{store}: asking")
    _warm_up(store)
    dice = random.Random(5)
    times = Times()
    for _ in range(_ASKED):
        _ask(ledger, dice, players, times)
    size = ledger.info()
    _warm_up(store)
    late = _seconds_to_add(ledger, players)
    with _fresh(store) as place, Ledger.begin(place, ME) as other:
        early = _seconds_to_add(other, players)
    return Measured(store, size.claims, times, early, late)


@contextmanager
def _fresh(store: str) -> Iterator[str]:
    """An empty desk of the same store."""
    if store == "SQLite":
        path = CACHE / "fresh.sqlite"
        for left in CACHE.glob("fresh.sqlite*"):
            left.unlink()
        yield str(path)
        return
    with Server.begun(CACHE / "postgres") as server, server.database("fresh") as url:
        yield url


def _warm_up(store: str) -> None:
    """Read the desk's files once, so that the page cache holds them as it would on a machine that does nothing else."""
    paths = [CACHE / "desk.sqlite"] if store == "SQLite" else sorted((CACHE / "postgres" / "base").rglob("*"))
    for path in paths:
        if path.is_file():
            with path.open("rb") as file:
                while file.read(1 << 20):
                    pass


def _seconds_to_add(ledger: Ledger, players: Cast) -> float:
    """The median of a hundred documents, each in a transaction of its own, after as many that warm up; they stay."""
    taken = []
    for intake in made_intakes(2 * _ADDED, players, first=10_000_000 + ledger.info().log_entries):
        started = time.perf_counter()
        ledger.add(ME, intake)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken[_ADDED:])


def _ask(ledger: Ledger, dice: random.Random, players: Cast, times: Times) -> None:
    """One question of each kind: names as often as they occur, so the most frequent ones too."""
    name, other = players.draw(dice), players.draw(dice)
    day = date(2000, 1, 1) + timedelta(days=dice.randrange(9000))
    kind, certainty = dice.choice(list(ClaimType)), dice.choice(list(Certainty))
    word = dice.choice(
        ["said", "attacked", "mourned", "leader", name.split()[0], f'"{name}"', f"{name} attacked", "zi*"]
    )
    times.take("about", lambda: ledger.dossier(ME, name, 5))
    times.take("about, for somebody who may not see all", lambda: ledger.dossier(LIMITED, other, 5))
    times.take("about, the most frequent name", lambda: ledger.dossier(ME, players.names[0], 5))
    times.take("claims", lambda: ledger.claims(ME, ClaimQuery()))
    times.take("claims --about", lambda: ledger.claims(ME, ClaimQuery(about=name)))
    times.take("claims --said-by", lambda: ledger.claims(ME, ClaimQuery(said_by=name)))
    times.take("claims --about --said-by", lambda: ledger.claims(ME, ClaimQuery(about=name, said_by=other)))
    times.take("claims --about --type --certainty",
               lambda: ledger.claims(ME, ClaimQuery(about=name, types=(kind,), certainties=(certainty,))))  # fmt: skip
    times.take(
        "claims --type --certainty", lambda: ledger.claims(ME, ClaimQuery(types=(kind,), certainties=(certainty,)))
    )
    times.take("claims --type relation", lambda: ledger.claims(ME, ClaimQuery(types=types_of(["relation"]))))
    times.take(
        "claims --since --until", lambda: ledger.claims(ME, ClaimQuery(since=day, until=day + timedelta(days=30)))
    )
    times.take("search", lambda: ledger.search(ME, word, 20))


def page(measured: list[Measured]) -> str:
    """The whole page."""
    sizes = ", ".join(f"{one.store}: {one.claims:,} claims" for one in measured)
    parts = [
        "# Speed of a large desk",
        prose(f"Written by `make bench`, never by hand. {conditions()}"),
        prose(
            f"A made desk ({sizes}), {CLAIMS_IN_EACH} claims in each document, about {PLAYERS:,} names "
            "drawn by Zipf's law, so that the most frequent one has a part in every tenth claim. Each kind of question "
            f"is asked {_ASKED} times with names, words and days drawn as often as they occur. Milliseconds; "
            f"95 of 100 questions have to be answered within {BAR:.0f}. The desk's files were read once before, so "
            "that the page cache holds them: the first questions to a desk that lies on the disk alone take longer, "
            "some of them over a second."
        ),
        table(
            (
                "question",
                *(f"{one.store}: median" if n == 0 else f"{one.store}: 95 %" for one in measured for n in (0, 1)),
            ),
            [_row(kind, measured) for kind in measured[0].times.of],
        ),
        prose(
            "Adding a document, the median of a hundred, each in a transaction of its own: on the full desk against an "
            f"empty one, at most {SLOWING_BAR} times as long."
        ),
        table(("store", "full ÷ empty"), [(one.store, _slowing(one)) for one in measured]),
        "To do it again: `.venv/bin/python -m benchmarks.desk`, with `--documents 2000` for a small one, printed.",
    ]
    return "\n\n".join(parts) + "\n"


def _row(kind: str, measured: list[Measured]) -> tuple[str, ...]:
    cells = [kind if " " not in kind or not kind.startswith("claims") else f"`{kind}`"]
    for one in measured:
        taken = sorted(one.times.of[kind])
        high = taken[max(0, round(len(taken) * 0.95) - 1)]
        cells += [f"{statistics.median(taken):.0f}", f"{high:.0f} {'✓' if high <= BAR else '✗'}"]
    return tuple(cells)


def _slowing(one: Measured) -> str:
    slowing = one.late / one.early
    return f"{slowing:.2f} {'✓' if slowing <= SLOWING_BAR else '✗'}"


def _tell(words: str, end: str = "\n") -> None:
    print(words, end=end, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
