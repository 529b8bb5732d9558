"""Marks that belong to the page and not to the sentence: references to notes, doubled quotation marks.

"was killed.[2] The group[citation needed] said": encyclopaedias and papers set such references right behind a word,
without a space. Tables exported as text double each quotation mark within a field, and some writers part "U. S.".
"""

import re

from sayso.documents.markup import CLOSE

_REFERENCE = re.compile(
    r"(?<=[^\s\[(])\[(?:\d{1,3}|[a-z]|[ivx]{2,5}|n(?:ote)? \d{1,3}|(?:full )?citation needed|who\?|when\?)\]",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?<![A-Za-z.])([UE]\.) (?=[SNK]\.|U\.)")
_DOUBLED = re.compile(r'"{2,}')


def blank_references(text: str) -> str:
    """`text` with references to notes, second quotation marks and the space in "U. S." replaced by markers."""
    if "[" in text:
        text = _REFERENCE.sub(lambda match: CLOSE * len(match.group()), text)
    if ". " in text:
        text = _SPACED.sub(lambda match: match[1] + CLOSE, text)
    if '""' in text:
        text = _DOUBLED.sub(lambda match: match.group()[0] + CLOSE * (len(match.group()) - 1), text)
    return text
