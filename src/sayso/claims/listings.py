"""Who was put on which sanctions list: what the numbers of listings tell beside what verbs tell."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from sayso.claims.draft import Draft, Filler, Scene
from sayso.language.naming import Reference, ReferenceKind
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.claim import ClaimType, Role

_FAR = 200
_LISTED = re.compile(r"[\s,;:]*(?:was\s+|were\s+|first\s+)*listed\s+on\b", re.I)


def listing_drafts(scene: Scene) -> Iterator[Draft]:
    """ "X (QDe.199), listed on 8 May 2003": entries as the committees' own texts give them."""
    for reference, word in _references(scene):
        match = _LISTED.match(scene.sentence.text, reference.end - scene.sentence.start)
        if match is None:
            continue
        cue = _word_at(scene, match.end() + scene.sentence.start - 4)
        fillers = {Role.SUBJECT: Filler(word), Role.OBJECT: Filler(text=_list_name(reference))}
        yield Draft(ClaimType.LISTING, cue or word, fillers, rule="listing:reference", cue=cue or word, score=0.9)


def name_lists(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Listings of which the sentence names no list take it from the number that stands beside the listed name."""
    return [_with_list(scene, draft) if draft.type is ClaimType.LISTING else draft for draft in drafts]


def _with_list(scene: Scene, draft: Draft) -> Draft:
    subject = draft.fillers.get(Role.SUBJECT)
    order = _legal_basis(scene, draft.anchor)
    if order is not None:
        return replace(draft, fillers={**draft.fillers, Role.OBJECT: Filler(text=order)})
    if subject is None or subject.word is None or Role.OBJECT in draft.fillers:
        return draft
    entity = scene.referents.entity_of(subject.word)
    listed = _listed_as(scene, entity) if entity is not None and draft.anchor.lemma in {"list", "listing"} else None
    return draft.with_filler(Role.OBJECT, Filler(text=listed)) if listed is not None else draft


def _legal_basis(scene: Scene, anchor: Word) -> str | None:
    """The executive order that a designation is made under."""
    sentence = scene.sentence
    for reference in scene.names.references:
        is_here = reference.block == sentence.block and anchor.end <= reference.start < sentence.end
        if is_here and reference.kind is ReferenceKind.ORDER and reference.start - anchor.end < _FAR:
            return reference.text.strip(" ()")
    return None


def _listed_as(scene: Scene, entity: int) -> str | None:
    """The list whose number stands beside a name of the entity anywhere in the document."""
    for reference in scene.names.references:
        if reference.kind is ReferenceKind.LISTING and scene.names.names:
            name = reference.name if reference.name is not None else _name_behind(scene, reference)
            if name is not None and scene.names.names[name].entity == entity:
                return _list_name(reference)
    return None


def _name_behind(scene: Scene, reference: Reference) -> int | None:
    """ "QDe.010 NAME" at the head of an entry."""
    for number, name in enumerate(scene.names.names):
        if name.block == reference.block and 0 <= name.start - reference.end <= 2:
            return number
    return None


def _references(scene: Scene) -> Iterator[tuple[Reference, Word]]:
    """The listing numbers of the sentence, each with the word of the name that it stands beside."""
    sentence = scene.sentence
    for reference in scene.names.references:
        if reference.kind is not ReferenceKind.LISTING or reference.block != sentence.block or reference.name is None:
            continue
        word = next((one for one in sentence.words if one.name == reference.name), None)
        if word is not None:
            yield reference, word


def _word_at(scene: Scene, place: int) -> Word | None:
    return next((word for word in scene.sentence.words if word.start <= place < word.end), None)


def _list_name(reference: Reference) -> str:
    number = reference.text.strip(" ()")
    return f"{_lists().get(number[:2].upper(), 'UN sanctions list')} ({number})"


@cache
def _lists() -> dict[str, str]:
    """The list behind the first letters of a permanent reference number."""
    return {prefix: name for prefix, name, *_ in read_table("claims", "lists")}
