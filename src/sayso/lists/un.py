"""The consolidated list of the United Nations Security Council, in XML, of all years and languages."""

import re
from collections.abc import Iterator
from pathlib import Path

from sayso.lists.countries import country_code
from sayso.lists.dates import day, plain_date
from sayso.lists.entry import Element, Entry, folded
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

LIST = ListId("un")
FORMAT = "UN consolidated list, XML"
TAKEN: set[str] = set()
"""Every path that the reader asked for."""
_KINDS = {"INDIVIDUAL": ListedKind.PERSON, "ENTITY": ListedKind.ORGANIZATION}
_ORDINALS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_EXACTNESS = {"exact": Exactness.EXACT, "approximately": Exactness.APPROXIMATE, "between": Exactness.BETWEEN}
_FORMER = re.compile(r"f\.k\.a|formerly|previously", re.IGNORECASE)
_WEAK = frozenset(("low",))
_SMALL_WORDS = {"en": re.compile(r"\b(?:the|of|and|was|by)\b"), "fr": re.compile(r"\b(?:le|la|les|des|du|une|par)\b")}
"""Words that every comment has, by language."""


def is_root(root: Element) -> bool:
    """Whether a file with this root is read here."""
    return bool(root.tag == "CONSOLIDATED_LIST")


def header(path: Path, root: Element) -> ListHeader:
    """What the file says of itself. Its language is told by words in it, since it does not say."""
    as_of = day(root.get("dateGenerated"))
    return ListHeader(LIST, FORMAT, as_of, _language(path))


def read(path: Path) -> Iterator[Listing]:
    """Its entries. Raises `ListUnreadable`."""
    for element in elements(path, frozenset(_KINDS)):
        yield _listing(Entry(element, TAKEN), element.tag)


def _language(path: Path) -> str:
    with path.open("rb") as file:
        text = file.read(1 << 22).decode("utf-8", "replace")
    return max(_SMALL_WORDS, key=lambda language: len(_SMALL_WORDS[language].findall(text)))


def _listing(entry: Entry, tag: str) -> Listing:
    updates = [one for text in entry.all("LAST_DAY_UPDATED/VALUE") if (one := day(text))]
    return Listing(
        id=ListingId(entry.one("DATAID") or ""),
        list=LIST,
        kind=_KINDS[tag],
        names=tuple(_names(entry, tag)),
        record=entry.record(),
        references=entry.of("REFERENCE_NUMBER"),
        programs=entry.of("UN_LIST_TYPE"),
        births=tuple(one for group in entry.groups(f"{tag}_DATE_OF_BIRTH") for one in _birth(group)),
        birth_places=_places(entry, f"{tag}_PLACE_OF_BIRTH"),
        nationalities=tuple(
            ListedPlace(country=text, country_code=country_code(text))
            for text in (*entry.all("NATIONALITY/VALUE"), *entry.all("NATIONALITY2"))
        ),
        addresses=_places(entry, f"{tag}_ADDRESS"),
        documents=tuple(_documents(entry, tag)),
        titles=tuple(entry.all("TITLE/VALUE")),
        designations=tuple(entry.all("DESIGNATION/VALUE")),
        gender=entry.one("GENDER"),
        listed_on=day(entry.one("LISTED_ON")),
        updated_on=tuple(updates),
        comments=(*entry.all("COMMENTS1"), *entry.all("SUBMITTED_BY"), *entry.all("SUBMITTED_ON")),
    )


def _names(entry: Entry, tag: str) -> Iterator[ListedName]:
    parts = tuple((name.partition("_")[0].lower(), text) for name in _ORDINALS if (text := entry.one(name)))
    yield ListedName(" ".join(text for _, text in parts), parts=parts)
    for text in entry.all("NAME_ORIGINAL_SCRIPT"):
        yield ListedName(text, quality="original script")
    for alias in entry.groups(f"{tag}_ALIAS"):
        yield from _alias(alias)


def _alias(alias: Entry) -> Iterator[ListedName]:
    """Several names may stand in one alias, divided by semicolons."""
    quality, note = alias.one("QUALITY"), alias.one("NOTE")
    is_former = bool(_FORMER.search(f"{quality} {note}"))
    born = " ".join(alias.of("DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"))
    for text in alias.all("ALIAS_NAME"):
        for one in filter(None, map(folded, text.split(";"))):
            yield ListedName(
                one,
                NameRank.FORMER if is_former else NameRank.ALIAS,
                quality,
                (quality or "").lower() in _WEAK,
                note="; ".join(filter(None, (note, f"born {born}" if born else None))) or None,
            )


def _birth(group: Entry) -> Iterator[ListedDate]:
    exactness = _EXACTNESS.get((group.one("TYPE_OF_DATE") or "").lower(), Exactness.UNSTATED)
    note = group.one("NOTE")
    first, last = group.one("FROM_YEAR"), group.one("TO_YEAR")
    if first or last:
        yield ListedDate(first or last or "", last or first, exactness, note=note)
    dated = group.one("DATE") or group.one("YEAR")
    if dated:
        found = plain_date(dated, is_month_first=False)
        yield ListedDate(
            found or "", exactness=exactness, note=note if found else "; ".join(filter(None, (dated, note)))
        )
    elif note and not (first or last):
        yield ListedDate("", exactness=exactness, note=note)


def _places(entry: Entry, name: str) -> tuple[ListedPlace, ...]:
    found = []
    for group in entry.groups(name):
        country = group.one("COUNTRY")
        place = ListedPlace(
            group.one("STREET"),
            group.one("CITY"),
            group.one("STATE_PROVINCE"),
            group.one("ZIP_CODE"),
            country,
            country_code(country),
            group.one("NOTE"),
        )
        if place != ListedPlace():
            found.append(place)
    return tuple(found)


def _documents(entry: Entry, tag: str) -> Iterator[ListedDocument]:
    for group in entry.groups(f"{tag}_DOCUMENT"):
        kind = ", ".join(group.of("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2"))
        number, note = group.one("NUMBER"), group.one("NOTE")
        issued = group.one("DATE_OF_ISSUE")
        country = ", ".join(dict.fromkeys(group.of("ISSUING_COUNTRY", "COUNTRY_OF_ISSUE")))
        place = group.one("CITY_OF_ISSUE")
        if kind or number or note:
            told = "; ".join(filter(None, (note, f"issued in {place}" if place else None)))
            yield ListedDocument(kind or "document", number or "", country or None, issued, note=told or None)
