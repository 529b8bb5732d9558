"""Lists at the desk: filing them, asking what was listed when, choosing what is in use."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sayso.desk.list_files import Opening, handed_in, open_list, require_there, trouble_with
from sayso.desk.list_updating import Sources, Update, Updated, sources
from sayso.errors import ListShrunk, NotOnDesk, SaysoError
from sayso.ledger.ledger import Ledger
from sayso.ledger.list_intake import HandedIn
from sayso.names.normal import name_tokens
from sayso.values.list_version import FiledList, ListVersion, Stage, VersionRef
from sayso.values.listing import ListId, Listing
from sayso.values.viewer import Viewer

__all__ = ["AddedList", "Lists", "Sources", "Standing", "Told", "Updated", "sources"]

Progress = Callable[[int, int], None]


def _never(fall: ListShrunk) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody tells of files that are added: as of when they stand, and whether a fall is accepted."""

    as_of: date | None = None
    accepts: Callable[[ListShrunk], bool] = _never


@dataclass(frozen=True, slots=True)
class AddedList:
    """What became of one file: filed, or set aside for `trouble`."""

    name: str
    filed: FiledList | None = None
    trouble: SaysoError | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A list as it stood on a day, and those of its entries that were asked for."""

    version: ListVersion
    listings: Iterable[Listing]


class Lists:
    """List versions, and what stands in them."""

    def __init__(self, ledger: Ledger, viewer: Viewer, opening: Opening | None = None) -> None:
        self._kept = ledger.lists
        self._viewer = viewer
        self._open = opening or open_list

    def add(
        self, files: Iterable[str], told: Told = Told(), each: Progress = lambda done, total: None
    ) -> Iterator[AddedList]:
        """File each of the files as it stood on its day; what is yielded with a version is kept.

        `each` is told of the entries that are read of one.
        """
        for name in files:
            try:
                yield AddedList(name, self._add(Path(name), told, each))
            except Exception as error:
                yield AddedList(name, trouble=trouble_with(name, error))

    def update(
        self, chosen: Iterable[str], where: Sources, told: Told = Told(), each: Progress = lambda done, total: None
    ) -> Iterator[Updated]:
        """Fetch lists from their publishers, and file what changed; whatever goes wrong, what was in use stays so.

        Without any named, those on the desk, or where there is none, those that can be had for nothing. Raises
        `UsageError` for a list without a publisher. `each` is told of the bytes that came of one.
        """
        update = Update(self._kept, self._viewer, self._open, where)
        for one in update.wanted(chosen, {version.list for version in self._kept.versions()}):
            yield update.run(one, told.accepts, each)

    def versions(self, chosen: str | None = None) -> list[ListVersion]:
        """Versions by list and day. Raises `NotOnDesk` if there is none of the list that is named."""
        found = self._kept.versions(chosen)
        if chosen is not None and not found:
            raise NotOnDesk(f"There is no list {chosen} on the desk.", "`sayso lists versions` shows which there are.")
        return found

    def in_use(self) -> list[ListVersion]:
        """The versions against which names are screened: at most one of each list."""
        return [version for version in self._kept.versions() if version.is_in_use]

    def listings(self, ref: VersionRef) -> Iterator[Listing]:
        """All entries of a version. Raises `NotOnDesk`."""
        return self._kept.listings(ref)

    def received(self, ref: VersionRef) -> Iterator[tuple[str, bytes]]:
        """The files of a version as received, in pieces, each with the name of its file. Raises `NotOnDesk`."""
        return self._kept.received(ref)

    def at(self, day: date, called: str | None = None, chosen: str | None = None) -> Iterator[Standing]:
        """Each list as it stood on a day, with all entries or those of that id, reference or name.

        A list is left out of which nothing is known for that day. Raises `NotOnDesk` where that is true of all.
        """
        trouble: NotOnDesk | None = None
        known = 0
        for one in dict.fromkeys(version.list for version in self.versions(chosen)):
            try:
                version = self._kept.standing_on(one, day)
            except NotOnDesk as error:
                trouble = error
                continue
            known += 1
            yield Standing(version, self._called(version.ref, called))
        if not known:
            raise trouble or NotOnDesk("There is no list on the desk.", "`sayso lists add FILE` files one.")

    def history(self, entry: str, chosen: str | None = None) -> list[Stage]:
        """When an entry was first seen, changed and gone, by the publisher's id. Raises `NotOnDesk`."""
        found = self._kept.history(entry, chosen)
        if not found:
            raise NotOnDesk(
                f"No English version on the desk has an entry {entry}.",
                "`sayso lists at DATE NAME` tells the id of a name.",
            )
        return found

    def use(self, chosen: str, called: str | None) -> ListVersion | None:
        """Screen names against one version of a list, called by day or reference, or against none of it.

        Raises `NotOnDesk` and `UsageError`.
        """
        if called is None:
            if not self._kept.rest(self._viewer, ListId(chosen)):
                raise NotOnDesk(f"No version of {chosen} is in use.", "`sayso lists versions` shows which are.")
            return None
        version = self._kept.version(chosen, called)
        self._kept.use(self._viewer, version.ref)
        return replace(version, is_in_use=True)

    def _add(self, path: Path, told: Told, each: Progress) -> FiledList:
        require_there(path)
        try:
            return self._kept.file(self._viewer, self._opened(path, told, each))
        except ListShrunk as fall:
            if not told.accepts(fall):
                raise
        return self._kept.file(self._viewer, self._opened(path, told, each), accept_fall=True)

    def _opened(self, path: Path, told: Told, each: Progress) -> HandedIn:
        return handed_in(path, self._open(path), told.as_of, each)

    def _called(self, ref: VersionRef, called: str | None) -> Iterable[Listing]:
        if called is None:
            return self._kept.listings(ref)
        one = self._kept.listing(ref, called)
        if one is not None:
            return [one]
        words = set(name_tokens(called))
        return (listing for listing in self._kept.listings(ref) if _is_called(listing, called, words))


def _is_called(listing: Listing, called: str, words: set[str]) -> bool:
    if called in listing.references:
        return True
    return bool(words) and any(words <= set(name_tokens(name.text)) for name in listing.names)
