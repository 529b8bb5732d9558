"""Fetching lists from their publishers: what goes wrong is told, and what was in use stays in use."""

import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from sayso.desk.list_files import Opening, handed_in
from sayso.errors import FetchError, ListShrunk, SaysoError, UsageError
from sayso.guard.addresses import Allowed, Network, parse_networks
from sayso.guard.fetching import Fetched, Limits, Request, fetch
from sayso.ledger.list_versions import ListVersions, Source
from sayso.lists.publishers import Publisher, publishers
from sayso.values.list_version import ENGLISH, FiledList
from sayso.values.listing import ListHeader, ListId
from sayso.values.viewer import Viewer

__all__ = ["Sources", "Update", "Updated", "sources"]

Progress = Callable[[int, int], None]

FIRST = ("un", "ofac-sdn", "ofac-nonsdn", "uk")
"""What a desk without lists begins with: what can be had for nothing, by anybody, for any use."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where lists are fetched from, which private networks are allowed, and how long and large a fetch may be."""

    publishers: Mapping[ListId, Publisher]
    networks: tuple[Network, ...] = ()
    limits: Limits = field(default_factory=Limits)


def sources(own: str | None, private_networks: str) -> Sources:
    """From the text of a table of one's own, if there is one, and from the setting. Raises `SettingError`."""
    return Sources(publishers(own), parse_networks(private_networks))


@dataclass(frozen=True, slots=True)
class Updated:
    """What became of one list: filed, not changed since it was fetched last (neither), or not to be had (`trouble`)."""

    list: ListId
    filed: FiledList | None = None
    trouble: SaysoError | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """One round of fetching."""

    kept: ListVersions
    viewer: Viewer
    open: Opening
    where: Sources

    def wanted(self, chosen: Iterable[str], on_desk: set[ListId]) -> list[Publisher]:
        """The publishers of the lists that are named, or else of those on the desk. Raises `UsageError`."""
        known = self.where.publishers
        named = [ListId(one) for one in chosen]
        for one in named:
            if one not in known:
                raise UsageError(f"It is not known who publishes {one}.", f"Known are {', '.join(known)}.")
        if named:
            return [known[one] for one in dict.fromkeys(named)]
        usual = [known[one] for one in sorted(on_desk) if one in known]
        return [one for one in usual if one.needs is None] or [known[ListId(one)] for one in FIRST]

    def run(self, publisher: Publisher, accepts: Callable[[ListShrunk], bool], each: Progress) -> Updated:
        """Fetch one list, and file it if it changed."""
        try:
            with tempfile.TemporaryDirectory(prefix="sayso-") as folder:
                return Updated(publisher.list, self._run(publisher, Path(folder), accepts, each))
        except SaysoError as error:
            return Updated(publisher.list, trouble=error)
        except OSError as error:
            return Updated(
                publisher.list, trouble=SaysoError(f"There is no room for the file ({error}).", "Make room.")
            )

    def _run(
        self, publisher: Publisher, folder: Path, accepts: Callable[[ListShrunk], bool], each: Progress
    ) -> FiledList | None:
        if publisher.needs is not None:
            raise FetchError(
                f"{publisher.publisher} asks for {publisher.needs}.", "Put the address into a table of your own."
            )
        path = folder / _file_name(publisher)
        fetched = fetch(self._request(publisher), path, each)
        if fetched is None:
            return None
        filed = self._file(publisher, path, _day(fetched), accepts)
        told = Source(publisher.address, fetched.etag, fetched.modified, filed.version.sha256)
        if fetched.sha256 == filed.version.sha256:
            self.kept.note_source(publisher.list, told)
        return filed

    def _request(self, publisher: Publisher) -> Request:
        """It is asked for what is new only if what is known came from there."""
        last = self.kept.source(publisher.list)
        is_known = last is not None and last.address == publisher.address
        return Request(
            publisher.address,
            etag=last.etag if last is not None and is_known else None,
            modified=last.modified if last is not None and is_known else None,
            allowed=Allowed(http=publisher.address.startswith("http:"), networks=self.where.networks),
            limits=self.where.limits,
        )

    def _file(
        self, publisher: Publisher, path: Path, fallback: date, accepts: Callable[[ListShrunk], bool]
    ) -> FiledList:
        opened = self.open(path)
        _require_it_is(opened.header, publisher)
        as_of = opened.header.as_of or fallback
        try:
            return self.kept.file(self.viewer, handed_in(path, opened, as_of))
        except ListShrunk as fall:
            if not accepts(fall):
                raise
        return self.kept.file(self.viewer, handed_in(path, self.open(path), as_of), accept_fall=True)


def _require_it_is(header: ListHeader, publisher: Publisher) -> None:
    """Raises `FetchError` for another list, or for one in another language."""
    if header.list != publisher.list:
        raise FetchError(f"{publisher.address} gives the list {header.list}.", "Correct the table of publishers.")
    if header.language != ENGLISH:
        raise FetchError(f"{publisher.address} gives the list in another language ({header.language}).", "Try later.")


def _file_name(publisher: Publisher) -> str:
    """The name that the address gives the file, if it gives one; readers may go by how it ends."""
    name = PurePosixPath(urlsplit(publisher.address).path).name
    return name if "." in name.strip(".") else f"{publisher.list}.{publisher.format.partition(' ')[0].lower() or 'txt'}"


def _day(fetched: Fetched) -> date:
    """As of when a list stands whose file does not tell: the day on which the server says that it changed, or today."""
    with suppress(TypeError, ValueError):
        return parsedate_to_datetime(fetched.modified or "").date()
    return datetime.now(UTC).date()
