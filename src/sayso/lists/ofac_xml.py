"""OFAC's lists in XML (`sdnList`), in any namespace: specially designated nationals, and all other lists together."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]

from sayso.lists.countries import country_code
from sayso.lists.dates import birth, day, plain_date
from sayso.lists.entry import Element, Entry
from sayso.lists.ofac_remarks import place_of, remarks_of
from sayso.lists.xml_file import elements
from sayso.values.listing import (
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

LIST = ListId("ofac-sdn")
NON_SDN = ListId("ofac-nonsdn")
FORMAT = "OFAC sdnList, XML (SDN and consolidated non-SDN)"
TAKEN: set[str] = set()
_KINDS = {
    "individual": ListedKind.PERSON,
    "entity": ListedKind.ORGANIZATION,
    "vessel": ListedKind.VESSEL,
    "aircraft": ListedKind.AIRCRAFT,
}
_SDN_AT_LEAST = 3000
"""The list of specially designated nationals has had more entries than this for decades, all others together fewer."""
_OF_CRAFT = ("callSign", "vesselType", "vesselFlag", "vesselOwner", "tonnage", "grossRegisteredTonnage")


def is_root(root: Element) -> bool:
    """Whether a file with this root is read here."""
    return bool(etree.QName(root).localname == "sdnList")


def header(path: Path, root: Element) -> ListHeader:
    """What the file says of itself; which of the lists it is, it does not say, but how many entries it has."""
    as_of, declared = None, None
    for element in elements(path, frozenset(("publshInformation",))):
        told = Entry(element, set())
        as_of = day(plain_date(told.one("Publish_Date") or "", is_month_first=True))
        count = told.one("Record_Count")
        declared = int(count) if count and count.isdigit() else None
        break
    is_sdn = declared is not None and declared >= _SDN_AT_LEAST
    return ListHeader(LIST if is_sdn else NON_SDN, FORMAT, as_of, declared=declared)


def read(path: Path) -> Iterator[Listing]:
    """Its entries. Raises `ListUnreadable`."""
    which = header(path, None).list
    for element in elements(path, frozenset(("sdnEntry",))):
        yield _listing(Entry(element, TAKEN), which)


def _listing(entry: Entry, which: ListId) -> Listing:
    remarks = remarks_of(entry.all("remarks"))
    kind = _KINDS.get((entry.one("sdnType") or "").lower(), ListedKind.OTHER)
    identifiers = list(_identifiers(entry))
    genders = [one.number for one in identifiers if one.kind == "Gender"]
    return Listing(
        id=ListingId(entry.one("uid") or ""),
        list=which,
        kind=kind,
        names=(_name(entry), *(_alias(group) for group in entry.groups("akaList/aka")), *remarks.names),
        record=entry.record(),
        programs=tuple(entry.all("programList/program")),
        births=(*(_birth(one) for one in entry.groups("dateOfBirthList/dateOfBirthItem")), *remarks.births),
        birth_places=(*_birth_places(entry), *remarks.birth_places),
        nationalities=(*_nations(entry), *remarks.nationalities),
        addresses=tuple(_address(group) for group in entry.groups("addressList/address")),
        documents=(*(one for one in identifiers if one.kind != "Gender"), *remarks.documents),
        titles=entry.of("title"),
        gender=genders[0] if genders else remarks.gender,
        comments=(*remarks.rest, *_of_craft(entry)),
    )


def _name(entry: Entry) -> ListedName:
    first, last = entry.one("firstName"), entry.one("lastName")
    parts = tuple((label, text) for label, text in (("first", first), ("last", last)) if text)
    return ListedName(" ".join(text for _, text in parts), parts=parts)


def _alias(group: Entry) -> ListedName:
    name, word, strength = _name(group), group.one("type"), group.one("category")
    group.all("uid")
    rank = NameRank.FORMER if (word or "").startswith("f") else NameRank.ALIAS
    quality = ", ".join(filter(None, (word, strength)))
    return ListedName(name.text, rank, quality or None, strength == "weak", parts=name.parts)


def _birth(group: Entry) -> ListedDate:
    group.all("uid")
    group.all("mainEntry")
    return birth(group.one("dateOfBirth") or "")


def _birth_places(entry: Entry) -> Iterator[ListedPlace]:
    for group in entry.groups("placeOfBirthList/placeOfBirthItem"):
        group.all("uid")
        group.all("mainEntry")
        yield place_of(group.one("placeOfBirth") or "")


def _nations(entry: Entry) -> Iterator[ListedPlace]:
    for name in ("nationality", "citizenship"):
        for group in entry.groups(f"{name}List/{name}"):
            group.all("uid")
            group.all("mainEntry")
            country = group.one("country")
            yield ListedPlace(country=country, country_code=country_code(country), note=name)


def _address(group: Entry) -> ListedPlace:
    group.all("uid")
    country = group.one("country")
    return ListedPlace(
        ", ".join(group.of("address1", "address2", "address3")) or None,
        group.one("city"),
        group.one("stateOrProvince"),
        group.one("postalCode"),
        country,
        country_code(country),
    )


def _identifiers(entry: Entry) -> Iterator[ListedDocument]:
    for group in entry.groups("idList/id"):
        group.all("uid")
        yield ListedDocument(
            group.one("idType") or "identifier",
            group.one("idNumber") or "",
            group.one("idCountry"),
            group.one("issueDate"),
            group.one("expirationDate"),
        )


def _of_craft(entry: Entry) -> Iterator[str]:
    for group in entry.groups("vesselInfo"):
        yield from (f"{name}: {text}" for name in _OF_CRAFT if (text := group.one(name)))
