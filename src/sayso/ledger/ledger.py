"""The ledger: the one way to what is kept, on either store."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, func, select, text

from sayso.errors import DeskDamaged, DeskOutdated, DeskReadOnly, NotOnDesk, UsageError
from sayso.ledger import (
    checking,
    copying,
    decisions,
    dossiers,
    filing,
    finding,
    jobs,
    log,
    rebuilding,
    schema,
    searching,
)
from sayso.ledger import tables as t
from sayso.ledger.address import parse_address
from sayso.ledger.connecting import PATIENCE, Store
from sayso.ledger.filing import Intake, Protection, Receipt, ToRead
from sayso.ledger.indexing import VERSION
from sayso.ledger.jobs import Job
from sayso.ledger.keys import name_key
from sayso.ledger.list_tables import list_version, listing
from sayso.ledger.list_versions import ListVersions
from sayso.ledger.screening_tables import screening_run
from sayso.ledger.screenings import Screenings
from sayso.values.decision import Decision, Hold, Ruling
from sayso.values.dossier import Dossier
from sayso.values.filed import DocumentRef, FiledDocument, Standing
from sayso.values.marking import Marking
from sayso.values.query import ClaimPage, ClaimQuery, Hit
from sayso.values.reading import Reading
from sayso.values.viewer import Viewer

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Info:
    """What a desk holds; `size` is that of its file or database in bytes."""

    address: str
    schema: str
    made: str
    size: int
    documents: int
    withdrawn: int
    claims: int
    decisions: int
    list_versions: int
    listings: int
    screenings: int
    log_entries: int
    log_hash: str


class Ledger:
    """Documents, readings, claims and decisions, in one file or one database. Every read names its viewer.

    `lists` and `screenings` are its parts for sanctions lists and what was screened against them.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.lists = ListVersions(store)
        self.screenings = Screenings(store)

    @classmethod
    def open(cls, address: str, *, patience: float = PATIENCE) -> Self:
        """Raises `DeskNotFound`, `DeskOutdated`, `DeskTooNew`, `DeskDamaged` and whatever else keeps it shut."""
        ledger = cls(Store(parse_address(address), patience=patience))
        with _closed_on_trouble(ledger._store), ledger._store.reading() as connection:
            ledger._require_present(connection)
        return ledger

    @classmethod
    def begin(cls, address: str, viewer: Viewer, *, patience: float = PATIENCE) -> Self:
        """Open a ledger, or begin one where there is none."""
        store = Store(parse_address(address), is_new=True, patience=patience)
        ledger = cls(store)
        with _closed_on_trouble(store):
            with store.reading() as connection:
                is_new = schema.schema_of(connection) == schema.NONE
            if is_new:
                ledger._make(viewer)
            with store.reading() as connection:
                ledger._require_present(connection)
        return ledger

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # Filing

    def add(self, viewer: Viewer, intake: Intake) -> Receipt:
        """File a document with its reading, once; when this returns, it is kept."""
        with self._store.writing() as connection:
            return filing.add(connection, viewer.name, intake)

    def add_all(self, viewer: Viewer, intakes: Iterable[Intake]) -> list[Receipt]:
        """The same for several at once: all of them are kept, or none."""
        with self._store.writing() as connection:
            return [filing.add(connection, viewer.name, intake) for intake in intakes]

    def knows(self, viewer: Viewer, sha256: str) -> FiledDocument | None:
        """The document of these bytes, if it is on the desk and the viewer may see it."""
        with self._store.reading() as connection:
            found = finding.find_documents(connection, viewer, sha256)
        return found[0] if found else None

    def withdraw(self, viewer: Viewer, ref: DocumentRef, why: str) -> None:
        with self._store.writing() as connection:
            filing.withdraw(connection, viewer.name, ref, why)

    def reinstate(self, viewer: Viewer, ref: DocumentRef) -> None:
        with self._store.writing() as connection:
            filing.reinstate(connection, viewer.name, ref)

    def erase(self, viewer: Viewer, ref: DocumentRef, why: str) -> None:
        """Leave nothing of a document, in the file itself as well."""
        with self._store.writing() as connection:
            filing.erase(connection, viewer.name, ref, why)
        rebuilding.sweep(self._store)

    def mark(self, viewer: Viewer, ref: DocumentRef, marking: Marking) -> None:
        with self._store.writing() as connection:
            filing.mark(connection, viewer.name, ref, marking)

    def protect(self, viewer: Viewer, ref: DocumentRef, hidden: Protection) -> None:
        """Hide who somebody is in a document. Raises `NotOnDesk` if the document names nobody so."""
        with self._store.writing() as connection:
            number = filing.document_row(connection, ref).id
            reading = filing.reading_of(connection, number)
            forms = {name_key(form) for one in reading.entities for form in (one.name, *one.forms)}
            if hidden.name_key not in forms:
                raise NotOnDesk(f"{ref} names nobody so.", "Write the name as the document does.")
            filing.protect(connection, viewer.name, ref, hidden)

    # Reading again

    def documents_to_read(self, viewer: Viewer) -> list[DocumentRef]:
        """All documents that the viewer may see, the first one added first."""
        with self._store.reading() as connection:
            query = select(t.document.c.ref).where(t.document.c.marking <= viewer.clearance.rank)
            return [DocumentRef(ref) for ref in connection.execute(query.order_by(t.document.c.id)).scalars()]

    def to_read(self, viewer: Viewer, ref: DocumentRef) -> ToRead:
        """What it takes to read a document again."""
        known = self.document(viewer, ref).ref
        with self._store.reading() as connection:
            return filing.to_read(connection, known)

    def read_again(self, viewer: Viewer, ref: DocumentRef, reading: Reading, job: Job | None = None) -> bool:
        """Put another reading in force, and finish the job of it; false if it says what the present one says."""
        with self._store.writing() as connection:
            if job is not None:
                jobs.finish(connection, job.number)
            return filing.read_again(connection, viewer.name, ref, reading)

    def post_jobs(self, kind: str, subjects: Iterable[str]) -> int:
        """Add work that waits to be done, each piece once; gives how many of that kind are waiting now."""
        with self._store.writing() as connection:
            jobs.post(connection, kind, subjects)
            return jobs.count(connection, kind)

    def lease_job(self, kind: str, worker: str | None = None) -> Job | None:
        """The next piece of work that nobody is at, for this process by default; `None` if there is none."""
        with self._store.writing() as connection:
            jobs.free_of_the_lost(connection, kind)
            return jobs.lease(connection, kind, worker or jobs.this_worker())

    def release_job(self, job: Job) -> None:
        """Give a piece of work back that is not done, unless it is finished."""
        with self._store.writing() as connection:
            jobs.release(connection, job.number)

    def set_job_aside(self, job: Job, trouble: str) -> None:
        with self._store.writing() as connection:
            jobs.set_aside(connection, job.number, trouble)

    def count_jobs(self, kind: str) -> int:
        with self._store.reading() as connection:
            return jobs.count(connection, kind)

    # Finding

    def claims(self, viewer: Viewer, query: ClaimQuery) -> ClaimPage:
        with self._store.reading() as connection:
            return finding.find_claims(connection, viewer, query)

    def documents(
        self, viewer: Viewer, standing: Standing | None = None, limit: int | None = None
    ) -> list[FiledDocument]:
        with self._store.reading() as connection:
            return finding.list_documents(connection, viewer, standing, limit)

    def document(self, viewer: Viewer, called: str) -> FiledDocument:
        """One document by reference, name, or the beginning of its SHA-256. Raises `NotOnDesk` and `UsageError`."""
        with self._store.reading() as connection:
            found = finding.find_documents(connection, viewer, called)
        if not found:
            raise NotOnDesk(f"There is no document {called} on the desk.", "`sayso documents` lists them.")
        if len(found) > 1:
            refs = ", ".join(one.ref for one in found)
            raise UsageError(f"{called} stands for several documents.", f"Name one of {refs}.")
        return found[0]

    def dossier(self, viewer: Viewer, name: str, most: int) -> Dossier:
        """All that is said about a name, at one moment. Raises `NotOnDesk`."""
        with self._store.reading() as connection:
            return dossiers.gather(connection, viewer, name, most)

    def search(self, viewer: Viewer, words: str, limit: int) -> list[Hit]:
        with self._store.reading() as connection:
            return searching.search(connection, viewer, words, limit)

    # Deciding

    def decide(self, viewer: Viewer, claim: str, ruling: Ruling, why: str) -> int:
        """Rule on a claim; gives the number of the decision."""
        with self._store.writing() as connection:
            return decisions.decide(connection, viewer, claim, ruling, why)

    def decisions(self, viewer: Viewer, hold: Hold | None = None) -> list[Decision]:
        with self._store.reading() as connection:
            return decisions.list_decisions(connection, viewer, hold)

    # Looking after it

    def check(self, each: Progress = lambda done, total: None) -> list[str]:
        """Everything that is wrong with what is kept, in words. Raises `DeskReadOnly`: it writes for a moment."""
        if not self._store.is_writable:
            raise DeskReadOnly(
                "A check writes for a moment, and this desk may not be written to.", "Check a copy of it."
            )
        try:
            with self._store.writing() as connection:
                return list(checking.check(connection, each))
        except DeskDamaged as error:
            return [str(error)]

    def history(self) -> list[log.Entry]:
        with self._store.reading() as connection:
            return list(log.entries(connection))

    def verify_log(self) -> list[log.Fault]:
        with self._store.reading() as connection:
            return list(log.verify(connection))

    def back_up(self, target: Path) -> None:
        copying.back_up(self._store, target)

    def info(self) -> Info:
        with self._store.reading() as connection:
            return _info(connection, self._store)

    def canonical(self) -> Iterator[str]:
        """All that is kept, line by line, the same for the same content: nothing of it depends on when it was filed."""
        with self._store.reading() as connection:
            yield from rebuilding.canonical(connection)

    def _make(self, viewer: Viewer) -> None:
        rebuilding.prepare(self._store)
        with self._store.writing() as connection:
            if schema.schema_of(connection) == schema.NONE:
                schema.upgrade(connection)
                filing.found_desk(connection, viewer.name, VERSION)

    def _require_present(self, connection: Connection) -> None:
        shown = self._store.address.shown
        schema.require_head(connection, shown)
        if rebuilding.index_version(connection) != VERSION:
            raise DeskOutdated(
                f"The index of the desk {shown} is of another version.", "`sayso db migrate` brings it up to date."
            )


