"""Descriptions that stand for something: "one member state", "the group", "a report by the experts of Y"."""

from functools import cache

from sayso.language.name_words import peoples
from sayso.language.tree import Sentence, Word
from sayso.tables import read_table
from sayso.values.mention import EntityType

_MAKERS = {"by", "for", "of", "from", "within", "at", "in", "near"}
_SHORT = 3
ORDINALS = {"second", "third", "fourth", "fifth"}
_COUNTING = {"a", "an", "one", "another", "some", "several", "many", "two", "three", "no"}
_ISSUING = {"issue", "release", "publish", "post", "circulate", "distribute", "sign", "prepare", "write", "compile"}
_LEFT_OUT = {
    "the",
    "this",
    "that",
    "these",
    "those",
    "its",
    "his",
    "her",
    "their",
    "also",
    ",",
    "both",
    "neither",
    "nor",
    "either",
}


@cache
def nominal_types(noun: str) -> frozenset[EntityType]:
    """What kinds of entity a common noun can stand for; empty for nouns that stand for none."""
    return _nominals().get(noun.lower(), frozenset())


@cache
def _nominals() -> dict[str, frozenset[EntityType]]:
    rows = read_table("language", "nominals")
    return {noun: frozenset(EntityType(kind) for kind in kinds.split(",")) for noun, kinds, *_ in rows}


def is_anonymous(word: Word) -> bool:
    """ "one member state", "another official", "no country"."""
    return any(child.text.lower() in {"one", "another", "no", "any", "each"} for child in word.children)


def is_plural(word: Word) -> bool:
    return word.tag in {"NNS", "NNPS"}


def holds_name(word: Word) -> bool:
    return any(child.name is not None for child in word.children if child.dep in {"compound", "poss", "nmod", "amod"})


def has_owner(word: Word) -> bool:
    """ "the ministry's report", as against "its report"."""
    return any(child.is_noun for child in word.all("poss"))


def description_words(word: Word) -> frozenset[str]:
    """The content words of a description, for comparing it with earlier ones."""
    left = [child.surface.lower() for child in word.children if child.dep in {"amod", "compound", "nmod", "poss"}]
    return frozenset([*left, word.lemma])


def describe(word: Word, sentence: Sentence) -> str:
    """The description in words: the head with what stands before it, and whom it speaks for or is by."""
    before = sorted((w for w in word.subtree() if w.index <= word.index), key=lambda w: w.index)
    while len(before) > 1 and before[0].text.lower() in _LEFT_OUT:
        before.pop(0)
    text = sentence.clean(before[0].start, max(word.end, _end_of_maker(word)))
    first = before[0].surface
    is_common = not is_proper(before[0])
    return text[0].lower() + text[1:] if is_common or first.lower() in _COUNTING else text


def one_of(text: str, determiner: str) -> str:
    """A description with another determiner: "Member States" with "another" gives "another Member State"."""
    first, _, rest = text.partition(" ")
    noun = rest if first.lower() in _COUNTING | _LEFT_OUT and rest else text
    if determiner in {"one", "another"} | ORDINALS:
        return f"{determiner} {noun.removesuffix('s')}"
    return f"{'other' if determiner == 'others' else determiner} {noun if noun.endswith('s') else noun + 's'}"


def is_proper(word: Word) -> bool:
    """Whether a word has its capital in the middle of a sentence, too."""
    if word.name is not None or word.tag in {"NNP", "NNPS", "PRP"} or not word.surface[1:].islower():
        return True
    return word.surface.lower() in peoples()


def _end_of_maker(word: Word) -> int:
    """Where "for the ministry", "by the experts of Y" ends, if the description goes on with it right away."""
    for prep in word.all("prep", "agent"):
        target = prep.child("pobj")
        if target is None or prep.index != word.index + 1 or prep.text.lower() not in _MAKERS:
            continue
        is_named = target.name is not None or any(child.name is not None for child in target.children)
        if target.date is not None:
            continue
        if is_named or (prep.text.lower() in {"of", "for"} and target.index - prep.index <= _SHORT):
            return target.end
    return word.end


def made_by(paper: Word) -> list[Word]:
    """ "a report released by X": X; "a report by X" is called so."""
    issued = [clause for clause in paper.all("acl") if clause.lemma in _ISSUING]
    return [maker for clause in issued for phrase in clause.all("agent") for maker in phrase.all("pobj")]
