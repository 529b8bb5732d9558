"""Tags put into the middle of a clause, and the asides behind them: "X, the army said, citing villagers, has fled"."""

from collections.abc import Sequence

from sayso.language.tag_words import tag_words
from sayso.language.tree import Word, hang, take_place

_SUBJECTS = ("nsubj", "nsubjpass")


def mend_inserted(tag: Word, words: Sequence[Word]) -> None:
    """Set right what a tag inside a clause takes from that clause, in place."""
    _mend_within(tag)
    _mend_robbed(tag, words)
    _mend_adding(tag)
    _mend_between(tag, words)
    _mend_cited(tag, words)


def mend_inserted_aside(aside: Word) -> None:
    """ "The militia, according to the mayor, citing residents, has left": the citing is no subject of the leaving."""
    host = aside.head
    if host is not None and host.text == "," and host.head is not None:
        hang(aside, host.head, "acl")
    if aside.dep != "csubj" or host is None or not aside.index < host.index:
        return
    authority = [one for one in host.all("prep") if one.text.lower() == "according" and one.index < aside.index]
    if authority and host.child(*_SUBJECTS) is not None:
        hang(aside, authority[-1], "acl")


def _mend_between(tag: Word, words: Sequence[Word]) -> None:
    """ "Officers believe, one state told the Team, that X died": the state tells what the officers believe."""
    host, told = tag.head, tag.child("ccomp")
    speaker, mark = tag.child(*_SUBJECTS), told.child("mark") if told is not None else None
    if tag.dep != "ccomp" or host is None or told is None or speaker is None or mark is None:
        return
    first = min(word.index for word in speaker.subtree())
    is_apart = host.index == first - 2 and words[first - 1].text == "," and words[mark.index - 1].text == ","
    if is_apart and tag.child("mark") is None:
        hang(told, host, "ccomp")
        tag.dep = "parataxis"


def _mend_cited(saying: Word, words: Sequence[Word]) -> None:
    """ "The attackers, the ministry was cited as saying, had crossed": they had, on the word of the ministry."""
    as_ = saying.head
    quoter = as_.head if as_ is not None and saying.dep == "pcomp" else None
    subjects = quoter.all(*_SUBJECTS) if quoter is not None else []
    if quoter is None or len(subjects) != len(_SUBJECTS) or quoter.child("cc") is not None:
        return
    told = next((one for one in quoter.all("conj") if one.is_verb and one.index > saying.index), None)
    is_apart = any(words[n].text == "," for n in range(subjects[0].index + 1, subjects[1].index))
    if told is None or not is_apart or told.child(*_SUBJECTS) is not None:
        return
    take_place(told)
    hang(subjects[0], told, "nsubjpass" if told.child("auxpass") is not None else "nsubj")
    hang(quoter, told, "parataxis")


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
