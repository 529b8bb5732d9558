"""From the names of single blocks to the entities of a document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from sayso.language.name_apart import told_apart
from sayso.language.name_chunks import Chunk
from sayso.language.name_cues import Defined
from sayso.language.name_documents import IssuedDocument
from sayso.language.name_forms import NameForm, form_key, fullest, written
from sayso.language.name_labels import Label
from sayso.language.name_links import Groups, Told, link
from sayso.language.name_references import Stretch
from sayso.language.name_types import decide, is_town, own_type, votes
from sayso.language.naming import Definition, DefinitionKind, FoundName, NamedEntity, NamesOfDocument, Reference
from sayso.names import KnownNames
from sayso.values.mention import EntityType


@dataclass(frozen=True, slots=True)
class BlockNames:
    """What was found in one block, before names of the whole document are compared."""

    text: str
    chunks: tuple[Chunk, ...]
    documents: tuple[IssuedDocument, ...]
    references: tuple[Stretch, ...]
    labels: tuple[Label, ...]
    defined: tuple[Defined, ...] = ()


def gather(blocks: Sequence[BlockNames], known: KnownNames) -> NamesOfDocument:
    """Names with the number of their entity; entities in the order in which they are first named."""
    forms = _forms(blocks)
    groups = link(forms, Told(_defined(blocks), _apart(blocks)))
    _link_issuers(forms, groups)
    numbers, entities = _entities(forms, groups)
    names = tuple(_names(blocks, groups, numbers, known))
    return NamesOfDocument(names, entities, tuple(_definitions(blocks)), tuple(_references(blocks)))


def _key(block: BlockNames, chunk: Chunk) -> str:
    return form_key(written(block.text[chunk.start : chunk.end]))


def _forms(blocks: Sequence[BlockNames]) -> dict[str, NameForm]:
    forms: dict[str, NameForm] = {}
    counter = count()
    for block in blocks:
        labels = {label.end: label.label for label in block.labels}
        issuers = {document.chunk.start: document.issuer for document in block.documents}
        for chunk in block.chunks:
            form = _add(forms, block, chunk, labels.get(chunk.end), counter)
            if chunk.start in issuers:
                form.issuer = _add(forms, block, issuers[chunk.start], None, counter).key
        for defined in block.defined:
            if defined.cue != "()" or _is_other_of_person(block, defined):
                forms[_key(block, block.chunks[defined.other])].is_alias = True
    return forms


def _is_other_of_person(block: BlockNames, defined: Defined) -> bool:
    """ "Karim Daud (Abu Salim al-Gharbi)": however long, the name in brackets is the other one."""
    name, other = block.chunks[defined.name], block.chunks[defined.other]
    types = {name.type, other.type}
    return defined.kind is DefinitionKind.ALIAS and EntityType.PERSON in types and len(name.words) > 1


def _add(
    forms: dict[str, NameForm], block: BlockNames, chunk: Chunk, label: str | None, counter: Iterator[int]
) -> NameForm:
    key = _key(block, chunk)
    form = forms.setdefault(key, NameForm(key))
    form.texts[written(block.text[chunk.start : chunk.end])] += 1
    form.order.append(next(counter))
    if chunk.words or chunk.type:
        form.votes.update(votes(block.text, chunk, label))
        form.has_own_type |= bool(chunk.words) and own_type(chunk) is not None
    form.is_town = form.is_town or is_town(block.text, chunk)
    if chunk.hit is not None:
        form.known = chunk.hit.row.key
    return form


def _defined(blocks: Sequence[BlockNames]) -> list[tuple[str, str]]:
    return [
        (_key(block, block.chunks[each.name]), _key(block, block.chunks[each.other]))
        for block in blocks
        for each in block.defined
    ]


def _apart(blocks: Sequence[BlockNames]) -> frozenset[frozenset[str]]:
    """Pairs of forms that a sentence tells apart, unless the text defines one by the other."""
    defined = {frozenset(pair) for pair in _defined(blocks)}
    pairs = (
        frozenset((_key(block, block.chunks[first]), _key(block, block.chunks[second])))
        for block in blocks
        for first, second in told_apart(block.text, block.chunks)
    )
    return frozenset(pair for pair in pairs if len(pair) > 1 and pair not in defined)


def _link_issuers(forms: dict[str, NameForm], groups: Groups) -> None:
    """The bodies that are said to have issued one document are one body."""
    issuers: dict[str, str] = {}
    for form in forms.values():
        if form.issuer is not None:
            groups.join(issuers.setdefault(groups.root(form.key), form.issuer), form.issuer)


def _entities(forms: dict[str, NameForm], groups: Groups) -> tuple[dict[str, int], tuple[NamedEntity, ...]]:
    numbers: dict[str, int] = {}
    for key in forms:
        numbers.setdefault(groups.root(key), len(numbers))
    members = groups.members()
    entities = []
    for root, number in numbers.items():
        group = [forms[key] for key in forms if groups.root(key) == root] if len(members[root]) > 1 else [forms[root]]
        counted = sum((form.votes for form in group), start=type(group[0].votes)())
        texts = dict.fromkeys(text for form in group for text in form.texts)
        issuer = next((numbers[groups.root(form.issuer)] for form in group if form.issuer), None)
        entities.append(NamedEntity(number, decide(counted), fullest(group), tuple(texts), issuer, counted))
    return numbers, tuple(entities)


def _names(blocks: Sequence[BlockNames], groups: Groups, numbers: dict[str, int], known: KnownNames) -> list[FoundName]:
    names = []
    for number, block in enumerate(blocks):
        for chunk in block.chunks:
            text = block.text[chunk.start : chunk.end]
            rows = known.named(text)
            entity = numbers[groups.root(_key(block, chunk))]
            names.append(FoundName(number, chunk.start, chunk.end, text, entity, rows[0].key if rows else None))
    return names


def _definitions(blocks: Sequence[BlockNames]) -> list[Definition]:
    found = []
    first = 0
    for number, block in enumerate(blocks):
        for each in block.defined:
            name, other = first + each.name, first + each.other
            found.append(Definition(number, each.kind, name, other, each.aside, each.cue))
        first += len(block.chunks)
    return found


def _references(blocks: Sequence[BlockNames]) -> list[Reference]:
    found = []
    first = 0
    for number, block in enumerate(blocks):
        for each in block.references:
            beside = None if each.is_name else _beside(block, each)
            name = None if beside is None else first + beside
            found.append(
                Reference(number, each.kind, each.start, each.end, block.text[each.start : each.end].strip(), name)
            )
        first += len(block.chunks)
    return found


def _beside(block: BlockNames, reference: Stretch) -> int | None:
    """The name right before a reference, its own definitions in brackets aside, or else right behind it."""
    for defined in block.defined:
        if defined.aside[1] == reference.start:
            return defined.name
    for number, chunk in enumerate(block.chunks):
        if chunk.end == reference.start or reference.end <= chunk.start <= reference.end + 2:
            return number
    return None
