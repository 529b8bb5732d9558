"""One file read and written out, or the reason why not: what `sayso read` does for each, in whatever process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from sayso.cli.face import failure
from sayso.cli.output import Paper, View, standard_input
from sayso.errors import DocumentError, SaysoError

if TYPE_CHECKING:
    from sayso.values.reading import Reading

STANDARD_INPUT = "-"
_OWN_STREAMS = ("/dev/", "/proc/")
"""What these names lead to differs from process to process."""


class Source(NamedTuple):
    """A file to be opened where it is read, or what a stream held, which only one process can open."""

    name: str
    data: bytes | None = None
    trouble: str | None = None


class Attempt(NamedTuple):
    """What is printed of one file, what is told about it, and the exit code if it was set aside."""

    output: str = ""
    told: tuple[str, ...] = ()
    exit_code: int = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """How files are to be read and shown: `paper` is what a page is shown on, none where claims are wanted as lines."""

    published: date | None
    publisher: str | None
    model: str
    debug: bool
    view: View
    paper: Paper | None

    def attempt(self, source: Source) -> Attempt:
        """Read one file. Raises what makes reading any file impossible."""
        name = source.name
        if source.trouble is not None:
            return Attempt(told=(source.trouble,), exit_code=1)
        try:
            reading = self._read(source)
            return Attempt(_shown(self.paper)(reading, self.view), _notes(reading))
        except DocumentError as error:
            return Attempt(told=(str(error) if name in str(error) else f"{name}: {error}",), exit_code=error.exit_code)
        except SaysoError:
            raise
        except Exception as error:
            return Attempt(told=(f"{name}: {failure(error, self.debug)}",), exit_code=1)

    def _read(self, source: Source) -> "Reading":
        """The language part is loaded here and not before."""
        import sayso.reading as house

        given = house.Given(published=self.published, publisher=self.publisher)
        if source.data is None:
            return house.read_file(source.name, given, model=self.model)
        return house.read_bytes(source.data, source.name, given, model=self.model)


def take(name: str) -> Source:
    """A file by its name alone; what a stream holds is read at once: standard input, a named pipe."""
    try:
        if name == STANDARD_INPUT:
            return Source(name, _held_by(standard_input()))
        mode = Path(name).stat().st_mode
        if S_ISDIR(mode) or (S_ISREG(mode) and not name.startswith(_OWN_STREAMS)):
            return Source(name)
        with Path(name).open("rb") as stream:
            return Source(name, _held_by(stream))
    except (OSError, ValueError) as error:
        if isinstance(error, FileNotFoundError):
            return Source(name)
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return Source(name, trouble=f"{name} cannot be read: {reason}. Name a file instead.")


def _held_by(stream: BinaryIO) -> bytes:
    """What a stream holds; one byte more than a document may have is enough to refuse it."""
    from sayso.reading import MAX_BYTES

    return stream.read(MAX_BYTES + 1)


def _notes(reading: "Reading") -> tuple[str, ...]:
    """What has to be known of how a document was opened; silence would look like success."""
    notes = reading.document.notes
    if not reading.claims and not notes:
        notes = ("No sentence of it gave a claim. --unread shows why.",)
    return tuple(f"{reading.document.name}: {note}" for note in notes)


@cache
def _shown(paper: Paper | None) -> Callable[["Reading", View], str]:
    """From a reading to the text that is printed of it."""
    if paper is None:
        from sayso.cli.jsonl import lines

        return lines
    from sayso.cli.page import show

    console = paper.console()
    return lambda reading, view: show(console, reading, view)
