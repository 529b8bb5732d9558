"""Which group is part of which, and which broke away: "the armed wing of", "a splinter group of", "a coalition of"."""

from collections.abc import Iterator
from itertools import product

from sayso.claims.described import described_by
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.claims.words import nouns, verbs
from sayso.language.descriptions import nominal_types
from sayso.language.predicates import conjuncts, doers, done_to, lexeme, members, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION}
_OF = ("of", "within", "from", "in", "under")
_ALONG = ("along with", "alongside", "together with", "as well as")
_BESIDES = {"along", "alongside", "together"}
_GROUPS = {
    "group",
    "faction",
    "organization",
    "organisation",
    "movement",
    "militia",
    "body",
    "brigade",
    "unit",
    "party",
}


def part_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Parts and wholes that a noun or a verb of consisting shows."""
    if word.is_verb:
        yield from _consisting(scene, word)
    elif word.is_noun and word.name is None:
        for part, whole in product(_bearers(scene, word), _wholes(scene, word)):
            if _entity(scene, part) != _entity(scene, whole):
                yield from _told(scene, word, (part, whole))
    elif word.dep == "prep" and word.text.lower() in {"of", "in"} and word.head is not None:
        yield from _named_within(scene, word, word.head)


def _told(scene: Scene, noun: Word, pair: tuple[Word, Word]) -> Iterator[Draft]:
    before = {child.lemma for child in noun.all("compound", "amod")}
    if noun.lemma in nouns("offshoot") or before & nouns("offshoot"):
        yield _draft(ClaimType.SPLIT, noun, pair)
    elif _is_part(noun, before):
        yield _draft(ClaimType.PART_OF, noun, pair)
    elif _is_union(noun, before):
        yield _draft(ClaimType.PART_OF, noun, (pair[1], pair[0]))


def _is_part(noun: Word, before: set[str]) -> bool:
    """ "a wing", "a constituent group", "a member" of something."""
    return noun.lemma in nouns("part") or (
        noun.lemma in _GROUPS and bool(before & (nouns("part") | {"work", "working"}))
    )


def _is_union(noun: Word, before: set[str]) -> bool:
    """ "a coalition", "an umbrella group"."""
    return noun.lemma in nouns("union") or (noun.lemma in _GROUPS and bool(before & nouns("union")))


def _draft(kind: ClaimType, anchor: Word, pair: tuple[Word, Word]) -> Draft:
    fillers = {Role.SUBJECT: Filler(pair[0]), Role.OBJECT: Filler(pair[1])}
    return Draft(kind, anchor, fillers, rule=f"part:{anchor.lemma}", cue=anchor)


def _bearers(scene: Scene, noun: Word) -> list[Word]:
    """Groups that the noun describes: beside it, as its subject, or named along with that."""
    host = noun.head
    found = described_by(scene, noun)
    if noun.dep == "compound" and host is not None:
        found = [host]
    found = [*found, *(aside for aside in noun.all("appos") if aside not in found)]
    return [one for one in [*found, *_named_along(found, noun)] if _can_be_part(scene, one)]


def _named_along(found: list[Word], noun: Word) -> list[Word]:
    """ "X is one of its groups, along with Y and Z": Y and Z, too."""
    verb = next((above for above in noun.ancestors() if above.is_verb), None)
    besides = [one for one in verb.all("prep", "advmod") if one.text.lower() in _BESIDES] if verb is not None else []
    if not found or noun.tag not in {"NNS", "NNPS"}:
        return []
    phrases = [each for one in besides for each in (one, *one.all("prep"))]
    targets = [target for each in phrases if (target := each.child("pobj")) is not None]
    return [one for target in targets for one in conjuncts(target)]


def _can_be_part(scene: Scene, word: Word) -> bool:
    """Named bodies, those that a pronoun stands for, and fighters that only a description stands for."""
    is_referred = word.name is not None or word.tag == "PRP"
    is_human = word.lemma in nouns("fighter") or EntityType.PERSON in nominal_types(word.lemma)
    is_some = word.name is None and word.tag == "NNS" and is_human and word.dep == "nsubj"
    return (is_referred and _is_body(scene, word)) or is_some


def _wholes(scene: Scene, noun: Word) -> list[Word]:
    is_union = _is_union(noun, {child.lemma for child in noun.all("compound", "amod")})
    behind = [target for preposition in _OF for target in prepositions(noun).get(preposition, [])]
    before = noun.all("poss") or noun.all("compound", "nmod")
    found = [one for target in behind for one in members(target)] or before
    if not is_union:
        found = found[:1] if len(found) > 1 and found[0].name is not None else found
    bodies = [one for one in [*found, *before] if _is_body(scene, one)]
    return [one for one in bodies if one.name is not None] if is_union else bodies[:1]


def _consisting(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "The coalition comprises A and B", "is made up of A and B", "A and B form the coalition"."""
    if lexeme(verb) in verbs("comprising") or _with_adverb(verb) in verbs("comprising"):
        wholes, parts = doers(verb), done_to(verb)
    elif verb.lemma in {"consist", "compose", "make"} and "of" in prepositions(verb):
        wholes, parts = subjects(verb), prepositions(verb)["of"]
    elif lexeme(verb) in verbs("composing") and verb.dep not in {"xcomp", "advcl"} and len(doers(verb)) > 1:
        wholes, parts = [one for one in done_to(verb) if one.name is not None], doers(verb)
    else:
        return
    for whole in [_named_whole(scene, one) for one in wholes[:1]]:
        for part in (one for each in parts for one in conjuncts(each)):
            if part.name is not None and _is_group(scene, part) and _is_body(scene, whole) and part is not whole:
                yield _draft(ClaimType.PART_OF, verb, (part, whole))


def _with_adverb(verb: Word) -> str:
    adverb = verb.child("advmod")
    return f"{verb.lemma} {adverb.text.lower()}" if adverb is not None else verb.lemma


def _named_whole(scene: Scene, whole: Word) -> Word:
    """ "X is an umbrella group comprising A and B": X."""
    if whole.name is not None or not whole.is_noun:
        return whole
    return next((one for one in described_by(scene, whole) if one.name is not None and _is_body(scene, one)), whole)


def _named_within(scene: Scene, preposition: Word, part: Word) -> Iterator[Draft]:
    """ "the Nasr Brigade of the Sura Front": a name of a body right before that of a group."""
    whole = preposition.child("pobj")
    if whole is None or part.name is None or whole.name is None or preposition.index != part.index + 1:
        return
    if preposition.text.lower() == "of" and _is_body(scene, part) and _is_group(scene, whole):
        yield _draft(ClaimType.PART_OF, preposition, (part, whole))


def _is_body(scene: Scene, word: Word) -> bool:
    entity = _entity(scene, word)
    return entity is not None and entity_type(scene, entity) in _BODIES


def _is_group(scene: Scene, word: Word) -> bool:
    entity = _entity(scene, word)
    return entity is not None and entity_type(scene, entity) is EntityType.GROUP


def _entity(scene: Scene, word: Word) -> int | None:
    return entity_of(scene, word)
