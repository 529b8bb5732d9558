"""OFAC's list of specially designated nationals as its four tables: entries, other names, addresses, more remarks.

The tables have no heading; what is missing stands in them as `-0-`. The other three are looked for beside the first.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from sayso.errors import ListUnreadable
from sayso.lists.countries import country_code
from sayso.lists.entry import Entry, entry_of
from sayso.lists.ofac_remarks import Remarks, remarks_of
from sayso.values.listing import ListedKind, ListedName, ListedPlace, ListHeader, ListId, Listing, ListingId, NameRank

LIST = ListId("ofac-sdn")
FORMAT = "OFAC SDN, CSV (sdn, alt, add, sdn_comments)"
TAKEN: set[str] = set()
COLUMNS = {
    "sdn": (
        *("ent_num", "SDN_Name", "SDN_Type", "Program", "Title", "Call_Sign"),
        *("Vess_type", "Tonnage", "GRT", "Vess_flag", "Vess_owner", "Remarks"),
    ),
    "alt": ("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks"),
    "add": ("ent_num", "add_num", "Address", "City", "Country", "add_remarks"),
    "comments": ("ent_num", "Remarks"),
}
_NOTHING = "-0-"
_HEAD = re.compile(rb'^\s*\d+,"[^"\r\n]+",(?:-0-|"[^"\r\n]*") ?,')
_KINDS = {"individual": ListedKind.PERSON, "vessel": ListedKind.VESSEL, "aircraft": ListedKind.AIRCRAFT}
_BESIDE = {"alt": "alt", "add": "add", "comments": "sdn_comments"}
_END = b"\x1a"

Rows = dict[str, list[dict[str, str]]]


def is_head(head: bytes) -> bool:
    """Whether a file that begins so is read here."""
    return bool(_HEAD.match(head)) and head.partition(b"\n")[0].count(b",") >= len(COLUMNS["sdn"]) - 1


def header(path: Path) -> ListHeader:
    """The tables say nothing of themselves."""
    return ListHeader(LIST, FORMAT)


def files(path: Path) -> tuple[Path, ...]:
    """The table of entries and those of the other three that lie beside it: `sdn.csv` and `alt.csv`."""
    found = [path]
    for part in _BESIDE.values():
        beside = path.with_name(re.sub("sdn", part, path.name, count=1, flags=re.IGNORECASE))
        if beside != path and beside.exists():
            found.append(beside)
    return tuple(found)


def read(path: Path) -> Iterator[Listing]:
    """Its entries, in order. Raises `ListUnreadable` where a row breaks off."""
    more: dict[str, Rows] = {}
    for name, part in _BESIDE.items():
        beside = path.with_name(re.sub("sdn", part, path.name, count=1, flags=re.IGNORECASE))
        more[name] = _by_entry(beside, name) if beside != path and beside.exists() else {}
    for row in _rows(path, "sdn"):
        rows = [
            ("", row.items()),
            *((name, one.items()) for name, found in more.items() for one in found.get(row["ent_num"], [])),
        ]
        yield _listing(entry_of("sdn", rows, TAKEN))


def _rows(path: Path, name: str) -> Iterator[dict[str, str]]:
    columns = COLUMNS[name]
    with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        for row in csv.reader(file):
            if not row or row[0].encode("utf-8", "surrogateescape").startswith(_END):
                continue
            if row[0] == columns[0]:
                continue
            if len(row) < len(columns) or not row[0].strip().isdigit():
                raise ListUnreadable(
                    f"{path.name} breaks off or is damaged at {','.join(row)[:40]!r}.", "Fetch it again."
                )
            yield {
                column: text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
                for column, value in zip(columns, row, strict=False)
                if (text := value.strip()) and text != _NOTHING
            }


def _by_entry(path: Path, name: str) -> Rows:
    found: Rows = {}
    for row in _rows(path, name):
        found.setdefault(row["ent_num"], []).append({key: value for key, value in row.items() if key != "ent_num"})
    return found


def _listing(entry: Entry) -> Listing:
    kind = _KINDS.get((entry.one("SDN_Type") or "").lower(), ListedKind.ORGANIZATION)
    remarks = remarks_of([_remarks(entry)])
    return Listing(
        id=ListingId(entry.one("ent_num") or ""),
        list=LIST,
        kind=kind,
        names=tuple(_names(entry, kind, remarks)),
        record=entry.record(),
        programs=tuple(re.split(r"\] ?\[", entry.one("Program") or "")) if entry.has("Program") else (),
        births=tuple(remarks.births),
        birth_places=tuple(remarks.birth_places),
        nationalities=tuple(remarks.nationalities),
        addresses=tuple(_addresses(entry)),
        documents=tuple(remarks.documents),
        titles=entry.of("Title"),
        gender=remarks.gender,
        comments=(*remarks.rest, *_of_craft(entry)),
    )


def _remarks(entry: Entry) -> str:
    """What does not fit into the first table goes on in the fourth, in the middle of a word if need be."""
    said = entry.one("Remarks") or ""
    for more in entry.all("comments/Remarks"):
        said = f"{said[:-1]}; {more}" if said.endswith(".") else said + more
    return said


def _of_craft(entry: Entry) -> Iterator[str]:
    columns = ("Call_Sign", "Vess_type", "Tonnage", "GRT", "Vess_flag", "Vess_owner")
    yield from (f"{column.replace('_', ' ')}: {text}" for column in columns if (text := entry.one(column)))


def _names(entry: Entry, kind: ListedKind, remarks: Remarks) -> Iterator[ListedName]:
    is_person = kind is ListedKind.PERSON
    yield turned(entry.one("SDN_Name") or "", is_person=is_person)
    for alias in entry.groups("alt"):
        word = alias.one("alt_type")
        rank = NameRank.FORMER if (word or "").startswith("f") else NameRank.ALIAS
        name = turned(alias.one("alt_name") or "", is_person=is_person)
        yield ListedName(name.text, rank, word, note=alias.one("alt_remarks"), parts=name.parts)
        alias.all("alt_num")
    yield from remarks.names


def turned(text: str, *, is_person: bool) -> ListedName:
    """`AL-MASRI, Abu` is `Abu AL-MASRI`, with its parts known."""
    last, comma, first = text.partition(", ")
    if not (is_person and comma):
        return ListedName(text)
    return ListedName(f"{first} {last}", parts=(("first", first), ("last", last)))


def _addresses(entry: Entry) -> Iterator[ListedPlace]:
    for group in entry.groups("add"):
        country = group.one("Country")
        place = ListedPlace(
            group.one("Address"),
            group.one("City"),
            country=country,
            country_code=country_code(country),
            note=group.one("add_remarks"),
        )
        group.all("add_num")
        if place != ListedPlace():
            yield place
