"""`Desk`: documents, claims and decisions as one person sees and changes them."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from sayso.desk.care import Care
from sayso.desk.intake import Prepared, Submission, Terms, digest, fetched, prepared
from sayso.desk.lists import Lists
from sayso.desk.screenings import Screenings
from sayso.documents import Given
from sayso.errors import DocumentError, NotOnDesk, SaysoError
from sayso.handling.markings import parse_marking
from sayso.language.pipeline import DEFAULT_MODEL
from sayso.ledger.filing import Intake, Protection
from sayso.ledger.jobs import Job
from sayso.ledger.keys import name_key
from sayso.ledger.ledger import Ledger
from sayso.values.decision import Decision, Hold, Ruling
from sayso.values.dossier import Dossier
from sayso.values.filed import DocumentRef, FiledDocument, Standing
from sayso.values.marking import Marking
from sayso.values.query import ClaimPage, ClaimQuery, Hit
from sayso.values.reading import Reading
from sayso.values.viewer import Viewer

__all__ = ["Added", "Desk", "Reread"]

REREAD = "reread"
"""The kind of job that reading a document again is."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file: filed as `ref` (`is_new` if it was not there before), or set aside for `trouble`.

    `known` is the document that the desk had already, filed or withdrawn.
    """

    name: str
    ref: DocumentRef | None = None
    is_new: bool = False
    reading: Reading | None = None
    trouble: SaysoError | None = None
    known: FiledDocument | None = None


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of one document that was read again: whether its reading changed, and decisions to review since."""

    ref: DocumentRef
    name: str
    is_changed: bool = False
    trouble: SaysoError | None = None


