"""From a path, bytes or a string to a document; what cannot be read is refused with what to do next."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from sayso.documents.cleaning import is_blank
from sayso.documents.decoding import Decoded, decode
from sayso.documents.given import NOTHING_GIVEN, Given
from sayso.documents.notes import note_on_page, notes_on_text, refuse_what_holds_nothing
from sayso.documents.plain import Found, read_plain
from sayso.documents.tongue import refuse_other_languages
from sayso.documents.webpages import is_web_page
from sayso.errors import DocumentError, DocumentNotFound, DocumentTooLarge, NotADocument
from sayso.values.document import Document, MetadataOrigin

MAX_BYTES = 4_000_000
"""Larger files are refused unread: the longest reports of UN panels have about two million characters."""


def open_document(path: str, given: Given = NOTHING_GIVEN) -> Document:
    """Read a plain text or a saved web page; `path` is kept as the document's name.

    Raises a `DocumentError`: not found, too large, a directory, empty, binary, in no known encoding, not in English.
    """
    return document_from_bytes(received(path), path, given)


def document_from_bytes(data: bytes, name: str, given: Given = NOTHING_GIVEN) -> Document:
    """Decode and read what is in a file.

    A byte order mark is no part of the text; line ends stay as they are, so that offsets fit
    `open(path, newline="").read()`, and `open(path).read()` as well where lines end in a line feed alone.
    """
    _refuse_size(len(data), name)
    if not data:
        raise NotADocument(f"{name} is empty.", "Check how it was saved.")
    return _document(decode(data, name), name, sha256(data).hexdigest(), given)


def document_from_text(text: str, name: str = "text", given: Given = NOTHING_GIVEN) -> Document:
    """Read a string: plain text, or HTML if it plainly is a web page."""
    data = text.encode("utf-8", "surrogatepass")
    _refuse_size(len(data), name)
    return _document(Decoded(text, "utf-8"), name, sha256(data).hexdigest(), given)


def received(path: str) -> bytes:
    """The bytes of a file, unless it is none, or too large to be read. Raises `DocumentError`."""
    try:
        status = Path(path).stat()
        if S_ISDIR(status.st_mode):
            raise NotADocument(f"{path} is a directory.", "Name the files in it.")
        if not S_ISREG(status.st_mode):
            raise NotADocument(f"{path} is not a regular file.", "Save its content to a file first.")
        _refuse_size(status.st_size, path)
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise DocumentNotFound(f"There is no file {path}.", "Check the path.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise DocumentError(f"{path} cannot be opened: {reason}.", "Check the path and its permissions.") from None


def _refuse_size(size: int, name: str) -> None:
    if size > MAX_BYTES:
        raise DocumentTooLarge(
            f"{name} has {size / 1e6:,.1f} MB; {MAX_BYTES / 1e6:,.0f} MB is the limit.",
            "Divide it into single reports.",
        )


def _document(decoded: Decoded, name: str, digest: str, given: Given) -> Document:
    is_page = is_web_page(decoded.text, name)
    if is_page:
        from sayso.documents.page import read_page

        text, divided, found = read_page(decoded.text)
    else:
        text = decoded.text
        divided, found = read_plain(text)
    if is_blank(text) and not is_page:
        raise NotADocument(f"{name} holds no text.", "Check how it was saved.")
    refuse_what_holds_nothing(text, divided, name, is_page)
    refuse_other_languages((block.clean for block in divided.blocks), name)
    document = Document(name, digest, _media_type(is_page), decoded.encoding, text, *divided.parts)
    on_page = note_on_page(decoded.text) if is_page else None
    notes = [note for note in (decoded.note, on_page, *notes_on_text(text, divided)) if note is not None]
    return _settled(replace(document, notes=tuple(notes)), found, given)


def _media_type(is_page: bool) -> str:
    return "text/html" if is_page else "text/plain"


def _settled(document: Document, found: Found, given: Given) -> Document:
    """The document with its title, publisher and date: as given, or else as it says itself."""
    origins: list[tuple[str, MetadataOrigin]] = []
    values: dict[str, str | date | None] = {}
    for field in ("title", "publisher", "published"):
        stated: tuple[str | date, MetadataOrigin] | None = getattr(found, field)
        value: str | date | None = getattr(given, field)
        if value is not None:
            stated = value, MetadataOrigin.GIVEN
        if stated is not None:
            values[field] = stated[0]
            origins.append((field, stated[1]))
    return replace(document, origins=tuple(origins), **values)  # type: ignore[arg-type]
