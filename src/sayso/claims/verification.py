"""Remarks that something is not confirmed: "The claim could not be verified", "there was no confirmation"."""

from dataclasses import replace

from sayso.claims.negation import is_lacking, negations_at
from sayso.claims.words import nouns, verbs
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Certainty, Claim, Polarity

_OF_TOLD = {"authenticity", "veracity", "accuracy", "validity", "detail", "footage", "video", "recording", "image"}
_SETTLING = dict.fromkeys(["establish", "determine", "prove", "settle", "assess"], "")
_TRUE = {"true", "accurate", "correct", "proven", "proved", "substantiated", "genuine", "authentic"}
_REFERRING = {"it", "this", "these", "that", "them", "which", "they"}


def casts_doubt(sentence: Sentence) -> bool:
    """Whether a sentence says of what stands before it that nobody has confirmed it."""
    return any(is_unconfirmed(word) or _is_unverified(word) for word in sentence.words)


def doubted(claim: Claim) -> Claim:
    """The claim as unconfirmed, if it was affirmed without reserve."""
    is_flat = claim.polarity is Polarity.AFFIRMED and claim.certainty in {Certainty.ASSERTED, Certainty.REPORTED}
    return replace(claim, certainty=Certainty.UNCONFIRMED) if is_flat and claim.links else claim


def _is_unverified(verb: Word) -> bool:
    """ "could not be verified", "has yet to authenticate it"."""
    if not verb.is_verb or verb.lemma not in verbs("confirming") | _SETTLING or not is_lacking(verb):
        return False
    told = verb.child("nsubjpass") or verb.child("dobj")
    if told is not None and verb.lemma in _SETTLING:
        return told.lemma in _OF_TOLD
    return told is not None and (told.text.lower() in _REFERRING or told.lemma in nouns("told") | _OF_TOLD)


def is_if_true(condition: Word) -> bool:
    """ "If confirmed, his death …", "if true": what depends on it is told, and not yet confirmed."""
    is_bare = condition.child("nsubj", "nsubjpass", "dobj", "expl") is None
    return is_bare and (condition.lemma in verbs("confirming") or condition.text.lower() in _TRUE)


def is_unconfirmed(noun: Word) -> bool:
    """ "no confirmation", "awaits confirmation"."""
    if noun.lemma not in nouns("confirmation") or noun.child("acl", "relcl", "ccomp") is not None:
        return False
    is_awaited = noun.dep == "dobj" and noun.head is not None and noun.head.lemma in {"await", "lack"}
    return is_awaited or bool(negations_at(noun) % 2)
