"""Denials of what was just told: "Kenya denied the accusation", ", a claim the army called false", "which he denies".

Whoever denies it holds the opposite of the claim, which stays the claim of whoever made it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.claims.cues import verb_cue
from sayso.claims.denials import is_falsehood_in, is_told
from sayso.claims.draft import Draft, Scene
from sayso.claims.frames import Frame
from sayso.claims.hedges import is_hearsay
from sayso.claims.holders import named
from sayso.claims.negation import is_lacking, negations_at
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, is_passive, lexeme
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Stance

_THIS = {"it", "this", "that", "these", "them", "which", "any", "all"}
_OWN = {"involvement", "wrongdoing", "responsibility", "role", "charge", "part"}
_GISTS = {ClaimType.ASSESSMENT, ClaimType.FORECAST, ClaimType.COMMITMENT, ClaimType.STATEMENT, ClaimType.OTHER_EVENT}


@dataclass(frozen=True, slots=True)
class Told:
    """A claim in the making, and on whose word it is told; `is_said` also where nobody is named ("was accused of")."""

    draft: Draft
    frames: tuple[Frame, ...]
    is_said: bool


def told_of(scene: Scene, drafts: Sequence[Draft]) -> list[Told]:
    """The drafts of a sentence with those on whose word it tells them."""
    found = []
    for draft in drafts:
        frames = scene.attributions.chain(draft.anchor) or scene.inherited
        hearsay = (
            above.is_verb and is_passive(above) and is_hearsay(above.lemma) for above in draft.anchor.ancestors()
        )
        found.append(Told(draft, frames, bool(frames) or any(hearsay)))
    return found


def rebuttal_drafts(scene: Scene, told: Sequence[Told], before: Sequence[Told]) -> Iterator[Draft]:
    """What the sentence denies of what it told itself (`told`), or of what the sentence before did (`before`)."""
    for verb in scene.sentence.words:
        if not verb.is_verb:
            continue
        holders = _deniers(scene, verb)
        here = [one for one in told if one.draft.anchor.index < verb.index and _is_claimed(one, holders)]
        there = [one for one in before if _is_claimed(one, holders)] if not here and _is_main(verb) else []
        for one in here or there:
            yield _denied(scene, one, Frame(holders, verb, frozenset(), Stance.DENIES))


def _denied(scene: Scene, one: Told, frame: Frame) -> Draft:
    outer = tuple(other for other in scene.attributions.chain(frame.cue) if other not in one.frames)
    kept = tuple(other for other in outer if other.cue is not frame.cue and other.holders != frame.holders)
    return replace(
        one.draft, anchor=frame.cue, cue=frame.cue, frames=(*kept, frame), extent=None, rule="denial:of claim"
    )


def _is_claimed(one: Told, holders: tuple[Word, ...]) -> bool:
    """Whether somebody else said so, or nobody in particular."""
    if not holders or not one.is_said or one.draft.type in _GISTS or one.draft.polarity is not None:
        return False
    last = one.frames[-1] if one.frames else None
    return last is None or (last.stance is not Stance.DENIES and set(last.holders).isdisjoint(holders))


def _is_main(verb: Word) -> bool:
    """Whether the denial is what its sentence is about."""
    return verb.head is None or (verb.dep == "ccomp" and verb.head.head is None)


def _deniers(scene: Scene, verb: Word) -> tuple[Word, ...]:
    """Those who deny by this verb what was told before."""
    if _is_called_false(verb):
        frames = scene.attributions.chain(verb) or scene.inherited
        return frames[-1].holders if frames else ()
    if not _points_back(verb) or is_lacking(verb):
        return ()
    cue = verb_cue(lexeme(verb)) or verb_cue(verb.lemma)
    is_denying = cue is not None and cue.stance is Stance.DENIES and lexeme(verb) not in {"rule out", "exclude"}
    is_naming = verb.lemma in verbs("naming") and is_falsehood_in(verb)
    return named(doers(verb)) if is_denying or is_naming else ()


def _is_called_false(copula: Word) -> bool:
    """ "The claim was false", "that is not true"."""
    subject = copula.child("nsubj")
    if copula.lemma != "be" or subject is None or not _is_anaphoric(subject):
        return False
    is_untrue = any(word.lemma == "true" for word in copula.all("acomp")) and negations_at(copula) % 2
    return bool(is_untrue) or is_falsehood_in(copula)


def _points_back(verb: Word) -> bool:
    """Whether what a verb acts upon was told before: "it", "the accusation", "which", "a claim that X denies"."""
    targets = verb.all("dobj", "nsubjpass")
    if targets:
        return any(_is_anaphoric(one) for one in targets)
    noun = verb.head
    return verb.dep in {"relcl", "acl"} and noun is not None and is_told(noun) and not _has_content(noun)


def _is_anaphoric(word: Word) -> bool:
    if word.text.lower() in _THIS:
        return not word.children or word.tag == "WDT"
    is_definite = any(child.dep in {"det", "poss", "amod"} for child in word.children) or word.tag == "NNS"
    is_known = is_told(word) or word.lemma in _OWN or word.lemma in nouns("falsehood")
    return is_known and is_definite and not _has_content(word)


def _has_content(noun: Word) -> bool:
    """Whether the noun says itself what is told."""
    if any(one.text.lower() in {"of", "about", "for", "in"} for one in noun.all("prep")):
        return True
    return any(one.child("mark") is not None for one in noun.all("acl", "relcl", "ccomp"))
