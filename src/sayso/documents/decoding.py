"""Bytes into text: byte order marks, UTF-8, what a page declares, and a guess as the last resort."""

import re
from typing import NamedTuple

from sayso.errors import NotADocument, UnknownEncoding
from sayso.tables import read_table

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_HEAD = 4096
_SAMPLE = 200_000
_ADVICE = "Sayso reads plain text and HTML; convert it first."


class Decoded(NamedTuple):
    """`note` says what was guessed."""

    text: str
    encoding: str
    note: str | None = None


def decode(data: bytes, name: str) -> Decoded:
    """The text of a document without its byte order mark, line ends as they are.

    Raises `NotADocument` for binary data and `UnknownEncoding` where no encoding fits.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decoded_as(data, encoding, name)
    refuse_binary(data, name)
    for encoding in (*_unmarked_utf16(data), "utf-8", *_declared(data)):
        if (text := _try(data, encoding)) is not None:
            return Decoded(text, encoding)
    return _damaged_utf8(data) or _guessed(data, name)


def refuse_binary(data: bytes, name: str) -> None:
    """Raise `NotADocument` where the first bytes are those of another format, or control characters abound."""
    for signature, kind, *_ in read_table("documents", "signatures"):
        if data.startswith(bytes.fromhex(signature)):
            raise NotADocument(f"{name} is {kind}, not a text.", _ADVICE)
    sample = data[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    if controls * 100 > len(sample) and not _unmarked_utf16(data):
        raise NotADocument(f"{name} looks like binary data.", _ADVICE)


def _decoded_as(data: bytes, encoding: str, name: str) -> Decoded:
    """Decode as the byte order mark says; a last character that is cut in the middle is let go."""
    text = data.decode(encoding, "replace")
    if text.count("\ufffd") > 1 + len(text) // 100:
        raise UnknownEncoding(f"{name} begins like {encoding} but is not.", "Save it as UTF-8 and try again.")
    return Decoded(text, encoding)


def _unmarked_utf16(data: bytes) -> tuple[str, ...]:
    """UTF-16 without its mark: in English every second byte is null."""
    sample = data[:_HEAD]
    half = len(sample) // 2
    if half < 4 or sample.count(0) < half // 2:
        return ()
    if sample[1::2].count(0) > half * 0.8 and sample[::2].count(0) == 0:
        return ("utf-16-le",)
    return ("utf-16-be",) if sample[::2].count(0) > half * 0.8 and sample[1::2].count(0) == 0 else ()


def _declared(data: bytes) -> tuple[str, ...]:
    """The encoding that a page names; what calls itself Latin-1 is Windows-1252 (WHATWG Encoding, section 4.2)."""
    if b"<" not in data[:_HEAD] or (match := _DECLARED.search(data[:_HEAD])) is None:
        return ()
    name = match[1].decode("ascii").lower()
    return ("cp1252",) if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252") else (name,)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes lost, as in a file that was cut in the middle of a character."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(_BEYOND_ASCII.findall(text)) - bad
    is_cut = bad == 1 and text.endswith("\ufffd")
    if not is_cut and good < bad * 20:
        return None
    characters = "1 character is" if bad == 1 else f"{bad} characters are"
    return Decoded(text, "utf-8", f"{characters} damaged; the rest is read as utf-8.")


def _guessed(data: bytes, name: str) -> Decoded:
    """English with few other characters is Windows-1252; anything else is left to charset-normalizer."""
    sample = data[:_SAMPLE]
    beyond = sum(byte > 0x7F for byte in sample)
    if beyond * 20 <= len(sample) and (text := _try(data, "cp1252")) is not None:
        return Decoded(text, "cp1252", _guess("cp1252"))
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    text = _try(data, best.encoding) if best else None
    if best is None or text is None:
        raise UnknownEncoding(f"The encoding of {name} cannot be told.", "Save it as UTF-8 and try again.")
    return Decoded(text, best.encoding, _guess(best.encoding))


def _guess(encoding: str) -> str:
    return f"It does not say how it is encoded; {encoding} was guessed. Where letters look wrong, save it as UTF-8."
