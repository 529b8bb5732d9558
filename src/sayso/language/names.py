"""Every proper name in a document, what it names, and which names are one entity."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.language.definitions import find_definitions
from sayso.language.name_acronyms import acronym_start
from sayso.language.name_chunks import Chunk, Evidence, name_chunks
from sayso.language.name_cues import Defined
from sayso.language.name_documents import with_long_names
from sayso.language.name_entities import BlockNames, gather
from sayso.language.name_entries import entry_definitions, with_entries
from sayso.language.name_labels import Label, labelled_stretches
from sayso.language.name_references import Stretch, find_references
from sayso.language.name_tails import with_tail
from sayso.language.name_tokens import name_words
from sayso.language.name_traits import is_acronym, is_given_name, is_ordinary, ordinary_words
from sayso.language.name_types import NER_TYPES, own_type
from sayso.language.name_words import gazetteer, peoples
from sayso.language.naming import NamesOfDocument
from sayso.names import KnownHit, KnownName, KnownNames, fold, name_tokens
from sayso.values.document import Block, BlockKind
from sayso.values.mention import EntityType

if TYPE_CHECKING:
    from spacy.language import Language

_SHORTEST = 2


def find_names(blocks: Sequence[Block], nlp: "Language", known: KnownNames) -> NamesOfDocument:
    """Names with their entities, definitions and references, in text order.

    Names that the text itself defines and names that were to be looked for come before what capitals show, and
    that comes before the statistical recogniser of `nlp`.
    """
    ordinary = ordinary_words(nlp)
    labels = labelled_stretches(blocks, nlp)
    found = [_read(block, known, ordinary, marks) for block, marks in zip(blocks, labels, strict=True)]
    settled = _settled(blocks, found, ordinary)
    pairs = zip(blocks, settled, strict=True)
    return gather([replace(each, defined=tuple(_definitions(each, block.body))) for block, each in pairs], known)


def _read(block: Block, known: KnownNames, ordinary: frozenset[str], labels: tuple[Label, ...]) -> BlockNames:
    text = block.clean
    references = tuple(find_references(text))
    evidence = Evidence(_hits(text, known), ordinary)
    chunks = [_tailed(text, each) for chunk in name_chunks(text, block.body, evidence) for each in _parted(text, chunk)]
    papers = [Chunk(each.start, each.end, (), type=EntityType.DOCUMENT) for each in references if each.is_name]
    clear = [chunk for chunk in chunks if chunk is not None and not _covered(chunk, references)]
    ordered = sorted([*clear, *papers], key=lambda chunk: chunk.start)
    long, documents = with_long_names(text, _all_extended(text, ordered))
    return BlockNames(text, tuple(with_entries(text, _apart(long))), tuple(documents), references, labels)


def _hits(text: str, known: KnownNames) -> tuple[KnownHit, ...]:
    """Known names and those of the gazetteer; where both have one at the same place, the longer."""
    is_loud = _is_loud(text)
    hits = {
        hit.start: hit
        for hit in gazetteer().find(text)
        if not _is_common(text[hit.start : hit.end]) and not (is_loud and hit.end - hit.start == _SHORTEST)
    }
    for hit in known.find(text):
        if hit.start not in hits or hits[hit.start].end <= hit.end:
            hits[hit.start] = hit
    return tuple(hits[start] for start in sorted(hits))


def _is_loud(text: str) -> bool:
    """Whether a text stands in capitals, so that "IS" may be the verb."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(map(str.isupper, letters)) > len(letters) / 2


def _is_common(written: str) -> bool:
    """Whether only an adjective of people has a capital: "an Islamic state", unlike "US treasury"."""
    first, space, rest = written.partition(" ")
    return bool(space) and rest.islower() and fold(first) in peoples()


def _parted(text: str, chunk: Chunk) -> list[Chunk]:
    """ "Syria-Iraq border": two places, unless one place is called so."""
    first, hyphen, second = text[chunk.start : chunk.end].partition("-")
    rows = [[row for row in gazetteer().named(part) if row.type is EntityType.PLACE] for part in (first, second)]
    if chunk.hit is not None or not hyphen or not all(rows):
        return [chunk]
    middle = chunk.start + len(first)
    spans = ((chunk.start, middle), (middle + 1, chunk.end))
    return [
        replace(chunk, start=start, end=end, hit=KnownHit(start, end, row[0]), is_sure=True)
        for (start, end), row in zip(spans, rows, strict=True)
    ]


def _tailed(text: str, chunk: Chunk) -> Chunk | None:
    return with_tail(text, replace(chunk, type=own_type(chunk)), people_only=chunk.is_people)


def _covered(chunk: Chunk, references: Sequence[Stretch]) -> bool:
    return any(each.start < chunk.end and chunk.start < each.end for each in references)


def _apart(chunks: Sequence[Chunk]) -> list[Chunk]:
    found: list[Chunk] = []
    for chunk in chunks:
        if not found or chunk.start >= found[-1].end:
            found.append(chunk)
    return found


