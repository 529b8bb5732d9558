"""What the grammar of a sentence says of two words that may mean the same: who acts, who speaks, who is told of.

The conditions are those of binding (Chomsky 1981, Lectures on Government and Binding) as far as a dependency tree shows
them, with what verbs of speech and of fighting tell of their subjects.
"""

from itertools import takewhile

from sayso.language.predicates import clause_of, subjects
from sayso.language.tree import Word

_SUBJECTS = {"nsubj", "nsubjpass"}
_ACCUSATIVE = {"him", "them"}
_ACCOUNTS = {
    "claim",
    "account",
    "allegation",
    "assertion",
    "story",
    "version",
    "figure",
    "statement",
    "denial",
    "boast",
}
_INFORMANTS = {"source", "correspondent", "informant", "reporter", "stringer"}
_QUOTING = {"quote", "cite"}
_REPORTING = {"allege", "report", "assess", "believe", "suspect", "fear", "estimate", "find", "conclude", "document"}
_CHECKING = {
    "confirm",
    "verify",
    "corroborate",
    "check",
    "substantiate",
    "reject",
    "dispute",
    "dismiss",
    "question",
    "doubt",
}
_CLAUSES = {"relcl", "acl"}
_TOLD_CLAUSES = ("ccomp", "xcomp", "advcl", "csubj", "acl", "relcl")
_UNSETTLED = {"clear", "unclear", "possible", "likely", "unlikely", "impossible", "doubtful", "certain", "uncertain"}
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
        return other.dep not in {"relcl", "acl"} and not _is_in_other_conjunct(word, other)
    clause = clause_of(word)
    if clause.is_verb and word.dep not in _SUBJECTS and clause.child(*_SUBJECTS) is None and other in subjects(clause):
        return True
    return clause is clause_of(other) and other.dep not in _INSIDE


def _is_in_other_conjunct(word: Word, other: Word) -> bool:
    """ "X and three companies that he controls": the clause belongs to the companies, and "he" may be X."""
    path = list(takewhile(lambda one: one is not other, word.ancestors()))
    return any(one.dep in _CLAUSES for one in path) and any(one.dep == "conj" for one in path)


def co_arguments(word: Word) -> list[Word]:
    """The other arguments of the same verb: "it was looking for them" tells of two, "he was his deputy" as well."""
    if word.text.lower().endswith("self"):
        return []
    if word.tag == "PRP$":
        return [*_said_of(word.head), *_told_of_others(word.head)]
    clause = clause_of(word)
    if word.text.lower() in _ACCUSATIVE and word.dep in _SUBJECTS and clause.head is not None:
        return subjects(clause.head)  # "X had him shot"
    held = [*clause.children, *(one for prep in clause.all("prep", "agent") for one in prep.all("pobj"))]
    if word not in held:
        return []
    wanted = {"PRP"} if word.dep == "pobj" else {"PRP", "NN", "NNS", "NNP", "NNPS"}
    own = {"nsubj", "nsubjpass", "dobj", "dative", "pobj"}
    found = [one for one in held if one is not word and one.tag in wanted and one.dep in own]
    return found if word.dep in _SUBJECTS else [*found, *(one for one in subjects(clause) if one not in found)]


def _told_of_others(noun: Word | None) -> list[Word]:
    """ "AFP could not confirm its claim": the claim of another."""
    verb = noun.head if noun is not None and noun.lemma in _ACCOUNTS else None
    is_checked = verb is not None and noun is not None and noun.dep == "dobj" and verb.lemma in _CHECKING
    return subjects(verb) if verb is not None and is_checked else []


def _said_of(noun: Word | None) -> list[Word]:
    """The subjects of whom a noun is said: "he" in "he had been his deputy"."""
    while noun is not None and noun.head is not None and noun.dep in {"pobj", "prep"} and not noun.head.is_verb:
        noun = noun.head
    verb = noun.head if noun is not None else None
    if verb is None or not verb.is_verb:
        return []
    return [one for one in [*subjects(verb), *verb.all("dobj")] if is_said_of(noun, one)]


def is_said_of(noun: Word | None, other: Word) -> bool:
    """ "X is one of its members", "X was named as its leader": "its" is not X."""
    while noun is not None and noun.head is not None and noun.dep in {"pobj", "prep"} and not noun.head.is_verb:
        noun = noun.head
    verb = noun.head if noun is not None else None
    is_said = noun is not None and (noun.dep in {"attr", "oprd"} or (noun.dep == "prep" and noun.text.lower() == "as"))
    if not is_said or noun is None or verb is None or not verb.is_verb:
        return False
    whom = verb.child("dobj") if noun.dep != "attr" else None
    return other is whom if whom is not None else other in subjects(verb)


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
    owners = [*title.all("poss"), *(one for child in title.all("compound", "appos") for one in child.all("poss"))]
    return any(one.tag == "PRP$" for one in owners)


def is_armed(word: Word) -> bool:
    """ "It killed 40 villagers", "its fighters": said of those who fight, not of those who tell of it."""
    head = word.head
    if head is None:
        return False
    if word.tag == "PRP$":
        return head.lemma in _OF_FIGHTERS
    if word.dep != "nsubj":
        return False
    own = (one for held in head.all("dobj") for one in held.all("poss") if one.tag == "PRP$")
    return head.lemma in _ARMED_ACTS or any(one.head is not None and one.head.lemma in _OF_FIGHTERS for one in own)


def is_informed(word: Word) -> bool:
    """ "Its source", "its correspondent": of whoever tells of it."""
    return word.tag == "PRP$" and word.head is not None and word.head.lemma in _INFORMANTS


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
    return word.dep == "dobj" and host.lemma in _QUOTING


def relays(word: Word, speech: frozenset[str]) -> bool:
    """Whether the word is the subject of a verb of speech, or quotes another."""
    is_quoting = word.dep in _SUBJECTS and word.head is not None and word.head.lemma in _QUOTING
    return is_quoting or speaks(word, speech)


def tells_of_others(speaker: Word) -> bool:
    """ "According to the agency, it fled", "the agency reported that it had fled": not the agency."""
    verb = speaker.head
    return is_authority(speaker) or (speaker.dep == "nsubj" and verb is not None and verb.lemma in _REPORTING)


def is_authority(word: Word) -> bool:
    """ "according to X"."""
    to = word.head
    return word.dep == "pobj" and to is not None and to.head is not None and to.head.text.lower() == "according"


def is_expletive(word: Word) -> bool:
    """ "It is not clear whether", "it may be difficult to": the pronoun refers to nothing."""
    verb = word.head
    if verb is not None and verb.tag[0] == "J" and verb.child("xcomp", "advcl") is not None:
        return True
    if verb is None or verb.lemma not in {"be", "become", "seem", "appear", "remain"}:
        return False
    if verb.child("ccomp", "xcomp", "csubj") is not None:
        return True
    told = verb.all("acomp", "attr")
    return any(one.child(*_TOLD_CLAUSES) is not None or one.text.lower() in _UNSETTLED for one in told)
