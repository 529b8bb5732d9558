"""Which part of a web page is read, and what its metadata say."""

from datetime import date

import pytest

from sayso.documents import document_from_text
from sayso.values.document import BlockKind, CutReason, MetadataOrigin
from tests.documents.samples import ARTICLE_PAGE, ENGLISH


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def paragraphs(html: str) -> list[str]:
    return [block.clean for block in document_from_text(html).blocks]


def test_the_article_is_read_and_nothing_around_it() -> None:
    found = [(block.kind.value, block.clean) for block in document_from_text(ARTICLE_PAGE).blocks]
    assert found == [
        ("title", "Militia leader killed in hill raid"),
        (
            "paragraph",
            "KUNDUZ, Afghanistan (AP) — The leader of the Northern Front, Karim Aziz, was killed on Sunday, "
            "the governor's office said.",
        ),
        ("paragraph", "A spokesman could not confirm the report."),
        ("heading", "What is known"),
        ("paragraph", "The ministry listed the following:"),
        ("item", "The group has 500 fighters"),
        ("item", "It operates in the hills and in the valley."),
        ("paragraph", '"We know nothing," the governor said.'),
        (
            "paragraph",
            "He was succeeded by his brother, according to two officials who spoke on condition of anonymity.",
        ),
    ]


def test_everything_around_the_article_is_kept_as_a_cut_with_its_reason() -> None:
    document = document_from_text(ARTICLE_PAGE)
    reasons = {document.text[cut.span.start : cut.span.end].split("\n")[0]: cut.reason for cut in document.cuts}
    assert reasons["Sport news of the day"] is CutReason.NAVIGATION
    assert reasons["Facebook"] is CutReason.SHARING
    assert reasons["Soldiers stand guard near the old bridge on Sunday."] is CutReason.CAPTION
    assert reasons["Advertisement"] is CutReason.ADVERTISING
    assert reasons["Read more: Front denies talks"] is CutReason.READ_MORE
    assert reasons["Front kills ten soldiers"] is CutReason.READ_MORE
    assert reasons["Your email address will not be published."] is CutReason.COMMENT_FORM
    assert reasons["© 2021 Northern Herald. All rights reserved."] is CutReason.FOOTER


def test_scripts_and_styles_are_not_text() -> None:
    text = document_from_text(ARTICLE_PAGE).text
    assert "do not read me" not in text
    assert "color" not in text


def test_the_page_says_who_published_it_and_when() -> None:
    document = document_from_text(ARTICLE_PAGE)
    assert document.title == "Militia leader killed in hill raid"
    assert document.publisher == "Northern Herald"
    assert document.published == date(2021, 2, 7)
    assert {origin for _, origin in document.origins} == {MetadataOrigin.PAGE}


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="pubdate" content="2021-02-07">', date(2021, 2, 7)),
        ('<meta name="DC.date.issued" content="7 February 2021">', date(2021, 2, 7)),
        ('<meta property="article:modified_time" content="2021-02-07">', None),
        ('<meta name="date" content="07/02/2021">', None),
        ('<meta name="pubdate" content="2021-02-07"><meta name="dc.date.issued" content="2019-02-07">', None),
        ('<meta name="date" content="2021-03-09"><meta name="pubdate" content="2021-02-07">', date(2021, 2, 7)),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-02-07T01:00Z"}</script>',
            date(2021, 2, 7),
        ),
        ('<script type="application/ld+json">{"@type":"NewsArticle", broken</script>', None),
    ],
)
def test_the_publication_date_is_read_only_with_certainty(head: str, day: date | None) -> None:
    assert document_from_text(page(f"<p>{ENGLISH}</p>", head)).published == day


def test_linked_data_of_related_articles_say_nothing_about_this_one() -> None:
    other = '{"@type":"NewsArticle","headline":"Other","datePublished":"2020-01-01"}'
    data = f'{{"@type":"ItemList","itemListElement":[{other}]}}'
    document = document_from_text(page(f"<p>{ENGLISH}</p>", f'<script type="application/ld+json">{data}</script>'))
    assert (document.title, document.published) == (None, None)


