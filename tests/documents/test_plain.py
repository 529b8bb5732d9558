"""How plain text falls into blocks, and what of it is cut."""

from datetime import date

import pytest

from sayso.documents import document_from_text
from sayso.values.document import Block, BlockKind, CutReason, Document, MetadataOrigin
from tests.documents.samples import ENGLISH, WRAPPED_REPORT


def blocks(text: str) -> tuple[Block, ...]:
    return document_from_text(text).blocks


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.clean) for block in blocks(text)]


def cuts(document: Document) -> list[tuple[str, CutReason]]:
    return [(document.text[cut.span.start : cut.span.end], cut.reason) for cut in document.cuts]


def test_a_wrapped_report_reads_as_a_person_would_cut_it() -> None:
    assert shown(WRAPPED_REPORT) == [
        ("title", "REPORT ON THE NORTHERN PROVINCES"),
        ("heading", "Summary"),
        (
            "paragraph",
            "12. The Monitoring Team reports that the group known as the Northern Front has between 400 and 600 "
            "fighters, of whom about half are based in the hills. One Member State assessed that the organization "
            "had lost its leader, Gen. Omar Sharif, in an air strike that was carried out by coalition forces in "
            "July. Short- and long-term prospects are unclear, said a member of the Al-Amal Brigade.",
        ),
        (
            "paragraph",
            "13. The Team noted the following developments in the reporting period, which several Member States "
            "confirmed:",
        ),
        ("item", "- the group moved to the border area, where it is said to collect taxes;"),
        ("item", "- its deputy, Karim Aziz, was killed;"),
        ("heading", "Key findings"),
        (
            "paragraph",
            "The governor said that he could not confirm the report. He spoke on 3 March 2020 in the "
            "provincial capital.",
        ),
        ("heading", "Related groups:"),
        ("item", "Al-Amal Brigade"),
        ("item", "Green Banner Movement"),
    ]


def test_sentences_begin_after_numbers_and_bullets() -> None:
    begins = [block.clean[block.body :].split()[0] for block in blocks(WRAPPED_REPORT) if block.body]
    assert begins == ["The", "The", "the", "its"]


def test_items_know_the_block_that_introduces_them() -> None:
    found = blocks(WRAPPED_REPORT)
    leads = [found[block.lead].clean for block in found if block.lead is not None]
    assert [lead[:16] for lead in leads] == ["13. The Team not"] * 2 + ["Related groups:"] * 2


def test_a_blank_line_after_every_wrapped_line_parts_nothing() -> None:
    lines = [
        "The governor said on Monday",
        "that the group had killed ten",
        "soldiers in the north and",
        "then left for the hills.",
    ]
    assert [clean for _, clean in shown("\n\n".join(lines * 3))] == [" ".join(lines * 3)]


def test_each_line_is_a_paragraph_where_lines_are_not_wrapped() -> None:
    text = "The first group denied it.\nThe second group said nothing at all about the matter.\nThe third agreed."
    assert [clean for _, clean in shown(text)] == text.split("\n")


def test_short_entries_are_not_glued() -> None:
    entries = [
        "Al-Amal (XXe.004), listed on 8 May 2003",
        "Green Banner (XXe.010), listed on 8 May 2003",
        "Shura",
    ]
    assert [clean for _, clean in shown("Related entities:\n" + "\n".join(entries))][1:] == entries


def test_list_entries_with_reference_numbers_begin_anew_in_wrapped_text() -> None:
    entry = "SOi.00{} Name: 1: OMAR 2: KARIM 3: na\n"
    entry += "Title: na DOB: Approximately 1944 POB: Northern Region, Good quality a.k.a.: a)\n"
    entry += "KARIM, Omar b) OMAR, Karim Low quality a.k.a.: na Nationality: Somali, possibly of Yemen\n"
    found = [clean for _, clean in shown("".join(entry.format(number) for number in range(1, 6)))]
    assert len(found) == 10
    assert all(clean.startswith("SOi.00") for clean in found[::2])


def test_fields_stay_apart() -> None:
    text = f"{ENGLISH}\n\nName: Karim Aziz\nStrength: 200 fighters\n\n{ENGLISH}"
    assert shown(text)[1:3] == [("paragraph", "Name: Karim Aziz"), ("paragraph", "Strength: 200 fighters")]


def test_a_paragraph_that_lacks_its_full_stop_is_no_heading() -> None:
    text = f"{ENGLISH}\n\nThe deputy said that the group had left\n\n{ENGLISH}"
    assert shown(text)[1][0] == "paragraph"


@pytest.mark.parametrize(
    "heading", ["## The Northern Front", "**The Northern Front**", "*The Northern Front*", "THE NORTHERN FRONT"]
)
def test_headings_however_they_are_set(heading: str) -> None:
    text = f"{ENGLISH}\n\n{heading}\n\n{ENGLISH}"
    assert shown(text)[1] == ("heading", heading.strip("#* "))


