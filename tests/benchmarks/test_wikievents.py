"""The arguments of events are counted as the page says."""

from typing import Any

import pytest

from benchmarks.agreed import Agreed
from benchmarks.wikievents import APART, TOGETHER, score
from benchmarks.wikievents_texts import News, head, news
from sayso.reading import read
from sayso.values.span import Span

ATTACK = "Gunmen of the Red Front killed three guards in Port Maren on Monday ."
Given = tuple[str, dict[str, str]]


def annotated(sentence: str, *events: Given) -> News:
    """One sentence with events, each argument given by the words that fill it, first occurrence."""
    words = sentence.split()
    text = " ".join(words)
    starts = [len(" ".join([*words[:n], ""])) for n in range(len(words))]
    tokens = [[word, start, start + len(word)] for word, start in zip(words, starts, strict=True)]
    mentions = {one: _place(words, one) for _, roles in events for one in roles.values()}
    row: dict[str, Any] = {
        "doc_id": "own",
        "sentences": [[tokens, text]],
        "entity_mentions": [{"id": one, "start": start, "end": end} for one, (start, end) in mentions.items()],
        "event_mentions": [
            {"event_type": f"{kind}.Unspecified", "arguments": [_filled(role, one) for role, one in roles.items()]}
            for kind, roles in events
        ],
    }
    return news(row)


def _place(words: list[str], one: str) -> tuple[int, int]:
    own = one.split()
    start = next(n for n in range(len(words)) if words[n : n + len(own)] == own)
    return start, start + len(own)


def _filled(role: str, one: str) -> dict[str, str]:
    return {"role": role, "entity_id": one}


def counts(given: News) -> dict[str, Agreed]:
    return dict(score(given, read(given.text)).counts)


@pytest.mark.parametrize(("phrase", "expected"), [("members of the guard", "members"), ("Ann Lee", "Lee")])
def test_the_head_is_the_last_word_before_a_preposition(phrase: str, expected: str) -> None:
    words = [Span(phrase.index(word), phrase.index(word) + len(word)) for word in phrase.split()]
    found = head(phrase, words)
    assert phrase[found.start : found.end] == expected


def test_doer_sufferer_and_place_are_found_by_their_heads() -> None:
    death = {"Killer": "Gunmen", "Victim": "three guards", "Place": "Port Maren"}
    agreed = counts(annotated(ATTACK, ("Life.Die", death)))[TOGETHER]
    assert (agreed.annotated, agreed.agreed) == (3, 3)


def test_an_attack_and_the_death_it_brings_count_once() -> None:
    both = annotated(ATTACK, ("Life.Die", {"Victim": "guards"}), ("Conflict.Attack", {"Target": "guards"}))
    assert counts(both)[TOGETHER].annotated == 1
    assert counts(both)[APART].annotated == 2


def test_what_is_read_without_an_annotated_event_is_a_false_alarm() -> None:
    agreed = counts(annotated(ATTACK))[TOGETHER]
    assert agreed.found > 0
    assert (agreed.annotated, agreed.agreed) == (0, 0)


def test_the_injured_are_counted_neither_way() -> None:
    wounded = "The blast wounded nine guards in Port Maren ."
    with_injury = counts(annotated(wounded, ("Life.Injure", {"Victim": "guards"})))[TOGETHER]
    assert with_injury.annotated == 0
    assert with_injury.found == counts(annotated(wounded))[TOGETHER].found - 1


def test_instruments_and_other_events_are_not_asked_for() -> None:
    given = annotated(
        ATTACK, ("Conflict.Attack", {"Instrument": "guards"}), ("Contact.Contact", {"Place": "Port Maren"})
    )
    assert given.arguments == ()


def test_a_miss_shows_its_word_in_the_sentence() -> None:
    given = annotated("A bridge fell in Port Maren .", ("Life.Die", {"Victim": "bridge"}))
    (miss,) = score(given, read(given.text)).misses
    assert miss.kind == "attack or death: sufferer: not found"
    assert "[bridge]" in miss.words
