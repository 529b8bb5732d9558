"""Words that make a claim less sure: modals, adverbs, adjectives and verbs of hearsay, by `data/hedges.tsv`.

After Hyland (1998), Hedging in Scientific Research Articles.
"""

from collections.abc import Iterator
from functools import cache

from sayso.language.predicates import is_passive
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.claim import Certainty

_OPEN = {"clear", "certain", "sure", "known", "evident"}
_OF_DOERS = {"suspected", "alleged", "presumed", "reported", "supposed"}
_DEPENDANTS = {"aux", "advmod", "amod", "nsubj", "det"}


def hedges_at(word: Word, inner: Word | None) -> Iterator[Certainty]:
    """The hedges that hang on a word, and the word itself if it is one; `inner` is the word below it on the way to the
    claim, None if the claim is at the word itself."""
    for child in word.children:
        is_matrix = child.dep == "acomp" and inner is not None
        if (is_matrix or child.dep in _DEPENDANTS or child.tag == "MD") and not _is_past_ability(child, word):
            kind = _hedge(child)
            if kind is not None and (child.dep != "amod" or inner is None):
                yield kind
    for phrase in word.all("prep", "advcl"):
        written = " ".join(part.text.lower() for part in sorted(phrase.subtree(), key=lambda one: one.index))
        if written in _table("phrase"):
            yield _table("phrase")[written]
    yield from _of_doer(word)
    if inner is None:
        return
    if word.is_verb and is_passive(word) and word.child("agent") is None and is_hearsay(word.lemma):
        yield _table("hearsay")[word.lemma]
    if word.lemma in _table("hedge") and (not word.is_verb or word.child("xcomp", "ccomp") is not None):
        yield _table("hedge")[word.lemma]
    if word.dep == "ccomp" and any(mark.text.lower() == "whether" for mark in word.all("mark")):
        yield Certainty.POSSIBLE


def _of_doer(verb: Word) -> Iterator[Certainty]:
    """ "Suspected rebels killed 22 people": they are only thought to have done so."""
    if not verb.is_verb:
        return
    by = verb.child("agent")
    doer = by.child("pobj") if by is not None else None if is_passive(verb) else verb.child("nsubj")
    for adjective in doer.all("amod") if doer is not None else []:
        kind = _table("hedge").get(adjective.text.lower())
        if kind is not None and adjective.text.lower() in _OF_DOERS:
            yield kind


def hedge_of(verb: Word) -> Certainty | None:
    """The certainty that an adverb gives a clause of its own (", reportedly carried out by X")."""
    return next((kind for child in verb.all("advmod") if (kind := _table("hedge").get(child.lemma))), None)


def opens(word: Word) -> bool:
    """ "It is not clear whether": neither affirmed nor denied."""
    return word.is_verb and word.child("neg") is not None and any(child.lemma in _OPEN for child in word.all("acomp"))


def is_hearsay(lemma: str) -> bool:
    """Whether the passive of a verb passes something on without a holder ("is reported to")."""
    return lemma in _table("hearsay")


def is_hearsay_noun(word: Word) -> bool:
    """ "reports of his death": told by nobody in particular."""
    return (
        word.is_noun
        and word.name is None
        and word.tag == "NNS"
        and word.lemma in {"report", "rumor", "rumour", "claim", "allegation"}
    )


def _hedge(child: Word) -> Certainty | None:
    table = _table("hedge")
    if child.text.lower() in {"certainly", "surely"} and child.child("advmod") is not None:
        return Certainty.LIKELY
    return table.get(child.lemma) or table.get(child.text.lower())


def _is_past_ability(modal: Word, verb: Word) -> bool:
    """ "could not capture the town": it was not able to, which is no doubt."""
    return (
        modal.text.lower() in {"could", "can", "ca"}
        and verb.child("neg") is not None
        and not any(aux.text.lower() == "have" for aux in verb.all("aux"))
    )


@cache
def _table(kind: str) -> dict[str, Certainty]:
    rows = read_table("claims", "hedges")
    return {lemma: Certainty(certainty) for lemma, row_kind, certainty, *_ in rows if row_kind == kind}
