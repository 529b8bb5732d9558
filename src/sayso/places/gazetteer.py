"""The gazetteer: what is called by a name, from `data/gazetteer.zip`, whose parts are read when they are first needed.

The file holds every country and its first-level divisions, and for the countries where listed groups act their
second-level divisions and towns; see `tools/build_gazetteer.py`. Spellings of its names that it lacks are kept by hand
in `data/variants.tsv`.
"""

import re
import zipfile
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

from sayso.places.folding import loose_key, loose_keys, place_key
from sayso.tables import read_table
from sayso.values.place import PlaceLevel

_MANY = 80
_REFERENCE = re.compile(r"([A-Z]{2})(\d+)(\*?)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place that a name can stand for. `line` tells it from the others of its country.

    `is_own_name` is false where the name is one of its lesser known ones.
    """

    code: str
    level: PlaceLevel
    name: str
    line: int = -1
    admin1: int | None = None
    admin2: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    is_capital: bool = False
    population: int = 0
    is_own_name: bool = True

    def lies_in(self, other: "Candidate") -> bool:
        """Whether it lies in `other`, and is not it."""
        if self.code != other.code or self.level is PlaceLevel.COUNTRY:
            return False
        return other.level is PlaceLevel.COUNTRY or other.line in {self.admin1, self.admin2}


class _Variant(NamedTuple):
    """What a spelling kept by hand stands for."""

    code: str
    level: PlaceLevel
    key: str

    def fits(self, place: Candidate) -> bool:
        """Whether it stands for `place`; the spelling of a province is that of the town of the same name too."""
        levels = {self.level, PlaceLevel.TOWN} if self.level is PlaceLevel.ADMIN1 else {self.level}
        return place.code == self.code and place.level in levels


def look_up(name: str) -> tuple[Candidate, ...]:
    """Every place of that name, however its spelling is accented or hyphenated; none if the gazetteer has none."""
    return _look_up(place_key(name))


@cache
def _look_up(key: str) -> tuple[Candidate, ...]:
    found = _listed(key)
    for variant in _variants().get(key, ()):
        found += [one for one in _listed(variant.key) if variant.fits(one)]
    each: dict[tuple[str, int], Candidate] = {}
    for one in found:
        if one.is_own_name or (one.code, one.line) not in each:
            each[one.code, one.line] = one
    return tuple(each.values())


def _listed(key: str) -> list[Candidate]:
    return [*_countries_by_key().get(key, ()), *map(_candidate, _references(key))]


@cache
def look_up_loosely(name: str) -> tuple[Candidate, ...]:
    """Places whose names are spelled nearly like it: other vowels, single for double letters."""
    wanted = loose_key(place_key(name))
    rows = _loose_shelf(wanted[:2]).get(wanted, ())
    return tuple(dict.fromkeys(_candidate(one) for row in rows for one in row.split("\t")[1:]))


def country_name(code: str) -> str:
    """The usual name of the country with that code of ISO 3166-1."""
    return _countries()[code].name


def division_name(code: str, line: int | None) -> str | None:
    """The name of a division of that country by which English texts call it."""
    if line is None:
        return None
    level, name = _lines(code)[line].split("\t")[:2]
    return _usual_names().get((code, level, place_key(name)), name)


def usual_name(candidate: Candidate) -> str:
    """The name by which English texts call it."""
    return _usual_names().get((candidate.code, candidate.level, place_key(candidate.name)), candidate.name)


@cache
def is_covered(code: str) -> bool:
    """Whether the gazetteer knows the country well: its districts, or at least many towns."""
    return len(_lines(code)) >= _MANY


class _Archive:
    """The data file, held in memory as it is, compressed."""

    @cached_property
    def _zip(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(BytesIO(files("sayso.places").joinpath("data/gazetteer.zip").read_bytes()))

    def text(self, member: str) -> str:
        """The text of one part, empty if there is no such part."""
        return self._zip.read(member).decode("utf-8") if member in self._zip.NameToInfo else ""


@cache
def _archive() -> _Archive:
    return _Archive()


@cache
def _lines(code: str) -> list[str]:
    return _archive().text(f"places/{code}.tsv").splitlines()


@cache
def _shelf(letters: str) -> str:
    """Lines of key and references, of all keys that begin with these letters when loosely folded."""
    return "\n" + _archive().text(f"names/{letters}.tsv")


def _references(key: str) -> list[str]:
    shelf = _shelf(loose_key(key)[:2])
    at = shelf.find(f"\n{key}\t") if key else -1
    return [] if at < 0 else shelf[at + 1 : shelf.index("\n", at + 1)].split("\t")[1:]


@cache
def _loose_shelf(letters: str) -> dict[str, list[str]]:
    """The lines of a shelf by their loose keys."""
    loose: dict[str, list[str]] = defaultdict(list)
    rows = _shelf(letters).splitlines()[1:]
    for key, row in zip(loose_keys([row.partition("\t")[0] for row in rows]), rows, strict=True):
        loose[key].append(row)
    return loose


@cache
def _candidate(reference: str) -> Candidate:
    match = _REFERENCE.fullmatch(reference)
    assert match is not None, reference
    code, line = match[1], int(match[2])
    cells = _lines(code)[line].split("\t")
    level, name, admin1, admin2, latitude, longitude, capital, population = (*cells, *[""] * (8 - len(cells)))
    return Candidate(
        code=code,
        level=PlaceLevel(level),
        name=name,
        line=line,
        admin1=int(admin1) if admin1 else None,
        admin2=int(admin2) if admin2 else None,
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        is_capital=bool(capital),
        population=int(population or 0),
        is_own_name=not match[3],
    )


@cache
def _countries() -> dict[str, Candidate]:
    rows = (line.split("\t") for line in _archive().text("countries.tsv").splitlines())
    return {code: Candidate(code, PlaceLevel.COUNTRY, name) for code, name, *_ in rows}


@cache
def _countries_by_key() -> dict[str, list[Candidate]]:
    found: dict[str, list[Candidate]] = defaultdict(list)
    for line in _archive().text("countries.tsv").splitlines():
        code, name, others = line.split("\t")
        for key in {place_key(one) for one in (name, *others.split("|"))}:
            found[key].append(_countries()[code])
    return found


@cache
def _variants() -> dict[str, list[_Variant]]:
    found: dict[str, list[_Variant]] = defaultdict(list)
    for spelling, code, level, name, *_ in read_table("places", "variants"):
        found[place_key(spelling)].append(_Variant(code, PlaceLevel(level), place_key(name)))
    return found


@cache
def _usual_names() -> dict[tuple[str, str, str], str]:
    """What English texts call a place, where that is a spelling kept by hand: by country, level and key."""
    return {
        (code, level, place_key(name)): spelling
        for spelling, code, level, name, use, *_ in read_table("places", "variants")
        if use == "usual"
    }
