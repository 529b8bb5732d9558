"""Whether a word is negated where it stands: "not", "never", "no soldiers", "nobody", "neither … nor", "without"."""

from sayso.language.tree import Word

_NOBODY = {"nobody", "none", "nothing", "neither"}
_NO = {"no", "neither", "nor"}
_SCANT = {"little", "scant", "scarce", "insufficient"}
_UNWILLING = {"unable", "decline", "refuse", "fail"}
_NEVER = {"never", "nowhere", "hardly", "scarcely", "rarely", "seldom"}
_LIMITING = {"only", "just", "merely", "simply", "solely", "necessarily"}


def negations_at(word: Word, below: Word | None = None) -> int:
    """How many negations turn the word; two of them affirm. `below` is a dependant that is asked for itself."""
    count = _particles(word) + _no_longer(word) + _determined(word)
    if word.is_verb:
        count += any(_is_nobody(one) for one in word.all("nsubj", "nsubjpass") if one is not below)
        count += any(_has_no(one) for one in word.all("dobj") if one is not below)
    return count + _without(word)


def is_lacking(verb: Word) -> bool:
    """Whether it did not come to what a verb says: "has not confirmed", "was unable to", "nobody has been able to"."""
    here: Word | None = verb
    while here is not None:
        if negations_at(here) % 2 or here.lemma in _UNWILLING:
            return True
        here = here.head if here.dep in {"xcomp", "acomp"} else None
    return False


def _particles(word: Word) -> int:
    """ "not" and "never"; "not only" limits and does not negate."""
    found = [child for child in word.children if child.dep == "neg" or _is_never(child)]
    limited = any(child.text.lower() in _LIMITING for child in word.all("advmod", "preconj"))
    if found and limited:
        found = found[1:]
    is_nor = not found and any(child.text.lower() == "nor" for child in word.all("cc", "preconj", "mark", "advmod"))
    is_yet_to = word.lemma in {"have", "be"} and bool(word.all("xcomp")) and _has_yet(word)
    return len(found) + is_yet_to + (is_nor and word.is_verb and word.dep != "conj")


def _is_never(child: Word) -> bool:
    """ "never", "hardly", "hardly ever"."""
    inner = child.all("advmod") if child.dep == "advmod" else []
    return any(one.text.lower() in _NEVER for one in [child, *inner])


def _has_yet(word: Word) -> bool:
    """ "has yet to confirm"."""
    return any(child.text.lower() == "yet" for child in word.all("advmod"))


def _no_longer(word: Word) -> int:
    return any(
        child.text.lower() == "longer" and child.child("neg", "det", "advmod") is not None
        for child in word.all("advmod")
    )


def _determined(word: Word) -> int:
    """ "no attack", "neither attack", "none of the attacks"."""
    return _has_no(word) or (word.is_noun and word.lemma in _NOBODY)


def _has_no(noun: Word) -> bool:
    """ "no attack", "neither side"; "little evidence" and "scant proof" count as none."""
    is_scant = noun.is_noun and any(child.text.lower() in _SCANT for child in noun.all("amod", "det"))
    return is_scant or any(child.text.lower() in _NO for child in noun.all("det", "preconj"))


def _is_nobody(subject: Word) -> bool:
    """ "nobody", "no soldiers", "none of them", "neither side"."""
    is_not_one = subject.tag == "CD" and any(child.dep == "neg" for child in subject.children)
    return is_not_one or subject.lemma in _NOBODY or _has_no(subject) or subject.text.lower() == "no-one"


def _without(word: Word) -> bool:
    """ "without attacking"."""
    host = word.head
    return host is not None and word.dep in {"pcomp", "pobj"} and host.text.lower() == "without"