def test_a_visible_date_line_serves_where_metadata_are_silent() -> None:
    document = document_from_text(page(f"<h1>Statement on the Front</h1><p>3 March 2020</p><p>{ENGLISH}</p>"))
    assert document.published == date(2020, 3, 3)
    assert dict(document.origins)["published"] is MetadataOrigin.HEADER


def test_bare_fragments_are_read_whole() -> None:
    html = (
        "<!-- saved --><p><strong><a href='x'>XXe.138 AL-AMAL BRIGADE (GREEN BANNER)</a></strong></p>"
        "<p><em>Date of the summary</em>: 22 May 2014<br> <em>Date of its update</em>: 9 September 2014 </p>"
        f"<p>{ENGLISH}</p><p><em>Related listed entities:</em><br> </p>"
        "<p>Al-Nahr (XXe.004), listed on 8 May 2003<br> Al-Jabal (XXe.014), listed on 8 May 2003 <br></p>"
    )
    assert paragraphs(html) == [
        "XXe.138 AL-AMAL BRIGADE (GREEN BANNER)",
        "Date of the summary: 22 May 2014",
        "Date of its update: 9 September 2014",
        ENGLISH.strip(),
        "Related listed entities:",
        "Al-Nahr (XXe.004), listed on 8 May 2003",
        "Al-Jabal (XXe.014), listed on 8 May 2003",
    ]


def test_line_breaks_inside_a_sentence_do_not_part_it() -> None:
    assert paragraphs(page("<p>The governor said on Monday that the group<br>had left the province for good.</p>")) == [
        "The governor said on Monday that the group had left the province for good."
    ]


def test_note_marks_are_not_glued_to_words() -> None:
    html = page(
        "<p>It has 1,000 fighters<sup>12</sup>, he said.<sup><a href=n>[3]</a></sup> It holds 10<sup>3</sup> men.</p>"
    )
    assert paragraphs(html) == ["It has 1,000 fighters, he said. It holds 103 men."]


def test_tables_are_read_whole_and_cells_are_not_glued() -> None:
    html = page(f"<p>{ENGLISH}</p><table><tr><td>XXe.001</td><td>AL-AMAL BRIGADE</td></tr></table>")
    assert paragraphs(html)[1:] == ["XXe.001", "AL-AMAL BRIGADE"]


def test_a_page_that_is_all_one_form_is_read() -> None:
    html = page(f"<form id=aspnetForm><div class=sidebar-wrapper><p>{ENGLISH}</p><p>{ENGLISH}</p></div></form>")
    assert paragraphs(html) == [ENGLISH.strip()] * 2


def test_a_page_cut_in_the_middle_is_read_as_far_as_it_goes() -> None:
    whole = page(f"<div class=story><p>{ENGLISH}</p><p>The leader of the group, who was seen in the hills</p></div>")
    cut = whole[: whole.index(" in the hills")]
    assert paragraphs(cut) == [ENGLISH.strip(), "The leader of the group, who was seen"]


@pytest.mark.parametrize("opening", ["<div>", "<span id=x>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>"])
def test_nothing_is_lost_however_deeply_elements_nest(opening: str) -> None:
    html = page("".join(f"{opening}<p>{ENGLISH}{number}.</p>" for number in range(1200)))
    text = document_from_text(html).text
    assert all(f"{ENGLISH}{number}." in text for number in range(1200))


def test_self_closed_elements_do_not_swallow_what_follows() -> None:
    html = page(f'<span id="a"/><p>{ENGLISH}</p><span class="ad"/><p>{ENGLISH}</p>')
    assert paragraphs(html) == [ENGLISH.strip()] * 2


def test_a_text_that_mentions_elements_is_no_page() -> None:
    document = document_from_text("The <b> element was named in the report. It said <p> as well.")
    assert document.media_type == "text/plain"
    assert document.blocks[0].kind is BlockKind.PARAGRAPH


def test_entities_are_decoded_once() -> None:
    assert paragraphs(page("<p>He said &amp;lt; was AT&amp;T&#8217;s sign on Monday.</p>")) == [
        "He said &lt; was AT&T's sign on Monday."
    ]
