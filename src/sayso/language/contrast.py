"""Who is named only to be left out: "A, not B", "A rather than B", "soldiers but no civilians".

The parser coordinates both sides alike (`mending_contrast` sees to it); what is said of the one is denied of the other.
"""

from sayso.language.tree import Word

_LIMITING = {"only", "just", "merely", "simply", "solely", "necessarily"}


def is_set_aside(word: Word) -> bool:
    """Whether a participant is named as the one who is not meant."""
    if word.is_verb:
        return False
    is_alone = word.dep == "conj" and word.head is not None and not _has_no(word.head)
    return _is_left_out(word) or (is_alone and _has_no(word))


def _is_left_out(word: Word) -> bool:
    negation = word.child("neg")
    if negation is None or any(one.text.lower() in _LIMITING for one in negation.children):
        return False
    is_beside = word.dep in {"conj", "appos"} or any(one.text.lower() == "but" for one in word.all("cc"))
    return is_beside or word.child("relcl") is not None


def _has_no(noun: Word) -> bool:
    return any(child.text.lower() == "no" for child in noun.all("det"))
