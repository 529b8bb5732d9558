"""What the remarks of OFAC's tables tell: births, nationalities, documents and weak aliases, divided by semicolons."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.lists.countries import country_code
from sayso.lists.dates import birth
from sayso.values.listing import ListedDate, ListedDocument, ListedName, ListedPlace, NameRank

_BORN = re.compile(r"^(?:alt\. )?DOB (.+)$")
_BORN_AT = re.compile(r"^(?:alt\. )?POB (.+)$")
_NATION = re.compile(r"^(?:alt\. )?(?:nationality|citizen) (.+)$")
_GENDER = re.compile(r"^Gender (\w+)$")
_ALIAS = re.compile(r"^(a\.k\.a\.|f\.k\.a\.) ['\"](.+)['\"]$")
_DOCUMENT = re.compile(
    r"^(?:alt\. )?((?:Passport|National ID No\.|Cedula No\.|Tax ID No\.|SSN|NIT #|R\.?U\.?C\.? #|C\.?U\.?R\.?P\.?|"
    r"R\.?F\.?C\.?|Identification Number|Registration (?:ID|Number)|Company Number|Driver's License No\.|"
    r"Birth Certificate Number|Vessel Registration Identification|Aircraft \w+[^0-9]*|Business Registration[^0-9]*|"
    r"Commercial Registry Number|Folio Mercantil No\.|Matricula Mercantil No[.:]?|Stateless Person ID Card|"
    r"Travel Document Number|Residency Number|SWIFT/BIC|Legal Entity Number|Trade License No\.|VAT Number))\s+(.+)$"
)
_OF_COUNTRY = re.compile(r"^(.*?) \(([^()]+)\)(.*)$")
_ISSUED = re.compile(r"issued ([^;]+?)(?= expires|$)")
_EXPIRES = re.compile(r"expires ([^;]+)$")


@dataclass
class Remarks:
    """What was found; `rest` is what says something else, as it stands."""

    births: list[ListedDate] = field(default_factory=list)
    birth_places: list[ListedPlace] = field(default_factory=list)
    nationalities: list[ListedPlace] = field(default_factory=list)
    documents: list[ListedDocument] = field(default_factory=list)
    names: list[ListedName] = field(default_factory=list)
    gender: str | None = None
    rest: list[str] = field(default_factory=list)


def remarks_of(texts: Iterable[str]) -> Remarks:
    """Take remarks apart."""
    found = Remarks()
    for text in texts:
        for piece in text.strip().rstrip(".").split(";"):
            if said := piece.strip():
                _take(said, found)
    return found


def _take(said: str, found: Remarks) -> None:
    if match := _BORN.match(said):
        found.births.append(birth(match.group(1)))
    elif match := _BORN_AT.match(said):
        found.birth_places.append(place_of(match.group(1)))
    elif match := _NATION.match(said):
        found.nationalities.append(ListedPlace(country=match.group(1), country_code=country_code(match.group(1))))
    elif match := _GENDER.match(said):
        found.gender = match.group(1)
    elif match := _ALIAS.match(said):
        rank = NameRank.FORMER if match.group(1).startswith("f") else NameRank.ALIAS
        found.names.append(ListedName(match.group(2), rank, "weak", is_weak=True))
    elif match := _DOCUMENT.match(said):
        found.documents.append(_document(match.group(1), match.group(2)))
    else:
        found.rest.append(said)


def place_of(text: str) -> ListedPlace:
    """`Cairo, Egypt`: the last part is the country if it is one."""
    town, _, country = text.rpartition(", ")
    code = country_code(country)
    return ListedPlace(city=town or None, country=country, country_code=code) if code else ListedPlace(city=text)


def _document(kind: str, text: str) -> ListedDocument:
    match = _OF_COUNTRY.match(text)
    number, country, rest = match.groups() if match else (text.partition(" issued")[0], None, text)
    issued, expires = _ISSUED.search(rest), _EXPIRES.search(rest)
    return ListedDocument(
        kind, number, country, issued.group(1) if issued else None, expires.group(1) if expires else None
    )
