"""Where sentences begin and end."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.sentences import split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Gen. Salem in Herat. They talked.", ["He met Gen. Salem in Herat.", "They talked."]),
        ("It left the U.S. The group stayed.", ["It left the U.S.", "The group stayed."]),
        ("U.S. Army trucks burned. Two men fled.", ["U.S. Army trucks burned.", "Two men fled."]),
        ('"The bridge fell. We ran," he said.', ['"The bridge fell.', 'We ran," he said.']),
        ("Was it them? Nobody knows.", ["Was it them?", "Nobody knows."]),
        ("Five died in Marjah.The raid lasted hours.", ["Five died in Marjah.", "The raid lasted hours."]),
        ("It paid $2.5 million. Nothing came.", ["It paid $2.5 million.", "Nothing came."]),
        ("See www.example.org for more.", ["See www.example.org for more."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_no_sentence_ends_inside_a_name() -> None:
    text = "The St. Mary. Harbour Bank was closed. It reopened."
    name = (4, 25)
    assert all(not name[0] < end < name[1] for _, end in split_sentences(text, taken=[name]))


@given(st.lists(st.from_regex(r"[A-Z][a-z]{2,8} [a-z]{2,8} [a-z]{2,8}\.", fullmatch=True), max_size=8))
def test_sentences_cover_the_text_in_order_without_overlap(parts: list[str]) -> None:
    text = " ".join(parts)
    found = split_sentences(text)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(found))
    assert "".join(text[start:end] for start, end in found).replace(" ", "") == text.replace(" ", "")


LONG_LIST = "the group moved fighters; " * 600


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (LONG_LIST, "fighters;"),
        (LONG_LIST.replace(";", ","), "fighters,"),
        (LONG_LIST.replace(";", ""), ("the", "group", "moved", "fighters")),
    ],
)
def test_what_nobody_would_write_as_one_sentence_is_divided_where_it_pauses(
    text: str, end: str | tuple[str, ...]
) -> None:
    parts = split(text)
    assert all(len(part) <= 4000 and part.endswith(end) for part in parts)
    assert " ".join(parts) == text.strip()


def test_a_text_without_spaces_is_divided_all_the_same() -> None:
    parts = split("ab" * 10_000)
    assert max(map(len, parts)) <= 4000
    assert "".join(parts) == "ab" * 10_000


def test_a_long_stretch_is_not_divided_inside_a_name() -> None:
    text = "word " * 1000
    names = [(start, start + 24) for start in range(0, 4900, 25)]
    assert all(not any(begin < end < stop for begin, stop in names) for _, end in split_sentences(text, taken=names))


def test_a_sentence_of_ordinary_length_is_left_whole() -> None:
    text = "The group " + "moved its fighters, " * 150 + "and left."
    assert split(text) == [text]
