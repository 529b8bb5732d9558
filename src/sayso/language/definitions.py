"""Names that the text itself defines: "Tehrik-e Taliban Pakistan (TTP)", "X, also known as Y", "the Z (formerly W)"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from sayso.language.name_chunks import Chunk
from sayso.language.name_traits import is_acronym
from sayso.language.naming import DefinitionKind
from sayso.values.mention import EntityType

_LISTED = re.compile(r"^\s*(?:,|,? and|,? or|/|;)?\s*(?:the |by )?\"?$")
_OPENING = re.compile(r"^\s\(\s*(?:or )?(?:the )?\"?$")
_SENTENCE_END = re.compile(r"[.!?] ")
_CLOSING = re.compile(r"^[.,]?\"?\s*\)")
_COMMA_CLOSING = re.compile(r"^\"?\s?,\"?")
_INITIAL_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL_WORDS = frozenset(
    {"of", "the", "and", "in", "for", "on", "to", "a", "an", "e", "i", "al", "ul", "ash", "as", "de", "la", "s"}
)


@dataclass(frozen=True, slots=True)
class Defined:
    """The chunk number `other` is another name of the chunk number `name`; `aside` is the stretch that says so."""

    kind: DefinitionKind
    name: int
    other: int
    aside: tuple[int, int]
    cue: str


def find_definitions(text: str, chunks: Sequence[Chunk], skip: Sequence[tuple[int, int]] = ()) -> list[Defined]:
    """Definitions among the names of one block; `skip` are stretches that may stand between, such as "(QDe.132)"."""
    found: list[Defined] = []
    reach = {number: _past(text, chunk.end, skip) for number, chunk in enumerate(chunks)}
    taken: set[int] = set()
    first_name: dict[int, int] = {}
    for number in range(len(chunks) - 1):
        if number in taken:
            continue
        other = number + 1
        while other < len(chunks):
            defined = _defined(text, chunks, number, other, reach[number])
            if not defined:
                break
            defined = [replace(each, name=first_name.get(each.name, each.name)) for each in defined]
            first_name.update({each.other: each.name for each in defined})
            found += defined
            taken |= {each.other for each in defined}
            reach[number] = _past(text, defined[-1].aside[1], skip)
            other = defined[-1].other + 1
    return found


def _past(text: str, end: int, skip: Sequence[tuple[int, int]]) -> int:
    """The end of the stretches to skip that follow directly."""
    for begin, finish in sorted(skip):
        if begin <= end < finish or (text[end:begin].strip() == "" and end <= begin):
            end = finish
    return end


def _defined(text: str, chunks: Sequence[Chunk], name: int, other: int, reach: int) -> list[Defined]:
    if chunks[other].start < reach:
        return []
    gap = text[reach : chunks[other].start]
    cue = _cue(gap)
    if cue is not None:
        subject = _subject(text, chunks, name, other)
        return [replace(each, name=subject) for each in _by_cue(text, chunks, other, reach, cue)]
    if _OPENING.match(gap) and _CLOSING.match(text[chunks[other].end :]):
        return _by_brackets(text, chunks, name, other, reach)
    if _OPENING.match(gap) and text[chunks[other].end : chunks[other].end + 2] in ("; ", ", "):
        return _by_open_brackets(text, chunks, name, other, reach)
    return []


def _by_open_brackets(text: str, chunks: Sequence[Chunk], name: int, other: int, reach: int) -> list[Defined]:
    """An acronym at the head of a longer bracket: "Sura Armed Forces (SAF; also known as the Sura Guard)"."""
    full, short = text[chunks[name].start : chunks[name].end], text[chunks[other].start : chunks[other].end]
    if not is_acronym(short) or not initials_match(full, short):
        return []
    return [Defined(DefinitionKind.ACRONYM, name, other, (reach, chunks[other].end), "()")]


def _subject(text: str, chunks: Sequence[Chunk], name: int, other: int) -> int:
    """The defined name: the nearest before the cue that is no place ("X, active in Z and also known as Y")."""
    if _type(chunks[name]) is not EntityType.PLACE or _type(chunks[other]) is EntityType.PLACE:
        return name
    before = range(name - 1, max(-1, name - 4), -1)
    near = (n for n in before if _type(chunks[n]) is not EntityType.PLACE)
    return next((n for n in near if not _SENTENCE_END.search(text, chunks[n].end, chunks[name].start)), name)


def _by_brackets(text: str, chunks: Sequence[Chunk], name: int, other: int, reach: int) -> list[Defined]:
    if not _can_be_same(chunks[name], chunks[other], text):
        return []
    closing = _CLOSING.match(text[chunks[other].end :])
    end = chunks[other].end + (closing.end() if closing else 0)
    full, short = text[chunks[name].start : chunks[name].end], text[chunks[other].start : chunks[other].end]
    is_short = is_acronym(short) or is_acronym(full)
    kind = DefinitionKind.ACRONYM if is_short else DefinitionKind.ALIAS
    return [Defined(kind, name, other, (reach, end), "()")]


def _can_be_same(first: Chunk, second: Chunk, text: str) -> bool:
    """A place in brackets says where something is, not what it is called besides, unless the letters say so."""
    places = [_type(chunk) is EntityType.PLACE for chunk in (first, second)]
    if not any(places):
        return True
    return initials_match(text[first.start : first.end], text[second.start : second.end])


def _type(chunk: Chunk) -> EntityType | None:
    return chunk.hit.row.type if chunk.hit else chunk.type


def _by_cue(text: str, chunks: Sequence[Chunk], first: int, reach: int, cue: str) -> list[Defined]:
    """All names that one cue introduces: "also known as A, B and C"."""
    is_bracketed = text[reach : chunks[first].start].lstrip().startswith(("(", ";"))
    others = [first]
    while others[-1] + 1 < len(chunks) and _goes_on(text, chunks, others[-1], is_bracketed=is_bracketed):
        others.append(others[-1] + 1)
    end = _aside_end(text, chunks[others[-1]].end, is_bracketed=is_bracketed)
    kind = DefinitionKind(_cues()[cue])
    return [Defined(kind, first, other, (reach, end), cue) for other in others]


def _goes_on(text: str, chunks: Sequence[Chunk], last: int, *, is_bracketed: bool) -> bool:
    gap = text[chunks[last].end : chunks[last + 1].start]
    if not _LISTED.match(gap) or _type(chunks[last + 1]) is EntityType.PLACE:
        return False
    return is_bracketed or gap.strip().startswith(("/", "or"))


def _aside_end(text: str, end: int, *, is_bracketed: bool) -> int:
    closing = (_CLOSING if is_bracketed else _COMMA_CLOSING).match(text[end:])
    if closing:
        return end + closing.end()
    return end + 1 if text.startswith('"', end) else end


def _cue(gap: str) -> str | None:
    if len(gap) > 60:
        return None
    match = _cue_pattern().match(gap)
    return match.group("cue").lower() if match else None


@cache
def _cues() -> dict[str, str]:
    lines = files("sayso.language").joinpath("data/name_cues.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {cue: kind for cue, kind, _ in rows}


@cache
def _cue_pattern() -> re.Pattern[str]:
    cues = "|".join(re.escape(cue) for cue in sorted(_cues(), key=len, reverse=True))
    before = (
        r"^\s*[,;(–—-]?\s*(?:(?:which|who|and|that|or)\s)?(?:is |was |are |were )?"
        r"(?:also |sometimes |often |generally )?\"?"
    )
    return re.compile(rf"{before}(?P<cue>{cues})(?=[\s\":])[:,]?\s*(?:the |of |by |simply |name )?\"?$", re.IGNORECASE)


def initials_match(full: str, short: str) -> bool:
    """Whether the letters of the shorter name are initials of words of the longer, in order: `AQIM`, `MoFA`, `JeM`."""
    if len(full) < len(short):
        full, short = short, full
    return acronym_start(full, short) is not None


def acronym_start(text: str, acronym: str) -> int | None:
    """Where the words begin whose initials the acronym gives, the last of them ending the text.

    Every word that is no particle has to give a letter, as in Schwartz and Hearst (2003), who also let letters
    stand inside a word.
    """
    letters = [sign.lower() for sign in acronym if sign.isalnum() and not (sign == "s" and acronym.endswith("s"))]
    stretches = [(match.start(), match.group().lower()) for match in _INITIAL_WORD.finditer(text)][-14:]
    if len(letters) < 2:
        return None
    large = [stretch for stretch in stretches if stretch[1] not in _SMALL_WORDS]
    without = _spelled_from(large, letters)
    return without if without is not None else _spelled_from(stretches, letters)


def _spelled_from(stretches: Sequence[tuple[int, str]], letters: Sequence[str]) -> int | None:
    position = len(letters) - 1
    for start, word in reversed(stretches):
        if word[0] == letters[position]:
            position -= 1
            if position < 0:
                return start
        elif word not in _SMALL_WORDS:
            inner = [sign for sign in letters[: position + 1] if sign in word]
            if word[0] not in inner or not _spells_inside(word, letters, position):
                return None
            position -= _inside(word, letters, position)
            if position < 0:
                return start
    return None


def _spells_inside(word: str, letters: Sequence[str], position: int) -> bool:
    return _inside(word, letters, position) > 0


def _inside(word: str, letters: Sequence[str], position: int) -> int:
    """How many letters up to `position` a word spells in order, the first of them being its initial."""
    for taken in range(min(4, position + 1), 1, -1):
        wanted = letters[position - taken + 1 : position + 1]
        rest = iter(word)
        if wanted[0] == word[0] and all(sign in rest for sign in wanted):
            return taken
    return 0
