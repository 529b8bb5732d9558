"""The United Kingdom's consolidated list (`ConList`) as CSV: the layout of 2016, and that of 2022 and after."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

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

LIST = ListId("uk")
FORMAT = "UK ConList, CSV (layouts of 2016 and of 2022)"
NOTE = "the layout of 2022 is untested: no file of it was at hand"
TAKEN: set[str] = set()
_GIVEN = ("Name_1", "Name_2", "Name_3", "Name_4", "Name_5")
_KINDS = {"individual": ListedKind.PERSON, "ship": ListedKind.VESSEL}
_SEVERAL = re.compile(r"\(\d+\)\s*")
_STREET = ("Address_1", "Address_2", "Address_3", "Address_4", "Address_5")
_HEADING = "Name 6"
_ENCODINGS = ("utf-8-sig", "cp1252")


def is_head(head: bytes) -> bool:
    """Whether a file that begins so is read here."""
    return b"Name 6" in head[:4096] and b"Group ID" in head


def header(path: Path) -> ListHeader:
    """What the file says of itself: the day on which it was last updated."""
    first = _text(path).partition("\n")[0].split(",")
    as_of = day(first[1].strip()) if len(first) > 1 and "last updated" in first[0].lower() else None
    return ListHeader(LIST, FORMAT, as_of)


def files(path: Path) -> tuple[Path, ...]:
    """The file itself."""
    return (path,)


def read(path: Path) -> Iterator[Listing]:
    """Its entries: all rows of a group are one. Raises `ListUnreadable` where a row breaks off."""
    groups: dict[str, list[dict[str, str]]] = {}
    for row in _rows(path):
        groups.setdefault(row["Group_ID"], []).append(row)
    for number, rows in groups.items():
        yield _listing(number, entry_of("group", [("row", row.items()) for row in rows], TAKEN))


def _text(path: Path) -> str:
    content = path.read_bytes()
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    rows = csv.reader(io.StringIO(_text(path), newline=""))
    columns = next(([column_name(title) for title in row] for row in rows if _HEADING in map(str.strip, row)), None)
    if columns is None or "Group_ID" not in columns:
        raise ListUnreadable(f"{path.name} has no heading with the columns of the list.", "Fetch it again.")
    for row in rows:
        if not any(row):
            continue
        if len(row) < len(columns) or not row[columns.index("Group_ID")].strip().isdigit():
            raise ListUnreadable(f"{path.name} breaks off or is damaged at {','.join(row)[:40]!r}.", "Fetch it again.")
        yield {column: text for column, value in zip(columns, row, strict=False) if (text := value.strip())}


def _listing(number: str, entry: Entry) -> Listing:
    rows = entry.groups("row")
    kind = _KINDS.get((entry.one("row/Group_Type") or "").lower(), ListedKind.ORGANIZATION)
    listed = [one for text in entry.all("row/Listed_On") if (one := day(text))]
    updated = [one for text in entry.all("row/Last_Updated") if (one := day(text))]
    entry.all("row/Group_ID")
    entry.all("row/UK_Sanctions_List_Date_Designated")
    return Listing(
        id=ListingId(number),
        list=LIST,
        kind=kind,
        names=tuple(sorted(_names(rows), key=lambda name: name.rank is not NameRank.PRIMARY)),
        record=entry.record(),
        programs=_once(entry.all("row/Regime")),
        births=tuple(birth(text) for text in _once(entry.all("row/DOB"))),
        birth_places=_places(rows, "Town_of_Birth", "Country_of_Birth"),
        nationalities=tuple(
            ListedPlace(country=text, country_code=country_code(text))
            for value in _once(entry.all("row/Nationality"))
            for text in _pieces(value)
        ),
        addresses=tuple(dict.fromkeys(place for row in rows if (place := _address(row)) != ListedPlace())),
        documents=tuple(dict.fromkeys(one for row in rows for one in _documents(row))),
        titles=_once(entry.all("row/Title")),
        designations=_once(entry.all("row/Position")),
        listed_on=min(listed, default=None),
        updated_on=tuple(dict.fromkeys(updated)),
        comments=_once(entry.all("row/Other_Information")),
    )


def _names(rows: list[Entry]) -> Iterator[ListedName]:
    seen = set()
    for row in rows:
        given, family = row.of(*_GIVEN), row.one("Name_6")
        word, quality = row.one("Alias_Type") or "", row.one("Alias_Quality")
        text = " ".join((*given, *([family] if family else [])))
        rank = (
            NameRank.ALIAS if "aka" in word.lower() else NameRank.FORMER if "fka" in word.lower() else NameRank.PRIMARY
        )
        parts = tuple((f"name {n}", one) for n, one in enumerate(given, 1)) + ((("family", family),) if family else ())
        told = ", ".join(filter(None, (word, quality))) or None
        is_weak = "low" in (quality or word).lower()
        for name in (
            ListedName(text, rank, told, is_weak, parts=parts),
            ListedName(row.one("Name_Non-Latin_Script") or "", rank, "original script", language=_language(row)),
        ):
            if name.text and name.text not in seen:
                seen.add(name.text)
                yield name


def _language(row: Entry) -> str | None:
    return ", ".join(row.of("Non-Latin_Script_Language", "Non-Latin_Script_Type")) or None


def _places(rows: list[Entry], town: str, country: str) -> tuple[ListedPlace, ...]:
    found = [(row.one(town), row.one(country)) for row in rows]
    return tuple(
        dict.fromkeys(
            ListedPlace(city=one, country=other, country_code=country_code(other))
            for one, other in found
            if one or other
        )
    )


def _address(row: Entry) -> ListedPlace:
    country = row.one("Country")
    return ListedPlace(
        ", ".join(row.of(*_STREET)) or None,
        row.one("Address_6"),
        postcode=row.one("Post-Zip_Code"),
        country=country,
        country_code=country_code(country),
    )


def _documents(row: Entry) -> Iterator[ListedDocument]:
    for kind, number, details in (
        ("Passport", row.one("Passport_Number"), row.one("Passport_Details")),
        (
            "National identification",
            row.one("National_Identification_Number"),
            row.one("National_Identification_Details"),
        ),
        ("NI Number", row.one("NI_Number"), None),
    ):
        if number:
            yield ListedDocument(kind, number, note=details)
        elif details:
            yield from (ListedDocument(kind, piece) for piece in _pieces(details))


def _pieces(text: str) -> list[str]:
    """`(1) one (2) another` are two."""
    return [piece for one in _SEVERAL.split(text) if (piece := one.strip())]


def _once(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
