"""From the names of places in one text to places on earth, all names together.

A name is looked up in the gazetteer; what the text says it lies in decides between namesakes, then the rest of the
text, then size, and whatever was not said by the text is marked as a guess with its reason. Areas that are no division
of a country stay areas, and what is not known is said to be unknown.
"""

from collections.abc import Sequence

from sayso.places import areas
from sayso.places.answers import NOT_FOUND, NOT_NAMED, found, part_of, unknown, within
from sayso.places.cases import Case, Support, open_cases, support
from sayso.places.choosing import choose
from sayso.places.gazetteer import Candidate, country_name, look_up, look_up_loosely, usual_name
from sayso.places.naming import Context, PlaceName
from sayso.places.prominence import MINOR, foremost, outstanding, rank
from sayso.values.place import Place, PlaceLevel

_NOTHING = Context()
_SHORTEST_LOOSE = 5


def resolve_places(names: Sequence[PlaceName], context: Context = _NOTHING) -> tuple[Place, ...]:
    """One place for each name, in the order given. Never raises for a name: what is not known is said to be unknown."""
    cases = open_cases(names, context)
    backing = support(cases, context)
    return tuple(_resolve(case, cases, backing, context) for case in cases)


def _resolve(case: Case, cases: Sequence[Case], backing: Support, context: Context) -> Place:
    area = _area(case, cases, context)
    place = area if area is not None else _placed(case, cases, backing)
    is_known = place.country is not None
    return part_of(place, case.part) if case.part is not None and is_known else place


def _area(case: Case, cases: Sequence[Case], context: Context) -> Place | None:
    """A border, a named area that is not said to be a division, or an area left vague."""
    text = " ".join(case.name.text.split())
    if (vague := areas.vague_area(text)) is not None and (vague.level is PlaceLevel.REGION or not case.candidates):
        return vague
    if (border := areas.border(text, context.adjectives)) is not None:
        return border
    is_division = case.level in {PlaceLevel.ADMIN1, PlaceLevel.ADMIN2} and bool(case.candidates)
    whole = _whole(case, cases)
    is_inside = whole is not None and any(one.lies_in(whole) for one in case.candidates)
    if not is_division and not is_inside:
        named = areas.named_area(text) or areas.named_area(case.phrase.name)
        if named is not None:
            return named
    return None


def _placed(case: Case, cases: Sequence[Case], backing: Support) -> Place:
    whole = _whole(case, cases)
    if case.candidates and not _contradicts(case, whole):
        choice = choose(case, cases, backing)
        return _of_level(found(choice.places[0], choice.reasons, is_guess=choice.is_guess), case)
    return _near_spelling(case, whole, backing) or _site(case, backing) or _unknown(case, cases, whole)


def _contradicts(case: Case, whole: Candidate | None) -> bool:
    """Whether the text puts a little known name where the gazetteer has none of that name."""
    if whole is None or any(one.lies_in(whole) for one in case.candidates):
        return False
    return all(rank(one) <= MINOR for one in case.candidates)


def _whole(case: Case, cases: Sequence[Case]) -> Candidate | None:
    """What the text says that it lies in."""
    wholes = [one for number in case.clues.inside for one in outstanding(cases[number].candidates)]
    if not wholes and case.codes:
        wholes = [one for one in look_up(country_name(min(case.codes))) if one.level is PlaceLevel.COUNTRY]
    return foremost(wholes) if wholes else None


def _of_level(place: Place, case: Case) -> Place:
    """A town of which only the district of that name is known is in that district, as far as anybody can tell."""
    if case.level is PlaceLevel.TOWN and place.level in {PlaceLevel.ADMIN1, PlaceLevel.ADMIN2}:
        reason = f"no town of that name in the gazetteer, only the {place.precision.value} that is named like it"
        return within(case.phrase.name, PlaceLevel.TOWN, place, reason, is_guess=True)
    return place


def _near_spelling(case: Case, whole: Candidate | None, backing: Support) -> Place | None:
    """The one place whose name is nearly spelled like it, in what it is said to lie in or a country spoken of."""
    if len(case.key) < _SHORTEST_LOOSE or case.candidates:
        return None
    near = [
        one
        for one in look_up_loosely(case.phrase.name)
        if (one.lies_in(whole) if whole is not None else backing.countries[one.code])
        and (case.level is not PlaceLevel.TOWN or one.level is PlaceLevel.TOWN)
    ]
    if not near:
        return None
    best = foremost(near)
    if any(
        one.code != best.code or one.admin1 not in {best.admin1, best.line} for one in near if one.line != best.admin1
    ):
        return None
    return found(best, (f"spelled {usual_name(best)} in the gazetteer",), is_guess=True)


def _site(case: Case, backing: Support) -> Place | None:
    """An airport, base or prison by the town that it is named after, if that town is known or in a country named."""
    owner = areas.site_owner(case.phrase.name)
    towns = [one for one in look_up(owner) if one.level is PlaceLevel.TOWN] if owner else []
    towns = [one for one in outstanding(towns) if rank(one) > MINOR or backing.countries[one.code]]
    if not towns:
        return None
    town = found(foremost(towns))
    reason = f"a site that is named after {town.name}; it need not be there"
    return within(case.phrase.name, PlaceLevel.SITE, town, reason, is_guess=True)


def _unknown(case: Case, cases: Sequence[Case], whole: Candidate | None) -> Place:
    text = case.name.text
    name = case.phrase.name if text.endswith(case.phrase.name) else text
    level = PlaceLevel.SITE if areas.site_owner(name) else case.level or PlaceLevel.UNKNOWN
    if whole is not None:
        place = found(whole)
        return within(name, level, place, f"{NOT_FOUND}; in {place.name}, as the text says")
    if (several := areas.several(text)) is not None:
        return several
    if areas.is_vague(text) and not (text.endswith(name) and name[0].isupper()):
        return unknown(text, PlaceLevel.REGION, NOT_NAMED)
    beside = [one for number in case.clues.beside for one in outstanding(cases[number].candidates)]
    if beside:
        place = found(foremost(beside))
        return within(name, level, place, f"{NOT_FOUND}; the text names {place.name} beside it", is_guess=True)
    return unknown(name, level)
