"""Which of several places of one name is meant, and whether that had to be guessed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.places.cases import Case, Support, as_listed, as_stated, first_level
from sayso.places.gazetteer import Candidate, country_name, division_name, is_covered, usual_name
from sayso.places.prominence import LARGE_TOWN, MINOR, TOWN_OF_ITS_DISTRICT, foremost, outstanding, rank
from sayso.values.place import PlaceLevel

_WIDER = (PlaceLevel.COUNTRY, PlaceLevel.ADMIN1, PlaceLevel.ADMIN2, PlaceLevel.TOWN)
_DIVISIONS = frozenset({PlaceLevel.ADMIN1, PlaceLevel.ADMIN2})
_WORDS = {
    PlaceLevel.COUNTRY: "country",
    PlaceLevel.ADMIN1: "province",
    PlaceLevel.ADMIN2: "district",
    PlaceLevel.TOWN: "town",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The places that are left, what they rest on, and whether that is a guess."""

    places: tuple[Candidate, ...]
    reasons: tuple[str, ...] = ()
    is_guess: bool = False

    def cut(self, places: Sequence[Candidate], reason: str | None = None, *, is_guess: bool = False) -> "Choice":
        """Fewer places, for one reason more."""
        reasons = self.reasons if reason is None else (*self.reasons, reason)
        return Choice(tuple(places), reasons, self.is_guess or is_guess)


def choose(case: Case, cases: Sequence[Case], support: Support) -> Choice:
    """One of the candidates of `case`, which has some: by what is stated, then by the whole text, then by size."""
    choice = _by_statement(case, cases, support)
    choice = _by_level(choice, case.level)
    choice = _without_dwarfed(choice, support)
    choice = _by_country(choice, case, cases, support)
    choice = _by_division(choice, case, cases, support)
    choice = _by_width(choice)
    is_stated = bool(as_stated(case, cases)) or choice.places[0] in support.stated.get(case.key, frozenset())
    return choice if is_stated else _doubted(choice, case, support)


def _without_dwarfed(choice: Choice, support: Support) -> Choice:
    """The prominent ones, and lesser ones in a country that the text speaks of when it never does of the others'."""
    tall = outstanding(choice.places)
    if any(one.is_capital or one.level in {PlaceLevel.COUNTRY, PlaceLevel.ADMIN1} for one in tall):
        return choice.cut(tall)
    if any(support.countries[one.code] > 1 for one in tall):
        return choice.cut(tall)
    backed = [one for one in choice.places if rank(one) >= MINOR and support.countries[one.code] > 1]
    return choice.cut(tuple(dict.fromkeys((*tall, *backed))))


def _by_statement(case: Case, cases: Sequence[Case], support: Support) -> Choice:
    stated = as_stated(case, cases)
    if stated:
        if len(stated) == len(case.candidates):
            return Choice(case.candidates)
        return Choice(tuple(stated), (f"in {_said(stated[0], case, cases)}, as the text says",))
    elsewhere = support.stated.get(case.key, frozenset())
    kept = [one for one in case.candidates if one in elsewhere]
    if kept and len(kept) < len(case.candidates) and len({one.code for one in kept}) == 1:
        return Choice(tuple(kept), (f"in {_home(kept[0])}, as the text says elsewhere",))
    return Choice(case.candidates)


def _said(place: Candidate, case: Case, cases: Sequence[Case]) -> str:
    """What the text says that the place lies in."""
    wholes = (whole for number in case.clues.inside for whole in cases[number].candidates)
    whole = next((whole for whole in wholes if place.lies_in(whole)), None)
    return country_name(place.code) if whole is None else usual_name(whole)


def _home(place: Candidate) -> str:
    return division_name(place.code, place.admin1) or country_name(place.code)


def _by_level(choice: Choice, level: PlaceLevel | None) -> Choice:
    """Those of the level that the text calls it; of a division, the other level if there is none of that."""
    same = [one for one in choice.places if one.level is level]
    if not same and level is PlaceLevel.REGION:
        same = [one for one in choice.places if one.level is PlaceLevel.ADMIN1]
    if not same and level in _DIVISIONS:
        same = [one for one in choice.places if one.level in _DIVISIONS]
    return choice.cut(same) if same else choice


