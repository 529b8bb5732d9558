"""The attribution benchmark counts what it says it counts, and its baselines read what they can."""

from benchmarks.agreed import Agreed
from benchmarks.attribution import STRICT, WHOLE, kind_of, score
from benchmarks.baselines import quotation_marks
from benchmarks.overlap import Attribution
from benchmarks.polnear import attributions
from sayso.values.span import Span

TEXT = "The mayor said the bridge, which he hopes will last, is safe."
SAYS = Attribution((Span(4, 9),), (Span(10, 14),), (Span(15, 60),))
NESTED = Attribution((Span(33, 35),), (Span(36, 41),), (Span(42, 51),))
STANDOFF = """T1\tSource 0 9\tThe mayor
T2\tCue 10 14\tsaid
T3\tContent 15 25;53 60\tthe bridge is safe
T4\tAttribution 10 14\tsaid
E1\tAttribution:T4 Cue:T2 Source:T1 Content:T3
T5\tAttribution-no-source 36 41\thopes
E2\tAttribution-no-source:T5 Content:T7 Cue:T6
T6\tCue 36 41\thopes
T7\tContent 42 51\twill last
"""


def test_annotations_may_be_in_pieces_without_a_source_and_name_what_comes_later() -> None:
    first, second = attributions(STANDOFF)
    assert first == Attribution((Span(0, 9),), (Span(10, 14),), (Span(15, 25), Span(53, 60)))
    assert second == Attribution((), (Span(36, 41),), (Span(42, 51),))


def test_what_lies_inside_an_annotated_content_is_neither_right_nor_wrong() -> None:
    counts = score([SAYS, NESTED], [SAYS])
    assert counts[WHOLE] == Agreed(found=1, annotated=1, agreed=1)
    assert counts[STRICT] == Agreed(found=2, annotated=1, agreed=1)


def test_an_attribution_without_a_source_is_asked_of_nobody() -> None:
    nobody = Attribution((), SAYS.cue, SAYS.content)
    assert score([SAYS], [nobody])[WHOLE] == Agreed(found=0, annotated=0, agreed=0)


def test_an_attribution_that_nobody_annotated_is_a_false_alarm() -> None:
    agreed = score([SAYS], [])[WHOLE]
    assert (agreed.found, agreed.precision, agreed.recall, agreed.f1) == (1, 0.0, 0.0, 0.0)


def test_rates_are_those_of_the_sum() -> None:
    both = Agreed(2, 4, 1) + Agreed(2, 0, 2)
    assert (both.precision, both.recall, both.f1) == (0.75, 0.75, 0.75)


def test_a_content_is_direct_mixed_or_indirect() -> None:
    text = '"Yes," she said. He called it "odd" once. It rained.'

    def kind(content: str) -> str:
        start = text.index(content)
        return kind_of(Attribution((), (), (Span(start, start + len(content)),)), text)

    assert (kind('"Yes,"'), kind('it "odd" once'), kind("It rained")) == ("direct", "mixed", "indirect")


def test_the_quotation_baseline_reads_a_name_before_and_behind_the_verb() -> None:
    for text, source in (('"It is safe," Ann Lee said.', "Ann Lee"), ('"It is safe," said Ann Lee.', "Ann Lee")):
        (one,) = quotation_marks(text)
        assert [text[span.start : span.end] for span in one.source] == [source]
        assert text[one.content[0].start : one.content[0].end] == "It is safe,"
