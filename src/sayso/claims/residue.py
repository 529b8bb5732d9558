"""What is left of what somebody said when no narrower type fits: nothing that has a holder gets lost.

Also the types whose mark is the kind of speech act or the tense rather than a trigger: commitments, forecasts,
assessments, statements.
"""

from collections.abc import Iterator

from sayso.claims.attribution import Frame
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import nouns
from sayso.language.predicates import is_passive, prepositions, subjects
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.claim import Certainty, ClaimType, Role, Stance

_CLAUSES = {"ROOT", "ccomp", "conj", "advcl", "relcl", "parataxis", "csubj", "xcomp", "acl"}


def residue_drafts(scene: Scene, covered: frozenset[Word]) -> Iterator[Draft]:
    """Claims for the clauses that a holder answers for and that no draft covers yet, and for marked clauses without holder."""
    heads = [word for word in scene.sentence.words if word.is_verb and word.dep in _CLAUSES and word.dep != "xcomp"]
    for verb in heads:
        if scene.attributions.speaks_for(verb):
            yield from _stances(scene, verb, covered)
            continue
        kind = _kind(scene, verb)
        if kind is None or _is_covered(verb, covered):
            continue
        chain = scene.attributions.chain(verb)
        if chain or scene.sentence.is_quoted(verb) or kind is not ClaimType.ASSESSMENT:
            yield from _clause(scene, verb, kind)
    for noun in scene.sentence.words:
        if noun.lemma in nouns("duty") and noun.name is None and scene.attributions.chain(noun) and noun not in covered:
            holder = noun.child("poss")
            if holder is not None:
                yield Draft(ClaimType.COMMITMENT, noun, {Role.SUBJECT: Filler(holder), Role.OBJECT: Filler(noun)}, "residue:duty", noun)


def _is_covered(verb: Word, covered: frozenset[Word]) -> bool:
    """Whether a narrower claim hangs on the verb itself or on its complement."""
    return verb in covered or any(child in covered for child in verb.all("xcomp", "dobj", "attr", "acomp"))


def _kind(scene: Scene, verb: Word) -> ClaimType | None:
    """The type of a clause by its verb and tense."""
    if verb.lemma in _verbs("commitment") or (verb.lemma == "be" and _has_aim(verb)):
        return ClaimType.COMMITMENT
    if verb.lemma in _verbs("statement") and (verb.child("nsubj") is not None or verb.dep == "conj"):
        return ClaimType.STATEMENT
    if _is_future(verb):
        return ClaimType.FORECAST
    return ClaimType.ASSESSMENT


def _has_aim(verb: Word) -> bool:
    return any(word.lemma in nouns("aim") for word in subjects(verb)) and verb.child("attr", "ccomp", "xcomp") is not None


def _is_future(verb: Word) -> bool:
    modal = verb.child("aux")
    if modal is not None and any(aux.lemma in {"will", "shall"} or aux.text.lower() in {"may", "could", "might", "would"} for aux in verb.all("aux")):
        return not any(aux.text.lower() == "have" for aux in verb.all("aux"))
    if verb.lemma in {"expect", "predict", "forecast", "anticipate", "plan"} and is_passive(verb):
        return True
    return any(child.lemma in {"likely", "unlikely", "poised", "set"} and child.child("xcomp") for child in verb.all("acomp"))


def _clause(scene: Scene, verb: Word, kind: ClaimType) -> Iterator[Draft]:
    subject = next(iter(subjects(verb)), None)
    if subject is None or subject.lemma in {"there", "it"} and scene.referents.entity_of(subject) is None:
        subject = next(iter([*verb.all("attr"), *verb.all("acomp"), *verb.all("dobj"), *verb.all("nsubj")]), None)
    if subject is None:
        return
    fillers = {Role.SUBJECT: Filler(subject), Role.OBJECT: Filler(verb)}
    yield Draft(kind, verb, fillers, rule=f"residue:{kind.value}", cue=verb, score=0.5)


def _stances(scene: Scene, verb: Word, covered: frozenset[Word]) -> Iterator[Draft]:
    """ "could not confirm the report", "announced a ceasefire": the saying itself is the news."""
    for frame in scene.attributions.frames:
        if frame.cue is not verb or frame.stance is not Stance.CANNOT_CONFIRM:
            continue
        for holder in frame.holders[:1]:
            fillers = {Role.SUBJECT: Filler(holder), Role.OBJECT: Filler(verb)}
            yield Draft(ClaimType.STATEMENT, verb, fillers, rule="residue:cannot confirm", cue=verb, score=0.7)


def _verbs(kind: str) -> frozenset[str]:
    if kind not in _CACHE:
        _CACHE[kind] = frozenset(lemma for lemma, row_kind, *_ in read_table("claims", "acts") if row_kind == kind)
    return _CACHE[kind]


_CACHE: dict[str, frozenset[str]] = {}

__all__ = ["Certainty", "Frame", "prepositions", "residue_drafts"]
