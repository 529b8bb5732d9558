"""Who does something together: "fought alongside X", "attacked the town with X", "X and Y jointly attacked"."""

from collections.abc import Iterator
from itertools import product

from sayso.claims.arms import is_body
from sayso.claims.draft import Draft, Scene
from sayso.claims.phrases import actor, entity_of
from sayso.claims.words import verbs
from sayso.language.predicates import conjuncts, doers, is_passive
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_BESIDE = {"alongside", "beside"}
_TOGETHER = {"together", "jointly", "along", "side"}
_JOINTLY = {"jointly", "together"}


def companion_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Cooperation that an adverbial of company tells of those who act."""
    verb = word.head
    if verb is None or not verb.is_verb or verb.lemma in verbs("stative") or is_passive(verb):
        return
    if word.text.lower() in _JOINTLY and word.dep == "advmod" and "with" not in _next(scene, word):
        told = [one for one in doers(verb) if _acts(scene, one)]
        yield from (_draft(scene, word, told[0], other) for other in told[1:])
    elif _is_company(scene, word):
        target = word.child("pobj")
        others = [one for one in (conjuncts(target) if target is not None else []) if _acts(scene, one)]
        for one, other in product([one for one in doers(verb) if _acts(scene, one)], others):
            if entity_of(scene, one) != entity_of(scene, other):
                yield _draft(scene, word, one, other)


def _is_company(scene: Scene, preposition: Word) -> bool:
    """ "alongside X", "together with X"."""
    if preposition.dep != "prep":
        return False
    before = scene.sentence.words[preposition.index - 1].text.lower() if preposition.index else ""
    return preposition.text.lower() in _BESIDE or (preposition.text.lower() == "with" and before in _TOGETHER)


def _next(scene: Scene, word: Word) -> str:
    words = scene.sentence.words
    return words[word.index + 1].text.lower() if word.index + 1 < len(words) else ""


def _acts(scene: Scene, word: Word) -> bool:
    return (word.name is not None or word.tag in {"PRP", "NNS"}) and is_body(scene, word)


def _draft(scene: Scene, anchor: Word, one: Word, other: Word) -> Draft:
    fillers = {Role.SUBJECT: actor(scene, one), Role.OBJECT: actor(scene, other)}
    return Draft(ClaimType.COOPERATION, anchor, fillers, rule=f"company:{anchor.text.lower()}", cue=anchor)
