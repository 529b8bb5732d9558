"""Whether a date lies ahead: "will meet on Friday", but "will meet, it said on Friday"."""

import re
from functools import cache

from sayso.tables import read_table

_AHEAD = re.compile(
    r"\b(?:will|shall|'ll|going to|plan(?:s|ned)? to|scheduled|slated|upcoming|due(?! to)|expect(?:s|ed)"
    r"|intends?|aims? to|(?:is|are) to|set to|must|deadline|has until|have until"
    r"|hopes? to|ahead of|prepar(?:es?|ing) (?:to|for))\b"
)
_REACH = 300
_WOULD = re.compile(r"\bwould\b")
_STOPS = re.compile(r"[.;:!?](?=\s|$)")


def looks_ahead(text: str, start: int, end: int, is_past_told: bool) -> bool:
    """Whether the clause of the date at `start:end` speaks of what is still to come.

    "Would" looks ahead from the day of publication only where the text tells of no earlier year (`is_past_told`).
    """
    edges = list(_edges().finditer(text, max(0, start - _REACH), start))
    begin = edges[-1].end() if edges else max(0, start - _REACH)
    is_of_saying = bool(edges) and edges[-1].group().strip().isalpha() and edges[-1].lastgroup == "saying"
    before = text[begin:start]
    if _is_ahead(before, is_past_told):
        return True
    if is_of_saying or len(before.split()) > 1:
        return False
    stop = _STOPS.search(text, end, end + _REACH)
    after = text[end : stop.start() if stop else end + _REACH]
    saying = _saying().search(after)
    return _is_ahead(after[: saying.start()] if saying else after, is_past_told)


def _is_ahead(clause: str, is_past_told: bool) -> bool:
    return _AHEAD.search(clause) is not None or (not is_past_told and _WOULD.search(clause) is not None)


@cache
def _words(kind: str) -> str:
    return "|".join(word for word, row_kind, *_ in read_table("language", "clause_words") if row_kind == kind)


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('saying')})\b")


@cache
def _edges() -> re.Pattern[str]:
    return re.compile(rf"[.;:!?,](?=\s)|\b(?:{_words('joining')})\b|\b(?P<saying>{_words('saying')})\b")


def is_of_saying(text: str, start: int) -> bool:
    """Whether a verb of saying stands right before a date: "said on Tuesday" tells when it was said."""
    return re.search(rf"\b(?:{_words('saying')})(?:\s\w+)?\s*$", text[max(0, start - 40) : start]) is not None
