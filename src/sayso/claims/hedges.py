"""Words that make a claim less sure: modals, adverbs, adjectives and verbs of hearsay, by `data/hedges.tsv`.

After Hyland (1998), Hedging in Scientific Research Articles.
"""

from collections.abc import Iterator
from functools import cache

from sayso.claims.words import nouns
from sayso.language.predicates import is_passive
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.claim import Certainty

_KNOWING = {"know", "see", "say", "tell", "determine", "establish", "ask"}
_OPEN = {"clear", "certain", "sure", "known", "evident"}
_OF_DOERS = {"suspected", "alleged", "presumed", "reported", "supposed", "purported"}
_QUESTIONS = {"whether", "if"}
_PERCEIVED = {"see", "hear", "smell", "feel", "watch", "find", "tell", "remember", "make"}
_DEPENDANTS = {"aux", "advmod", "amod", "nsubj", "det"}


def hedges_at(word: Word, inner: Word | None) -> Iterator[Certainty]:
    """The hedges that hang on a word, and the word itself if it is one; `inner` is the word below it on the way to the
    claim, None if the claim is at the word itself."""
    for child in word.children:
        is_matrix = child.dep == "acomp" and inner is not None
        if (is_matrix or child.dep in _DEPENDANTS or child.tag == "MD") and not _is_past_ability(child, word):
            kind = _hedge(child)
            if kind is not None and (child.dep != "amod" or inner is None or word.lemma in nouns("perpetrator")):
                yield kind
    if (phrase := phrase_hedge(word)) is not None:
        yield phrase
    yield from _of_doer(word)
    if _is_guess(word):
        yield Certainty.LIKELY
    is_whether = word.dep in {"ccomp", "csubj", "pcomp"} and any(
        mark.text.lower() == "whether" for mark in word.all("mark")
    )
    if is_whether or is_question(word):
        yield Certainty.POSSIBLE
    if inner is None:
        yield from _of_counted(word)
        return
    if is_hearsay_noun(word):
        yield from (kind for child in word.all("amod") if (kind := _hedge(child)) is Certainty.UNCONFIRMED)
    if word.is_verb and is_passive(word) and word.child("agent") is None and is_hearsay(word.lemma):
        yield _table("hearsay")[word.lemma]
    if word.lemma in _table("hedge") and (not word.is_verb or word.child("xcomp", "ccomp") is not None):
        yield _table("hedge")[word.lemma]


def phrase_hedge(word: Word) -> Certainty | None:
    """The certainty that a phrase gives: "in all likelihood", "with low confidence"."""
    for phrase in word.all("prep", "advcl"):
        written = " ".join(part.text.lower() for part in sorted(phrase.subtree(), key=lambda one: one.index))
        if written in _table("phrase"):
            return _table("phrase")[written]
    return None


def _is_guess(verb: Word) -> bool:
    """ "must have been killed": nobody saw it."""
    helpers = {aux.text.lower() for aux in verb.all("aux")}
    return "must" in helpers and "have" in helpers


def _of_doer(verb: Word) -> Iterator[Certainty]:
    """ "Suspected rebels killed 22 people": they are only thought to have done so."""
    if not verb.is_verb:
        return
    by = verb.child("agent")
    if by is not None:
        yield from (kind for child in by.all("advmod") if (kind := _hedge(child)) is not None)
    doer = by.child("pobj") if by is not None else None if is_passive(verb) else verb.child("nsubj")
    for adjective in doer.all("amod") if doer is not None else []:
        kind = _table("hedge").get(adjective.text.lower())
        if kind is not None and adjective.text.lower() in _OF_DOERS:
            yield kind


def _of_counted(noun: Word) -> Iterator[Certainty]:
    """ "3,000 militants believed to be in the city": how many there are is only believed."""
    if noun.is_noun and noun.tag == "NNS" and noun.child("nummod") is not None:
        held = [one for one in noun.all("acl") if one.tag == "VBN" and one.child("xcomp") is not None]
        yield from (_table("hearsay")[one.lemma] for one in held if is_hearsay(one.lemma))


def hedge_of(verb: Word) -> Certainty | None:
    """The certainty that an adverb gives a clause of its own (", reportedly carried out by X")."""
    return next((kind for child in verb.all("advmod") if (kind := _table("hedge").get(child.lemma))), None)


def opens(word: Word) -> bool:
    """ "It is not clear whether", "do not know if": neither affirmed nor denied."""
    if not word.is_verb or word.child("neg") is None:
        return False
    return any(child.lemma in _OPEN for child in word.all("acomp")) or (word.lemma in _KNOWING and _asks(word))


def is_question(clause: Word) -> bool:
    """ "unclear if", "not known whether": what a clause with "if" asks is no condition."""
    host = clause.head
    mark = clause.child("mark")
    if host is None or mark is None or mark.text.lower() not in _QUESTIONS:
        return False
    around = [host, *host.all("acomp", "attr")] if host.is_verb else [host]
    return any(one.lemma in _OPEN | _KNOWING | {"unclear", "unknown", "uncertain"} for one in around)


def _asks(verb: Word) -> bool:
    clauses = verb.all("ccomp", "advcl", "csubj", "csubjpass", "nsubjpass")
    return any(mark.text.lower() in _QUESTIONS for clause in clauses for mark in clause.all("mark"))


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
    """ "could not capture the town", "could see every lorry": what one is able to do or not is no doubt."""
    if modal.text.lower() not in {"could", "can", "ca"} or any(aux.text.lower() == "have" for aux in verb.all("aux")):
        return False
    return verb.child("neg") is not None or verb.lemma in _PERCEIVED


@cache
def _table(kind: str) -> dict[str, Certainty]:
    rows = read_table("claims", "hedges")
    return {lemma: Certainty(certainty) for lemma, row_kind, certainty, *_ in rows if row_kind == kind}
