"""Attachments around harm that the parser gets wrong: who was hurt, held or shot dead, by whom, and where."""

from collections.abc import Sequence
from functools import cache

from sayso.language.tree import Word, hang
from sayso.tables import read_table

_WHERE = {"in", "near", "at", "outside", "on"}
_CAPTIVES = {"hostage", "prisoner", "captive"}
_OUTCOMES = {"shoot dead", "burn alive", "bury alive", "skin alive", "capture alive", "take alive"}
_FAR = 3
_DEEDS = {"dobj", "nsubj", "nsubjpass"}
_PUTTING = {"put", "place", "peg", "estimate", "assess", "give"}
_HOLDING = {"take", "hold", "keep"}


def mend_harm(word: Word, words: Sequence[Word]) -> None:
    """Set right what hangs on one word of a sentence about harm, in place."""
    _mend_participle(word)
    _mend_dead(word, words)
    _mend_left(word)
    _mend_harming(word, words)
    _mend_whereabouts(word)
    _mend_captive(word)
    _mend_particle(word)
    _mend_doer(word)
    _mend_put_at(word)
    _mend_against(word)
    _mend_of_victim(word, words)


def _mend_participle(verb: Word) -> None:
    """ "X, shot dead by police, had pledged": a participle that the tagger takes for the past tense."""
    if verb.tag == "VBD" and verb.dep == "acl" and verb.child("agent") is not None and not verb.child("nsubj", "dobj"):
        verb.tag = "VBN"


def _mend_dead(dead: Word, words: Sequence[Word]) -> None:
    """ "shot dead three women", "burned alive two": the shooting killed them, they were not dead before."""
    before = words[dead.index - 1] if dead.index else dead
    if dead.dep == "amod" and before.is_verb and f"{before.lemma} {dead.text.lower()}" in _OUTCOMES:
        hang(dead, before, "oprd")


def _mend_left(verb: Word) -> None:
    """ "left two students injured": it is the students who were injured."""
    leaving = verb.head
    if verb.tag != "VBN" or verb.dep not in {"advcl", "xcomp", "ccomp"} or leaving is None or leaving.lemma != "leave":
        return
    left = next((word for word in leaving.all("dobj") if word.index < verb.index), None)
    if left is not None and verb.child("nsubj", "nsubjpass", "aux", "mark") is None:
        hang(verb, left, "acl")


def _mend_harming(verb: Word, words: Sequence[Word]) -> None:
    """ "hunt a man for a bomb that exploded on Friday, wounding 13": the explosion wounded them, not the hunt."""
    above = verb.head
    if verb.tag != "VBG" or verb.dep != "advcl" or above is None or above.index > verb.index:
        return
    if verb.lemma not in taking("harm") or above.lemma in taking("blow"):
        return
    between = [word for word in words[above.index + 1 : verb.index] if word.is_verb and word.lemma in taking("blow")]
    if between and between[-1].dep in {"relcl", "ccomp", "advcl", "acl"}:
        hang(verb, between[-1], "advcl")


def _mend_whereabouts(preposition: Word) -> None:
    """ "was killed by gunmen near X": the killing was near X, as far as the sentence tells."""
    doer = preposition.head
    by = doer.head if doer is not None and doer.dep == "pobj" and doer.name is None else None
    is_event = doer is not None and doer.lemma in taking("doer")
    if by is None or by.dep != "agent" or by.head is None or preposition.dep != "prep" or is_event:
        return
    where = preposition.child("pobj")
    if preposition.text.lower() in _WHERE and where is not None and where.name is not None:
        hang(preposition, by.head, "prep")


def _mend_captive(word: Word) -> None:
    """ "took the guests hostage": the guests are taken, as hostages; "X, held hostage by Y": X is held."""
    verb = word.head
    if word.lemma not in _CAPTIVES or word.tag != "NN" or verb is None:
        return
    held = next((child for child in word.all("amod") if child.tag == "VBN" and child.lemma in _HOLDING), None)
    if word.dep == "appos" and held is not None:
        _mend_held(word, held, verb)
        return
    taken = [child for child in word.all("compound", "nmod") if child.index == word.index - 1]
    if word.dep != "dobj" or verb.lemma not in _HOLDING or not taken:
        return
    for child in [child for child in word.children if child.index < taken[0].index]:
        hang(child, taken[0], child.dep)
    hang(taken[0], verb, "dobj")
    word.dep = "oprd"


def _mend_held(captive: Word, held: Word, who: Word) -> None:
    hang(held, who, "acl")
    for child in [child for child in captive.children if child.index > captive.index]:
        hang(child, held, "agent" if child.text.lower() == "by" else child.dep)
    hang(captive, held, "oprd")


def _mend_particle(word: Word) -> None:
    """ "burned down the school": down belongs to the verb, and the school is what was burned."""
    verb, what = word.head, word.child("pobj")
    if word.dep != "prep" or verb is None or what is None or word.index != verb.index + 1:
        return
    if verb.is_verb and f"{verb.lemma} {word.text.lower()}" in taking("particle"):
        hang(what, verb, "dobj")
        word.dep, word.tag = "prt", "RP"


def _mend_doer(by: Word) -> None:
    """ "an attack on the base by the group": who did it belongs to the attack, not to the base."""
    place = by.head
    if by.text.lower() != "by" or by.dep != "prep" or place is None or place.dep != "pobj" or place.head is None:
        return
    event = place.head.head
    if event is not None and event.lemma in taking("doer") and place.lemma not in taking("doer"):
        hang(by, event, "prep")


@cache
def taking(what: str) -> frozenset[str]:
    return frozenset(noun for noun, kind, *_ in read_table("language", "noun_frames") if kind == what)


def _mend_against(preposition: Word) -> None:
    """ "an attack with two drones against the base": the attack is against it, and not the drones."""
    if preposition.text.lower() != "against" or preposition.head is None or preposition.head.dep != "pobj":
        return
    means = preposition.head.head
    host = means.head if means is not None and means.text.lower() == "with" else None
    blow = host.child("dobj", "nsubjpass") if host is not None and host.is_verb else host
    if blow is not None and blow.lemma in taking("against"):
        hang(preposition, blow, "prep")


def _mend_put_at(preposition: Word) -> None:
    """ "put the number of soldiers killed at 15": put at 15, and not killed at it."""
    harm, number = preposition.head, preposition.child("pobj")
    if preposition.text.lower() != "at" or harm is None or number is None or number.tag != "CD":
        return
    verb = next((above for above in harm.ancestors() if above.is_verb), None)
    if harm.dep == "acl" and verb is not None and verb.lemma in _PUTTING and harm.index < preposition.index:
        hang(preposition, verb, "prep")


def _mend_of_victim(preposition: Word, words: Sequence[Word]) -> None:
    """ "condemned the murder last month of X": X's murder."""
    verb = preposition.head
    if preposition.text.lower() != "of" or verb is None or not verb.is_verb or preposition.index < _FAR:
        return
    time = words[preposition.index - 1]
    told = next((one for one in words[time.index :: -1] if one.head is verb and one.dep in _DEEDS), None)
    is_between = time.head is verb and time.dep == "npadvmod" and told is not None
    if is_between and told is not None and told.index == min(one.index for one in time.subtree()) - 1:
        hang(preposition, told, "prep")
