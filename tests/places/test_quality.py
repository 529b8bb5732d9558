"""Places in context, judged by hand: how often level, country and province are right."""

from collections.abc import Iterator
from pathlib import Path

from sayso.values.place import Place
from tests.places.marked import first


def _judged() -> Iterator[tuple[Place, str, str, str]]:
    for line in Path(__file__).with_name("quality.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            marked, level, country, admin1, *_ = (*line.split("\t"), "")
            yield first(marked), level, country, admin1


def test_country_is_right_for_nearly_all() -> None:
    judged = list(_judged())
    wrong = [place.name for place, _, country, _ in judged if place.country != country]
    assert len(judged) >= 60
    assert len(wrong) <= len(judged) * 0.05, wrong


def test_country_and_level_are_right_for_nine_of_ten() -> None:
    judged = list(_judged())
    wrong = [
        (place.name, place.level.value)
        for place, level, country, _ in judged
        if (place.level.value, place.country) != (level, country)
    ]
    assert len(wrong) <= len(judged) * 0.1, wrong


def test_province_is_right_for_nine_of_ten() -> None:
    judged = list(_judged())
    wrong = [(place.name, place.admin1) for place, _, _, admin1 in judged if (place.admin1 or "") != admin1]
    assert len(wrong) <= len(judged) * 0.1, wrong


def test_what_is_wrong_without_being_called_a_guess_is_rare() -> None:
    judged = list(_judged())
    wrong = [place.name for place, _, country, _ in judged if place.country != country and not place.is_guess]
    assert len(wrong) <= 1, wrong
