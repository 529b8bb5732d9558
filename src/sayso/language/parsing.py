"""Blocks and the names found in them into parsed sentences."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.language.batches import through
from sayso.language.dates import FoundDate, date_blocks
from sayso.language.lemmas import Lemmas, lemmas_of
from sayso.language.mending import mend
from sayso.language.naming import NamesOfDocument
from sayso.language.parse_view import (
    ParseView,
    Piece,
    build_view,
    compound_pieces,
    date_piece,
    definition_piece,
    name_piece,
    noise_pieces,
    opening_date_piece,
    opening_piece,
    phrase_pieces,
    quantity_piece,
    resolve_overlaps,
)
from sayso.language.quantities import FoundQuantity, find_quantities
from sayso.language.sentences import split_clauses, split_sentences
from sayso.language.tree import Sentence, Word
from sayso.values.document import Block, BlockKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_READ = {BlockKind.PARAGRAPH, BlockKind.ITEM}
_QUOTE = re.compile(r'"')
_NO_NAMES = {"State", "States", "Member State", "Member States", "Government", "Team", "Panel", "Group", "Committee"}


@dataclass(frozen=True, slots=True)
class BlockFindings:
    """What was found in one block before it is parsed."""

    number: int
    block: Block
    names: tuple[int, ...]
    pieces: tuple[Piece, ...]
    dates: tuple[FoundDate, ...]
    quantities: tuple[FoundQuantity, ...]
    quotes: tuple[tuple[int, int], ...]


def parse_blocks(
    blocks: Sequence[Block], names: NamesOfDocument, published: date | None, nlp: "Language"
) -> list[Sentence]:
    """The sentences of all paragraphs and list items, in text order, parsed with names and numbers as single words."""
    findings = _findings(blocks, names, published)
    parts = [part for found in findings for part in _parts(found)]
    lemmas = lemmas_of(nlp)
    docs = _parse([part.view for part in parts], nlp)
    sentences = [
        _sentence(part, number, _words(doc, part.view, part.findings.block.clean, lemmas))
        for number, (part, doc) in enumerate(zip(parts, docs, strict=True))
    ]
    for before, sentence in pairwise(sentences):
        _share_subject(before, sentence)
    return sentences


def _share_subject(before: Sentence, sentence: Sentence) -> None:
    """ "Two strikes hit a base; destroyed a truck": whose verb has no subject shares that of the clause before."""
    if before.block != sentence.block or not sentence.is_continued or before.whole != sentence.whole:
        return
    earlier = next((root for root in before.roots if root.is_verb), None)
    for root in sentence.roots:
        is_finite = root.tag in {"VBD", "VBZ", "VBP"} or root.child("auxpass") is not None
        if is_finite and root.child("nsubj", "nsubjpass", "csubj", "expl") is None:
            root.earlier = earlier


def _findings(blocks: Sequence[Block], names: NamesOfDocument, published: date | None) -> list[BlockFindings]:
    by_block: dict[int, list[int]] = {}
    for number, name in enumerate(names.names):
        if name.text not in _NO_NAMES:
            by_block.setdefault(name.block, []).append(number)
    asides: dict[int, list[Piece]] = {}
    for definition in names.definitions:
        text = blocks[definition.block].clean
        asides.setdefault(definition.block, []).append(definition_piece(text, *definition.aside))
    for reference in names.references:
        if blocks[reference.block].clean[reference.start : reference.end].lstrip().startswith("("):
            asides.setdefault(reference.block, []).append(Piece(reference.start, reference.end, None))
    dates = date_blocks(blocks, published)
    return [
        _in_block(number, block, by_block.get(number, []), asides.get(number, []), (names, dates[number]))
        for number, block in enumerate(blocks)
        if block.kind in _READ
    ]


def _in_block(
    number: int,
    block: Block,
    held: list[int],
    asides: list[Piece],
    context: tuple[NamesOfDocument, Sequence[FoundDate]],
) -> BlockFindings:
    names, dated = context
    text = block.clean
    name_pieces = [
        name_piece(names.names[n].start, names.names[n].end, text, names.entities[names.names[n].entity].type, n)
        for n in held
    ]
    dates = [found for found in dated if not _inside(found.start, found.end, name_pieces)]
    taken = [(found.start, found.end) for found in dates] + [(piece.start, piece.end) for piece in name_pieces]
    quantities = find_quantities(text, taken)
    pieces = resolve_overlaps(
        [
            *asides,
            *name_pieces,
            *(piece for found in dates if (piece := date_piece(text, found))),
            *(piece for found in quantities if (piece := quantity_piece(text, found))),
            *compound_pieces(text),
            *phrase_pieces(text),
            *noise_pieces(text, block.body, len(text)),
        ]
    )
    return BlockFindings(
        number, block, tuple(held), tuple(pieces), tuple(dates), tuple(quantities), tuple(_quotes(text))
    )


def _inside(start: int, end: int, pieces: Iterable[Piece]) -> bool:
    return any(piece.start <= start and end <= piece.end for piece in pieces)


def _quotes(text: str) -> Iterable[tuple[int, int]]:
    """Stretches between double quotation marks; one that is never closed runs to the end of the block."""
    marks = [match.start() for match in _QUOTE.finditer(text)]
    for begin, end in zip(marks[::2], [*marks[1::2], len(text)], strict=False):
        yield begin, end + 1


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence or a clause of it that is parsed by itself: stretch `[start, end)` of the sentence at `whole`."""

    findings: BlockFindings
    start: int
    end: int
    whole: tuple[int, int]
    view: ParseView


