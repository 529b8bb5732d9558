"""Stretches of land that are no division: named ones, borders, and those that a text leaves vague."""

import re
from collections.abc import Mapping
from functools import cache

from sayso.names.normal import fold
from sayso.places.answers import NOT_NAMED, region, unknown
from sayso.places.folding import bare, place_key
from sayso.places.gazetteer import look_up
from sayso.places.naming import words_of
from sayso.places.prominence import outstanding
from sayso.tables import read_table
from sayso.values.place import Place, PlaceLevel

_BORDER = re.compile(r"\bborders?\b", re.IGNORECASE)
_SIDES = re.compile(r"[\s/–—-]+")
_COMMON_TAIL = re.compile(r"\s+(?:basin|region|area|peninsula|mountains|range|islands?)$", re.IGNORECASE)


def named_area(name: str) -> Place | None:
    """A region of `data/areas.tsv`."""
    row = _areas().get(place_key(name)) or _areas().get(place_key(_COMMON_TAIL.sub("", name)))
    return None if row is None else region(row[0], row[1])


def border(text: str, adjectives: Mapping[str, str]) -> Place | None:
    """A border or border area between countries that are named: "the Afghan-Pakistani border"."""
    if not _BORDER.search(text):
        return None
    words = _SIDES.split(text)
    codes = dict.fromkeys(
        code
        for start in range(len(words))
        for end in (start + 2, start + 1)
        if (code := country_code(" ".join(words[start:end]), adjectives)) is not None
    )
    return region(text, tuple(codes), None if len(codes) > 1 else "one side only is named") if codes else None


def vague_area(text: str) -> Place | None:
    """What is described and not named: "the region", "the provinces"."""
    words = re.findall(r"[\w'’-]+", text)
    if not words or any(word[0].isupper() for word in words if word.lower() not in {"the", "a", "an"}):
        return None
    return unknown(text, PlaceLevel.REGION if is_vague(text) else PlaceLevel.UNKNOWN, NOT_NAMED)


def several(text: str) -> Place | None:
    """Several places in one description, "Kunar and Nuristan provinces": each of them is a place of its own."""
    names = re.split(r",\s+(?:and\s+)?|\s+and\s+", bare(text)[0])
    if len(names) < 2:
        return None
    meant = [outstanding(look_up(name)) for name in names]
    shared = set.intersection(*({one.code for one in places} for places in meant))
    return region(text, (min(shared),), "several places, each named in the text") if len(shared) == 1 else None


def is_vague(text: str) -> bool:
    """Whether a description is headed by a word that names no place."""
    return any(word in words_of("vague") for word in re.findall(r"[\w'’-]+", text))


def site_owner(name: str) -> str | None:
    """What a site is named after: "Damascus" for "Damascus International Airport"."""
    words = name.split()
    at = next((n for n, word in enumerate(words) if n and word.lower() in words_of("site")), None)
    if at is None:
        return None
    kept = [word for word in words[:at] if word.lower() not in {"international", "central", "city", "military", "air"}]
    return " ".join(kept) or None


def country_code(word: str, adjectives: Mapping[str, str]) -> str | None:
    """The country that a name or adjective stands for."""
    name = adjectives.get(fold(word), word)
    return next((one.code for one in look_up(name) if one.level is PlaceLevel.COUNTRY), None) if word else None


@cache
def _areas() -> dict[str, tuple[str, tuple[str, ...]]]:
    return {
        place_key(name): (area, tuple(filter(None, countries.split("|"))))
        for area, others, countries, *_ in read_table("places", "areas")
        for name in (area, *filter(None, others.split("|")))
    }
