"""How lists are kept: the part of the ledger that files them and tells what was listed when."""

import zlib
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import delete, insert, select

from sayso.ledger import list_filing, list_history, log
from sayso.ledger import list_tables as t
from sayso.ledger.connecting import Store
from sayso.ledger.list_intake import HandedIn, Spool, fingerprinted
from sayso.values.list_version import FiledList, ListVersion, Stage, VersionRef
from sayso.values.listing import ListId, Listing
from sayso.values.viewer import Viewer

Progress = Callable[[int, int], None]


class Source(NamedTuple):
    """What was fetched last of a list: from where, what the publisher's server called it, and its SHA-256."""

    address: str
    etag: str | None
    modified: str | None
    sha256: str


class ListVersions:
    """List versions in one store. Lists are public: whoever reads the desk may read them; changes name their maker."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def file(
        self,
        viewer: Viewer,
        handed_in: HandedIn,
        *,
        accept_fall: bool = False,
        each: Progress = lambda done, total: None,
    ) -> FiledList:
        """File a list as it stood on its day; when this returns, it is kept. Raises `ListShrunk` and `ListChanged`.

        Whatever reading the entries raises is raised before anything is written.
        """
        fingerprint = fingerprinted(handed_in.files)
        with Spool(handed_in.listings) as spool:
            ready = list_filing.Ready(handed_in, spool, fingerprint)
            with self._store.writing() as connection:
                return list_filing.file(connection, viewer.name, ready, accept_fall, each)

    def versions(self, chosen: str | None = None) -> list[ListVersion]:
        """All versions of a list, or of all lists, the earliest day first."""
        with self._store.reading() as connection:
            return list_history.versions(connection, chosen)

    def version(self, chosen: str, called: str) -> ListVersion:
        """One version of a list by its reference or its day. Raises `NotOnDesk` and `UsageError`."""
        with self._store.reading() as connection:
            return list_filing.version_of(list_history.version_row(connection, chosen, called))

    def standing_on(self, chosen: str, day: date) -> ListVersion:
        """The version that stood on a day: the last English one of that day or before. Raises `NotOnDesk`."""
        with self._store.reading() as connection:
            return list_history.standing_on(connection, chosen, day)

    def listings(self, ref: VersionRef) -> Iterator[Listing]:
        """The entries of a version, one after the other. Raises `NotOnDesk`."""
        with self._store.reading() as connection:
            yield from list_history.listings(connection, list_history.by_ref(connection, ref))

    def listing(self, ref: VersionRef, entry: str) -> Listing | None:
        """One entry of a version by the publisher's id. Raises `NotOnDesk` if there is no such version."""
        with self._store.reading() as connection:
            return list_history.listing_in(connection, list_history.by_ref(connection, ref), entry)

    def history(self, entry: str, chosen: str | None = None) -> list[Stage]:
        """How an entry fared from version to version; nothing if no version has it."""
        with self._store.reading() as connection:
            return list_history.history(connection, entry, chosen)

    def received(self, ref: VersionRef) -> Iterator[tuple[str, bytes]]:
        """The files of a version as they were received, piece by piece, each piece with its file's name."""
        with self._store.reading() as connection:
            row = list_history.by_ref(connection, ref)
            query = select(t.list_file).where(t.list_file.c.version_id == row.id)
            query = query.order_by(t.list_file.c.number, t.list_file.c.piece)
            for piece in connection.execution_options(yield_per=1).execute(query):
                yield piece.name, zlib.decompress(piece.content)

    def use(self, viewer: Viewer, ref: VersionRef) -> None:
        """Screen names against this version of its list, and against no other of it. Raises `NotOnDesk`."""
        with self._store.writing() as connection:
            list_history.by_ref(connection, ref)
            list_filing.use(connection, viewer.name, ref)

    def rest(self, viewer: Viewer, chosen: ListId) -> bool:
        """Screen names against no version of a list; false if there was none in use."""
        with self._store.writing() as connection:
            return list_filing.rest(connection, viewer.name, chosen)

    def source(self, chosen: str) -> Source | None:
        """What was fetched last of a list, if that is on the desk."""
        with self._store.reading() as connection:
            is_kept = select(t.list_version.c.id).where(t.list_version.c.sha256 == t.list_source.c.sha256).exists()
            row = connection.execute(select(t.list_source).where(t.list_source.c.list == chosen, is_kept)).one_or_none()
        return None if row is None else Source(row.address, row.etag, row.modified, row.sha256)

    def note_source(self, chosen: str, source: Source) -> None:
        """Keep what the publisher's server said of the file that was fetched last."""
        with self._store.writing() as connection:
            connection.execute(delete(t.list_source).where(t.list_source.c.list == chosen))
            connection.execute(insert(t.list_source).values(list=chosen, **source._asdict(), fetched_at=log.now()))
