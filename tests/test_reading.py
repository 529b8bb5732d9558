"""Document in, reading out: what holds for every reading."""

import itertools
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sayso
from sayso.documents import document_from_text
from sayso.errors import ModelNotInstalled
from sayso.names.known import KnownName, KnownNames
from sayso.reading import flat_claims, read, read_document
from sayso.values.mention import EntityType
from sayso.values.reading import Reading

_SENTENCES = (
    "The ministry said on Monday that Harakat al-Noor killed 12 soldiers in Ghazni.",
    "According to the report, one Member State estimated that the group has over 300 fighters.",
    "Karim Daud, also known as Abu Salim, was arrested in Herat in May 2019.",
    "“We never cut our ties to Al-Qaeda,” the spokesman said.",
    "Officials could not confirm the claim.",
    "Jaish al-Fath (JF) pledged allegiance to Al-Qaeda in 2017.",
    "It rained for most of the week.",
)
_GAPS = (" ", "\n", "\u00a0", "  ", "\r\n", " \u00ad")


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Paragraphs of sentences, with white space of all kinds between and within them."""
    paragraphs = draw(st.lists(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=3), min_size=1, max_size=4))
    gap = draw(st.sampled_from(_GAPS))
    return "\n\n".join(
        gap.join(paragraph).replace(" on ", draw(st.sampled_from((" on ", "\u00a0on\n")))) for paragraph in paragraphs
    )


def fold(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_offsets_point_at_the_sentence_and_the_quote_in_the_text_as_received(text: str) -> None:
    reading = read(text, published=date(2021, 3, 1))
    for record, claim in zip(flat_claims(reading), reading.claims, strict=True):
        assert fold(reading.document.text[record["start"] : record["end"]]) == fold(record["sentence"])
        assert claim.sentence.covers(claim.quote)
        assert record["start"] <= record["quote"][0] < record["quote"][1] <= record["end"]
    for mention in reading.mentions:
        assert mention.span.start < mention.span.end <= len(reading.document.text)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_every_sentence_gives_a_claim_or_is_left_unread_with_a_reason(text: str) -> None:
    reading = read(text, published=date(2021, 3, 1))
    told = {claim.sentence for claim in reading.claims} | {one.span for one in reading.unread}
    assert not any(claim.sentence == one.span for claim in reading.claims for one in reading.unread)
    covered = sorted(told)
    assert all(first.end <= second.start for first, second in itertools.pairwise(covered))


def test_reading_twice_gives_the_same_claims_with_the_same_ids() -> None:
    text = "\n\n".join(_SENTENCES)
    first, second = (read(text, published=date(2021, 3, 1)) for _ in range(2))
    assert [claim.id for claim in first.claims] == [claim.id for claim in second.claims]
    assert len({claim.id for claim in first.claims}) == len(first.claims)


def test_ids_do_not_depend_on_the_publication_date() -> None:
    text = "Karim Daud was arrested on Monday in Herat."
    early, late = (read(text, published=date(2021, month, 1)) for month in (3, 9))
    assert [claim.id for claim in early.claims] == [claim.id for claim in late.claims]
    assert early.claims[0].period != late.claims[0].period


def test_names_that_are_known_beforehand_are_found_in_one_piece() -> None:
    known = KnownNames([KnownName("Harbour and Coast Committee", EntityType.GROUP, "x1")])
    document = document_from_text("Harbour and Coast Committee fighters attacked a police post in Ghazni.")
    reading = read_document(document, known)
    assert flat_claims(reading)[0]["subject"] == "Harbour and Coast Committee"


def test_a_pipeline_that_is_not_installed_is_named_with_what_to_do() -> None:
    with pytest.raises(ModelNotInstalled, match="en_no_such_pipeline"):
        read_document(document_from_text("Karim Daud was arrested."), model="en_no_such_pipeline")


def test_the_package_offers_read_without_loading_it_at_import() -> None:
    reading = sayso.read("Karim Daud leads Harakat al-Noor.", publisher="A Paper")
    assert isinstance(reading, Reading)
    assert reading.document.publisher == "A Paper"


def test_a_text_without_sentences_gives_an_empty_reading() -> None:
    assert read("Contents\n\nAnnex I\n\nAnnex II").claims == ()
