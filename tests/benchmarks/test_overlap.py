"""Attributions found agree with annotated ones as the benchmark says they do."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.overlap import Attribution, joined, length, pairs, part_of_content, same_content, same_source, shared
from sayso.values.span import Span

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 10)).map(lambda pair: Span(pair[0], sum(pair))))


def attribution(source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int]) -> Attribution:
    return Attribution(joined([Span(*source)]), joined([Span(*cue)]), joined([Span(*content)]))


def characters(spans: list[Span]) -> set[int]:
    return {position for span in spans for position in range(*span)}


@given(SPANS, SPANS)
def test_shared_counts_the_characters_that_both_have(first: list[Span], second: list[Span]) -> None:
    assert shared(joined(first), joined(second)) == len(characters(first) & characters(second))


@given(SPANS)
def test_joined_stretches_hold_the_same_characters_and_never_touch(spans: list[Span]) -> None:
    stretches = joined(spans)
    assert length(stretches) == len(characters(spans))
    assert all(before.end < after.start for before, after in pairwise(stretches))


def test_stretches_with_a_small_gap_become_one() -> None:
    assert joined([Span(0, 3), Span(4, 8), Span(11, 12)], gap=1) == (Span(0, 8), Span(11, 12))


def test_contents_agree_if_half_of_what_they_hold_together_is_common() -> None:
    annotated = attribution((0, 2), (3, 7), (10, 30))
    assert same_content(attribution((0, 2), (3, 7), (20, 30)), annotated)
    assert not same_content(attribution((0, 2), (3, 7), (21, 30)), annotated)
    assert not same_content(attribution((0, 2), (3, 7), (19, 33)), annotated)
    assert part_of_content(attribution((0, 2), (3, 7), (21, 30)), annotated)


def test_nothing_agrees_with_an_empty_content() -> None:
    empty = Attribution((), (), ())
    assert not same_content(empty, empty)
    assert not part_of_content(empty, empty)


def test_each_attribution_is_paired_once_with_the_one_it_shares_most_with() -> None:
    annotated = [attribution((0, 2), (3, 7), (10, 20)), attribution((0, 2), (3, 7), (10, 30))]
    found = [attribution((0, 1), (3, 7), (10, 30)), attribution((5, 6), (3, 7), (10, 30))]
    assert pairs(found, annotated, same_content) == [(0, 1), (1, 0)]
    assert pairs(found, annotated, same_content, same_source) == [(0, 1)]
