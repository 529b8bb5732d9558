"""Lines that belong to the page and not to the article, by what they say; the wording is in `data/furniture.tsv`."""

import re
from enum import StrEnum
from functools import cache

from sayso.tables import read_table
from sayso.values.document import CutReason

_LONGEST = 240
_LONGEST_IN_BRACKETS = 400


class Scope(StrEnum):
    """Where a wording shows that a line is no part of the article."""

    ANYWHERE = "any"
    TOP = "top"
    END = "end"
    LIST = "list"
    LINK = "link"


def furniture(line: str, scope: Scope) -> CutReason | None:
    """Why a clean line is not read, if its wording shows that in this place."""
    if len(line) > (_LONGEST_IN_BRACKETS if line.startswith("(") else _LONGEST):
        return None
    pattern, reasons = _wordings(scope)
    match = pattern.fullmatch(line)
    return reasons[match.lastgroup] if match and match.lastgroup else None


@cache
def _wordings(scope: Scope) -> tuple[re.Pattern[str], dict[str, CutReason]]:
    """All wordings of a scope as one pattern, with a group for each reason."""
    by_reason: dict[CutReason, list[str]] = {}
    for pattern, reason, where, *_ in read_table("documents", "furniture"):
        if where == scope:
            by_reason.setdefault(CutReason(reason), []).append(pattern)
    groups = {f"r{number}": reason for number, reason in enumerate(by_reason)}
    whole = "|".join(f"(?P<{name}>{'|'.join(by_reason[reason])})" for name, reason in groups.items())
    return re.compile(whole, re.IGNORECASE), groups
