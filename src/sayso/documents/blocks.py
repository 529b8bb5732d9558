"""Passages into blocks and cuts: kinds, where the sentences begin, what introduces a list, what is left over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.documents.datelines import find_dateline
from sayso.documents.gaps import visible_gaps
from sayso.documents.kinds import kinds_of
from sayso.documents.marks import find_mark
from sayso.documents.passages import Passage
from sayso.values.document import Block, BlockKind, Cut, CutReason
from sayso.values.span import Span

_MARKED = (BlockKind.ITEM, BlockKind.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Divided:
    """A text as blocks and cuts, and the date that a dateline states."""

    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...]
    published: date | None = None

    @property
    def parts(self) -> tuple[tuple[Block, ...], tuple[Cut, ...]]:
        return self.blocks, self.cuts


def divide(text: str, found: Sequence[Passage], has_title: bool = False) -> Divided:
    """Blocks of what is read, cuts of everything else that can be seen."""
    read = [passage for passage in found if passage.reason is None]
    kinds = kinds_of(read, has_title)
    blocks: list[Block] = []
    dated: date | None = None
    is_first = True
    for passage, kind in zip(read, kinds, strict=True):
        body, day = _body(passage, kind, is_first)
        is_first = is_first and kind is not BlockKind.PARAGRAPH
        dated = dated or day
        blocks.append(Block(kind, passage.text, passage.clean.offsets, body, _lead(blocks, kind)))
    cuts = [Cut(Span(passage.start, passage.end), passage.reason) for passage in found if passage.reason is not None]
    return Divided(tuple(blocks), tuple(_with_rest(text, blocks, cuts)), dated)


def _body(passage: Passage, kind: BlockKind, is_first: bool) -> tuple[int, date | None]:
    """Where the sentences begin, and a date from the dateline before them."""
    if kind not in _MARKED:
        return 0, None
    mark = find_mark(passage.text)
    if mark is not None:
        return mark.end, None
    dateline = find_dateline(passage.text, is_first) if kind is BlockKind.PARAGRAPH else None
    return (dateline.body, dateline.published) if dateline else (0, None)


def _lead(blocks: Sequence[Block], kind: BlockKind) -> int | None:
    """The number of the block right before the list that an item is in."""
    if kind is not BlockKind.ITEM or not blocks:
        return None
    last = blocks[-1]
    return last.lead if last.kind is BlockKind.ITEM else len(blocks) - 1


def _with_rest(text: str, blocks: Iterable[Block], cuts: Sequence[Cut]) -> list[Cut]:
    """The cuts in text order, and one for every visible stretch that is in no block and no cut (Markdown marks)."""
    covered = [Span(block.offsets[0], block.offsets[-1]) for block in blocks] + [cut.span for cut in cuts]
    rest = [Cut(span, CutReason.PAGE_FURNITURE) for span in visible_gaps(text, covered)]
    return sorted([*cuts, *rest], key=lambda cut: cut.span)
