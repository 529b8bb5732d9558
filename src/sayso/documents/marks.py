"""Marks at the head of a line: bullets, numbers, rules, the reference numbers of list entries."""

import re
from enum import StrEnum
from typing import NamedTuple

_BULLET = re.compile(r"[-*•‣◦▪●·■□➢–—]\s+(?=\S)")
_LETTER = re.compile(r"\(?(?P<mark>[a-z]|[ivx]{1,5}|\d{1,2})\)\s+(?=\S)")
_NUMBER = re.compile(r"(?P<mark>\d{1,3})\.\s+(?=\S)")
_SECTION = re.compile(r"[A-Z]\.\s+(?=[A-Z])(?!.*[.,;]$)(?=\S+(?:\s+\S+){0,7}$)")
_REFERENCE = re.compile(r"[A-Z]{2,3}[ei]\.\d{3}\b")
_RULE = re.compile(r"(?:[-_=*~#·•—–]\s?){3,}|[|]+")


class MarkKind(StrEnum):
    BULLET = "bullet"
    LETTER = "letter"
    NUMBER = "number"
    SECTION = "section"


class Mark(NamedTuple):
    """What stands before the words of a line: its kind, what it counts ("b", "12") and where the words begin."""

    kind: MarkKind
    label: str
    end: int


def find_mark(line: str) -> Mark | None:
    """The bullet or number at the head of a line."""
    if match := _BULLET.match(line):
        return Mark(MarkKind.BULLET, "", match.end())
    if match := _LETTER.match(line):
        return Mark(MarkKind.LETTER, match["mark"], match.end())
    if match := _NUMBER.match(line):
        return Mark(MarkKind.NUMBER, match["mark"], match.end())
    if match := _SECTION.match(line):
        return Mark(MarkKind.SECTION, line[0], match.end())
    return None


def begins_entry(line: str) -> bool:
    """Whether a line opens with the permanent reference number of a UN list entry ("QDe.004")."""
    return _REFERENCE.match(line) is not None


def is_rule(line: str) -> bool:
    """Whether a line is drawn and not written."""
    return len(line) < 200 and _RULE.fullmatch(line) is not None


def is_underline(line: str) -> bool:
    """Whether a line underlines the one before as a heading (Markdown's setext headings)."""
    return len(line) >= 3 and (not line.strip("=") or not line.strip("-"))


def is_inline(mark: Mark, paragraph: str) -> bool:
    """Whether a letter or number at a line start counts on within a running paragraph: "a) … b) … [line end] c) …"."""
    if mark.kind is not MarkKind.LETTER:
        return False
    before = _before(mark.label)
    return before is not None and re.search(rf"\s\(?{before}\)\s", paragraph) is not None


def _before(label: str) -> str | None:
    if label.isdigit():
        return str(int(label) - 1)
    return chr(ord(label) - 1) if len(label) == 1 and label != "a" else None
