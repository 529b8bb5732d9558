"""Clauses without "who was" that the parser takes for the main clause: "Gunmen believed to belong to X attacked Y".

The tagger takes the participle for the past tense, and the verb that follows for what somebody believes.
"""

from collections.abc import Sequence

from sayso.language.tag_words import tag_words
from sayso.language.tree import Word, hang, take_place

_OPENING = {"to", "as", "of", "for"}
_CLAUSES = ("ccomp", "conj", "advcl", "parataxis", "dep")
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_SUBJECTS = ("nsubj", "nsubjpass")


def mend_reduced(words: Sequence[Word]) -> None:
    """Give the main clause of a sentence back to its subject, in place."""
    for word in words:
        if word.tag == "VBD" and word.lemma in tag_words("supposing") and word.child("aux", "auxpass", "dobj") is None:
            _mend_main(word, words)
            _mend_before(word, words)
            _mend_dead(word, words)


def _mend_main(verb: Word, words: Sequence[Word]) -> None:
    subject, main = verb.child(*_SUBJECTS), _main_clause(verb)
    if subject is None or main is None or not _opens(verb, words) or not _stands_before(subject, verb, words):
        return
    take_place(main)
    hang(subject, main, "nsubjpass" if main.child("auxpass") is not None else "nsubj")
    hang(verb, subject, "acl")
    verb.tag = "VBN"


def _main_clause(verb: Word) -> Word | None:
    """The finite clause behind the participle's own that has no subject of its own."""
    inner = verb.child("xcomp", "prep")
    for clause in verb.all(*_CLAUSES):
        is_behind = inner is not None and clause.index > inner.index and clause.is_verb
        is_own = clause.child(*_SUBJECTS, "mark") is None and _is_finite(clause)
        joint = any(one.index < clause.index for one in verb.all("cc"))
        if is_behind and is_own and not joint:
            return clause
    return None


def _is_finite(clause: Word) -> bool:
    return clause.tag in _FINITE or any(aux.tag in _FINITE for aux in clause.all("aux", "auxpass"))


def _opens(verb: Word, words: Sequence[Word]) -> bool:
    following = words[verb.index + 1].text.lower() if verb.index + 1 < len(words) else ""
    return following in _OPENING


def _stands_before(subject: Word, verb: Word, words: Sequence[Word]) -> bool:
    """Whether the subject's phrase, and at most a comma, stands right before the verb."""
    last = verb.index - 1
    while last > 0 and words[last].text == ",":
        last -= 1
    return words[last] is subject or subject in words[last].ancestors()


def _mend_before(verb: Word, words: Sequence[Word]) -> None:
    """ "The militants, thought to number 300, are based in X": they are based there."""
    subject, host = verb.child(*_SUBJECTS), verb.head
    if verb.dep != "advcl" or subject is None or host is None or host.child(*_SUBJECTS) is not None:
        return
    if subject.index < verb.index < host.index and _opens(verb, words) and _stands_before(subject, verb, words):
        hang(subject, host, "nsubjpass" if host.child("auxpass") is not None else "nsubj")
        hang(verb, subject, "acl")
        verb.tag = "VBN"


def _mend_dead(verb: Word, words: Sequence[Word]) -> None:
    """ "are missing, feared dead": others fear it."""
    is_apart = verb.index > 0 and words[verb.index - 1].text == ","
    following = words[verb.index + 1].lemma if verb.index + 1 < len(words) else ""
    if is_apart and following in {"dead", "kill", "drown"} and verb.dep in _CLAUSES and verb.child(*_SUBJECTS) is None:
        verb.tag, verb.dep = "VBN", "advcl"
