"""Opening the file of a list with whichever reader reads it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Protocol

from sayso.errors import DocumentNotFound, SaysoError, UsageError
from sayso.ledger.list_intake import HandedIn, ReceivedFile
from sayso.values.listing import ListHeader, Listing

__all__ = ["Opened", "Opening", "handed_in", "open_list", "require_there", "trouble_with"]


class Opened(Protocol):
    """A list that was opened: what its files say of themselves, which they are, and its entries one after the other."""

    @property
    def header(self) -> ListHeader: ...

    @property
    def files(self) -> tuple[Path, ...]: ...

    def __iter__(self) -> Iterator[Listing]: ...


Opening = Callable[[Path], Opened]
Progress = Callable[[int, int], None]


def open_list(path: Path) -> Opened:
    """Open a list in whatever format. Raises `ListUnreadable` and `OSError`. The readers are loaded here."""
    from sayso.lists.opening import open_list as opened

    return opened(path)


def handed_in(
    path: Path, opened: Opened, as_of: date | None = None, each: Progress = lambda done, total: None
) -> HandedIn:
    """A list as the ledger takes it, as of the day that is told, or else stated; `each` is told of every entry read.

    Raises `UsageError` if no day is known.
    """
    header = opened.header
    day = as_of or header.as_of
    if day is None:
        raise UsageError(f"{path.name} does not say as of when it stands.", "Tell it with --as-of DATE.")
    received = tuple(ReceivedFile(one.name, one) for one in opened.files)
    return HandedIn(header, day, received, _counted(opened, header.declared, each))


def require_there(path: Path) -> None:
    """Raises `DocumentNotFound`."""
    if not path.exists():
        raise DocumentNotFound(f"There is no file {path}.", "Check the name.")


def trouble_with(name: str, error: Exception) -> SaysoError:
    """What is told of one list that cannot be read, so that the others still are."""
    if isinstance(error, SaysoError):
        return error
    if isinstance(error, OSError) and error.filename in {None, name, Path(name)}:
        return SaysoError(f"{name} cannot be read ({error.strerror or error}).", "Name a file that can.")
    reason = f"{type(error).__name__}: {error}".rstrip(": ")
    return SaysoError(f"Reading {name} failed ({reason}).", "This is a fault in Sayso.")


def _counted(listings: Iterable[Listing], declared: int | None, each: Progress) -> Iterator[Listing]:
    for number, listing in enumerate(listings, 1):
        each(number, declared or 0)
        yield listing
