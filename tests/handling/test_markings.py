"""The algebra of markings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.handling.markings import of_rank, parse_marking, strictest
from sayso.values.marking import Marking
from sayso.values.viewer import Viewer


@given(st.lists(st.sampled_from(Marking)))
def test_what_is_derived_is_marked_as_its_strictest_part(markings: list[Marking]) -> None:
    derived = strictest(markings)
    assert all(one <= derived for one in markings)
    assert derived in markings or not markings


@given(st.sampled_from(Marking), st.sampled_from(Marking))
def test_whoever_may_see_a_marking_may_see_all_below_it(clearance: Marking, marking: Marking) -> None:
    assert Viewer("ana", clearance).may_see(marking) == (marking.rank <= clearance.rank)


@given(st.sampled_from(Marking))
def test_a_label_is_read_however_it_is_written(marking: Marking) -> None:
    label = marking.value
    for written in (label, label.lower(), label.removeprefix("TLP:"), label.replace("+", "-").lower()):
        assert parse_marking(written) is marking
    assert of_rank(marking.rank) is marking


def test_the_label_of_the_earlier_version_is_known() -> None:
    assert parse_marking("TLP:WHITE") is Marking.CLEAR


def test_what_is_no_label_is_told() -> None:
    with pytest.raises(UsageError):
        parse_marking("purple")
