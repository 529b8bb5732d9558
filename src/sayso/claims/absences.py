"""What there was none of: "no casualties were reported", "without loss of life", "nobody was hurt", "no arrests"."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.negation import is_nobody, negations_at
from sayso.claims.words import nouns
from sayso.language.predicates import doers, done_to, is_passive, prepositions
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

RULE = "absence"
_DEAD = {"casualty", "death", "fatality", "victim"}
_HURT = {"injury", "wounded"}
_HELD = {"arrest", "detention"}
_SUFFERING = {"suffer", "sustain", "take", "incur", "have"}
_TELLING = {"be", "report", "cause", "result", "leave", "inflict", "make", "record", "claim", "register", "follow", "occur"}
_HURTING = {"hurt", "injure", "wound", "harm"}


def absence_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """The claim that nobody was killed, hurt or arrested."""
    if word.is_verb:
        yield from _nobody(word)
        return
    kind = _kind(word)
    if kind is None or not _is_none(word):
        return
    draft = Draft(kind, word, {}, rule=f"{RULE}:{word.lemma}", cue=word)
    verb = word.head
    if kind is ClaimType.ARREST:
        makers = doers(verb) if verb is not None and verb.lemma == "make" else []
        yield draft.with_filler(Role.AGENT, Filler(makers[0]) if makers else None)
    else:
        spared = doers(verb) if verb is not None and verb.lemma in _SUFFERING and verb.is_verb else []
        role = Role.SUBJECT if kind is ClaimType.DEATH else Role.OBJECT
        yield draft.with_filler(role, Filler(spared[0]) if spared else None)


def _kind(noun: Word) -> ClaimType | None:
    if not noun.is_noun or noun.name is not None:
        return None
    is_of_life = any(one.lemma in {"life", "lives"} for one in prepositions(noun).get("of", []))
    if noun.lemma in _DEAD or (noun.lemma == "loss" and is_of_life):
        return ClaimType.DEATH
    if noun.lemma in _HURT:
        return ClaimType.ATTACK
    return ClaimType.ARREST if noun.lemma in _HELD and noun.child("prep", "poss") is None else None


def _is_none(noun: Word) -> bool:
    """ "no deaths", "without any deaths", "without suffering a loss"."""
    verb = noun.head
    if noun.dep not in {"dobj", "attr", "nsubj", "nsubjpass", "pobj"} or verb is None:
        return False
    if negations_at(noun) % 2:
        return not verb.is_verb or verb.lemma in _TELLING or verb.lemma in _SUFFERING
    return verb.is_verb and verb.lemma in _TELLING | _SUFFERING and verb.dep == "pcomp" and bool(negations_at(verb) % 2)


def _nobody(verb: Word) -> Iterator[Draft]:
    """ "No one was hurt"."""
    if verb.lemma not in _HURTING or not is_passive(verb):
        return
    for one in done_to(verb):
        if is_nobody(one) and one.lemma not in nouns("fighter"):
            yield Draft(ClaimType.ATTACK, verb, {Role.OBJECT: Filler(one)}, rule=f"{RULE}:{verb.lemma}", cue=verb)


def is_absence(draft: Draft) -> bool:
    """Whether a draft says that there was none, so that nothing has to fill it."""
    return draft.rule.startswith(RULE)


