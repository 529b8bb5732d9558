"""Other names that a clause tells: "is an alias of X", "is also called Y", "is not the same person as X".

Names that stand beside each other ("X, also known as Y") are read before parsing (`language/definitions.py`).
"""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.language.predicates import done_to, is_passive, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

_ALIASES = {"alias", "nickname", "pseudonym", "moniker", "sobriquet", "aka"}
_CALLING = {"know", "call", "name", "nickname", "style", "dub", "rename"}
_ONE = {"person", "man", "woman", "individual", "people", "group", "organization", "organisation", "entity", "body"}
_NAMED = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION}


def alias_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Other names that a predicate tells, or denies."""
    for name, other in _pairs(word):
        if _are_apart(scene, name, other):
            fillers = {Role.SUBJECT: Filler(name), Role.OBJECT: Filler(other, text=other.surface)}
            yield Draft(ClaimType.ALIAS, word, fillers, rule=f"alias:{word.lemma}", cue=word)


def _pairs(word: Word) -> Iterator[tuple[Word, Word]]:
    """Whoever bears a name, and the name."""
    copula = word.head
    if word.is_verb and word.lemma in _CALLING and is_passive(word):
        names = [*prepositions(word).get("as", []), *prepositions(word).get("by", []), *word.all("oprd")]
        yield from ((who, name) for who in done_to(word) for name in names)
    elif word.is_noun and word.dep == "attr" and copula is not None and copula.lemma == "be":
        told = subjects(copula)
        if word.lemma in _ALIASES:
            yield from ((who, name) for name in told for who in [*prepositions(word).get("of", []), *word.all("poss")])
        elif word.lemma in _ONE and any(one.text.lower() == "same" for one in word.all("amod")):
            others = prepositions(word).get("as") or prepositions(copula).get("as") or told[1:]
            yield from ((who, name) for who in told[:1] for name in others)


def _are_apart(scene: Scene, name: Word, other: Word) -> bool:
    """Whether both are names, and not yet known for names of one and the same."""
    first, second = entity_of(scene, name), entity_of(scene, other)
    if other.name is None or first is None or second is None or first == second:
        return False
    return {entity_type(scene, first), entity_type(scene, second)} <= _NAMED