@contextmanager
def _closed_on_trouble(store: Store) -> Iterator[None]:
    try:
        yield
    except BaseException:
        store.close()
        raise


@contextmanager
def unchecked(address: str, *, is_new: bool = False, patience: float = PATIENCE) -> Iterator[Store]:
    """A store as it is, of whatever schema: to migrate it, or to put a backup into it."""
    store = Store(parse_address(address), is_new=is_new, patience=patience)
    try:
        yield store
    finally:
        store.close()


def _info(connection: Connection, store: Store) -> Info:
    def count(query: Any) -> int:
        return int(connection.execute(query).scalar_one())

    seq, last = log.head(connection)
    if store.is_postgres:
        size = count(text("SELECT pg_database_size(current_database())"))
    else:
        assert store.address.path is not None, "a desk that is no database is a file"
        size = store.address.path.stat().st_size
    withdrawn = select(func.count()).select_from(t.document).where(t.document.c.standing == Standing.WITHDRAWN.value)
    return Info(
        address=store.address.shown,
        schema=schema.schema_of(connection),
        made=connection.execute(select(t.desk.c.value).where(t.desk.c.key == "made")).scalar_one(),
        size=size,
        documents=count(select(func.count()).select_from(t.document)),
        withdrawn=count(withdrawn),
        claims=count(select(func.coalesce(func.sum(t.shelf.c.claims), 0))),
        decisions=count(select(func.count()).select_from(t.decision)),
        list_versions=count(select(func.count()).select_from(list_version)),
        listings=count(select(func.count()).select_from(listing)),
        screenings=count(select(func.count()).select_from(screening_run)),
        log_entries=seq,
        log_hash=last,
    )
