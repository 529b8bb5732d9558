"""Other names around the name itself: "Born Y in Z, X fled", "Known as Y, X fled", "X – Y in Urdu – fled"."""

import re
from collections.abc import Sequence

from sayso.language.name_chunks import Chunk
from sayso.language.name_cues import CueKind, Defined, cue_in
from sayso.language.name_words import adjectives
from sayso.language.naming import DefinitionKind
from sayso.names import fold
from sayso.values.mention import EntityType

_REACH = 80
_FAR = 4
_OPENING = re.compile(r"(?:^|[.!?;:]\"? )(?P<cue>[A-Z][a-z]+(?: [a-z]+){0,8}) (?:the )?[\"']?\Z")
_ASIDE = re.compile(r" (?:(?:the|an?) [a-z][\w -]{2,40} )?[\"']?")
_BEHIND_COMMA = re.compile(r"[\"']?,[\"']? ?")
_SENTENCE_END = re.compile(r"[.!?] ")
_TONGUES = frozenset(
    {"Urdu", "Pashto", "Dari", "Farsi", "Hausa", "Kanuri", "Tamasheq", "Bengali", "Tagalog", "Swahili"}
)
_SET_OFF = re.compile(r"\s*[,(–—-]\s*(?:or )?(?:the )?[\"']?")
_TRAILING = re.compile(r"[\"']?,? (?:in (?P<tongue>[A-Z][a-z]+)|for short)[\"']?(?P<close>\s*[,)–—-]|(?=\.))")


def by_opening(text: str, chunks: Sequence[Chunk], other: int) -> list[Defined]:
    """The name that a sentence is about which opens with another name of it."""
    begin = max(0, chunks[other].start - _REACH, chunks[other - 1].end if other else 0)
    match = _OPENING.search(text, begin, chunks[other].start)
    cue = cue_in(f", {match.group('cue').lower()} ") if match is not None else None
    if match is None or cue is None or cue.kind not in (CueKind.ALIAS, CueKind.FORMER_NAME):
        return []
    name = _opened(text, chunks, other)
    if name is None:
        return []
    closing = _BEHIND_COMMA.match(text, chunks[other].end)
    end = closing.end() if closing else chunks[other].end
    return [Defined(DefinitionKind(cue.kind), name, other, (match.start("cue"), end), cue.words)]


def _opened(text: str, chunks: Sequence[Chunk], other: int) -> int | None:
    """The name right behind the comma that ends the opening; places in between belong to it."""
    for number in range(other + 1, min(other + _FAR, len(chunks))):
        gap = text[chunks[number - 1].end : chunks[number].start]
        if _SENTENCE_END.search(gap):
            return None
        if "," not in gap:
            continue
        if not _ASIDE.fullmatch(gap.rpartition(",")[2]):
            return None
        if chunks[number].type is not EntityType.PLACE:
            return number
    return None


def by_tongue(text: str, chunks: Sequence[Chunk], pair: tuple[int, int], reach: int) -> list[Defined]:
    """ "X – Y in Urdu – fled", "X, Y for short, fled"."""
    name, other = pair
    if not _SET_OFF.fullmatch(text, reach, chunks[other].start):
        return []
    match = _TRAILING.match(text, chunks[other].end)
    tongue = match.group("tongue") if match is not None else None
    if match is None or (tongue is not None and fold(tongue) not in adjectives() and tongue not in _TONGUES):
        return []
    return [Defined(DefinitionKind.ALIAS, name, other, (reach, match.end()), match.group().strip(" ,)–—-"))]
