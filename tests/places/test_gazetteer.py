import zipfile
from importlib.resources import files

import pytest

from sayso.places.folding import place_key
from sayso.places.gazetteer import Candidate, country_name, division_name, look_up, look_up_loosely
from sayso.tables import read_table
from sayso.values.place import PlaceLevel

BOXES = {
    "AF": (29.3, 38.5, 60.4, 75.0),
    "ML": (10.1, 25.1, -12.3, 4.3),
    "IQ": (29.0, 37.4, 38.7, 48.7),
    "SO": (-1.8, 12.1, 40.9, 51.5),
    "CD": (-13.5, 5.4, 12.1, 31.4),
    "PH": (4.5, 21.2, 116.8, 126.7),
}
"""Least and greatest latitude and longitude."""

TOWNS = {
    "AF": "Kabul, Herat, Kandahar, Jalalabad, Ghazni, Asadabad",
    "ML": "Bamako, Gao, Kidal, Mopti, Timbuktu, Sikasso",
    "IQ": "Baghdad, Mosul, Basra, Kirkuk, Fallujah, Erbil",
    "SO": "Mogadishu, Kismayo, Baidoa, Bosaso, Jowhar, Afgooye",
    "CD": "Kinshasa, Goma, Beni, Bukavu, Bunia, Butembo",
    "PH": "Manila, Marawi City, Jolo, Cotabato, Zamboanga, Davao",
}


def _one(name: str, code: str, level: PlaceLevel) -> Candidate:
    found = [one for one in look_up(name) if (one.code, one.level) == (code, level)]
    assert len(found) == 1, found
    return found[0]


def test_a_country_is_found_by_its_short_form_too() -> None:
    for name in ("Democratic Republic of the Congo", "DRC", "DR Congo", "D.R.C."):
        assert {one.code for one in look_up(name)} == {"CD"}


def test_a_district_is_found_with_the_province_that_it_lies_in() -> None:
    achin = _one("Achin", "AF", PlaceLevel.ADMIN2)
    assert division_name("AF", achin.admin1) == "Nangarhar"
    assert achin.lies_in(_one("Nangarhar", "AF", PlaceLevel.ADMIN1))
    assert achin.lies_in(_one("Afghanistan", "AF", PlaceLevel.COUNTRY))
    assert not achin.lies_in(_one("Kunar", "AF", PlaceLevel.ADMIN1))


def test_every_place_of_a_name_is_found() -> None:
    assert {one.code for one in look_up("Tripoli") if one.level is PlaceLevel.TOWN} == {"LB", "LY"}
    assert {one.code for one in look_up("Hyderabad") if one.level is PlaceLevel.TOWN} == {"IN", "PK"}


def test_what_is_not_in_it_is_not_found() -> None:
    assert look_up("Zzyzxabad") == ()
    assert look_up("") == ()
    assert look_up_loosely("Zzyzxabad") == ()


def test_a_slip_of_spelling_is_found_loosely_only() -> None:
    assert not look_up("Nangharar")
    assert look_up("Jallalabbad") == ()
    assert any(one.code == "AF" for one in look_up_loosely("Jallalabbad"))


@pytest.mark.parametrize("code", BOXES)
def test_towns_stand_within_their_country(code: str) -> None:
    south, north, west, east = BOXES[code]
    towns = [
        one
        for name in TOWNS[code].split(", ")
        for one in look_up(name)
        if (one.code, one.level) == (code, PlaceLevel.TOWN)
    ]
    assert len(towns) >= 5
    for town in towns:
        assert town.latitude is not None and town.longitude is not None
        assert south <= town.latitude <= north, town
        assert west <= town.longitude <= east, town


def test_every_spelling_kept_by_hand_leads_to_one_place() -> None:
    for spelling, code, level, name, use, source in read_table("places", "variants"):
        found = [one for one in look_up(name) if (one.code, one.level.value) == (code, level)]
        assert found, (spelling, name)
        assert [one for one in look_up(spelling) if (one.code, one.line) == (code, found[0].line)], spelling
        assert use in {"usual", "variant"}
        assert source


def test_the_keys_of_the_gazetteer_are_those_that_names_are_folded_to_now() -> None:
    archive = zipfile.ZipFile(str(files("sayso.places").joinpath("data/gazetteer.zip")))
    with archive:
        shelves = [archive.read(f"names/{letters}.tsv").decode("utf-8") for letters in ("ka", "sa", "al", "tu")]
    keys = [line.split("\t")[0] for shelf in shelves for line in shelf.splitlines()]
    assert len(keys) > 5000
    assert [key for key in keys if place_key(key) != key] == []


def test_countries_have_their_usual_names() -> None:
    assert [country_name(code) for code in ("AF", "SY", "CD", "KP")] == [
        "Afghanistan",
        "Syria",
        "Democratic Republic of the Congo",
        "North Korea",
    ]