class Desk:
    """One desk, as `viewer` sees it. `documents`, `review`, `lists`, `screenings` and `care` are its facets."""

    def __init__(self, ledger: Ledger, viewer: Viewer) -> None:
        self._ledger = ledger
        self._viewer = viewer
        self.documents = Documents(ledger, viewer)
        self.review = Review(ledger, viewer)
        self.care = Care(ledger, viewer)
        self.lists = Lists(ledger, viewer)
        self.screenings = Screenings(ledger, viewer, self.lists)

    @classmethod
    def open(cls, address: str, viewer: Viewer) -> Self:
        """The desk at `address`, a file or a PostgreSQL database. Raises `LedgerError` if it cannot be opened."""
        return cls(Ledger.open(address), viewer)

    @classmethod
    def begin(cls, address: str, viewer: Viewer) -> Self:
        """The same, and if there is no desk, a new one."""
        return cls(Ledger.begin(address, viewer), viewer)

    def claims(self, query: ClaimQuery) -> ClaimPage:
        """The claims asked for, those that begin last first. Raises `UsageError` and `NotOnDesk`."""
        return self._ledger.claims(self._viewer, query)

    def about(self, name: str, most: int = 5) -> Dossier:
        """All that is said about a name, with at most so many claims in each section. Raises `NotOnDesk`."""
        return self._ledger.dossier(self._viewer, name, most)

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """Passages that hold all the words, the last one filed first. Raises `UsageError`."""
        return self._ledger.search(self._viewer, words, limit)

    def canonical(self) -> Iterator[str]:
        """All that is kept, line by line, the same for the same content."""
        return self._ledger.canonical()

    def close(self) -> None:
        self._ledger.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Documents:
    """Adding, listing, withdrawing and reading again."""

    def __init__(self, ledger: Ledger, viewer: Viewer) -> None:
        self._ledger = ledger
        self._viewer = viewer

    def add(
        self,
        files: Iterable[Submission | str],
        given: Given = Given(),  # noqa: B008 - frozen
        *,
        marking: Marking = Marking.CLEAR,
        model: str = DEFAULT_MODEL,
        processes: int = 1,
    ) -> Iterator[Added]:
        """Read and file each of the files, in their order; what is yielded with a reference is kept.

        A file whose bytes are on the desk is not read again, whatever it is called.
        """
        terms = Terms(given, marking, model)
        submissions = (Submission(one) if isinstance(one, str) else one for one in files)
        with closing(prepared(map(self._noticed, submissions), terms, processes)) as ready:
            for one in ready:
                yield self._filed(one, terms)

    def list(self, standing: Standing | None = None, limit: int | None = None) -> list[FiledDocument]:
        """Documents, the last one added first."""
        return self._ledger.documents(self._viewer, standing, limit)

    def find(self, called: str) -> FiledDocument:
        """One document by reference, name, or the beginning of its SHA-256. Raises `NotOnDesk` and `UsageError`."""
        return self._ledger.document(self._viewer, called)

    def withdraw(self, called: str, why: str) -> FiledDocument:
        """Nothing of it counts as said any more; it is kept and can be reinstated."""
        document = self.find(called)
        self._ledger.withdraw(self._viewer, document.ref, why)
        return document

    def reinstate(self, called: str) -> FiledDocument:
        """Take a withdrawal back."""
        document = self.find(called)
        self._ledger.reinstate(self._viewer, document.ref)
        return document

    def erase(self, called: str, why: str) -> FiledDocument:
        """Leave nothing of it but the entry that something was erased."""
        document = self.find(called)
        self._ledger.erase(self._viewer, document.ref, why)
        return document

    def mark(self, called: str, marking: Marking | str) -> FiledDocument:
        """Change how far it may go."""
        document = self.find(called)
        level = parse_marking(marking) if isinstance(marking, str) else marking
        self._ledger.mark(self._viewer, document.ref, level)
        return document

    def protect(self, called: str, name: str, pseudonym: str, why: str) -> FiledDocument:
        """Hide who `name` is in it from whoever may not know its sources. Raises `NotOnDesk`."""
        document = self.find(called)
        self._ledger.protect(self._viewer, document.ref, Protection(name_key(name), pseudonym, why))
        return document

    def reread(self, called: Iterable[str] = (), *, model: str = DEFAULT_MODEL) -> Iterator[Reread]:
        """Read documents again, all by default; where that says something else, it is in force from then on.

        Each document is a job that waits in the ledger until it is done: work that was broken off goes on with the
        next call, and several processes share it.
        """
        refs = [self.find(one).ref for one in called] or self._ledger.documents_to_read(self._viewer)
        self._ledger.post_jobs(REREAD, refs)
        while (job := self._ledger.lease_job(REREAD)) is not None:
            try:
                done = self._reread(job, model)
            except BaseException:
                self._ledger.release_job(job)
                raise
            yield done

    def waiting(self) -> int:
        """How many documents wait to be read again."""
        return self._ledger.count_jobs(REREAD)

    def _noticed(self, submission: Submission) -> Submission:
        """A submission that the desk has already says so, and is not read."""
        taken = fetched(submission)
        sha256 = digest(taken)
        known = None if sha256 is None else self._ledger.knows(self._viewer, sha256)
        return taken if known is None else Submission(taken.name, known=known)

    def _filed(self, one: Prepared, terms: Terms) -> Added:
        if one.reading is None:
            return Added(one.name, None if one.known is None else one.known.ref, trouble=one.trouble, known=one.known)
        receipt = self._ledger.add(self._viewer, Intake(one.content, terms.given, one.reading, terms.marking))
        return Added(one.name, receipt.ref, receipt.is_new, one.reading)

    def _reread(self, job: Job, model: str) -> Reread:
        ref = DocumentRef(job.subject)
        try:
            kept = self._ledger.to_read(self._viewer, ref)
        except NotOnDesk as error:  # erased since
            self._ledger.set_job_aside(job, str(error))
            return Reread(ref, ref, trouble=error)
        if job.trouble is not None:
            return Reread(ref, kept.name, trouble=DocumentError(job.trouble, "Read it by itself."))
        terms = Terms(kept.given, Marking.CLEAR, model)
        (ready,) = prepared([Submission(kept.name, kept.content)], terms, 1)
        if ready.reading is None:
            self._ledger.set_job_aside(job, str(ready.trouble))
            return Reread(ref, kept.name, trouble=ready.trouble)
        return Reread(ref, kept.name, self._ledger.read_again(self._viewer, ref, ready.reading, job))


class Review:
    """Ruling on claims."""

    def __init__(self, ledger: Ledger, viewer: Viewer) -> None:
        self._ledger = ledger
        self._viewer = viewer

    def decide(self, claim: str, ruling: Ruling, why: str = "") -> int:
        """Rule on a claim by its id; gives the number of the decision. Raises `NotOnDesk`."""
        return self._ledger.decide(self._viewer, claim, ruling, why)

    def decisions(self, hold: Hold | None = None) -> list[Decision]:
        """Decisions, the last one first."""
        return self._ledger.decisions(self._viewer, hold)
