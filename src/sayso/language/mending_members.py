"""People told of by what they are before they are named: "two members of X, A and B", "the accused, a trader"."""

from collections.abc import Sequence

from sayso.language.descriptions import nominal_types
from sayso.language.parse_view import is_person
from sayso.language.tree import Word, hang
from sayso.values.mention import EntityType

_OF = {"of", "from", "in", "with", "for"}
_NOMINAL = {"accused", "deceased", "detained", "wounded", "injured", "convicted", "condemned", "disappeared", "sanctioned"}
_PLACES = {"nsubj", "nsubjpass", "dobj", "pobj"}


def mend_members(words: Sequence[Word]) -> None:
    """Hang names on the noun that counts them, and take participles that stand for people for nouns, in place."""
    for word in words:
        if word.text.lower() in _NOMINAL and word.dep in _PLACES and word.child("det") is not None:
            word.tag, word.lemma = "NN", word.text.lower()
        elif word.dep in {"conj", "appos"} and word.index and words[word.index - 1].text == "," and is_person(word):
            _mend_member(word)


def _mend_member(name: Word) -> None:
    """ "two members of X, A and B": A and B are the members; X is no third."""
    group = name.head
    preposition = group.head if group is not None and group.dep == "pobj" else None
    noun = preposition.head if preposition is not None and preposition.text.lower() in _OF else None
    if group is None or group.name is None or is_person(group) or noun is None or noun.tag not in {"NNS", "NNPS"}:
        return
    if noun.name is None and EntityType.PERSON in nominal_types(noun.lemma):
        hang(name, noun, "appos")
