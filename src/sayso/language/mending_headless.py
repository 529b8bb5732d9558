"""Main clauses that the parser takes for a noun with a participle: "The rebels hacked to death twelve farmers"."""

from collections.abc import Sequence

from sayso.language.tree import Word, hang, take_place

_PAST = {"VBN", "VBD"}
_ORDINALS = {"second", "third", "fourth", "fifth"}
_IRREGULAR = {"shot": "shoot", "cut": "cut", "hit": "hit", "set": "set", "beat": "beat", "put": "put", "split": "split"}
_SUBJECTS = ("nsubj", "nsubjpass")
_HELD_BY_NOUN = {"det", "amod", "compound", "nummod", "nmod", "poss", "case", "appos", "punct", "quantmod", "predet"}


def mend_headless(words: Sequence[Word]) -> None:
    """Make a participle with an object the verb of its sentence, in place; one that has none was done to its noun."""
    for word in words:
        _mend_noun_verb(word)
        _mend_be_to(word)
        if word.head is None and word.is_noun:
            _mend_root(word)
        elif word.dep == "npadvmod" and word.text.lower() in _ORDINALS:
            _mend_ordinal(word)
        elif word.tag == "VBN" and _has_object(word) and word.child("aux", "auxpass") is None:
            _mend_tense(word)


def _mend_noun_verb(verb: Word) -> None:
    """ "Gunmen on Tuesday shot and killed a man": the tagger may take the first of two verbs for a noun."""
    beside = verb.child("conj")
    is_noun = (
        verb.tag == "NN" and verb.dep in {"ROOT", "ccomp", "conj"} and verb.child("det", "amod", "compound") is None
    )
    if is_noun and verb.child("nsubj") is not None and beside is not None and beside.tag == "VBD":
        verb.tag, verb.lemma = "VBD", _IRREGULAR.get(verb.text.lower(), verb.lemma)


def _mend_be_to(copula: Word) -> None:
    """ "The units are to be disbanded": they will be."""
    verb = copula.child("xcomp")
    to = verb.child("aux") if verb is not None else None
    is_to = to is not None and to.text.lower() == "to" and copula.text.lower() in {"is", "are", "'s", "'re"}
    if verb is None or not is_to or copula.child("acomp", "attr", "ccomp", "expl") is not None:
        return
    if copula.child(*_SUBJECTS) is None or verb.index < copula.index or copula.dep in {"aux", "auxpass"}:
        return
    take_place(verb)
    for child in list(copula.children):
        is_subject = child.dep == "nsubj" and verb.child("auxpass") is not None
        hang(child, verb, "nsubjpass" if is_subject else child.dep)
    hang(copula, verb, "aux")
    copula.tag, copula.text, copula.lemma = "MD", "will", "will"


def _mend_root(noun: Word) -> None:
    verb = next((child for child in noun.all("acl") if child.tag in _PAST and child.index > noun.index), None)
    if verb is None or not _has_object(verb) or verb.child("agent", "aux", "auxpass", "mark", *_SUBJECTS) is not None:
        return
    if any(child.is_verb and child is not verb and child.dep != "amod" for child in noun.children):
        return
    noun.children.remove(verb)
    verb.head, verb.dep, verb.tag = None, "ROOT", "VBD"
    behind = [child for child in noun.children if child.dep not in _HELD_BY_NOUN and child.index > verb.index]
    for child in [*behind, *(child for child in noun.all("punct") if child.index > verb.index)]:
        hang(child, verb, child.dep)
    hang(noun, verb, "nsubj")
    for counted in verb.all("npadvmod"):
        if counted.child("nummod") is not None and verb.child("dobj") is None:
            counted.dep = "dobj"


def _mend_ordinal(word: Word) -> None:
    """ "a third said that": one more speaker, and no measure."""
    verb = word.head
    is_speaker = word.child("det") is not None and verb is not None and word.index == verb.index - 1
    if verb is not None and is_speaker and verb.tag in _PAST and verb.child("auxpass", *_SUBJECTS) is None:
        verb.tag = "VBD"
        hang(word, verb, "nsubj")


def _has_object(verb: Word) -> bool:
    objects = verb.all("dobj") or [one for one in verb.all("npadvmod") if one.child("nummod") is not None]
    return any(one.index > verb.index and one.date is None for one in objects)


def _mend_tense(verb: Word) -> None:
    """ "Gunmen shot dead a tribal elder": the tagger may take the verb for a participle that nobody helps."""
    subject = verb.child(*_SUBJECTS)
    if subject is not None and subject.index < verb.index and verb.dep in {"ROOT", "ccomp", "conj", "relcl", "advcl"}:
        verb.tag, subject.dep = "VBD", "nsubj"
