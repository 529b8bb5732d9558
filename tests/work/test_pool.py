"""Running a function over many items, in one process and in several."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sayso.work.executor import Executor, InProcess, Lost
from sayso.work.pool import LocalPool

EXECUTORS: list[Callable[[], Executor]] = [InProcess, lambda: LocalPool(2)]
both = pytest.mark.parametrize("make", EXECUTORS, ids=["here", "pool"])


def double(number: int) -> int:
    time.sleep(0.02 * (number % 3))
    return 2 * number


def refuse(number: int) -> int:
    raise LookupError(f"no {number}")


def crash(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def pid_after_a_while(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


@both
def test_results_come_in_the_order_of_the_items(make: Callable[[], Executor]) -> None:
    assert list(make().each(double, range(12))) == [2 * number for number in range(12)]


@both
def test_no_items_no_results(make: Callable[[], Executor]) -> None:
    assert list(make().each(double, [])) == []


@both
def test_what_the_function_raises_is_raised(make: Callable[[], Executor]) -> None:
    with pytest.raises(LookupError, match="no 1"):
        next(iter(make().each(refuse, [1])))


@both
def test_items_are_taken_as_they_are_needed(make: Callable[[], Executor]) -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = make().each(double, items())
    assert next(iter(results)) == 0
    assert len(taken) < 10


def test_only_the_item_that_kills_its_process_is_lost() -> None:
    results = list(LocalPool(2).each(crash, range(8)))
    assert [result for result in results if not isinstance(result, Lost)] == [0, 1, 2, 4, 5, 6, 7]
    assert isinstance(results[3], Lost)


def test_a_pool_needs_a_process() -> None:
    with pytest.raises(ValueError, match="at least one"):
        LocalPool(0)


def test_closing_the_results_stops_what_is_running() -> None:
    began = time.monotonic()
    with closing(LocalPool(2).each(pid_after_a_while, [0, 60, 60])) as results:
        assert next(results) != os.getpid()
    assert time.monotonic() - began < 30


def test_processes_end_with_the_one_that_began_them() -> None:
    program = (
        "from sayso.work.pool import LocalPool\n"
        "from tests.work.test_pool import pid_after_a_while\n"
        "if __name__ == '__main__':\n"
        "    for pid in LocalPool(1).each(pid_after_a_while, [0, 60]):\n"
        "        print(pid, flush=True)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.communicate(timeout=30)
    assert is_gone(child)


def is_gone(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if is_zombie(pid):
            return True
        time.sleep(0.1)
    return False


def is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return False
