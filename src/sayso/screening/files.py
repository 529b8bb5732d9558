"""Indexes over files of lists: built once for the bytes of the files, kept in a folder, and opened from there."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sayso import __version__
from sayso.lists.contents import content_of
from sayso.lists.opening import OpenedList, open_list
from sayso.screening.index import FORMAT, Index, build
from sayso.values.listing import Listing

Progress = Callable[[int, int], None]


def index_of_files(paths: Sequence[Path], folder: Path, each: Progress = lambda done, total: None) -> Index:
    """The index over these files, from `folder` if it was built before. Raises `ListUnreadable` and `OSError`."""
    opened = [open_list(path) for path in paths]
    target = folder / _key([file for one in opened for file in one.files])
    try:
        return Index.open(target)
    except (OSError, ValueError, KeyError):
        build(_listings(opened, each), target, {"lists": [_used(one) for one in opened]})
        return Index.open(target)


def about(listing: Listing, version: str) -> dict[str, Any]:
    """What hits tell about a listing, as JSON values."""
    countries = [place.country_code for place in (*listing.nationalities, *listing.birth_places, *listing.addresses)]
    return {
        "id": listing.id,
        "list": listing.list,
        "list_version": version,
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


def _listings(opened: Sequence[OpenedList], each: Progress) -> Iterator[tuple[Listing, dict[str, Any]]]:
    done = 0
    for one in opened:
        version = _version(one)
        for listing in one:
            done += 1
            each(done, one.header.declared or 0)
            yield listing, about(listing, version)


def _version(opened: OpenedList) -> str:
    """The day of a list; of one that does not say it, that of its file."""
    if opened.header.as_of is not None:
        return opened.header.as_of.isoformat()
    return datetime.fromtimestamp(opened.files[0].stat().st_mtime, UTC).date().isoformat()


def _used(opened: OpenedList) -> dict[str, str]:
    return {"list": opened.header.list, "version": _version(opened), "file": opened.files[0].name}


def _key(files: Sequence[Path]) -> str:
    """A name for an index: another for other bytes of any file, and for another version of the program."""
    digest = hashlib.sha256(f"{FORMAT} {__version__}".encode())
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:24]
