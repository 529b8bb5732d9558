"""Names and relations of re3d are counted as the page says."""

from typing import Any

import pytest

from benchmarks.agreed import Agreed
from benchmarks.re3d_names import AS_ANNOTATED, BOUNDARIES, NAMES, annotated_names, score_names
from benchmarks.re3d_relations import TOGETHER, WIDER, score_relations
from benchmarks.re3d_texts import Report, is_name, opens_with_name, report
from sayso.reading import read
from sayso.values.span import Span

TEXT = (
    "The Northern Salt Front (NSF) is led by Commander Amir Dural, officials said. It was seen in Port Maren on Monday."
)
WAR = "On Monday the Red Coast Army attacked the Hill Guard near Port Maren."


def annotated(
    *stretches: tuple[str, str], relations: tuple[tuple[str, str, str], ...] = (), text: str = TEXT
) -> Report:
    """A text in which the first occurrence of some words is annotated, and relations between such words."""

    def at(words: str, start: str, end: str) -> dict[str, Any]:
        return {start: text.index(words), end: text.index(words) + len(words)}

    tied = [
        {"documentId": "own", "type": type_}
        | at(first, "sourceBegin", "sourceEnd")
        | at(second, "targetBegin", "targetEnd")
        for type_, first, second in relations
    ]
    marked = [{"documentId": "own", "type": type_} | at(words, "begin", "end") for words, type_ in stretches]
    return report({"_id": "own", "text": text}, marked, tied)


def whole(words: str) -> tuple[str, Span]:
    return words, Span(0, len(words))


@pytest.mark.parametrize("words", ["the Hill Guard", "Guard of the Hill", "NSF", "3rd Battalion", "Ann Lee's"])
def test_words_with_capitals_are_a_name(words: str) -> None:
    assert is_name(*whole(words))


@pytest.mark.parametrize("words", ["the enemy", "They", "Hill fighters", "captain of the Guard", "300 men"])
def test_pronouns_and_descriptions_are_no_names(words: str) -> None:
    assert not is_name(*whole(words))


def test_a_name_opens_a_description() -> None:
    assert opens_with_name(*whole("the Hill fighters"))
    assert not opens_with_name(*whole("fighters of the Hill"))


def test_a_name_with_and_without_its_title_is_one() -> None:
    (name,) = annotated_names(annotated(("Commander Amir Dural", "Person"), ("Amir Dural", "Person")))
    assert len(name.written) == 2


def test_a_name_is_found_with_its_words_and_type_whatever_its_article() -> None:
    counts = score_names(
        annotated(("The Northern Salt Front", "Organisation"), ("Port Maren", "Person")), read(TEXT)
    ).counts
    assert counts[NAMES].agreed == 1
    assert counts[BOUNDARIES].agreed == 2
    assert counts[AS_ANNOTATED] == Agreed(counts[AS_ANNOTATED].found, 2, 0)


def test_what_lies_in_an_annotation_that_is_no_name_is_counted_neither_way() -> None:
    text = "The Hill Guard met officials in Port Maren."
    alone = score_names(annotated(text=text), read(text)).counts[NAMES].found
    inside = score_names(annotated(("officials in Port Maren", "Organisation"), text=text), read(text)).counts[NAMES]
    assert inside.found == alone - 1


def test_a_relation_is_found_whichever_way_round_it_is_annotated_and_once() -> None:
    ends = ("Hill Guard", "the Red Coast Army")
    for first, second in (ends, ends[::-1]):
        each = (("FightingAgainst", first, second), ("FightingAgainst", second, first))
        counts = score_relations(annotated(relations=each, text=WAR), read(WAR)).counts
        assert counts["FightingAgainst"] == Agreed(1, 1, 1)


def test_another_name_in_brackets_is_a_synonym() -> None:
    counts = score_relations(annotated(relations=(("IsSynonymOf", "Northern Salt Front", "NSF"),)), read(TEXT)).counts
    assert counts["IsSynonymOf"].agreed == 1


def test_a_relation_with_an_end_that_is_no_name_counts_more_widely_only() -> None:
    text = "Hill Guard fighters attacked the Northern Salt Front."
    counts = score_relations(
        annotated(relations=(("FightingAgainst", "Hill Guard fighters", "Northern Salt Front"),), text=text), read(text)
    ).counts
    assert counts[TOGETHER] == Agreed(0, 0, 0)
    assert counts[WIDER] == Agreed(1, 1, 1)


def test_a_relation_that_is_missed_is_told_apart_from_one_that_is_found_as_another() -> None:
    each = (("AlliesOf", "Hill Guard", "Red Coast Army"), ("BelongsTo", "Hill Guard", "Port Maren"))
    kinds = [miss.kind for miss in score_relations(annotated(relations=each, text=WAR), read(WAR)).misses]
    assert "AlliesOf: found as FightingAgainst" in kinds
    assert "BelongsTo: not found" in kinds
