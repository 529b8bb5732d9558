"""Document in, reading out. Needs no desk and writes nothing."""

from datetime import date

from sayso.claims.assemble import Assembler
from sayso.claims.attribution import attribute
from sayso.claims.carrying import Discourse, carry
from sayso.claims.cues import speech_verbs
from sayso.claims.draft import Scene
from sayso.claims.extraction import extract
from sayso.claims.flat import FlatClaim, flat_claims, fold
from sayso.claims.flat_places import FlatPlace
from sayso.claims.forms import FormReader, Forms
from sayso.claims.mentions import MentionTable, tabulate
from sayso.claims.occurrences import OccurrenceBook
from sayso.claims.scoring import scored
from sayso.claims.verification import casts_doubt, doubted
from sayso.documents import MAX_BYTES, Given, document_from_bytes, document_from_text, open_document, visible_gaps
from sayso.documents.given import NOTHING_GIVEN
from sayso.documents.headers import stated_day
from sayso.documents.locating import where
from sayso.language.coreference import resolve_references
from sayso.language.name_grammar import retype
from sayso.language.name_words import adjectives
from sayso.language.names import find_names
from sayso.language.parsing import parse_blocks
from sayso.language.pipeline import DEFAULT_MODEL, load_pipeline
from sayso.language.tree import Sentence
from sayso.names.known import KnownNames
from sayso.places.naming import Context
from sayso.places.of_mentions import places_of
from sayso.values.claim import Claim, Role
from sayso.values.document import Block, BlockKind, Document
from sayso.values.mention import MentionId
from sayso.values.place import Place
from sayso.values.reading import Reading, Unread, UnreadReason
from sayso.values.span import Span

READER = "rules/0.1.0"


def read(
    text: str, *, published: date | None = None, publisher: str | None = None, known: KnownNames | None = None
) -> Reading:
    """Read one text, plain or HTML. Raises `DocumentError` if it cannot be read as an English document."""
    return read_document(document_from_text(text, given=Given(published=published, publisher=publisher)), known)


def read_file(
    path: str, given: Given = NOTHING_GIVEN, known: KnownNames | None = None, model: str = DEFAULT_MODEL
) -> Reading:
    """Open and read one file. Raises `DocumentError` if it cannot be opened or read."""
    return read_document(open_document(path, given), known, model)


def read_bytes(
    data: bytes, name: str, given: Given = NOTHING_GIVEN, known: KnownNames | None = None, model: str = DEFAULT_MODEL
) -> Reading:
    """Read what a stream held. Raises `DocumentError` if it cannot be read."""
    return read_document(document_from_bytes(data, name, given), known, model)


def read_document(document: Document, known: KnownNames | None = None, model: str = DEFAULT_MODEL) -> Reading:
    """Read one document: who says what about whom, in text order. Raises `ModelNotInstalled`."""
    nlp = load_pipeline(model)
    names = find_names(document.blocks, nlp, known or KnownNames.empty())
    sentences = parse_blocks(document.blocks, names, stated_day(document) or document.published, nlp)
    names = retype(names, sentences)
    referents = resolve_references(sentences, names, speech_verbs())
    attributions = [attribute(sentence) for sentence in sentences]
    leads = {number: block.lead for number, block in enumerate(document.blocks) if block.lead is not None}
    discourse = Discourse(sentences, attributions, names, referents, leads)
    carried = carry(discourse)
    table = tabulate(document.blocks, sentences, names, referents)
    book = OccurrenceBook()
    assembler = Assembler(document, discourse, table, READER, book)
    forms = Forms.of(document)
    told: list[list[Claim]] = []
    for number, sentence in enumerate(sentences):
        if forms.hold(sentence):
            told.append([])
            continue
        scene = Scene(sentence, names, referents, attributions[number], carried[number].frames)
        found = [assembler.assemble(scene, draft, carried[number]) for draft in extract(scene, book)]
        if told and casts_doubt(sentence):
            told[-1] = [doubted(claim) for claim in told[-1]]
        told.append(found)
    claims = [scored(claim, table.mentions) for found in told for claim in found]
    claims = sorted([*claims, *forms.claims(FormReader(document, table.mentions, READER))], key=_place)
    read_sentences = {n for n, found in enumerate(told) if found or forms.hold(sentences[n])}
    unread = [*_unread_blocks(document), *_unread_sentences(document, sentences, read_sentences)]
    unread += _unread_between(document, {claim.sentence for claim in claims} | {one.span for one in unread})
    unread.sort(key=lambda one: one.span)
    places = _places(document, claims, table)
    return Reading(document, tuple(claims), table.mentions, table.entities, tuple(unread), READER, places)


def _place(claim: Claim) -> int:
    return claim.sentence.start


def _places(document: Document, claims: list[Claim], table: MentionTable) -> dict[MentionId, Place]:
    """Where on earth the places of the document are, those of its claims above all."""
    placed = {one.mention for claim in claims for one in claim.arguments if one.role is Role.PLACE}
    also = {mention for mention in placed if mention is not None}
    return places_of(table.mentions, table.entities, Context(document.text, adjectives()), also)


def _unread_blocks(document: Document) -> list[Unread]:
    return [
        Unread(block.span(0, len(block.clean)), UnreadReason.HEADING)
        for block in document.blocks
        if block.kind in {BlockKind.TITLE, BlockKind.HEADING}
    ]


def _unread_sentences(document: Document, sentences: list[Sentence], read_sentences: set[int]) -> list[Unread]:
    return [
        Unread(document.blocks[s.block].span(s.start, s.end), _reason(s))
        for number, s in enumerate(sentences)
        if number not in read_sentences
    ]


def _unread_between(document: Document, accounted: set[Span]) -> list[Unread]:
    """What stands before the sentences of a block and between them."""
    gaps = visible_gaps(document.text, [*accounted, *(cut.span for cut in document.cuts)])
    dateline = {block.offsets[0] for block in document.blocks if _has_dateline(block)}
    return [Unread(gap, UnreadReason.DATELINE if gap.start in dateline else UnreadReason.MARK) for gap in gaps]


def _has_dateline(block: Block) -> bool:
    """Whether words stand before its sentences, and no number or bullet."""
    return block.kind is BlockKind.PARAGRAPH and any(word.isalpha() for word in block.clean[: block.body].split())


def _reason(sentence: Sentence) -> UnreadReason:
    return UnreadReason.NO_CLAIM if any(word.is_verb for word in sentence.words) else UnreadReason.FRAGMENT


__all__ = [
    "MAX_BYTES",
    "READER",
    "FlatClaim",
    "FlatPlace",
    "Given",
    "flat_claims",
    "fold",
    "read",
    "read_bytes",
    "read_document",
    "read_file",
    "where",
]
