"""Names that run on: "27th report of the Panel", "Committee concerning A, B and associated groups"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.language.name_chunks import Chunk
from sayso.values.mention import EntityType

_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-\w+|thirtieth|thirty-\w+|"
    r"annual|final|midterm|mid-term|interim|quarterly|semi-annual|latest)"
)
_REPORT_OF = re.compile(
    rf"\b{_ORDINAL} (?:annual |progress |interim )?(?:report|communiqu[eé]|statement) (?:of|by) (?:the )?$",
    re.IGNORECASE,
)
_BARE_OF = re.compile(r"\b(?:Report|Letter|Statement|Communiqu[eé]) of (?:the )?$")
_ABOUT = re.compile(r"^ (?:on|concerning|for|pursuant to resolutions?) (?:the )?")
_KINDS = "(?:individuals|groups|undertakings|entities|persons)"
_ASSOCIATED = re.compile(
    r",? and (?:(?:its|their|other) )?(?:associated|affiliated|related|linked) "
    rf"{_KINDS}(?:(?:,| and|, and) {_KINDS})*"
)
_REST_OF_LIST = re.compile(r"(?: \([^()]{2,20}\))?,? (?:and|&) [A-Z][\w'-]+(?: [A-Z][\w'-]+)? [Ss]anctions [Ll]ist\b")
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY_NAMED = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?) (?:[A-Z]\w+ ){{0,2}}"
    r"(?:Movement|Front|Brigades?|Battalion|Organization|Organisation|Group|Alliance|Martyrs|Army|Committee|Coalition)\b"
)
_HEADS = re.compile(r"\b(?:Committee|Group|Team|Panel|Council|Commission|Working Group)\b")


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """A document's name as one chunk, and the stretch inside it that names the body which issued it."""

    chunk: Chunk
    issuer: Chunk


def with_long_names(text: str, chunks: Sequence[Chunk]) -> tuple[list[Chunk], list[IssuedDocument]]:
    """The chunks, those put together that are parts of one long name; and the documents among them."""
    found: list[Chunk] = []
    documents: list[IssuedDocument] = []
    for chunk in _day_named(text, chunks):
        if found and chunk.start < found[-1].end:
            continue
        longer = _sanctions_list(text, chunk) or _with_associates(text, chunk)
        document = _document(text, longer)
        if document is not None:
            documents.append(IssuedDocument(document, longer))
        found.append(document or longer)
    return found, documents


def _day_named(text: str, chunks: Sequence[Chunk]) -> list[Chunk]:
    """Bodies named after a day: "March 23 Movement", "17 November Organization"."""
    found = list(chunks)
    for match in _DAY_NAMED.finditer(text):
        inside = [chunk for chunk in found if match.start() < chunk.end and chunk.start < match.end()]
        if inside and inside[-1].words and inside[-1].end >= match.end():
            named = replace(inside[-1], start=match.start(), hit=None, is_sure=True, tail="")
            found = [named if chunk is inside[-1] else chunk for chunk in found if chunk not in inside[:-1]]
    return found


def _sanctions_list(text: str, chunk: Chunk) -> Chunk | None:
    """ "ISIL (Da'esh) and Al-Qaida Sanctions List": one list named after two groups."""
    match = _REST_OF_LIST.match(text, chunk.end)
    if match is None:
        return None
    return replace(chunk, end=match.end(), type=EntityType.DOCUMENT, hit=None, is_sure=True, tail="list")


def _document(text: str, chunk: Chunk) -> Chunk | None:
    before = text[max(0, chunk.start - 60) : chunk.start]
    match = _REPORT_OF.search(before) or _BARE_OF.search(before)
    if match is None:
        return None
    start = chunk.start - len(before) + match.start()
    return replace(chunk, start=start, type=EntityType.DOCUMENT, hit=None, is_sure=True, tail="report")


def _with_associates(text: str, chunk: Chunk) -> Chunk:
    """A committee's or team's name with the groups that it is about, up to "and associated entities"."""
    if not _HEADS.search(text, chunk.start, chunk.end):
        return chunk
    rest = text[chunk.end : chunk.end + 240]
    match = _ASSOCIATED.search(rest)
    if match is None or "." in rest[: match.start()]:
        return chunk
    inner = text[chunk.start : chunk.end]
    if not _ABOUT.match(rest) and " concerning " not in inner and " on " not in inner:
        return chunk
    return replace(chunk, end=chunk.end + match.end(), type=EntityType.ORGANIZATION, hit=None)
