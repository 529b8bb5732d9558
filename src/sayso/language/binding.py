"""What the grammar of a sentence says of two words that may mean the same: who acts, who speaks, who is told of.

The conditions are those of binding (Chomsky 1981, Lectures on Government and Binding) as far as a dependency tree shows
them, with what verbs of speech and of fighting tell of their subjects.
"""

from sayso.language.predicates import clause_of, subjects
from sayso.language.tree import Word

_SUBJECTS = {"nsubj", "nsubjpass"}
_INSIDE = {"poss", "compound", "nmod", "amod"}
_DEADLY = {"kill", "assassinate", "murder", "execute", "behead", "bury"}
_DYING = {"die", "perish"}
_ARMED_ACTS = {
    *_DEADLY,
    "attack",
    "abduct",
    "kidnap",
    "bomb",
    "shell",
    "ambush",
    "raid",
    "massacre",
    "shoot",
    "capture",
}
_OF_FIGHTERS = {
    "leader",
    "commander",
    "emir",
    "fighter",
    "militant",
    "camp",
    "stronghold",
    "cadre",
    "hideout",
    "recruit",
}


def bars(word: Word, other: Word) -> bool:
    """Whether grammar keeps the two apart: arguments of one verb, or one inside the other's phrase."""
    if word.tag == "PRP$" or word.text.lower().endswith("self"):
        return word.head is other or is_said_of(word.head, other)
    if other in word.ancestors() or word in other.ancestors():
        return other.dep not in {"relcl", "acl"}
    clause = clause_of(word)
    if clause.is_verb and word.dep not in _SUBJECTS and clause.child(*_SUBJECTS) is None and other in subjects(clause):
        return True
    return clause is clause_of(other) and other.dep not in _INSIDE


def co_arguments(word: Word) -> list[Word]:
    """The other pronouns of the same verb: "it was looking for them" tells of two."""
    if word.tag != "PRP" or word.text.lower().endswith("self"):
        return []
    clause = clause_of(word)
    held = [*clause.children, *(one for prep in clause.all("prep", "agent") for one in prep.all("pobj"))]
    return [one for one in held if one.tag == "PRP" and one is not word]


def is_said_of(noun: Word | None, other: Word) -> bool:
    """ "X is one of its members", "X was named as its leader": "its" is not X."""
    while noun is not None and noun.head is not None and noun.dep in {"pobj", "prep"} and not noun.head.is_verb:
        noun = noun.head
    verb = noun.head if noun is not None else None
    is_said = noun is not None and (noun.dep in {"attr", "oprd"} or (noun.dep == "prep" and noun.text.lower() == "as"))
    return is_said and verb is not None and verb.is_verb and other in subjects(verb)


def is_listed(word: Word) -> bool:
    """ "X and Y": one of two that stand beside each other."""
    return word.dep == "conj" or word.child("conj") is not None


def speaks(word: Word, speech: frozenset[str]) -> bool:
    """Whether the word is the subject of a verb of speech."""
    return word.dep in _SUBJECTS and word.head is not None and word.head.lemma in speech and word.head.tag != "VBN"


def tells_of(speaker: Word, other: Word, speech: frozenset[str]) -> bool:
    """ "Their emir is X, he said": whoever says so is seldom X."""
    return speaks(speaker, speech) and speaker.head in set(other.ancestors()) and other.head is not speaker.head


def is_main(word: Word) -> bool:
    """The subject of a sentence, not of a clause that somebody else tells."""
    return word.dep in _SUBJECTS and word.head is not None and word.head.head is None


def is_somebody_s(speaker: Word) -> bool:
    """ "His lawyer, X, argued that he": what is said is about whose lawyer X is."""
    title = speaker.head if speaker.dep == "appos" and speaker.head is not None else speaker
    owners = [*title.all("poss"), *(one for child in title.all("compound") for one in child.all("poss"))]
    return any(one.tag == "PRP$" for one in owners)


def is_armed(word: Word) -> bool:
    """ "It killed 40 villagers", "its fighters": said of those who fight, not of those who tell of it."""
    head = word.head
    if head is None:
        return False
    if word.tag == "PRP$":
        return head.lemma in _OF_FIGHTERS
    return word.dep == "nsubj" and head.lemma in _ARMED_ACTS


def is_dead(word: Word) -> bool:
    """ "The governor said that he had been killed": not the governor."""
    verb = word.head
    if verb is None or word.dep not in _SUBJECTS:
        return False
    return verb.lemma in _DYING or (word.dep == "nsubjpass" and verb.lemma in _DEADLY)


def is_quoted_source(word: Word, speech: frozenset[str]) -> bool:
    """ "was told by X", "quoted X as saying"."""
    host = word.head
    if host is None:
        return False
    if word.dep == "pobj":
        return host.dep == "agent" and host.head is not None and host.head.lemma in speech
    return word.dep == "dobj" and host.lemma in {"quote", "cite"}


def is_authority(word: Word) -> bool:
    """ "according to X"."""
    to = word.head
    return word.dep == "pobj" and to is not None and to.head is not None and to.head.text.lower() == "according"
