"""Indexes over files of lists: built once for the bytes of the files, kept in a folder, and opened from there."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sayso import __version__
from sayso.lists.contents import content_of
from sayso.lists.opening import OpenedList, open_list
from sayso.screening.index import FORMAT, Index, build
from sayso.values.list_version import ListVersion, VersionRef
from sayso.values.listing import Listing

Progress = Callable[[int, int], None]
Told = Iterator[tuple[Listing, dict[str, Any]]]
"""Listings with what hits tell about them."""


def index_of_files(paths: Sequence[Path], folder: Path, each: Progress = lambda done, total: None) -> Index:
    """The index over these files, from `folder` if it was built before. Raises `ListUnreadable` and `OSError`."""
    opened = [open_list(path) for path in paths]
    hashes = [hashlib.sha256(file.read_bytes()).hexdigest() for one in opened for file in one.files]
    return _index(folder, hashes, lambda: _told(((_day(one), _day(one), one) for one in opened), each))


def index_of_versions(
    versions: Sequence[ListVersion],
    listings: Callable[[VersionRef], Iterable[Listing]],
    folder: Path,
    each: Progress = lambda done, total: None,
) -> Index:
    """The index over list versions; `listings` gives the entries of one."""
    return _index(
        folder,
        [f"{one.ref} {one.sha256}" for one in versions],
        lambda: _told(((one.ref, one.as_of.isoformat(), listings(one.ref)) for one in versions), each),
    )


def index_folder() -> Path:
    """Where indexes are kept: the user's cache, or where that cannot be written to, a place for the time being."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "sayso" / "indexes"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    return Path(tempfile.mkdtemp(prefix="sayso-"))


def about(listing: Listing, version: str, as_of: str) -> dict[str, Any]:
    """What hits tell about a listing, as JSON values; `as_of` is the day on which the list stood so."""
    countries = [place.country_code for place in (*listing.nationalities, *listing.birth_places, *listing.addresses)]
    return {
        "id": listing.id,
        "list": listing.list,
        "list_version": version,
        "as_of": as_of,
        "kind": listing.kind.value,
        "reference": listing.references[0] if listing.references else None,
        "names": [
            {"text": name.text, "rank": name.rank.value, "quality": name.quality, "is_weak": name.is_weak}
            for name in listing.names
        ],
        "births": [[born.first, born.last, born.exactness.value] for born in listing.births if born.first],
        "countries": sorted({code for code in countries if code}),
        "content": content_of(listing),
    }


def _index(folder: Path, contents: Sequence[str], told: Callable[[], Told]) -> Index:
    target = folder / hashlib.sha256("\n".join((FORMAT, __version__, *contents)).encode()).hexdigest()[:24]
    try:
        return Index.open(target)
    except (OSError, ValueError, KeyError):
        build(told(), target, {"contents": list(contents)})
        return Index.open(target)


def _told(lists: Iterable[tuple[str, str, Iterable[Listing]]], each: Progress) -> Told:
    done = 0
    for version, as_of, listings in lists:
        for listing in listings:
            done += 1
            each(done, 0)
            yield listing, about(listing, version, as_of)


def _day(opened: OpenedList) -> str:
    """The day of a list; of one that does not say it, that of its file."""
    if opened.header.as_of is not None:
        return opened.header.as_of.isoformat()
    return datetime.fromtimestamp(opened.files[0].stat().st_mtime, UTC).date().isoformat()
