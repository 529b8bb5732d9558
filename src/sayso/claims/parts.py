"""Which group is part of which, and which broke away: "the armed wing of", "a splinter group of", "a coalition of"."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.claims.words import nouns
from sayso.language.predicates import conjuncts, doers, done_to, members, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION}
_COPULAS = {"be", "become", "remain"}
_OF = ("of", "within", "from", "in")


def part_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Parts and wholes that a noun or a verb of consisting shows."""
    if word.is_verb:
        yield from _consisting(scene, word)
    elif word.is_noun and word.name is None:
        for part in _bearers(scene, word):
            for whole in _wholes(scene, word):
                if _entity(scene, part) != _entity(scene, whole):
                    yield from _told(scene, word, (part, whole))


def _told(scene: Scene, noun: Word, pair: tuple[Word, Word]) -> Iterator[Draft]:
    before = {child.lemma for child in noun.all("compound", "amod")}
    if noun.lemma in nouns("offshoot") or before & nouns("offshoot"):
        yield _draft(ClaimType.SPLIT, noun, pair)
    elif noun.lemma in nouns("part"):
        yield _draft(ClaimType.PART_OF, noun, pair)
    elif noun.lemma in nouns("union"):
        yield _draft(ClaimType.PART_OF, noun, (pair[1], pair[0]))


def _draft(kind: ClaimType, anchor: Word, pair: tuple[Word, Word]) -> Draft:
    fillers = {Role.SUBJECT: Filler(pair[0]), Role.OBJECT: Filler(pair[1])}
    return Draft(kind, anchor, fillers, rule=f"part:{anchor.lemma}", cue=anchor)


def _bearers(scene: Scene, noun: Word) -> list[Word]:
    """Groups that the noun describes: beside it, or as its subject."""
    host = noun.head
    found: list[Word] = []
    if noun.dep == "appos" and host is not None:
        found = [host]
    elif noun.dep == "attr" and host is not None and host.lemma in _COPULAS:
        found = subjects(host)
    elif noun.dep == "pobj" and host is not None and host.text.lower() == "as" and host.head is not None:
        found = doers(host.head) if host.head.lemma in {"act", "serve", "operate", "function"} else done_to(host.head)
    elif noun.dep == "compound" and host is not None:
        found = [host]
    found = [*found, *(aside for aside in noun.all("appos"))]
    return [one for one in found if (one.name is not None and _is_body(scene, one)) or _are_fighters(one)]


def _are_fighters(word: Word) -> bool:
    """Several fighters that only a description stands for: "the hunters of Bougouni"."""
    return word.name is None and word.tag == "NNS" and word.lemma in nouns("fighter") and word.dep == "nsubj"


def _wholes(scene: Scene, noun: Word) -> list[Word]:
    behind = [target for preposition in _OF for target in prepositions(noun).get(preposition, [])]
    before = noun.all("poss", "compound", "nmod")
    found = [one for target in behind for one in members(target)] or before
    if noun.lemma not in nouns("union"):
        found = found[:1] if len(found) > 1 and found[0].name is not None else found
    bodies = [one for one in [*found, *before] if _is_body(scene, one)]
    return [one for one in bodies if one.name is not None] if noun.lemma in nouns("union") else bodies[:1]


def _consisting(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "The coalition comprises A and B", "is made up of A and B"."""
    if verb.lemma == "comprise":
        wholes, parts = doers(verb), done_to(verb)
    elif verb.lemma in {"consist", "compose", "make"} and "of" in prepositions(verb):
        wholes, parts = subjects(verb), prepositions(verb)["of"]
    else:
        return
    for whole in wholes[:1]:
        for part in (one for each in parts for one in conjuncts(each)):
            if part.name is not None and _is_body(scene, part) and _is_body(scene, whole):
                yield _draft(ClaimType.PART_OF, verb, (part, whole))


def _is_body(scene: Scene, word: Word) -> bool:
    entity = _entity(scene, word)
    return entity is not None and entity_type(scene, entity) in _BODIES


def _entity(scene: Scene, word: Word) -> int | None:
    return entity_of(scene, word)