def _parts(found: BlockFindings) -> Iterable[Part]:
    block = found.block
    taken = [(piece.start, piece.end) for piece in found.pieces if piece.word is not None]
    every = [(piece.start, piece.end) for piece in found.pieces]
    for whole in split_sentences(block.clean, block.body, taken):
        for start, end in split_clauses(block.clean, *whole, every):
            yield Part(found, start, end, whole, _view(found, start, end))


def _view(found: BlockFindings, start: int, end: int) -> ParseView:
    text = found.block.clean
    opening_dates = [opening_date_piece(text, start, date) for date in found.dates if start <= date.start < end]
    pieces = resolve_overlaps(
        [
            *filter(None, opening_dates),
            *(piece for piece in found.pieces if start <= piece.start and piece.end <= end),
        ]
    )
    if (opening := opening_piece(text, start)) is not None and not _inside(start, start + 1, pieces):
        pieces.insert(0, opening)
    return build_view(text, start, end, pieces)


def _parse(views: list[ParseView], nlp: "Language") -> Iterable["Doc"]:
    return through((_one_sentence(nlp, view.text) for view in views), nlp, ("tok2vec", "tagger", "parser"))


def _one_sentence(nlp: "Language", text: str) -> "Doc":
    """The tokens of one sentence, its boundary settled."""
    from spacy.tokens import Doc

    doc = nlp.make_doc(text)
    for token in doc[1:]:
        token.is_sent_start = False
    return doc if len(doc) else Doc(nlp.vocab, words=["."])


def _words(doc: "Doc", view: ParseView, clean: str, lemmas: Lemmas) -> list[Word]:
    words: list[Word] = []
    made: dict[int, Word] = {}
    heads: list[int] = []
    for token in doc:
        if token.is_space:
            continue
        start, end, piece = view.locate(token.idx, token.idx + len(token))
        if piece is not None and piece.date is not None and token.text == ",":
            continue
        text, tag = token.text, token.tag_
        word = Word(len(words), text, clean[start:end], lemmas(text, tag), tag, token.dep_, start, end)
        if piece is not None:
            word.name, word.date, word.quantity = piece.name, piece.date, piece.quantity
        made[token.i] = word
        words.append(word)
        heads.append(token.head.i)
    for (number, word), head in zip(made.items(), heads, strict=True):
        if head != number and head in made:
            word.head = made[head]
            made[head].children.append(word)
    mend(words)
    return words


def _sentence(part: Part, number: int, words: list[Word]) -> Sentence:
    found, start, end = part.findings, part.start, part.end
    for word in words:
        word.sentence = number
    return Sentence(
        block=found.number,
        number=number,
        start=start,
        end=end,
        whole=part.whole,
        text=found.block.clean[start:end],
        words=words,
        dates=[d for d in found.dates if start <= d.start < end],
        quantities=[q for q in found.quantities if start <= q.start < end],
        quotes=[q for q in found.quotes if q[0] < end and q[1] > start],
        names=list(found.names),
    )
