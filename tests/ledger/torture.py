"""How often a test of trust is run: some times with the others, many times by `make torture`."""

import os


def times(usual: int, torture: int) -> int:
    return torture if os.environ.get("SAYSO_TORTURE") else usual
