"""What compound and national adjectives say: "X-affiliated groups", "Iranian-backed", "an Israeli strike"."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.hedges import is_hearsay
from sayso.claims.phrases import actor, entity_of, entity_type, nation
from sayso.language.predicates import members, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

_TYING = {
    "affiliated": ClaimType.TIES,
    "linked": ClaimType.TIES,
    "related": ClaimType.TIES,
    "associated": ClaimType.TIES,
    "aligned": ClaimType.TIES,
    "allied": ClaimType.TIES,
    "inspired": ClaimType.TIES,
    "connected": ClaimType.TIES,
    "backed": ClaimType.TIES,
    "supported": ClaimType.TIES,
    "funded": ClaimType.TIES,
    "trained": ClaimType.TIES,
}
_DEAD = {"dead", "deceased"}
_ALIVE = {"alive", "unhurt", "unharmed", "unscathed", "uninjured"}
_AT_LARGE = "at large"
_COPULAS = {"be", "remain"}
_COMING_OUT = {"escape", "emerge", "come", "return", "get", "walk", "find", "see", "leave", "stay", "survive"}
_PREDICATES = {"acomp", "oprd", "advcl", "xcomp", "advmod", "conj", "dobj"}
_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PERSON}


def adjective_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Ties that a compound adjective tells of the noun that it describes."""
    if word.lemma in _DEAD and word.dep in {"acomp", "oprd"}:
        yield from _death(scene, word)
        return
    if word.lemma in _ALIVE and word.dep in _PREDICATES:
        yield from (replace(one, is_inverted=True) for one in _death(scene, word))
        return
    if word.surface.lower() == _AT_LARGE and word.dep in _PREDICATES:
        yield from (replace(one, type=ClaimType.ARREST, is_inverted=True) for one in _death(scene, word))
        return
    kind = _TYING.get(word.text.lower())
    noun = word.head
    if kind is None or noun is None or word.dep not in {"amod", "acl"} or not noun.is_noun:
        return
    partner = _partner(scene, word)
    if partner is None:
        return
    for one in _bodies(scene, noun):
        fillers = {Role.SUBJECT: actor(scene, one), Role.OBJECT: partner}
        yield Draft(kind, word, fillers, rule=f"adjective:{word.text.lower()}", cue=word, score=0.75)


def _death(scene: Scene, word: Word) -> Iterator[Draft]:
    """ "X is dead", "is presumed dead", "is alive", "escaped unhurt"."""
    verb = word.head
    told = {*_COPULAS, *_COMING_OUT} if word.lemma in _ALIVE else {*_COPULAS, "stay"}
    is_told = verb is not None and (verb.lemma in told or is_hearsay(verb.lemma))
    for one in subjects(verb) if verb is not None and is_told else []:
        entity = entity_of(scene, one)
        if entity is not None and entity_type(scene, entity) is EntityType.PERSON:
            yield Draft(ClaimType.DEATH, word, {Role.SUBJECT: Filler(one)}, rule=f"adjective:{word.lemma}", cue=word)


def _partner(scene: Scene, word: Word) -> Filler | None:
    """What stands before the hyphen: a name, or the country of a national adjective."""
    if not any(child.text == "-" for child in [*word.children, *(word.head.children if word.head else [])]):
        return None
    for child in word.children:
        if child.index < word.index and child.text != "-":
            return _named(scene, child)
    before = [w for w in scene.sentence.words if w.index == word.index - 2]
    return _named(scene, before[0]) if before else None


def _named(scene: Scene, word: Word) -> Filler | None:
    entity = entity_of(scene, word)
    if word.name is not None and entity is not None:
        return Filler(word)
    return nation(word)


def _bodies(scene: Scene, noun: Word) -> list[Word]:
    found = [one for one in members(noun) if _is_body(scene, one)]
    return [one for one in found if one.name is not None] or found[:1]


def _is_body(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) in _BODIES
