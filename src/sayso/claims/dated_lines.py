"""Lines that say when something happened as a form does: "Date on which the summary was updated: 9 May 2014"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.claims.entries import REFERENCE, Item
from sayso.values.document import Block

_LINE = re.compile(
    r"^Date (?:on which|when) (?:the )?(?P<what>[a-z][\w' -]{2,60}?) "
    r"(?:(?P<did>became [a-z]+)|was (?P<done>[a-z]+ed))\b"
    r"[^:]{0,80}:\s*(?P<date>\S.{3,30})$"
)


@dataclass(frozen=True, slots=True)
class DatedLine:
    """What happened to what, and when; `block` is the number of its block."""

    what: str
    event: str
    date: Item
    block: int


def find_dated_lines(blocks: Sequence[Block]) -> Iterator[DatedLine]:
    """Such lines in text order; what they are about is called with the first reference number of the document."""
    for number, block in enumerate(blocks):
        line = _LINE.match(block.clean)
        if line is None:
            continue
        reference = next((found.group() for one in blocks if (found := REFERENCE.search(one.clean))), None)
        what = f"{line['what']} {reference}" if reference else line["what"]
        when = Item(line["date"], block.span(line.start("date"), line.end("date")))
        yield DatedLine(what, line["did"] or line["done"], when, number)
