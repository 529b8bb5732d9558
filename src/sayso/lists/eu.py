"""The European Union's consolidated financial sanctions list, XML by its schema 1.1."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from sayso.lists.countries import country_code
from sayso.lists.dates import day
from sayso.lists.entry import Element, Entry
from sayso.lists.xml_file import elements
from sayso.values.listing import (
    Exactness,
    ListedDate,
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

LIST = ListId("eu")
FORMAT = "EU financial sanctions, XML 1.1"
NOTE = "read by its schema; no genuine full file was at hand"
TAKEN: set[str] = set()
_PARTS = (("first", "@firstName"), ("middle", "@middleName"), ("last", "@lastName"))


def is_root(root: Element) -> bool:
    """Whether a file with this root is read here."""
    return bool(etree.QName(root).localname == "export" and root.get("generationDate") is not None)


def header(path: Path, root: Element) -> ListHeader:
    """What the file says of itself."""
    return ListHeader(LIST, FORMAT, day(root.get("generationDate")))


def read(path: Path) -> Iterator[Listing]:
    """Its entries. Raises `ListUnreadable`."""
    for element in elements(path, frozenset(("sanctionEntity",))):
        yield _listing(Entry(element, TAKEN))


def _listing(entry: Entry) -> Listing:
    is_person = {entry.one("subjectType/@classificationCode"), entry.one("subjectType/@code")} & {"P", "person"}
    regulation = entry.of("regulation/@programme")
    return Listing(
        id=ListingId(entry.one("@logicalId") or ""),
        list=LIST,
        kind=ListedKind.PERSON if is_person else ListedKind.ORGANIZATION,
        names=tuple(_name(group, number) for number, group in enumerate(entry.groups("nameAlias"))),
        record=entry.record(),
        references=entry.of("@euReferenceNumber", "@unitedNationId"),
        programs=regulation,
        births=tuple(born for group in entry.groups("birthdate") if (born := _birth(group)) is not None),
        birth_places=tuple(_place(group) for group in entry.groups("birthdate")),
        nationalities=tuple(_place(group) for group in entry.groups("citizenship")),
        addresses=tuple(_place(group) for group in entry.groups("address")),
        documents=tuple(_document(group) for group in entry.groups("identification")),
        titles=tuple(entry.all("nameAlias/@title")),
        designations=tuple(entry.all("nameAlias/@function")),
        gender=entry.one("nameAlias/@gender"),
        listed_on=day(entry.one("@designationDate")),
        updated_on=tuple(one for text in entry.all("regulation/@publicationDate") if (one := day(text))),
        comments=(*entry.all("remark"), *entry.of("@designationDetails")),
    )


def _name(group: Entry, number: int) -> ListedName:
    parts = tuple((label, text) for label, path in _PARTS if (text := group.one(path)))
    whole = group.one("@wholeName") or " ".join(text for _, text in parts)
    strength = group.one("@strong")
    notes = (*group.all("remark"), *group.all("additionalInformation/@value"))
    return ListedName(
        whole,
        NameRank.ALIAS if number else NameRank.PRIMARY,
        {"true": "strong", "false": "weak"}.get(strength or ""),
        strength == "false",
        (group.one("@nameLanguage") or "").lower() or None,
        "; ".join(notes) or None,
        parts,
    )


def _birth(group: Entry) -> ListedDate | None:
    calendar = group.one("@calendarType")
    is_about = group.one("@circa") == "true"
    exactness = Exactness.APPROXIMATE if is_about else Exactness.EXACT
    first, last = group.one("@yearRangeFrom"), group.one("@yearRangeTo")
    note = "; ".join(group.all("remark")) or None
    if first and last:
        return ListedDate(first, last, Exactness.BETWEEN, calendar, note)
    year, month, number = group.one("@year"), group.one("@monthOfYear"), group.one("@dayOfMonth")
    whole = group.one("@birthdate") or _joined(year, month, number)
    return ListedDate(whole, None, exactness, calendar, note) if whole else None


def _joined(year: str | None, month: str | None, number: str | None) -> str | None:
    if not year:
        return None
    parts = [year, *(f"{int(one):02}" for one in (month, number if month else None) if one)]
    return "-".join(parts)


def _place(group: Entry) -> ListedPlace:
    code = group.one("@countryIso2Code")
    country = group.one("@countryDescription")
    street = ", ".join(group.of("@street", "@place", "@poBox")) or None
    listed = "at the time of listing" if group.one("@asAtListingTime") == "true" else None
    contacts = [f"{one.one('@key')}: {one.one('@value')}" for one in group.groups("contactInfo")]
    held = [
        f"{what} {text}" for what in ("acquisitionDate", "disenfranchisementDate") if (text := group.one(f"@{what}"))
    ]
    note = "; ".join(filter(None, (listed, *contacts, *held, *group.all("remark"))))
    return ListedPlace(
        street,
        group.one("@city"),
        group.one("@region"),
        group.one("@zipCode"),
        country,
        country_code(code if code and code != "00" else country),
        note or None,
    )


_FLAGS = ("diplomatic", "knownExpired", "knownFalse", "reportedLost", "revokedByIssuer")
_TOLD = ("issuedBy", "latinNumber", "nameOnDocument", "region")


def _document(group: Entry) -> ListedDocument:
    flags = [flag for flag in _FLAGS if group.one(f"@{flag}") == "true"]
    told = [f"{what}: {text}" for what in _TOLD if (text := group.one(f"@{what}"))]
    return ListedDocument(
        next(iter(group.of("@identificationTypeDescription", "@identificationTypeCode")), "document"),
        group.one("@number") or "",
        next(iter(group.of("@countryDescription", "@countryIso2Code")), None),
        group.one("@issueDate") or group.one("@validFrom"),
        group.one("@validTo"),
        "; ".join((*flags, *told, *group.all("remark"))) or None,
    )
