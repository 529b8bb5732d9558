"""How prominent a place is: what a name means to a reader who is told nothing else."""

from collections.abc import Iterable

from sayso.places.gazetteer import Candidate, is_covered
from sayso.values.place import PlaceLevel

LARGE_TOWN = 100_000
_METROPOLIS = 500_000
_SMALL_TOWN = 15_000
_HIGHEST = 5
_DWARFED = 2
"""A place that ranks so much lower than its namesake is not thought of."""

TOWN_OF_ITS_DISTRICT = 50_000
"""Population from which on a town is meant rather than the district that is named after it."""

MINOR = 2
"""The highest rank of what is known only to those who live near."""


def rank(place: Candidate) -> int:
    """5 for countries, 4 for capitals, metropolises and provinces of well covered countries, 1 for the least."""
    if place.level is PlaceLevel.COUNTRY:
        return _HIGHEST
    by_level = {PlaceLevel.ADMIN1: 4 if is_covered(place.code) else 3, PlaceLevel.ADMIN2: 2}
    own = by_level.get(place.level) or (4 if place.is_capital else _by_population(place.population))
    return own if place.is_own_name else max(1, own - 1)


def _by_population(population: int) -> int:
    return 1 + sum(population >= least for least in (_SMALL_TOWN, LARGE_TOWN, _METROPOLIS))


def outstanding(places: Iterable[Candidate]) -> list[Candidate]:
    """The places that are not dwarfed by a namesake."""
    ranked = [(rank(place), place) for place in places]
    highest = max((height for height, _ in ranked), default=0)
    return [place for height, place in ranked if height > highest - _DWARFED]


def foremost(places: Iterable[Candidate]) -> Candidate:
    """The most prominent place, the larger of equals."""
    return max(places, key=lambda place: (rank(place), place.population, place.code, -place.line))
