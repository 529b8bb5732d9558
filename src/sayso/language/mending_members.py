"""People told of by what they are before they are named: "two members of X, A and B", "the accused, a trader"."""

from collections.abc import Sequence

from sayso.language.descriptions import nominal_types
from sayso.language.parse_view import is_person
from sayso.language.tree import Word, hang
from sayso.values.mention import EntityType

_ONE = {"one", "another"}
_NOMINAL = {
    "accused",
    "deceased",
    "detained",
    "wounded",
    "injured",
    "convicted",
    "condemned",
    "disappeared",
    "sanctioned",
}
_PLACES = {"nsubj", "nsubjpass", "dobj", "pobj"}


def mend_members(words: Sequence[Word]) -> None:
    """Hang names on the noun that counts them, and take participles that stand for people for nouns, in place."""
    for word in words:
        if word.text.lower() in _NOMINAL and word.dep in _PLACES and word.child("det") is not None:
            word.tag, word.lemma = "NN", word.text.lower()
        elif word.dep in {"conj", "appos"} and word.index and words[word.index - 1].text == "," and is_person(word):
            _mend_member(word)
            _mend_one_of(word)


def _mend_member(name: Word) -> None:
    """ "two members of X, A and B", "the brothers arrested in X, A and B": A and B are they; X is no third."""
    group = name.head
    if group is None or group.name is None or is_person(group) or group.dep != "pobj":
        return
    for above in group.ancestors():
        if above.tag in {"NNS", "NNPS"} and above.name is None and EntityType.PERSON in nominal_types(above.lemma):
            hang(name, above, "appos")
            return
        if above.is_verb and above.dep != "acl":
            return


def _mend_one_of(name: Word) -> None:
    """ "one of its commanders, X, was killed": X was, who is one of them."""
    those = name.head
    one = those.head.head if those is not None and those.dep == "pobj" and those.head is not None else those
    if (
        name.dep != "appos"
        or one is None
        or one.text.lower() not in _ONE
        or one.head is None
        or one.child("prep") is None
    ):
        return
    if one.dep in {"nsubj", "nsubjpass", "dobj", "pobj"}:
        hang(name, one.head, one.dep)
        hang(one, name, "appos")
