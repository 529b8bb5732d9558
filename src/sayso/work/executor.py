"""What runs a function over many items, and the simplest thing that does."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands in place of a result whose process was lost on the way."""

    reason: str


class Executor(Protocol):
    """Runs a function over items; results come in the order of the items, each as soon as those before it have come.

    What the function raises is raised where its result would have come. Items are taken as they are needed, never all
    at once. Closing the generator stops the work.
    """

    def each(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Generator[Result | Lost]: ...


class InProcess:
    """One item after another, in this process."""

    def each(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Generator[Result | Lost]:
        return (function(item) for item in items)
