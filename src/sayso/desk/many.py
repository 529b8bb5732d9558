"""The same for each of many documents, in this process or in several."""

from collections.abc import Callable, Generator, Iterable

from sayso.work.executor import Executor, InProcess, Item, Lost, Result

__all__ = ["Lost", "for_each"]


def for_each(function: Callable[[Item], Result], items: Iterable[Item], processes: int = 1) -> Generator[Result | Lost]:
    """Results in the order of the items; `Lost` where the process that worked on an item was lost.

    With more than one process, function, items and results have to be picklable.
    """
    return _executor(processes).each(function, items)


def _executor(processes: int) -> Executor:
    """What a pool needs is loaded only where there is one."""
    if processes == 1:
        return InProcess()
    from sayso.work.pool import LocalPool

    return LocalPool(processes)
