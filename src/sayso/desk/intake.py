"""Taking documents in: from a file to a reading that can be filed, in whatever process."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from sayso.documents import Given
from sayso.documents.opening import received
from sayso.errors import DocumentError, SaysoError
from sayso.handling.markings import parse_marking
from sayso.values.filed import FiledDocument
from sayso.values.marking import Marking
from sayso.values.reading import Reading

__all__ = ["Given", "Prepared", "Submission", "Terms", "digest", "fetched", "parse_marking", "prepare", "prepared"]


@dataclass(frozen=True, slots=True)
class Submission:
    """A file to be added: by its name alone, or with the bytes that a stream held."""

    name: str
    content: bytes | None = None
    trouble: SaysoError | None = None
    known: FiledDocument | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """How submissions are read: what is told of them, their marking, and the spaCy pipeline."""

    given: Given
    marking: Marking
    model: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """A submission that was read, or the trouble with it; `known` if it was on the desk already."""

    name: str
    content: bytes = b""
    reading: Reading | None = None
    trouble: SaysoError | None = None
    known: FiledDocument | None = None


def fetched(submission: Submission) -> Submission:
    """The submission with its bytes, or with what kept them from being read."""
    if submission.content is not None or submission.trouble is not None:
        return submission
    try:
        return Submission(submission.name, received(submission.name))
    except DocumentError as error:
        return Submission(submission.name, trouble=error)


def digest(submission: Submission) -> str | None:
    """The SHA-256 by which the desk knows it."""
    return None if submission.content is None else sha256(submission.content).hexdigest()


def prepare(terms: Terms, submission: Submission) -> Prepared:
    """Read a submission. Raises what makes reading any document impossible."""
    name, content = submission.name, submission.content
    if submission.trouble is not None or submission.known is not None or content is None:
        return Prepared(name, trouble=submission.trouble, known=submission.known)
    from sayso.reading import read_bytes

    try:
        return Prepared(name, content, read_bytes(content, name, terms.given, model=terms.model))
    except DocumentError as error:
        return Prepared(name, trouble=error)
    except SaysoError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}".rstrip(": ")
        return Prepared(name, trouble=DocumentError(f"Reading failed ({reason}).", "This is a fault in Sayso."))


def prepared(submissions: Iterable[Submission], terms: Terms, processes: int) -> Generator[Prepared]:
    """The same for many, in their order, in one process or in several."""
    from sayso.desk.many import Lost, for_each

    names: list[str] = []

    def noted() -> Iterator[Submission]:
        for submission in submissions:
            names.append(submission.name)
            yield submission

    for number, result in enumerate(for_each(partial(prepare, terms), noted(), processes)):
        if isinstance(result, Lost):
            yield Prepared(names[number], trouble=DocumentError(result.reason, "Add it by itself."))
        else:
            yield result