def _all_extended(text: str, chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks, some of them longer, without those that the longer ones cover."""
    found: list[Chunk] = []
    for chunk in chunks:
        longer = _extended(text, chunk)
        found = [one for one in found if one.start < longer.start] if longer.start < chunk.start else found
        found.append(longer)
    return found


def _extended(text: str, chunk: Chunk) -> Chunk:
    """A name that begins earlier, where the acronym in brackets behind it says so."""
    if not text.startswith(" (", chunk.end):
        return chunk
    acronym = text[chunk.end + 2 : text.find(")", chunk.end)]
    if not is_acronym(acronym) or not acronym.replace("-", "").isalnum():
        return chunk
    begin = max(0, chunk.end - 120)
    start = acronym_start(text[begin : chunk.end], acronym)
    if start is None or begin + start >= chunk.start or not text[begin + start].isupper():
        return chunk
    words = tuple(name_words(text[: chunk.end]))
    whole = replace(chunk, start=begin + start, words=tuple(w for w in words if w.start >= begin + start), hit=None)
    return replace(whole, type=own_type(replace(whole, type=None)) if chunk.hit else chunk.type, is_sure=True)


def _settled(blocks: Sequence[Block], found: Sequence[BlockNames], ordinary: frozenset[str]) -> list[BlockNames]:
    """Headlines keep only names that stand elsewhere too or that are labelled; unsure words need a second witness."""
    body = [each for block, each in zip(blocks, found, strict=True) if not _is_headline(block)]
    seen = {name_tokens(each.text[chunk.start : chunk.end]) for each in body for chunk in each.chunks if chunk.is_sure}
    seen |= {tokens[-1:] for each in body for chunk in each.chunks if (tokens := _tokens_of_person(each, chunk))}
    witnessed = [_witnessed(each, seen) for each in body]
    index, kept = KnownNames(_forms(witnessed)), iter(witnessed)
    return [
        _headline(each, index, ordinary) if _is_headline(block) else next(kept)
        for block, each in zip(blocks, found, strict=True)
    ]


def _tokens_of_person(block: BlockNames, chunk: Chunk) -> tuple[str, ...]:
    """The words of a full name of a person, the last of which may stand for it: "Karate" after "Mahad Karate"."""
    is_full = len(chunk.words) > 1 and own_type(chunk) in (None, EntityType.PERSON)
    return name_tokens(block.text[chunk.start : chunk.end]) if is_full else ()


def _witnessed(block: BlockNames, seen: set[tuple[str, ...]]) -> BlockNames:
    return replace(block, chunks=tuple(c for c in block.chunks if c.is_sure or _is_witnessed(c, block, seen)))


def _is_witnessed(chunk: Chunk, block: BlockNames, seen: set[tuple[str, ...]]) -> bool:
    if name_tokens(block.text[chunk.start : chunk.end]) in seen:
        return True
    return any(label.start == chunk.start and label.label in ("PERSON", "GPE") for label in block.labels)


def _forms(body: Sequence[BlockNames]) -> list[KnownName]:
    names = {
        each.text[chunk.start : chunk.end]: own_type(chunk) or EntityType.OTHER
        for each in body
        for chunk in each.chunks
        if chunk.words
    }
    return [KnownName(name, type_, name) for name, type_ in sorted(names.items())]


def _is_headline(block: Block) -> bool:
    """Whether ordinary words begin with capitals here, so that a capital shows nothing."""
    if block.kind is BlockKind.PARAGRAPH or block.kind is BlockKind.ITEM:
        return False
    long = [word for word in block.clean.split() if len(word) > 3 and word[0].isalpha()]
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.7 * len(long)


def _headline(block: BlockNames, index: KnownNames, ordinary: frozenset[str]) -> BlockNames:
    hits = list(index.find(block.text))
    chunks = [Chunk(_with_nation(block.text, hit), hit.end, (), type=_given_type(hit)) for hit in hits]
    for chunk in block.chunks:
        is_free = all(chunk.end <= hit.start or hit.end <= chunk.start for hit in hits)
        is_known = chunk.hit is not None or not chunk.words
        if is_free and (
            is_known or (len(chunk.words) < 5 and _labelled(chunk, block) and not _is_plain(chunk, ordinary))
        ):
            chunks.append(chunk)
    return replace(block, chunks=tuple(sorted(chunks, key=lambda chunk: chunk.start)), documents=())


def _is_plain(chunk: Chunk, ordinary: frozenset[str]) -> bool:
    return all(is_ordinary(word.text, ordinary) and not is_given_name(word.text) for word in chunk.words)


def _given_type(hit: KnownHit) -> EntityType | None:
    return None if hit.row.type is EntityType.OTHER else hit.row.type


def _with_nation(text: str, hit: KnownHit) -> int:
    """Where a group's or body's name begins, the national adjective before it included."""
    before = text[: hit.start].rsplit(None, 1)[-1:]
    is_body = hit.row.type in (EntityType.GROUP, EntityType.ORGANIZATION)
    if not is_body or not before or fold(before[0]) not in peoples():
        return hit.start
    return hit.start - len(before[0]) - 1


def _labelled(chunk: Chunk, block: BlockNames) -> bool:
    return any(
        label.start == chunk.start and label.end == chunk.end for label in block.labels if label.label in NER_TYPES
    )


def _definitions(block: BlockNames, body: int) -> list[Defined]:
    """Other names that a block gives; the agency in a dateline ("GAO, Mali (AFP) - …") is none of the town's."""
    skip = [(each.start, each.end) for each in block.references if not each.is_name]
    found = [*find_definitions(block.text, block.chunks, skip), *entry_definitions(block.text, block.chunks)]
    return [one for one in found if block.chunks[one.other].end > body]
