"""Answers as values: what is said of a place that was found, and of one that was not."""

from sayso.places.gazetteer import Candidate, country_name, division_name, usual_name
from sayso.values.place import Place, PlaceLevel, Precision

_PRECISION = {
    PlaceLevel.COUNTRY: Precision.COUNTRY,
    PlaceLevel.ADMIN1: Precision.PROVINCE,
    PlaceLevel.ADMIN2: Precision.DISTRICT,
    PlaceLevel.TOWN: Precision.TOWN,
}
NOT_FOUND = "not in the gazetteer"
NOT_NAMED = "the text does not say which"


def found(place: Candidate, reasons: tuple[str, ...] = (), *, is_guess: bool = False) -> Place:
    """A place of the gazetteer."""
    reason = "; ".join(dict.fromkeys(reasons)) or None
    return Place(
        name=usual_name(place),
        level=place.level,
        precision=_PRECISION[place.level],
        country=country_name(place.code),
        admin1=_first_level(place),
        admin2=usual_name(place) if place.level is PlaceLevel.ADMIN2 else division_name(place.code, place.admin2),
        latitude=place.latitude,
        longitude=place.longitude,
        is_guess=is_guess,
        reason=reason,
    )


def _first_level(place: Candidate) -> str | None:
    return usual_name(place) if place.level is PlaceLevel.ADMIN1 else division_name(place.code, place.admin1)


def within(name: str, level: PlaceLevel, whole: Place, reason: str, *, is_guess: bool = False) -> Place:
    """Something of which only that is known: that it lies in `whole`."""
    return Place(
        name=name,
        level=level,
        precision=whole.precision,
        country=whole.country,
        admin1=whole.admin1,
        admin2=whole.admin2,
        is_guess=is_guess or whole.is_guess,
        reason="; ".join(dict.fromkeys(filter(None, (reason, whole.reason if whole.is_guess else None)))),
    )


def part_of(whole: Place, part: str) -> Place:
    """A part of a place, such as the north of a country: where in the whole it ends is not known."""
    reason = "; ".join(filter(None, (f"a part of {whole.name}", whole.reason)))
    return Place(
        name=f"{part} {whole.name}",
        level=PlaceLevel.REGION,
        precision=whole.precision,
        country=whole.country,
        admin1=whole.admin1,
        admin2=whole.admin2,
        is_guess=whole.is_guess,
        reason=reason,
    )


def region(name: str, codes: tuple[str, ...], reason: str | None = None) -> Place:
    """A named stretch of land, with the countries that it lies in if they are known."""
    countries = "; ".join(map(country_name, codes)) or None
    precision = Precision.COUNTRY if len(codes) == 1 else Precision.REGION
    return Place(name, PlaceLevel.REGION, precision, countries, reason=reason)


def unknown(name: str, level: PlaceLevel = PlaceLevel.UNKNOWN, reason: str = NOT_FOUND) -> Place:
    """A place of which nothing is known."""
    return Place(name, level, Precision.UNKNOWN, reason=reason)
