"""One of a crowd: `python -m tests.ledger.crowd write|read ADDRESS NUMBER SECONDS` works on a desk for so long."""

import json
import sys
import time
from contextlib import suppress

from benchmarks.made_ledger import cast, made_intakes
from sayso.errors import NotOnDesk
from sayso.ledger.ledger import Ledger
from sayso.values.decision import Ruling
from sayso.values.query import ClaimQuery
from sayso.values.viewer import owner

PLAYERS = cast(40)


def write(ledger: Ledger, number: int, until: float) -> list[str]:
    """File documents and rule on a claim of each; gives the hashes of those acknowledged."""
    viewer = owner(f"writer {number}")
    filed: list[str] = []
    for intake in made_intakes(100_000, PLAYERS, first=number * 1_000_000):
        if filed and time.monotonic() > until:
            break
        receipt = ledger.add(viewer, intake)
        assert receipt.is_new
        claim = ledger.claims(viewer, ClaimQuery(document=receipt.ref, limit=1)).claims[0]
        ledger.decide(viewer, claim.record["id"], Ruling.ACCEPT, "seen")
        filed.append(intake.reading.document.sha256)
    return filed


def read(ledger: Ledger, number: int, until: float) -> dict[str, int]:
    """Look at dossiers, claims and search; every claim that is seen has its document."""
    viewer = owner(f"reader {number}")
    rounds = 0
    while not rounds or time.monotonic() < until:
        with suppress(NotOnDesk):
            ledger.dossier(viewer, PLAYERS.names[rounds % 5], 5)
        ledger.claims(viewer, ClaimQuery(limit=20))
        ledger.search(viewer, "said", 5)
        rounds += 1
    return {"rounds": rounds}


if __name__ == "__main__":
    _, kind, address, number, seconds = sys.argv
    with Ledger.open(address) as ledger:
        work = write if kind == "write" else read
        print(json.dumps(work(ledger, int(number), time.monotonic() + float(seconds))))