def _by_country(choice: Choice, case: Case, cases: Sequence[Case], support: Support) -> Choice:
    codes = {one.code for one in choice.places}
    if len(codes) == 1:
        return choice
    listed = as_listed(case, cases, choice.places)
    if listed and len({one.code for one in listed}) == 1:
        return choice.cut(listed, f"in {country_name(listed[0].code)}, by the place named beside it", is_guess=True)
    countries = [one for one in choice.places if one.level is PlaceLevel.COUNTRY]
    if countries:
        return _country_or_division(choice, countries, support)
    others = ", ".join(sorted(country_name(code) for code in codes))
    backed = sorted(codes & support.countries.keys(), key=lambda code: -support.countries[code])
    if backed and (len(backed) == 1 or support.countries[backed[0]] >= 2 * support.countries[backed[1]]):
        kept = [one for one in choice.places if one.code == backed[0]]
        if any(one.is_capital for one in kept):
            return choice.cut(kept)
        reason = f"places of that name in {others}; the text speaks of {country_name(backed[0])}"
        return choice.cut(kept, reason, is_guess=True)
    best = foremost(choice.places)
    kept = [one for one in choice.places if one.code == best.code]
    return choice.cut(kept, f"places of that name in {others}; the most prominent is taken", is_guess=True)


def _country_or_division(choice: Choice, countries: Sequence[Candidate], support: Support) -> Choice:
    """A country unless the text names a place in its namesake; in doubt if it speaks of the namesake's country only."""
    rivals = [one for one in choice.places if one.level is not PlaceLevel.COUNTRY]
    near = [one for one in rivals if (one.code, one.line) in support.divisions]
    if near:
        reason = f"a country too; the text names another place in {usual_name(near[0])}"
        return choice.cut(near, reason, is_guess=True)
    backed = [one for one in rivals if support.countries[one.code] > support.countries[countries[0].code]]
    if backed:
        reason = f"a division of {country_name(backed[0].code)} too; taken as the country"
        return choice.cut(countries, reason, is_guess=True)
    return choice.cut(countries)


def _by_division(choice: Choice, case: Case, cases: Sequence[Case], support: Support) -> Choice:
    """Of namesakes in one country, the one in a province that the text names, or the largest."""
    homes = {first_level(one) for one in choice.places}
    if len(homes) == 1 or any(one.level is PlaceLevel.COUNTRY for one in choice.places):
        return choice
    capital = [one for one in choice.places if one.is_capital]
    if capital:
        return choice.cut(capital)
    listed = as_listed(case, cases, choice.places)
    if listed and len({first_level(one) for one in listed}) == 1:
        return choice.cut(listed, f"in {_home(listed[0])}, by the place named beside it", is_guess=True)
    near = [one for one in choice.places if (one.code, first_level(one)) in support.divisions]
    if near and len({first_level(one) for one in near}) == 1:
        return choice.cut(near, f"several of that name; the text speaks of {_home(near[0])}", is_guess=True)
    best = foremost(choice.places)
    kept = [one for one in choice.places if first_level(one) == first_level(best)]
    is_alone = all(rank(one) < rank(best) for one in choice.places if one not in kept)
    if is_alone and rank(best) > MINOR:
        return choice.cut(kept)
    return choice.cut(kept, f"several of that name in {country_name(best.code)}; the largest is taken", is_guess=True)


def _by_width(choice: Choice) -> Choice:
    """Of a town and the division around it that bears its name, the one that is meant.

    Naming the wider one is true either way; naming a town where the province may be meant is a guess.
    """
    places = [one for one in choice.places if one.is_own_name] or list(choice.places)
    by_level = {level: [one for one in places if one.level is level] for level in _WIDER}
    widest = next(level for level in _WIDER if by_level[level])
    best = foremost(by_level[widest])
    towns = by_level[PlaceLevel.TOWN]
    if towns and widest in _DIVISIONS:
        return _town_or_division(choice, foremost(towns), best)
    if len(by_level[widest]) > 1:
        return choice.cut([best], f"several of that name in {_home(best)}; the largest is taken", is_guess=True)
    return choice.cut([best])


def _town_or_division(choice: Choice, town: Candidate, division: Candidate) -> Choice:
    word = _WORDS[division.level]
    if town.is_capital:
        return choice.cut([town])
    if division.level is PlaceLevel.ADMIN2 and town.population >= TOWN_OF_ITS_DISTRICT:
        return choice.cut([town])
    if town.population >= LARGE_TOWN:
        return choice.cut([town], f"{word} or town; taken as the town", is_guess=True)
    return choice.cut([division], f"{word} or town; the {word} holds both" if town.lies_in(division) else None)


def _doubted(choice: Choice, case: Case, support: Support) -> Choice:
    """A little known name in a country that the text speaks of nowhere else is a guess, however lonely the name."""
    (place,) = choice.places
    best = foremost(one for one in case.candidates if one.code == place.code)
    is_known = rank(best) > MINOR and (is_covered(place.code) or best.is_capital)
    if place.level is PlaceLevel.COUNTRY or is_known or support.countries[place.code] > 1:
        return choice
    reason = f"little known, and the text names nothing else in {country_name(place.code)}"
    return replace(choice, reasons=(*choice.reasons, reason), is_guess=True)
