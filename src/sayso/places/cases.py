"""Every name of a text with the places that it can stand for, and what the whole text supports."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.names.normal import fold
from sayso.places.areas import country_code
from sayso.places.folding import place_key
from sayso.places.gazetteer import Candidate, look_up
from sayso.places.naming import Clues, Context, PlaceName
from sayso.places.phrases import Phrase, take_apart
from sayso.places.prominence import outstanding
from sayso.places.surroundings import clues
from sayso.values.place import PlaceLevel

_CAPITALISED = re.compile(r"\b[A-Z][\w-]+")


@dataclass(frozen=True, slots=True)
class Case:
    """One name: its parts, what stands around it, the codes of countries that it is said to belong to."""

    name: PlaceName
    phrase: Phrase
    clues: Clues
    codes: frozenset[str]
    candidates: tuple[Candidate, ...]

    @property
    def key(self) -> str:
        return place_key(self.phrase.name)

    @property
    def level(self) -> PlaceLevel | None:
        return self.phrase.level or self.clues.level

    @property
    def part(self) -> str | None:
        return self.phrase.part or self.clues.part


@dataclass(frozen=True, slots=True)
class Support:
    """What the text as a whole speaks of: countries by how often, first-level divisions, and what it states of names.

    `stated` holds for the key of a name those of its places that lie where the text says at one of its mentions.
    """

    countries: Counter[str]
    divisions: frozenset[tuple[str, int]]
    stated: dict[str, frozenset[Candidate]]


def open_cases(names: Sequence[PlaceName], context: Context) -> list[Case]:
    """One case for each name, in the order given."""
    cases = [_case(name, told, context) for name, told in zip(names, clues(names, context), strict=True)]
    return [_not_in_itself(case, cases) for case in cases]


def _not_in_itself(case: Case, cases: Sequence[Case]) -> Case:
    """ "The town of Gao" does not say that the town lies in Gao."""
    inside = tuple(number for number in case.clues.inside if cases[number].key != case.key)
    return case if inside == case.clues.inside else replace(case, clues=replace(case.clues, inside=inside))


def _case(name: PlaceName, told: Clues, context: Context) -> Case:
    phrase = take_apart(name.text)
    if fold(context.text[name.start : name.end]) != fold(name.text):
        told = replace(told, part=None)
    owners = (*told.countries, *filter(None, [phrase.owner]))
    codes = frozenset(filter(None, (country_code(owner, context.adjectives) for owner in owners)))
    whole = look_up(name.text)
    if phrase.owner is not None and (whole or not codes):
        return Case(name, Phrase(name.text), told, codes, whole)
    if whole and phrase.owner is None and phrase.part is None and phrase.name != name.text:
        kept = [one for one in whole if one.level is phrase.level or one.is_own_name]
        if kept and phrase.level is PlaceLevel.TOWN:
            return Case(name, Phrase(name.text, phrase.level), told, codes, tuple(kept))
    return Case(name, phrase, told, codes, look_up(phrase.name) or whole)


def support(cases: Sequence[Case], context: Context) -> Support:
    """What all names and the words for peoples of the text speak of together."""
    countries: Counter[str] = Counter()
    divisions: set[tuple[str, int]] = set()
    stated: dict[str, set[Candidate]] = defaultdict(set)
    for case in cases:
        meant = outstanding(case.candidates)
        codes = {one.code for one in meant}
        if len(codes) == 1:
            countries.update(codes)
            homes = {home for one in meant if (home := first_level(one)) is not None}
            divisions |= {(one.code, home) for one in meant for home in homes} if len(homes) == 1 else set()
        stated[case.key] |= set(as_stated(case, cases))
    for word in _CAPITALISED.findall(context.text):
        if fold(word) in context.adjectives and (code := country_code(word, context.adjectives)):
            countries[code] += 1
    return Support(countries, frozenset(divisions), {key: frozenset(found) for key, found in stated.items() if found})


def first_level(place: Candidate) -> int | None:
    """The line of the first-level division that it is or lies in."""
    return place.line if place.level is PlaceLevel.ADMIN1 else place.admin1


def as_stated(case: Case, cases: Sequence[Case]) -> list[Candidate]:
    """The candidates that lie in what the text says that they lie in; a container counts only if one does."""
    wholes = [whole for number in case.clues.inside for whole in cases[number].candidates]
    return [
        one
        for one in case.candidates
        if any(one.lies_in(whole) for whole in wholes)
        or (one.level is not PlaceLevel.COUNTRY and one.code in case.codes)
    ]


def as_listed(case: Case, cases: Sequence[Case], among: Sequence[Candidate]) -> list[Candidate]:
    """Those that lie in a place which stands beside the name without saying so."""
    wholes = [whole for number in case.clues.beside for whole in cases[number].candidates]
    return [one for one in among if any(one.lies_in(whole) for whole in wholes)]
