"""Two processes against one: the same documents read by a pool of either size, in turns.

A round before warms both up, uncounted, so that starting the processes and loading the model take no part.
"""

import multiprocessing
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from sayso.reading import read

ROUNDS = 3
_EACH = 2
"""How often each text is read in a round, so that a round takes some seconds."""


@dataclass(frozen=True, slots=True)
class Workers:
    """Seconds on the clock of each round with one and with two processes."""

    documents: int
    one: tuple[float, ...]
    two: tuple[float, ...]

    @property
    def gain(self) -> float:
        """How many times faster two processes are, each at its best."""
        return min(self.one) / min(self.two)


def measure_workers(texts: Sequence[str]) -> Workers:
    """The longest texts go first, so that no process waits for the last one."""
    work = sorted(texts, key=len, reverse=True) * _EACH
    with _pool(1) as single, _pool(2) as double:
        rounds = [(_seconds(single, work), _seconds(double, work)) for _ in range(ROUNDS + 1)][1:]
    one, two = zip(*rounds, strict=True)
    return Workers(len(work), one, two)


def claims_in(text: str) -> int:
    """What a worker does, with an answer small enough that sending it back takes no time."""
    return len(read(text).claims)


def _pool(size: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(size, mp_context=multiprocessing.get_context("spawn"))


def _seconds(pool: ProcessPoolExecutor, texts: Sequence[str]) -> float:
    started = time.perf_counter()
    sum(pool.map(claims_in, texts))
    return time.perf_counter() - started
