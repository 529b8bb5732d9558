"""The way back from clean text to the text as received, for documents of every make."""

import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.documents import document_from_text
from sayso.values.document import Block, Document
from tests.documents.samples import ARTICLE_PAGE, WRAPPED_REPORT

WORDS = st.sampled_from(
    [
        *("the", "group", "left", "Kunduz", "on", "Monday", "and", "officials", "said", "that", "Al-Amal", "fighters"),
        *("were", "not", "flags", "3", "600", "don't", "café", "of", "“Aziz”", "(AAB)", "‘no’", "ﬁve", "oﬃce", "U.S."),
        *("or\u00adga\u00adnized", "caf\u0065\u0301", "Ｆront", "[list](https://example.org/a_b)", "**bold**", "_so_"),
        *("heâ€™s", "x\u200by", "a)", "-", "12."),
    ]
)
SPACES = st.sampled_from([" "] * 8 + ["  ", "\u00a0", "\t", " \u00ad", "\u2009", "\u200b ", " \u00a0 "])
ENDS = st.sampled_from([".", ".", "?", ":", ",", "", ".”", "…"])
HEADS = st.sampled_from(
    ["", "", "", "- ", "• ", "(a) ", "12. ", "## ", "KABUL (Reuters) - ", "\u00a0", "\ufeff", "SOi.003 "]
)
SEAMS = st.sampled_from(
    ["\n", "\n\n", "\r\n", "\r\n\r\n", "\n \n", "\u2028", "\n\n[ad_1]\n\n", "\n=====\n", "\n\nShare this:\n"]
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    words = draw(st.lists(WORDS, min_size=1, max_size=14))
    spaces = [draw(SPACES) for _ in words]
    return draw(HEADS) + "".join(map("".join, zip(words, spaces, strict=True))).rstrip(" ") + draw(ENDS)


@st.composite
def plain_texts(draw: st.DrawFn) -> str:
    parts = draw(st.lists(sentences(), min_size=1, max_size=8))
    text = "".join(part + draw(SEAMS) for part in parts)
    width = draw(st.sampled_from([0, 0, 30, 60]))
    return wrapped(text, width) if width else text


def wrapped(text: str, width: int) -> str:
    return re.sub(rf"([^\n]{{{width},{width + 12}}}) ", r"\1\n", text)


@st.composite
def pages(draw: st.DrawFn) -> str:
    tags = st.sampled_from(["p", "h2", "li", "div", "td", "blockquote", "nav", "span", "figcaption", "pre"])
    parts = draw(st.lists(st.tuples(tags, sentences(), sentences()), min_size=1, max_size=8))
    body = "".join(f"<{tag} class='x'>{one}<br>{two}</{tag}>\n" for tag, one, two in parts)
    return f"<html><body>{body}</body></html>"


ANY_DOCUMENT = st.one_of(plain_texts(), pages())


def read(text: str) -> Document:
    return document_from_text(text)


def inner_stretches(block: Block) -> list[tuple[int, int]]:
    """Stretches of whole words, which no ligature crosses."""
    return [match.span() for match in re.finditer(r"\S+", block.clean)]


def has_text(text: str) -> bool:
    return re.search(r"\w", text) is not None


@settings(deadline=None, max_examples=200)
@given(ANY_DOCUMENT.filter(has_text))
def test_offsets_never_run_backwards_and_stay_in_the_text(text: str) -> None:
    document = read(text)
    for block in document.blocks:
        assert all(one <= two for one, two in pairwise(block.offsets))
        assert 0 <= block.offsets[0] < block.offsets[-1] <= len(document.text)
        assert 0 <= block.body <= len(block.clean)


@settings(deadline=None, max_examples=200)
@given(ANY_DOCUMENT.filter(has_text))
def test_blocks_and_cuts_follow_one_another_without_overlap(text: str) -> None:
    document = read(text)
    spans = sorted(
        [(b.offsets[0], b.offsets[-1]) for b in document.blocks] + [tuple(cut.span) for cut in document.cuts]
    )
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


@settings(deadline=None, max_examples=200)
@given(ANY_DOCUMENT.filter(has_text))
def test_blocks_cuts_and_blanks_cover_all_of_the_text(text: str) -> None:
    document = read(text)
    left = list(document.text)
    for start, end in [(b.offsets[0], b.offsets[-1]) for b in document.blocks] + [tuple(c.span) for c in document.cuts]:
        left[start:end] = " " * (end - start)
    assert re.sub(r"[\s\u00ad\u200b\ufeff]", "", "".join(left)) == ""


@settings(deadline=None, max_examples=200)
@given(ANY_DOCUMENT.filter(has_text))
def test_the_text_behind_each_word_normalises_to_the_word(text: str) -> None:
    document = read(text)
    for block in document.blocks:
        for start, end in inner_stretches(block):
            span = block.span(start, end)
            assert normal(document.text[span.start : span.end]) == normal(block.clean[start:end])


@settings(deadline=None, max_examples=200)
@given(ANY_DOCUMENT.filter(has_text))
def test_clean_text_is_clean(text: str) -> None:
    for block in read(text).blocks:
        assert block.clean == block.clean.strip()
        assert not re.search(r"[“”‘’\u00a0\u00ad\u200b\ufeffﬀ-ﬆ\n\r\t]|  ", block.clean)


@settings(deadline=None, max_examples=100)
@given(ANY_DOCUMENT.filter(has_text))
def test_reading_the_clean_text_of_a_paragraph_changes_nothing(text: str) -> None:
    for block in read(text).blocks:
        if has_text(block.clean) and not re.search(r"[*_\[#]", block.clean):
            again = read(block.clean)
            assert " ".join(b.clean for b in again.blocks) == block.clean or again.cuts


@pytest.mark.parametrize("sample", [ARTICLE_PAGE, WRAPPED_REPORT])
def test_the_samples_keep_their_words(sample: str) -> None:
    document = read(sample)
    for block in document.blocks:
        for start, end in inner_stretches(block):
            span = block.span(start, end)
            assert letters(document.text[span.start : span.end]) == letters(block.clean[start:end])


def normal(raw: str) -> str:
    """What is left of a received word when marks, addresses and invisible characters are gone."""
    without_address = re.sub(r"\]\([^)]*\)?", "", raw)
    return letters(without_address.replace("â€™", "'").replace("Ｆ", "F"))


def letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())