def test_links_keep_their_text_and_lose_their_address() -> None:
    text = (
        "See the[list of names](https://example.org/a_b(c)), said the [Green Banner](https://example.org), in **May**."
    )
    found = document_from_text(text)
    block = found.blocks[0]
    assert block.clean == "See the list of names, said the Green Banner, in May."
    at = block.clean.index("Green Banner")
    span = block.span(at, at + len("Green Banner"))
    assert found.text[span.start : span.end] == "Green Banner"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("the\u00a0group\u2009left", "the group left"),
        ("‘no’ and “yes”", "'no' and \"yes\""),
        ("or\u00adgani\u00adza\u200btion", "organization"),
        ("ﬁve ﬂags of the oﬃce", "five flags of the office"),
        ("Ｆｒｏｎｔ", "Front"),
        ("Al\u2011Amal", "Al-Amal"),
        ("caf\u0065\u0301", "café"),
        ("heâ€™s in â€œKundÃ¼zâ€\u009d", 'he\'s in "Kundüz"'),
        ("a – b — c", "a – b — c"),
    ],
)
def test_what_is_normalised(written: str, read: str) -> None:
    assert blocks(f"He said: {written} and more.")[0].clean == f"He said: {read} and more."


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("BEIRUT ", "Top officials of the group said so."),
        ("KABUL (Reuters) - ", "The group said so."),
        ("WASHINGTON — ", "Today, the office said so."),
        ("WASHINGTON -- ", "On Monday the office said so."),
        ("KABUL, Afghanistan, Feb. 7 (AP) — ", "The group said so."),
        ("(Kabul, 7 February 2021) – ", "The group said so."),
        ("Geneva/New York, 3 June 2020 – ", "The body said so."),
        ("ISLAMABAD: ", "The office said so."),
        ("(Reuters) - ", "The group said so."),
    ],
)
def test_the_sentence_begins_after_the_dateline(head: str, sentence: str) -> None:
    block = blocks(head + sentence)[0]
    assert block.clean[block.body :] == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "TTP claimed the attack.",
        "NATO said so.",
        "ISIL-K has lost ground.",
        "MoFA announced it.",
        "UN officials agreed.",
        "Kabul-based officials agreed.",
        "KABUL is quiet.",
        "HAMAS — The group's name — is short.",
        "Paris - which lost - said so.",
    ],
)
def test_a_first_word_in_capitals_is_not_always_a_dateline(sentence: str) -> None:
    assert blocks(sentence)[0].body == 0


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("Thursday, January 24, 2019", date(2019, 1, 24)),
        ("Published: 2021-02-07", date(2021, 2, 7)),
        ("7 February 2021, 10:15 GMT", date(2021, 2, 7)),
        ("13/02/2021", date(2021, 2, 13)),
        ("By Amina Sani On Sun, 7 Feb 2021", date(2021, 2, 7)),
        ("By Amina Sani and Karim Daud | February 7, 2021", date(2021, 2, 7)),
        ("Reuters, 7 February 2021", date(2021, 2, 7)),
        ("Updated: 7 February 2021", None),
        ("01/02/2021", None),
    ],
)
def test_a_header_line_with_a_date_is_cut_and_read_where_it_is_certain(header: str, day: date | None) -> None:
    document = document_from_text(f"Front denies report\n\n{header}\n\n{ENGLISH}")
    assert document.published == day
    assert cuts(document) == [(header, CutReason.PAGE_FURNITURE)]


def test_a_dateline_with_a_year_dates_the_document() -> None:
    document = document_from_text("(Kabul, 7 February 2021) – The group said so.")
    assert document.published == date(2021, 2, 7)
    assert dict(document.origins)["published"] is MetadataOrigin.DATELINE


def test_a_date_in_a_sentence_is_not_the_publication_date() -> None:
    document = document_from_text(f"Date on which the summary was updated: 9 April 2016\n\n{ENGLISH}")
    assert document.published is None
    assert document.blocks[0].kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("[ad_1]", CutReason.ADVERTISING),
        ("Advertisement", CutReason.ADVERTISING),
        ("Please enter your comment!", CutReason.COMMENT_FORM),
        ("Leave a Reply", CutReason.COMMENT_FORM),
        ("Share this:", CutReason.SHARING),
        ("Click to share on Twitter (Opens in new window)", CutReason.SHARING),
        ("Continue reading", CutReason.READ_MORE),
        ("Read more: Front denies talks", CutReason.READ_MORE),
        ("Subscribe to our newsletter", CutReason.PAGE_FURNITURE),
        ("Photo: J. Doe/Getty", CutReason.CAPTION),
        ("(Reporting by Jane Doe; Editing by John Doe)", CutReason.CREDIT),
        ("[Click here to read the fact sheet.](https://example.org/fact)", CutReason.READ_MORE),
    ],
)
def test_page_furniture_is_cut_with_its_reason(line: str, reason: CutReason) -> None:
    assert cuts(document_from_text(f"{ENGLISH}\n\n{line}\n\n{ENGLISH}")) == [(line, reason)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Read more widely, the report is a warning.",
        "Related listed individuals and entities:",
        "Share of the fighters in the north: one in three.",
        "Source",
        "Reporting by local media shows that the group has left.",
        "Search parties found the leader.",
    ],
)
def test_text_that_only_begins_like_page_furniture_is_kept(sentence: str) -> None:
    assert cuts(document_from_text(f"{ENGLISH}\n\n{sentence}\n\n{ENGLISH}")) == []


def test_the_end_of_a_copied_page_is_cut() -> None:
    document = document_from_text(f"{ENGLISH}\n\n[ad_2]\n\nSource\n")
    assert [text for text, _ in cuts(document)] == ["[ad_2]", "Source"]


def test_headlines_listed_as_related_go_with_their_heading() -> None:
    document = document_from_text(f"{ENGLISH}\n\nRelated articles\n- Front kills ten\n- Talks in doubt\n\n{ENGLISH}")
    assert [text for text, _ in cuts(document)] == ["Related articles", "- Front kills ten", "- Talks in doubt"]
    assert len(document.blocks) == 2


def test_running_headers_are_read_once() -> None:
    page = "List of the Committee\nPage {} of 3\n" + ENGLISH + "\n"
    document = document_from_text("".join(page.format(number) for number in (1, 2, 3)))
    assert [block.clean for block in document.blocks].count("List of the Committee") == 1
