"""What kind of telling a clause is when no narrower type fits: by its verb, its tense, and who it is about.

Commissives and directives (Searle 1979, *Expression and Meaning*) are commitments: promises, aims, and what somebody
should do. What will be is a forecast, an act that is over is an event, and what lasts or changes is an assessment.
"""

from functools import cache

from sayso.claims.draft import Scene
from sayso.claims.phrases import entity_type
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import is_date, is_passive, subjects
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.claim import ClaimType
from sayso.values.mention import EntityType

_ACTORS = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION}
_SELF = {"i", "we"}
_OWN = {"our", "my"}
_WILL = {"will", "'ll", "shall"}
_AHEAD = {*_WILL, "may", "could", "might", "would"}
_OBLIGING = {"should", "must", "ought"}
_BEING = {"be", "remain", "stay"}
_RESOLVED = {
    "committed",
    "determined",
    "obliged",
    "bound",
    "resolved",
    "keen",
    "eager",
    "ready",
    "willing",
    "unwilling",
    "prepared",
}
_PREDICTED = {"expect", "predict", "forecast", "anticipate", "plan", "project"}


def kind_of(scene: Scene, verb: Word) -> ClaimType:
    """The type of a clause."""
    if is_commitment(verb) or _has_aim(verb) or _promises(verb) or _obliges(scene, verb):
        return ClaimType.COMMITMENT
    if verb.lemma in acts("statement") and (verb.child("nsubj") is not None or verb.dep == "conj"):
        return ClaimType.STATEMENT
    if _is_future(verb):
        return ClaimType.FORECAST
    if verb.lemma in verbs("stative") or not (verb.tag == "VBD" or (verb.tag == "VBN" and not _has_present(verb))):
        return ClaimType.ASSESSMENT
    is_said = bool(scene.attributions.chain(verb)) or scene.sentence.is_quoted(verb)
    return ClaimType.OTHER_EVENT if not is_said or _is_deed(scene, verb) else ClaimType.ASSESSMENT


def is_commitment(verb: Word) -> bool:
    """Some verbs commit only with what is to be done: "undertook to leave", not "undertook a campaign"."""
    if verb.lemma == "threaten" and _is_menace(verb):
        return True
    if verb.lemma in acts("undertaking"):
        return verb.child("xcomp", "ccomp") is not None or any(prep.text.lower() == "to" for prep in verb.all("prep"))
    return verb.lemma in acts("commitment")


def _is_menace(verb: Word) -> bool:
    """ "threatened destruction": what is threatened is no person and no body."""
    target = verb.child("dobj")
    return target is not None and target.name is None and target.tag == "NN" and not is_passive(verb)


def _has_aim(verb: Word) -> bool:
    """ "is determined to", "remain committed to", "its aim is to"."""
    if verb.lemma not in _BEING:
        return False
    if any(word.text.lower() in _RESOLVED for word in verb.all("acomp", "oprd")):
        return True
    aims = any(word.lemma in nouns("aim") for word in subjects(verb))
    return verb.lemma == "be" and aims and verb.child("attr", "ccomp", "xcomp") is not None


def _promises(verb: Word) -> bool:
    """ "We will not allow …", "our forces will continue to …": who speaks of the own side's will commits it."""
    if not any(aux.text.lower() in _WILL for aux in verb.all("aux")):
        return False
    subject = verb.child("nsubj")
    if subject is None:
        return False
    return subject.text.lower() in _SELF or any(one.text.lower() in _OWN for one in subject.all("poss"))


def _obliges(scene: Scene, verb: Word) -> bool:
    """ "The army should investigate": what is demanded of somebody; not "should be over", "must have known"."""
    modals = {aux.text.lower() for aux in verb.all("aux")}
    if not modals & _OBLIGING or "have" in modals or verb.lemma in _BEING:
        return False
    subject = next(iter(subjects(verb)), None)
    return subject is not None and (_is_actor(scene, subject) or subject.text.lower() in _SELF)


def _is_actor(scene: Scene, word: Word) -> bool:
    """Somebody who can act: a person, a body, a state, or people by what they are."""
    entity = scene.referents.entity_of(word)
    if entity is not None and entity_type(scene, entity) in {*_ACTORS, EntityType.PLACE}:
        return True
    return word.lemma in nouns("fighter") | nouns("number_people") | nouns("official") | nouns("post")


def _is_deed(scene: Scene, verb: Word) -> bool:
    """Whether somebody did it, or it happened on a date: an act and no judgement."""
    subject = next(iter(subjects(verb)), None)
    entity = scene.referents.entity_of(subject) if subject is not None else None
    if entity is not None and entity_type(scene, entity) is EntityType.PERSON:
        return True
    if any(is_date(below) for prep in verb.all("prep", "npadvmod") for below in prep.subtree()):
        return True
    is_change = any(verb.lemma in verbs(kind) for kind in ("falling", "rising", "changing", "having"))
    return not is_change and not is_passive(verb) and subject is not None and _is_actor(scene, subject)


def _has_present(verb: Word) -> bool:
    """A state that lasts: "is exposed", as against "was arrested" and "has carried out"."""
    return any(aux.text.lower() in {"is", "are", "'s", "being"} for aux in verb.all("auxpass", "aux"))


def _is_future(verb: Word) -> bool:
    modals = {aux.text.lower() for aux in verb.all("aux")}
    if modals & _AHEAD and "have" not in modals:
        return not (modals & _AHEAD == {"could"} and verb.child("neg") is not None)
    governor = verb.head if verb.dep == "xcomp" else None
    if governor is not None and governor.lemma in _PREDICTED and is_passive(governor):
        return True
    return any(
        child.lemma in {"likely", "unlikely", "poised", "set"} and child.child("xcomp") for child in verb.all("acomp")
    )


@cache
def acts(kind: str) -> frozenset[str]:
    """Verbs of one kind in `data/acts.tsv`: `commitment`, `undertaking` (with what is to be done), `statement`."""
    return frozenset(lemma for lemma, row_kind, *_ in read_table("claims", "acts") if row_kind == kind)
