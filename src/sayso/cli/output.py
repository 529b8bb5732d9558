"""Where output goes: data to standard output, how far the work is to standard error."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from errno import EBADF
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, Self, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_BAR = 20
_BACK_TO_THE_START = "\r\x1b[2K"


@dataclass(frozen=True, slots=True)
class View:
    """What is shown beside the claims themselves."""

    has_unread: bool = False
    has_trace: bool = False


class Paper(NamedTuple):
    """What a page is shown on, as this process finds it: a worker process may not see the terminal."""

    width: int
    is_terminal: bool
    colours: str | None

    @classmethod
    def on_hand(cls, width: int | None) -> Self:
        from rich.console import Console

        console = Console(width=width)
        return cls(console.width, console.is_terminal, console.color_system)

    def console(self) -> "Console":
        from rich.console import Console

        colours: Any = self.colours
        return Console(
            width=self.width,
            force_terminal=self.is_terminal,
            color_system=colours,
            highlight=False,
            emoji=False,
            markup=False,
        )


def standard_input() -> BinaryIO:
    """Raises `OSError` if this program was started without one."""
    if sys.stdin is None:
        raise OSError(EBADF, "standard input is closed")
    return sys.stdin.buffer


def is_terminal(stream: TextIO | None) -> bool:
    """A stream that this program was started without is no terminal."""
    return stream is not None and stream.isatty()


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
    """How many files are read and which one is being read: one line on standard error, if that is a terminal."""

    def __init__(self, total: int, doing: str = "Reading") -> None:
        self._doing = doing
        self._is_shown = is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"
        self._total = total
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pause()

    def now(self, name: str, of: int | None = None) -> None:
        """The file `name` is next; `of` tells how many there are where that changes on the way."""
        self._total = self._total if of is None else of
        self._count += 1
        self._write(f"{self._bar()}{self._doing} {name} …")

    def at(self, done: int, total: int, what: str) -> None:
        """So many of so many are done; a total that is not known is 0."""
        if not total:
            self._write(f"{self._doing}: {done:,} {what}")
            return
        filled = _BAR * min(done, total) // total
        self._write(f"{'━' * filled}{'─' * (_BAR - filled)}  {self._doing}: {done:,} of {total:,} {what}")

    def each(self, names: Iterable[str]) -> Iterator[str]:
        """The names, each told when it is taken."""
        for name in names:
            self.now(name)
            yield name

    def pause(self) -> None:
        """Leave the terminal to what is printed."""
        self._write("")

    def _bar(self) -> str:
        """`━━━━──────  2 of 5  ` where there are several files."""
        if self._total == 1:
            return ""
        done = _BAR * (self._count - 1) // self._total
        return f"{'━' * done}{'─' * (_BAR - done)}  {self._count} of {self._total}  "

    def _write(self, line: str) -> None:
        if self._is_shown:
            width = shutil.get_terminal_size().columns - 1
            sys.stderr.write(_BACK_TO_THE_START + line[:width])
            sys.stderr.flush()
