"""Which files are read, and how the others are refused."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.documents import MAX_BYTES, Given, document_from_bytes, document_from_text, open_document
from sayso.errors import DocumentError, DocumentNotFound, DocumentTooLarge, NotADocument, UnsupportedLanguage
from sayso.values.document import Document, MetadataOrigin
from tests.documents.samples import ARABIC, ENGLISH, FRENCH, RUSSIAN


def read(data: bytes, name: str = "report.txt") -> Document:
    return document_from_bytes(data, name, Given())


def test_the_path_is_kept_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text(ENGLISH)
    assert open_document("./report.txt").name == "./report.txt"


def test_a_missing_file_is_not_found() -> None:
    with pytest.raises(DocumentNotFound, match=r"no file missing\.txt.*Check the path") as refusal:
        open_document("missing.txt")
    assert refusal.value.exit_code == 5


def test_a_directory_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(NotADocument, match=r"is a directory\. Name the files in it\."):
        open_document(str(tmp_path))


def test_a_path_that_no_file_can_have_is_refused_without_a_traceback() -> None:
    with pytest.raises(DocumentError):
        open_document("a\0b")


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u200b\u00a0".encode(), b"<html><body></body></html>"]
)
def test_nothing_to_read_is_no_document(content: bytes) -> None:
    with pytest.raises(NotADocument):
        read(content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n%rest", "PDF"),
        (b"PK\x03\x04rest", "DOCX"),
        (b"{\\rtf1 rest}", "RTF"),
        (bytes(range(256)) * 9, "binary"),
    ],
)
def test_another_format_is_named_and_what_to_do(content: bytes, kind: str) -> None:
    with pytest.raises(NotADocument, match=rf"{kind}.*convert it first"):
        read(content)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000_000)  # more than any machine of ours could read: it must be refused by its size
    with pytest.raises(DocumentTooLarge, match=r"200,000\.0 MB; 4 MB is the limit"):
        open_document(str(path))


def test_the_limit_holds_for_text_as_well() -> None:
    with pytest.raises(DocumentTooLarge):
        document_from_text("a" * (MAX_BYTES + 1))


def test_one_long_line_is_divided_at_sentence_ends_and_nothing_is_lost() -> None:
    document = document_from_text(ENGLISH * 3000)
    assert len(document.blocks) > 20
    assert all(block.clean.endswith(".") and len(block.clean) <= 10_000 for block in document.blocks)
    assert " ".join(block.clean for block in document.blocks) == (ENGLISH * 3000).strip()


@pytest.mark.parametrize(("line", "glue"), [("word " * 9000, " "), ("word\n" * 9000, " ")])
def test_a_long_line_without_sentence_ends_is_divided_at_spaces(line: str, glue: str) -> None:
    document = document_from_text(line)
    assert all(len(block.clean) <= 10_000 for block in document.blocks)
    assert glue.join(block.clean for block in document.blocks) == line.strip().replace("\n", " ")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_common_encodings_are_read(encoding: str) -> None:
    assert read((ENGLISH + "“Café”, he said.").encode(encoding)).text == ENGLISH + "“Café”, he said."


def test_a_declared_encoding_is_believed() -> None:
    page = f'<html><head><meta charset="iso-8859-5"></head><body><p>{ENGLISH}</p><p>Он сказал нет.</p></body></html>'
    assert "Он сказал нет." in read(page.encode("iso-8859-5"), "page.html").text


def test_a_file_cut_in_the_middle_of_a_character_is_read() -> None:
    document = read((ENGLISH + "“Café” ").encode() + b"\xe2\x80")
    assert document.encoding == "utf-8"
    assert document.text.startswith(ENGLISH)


def test_line_ends_stay_as_they_are() -> None:
    assert read(b"One line here.\r\n\r\nAnother line here.\r\n").text == "One line here.\r\n\r\nAnother line here.\r\n"


@pytest.mark.parametrize(("text", "tongue"), [(FRENCH, "French"), (RUSSIAN, "Russian"), (ARABIC, "Arabic")])
def test_a_text_in_another_language_is_refused_by_its_name(text: str, tongue: str) -> None:
    with pytest.raises(UnsupportedLanguage, match=f"looks like {tongue}.*translate"):
        document_from_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "Les combattants ont dit non.",
        "\n".join(["Juan de la Cruz", "María de los Ángeles", "Ahmed bin Omar"] * 30),
        ENGLISH * 3 + ARABIC[:90],
        "\n".join(f"Al-Amal {number}" for number in range(200)),
    ],
)
def test_short_texts_lists_of_names_and_foreign_quotations_are_read(text: str) -> None:
    assert document_from_text(text).blocks


def test_what_is_given_goes_before_what_the_document_says() -> None:
    own = Given(published=date(2020, 1, 2), publisher="Desk", title="Mine")
    document = document_from_text(f"A headline of its own\n\n7 February 2021\n\n{ENGLISH}", given=own)
    assert (document.title, document.publisher, document.published) == ("Mine", "Desk", date(2020, 1, 2))
    assert {origin for _, origin in document.origins} == {MetadataOrigin.GIVEN}


def test_the_digest_is_that_of_the_bytes() -> None:
    assert read(ENGLISH.encode()).sha256 == document_from_text(ENGLISH).sha256


def test_lxml_is_not_loaded_before_a_page_is_opened() -> None:
    code = "import sys, sayso.documents as d; d.document_from_text('He said so.'); print('lxml' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


@settings(deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    try:
        assert read(data).text
    except DocumentError as refusal:
        assert refusal.happened
        assert refusal.next_step


@settings(deadline=None)
@given(st.text(alphabet="<>/pdivbrspan h1li&;#x\"'=-!ab.\n", max_size=200))
def test_any_markup_is_read_or_refused_in_words(body: str) -> None:
    try:
        assert read(f"<html><body>{body}".encode(), "page.html").text
    except DocumentError as refusal:
        assert refusal.happened
