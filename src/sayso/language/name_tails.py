"""Words in lower case that end a name: "Iraqi army", "Mehran naval base", "U.S. Treasury statement"."""

import re
from dataclasses import replace
from functools import cache

from sayso.language.name_chunks import Chunk
from sayso.language.name_traits import is_acronym, traits
from sayso.language.name_words import TAILS, WordKind, words
from sayso.values.mention import EntityType

_MODIFIER = (
    "armed|air|security|naval|military|foreign|interior|defence|defense|justice|finance|health|information|national|"
    "border|coast|federal|central|intelligence|peace|ceasefire|international|refugee|special|joint|press|treasury|"
    "security council"
)
_OPEN_HEADS = frozenset({"jihad"})
_TREATIES = frozenset({"agreement", "accord", "accords", "treaty", "declaration", "protocol", "memorandum", "pact"})
_UNNATIONAL = frozenset({"agency", "news agency", "news", "newspaper", "foundation", "court", "council", "committee"})
_ADJECTIVAL = frozenset({"military", "government", "police", "parliament"})
_VERBAL = re.compile(
    r"(?:$|[.,;:)\"'?!]|'s\b| (?:and|or|of|in|on|at|to|for|from|by|with|against|that|which|who|as|is|are|was|were|has|"
    r"have|had|will|would|can|could|may|said|says|spokes\w+|officials?|sources?|forces|troops|did|does|also|told|"
    r"announced|reported|claimed|confirmed|denied)\b)"
)
_NUMBERED = frozenset(
    ["Force", "Brigade", "Division", "Battalion", "Unit", "Squadron", "Fleet", "Regiment", "Corps", "Bureau", "Sector"]
)
_UNITS = _NUMBERED | {"Wing", "Group", "Army", "Company", "Platoon", "Flotilla", "Legion", "AEG", "Command"}
_ORDINAL = re.compile(r"\b\d{1,4}(?:st|nd|rd|th) $")
_NUMBER = re.compile(r" \d{1,4}\b(?![.,]\d)")
_COALITION = re.compile(
    r"-(?:led|backed)(?: (?:and [\w.-]+-led )?)?(?:military |international |global )?(?:coalition|alliance)\b"
)
_ARTICLE = re.compile(r"\b(?:a|an|any|each|another|no|one)\s+$", re.IGNORECASE)


def with_tail(text: str, chunk: Chunk, *, people_only: bool) -> Chunk | None:
    """The chunk with the lower-case words that end its name; a bare adjective without such words is no name."""
    chunk = _with_ordinal(text, chunk)
    numbered = _NUMBER.match(text, chunk.end)
    if numbered and (chunk.words[-1].text in _NUMBERED or _is_numbered_acronym(text, chunk, numbered.end())):
        return replace(chunk, end=numbered.end(), hit=None)
    coalition = _COALITION.match(text, chunk.end)
    if coalition:
        return replace(chunk, end=coalition.end(), type=EntityType.ORGANIZATION, hit=None, tail="coalition")
    found = _tail(text, chunk, people_only=people_only)
    return found or (None if people_only else chunk)


def _with_ordinal(text: str, chunk: Chunk) -> Chunk:
    """ "158th Fighter Wing": a unit with its number."""
    ordinal = _ORDINAL.search(text, max(0, chunk.start - 8), chunk.start)
    if ordinal is None or chunk.words[-1].text not in _UNITS:
        return chunk
    is_group = chunk.type is EntityType.GROUP
    return replace(chunk, start=ordinal.start(), hit=None, type=chunk.type if is_group else EntityType.ORGANIZATION)


def _is_numbered_acronym(text: str, chunk: Chunk, end: int) -> bool:
    """ "CTF 50 is led by": a number that counts nothing."""
    is_short = len(chunk.words) == 1 and chunk.hit is None and is_acronym(chunk.words[0].text)
    return is_short and _VERBAL.match(text, end) is not None


def _tail(text: str, chunk: Chunk, *, people_only: bool) -> Chunk | None:
    match = _tails().match(text, chunk.end)
    if match is None:
        return None
    word = match.group("head")
    kind = next(kind for kind in TAILS if word.replace(" ", "-") in words(kind))
    if not _fits(text, chunk, match, kind, people_only=people_only):
        return None
    return replace(chunk, end=match.end(), type=TAILS[kind], hit=None, tail=word, is_sure=True)


def _fits(text: str, chunk: Chunk, match: re.Match[str], kind: WordKind, *, people_only: bool) -> bool:
    word = match.group("head")
    type_ = chunk.hit.row.type if chunk.hit else chunk.type
    has_article = _ARTICLE.search(text, max(0, chunk.start - 10), chunk.start) is not None
    if word == "core":
        return type_ is EntityType.GROUP
    if kind is WordKind.GROUP_TAIL:
        last = chunk.words[-1].text
        is_open = type_ in (None, EntityType.PERSON) or (chunk.hit is None and last.lower() in _OPEN_HEADS)
        return not people_only and is_open and not has_article
    if kind is WordKind.BODY_TAIL:
        if word == "office":
            return not people_only and type_ is None and not has_article
        is_national = (people_only or type_ is EntityType.PLACE) and word not in _UNNATIONAL
        return _is_body(text, chunk, match, is_national=is_national)
    if people_only or kind is WordKind.PLACE_TAIL:
        return not people_only and type_ in (None, EntityType.PLACE) and not has_article
    is_bare = has_article and len(chunk.words) == 1 and len(text[chunk.start : chunk.end]) < 5
    is_issuer = type_ in (EntityType.ORGANIZATION, EntityType.GROUP) and not is_bare
    return is_issuer or (type_ in (None, EntityType.PLACE) and word in _TREATIES)


def _is_body(text: str, chunk: Chunk, match: re.Match[str], *, is_national: bool) -> bool:
    """Whether "military" or "police" stands here as a noun: not in "Kenyan military operations"."""
    word = match.group("head")
    if word in _ADJECTIVAL and not _VERBAL.match(text, match.end()):
        return word == "government" and is_national
    return is_national or WordKind.BODY_WORD in traits(chunk.words[-1].text)


@cache
def _tails() -> re.Pattern[str]:
    heads = sorted((word.replace("-", " ") for kind in TAILS for word in words(kind)), key=len, reverse=True)
    return re.compile(rf" (?:(?:{_MODIFIER}) )*?(?P<head>{'|'.join(heads)})\b(?!-)")
