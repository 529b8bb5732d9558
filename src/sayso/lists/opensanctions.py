"""Collections of OpenSanctions: `targets.simple.csv`, and entities of FollowTheMoney as JSON lines."""

import csv
import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from sayso.errors import ListUnreadable
from sayso.lists.countries import country_code
from sayso.lists.dates import birth, day
from sayso.lists.entry import Entry, column_name, entry_of
from sayso.values.listing import (
    ListedDocument,
    ListedKind,
    ListedName,
    ListedPlace,
    ListHeader,
    ListId,
    Listing,
    ListingId,
    NameRank,
)

LIST = ListId("opensanctions")
FORMAT = "OpenSanctions, targets.simple.csv and FtM entities (JSON lines)"
TAKEN: set[str] = set()
_KINDS = {
    "Person": ListedKind.PERSON,
    "Vessel": ListedKind.VESSEL,
    "Airplane": ListedKind.AIRCRAFT,
    **dict.fromkeys(("Organization", "Company", "LegalEntity", "PublicBody", "Asset"), ListedKind.ORGANIZATION),
}
_HOLDERS = {"Sanction": "entity", "Identification": "holder", "Passport": "holder"}
"""Entities that tell something about another, and the property that says which."""
_PEEK = 20


def is_head(head: bytes) -> bool:
    """Whether a file that begins so is read here."""
    return head.startswith((b'"id","schema","name"', b"id,schema,name")) or _is_json(head)


def _is_json(head: bytes) -> bool:
    first = head.lstrip(b"\xef\xbb\xbf \r\n").partition(b"\n")[0]
    return first.startswith(b"{") and b'"schema"' in first and b'"properties"' in first


def header(path: Path) -> ListHeader:
    """What the file says of itself: the day on which its entries were last seen, if it is a table."""
    with path.open("rb") as file:
        if _is_json(file.read(1 << 16)):
            return ListHeader(LIST, FORMAT)
    with path.open(encoding="utf-8", newline="") as table:
        seen = [one for row in islice(csv.DictReader(table), _PEEK) if (one := day(row.get("last_seen")))]
    return ListHeader(LIST, FORMAT, max(seen, default=None))


def files(path: Path) -> tuple[Path, ...]:
    """The file itself."""
    return (path,)


def read(path: Path) -> Iterator[Listing]:
    """Its entries. Raises `ListUnreadable` where one breaks off."""
    with path.open("rb") as file:
        is_json = _is_json(file.read(1 << 16))
    yield from _entities(path) if is_json else _table(path)


def _table(path: Path) -> Iterator[Listing]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if None in row.values() or None in row:
                raise ListUnreadable(f"{path.name} breaks off or is damaged at {row.get('id')!r}.", "Fetch it again.")
            yield _of_table(
                entry_of("target", [("", [(column_name(title), value) for title, value in row.items()])], TAKEN)
            )


def _of_table(entry: Entry) -> Listing:
    def several(name: str) -> list[str]:
        return [text for text in (entry.one(name) or "").split(";") if text.strip()]

    for name in ("dataset", "first_seen", "last_seen"):
        entry.all(name)
    names = [ListedName(entry.one("name") or ""), *(ListedName(text, NameRank.ALIAS) for text in several("aliases"))]
    updated = day(entry.one("last_change"))
    return Listing(
        id=ListingId(entry.one("id") or ""),
        list=LIST,
        kind=_KINDS.get(entry.one("schema") or "", ListedKind.OTHER),
        names=tuple(names),
        record=entry.record(),
        programs=tuple(dict.fromkeys((*several("program_ids"), *several("sanctions")))),
        births=tuple(birth(text) for text in several("birth_date")),
        nationalities=tuple(
            ListedPlace(country=text, country_code=country_code(text)) for text in several("countries")
        ),
        addresses=tuple(ListedPlace(street=text) for text in several("addresses")),
        documents=tuple(ListedDocument("identifier", text) for text in several("identifiers")),
        updated_on=(updated,) if updated else (),
        comments=tuple(f"{what}: {text}" for what in ("phones", "emails") for text in several(what)),
    )


def _entities(path: Path) -> Iterator[Listing]:
    """Entities that others tell something about are given with that; so all that tell are read first."""
    told: dict[str, list[Mapping[str, Any]]] = {}
    for one in _objects(path):
        holder = _HOLDERS.get(one["schema"])
        for number in one["properties"].get(holder, []) if holder else []:
            told.setdefault(number, []).append(one)
    for one in _objects(path):
        if one["schema"] in _KINDS:
            others = [(other["schema"], _flat(other)) for other in told.get(one["id"], [])]
            yield _of_entity(entry_of("entity", [("", _flat(one)), *others], TAKEN))


def _objects(path: Path) -> Iterator[Mapping[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                one = json.loads(line)
                _ = one["id"], one["schema"], one["properties"].get
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise ListUnreadable(f"{path.name} is not whole at line {number}.", "Fetch it again.") from error
            yield one


def _flat(one: Mapping[str, Any]) -> list[tuple[str, str]]:
    """A column for each value of each property."""
    found = [("id", one["id"]), ("schema", one["schema"])]
    for name, values in one["properties"].items():
        found += [(column_name(name), str(value)) for value in values if not isinstance(value, dict)]
    return found


def _of_entity(entry: Entry) -> Listing:
    names = [
        *(
            ListedName(text, NameRank.ALIAS if number else NameRank.PRIMARY)
            for number, text in enumerate(entry.all("name"))
        ),
        *(ListedName(text, NameRank.ALIAS) for text in entry.all("alias")),
        *(ListedName(text, NameRank.ALIAS, "weak", is_weak=True) for text in entry.all("weakAlias")),
        *(ListedName(text, NameRank.FORMER) for text in entry.all("previousName")),
    ]
    nations = [text for name in ("nationality", "citizenship", "country", "jurisdiction") for text in entry.all(name)]
    listed = [one for text in entry.all("Sanction/startDate") if (one := day(text))]
    return Listing(
        id=ListingId(entry.one("id") or ""),
        list=LIST,
        kind=_KINDS.get(entry.one("schema") or "", ListedKind.OTHER),
        names=tuple(names),
        record=entry.record(),
        references=tuple(entry.all("Sanction/authorityId")),
        programs=tuple(entry.all("Sanction/program")),
        births=tuple(birth(text) for text in entry.all("birthDate")),
        birth_places=tuple(ListedPlace(city=text) for text in entry.all("birthPlace")),
        nationalities=tuple(ListedPlace(country=one, country_code=country_code(one)) for one in dict.fromkeys(nations)),
        addresses=tuple(ListedPlace(street=text) for text in entry.all("address")),
        documents=tuple(_documents(entry)),
        titles=tuple(entry.all("title")),
        designations=tuple(entry.all("position")),
        gender=entry.one("gender"),
        listed_on=min(listed, default=None),
        comments=(*entry.all("notes"), *entry.all("Sanction/reason")),
    )


def _documents(entry: Entry) -> Iterator[ListedDocument]:
    for name in ("passportNumber", "idNumber", "registrationNumber", "imoNumber", "taxNumber"):
        yield from (ListedDocument(name, text) for text in entry.all(name))
    for group in ("Identification", "Passport"):
        for one in entry.groups(group):
            yield ListedDocument(one.one("type") or group, one.one("number") or "", one.one("country"))
