"""What is said not to have happened to anybody: "no arrests were made", "no casualties", "without loss of life"."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.negation import is_nobody
from sayso.claims.words import nouns
from sayso.language.predicates import doers, done_to, is_passive, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Polarity, Role

ABSENCE = "absence:none"
_KINDS = {"absent_death": ClaimType.DEATH, "absent_arrest": ClaimType.ARREST}
_HURTING = {"hurt", "injure", "wound", "harm"}
_REPORTS = {"report", "word", "sign", "indication"}


def absence_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """A negated claim for a noun of harm or arrest that a "no" or "without" stands before, or where nobody was hurt."""
    if word.is_verb:
        yield from _nobody(word)
    kind = next((told for which, told in _KINDS.items() if word.lemma in nouns(which)), None)
    if kind is None or not word.is_noun or word.name is not None or not (_is_none(word) or _is_of_none(word)):
        return
    of = [one for one in prepositions(word).get("of", []) + prepositions(word).get("among", []) if one.lemma != "life"]
    spared = of or _spared(word)
    fillers = {Role.SUBJECT: Filler(spared[0])} if spared else {}
    makers = doers(word.head) if word.head is not None and word.head.lemma == "make" else []
    draft = Draft(kind, word, fillers, ABSENCE, word, polarity=Polarity.NEGATED)
    yield draft.with_filler(Role.AGENT, Filler(makers[0]) if makers and kind is ClaimType.ARREST else None)


def _nobody(verb: Word) -> Iterator[Draft]:
    """ "No one was hurt"."""
    for one in done_to(verb) if verb.lemma in _HURTING and is_passive(verb) else []:
        if is_nobody(one):
            yield Draft(ClaimType.ATTACK, verb, {Role.OBJECT: Filler(one)}, ABSENCE, verb)


def _spared(word: Word) -> list[Word]:
    """ "X suffered no losses": X."""
    verb = word.head
    is_suffered = word.dep == "dobj" and verb is not None and verb.lemma in {"suffer", "sustain", "incur"}
    return subjects(verb) if is_suffered and verb is not None else []


def _is_none(word: Word) -> bool:
    """ "no casualties", "without casualties", "without suffering any losses"."""
    if any(child.text.lower() in {"no", "zero"} for child in word.all("det", "nummod", "amod")):
        return True
    here: Word | None = word
    while here is not None and here.dep in {"dobj", "pcomp", "pobj"}:
        here = here.head
        if here is not None and here.text.lower() == "without":
            return True
    return False


def _is_of_none(word: Word) -> bool:
    """ "no reports of casualties"."""
    above = word.head.head if word.dep == "pobj" and word.head is not None else None
    return above is not None and above.lemma in _REPORTS and _is_none(above)
