"""Names as sanctions lists and police write them: surname first, in quotes, numbered, in lists of other names.

"AL-SURA, Khalid (a.k.a. "THE ENGINEER")"; "Name: 1: KHALID 2: AL-SURA 3: na Good quality a.k.a.: a) … b) …", as in the
consolidated list of the Security Council.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.language.form_fields import items
from sayso.language.name_chunks import Chunk
from sayso.language.name_cues import CueKind, Defined, cue_in
from sayso.language.name_traits import is_given_name
from sayso.language.naming import DefinitionKind
from sayso.values.mention import EntityType

_QUOTED = re.compile(r"\"([^\"]{2,60}?)[,.]?\"|(?<!\w)'([^']{2,60}?)[,.]?'(?!\w)")
_OTHERS = re.compile(r"\b(?:(?:Good|Low) quality a\.k\.a\.:|A\.k\.a\.:|F\.k\.a\.:|Name \(original script\):)")
_NAME = re.compile(r"\bName:")
_LABEL = re.compile(r"\b[A-Z][A-Za-z.]+(?: (?:\([a-z ]+\)|[a-z][\w.-]*)){0,4}:")
_NUMBERED = re.compile(r"\bName:\s+1:\s+(?P<name>\S.*?)\s*(?=(?:\s\d:\s+na\b)|\s\d:\s*$|$|\s[A-Z][a-z]+:)")
_ENTRY_BEGINS = re.compile(r"(?:^|[(;:]|\))\s*(?:\d+[.)]\s+|[a-z]\)\s+)?(?:[anf]\.?k\.?a\.?,?\s+)?\"?$", re.IGNORECASE)
_ENTRY_GOES_ON = re.compile(r"\"?\s*(?:$|\(|;|\)|,? [anf]\.?k\.?a\b)")
_EPITHET = re.compile(r" (?:of )?(?:the )?")


def with_entries(text: str, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, those put together that such a way of writing makes one name, and those added that it shows."""
    merged = _with_stretches(text, chunks, _entry_stretches(text))
    merged = _surnames_first(text, merged)
    quoted = [span for span in _quotes(text) if _is_told(text, merged, span[0])]
    return _epithets(text, _with_stretches(text, merged, quoted))


def entry_definitions(text: str, chunks: Sequence[Chunk]) -> list[Defined]:
    """Other names in the fields of an entry, as names of the one that its field "Name:" gives."""
    found = []
    for label in _OTHERS.finditer(text):
        begins = [match.end() for match in _NAME.finditer(text, 0, label.start())]
        name = next((n for n, chunk in enumerate(chunks) if begins and chunk.start >= begins[-1]), None)
        if name is None or chunks[name].start >= label.start():
            continue
        kind = DefinitionKind.FORMER_NAME if label.group().startswith("F.") else DefinitionKind.ALIAS
        end = _field_end(text, label.end())
        for other, chunk in enumerate(chunks):
            if label.end() <= chunk.start < end:
                found.append(Defined(kind, name, other, (chunk.end, chunk.end), label.group().rstrip(":").lower()))
    return found


def _entry_stretches(text: str) -> list[tuple[int, int]]:
    found = [match.span("name") for match in _NUMBERED.finditer(text)]
    for label in _OTHERS.finditer(text):
        found += items(text, label.end(), _field_end(text, label.end()))
    return found


def _field_end(text: str, start: int) -> int:
    label = _LABEL.search(text, start)
    return label.start() if label else len(text)


def _with_stretches(text: str, chunks: Sequence[Chunk], stretches: Sequence[tuple[int, int]]) -> list[Chunk]:
    """Each stretch as one chunk in place of those inside it; what only reaches into one is cut off there."""
    kept = list(chunks)
    labels = [match.span() for match in _OTHERS.finditer(text)]
    for start, end in [*labels, *stretches]:
        inside = [chunk for chunk in kept if start <= chunk.start and chunk.end <= end]
        kept = [_cut(text, chunk, start) for chunk in kept if chunk.start < start or chunk.start >= end]
        if (start, end) not in labels:
            words = tuple(word for chunk in inside for word in chunk.words)
            hit = inside[0].hit if [(one.start, one.end) for one in inside] == [(start, end)] else None
            type_ = inside[0].type if len(inside) == 1 else None
            kept.append(Chunk(start, end, words, type=type_, hit=hit))
    return sorted((chunk for chunk in kept if chunk.end > chunk.start), key=lambda chunk: chunk.start)


def _cut(text: str, chunk: Chunk, end: int) -> Chunk:
    if chunk.end <= end or chunk.start >= end:
        return chunk
    words = tuple(word for word in chunk.words if word.end <= end)
    return replace(chunk, end=chunk.start + len(text[chunk.start : end].rstrip()), words=words or chunk.words, hit=None)


def _quotes(text: str) -> list[tuple[int, int]]:
    return [match.span(1) if match.group(1) else match.span(2) for match in _QUOTED.finditer(text)]


def _is_told(text: str, chunks: Sequence[Chunk], start: int) -> bool:
    """Whether the words before a quotation mark make what is quoted a name of what was named before."""
    before = [chunk for chunk in chunks if chunk.end < start]
    cue = cue_in(text[before[-1].end : start]) if before else None
    return cue is not None and cue.kind is not CueKind.RENAMED


def _surnames_first(text: str, chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "AL-SURA, Khalid" is one name where an entry begins so, or where a list of other names has it."""
    found: list[Chunk] = []
    for chunk in chunks:
        if found and _is_surname_first(text, found[-1], chunk):
            words = (*found[-1].words, *chunk.words)
            found[-1] = replace(found[-1], end=chunk.end, words=words, type=EntityType.PERSON, hit=None, is_sure=True)
        else:
            found.append(chunk)
    return found


def _is_surname_first(text: str, surname: Chunk, given: Chunk) -> bool:
    written = text[surname.start : surname.end]
    if text[surname.end : given.start] != ", " or not written.isupper() or surname.hit is not None or not given.words:
        return False
    begins = _ENTRY_BEGINS.search(text[: surname.start]) is not None
    is_person = is_given_name(given.words[0].text) or not text[given.start : given.end].isupper()
    return begins and is_person and _ENTRY_GOES_ON.match(text, given.end) is not None


def _epithets(text: str, chunks: Sequence[Chunk]) -> list[Chunk]:
    """ "Known as the Lion of Sura": one name, though it ends in another."""
    found: list[Chunk] = []
    for chunk in chunks:
        last = found[-1] if found else None
        if last is not None and len(found) > 1 and _is_epithet(text, found[-2], last, chunk):
            found[-1] = replace(last, end=chunk.end, words=(*last.words, *chunk.words), type=None, hit=None)
        else:
            found.append(chunk)
    return found


def _is_epithet(text: str, name: Chunk, first: Chunk, rest: Chunk) -> bool:
    gap = text[first.end : rest.start]
    if _EPITHET.fullmatch(gap) is None or "the" not in text[name.end : rest.start].split():
        return False
    return first.hit is None and cue_in(text[name.end : first.start]) is not None
