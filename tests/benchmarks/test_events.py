"""Events are covered by claims, and what these say of them is compared with what people thought."""

from typing import Any

import pytest

from benchmarks.events import ALL, BASELINE, READ, class_of, macro_f, score
from benchmarks.factuality_texts import Run, run
from benchmarks.halves import Scored
from benchmarks.tokens import detokenised
from sayso.reading import read


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("The boy 's kite is n't here .", "The boy's kite isn't here."),
        ("He paid $ 5 ( a lot ) , they said", "He paid $5 (a lot), they said"),
        ("`` It is safe , '' she said", '"It is safe," she said'),
        ("' ' It is safe , ' ' she said", '"It is safe," she said'),
        ('He called it " odd " once', 'He called it "odd" once'),
        ("the Salt - based guards ' hut", "the Salt-based guards' hut"),
    ],
)
def test_tokens_are_printed_as_a_newspaper_would(tokens: str, text: str) -> None:
    assert detokenised(tokens.split())[0] == text


def test_each_token_keeps_its_place() -> None:
    tokens = ["``", "It", "is", "n't", "safe", ",", "''", "said", "Ann", "Lee", "'s", "boy", "."]
    text, spans = detokenised(tokens)
    assert len(spans) == len(tokens)
    assert [text[span.start : span.end] for span in spans[1:6]] == ["It", "is", "n't", "safe", ","]


def annotated(*sentences: tuple[str, dict[str, float]]) -> Run:
    rows: list[dict[str, Any]] = []
    for sentence, labels in sentences:
        tokens = sentence.split()
        targets = [
            {"span1": [tokens.index(word), tokens.index(word) + 1], "label": label} for word, label in labels.items()
        ]
        rows.append({"text": sentence, "targets": targets})
    return run("own", rows)


def scored(*sentences: tuple[str, dict[str, float]]) -> Scored:
    given = annotated(*sentences)
    return score(given, read(given.text))


def test_the_words_of_an_event_are_found_in_the_printed_text() -> None:
    given = annotated(("It fell .", {"fell": 3.0}), ("The boy 's kite was lost .", {"lost": 3.0}))
    assert [given.text[slice(*event.trigger)] for event in given.events] == ["fell", "lost"]


def test_an_event_of_a_type_that_is_read_counts_among_all_and_among_these() -> None:
    counts = scored(("Gunmen attacked the harbour on Monday .", {"attacked": 3.0})).counts
    assert (counts[ALL].annotated, counts[READ].annotated, counts[READ].agreed) == (1, 1, 1)


def test_a_negated_event_is_no_fact_and_the_baseline_takes_it_for_one() -> None:
    counts = scored(("The gunmen did not attack the harbour .", {"attack": -3.0})).counts
    assert counts["no fact"].f1 == 1.0
    assert counts[BASELINE + "fact"].found == 1
    assert counts[BASELINE + "no fact"].f1 == 0.0


def test_a_miss_says_what_an_event_was_taken_for() -> None:
    (miss,) = scored(("Gunmen attacked the harbour on Monday .", {"attacked": -3.0})).misses
    assert miss.kind == "no fact, taken for fact"
    assert "[attacked]" in miss.words


def test_macro_f_is_the_mean_over_three_classes() -> None:
    counts = scored(("Gunmen attacked the harbour on Monday .", {"attacked": 3.0})).counts
    assert macro_f(counts) == pytest.approx(1 / 3)


@pytest.mark.parametrize(("number", "name"), [(1.5, "fact"), (1.4, "open"), (-1.4, "open"), (-1.5, "no fact")])
def test_the_classes_meet_at_one_and_a_half(number: float, name: str) -> None:
    assert class_of(number) == name
