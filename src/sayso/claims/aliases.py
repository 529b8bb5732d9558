"""Other names that a clause tells: "is an alias of X", "is also called Y", "is not the same person as X".

Names that stand beside each other ("X, also known as Y") are read before parsing (`language/definitions.py`).
"""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.claims.posts import is_person
from sayso.language.predicates import done_to, is_passive, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Polarity, Role
from sayso.values.mention import EntityType

_ALIASES = {"alias", "nickname", "pseudonym", "moniker", "sobriquet", "aka"}
_CALLING = {"know", "call", "name", "nickname", "style", "dub", "rename", "address"}
_FINDING = {"identify", "unmask", "expose", "reveal"}
_BELIEVING = {"believe", "think", "suspect", "say", "report", "understand", "presume"}
_BEHIND = ("behind", "using", "under")
_MISTAKING = {"confuse", "conflate"}
_ONE = {"person", "man", "woman", "individual", "people", "group", "organization", "organisation", "entity", "body"}
_NAMED = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION}


def alias_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Other names that a predicate tells, or denies."""
    for name, other in _pairs(scene, word):
        if _are_apart(scene, name, other):
            fillers = {Role.SUBJECT: Filler(name), Role.OBJECT: Filler(other, text=other.surface)}
            polarity = Polarity.NEGATED if word.lemma in _MISTAKING else None
            yield Draft(ClaimType.ALIAS, word, fillers, rule=f"alias:{word.lemma}", cue=word, polarity=polarity)


def _pairs(scene: Scene, word: Word) -> Iterator[tuple[Word, Word]]:
    """Whoever bears a name, and the name."""
    copula = word.head
    if word.is_verb and word.lemma in _CALLING and is_passive(word):
        names = [*prepositions(word).get("as", []), *prepositions(word).get("by", []), *word.all("oprd")]
        yield from ((who, name) for who in done_to(word) for name in names)
    elif word.is_verb and word.lemma in _CALLING:
        called = done_to(word)
        beside = [one for who in called if who.name is not None for one in prepositions(who).get("as", [])]
        names = [*prepositions(word).get("as", []), *word.all("oprd"), *beside]
        yield from ((who, name) for who in called if who.name is not None for name in names)
    elif word.is_verb and word.lemma in _FINDING and is_passive(word):
        yield from (
            (who, name)
            for name in _behind_name(word)
            for who in prepositions(word).get("as", [])
            if who.name is not None
        )
    elif word.lemma == "be" and word.is_verb:
        yield from (
            (who, name) for who, name in _same_persons(word) if is_person(scene, who) and is_person(scene, name)
        )
    elif word.is_verb and word.lemma in _MISTAKING and is_passive(word):
        yield from ((who, name) for who in done_to(word) for name in prepositions(word).get("with", []))
    elif word.is_noun and word.dep == "attr" and copula is not None and copula.lemma == "be":
        told = subjects(copula)
        if word.lemma in _ALIASES:
            yield from ((who, name) for name in told for who in [*prepositions(word).get("of", []), *word.all("poss")])
        elif word.lemma in _ONE and any(one.text.lower() == "same" for one in word.all("amod")):
            others = prepositions(word).get("as") or prepositions(copula).get("as") or told[1:]
            yield from ((who, name) for who in told[:1] for name in others)


def _behind_name(verb: Word) -> list[Word]:
    """ "Y was identified as X", "the man behind the pseudonym Y was identified as X": Y."""
    told = verb.all("nsubjpass") or done_to(verb)
    behind = [one for who in told for name in _BEHIND for one in prepositions(who).get(name, [])]
    return [*told, *behind, *(aside for one in behind for aside in one.all("appos"))]


def _same_persons(copula: Word) -> Iterator[tuple[Word, Word]]:
    """ "X is believed to be Y", "X is in fact Y": whoever is somebody else by name."""
    named = copula.child("attr")
    if named is None or named.name is None or copula.child("expl", "neg") is not None:
        return
    is_told = copula.dep == "xcomp" and copula.head is not None and copula.head.lemma in _BELIEVING
    who = subjects(copula) if is_told or copula.child("nsubj") is not None else []
    if len(who) == 1 and who[0].name is not None and who[0].index < copula.index:
        yield named, who[0]


def _are_apart(scene: Scene, name: Word, other: Word) -> bool:
    """Whether both are names, and not yet known for names of one and the same."""
    first, second = entity_of(scene, name), entity_of(scene, other)
    if other.name is None or first is None or second is None or first == second:
        return False
    return {entity_type(scene, first), entity_type(scene, second)} <= _NAMED
