"""The entries of a sanctions list that stand in a document as forms: name, other names, birth, address, listing.

"SOi.999 Name: 1: KARIM 2: DAUD 3: na … Good quality a.k.a.: a) DAUD, Karim b) … Listed on: 12 Apr. 2010": no sentences,
and nothing for a parser. The labels tell what each stretch is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.language.form_fields import NOTHING, fields, first_field, items
from sayso.values.document import Block
from sayso.values.span import Span

REFERENCE = re.compile(r"\b[A-Z]{2}[A-Z]?[ie]\.\d{3}\b")
"""The number of an entry of the Security Council's lists, as they give it since 2014: "QDe.132"."""
_PART = re.compile(r"\b\d:\s*")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Item:
    """One value of a field, with its stretch of the document."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its name, its reference number, and the values of its fields by kind (`alias`, `born on`, …).

    `blocks` are the numbers of the blocks it takes up; `prose` tells, for a block, from where on sentences follow.
    """

    name: Item
    reference: str | None
    fields: dict[str, tuple[Item, ...]]
    span: Span
    blocks: tuple[int, ...]
    prose: dict[int, int]

    def is_form(self, block: int, start: int) -> bool:
        """Whether the clean text of a block is part of the form at `start`, and no prose."""
        return block in self.blocks and start < self.prose.get(block, start + 1)


def find_entries(blocks: Sequence[Block]) -> list[Entry]:
    """The entries of a document in text order."""
    found: list[Entry] = []
    held: list[int] = []
    for number, block in enumerate(blocks):
        first = first_field(block.clean)
        is_name = first is not None and first[0] == "name"
        is_field = first is not None and first[1] == 0 and bool(held)
        if held and (is_name or not is_field):
            found.extend(_entry(blocks, held))
            held = []
        if is_name or is_field:
            held.append(number)
    if held:
        found.extend(_entry(blocks, held))
    return found


def _entry(blocks: Sequence[Block], held: list[int]) -> Iterator[Entry]:
    told: dict[str, list[Item]] = {}
    prose: dict[int, int] = {}
    for number in held:
        for kind, start, end in fields(blocks[number].clean):
            if kind == "prose":
                prose[number] = start
            elif kind == "name":
                told.setdefault(kind, []).extend(_name(blocks[number], start, end))
            else:
                told.setdefault(kind, []).extend(_items(blocks[number], start, end))
    names = told.pop("name", [])
    if not names or "listed" not in told:
        return
    first, last = blocks[held[0]], blocks[held[-1]]
    reference = REFERENCE.search(first.clean)
    span = Span(first.span(0, len(first.clean)).start, last.span(0, prose.get(held[-1], len(last.clean))).end)
    kept = {kind: tuple(values) for kind, values in told.items()}
    yield Entry(names[0], reference.group() if reference else None, kept, span, tuple(held), prose)


def _name(block: Block, start: int, end: int) -> list[Item]:
    """A name, in numbered parts or in one piece."""
    text = block.clean[start:end]
    parts = [part.strip() for part in _PART.split(text)]
    name = " ".join(part for part in parts if part.lower() not in NOTHING)
    return [Item(name, block.span(start, end))] if name and len(name) < _LONGEST else []


def _items(block: Block, start: int, end: int) -> list[Item]:
    stretches = items(block.clean, start, end, _LONGEST)
    return [Item(block.clean[first:last], block.span(first, last)) for first, last in stretches]
