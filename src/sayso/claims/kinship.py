"""Who is what to whom among persons: brothers, spouses, those who serve under, succeed or follow somebody."""

from collections.abc import Iterator
from itertools import permutations, product

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of
from sayso.claims.posts import is_person
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, lexeme, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_MANY = {"NNS", "NNPS"}
_COPULAS = {"be", "become", "remain"}
_SUCCEEDING = {"succeed", "replace", "follow"}


def kinship_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Ties between two persons that a plural of kinship or a verb of serving tells."""
    if word.is_noun and word.tag in _MANY and word.lemma in nouns("mutual"):
        for one, other in permutations(_siblings(scene, word), 2):
            yield _draft(word, (one, other), word.lemma)
    elif word.is_verb:
        yield from _serving(scene, word)


def _siblings(scene: Scene, noun: Word) -> list[Word]:
    """ "The brothers X and Y", "X and Y are cousins": X and Y."""
    host = noun.head
    if noun.child("poss") is not None or "of" in prepositions(noun) or "to" in prepositions(noun):
        return []
    found: list[Word] = []
    if noun.dep in {"compound", "nmod", "appos"} and host is not None:
        found = conjuncts(host)
    elif noun.dep == "attr" and host is not None and host.lemma in _COPULAS:
        found = subjects(host)
    found = found if len(found) > 1 else [one for aside in noun.all("appos") for one in conjuncts(aside)]
    people = [one for one in found if one.name is not None and is_person(scene, one)]
    return people if len(people) > 1 else []


def _serving(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "took orders from Y", "fought under Y", "married Y": what one person is to another."""
    for place, title in _frames(verb):
        others = done_to(verb) if place == "done" else prepositions(verb).get(place, [])
        for one, other in product(doers(verb), others):
            if is_person(scene, one) and is_person(scene, other) and entity_of(scene, one) != entity_of(scene, other):
                yield _draft(verb, (one, other), title)


def _frames(verb: Word) -> Iterator[tuple[str, str]]:
    """Where the other person stands, and what the first is to him, by `verbs.tsv` ("under|student")."""
    if verb.lemma in _SUCCEEDING | {"take"} and ("as" in prepositions(verb) or _is_of_appointment(verb)):
        return
    target = verb.child("dobj")
    phrase = f"{verb.lemma} {target.lemma}" if target is not None and target.name is None else lexeme(verb)
    for key in dict.fromkeys((phrase, lexeme(verb))):
        value = verbs("serving").get(key)
        if value is not None:
            place, _, title = value.partition("|")
            yield place, title
            return


def _is_of_appointment(verb: Word) -> bool:
    """ "appointed Y as head, replacing X": whoever appoints succeeds nobody."""
    above = verb.head
    return verb.dep == "advcl" and above is not None and above.lemma in nouns("appointing") and not is_passive(above)


def _draft(anchor: Word, pair: tuple[Word, Word], title: str) -> Draft:
    fillers = {
        Role.SUBJECT: Filler(pair[0]),
        Role.POST: Filler(anchor, text=title),
        Role.ORGANIZATION: Filler(pair[1]),
    }
    return Draft(ClaimType.ROLE, anchor, fillers, rule=f"role:{anchor.lemma}", cue=anchor)
