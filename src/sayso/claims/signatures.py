"""What a governing word says of whether the thing it governs is so: "failed to", "a plot to", "ruled out".

After the implicative signatures of Karttunen (1971) and of Nairn, Condoravdi and Karttunen (2006), "Computing relative
polarity for textual inference": a word tells one thing of its complement if it is affirmed itself, another if negated.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sayso.language.predicates import is_passive, lexeme
from sayso.language.tree import Word
from sayso.tables import read_table

_CLAUSES = {"xcomp", "ccomp", "acl", "advcl", "csubj"}
_OBJECTS = {"dobj", "oprd"}
_COPULAS = {"be", "seem", "appear", "look", "remain", "sound", "become"}
_DEFINITE = {"the", "this", "that", "these", "those"}


class Effect(StrEnum):
    """What holds of a complement. `ATTEMPT`: it was tried; `WANTED`: asked for, and not said to be so."""

    FACT = "fact"
    NOT = "not"
    ATTEMPT = "attempt"
    WANTED = "wanted"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    LIKELY = "likely"
    UNLIKELY = "unlikely"
    REPORTED = "reported"
    DENIED = "denied"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Signature:
    links: frozenset[str]
    affirmed: Effect
    negated: Effect


def effect_on(word: Word, is_negated: bool) -> Effect | None:
    """What the governor of a word says of it; None if that says nothing of its own."""
    governor, link = _governed(word)
    if governor is None:
        return None
    links = {link, "indefinite"} if link == "obj" and not is_definite(word) else {link}
    for signature in _signatures().get((lexeme(governor), _part(governor)), ()):
        if links & signature.links:
            return signature.negated if is_negated else signature.affirmed
    return None


def is_definite(noun: Word) -> bool:
    """Whether a noun stands for something that the reader is taken to know of: "the attack", "his death"."""
    return any(child.dep == "poss" or child.text.lower() in _DEFINITE for child in noun.all("det", "poss"))


def governor_of(word: Word) -> Word | None:
    """The word that a complement hangs on; prepositions between are passed over."""
    return _governed(word)[0]


def _governed(word: Word) -> tuple[Word | None, str]:
    """The governor of a word and the link between them."""
    host = word.head
    if host is None:
        return None, ""
    if word.dep in {"pobj", "pcomp"} and host.head is not None:
        return host.head, host.text.lower()
    if word.dep in _CLAUSES:
        return _clause_host(word, host), _clause_link(word)
    is_acted_upon = word.dep in _OBJECTS or (word.dep == "nsubjpass" and is_passive(host))
    return host, "obj" if is_acted_upon else "of" if word.dep == "compound" else ""


def _clause_host(clause: Word, host: Word) -> Word:
    """ "It is unlikely that …": the parser may hang the clause on the copula."""
    predicate = (
        host.child("acomp", "attr", "oprd")
        if host.lemma in _COPULAS and clause.dep in {"ccomp", "advcl", "xcomp"}
        else None
    )
    return predicate if predicate is not None and predicate.index < clause.index else host


def _clause_link(clause: Word) -> str:
    if clause.dep == "csubj":
        return "subject"
    if any(aux.text.lower() == "to" for aux in clause.all("aux")):
        return "to"
    return "ing" if clause.tag == "VBG" else "that"


def _part(word: Word) -> str:
    if word.is_verb:
        return "verb"
    return "adj" if word.tag[0] == "J" else "noun"


@cache
def _signatures() -> dict[tuple[str, str], tuple[Signature, ...]]:
    found: dict[tuple[str, str], tuple[Signature, ...]] = {}
    for lemma, part, links, affirmed, negated, *_ in read_table("claims", "signatures"):
        one = Signature(frozenset(links.split("|")), Effect(affirmed), Effect(negated))
        found[lemma, part] = (*found.get((lemma, part), ()), one)
    return found
