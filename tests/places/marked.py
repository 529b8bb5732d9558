"""Texts with their places in square brackets, for tests: "fighting in [Achin], [Nangarhar]"."""

import re
from functools import cache

from sayso.places.naming import Context, PlaceName
from sayso.places.resolving import resolve_places
from sayso.values.place import Place

ADJECTIVES = {
    "afghan": "Afghanistan",
    "pakistani": "Pakistan",
    "syrian": "Syria",
    "lebanese": "Lebanon",
    "nigerian": "Nigeria",
    "libyan": "Libya",
    "somali": "Somalia",
}


@cache
def located(marked: str) -> tuple[Place, ...]:
    """The places of the names in brackets, in their order."""
    text, names = "", []
    for number, piece in enumerate(re.split(r"[\[\]]", marked)):
        if number % 2:
            names.append(PlaceName(piece, len(text), len(text) + len(piece)))
        text += piece
    return resolve_places(names, Context(text, ADJECTIVES))


def first(marked: str) -> Place:
    """The place of the first name in brackets."""
    return located(marked)[0]
