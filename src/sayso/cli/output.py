"""Where output goes: data to standard output, how far the work is to standard error."""

import sys
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress as Bar


@dataclass(frozen=True, slots=True)
class View:
    """What is shown beside the claims themselves."""

    has_unread: bool = False
    has_trace: bool = False


def emit(output: str) -> None:
    """Write and flush `output` as UTF-8, whatever the locale; a stray surrogate of a file's name is escaped."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(output)
    else:
        sys.stdout.flush()
        stream.write(output.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()


class Progress:
    """How many files are read and which one is being read, on standard error, if that is a terminal."""

    def __init__(self, total: int) -> None:
        self._bar = _bar() if sys.stderr.isatty() else None
        self._total = total
        self._task = None if self._bar is None else self._bar.add_task("", total=total)
        self._count = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pause()

    def now(self, name: str) -> None:
        """The file `name` is next."""
        self._count += 1
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=self._count, description=name)
            self._bar.start()

    def pause(self) -> None:
        """Leave the terminal to what is printed."""
        if self._bar is not None:
            self._bar.stop()


def _bar() -> "Bar":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
    from rich.progress import Progress as Bar

    return Bar(
        SpinnerColumn(),
        TextColumn("Reading {task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
    )
