"""The table of publishers, and one's own before it."""

import pytest

from sayso.errors import SettingError
from sayso.guard.addresses import Allowed, place_of
from sayso.lists.publishers import publishers
from sayso.values.listing import ListId


def test_every_address_that_ships_is_one_that_may_be_fetched_from() -> None:
    known = publishers()
    assert {"un", "ofac-sdn", "ofac-nonsdn", "eu", "uk", "opensanctions"} == set(known)
    for one in known.values():
        assert place_of(one.address, Allowed()).scheme == "https"
        assert all((one.name, one.publisher, one.format, one.rhythm))
    assert [one.list for one in known.values() if one.needs] == ["eu"]


def test_an_address_of_ones_own_goes_before() -> None:
    known = publishers("# mine\neu\thttps://lists.example.org/eu.xml\n\nlake\thttps://lists.example.org/lake.txt\n")
    assert (known[ListId("eu")].address, known[ListId("eu")].needs) == ("https://lists.example.org/eu.xml", None)
    assert known[ListId("eu")].publisher == publishers()[ListId("eu")].publisher
    assert known[ListId("lake")].name == "lake"
    assert known[ListId("un")] == publishers()[ListId("un")]


@pytest.mark.parametrize(
    "line", ["un", "un https://x.example.org", "un\tx.example.org", "\thttps://x.example.org", "a\tb\tc"]
)
def test_a_line_that_is_none_is_named(line: str) -> None:
    with pytest.raises(SettingError, match="Line 2"):
        publishers(f"# mine\n{line}\n")
