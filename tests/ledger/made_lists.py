"""Lists to be filed in tests: of made-up persons, as a file of lines `id name, born, remark`."""

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from sayso.ledger.ledger import Ledger
from sayso.ledger.list_intake import HandedIn, ReceivedFile
from sayso.values.list_version import FiledList
from sayso.values.listing import (
    Field,
    ListedDate,
    ListedKind,
    ListedName,
    ListHeader,
    ListId,
    Listing,
    ListingId,
    NameRank,
)
from tests.ledger.made import ME

RIVER = ListId("river")
DAY = date(2020, 3, 20)
LATER = date(2020, 11, 24)
Entry = tuple[str, str, str]


def people(count: int, first: int = 1) -> list[Entry]:
    """So many made-up persons."""
    return [(str(number), f"Tarik Anbar {number}", str(1950 + number % 50)) for number in range(first, first + count)]


def listing(entry: Entry, chosen: ListId = RIVER) -> Listing:
    number, name, born = entry
    return Listing(
        id=ListingId(number),
        list=chosen,
        kind=ListedKind.PERSON,
        names=(ListedName(name), ListedName(f"{name} the Elder", NameRank.ALIAS, "Good")),
        record=(Field("ID", number), Field("NAME", name), Field("BIRTH/YEAR", born)),
        births=(ListedDate(born),),
    )


class Told(TypedDict, total=False):
    """What a file says beside its entries; `remark` makes other bytes of the same content."""

    language: str
    remark: str
    declared: int
    chosen: ListId


def handed_in(folder: Path, entries: Iterable[Entry], as_of: date = DAY, **told: Unpack[Told]) -> HandedIn:
    """A list as a reader would hand it in."""
    rows, language, chosen = list(entries), told.get("language", "en"), told.get("chosen", RIVER)
    content = f"{as_of} {language} {told.get('remark')}\n" + "".join(f"{', '.join(row)}\n" for row in rows)
    path = folder / f"{hashlib.sha256(content.encode()).hexdigest()[:12]}.txt"
    path.write_text(content, "utf-8")
    header = ListHeader(chosen, "lines", as_of, language, told.get("declared"))
    return HandedIn(header, as_of, (ReceivedFile(path.name, path),), [listing(row, chosen) for row in rows])


def file(
    ledger: Ledger,
    folder: Path,
    entries: Iterable[Entry],
    as_of: date = DAY,
    **told: Unpack[Told],
) -> FiledList:
    """File it; raises `ListShrunk` like the ledger."""
    return ledger.lists.file(ME, handed_in(folder, entries, as_of, **told))
