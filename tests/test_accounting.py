"""Nothing is lost in silence: all that can be seen of a text is read, cut with a reason, or left unread with one."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.cli import main
from sayso.documents import document_from_text
from sayso.errors import DocumentError
from sayso.reading import read_document
from sayso.values.reading import Reading, UnreadReason
from sayso.values.span import Span

SENTENCES = st.sampled_from(
    [
        "The ministry said on Monday that Harakat al-Noor killed 12 soldiers in Ghazni.",
        "“We never cut our ties,” the spokesman said… Nobody asked!",
        "One Member State estimated that **the group** has over 300 fighters.",
        "Karim Daud (a.k.a. Abu Salim) [QDi.999] was arrested; see [the list](https://example.org/a_b).",
        "It rained for most of the week.",
        "Five died in Marjah.The raid lasted hours.",
        "He met Gen. Salem in the U.S. and left",
        "_So it goes._ **Whether it ends,** nobody knows.",
        "Officials could not confirm the claim ﬁled by “Aziz”¹ — or not.",
        "a b c 1 2 3 ?!",
    ]
)
OPENINGS = st.sampled_from(
    ["", "", "12. ", "- ", "• ", "(iv) ", "a) ", "KABUL (Reuters) - ", "BEIRUT, 7 March 2021 — ", "## ", "> ", "3.1 "]
)
PARAGRAPHS = st.builds(lambda opening, parts: opening + " ".join(parts), OPENINGS, st.lists(SENTENCES, max_size=4))
LINES = st.sampled_from(
    [
        *("Summary", "KEY FINDINGS", "=====", "***", "Related articles", "Page 2 of 9", "Advertisement", "Annex II"),
        *("The Team noted:", "QUJDREVGR0g" * 40, "moved its men, " * 400, "the group left " * 400, "Share this", "|"),
        "Les combattants ont déclaré lundi que le groupe a tué dix soldats de l'armée dans le nord du pays. " * 3,
        "قالت الجماعة يوم الاثنين إن المقاتلين قتلوا عشرة جنود من الجيش في شمال البلاد على الحدود.",
    ]
)
GAPS = st.sampled_from(["\n\n", "\n\n", "\n", "\r\n\r\n", "\n\n\u00a0\n", "\n \n"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    parts = draw(st.lists(PARAGRAPHS | LINES, min_size=1, max_size=6))
    return "".join(part + draw(GAPS) for part in parts)


@st.composite
def pages(draw: st.DrawFn) -> str:
    tags = ("p", "li", "h2", "div", "nav", "td", "blockquote", "pre", "footer", "b", "figcaption")
    parts = draw(st.lists(st.tuples(st.sampled_from(tags), PARAGRAPHS | LINES), min_size=1, max_size=6))
    body = "\n".join(f"<{tag}>{text}</{tag}>" for tag, text in parts)
    return f"<html><head><title>Report</title></head><body>{draw(st.sampled_from(['', '<main>']))}{body}</body></html>"


def account(reading: Reading) -> list[Span]:
    claimed = [claim.sentence for claim in reading.claims]
    return [*claimed, *(one.span for one in reading.unread), *(cut.span for cut in reading.document.cuts)]


def unaccounted(text: str, spans: list[Span]) -> str:
    """What can be seen of a text outside the spans."""
    left = list(text)
    for start, end in spans:
        left[start:end] = " " * (end - start)
    return "".join(character for character in left if not is_invisible(character))


def is_invisible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in {"Cf", "Cc"}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts() | pages())
def test_every_visible_character_is_read_cut_or_left_unread(text: str) -> None:
    try:
        reading = read_document(document_from_text(text))
    except DocumentError:
        return
    assert unaccounted(reading.document.text, account(reading)) == ""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts() | pages())
def test_only_marks_and_datelines_stand_outside_sentences(text: str) -> None:
    try:
        reading = read_document(document_from_text(text))
    except DocumentError:
        return
    for one in reading.unread:
        left = reading.document.text[one.span.start : one.span.end]
        if one.reason is UnreadReason.MARK:
            assert re.fullmatch(r"[\W_]*\w{0,4}[\W_]*\w{0,4}[\W_]*|\]\(\S*", left)
        if one.reason is UnreadReason.DATELINE:
            assert left.split()[0].strip(",") in {"KABUL", "BEIRUT"}


@pytest.mark.parametrize("name", ["monitoring_report.txt", "designation.html"])
def test_the_lines_of_unread_account_for_the_samples(name: str) -> None:
    path = Path(__file__).parent.parent / "src" / "sayso" / "samples" / name
    result = CliRunner().invoke(main, ["read", "--unread", "--format", "jsonl", str(path)])
    records = [json.loads(line) for line in result.stdout.splitlines()]
    text = document_from_text(path.read_text("utf-8"), name).text
    assert unaccounted(text, [Span(one["start"], one["end"]) for one in records]) == ""


def test_marks_and_datelines_are_not_counted_among_the_sentences() -> None:
    text = "KABUL (Reuters) - Karim Daud was arrested in Herat.\n\n- It rained.\n\n- It rained again."
    result = CliRunner().invoke(main, ["read", "-", "--unread", "--format", "page", "--width", "120"], input=text)
    assert "2 of 3 sentences gave no claim (2 that fit no claim type)." in result.stdout
    assert "dateline: “KABUL (Reuters) -”" in result.stdout
