"""Many at one desk: eight who write and eight who read, in processes of their own."""

import json
import subprocess
import sys
import time
from pathlib import Path

from sayso.ledger.ledger import Ledger
from tests.ledger.made import ME
from tests.ledger.torture import times

ROOT = Path(__file__).parents[2]


def test_no_update_is_lost_and_nobody_is_turned_away(address: str) -> None:
    with Ledger.begin(address, ME):
        pass
    seconds = str(times(3, 60))
    commands = [[sys.executable, "-m", "tests.ledger.crowd", kind, address, str(number), seconds]
                for kind in ("write", "read") for number in range(8)]  # fmt: skip
    started = time.monotonic()
    crowd = [
        subprocess.Popen(one, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for one in commands
    ]
    said = [one.communicate(timeout=times(120, 300)) for one in crowd]
    assert time.monotonic() - started >= float(seconds)
    assert [errors for _, errors in said if errors] == []
    filed = [line for output, _ in said[:8] for line in json.loads(output)]
    assert all(json.loads(output)["rounds"] > 0 for output, _ in said[8:])
    with Ledger.open(address) as ledger:
        assert ledger.check() == []
        documents = {one.sha256: one for one in ledger.documents(ME)}
        assert len(filed) == len(set(filed)) == len(documents) >= 8
        assert set(filed) == set(documents)
        assert len(ledger.decisions(ME)) == len(filed)
