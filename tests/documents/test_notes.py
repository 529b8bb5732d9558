"""What is told of how a document was opened, and which paragraphs are set aside for their language."""

import pytest

from sayso.documents import document_from_bytes, document_from_text
from sayso.errors import NotADocument, UnsupportedLanguage
from sayso.values.document import CutReason, Document
from tests.documents.samples import ARABIC, ARTICLE_PAGE, ENGLISH, FRENCH, RUSSIAN

SHORT_FRENCH = [
    "Les combattants ont quitté la ville dans la nuit.",
    "Le ministère n'a pas dit combien de soldats sont dans les montagnes du nord.",
    "Les habitants ont peur de ce groupe et ne sont pas sortis pour aller au marché.",
    "Selon un rapport, elle est la plus grande des attaques de cette année.",
]


def cut_as_foreign(document: Document) -> list[str]:
    return [document.text[c.span.start : c.span.end] for c in document.cuts if c.reason is CutReason.FOREIGN]


def test_nothing_is_told_of_a_text_that_raises_no_question() -> None:
    assert document_from_text(ENGLISH * 3).notes == ()
    assert document_from_text(ARTICLE_PAGE).notes == ()


def test_a_guessed_encoding_is_told() -> None:
    (note,) = document_from_bytes((ENGLISH + "“Café”, he said.").encode("cp1252"), "a.txt").notes
    assert "cp1252 was guessed" in note


def test_a_declared_encoding_is_no_guess() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{ENGLISH} Café.</p></body></html>'
    assert document_from_bytes(page.encode("cp1252"), "a.html").notes == ()


def test_damaged_characters_are_counted() -> None:
    (note,) = document_from_bytes((ENGLISH + "“Café” ").encode() + b"\xe2\x80", "a.txt").notes
    assert note.startswith("1 character is damaged")


@pytest.mark.parametrize("end", ["", "<a href='", "<p>It also", "</p><scr", "<script>var x = '<p>';"])
def test_a_page_that_breaks_off_is_told(end: str) -> None:
    (note,) = document_from_text(f"<html><body><p>{ENGLISH}</p>{end}").notes
    assert "breaks off" in note


@pytest.mark.parametrize(
    "page", [f"<p>{ENGLISH}</p>" * 4, f"<html><body><p>{ENGLISH}</p></body></html>\n<!-- 3 < 4 -->"]
)
def test_a_page_that_ends_or_a_piece_of_one_is_whole(page: str) -> None:
    assert document_from_text(page).notes == ()


def test_a_page_of_scripts_is_refused_in_words() -> None:
    with pytest.raises(NotADocument, match=r"nothing without its scripts\..*browser"):
        document_from_text("<html><body><div id='root'></div><script>show('x')</script></body></html>")


def test_a_page_of_which_all_is_cut_says_so() -> None:
    page = "<html><body><nav><a href='/'>Home</a></nav><noscript>Please enable scripts.</noscript></body></html>"
    (note,) = document_from_text(page).notes
    assert "Nothing in it is running text" in note
    assert "navigation" in note


def test_a_text_without_spaces_is_refused_in_words() -> None:
    with pytest.raises(NotADocument, match="no spaces between its words"):
        document_from_text((ENGLISH * 20).replace(" ", ""))


def test_a_stretch_without_spaces_is_cut_and_told() -> None:
    document = document_from_text(f"{ENGLISH}\n\n{'QUJD' * 200}\n\n{ENGLISH}")
    assert [cut.reason for cut in document.cuts] == [CutReason.NO_WORDS]
    assert len(document.blocks) == 2
    assert document.notes == ("Stretches without spaces between words are left unread.",)


def test_a_very_short_text_in_another_language_is_read_but_told() -> None:
    document = document_from_text("Les combattants ont dit non.")
    assert document.blocks
    assert document.notes == ("It looks like French; Sayso reads English only.",)


@pytest.mark.parametrize(("foreign", "tongue"), [(FRENCH, "French"), (RUSSIAN, "Russian"), (ARABIC, "Arabic")])
def test_foreign_paragraphs_are_set_aside_and_the_english_ones_read(foreign: str, tongue: str) -> None:
    document = document_from_text("\n\n".join([ENGLISH * 4, foreign, ENGLISH * 5, ENGLISH * 3, foreign]))
    assert cut_as_foreign(document) == [foreign.strip(), foreign.strip()]
    assert len(document.blocks) == 3
    assert document.notes == (f"2 paragraphs are not in English ({tongue}) and left unread.",)


def test_foreign_paragraphs_that_say_too_little_alone_say_enough_together() -> None:
    paragraphs = [part for short in SHORT_FRENCH for part in (ENGLISH * 2, short)]
    assert cut_as_foreign(document_from_text("\n\n".join(paragraphs))) == SHORT_FRENCH


def test_one_short_foreign_paragraph_is_no_proof() -> None:
    assert cut_as_foreign(document_from_text(f"{ENGLISH * 2}\n\n{SHORT_FRENCH[0]}")) == []


def test_foreign_paragraphs_of_a_page_are_set_aside_too() -> None:
    page = f"<html><body><article><p>{ENGLISH * 3}</p><p>{FRENCH}</p><p>{ENGLISH * 3}</p></article></body></html>"
    assert len(cut_as_foreign(document_from_text(page))) == 1


def test_a_list_of_names_is_not_foreign() -> None:
    names = "\n\n".join(["Juan de la Cruz", "María de los Ángeles", "Mohamed el-Amin"] * 20)
    assert cut_as_foreign(document_from_text(f"{ENGLISH * 2}\n\n{names}")) == []


def test_a_foreign_text_with_an_english_line_is_still_refused() -> None:
    with pytest.raises(UnsupportedLanguage, match="looks like French"):
        document_from_text(f"{FRENCH}\n\n{FRENCH}\n\n{FRENCH}\n\n{ENGLISH}")
