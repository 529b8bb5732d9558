from sayso.cli.whereabouts import whereabouts
from sayso.reading import FlatPlace


def _place(**given: object) -> FlatPlace:
    place = FlatPlace(
        name="Achin",
        level="admin2",
        country="Afghanistan",
        admin1="Nangarhar",
        admin2="Achin",
        latitude=None,
        longitude=None,
        precision="district",
        guess=False,
        reason=None,
    )
    return FlatPlace(**{**place, **given})  # type: ignore[typeddict-item]


def test_a_division_is_followed_by_what_it_lies_in() -> None:
    assert whereabouts(_place()) == "Achin, Nangarhar, Afghanistan (district)"


def test_a_town_has_its_coordinates() -> None:
    town = _place(name="Gao", level="town", country="Mali", admin1="Gao", admin2=None, latitude=16.27, longitude=-0.04)
    assert whereabouts(FlatPlace(**{**town, "precision": "town"})) == "Gao, Mali (town) 16.27, -0.04"


def test_a_guess_says_that_it_is_one() -> None:
    line = whereabouts(_place(guess=True, reason="several of that name"))
    assert line.endswith("; a guess: several of that name")


def test_what_is_known_less_exactly_than_it_is_named_says_so() -> None:
    line = whereabouts(_place(name="Mamba", level="town", precision="province", admin2=None, reason="not in it"))
    assert line == "Mamba, Nangarhar, Afghanistan (town, known to the province); not in it"


def test_a_place_that_is_not_known_says_why() -> None:
    line = whereabouts(_place(name="the region", precision="unknown", reason="the text does not say which"))
    assert line == "the region: not located, the text does not say which"
