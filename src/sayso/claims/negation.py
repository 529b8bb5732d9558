"""Whether a word is negated where it stands: "not", "never", "no soldiers", "nobody", "neither … nor", "without"."""

from sayso.language.tree import Word

_NOBODY = {"nobody", "none", "nothing", "neither"}
_NO = {"no", "neither", "nor"}
_NEITHER = {"nor", "neither"}
_BESIDE = {"instead", "rather", "far", "short", "close"}
_SCANT = {"little", "scant", "scarce", "insufficient"}
_UNWILLING = {"unable", "decline", "refuse", "fail"}
_NEVER = {"never", "nowhere", "hardly", "scarcely", "barely", "rarely", "seldom"}
_UNTIL = {"until", "till"}
_ALMOST = {"nearly", "almost"}
_LIMITING = {"only", "just", "merely", "simply", "solely", "necessarily"}


def negations_at(word: Word, below: Word | None = None) -> int:
    """How many negations turn the word; two of them affirm. `below` is a dependant that is asked for itself."""
    count = _particles(word) + _no_longer(word) + _determined(word)
    if word.is_verb:
        count += any(is_nobody(one) for one in word.all("nsubj", "nsubjpass") if one is not below)
        count += any(is_nobody(one) for one in word.all("dobj") if one is not below)
    return count + _without(word) + _is_rather(word)


def is_lacking(verb: Word) -> bool:
    """Whether it did not come to what a verb says: "has not confirmed", "was unable to", "remains to be confirmed"."""
    here: Word | None = verb
    while here is not None:
        if negations_at(here) % 2 or here.lemma in _UNWILLING:
            return True
        if here.lemma == "remain" and here is not verb:
            return True
        here = here.head if here.dep in {"xcomp", "acomp"} else None
    return False


def _particles(word: Word) -> int:
    """ "not" and "never"; "not only" limits, and who did not join until 2014 joined then."""
    around = [*word.children, *(child for aux in word.all("aux", "auxpass") for child in aux.children)]
    found = [child for child in around if child.dep == "neg" or _is_never(child)]
    limited = any(child.text.lower() in _LIMITING for child in word.all("advmod", "preconj"))
    if found and limited:
        found = found[1:]
    if found and any(one.text.lower() in _UNTIL and _is_only_from(one, word, found) for one in word.all("prep")):
        found = found[1:]
    is_nor = not found and _is_nor(word)
    is_yet_to = word.lemma in {"have", "be"} and bool(word.all("xcomp")) and _has_yet(word)
    return len(found) + is_yet_to + is_nor


def _is_only_from(until: Word, verb: Word, negations: list[Word]) -> bool:
    """ "did not join until 2014", "not until 2014 did X join"."""
    return until.index > verb.index or any(one.index == until.index - 1 for one in negations)


def _is_nor(verb: Word) -> bool:
    """ "neither attacked A nor raided B", "nor has it attacked C", "…, and neither did Y"."""
    if not verb.is_verb:
        return False
    own = [child.text.lower() for child in verb.all("preconj", "mark", "advmod")]
    joints = [child for child in verb.all("cc") if child.index < verb.index or verb.dep != "conj"]
    if verb.dep == "conj" and verb.head is not None and verb.child("nsubj", "nsubjpass") is not None:
        joints += [one for one in verb.head.all("cc") if verb.head.index < one.index < verb.index]
    return not _NEITHER.isdisjoint([*own, *(one.text.lower() for one in joints)])


def _is_never(child: Word) -> bool:
    """ "never", "hardly", "hardly ever"; whoever was nearly captured was not."""
    if child.dep == "advmod" and child.text.lower() in _ALMOST and child.head is not None and child.head.is_verb:
        return True
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
    return not word.is_verb and (_has_no(word) or (word.is_noun and word.lemma in _NOBODY))


def _has_no(noun: Word) -> bool:
    """ "no attack", "neither side"; "little evidence" and "scant proof" count as none."""
    is_scant = noun.is_noun and any(child.text.lower() in _SCANT for child in noun.all("amod", "det"))
    return is_scant or any(child.text.lower() in _NO for child in noun.all("det", "preconj"))


def is_nobody(subject: Word) -> bool:
    """Whether it stands for none: "nobody", "no soldiers", "none of them", "neither side"."""
    is_not_one = subject.tag == "CD" and any(child.dep == "neg" for child in subject.children)
    return is_not_one or subject.lemma in _NOBODY or _has_no(subject) or subject.text.lower() == "no-one"


def _without(word: Word) -> bool:
    """ "without attacking", "instead of attacking", "rather than attacking", "stopped short of attacking"."""
    host = word.head
    if host is None or word.dep not in {"pcomp", "pobj"}:
        return False
    if host.text.lower() == "without":
        return True
    around = [host, *host.children, *(host.head.children if host.head is not None else [])]
    around += [host.head] if host.head is not None else []
    before = next((one for one in around if one.index == host.index - 1), None)
    return before is not None and before.text.lower() in _BESIDE and word.is_verb


def _is_rather(verb: Word) -> bool:
    """ "was wounded rather than killed", "rather than release them"."""
    host = verb.head
    if not verb.is_verb or host is None:
        return False
    if verb.dep == "conj":
        before = [one.text.lower() for one in host.all("cc") if host.index < one.index < verb.index]
        return before[-1:] == ["than"]
    return verb.dep == "advcl" and any(one.text.lower() == "than" for one in verb.all("mark")) and verb.tag == "VB"
