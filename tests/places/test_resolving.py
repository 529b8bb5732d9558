"""Places by name: what is stated decides, what is guessed is said to be, what is not known is said to be unknown."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.places.naming import Context, PlaceName
from sayso.places.resolving import resolve_places
from sayso.values.place import Place, PlaceLevel, Precision
from tests.places.marked import first, located


def test_a_district_stands_in_the_province_that_the_text_names() -> None:
    achin = first("Fighting went on in [Achin] district, [Nangarhar] province.")
    assert (achin.level, achin.precision) == (PlaceLevel.ADMIN2, Precision.DISTRICT)
    assert (achin.admin2, achin.admin1, achin.country) == ("Achin", "Nangarhar", "Afghanistan")
    assert not achin.is_guess


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("Shots were heard in [Tripoli], [Lebanon].", "Lebanon"),
        ("Shots were heard in [Tripoli] in [Libya].", "Libya"),
        ("Shots were heard in the Lebanese city of [Tripoli].", "Lebanon"),
        ("The shop in [Hyderabad], [Sindh], was shut.", "Pakistan"),
        ("He was born in [Hyderabad], [India].", "India"),
        ("He was born in [Kandahar], a town in [Maharashtra].", "India"),
        ("He moved to [Niger] state in [Nigeria].", "Nigeria"),
    ],
)
def test_what_the_text_states_decides_between_namesakes_and_is_no_guess(marked: str, country: str) -> None:
    place = first(marked)
    assert place.country == country
    assert not place.is_guess


def test_a_statement_at_one_mention_holds_for_the_others() -> None:
    _, _, again = located("The port of [Tripoli], [Lebanon], was closed. Ships left [Tripoli] at night.")
    assert (again.country, again.is_guess) == ("Lebanon", False)
    assert again.reason is not None
    assert "elsewhere" in again.reason


def test_the_rest_of_the_text_decides_between_namesakes_as_a_guess() -> None:
    lebanese = first("In [Tripoli] a shop burned down. The army sent soldiers from [Beirut] and [Sidon].")
    assert (lebanese.country, lebanese.is_guess) == ("Lebanon", True)
    pakistani = first("Trains from [Hyderabad] to [Karachi] and [Lahore] were late.")
    assert (pakistani.country, pakistani.is_guess) == ("Pakistan", True)
    assert pakistani.reason is not None
    assert "India" in pakistani.reason


def test_without_any_hint_the_most_prominent_is_taken_as_a_guess() -> None:
    place = first("He lived in [Tripoli].")
    assert (place.country, place.is_guess) == ("Libya", True)


def test_georgia_is_a_country_unless_the_text_speaks_of_the_state() -> None:
    country = first("Trade between [Georgia], [Armenia] and [Azerbaijan] grew.")
    assert (country.level, country.is_guess) == (PlaceLevel.COUNTRY, False)
    state = first("He flew from [Georgia] after a week in [Atlanta].")
    assert (state.level, state.country, state.is_guess) == (PlaceLevel.ADMIN1, "United States", True)


@pytest.mark.parametrize(
    ("marked", "level"),
    [
        ("in [Kandahar] city", PlaceLevel.TOWN),
        ("in the city of [Kandahar]", PlaceLevel.TOWN),
        ("in [Kandahar] province", PlaceLevel.ADMIN1),
        ("in [Kandahar Province]", PlaceLevel.ADMIN1),
        ("in the [province of Kandahar]", PlaceLevel.ADMIN1),
        ("in [Kandahar] district", PlaceLevel.ADMIN2),
        ("in [Kandahar], [Helmand] and [Zabul] provinces", PlaceLevel.ADMIN1),
        ("in the provinces of [Helmand] and [Kandahar]", PlaceLevel.ADMIN1),
    ],
)
def test_the_word_beside_a_name_says_whether_town_or_province_is_meant(marked: str, level: PlaceLevel) -> None:
    (place,) = {one for one in located(marked) if one.name == "Kandahar"}
    assert (place.level, place.country, place.is_guess) == (level, "Afghanistan", False)


def test_a_bare_name_of_both_town_and_province_is_a_guess() -> None:
    place = first("He died in [Kandahar].")
    assert (place.country, place.is_guess) == ("Afghanistan", True)
    assert place.reason == "province or town; taken as the town"


def test_a_capital_is_the_town_and_no_guess() -> None:
    for name in ("Kabul", "Baghdad", "Damascus", "Mogadishu"):
        place = first(f"He went to [{name}].")
        assert (place.level, place.is_guess) == (PlaceLevel.TOWN, False)
        assert place.latitude is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dara-i-Pech", "Darah-ye Pēch"),
        ("Raqqa", "Ar-Raqqah"),
        ("Hodeidah", "Al Hudaydah"),
        ("Deir ez-Zor", "Deir ez-Zour"),
        ("Sana'a", "Sanaa"),
        ("Nimroz", "Nimruz"),
        ("Lower Shabelle", "Lower Shabeelle"),
    ],
)
def test_spellings_of_one_place_lead_to_one_place(one: str, other: str) -> None:
    assert first(f"in [{one}]") == first(f"in [{other}]")
    assert first(f"in [{one}]").precision is not Precision.UNKNOWN


def test_a_slip_of_spelling_is_mended_only_where_the_text_says_where_to_look_and_as_a_guess() -> None:
    mended = first("in [Jallalabbad], [Nangarhar]")
    assert (mended.name, mended.country, mended.is_guess) == ("Jalalabad", "Afghanistan", True)
    assert first("in [Jallalabbad]").precision is Precision.UNKNOWN


def test_a_name_that_is_not_known_is_never_guessed() -> None:
    place = first("He hid in [Zzyzxabad] for a year, then left for [Mali].")
    assert (place.level, place.precision, place.country) == (PlaceLevel.UNKNOWN, Precision.UNKNOWN, None)
    assert place.reason == "not in the gazetteer"


def test_an_unknown_village_is_known_to_the_province_that_it_is_said_to_be_in() -> None:
    place = first("Gunmen came to the village of [Barkandawa] in [Borno] State.")
    assert (place.level, place.precision) == (PlaceLevel.TOWN, Precision.PROVINCE)
    assert (place.admin1, place.country, place.latitude) == ("Borno", "Nigeria", None)
    assert not place.is_guess


def test_a_site_is_known_to_the_town_that_it_is_said_to_be_in() -> None:
    stated = first("A bomb went off at [Barkanda air base] in [Karachi].")
    assert (stated.level, stated.precision, stated.is_guess) == (PlaceLevel.SITE, Precision.TOWN, False)
    named = first("Planes landed at [Damascus airport].")
    assert (named.level, named.country, named.is_guess) == (PlaceLevel.SITE, "Syria", True)


@pytest.mark.parametrize("name", ["the region", "the provinces", "region", "two countries", "remote areas"])
def test_what_names_no_place_stays_an_area_of_which_nothing_is_known(name: str) -> None:
    place = first(f"They moved about in [{name}].")
    assert (place.level, place.precision, place.country) == (PlaceLevel.REGION, Precision.UNKNOWN, None)
    assert place.reason == "the text does not say which"


@pytest.mark.parametrize(
    ("marked", "country", "precision"),
    [
        ("in northern [Mali]", "Mali", Precision.COUNTRY),
        ("in [northern Mali]", "Mali", Precision.COUNTRY),
        ("in eastern [Nangarhar]", "Afghanistan", Precision.PROVINCE),
        ("on the outskirts of [Mosul]", "Iraq", Precision.TOWN),
        ("in parts of [Sudan]", "Sudan", Precision.COUNTRY),
        ("across [the Sahel]", None, Precision.REGION),
        ("around the [Lake Chad basin]", "Cameroon; Chad; Niger; Nigeria", Precision.REGION),
        ("on [the Afghan-Pakistani border]", "Afghanistan; Pakistan", Precision.REGION),
        ("in [Darfur]", "Sudan", Precision.COUNTRY),
        ("in [Africa]", None, Precision.REGION),
    ],
)
def test_an_area_stays_an_area_with_the_countries_that_it_lies_in(
    marked: str, country: str | None, precision: Precision
) -> None:
    place = first(marked)
    assert (place.level, place.precision, place.latitude) == (PlaceLevel.REGION, precision, None)
    if country is not None:
        assert place.country == country


def test_a_region_that_is_a_division_where_the_text_puts_it_is_that_division() -> None:
    place = first("in the [Sahel] region of [Burkina Faso]")
    assert (place.level, place.country) == (PlaceLevel.ADMIN1, "Burkina Faso")


def test_an_eastern_province_is_the_whole_of_it() -> None:
    place = first("in the eastern [Nangarhar] province")
    assert (place.level, place.name) == (PlaceLevel.ADMIN1, "Nangarhar")


def test_owners_and_lists_say_what_lies_where() -> None:
    _, borno = located("[Nigeria]'s northern [Borno] state was calm.")
    assert (borno.level, borno.country) == (PlaceLevel.ADMIN1, "Nigeria")
    kot, achin, _ = located("in [Kot] and [Achin] districts of [Nangarhar]")
    assert {kot.admin1, achin.admin1} == {"Nangarhar"}


def test_of_two_readings_the_wider_is_no_guess() -> None:
    place = first("He was seen in [Kidal].")
    assert (place.level, place.country, place.is_guess) == (PlaceLevel.ADMIN1, "Mali", False)


@given(st.lists(st.text(max_size=25), max_size=6))
def test_no_name_makes_it_fail_and_every_guess_has_its_reason(texts: list[str]) -> None:
    text = " in ".join(texts)
    names, at = [], 0
    for one in texts:
        names.append(PlaceName(one, at, at + len(one)))
        at += len(one) + len(" in ")
    found = resolve_places(names, Context(text))
    assert len(found) == len(texts)
    assert all(place.reason for place in found if place.is_guess or place.precision is Precision.UNKNOWN)


def test_a_long_list_of_names_takes_time_in_proportion() -> None:
    names = " ".join(["[Kabul],", "[Mosul] and", "[Gao] in", "[Mali],", "the [Borno]", "[Zzyzx]"] * 400)
    began = time.perf_counter()
    assert len(located(names)) == 2400
    assert time.perf_counter() - began < 20


def test_a_place_refuses_half_a_point_and_a_guess_without_a_reason() -> None:
    with pytest.raises(ValueError, match="coordinates"):
        Place("x", PlaceLevel.TOWN, Precision.TOWN, latitude=1.0)
    with pytest.raises(ValueError, match="guess"):
        Place("x", PlaceLevel.TOWN, Precision.TOWN, is_guess=True)
