"""Several processes on this machine, which outlive neither their work nor whoever asked for it.

A process that is lost takes the whole `ProcessPoolExecutor` with it and does not tell which item it was at. So items
are handed out a few at a time, and those that were out when it happened are run again one by one: only an item that
is alone in its process when that is lost, is lost itself.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread, current_thread, main_thread
from typing import Generic

from sayso.work.executor import Item, Lost, Result

_AHEAD = 2
"""Items that are handed out for each process, so that none waits for work."""
_LOST = Lost("The process that worked on it was lost, as when memory runs out.")


class LocalPool:
    """`processes` of them, each begun afresh so that threads and open files stay where they are.

    The function, its items and its results have to be picklable.
    """

    def __init__(self, processes: int) -> None:
        if processes < 1:
            raise ValueError("a pool needs at least one process")
        self._processes = processes

    def each(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Generator[Result | Lost]:
        crew = _Crew(self._processes, function)
        out: deque[tuple[Item, Future[Result]]] = deque()
        try:
            for item in items:
                out.append((item, crew.start(item)))
                if len(out) >= self._processes * _AHEAD:
                    yield crew.finish(out)
            while out:
                yield crew.finish(out)
        finally:
            crew.stop()


class _Crew(Generic[Item, Result]):
    """The processes at work on one function; where they are lost, others take their place."""

    def __init__(self, processes: int, function: Callable[[Item], Result]) -> None:
        self._processes = processes
        self._function = function
        self._pool = _Pool(processes)

    def start(self, item: Item) -> "Future[Result]":
        try:
            return self._pool.submit(self._function, item)
        except BrokenProcessPool as error:
            broken: Future[Result] = Future()
            broken.set_exception(error)
            return broken

    def finish(self, out: "deque[tuple[Item, Future[Result]]]") -> Result | Lost:
        """The result of the first item that is out."""
        item, future = out.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            self._pool.stop()
            result = self._alone(item)
            self._pool = _Pool(self._processes)
            for number, (other, running) in enumerate(out):
                if _is_lost(running):
                    out[number] = other, self.start(other)
            return result

    def _alone(self, item: Item) -> Result | Lost:
        self._pool = _Pool(1)
        try:
            return self._pool.submit(self._function, item).result()
        except BrokenProcessPool:
            return _LOST
        finally:
            self._pool.stop()

    def stop(self) -> None:
        self._pool.stop()


def _is_lost(future: "Future[Result]") -> bool:
    return future.cancelled() or not future.done() or isinstance(future.exception(), BrokenProcessPool)


class _Pool:
    """A `ProcessPoolExecutor` whose processes end when told to, or when this process ends, and heed no Ctrl-C."""

    def __init__(self, processes: int) -> None:
        context = get_context("spawn")
        self._watched, self._held = context.Pipe(duplex=False)
        self._executor = ProcessPoolExecutor(processes, context, _begin, (self._watched,))

    def submit(self, function: Callable[[Item], Result], item: Item) -> "Future[Result]":
        with _deaf_to_interrupts():
            return self._executor.submit(function, item)

    def stop(self) -> None:
        """Stop what is running; nothing that was handed out is waited for."""
        self._held.close()
        self._executor.shutdown(cancel_futures=True)
        self._watched.close()


def _begin(held_by_parent: Connection) -> None:
    """In a new process: leave Ctrl-C to the parent, and watch whether it is still there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(held_by_parent,), daemon=True).start()


def _end_with(held_by_parent: Connection) -> None:
    """Wait for the other end to be closed, by the parent or with it."""
    try:
        held_by_parent.poll(None)
    finally:
        os._exit(1)


@contextmanager
def _deaf_to_interrupts() -> Generator[None]:
    """A process that begins in here ignores Ctrl-C from its first moment, and so shows no traceback of its own."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
