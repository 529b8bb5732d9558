"""The words that show where a name begins and ends, and what it names; read from `data/name_*.tsv`."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from sayso.names import KnownName, KnownNames, fold
from sayso.values.mention import EntityType


class WordKind(StrEnum):
    """What a word does in or beside a name; the kinds of `data/name_words.tsv`."""

    TITLE = "title"
    TITLE_WORD = "title_word"
    HONORIFIC = "honorific"
    NAME_TOO = "name_too"
    GROUP_HEAD = "group_head"
    BODY_HEAD = "body_head"
    PLACE_HEAD = "place_head"
    PLACE_LEAD = "place_lead"
    FIGURE = "figure"
    DOCUMENT_HEAD = "document_head"
    GROUP_TAIL = "group_tail"
    BODY_TAIL = "body_tail"
    PLACE_TAIL = "place_tail"
    DOCUMENT_TAIL = "document_tail"
    BODY_WORD = "body_word"
    PEOPLE = "people"
    CALENDAR = "calendar"
    OPENER = "opener"
    BEFORE_PERSON = "before_person"
    BEFORE_PLACE = "before_place"
    BEFORE_GROUP = "before_group"
    BEFORE_BODY = "before_body"
    AFTER_GROUP = "after_group"
    AFTER_PERSON = "after_person"
    AFTER_PLACE = "after_place"
    AFTER_BODY = "after_body"
    KIND_BEHIND = "kind_behind"
    SAYING = "saying"
    PARTICLE = "particle"
    HYPHEN_PARTICLE = "hyphen_particle"
    NO_NAME = "no_name"


HEADS = {
    WordKind.GROUP_HEAD: EntityType.GROUP,
    WordKind.BODY_HEAD: EntityType.ORGANIZATION,
    WordKind.PLACE_HEAD: EntityType.PLACE,
    WordKind.DOCUMENT_HEAD: EntityType.DOCUMENT,
}
TAILS = {
    WordKind.GROUP_TAIL: EntityType.GROUP,
    WordKind.BODY_TAIL: EntityType.ORGANIZATION,
    WordKind.PLACE_TAIL: EntityType.PLACE,
    WordKind.DOCUMENT_TAIL: EntityType.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Country:
    """A country with its other names, the adjectives and words for its people, and its capital."""

    name: str
    others: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A well-known body or group with the other names it goes by."""

    name: str
    type: EntityType
    others: tuple[str, ...]


@cache
def words(kind: WordKind) -> frozenset[str]:
    """The words of one kind, in lower case."""
    return frozenset(word for word, row_kind in _rows("name_words", 2) if row_kind == kind)


@cache
def countries() -> tuple[Country, ...]:
    rows = _rows("name_countries", 4)
    return tuple(
        Country(name, _parts(others), _parts(people), _parts(capital)) for name, others, people, capital in rows
    )


@cache
def country_names() -> frozenset[str]:
    """Names of countries, and of the capitals that stand for their governments, folded."""
    return frozenset(fold(name) for one in countries() for name in (one.name, *one.others, *one.capitals))


@cache
def bodies() -> tuple[Body, ...]:
    return tuple(Body(name, EntityType(type_), _parts(others)) for name, type_, others in _rows("name_bodies", 3))


@cache
def adjectives() -> dict[str, str]:
    """Adjectives and words for the people of a country, folded, with the country."""
    return {fold(word): country.name for country in countries() for word in country.adjectives}


@cache
def peoples() -> frozenset[str]:
    """Folded words for peoples, faiths and languages, national ones included."""
    return frozenset(map(fold, words(WordKind.PEOPLE))) | adjectives().keys()


@cache
def gazetteer() -> KnownNames:
    """Countries, capitals, places, and well-known bodies as one index; the key of a row is its usual name."""
    return KnownNames(_gazetteer_rows())


def _gazetteer_rows() -> Iterator[KnownName]:
    for body in bodies():
        for name in (body.name, *body.others):
            yield KnownName(name, body.type, body.name)
    for country in countries():
        for name in (country.name, *country.others):
            yield KnownName(name, EntityType.PLACE, country.name)
        for capital in country.capitals:
            yield KnownName(capital, EntityType.PLACE, capital)
    for name, _ in _rows("name_places", 2):
        yield KnownName(name, EntityType.PLACE, name)


def _rows(table: str, columns: int) -> Iterator[tuple[str, ...]]:
    """The first columns of a table in `data/`; the last column of each, its source, is left out."""
    text = files("sayso.language").joinpath(f"data/{table}.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield tuple(line.split("\t")[:columns])


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
