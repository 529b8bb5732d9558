"""Titles and asides beside names that the parser takes for verbs, subjects or main clauses, set right."""

from collections.abc import Sequence

from sayso.language.descriptions import nominal_types
from sayso.language.parse_view import is_person
from sayso.language.tree import Word, hang, take_place
from sayso.values.mention import EntityType

_FINITE = {"VBD", "VBZ", "VBP"}
_PAST = {"VBD", "VBN"}
_HELD = {"think", "believe", "suspect", "accuse", "know", "allege", "say", "report", "describe", "estimate", "reckon"}
_PAIR = 2
_SUBJECTS = ("nsubj", "nsubjpass")
_ARGUMENTS = {"nsubj", "nsubjpass", "dobj", "pobj"}


def mend_titles(words: Sequence[Word]) -> None:
    """Set right the titles and asides of one parsed sentence, in place."""
    for word in words:
        _mend_to_post(word)
        _mend_second_subject(word, words)
        _mend_loose_name(word, words)
        _mend_office(word, words)
        _mend_main_verb(word, words)
        _mend_held(word, words)
        _mend_two_titles(word)


def _mend_to_post(noun: Word) -> None:
    """ "promoted X to deputy commander": no verb "to commander"."""
    to, verb = noun.child("aux"), noun.head
    if noun.is_noun and noun.dep == "xcomp" and to is not None and to.text.lower() == "to" and verb is not None:
        to.tag = "IN"
        hang(to, verb, "prep")
        hang(noun, to, "pobj")


def _mend_second_subject(name: Word, words: Sequence[Word]) -> None:
    """ "The commander's widow, X, lives in Y": one subject, and X is its name."""
    verb = name.head
    if not is_person(name) or name.dep not in _SUBJECTS or verb is None or words[name.index - 1].text != ",":
        return
    title = next((one for one in verb.all(*_SUBJECTS) if one.index < name.index and one is not name), None)
    if title is None or title.name is not None or not title.is_noun or title.tag in {"NNS", "NNPS"}:
        return
    if max(part.index for part in title.subtree()) == name.index - 2:
        hang(name, title, "appos")


def _mend_loose_name(name: Word, words: Sequence[Word]) -> None:
    """ "the account of the survivor, X": X is the survivor, and no measure of anything."""
    if name.name is None or name.dep not in {"npadvmod", "dep"} or not is_person(name) or name.index < _PAIR:
        return
    title = words[name.index - _PAIR]
    if words[name.index - 1].text == "," and title.name is None and title.tag == "NN":
        hang(name, title, "appos")


def _mend_office(name: Word, words: Sequence[Word]) -> None:
    """ "Under Secretary for Terrorism and Financial Crime X": X holds the office, and is no part of it."""
    before = words[name.index - 1] if name.index > _PAIR else None
    if before is None or not is_person(name) or not before.tag.startswith("NN") or before.text == ",":
        return
    within = [above for above in name.ancestors() if above.is_noun or above.dep == "prep"]
    titles = [one for one in within if one.is_noun and one.head is not None and one.head.dep != "prep"]
    title = next((one for one in titles if one.dep in _ARGUMENTS and _is_office(one)), None)
    if (
        name.dep in {"conj", "pobj", "appos"}
        and title is not None
        and title.head is not None
        and title.index < before.index
    ):
        hang(name, title.head, title.dep)
        hang(title, name, "compound")


def _is_office(noun: Word) -> bool:
    """ "Secretary for …", "Envoy to …": the title of somebody, with what it is over behind it."""
    return EntityType.PERSON in nominal_types(noun.lemma.split()[-1]) and noun.child("prep") is not None


def _mend_main_verb(verb: Word, words: Sequence[Word]) -> None:
    """ "X, the group's leader, named Y governor": the verb behind the aside is the main one of the sentence."""
    host = verb.head
    if verb.dep != "acl" or verb.tag not in _PAST or host is None or words[verb.index - 1].text != ",":
        return
    top = host
    while top.head is not None and top.dep == "appos":
        top = top.head
    if top.head is not None or not is_person(top) or verb.child("dobj", "ccomp") is None or top is host:
        return
    others = [child for child in top.children if child.index > verb.index]
    verb.tag = "VBD"
    host.children.remove(verb)
    verb.head, verb.dep = None, "ROOT"
    hang(top, verb, "nsubj")
    for child in others:
        hang(child, verb, child.dep)


def _mend_held(held: Word, words: Sequence[Word]) -> None:
    """ "X, thought to be in his forties, sat on the council": what X is thought to be is an aside."""
    subject = held.child(*_SUBJECTS)
    if held.tag not in _PAST or held.lemma not in _HELD or subject is None or held.child("aux", "auxpass") is not None:
        return
    is_aside = words[held.index - 1].text == "," and subject.index < held.index - 1
    main = next((one for one in held.all("conj") if one.tag in _FINITE and words[one.index - 1].text == ","), None)
    if not is_aside or main is None or main.child(*_SUBJECTS) is not None or held.child("cc") is not None:
        return
    take_place(main)
    hang(subject, main, "nsubj")
    held.tag = "VBN"
    hang(held, subject, "acl")
    for child in [one for one in held.children if one.index > main.index]:
        hang(child, main, child.dep)


def _mend_two_titles(name: Word) -> None:
    """ "Military chief and former captain X gave the order": X is both, and no chief beside X."""
    first = name.head
    if name.dep != "conj" or not is_person(name) or first is None or first.name is not None or first.tag != "NN":
        return
    title = next((one for one in name.all("compound", "nmod") if EntityType.PERSON in nominal_types(one.lemma)), None)
    if title is None or first.child("det", "poss") is not None or EntityType.PERSON not in nominal_types(first.lemma):
        return
    take_place(name)
    hang(first, name, "compound")
