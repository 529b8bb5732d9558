"""Tags put into the middle of a clause, and the asides behind them: "X, the army said, citing villagers, has fled"."""

from collections.abc import Sequence

from sayso.language.tag_words import tag_words
from sayso.language.tree import Word, hang

_SUBJECTS = ("nsubj", "nsubjpass")


def mend_inserted(tag: Word, words: Sequence[Word]) -> None:
    """Set right what a tag inside a clause takes from that clause, in place."""
    _mend_within(tag)
    _mend_robbed(tag, words)
    _mend_adding(tag)


def mend_inserted_aside(aside: Word) -> None:
    """ "The militia, according to the mayor, citing residents, has left": the citing is no subject of the leaving."""
    host = aside.head
    if aside.dep != "csubj" or host is None or not aside.index < host.index:
        return
    authority = [one for one in host.all("prep") if one.text.lower() == "according" and one.index < aside.index]
    if authority and host.child(*_SUBJECTS) is not None:
        hang(aside, authority[-1], "acl")


def _mend_within(tag: Word) -> None:
    """ "He was, officials said, a bomb-maker": the tag is put into the clause, not onto the noun."""
    noun = tag.head
    if tag.dep == "parataxis" and noun is not None and noun.is_noun and noun.head is not None and noun.head.is_verb:
        hang(tag, noun.head, "parataxis")


def _mend_robbed(tag: Word, words: Sequence[Word]) -> None:
    """ "X, the army said, citing Y, has fled": of two subjects before the tag the first is whoever fled."""
    clause, subjects = tag.head, tag.all(*_SUBJECTS)
    if tag.dep not in {"parataxis", "ccomp", "advcl"} or clause is None or len(subjects) != len(_SUBJECTS):
        return
    first, speaker = subjects
    is_apart = any(words[n].text == "," for n in range(first.index + 1, speaker.index))
    if clause.index > tag.index > speaker.index and is_apart and clause.child(*_SUBJECTS) is None:
        hang(first, clause, "nsubjpass" if clause.child("auxpass") is not None else "nsubj")


def _mend_adding(tag: Word) -> None:
    """ "The fighters, he said, adding that most were young, had crossed": he adds it."""
    clause = tag.head
    if tag.dep != "parataxis" or clause is None:
        return
    for adding in clause.all("advcl"):
        is_between = tag.index < adding.index < clause.index
        if is_between and adding.tag == "VBG" and adding.lemma in tag_words("telling"):
            hang(adding, tag, "advcl")
