"""Which words govern a claim, and where what stands above it says nothing of whether it is so.

"The death of X, the leader of Y, may weaken the group": that X led Y, and died, is taken for granted. After Karttunen
(1974), Presupposition and Linguistic Context.
"""

from dataclasses import dataclass

from sayso.claims.denials import is_told
from sayso.claims.signatures import effect_on, is_definite
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, is_passive, prepositions
from sayso.language.tree import Word
from sayso.values.claim import Certainty

_PRESUPPOSED = {"relcl", "appos", "parataxis", "compound", "nmod", "poss"}
_ADJUNCTS = frozenset(
    [
        "despite",
        "given",
        "following",
        "after",
        "since",
        "under",
        "amid",
        "with",
        "including",
        "considering",
        "before",
        "as",
        "during",
    ]
)
_ARGUMENTS = {"nsubj", "nsubjpass", "dobj", "pobj"}
_TELLING = {"say", "tell", "specify", "disclose", "reveal", "name", "detail"}
_WITHIN = {"in", "during", "from", "after", "before", "following"}


@dataclass(frozen=True, slots=True)
class Question:
    """What is judged: the claim at `anchor`, about those in `who`.

    `scope` is what its innermost holder answers for, `given` the certainty that the holder's own cue expresses
    ("believes"), `is_denied` that the holder denies it, `cue` the word that shows the holder.
    """

    anchor: Word
    scope: frozenset[Word] | None = None
    given: Certainty | None = None
    is_denied: bool = False
    who: frozenset[Word] = frozenset()
    cue: Word | None = None


def is_presupposed(anchor: Word) -> bool:
    """Whether the claim is taken for granted ("the death of X, the leader of Y"), whatever is said around it."""
    return anchor.dep in _PRESUPPOSED and effect_on(anchor, is_negated=False) is None


def path_of(question: Question) -> tuple[list[Word], bool]:
    """The anchor and what governs it, up to the edge of the scope, and whether the way ends before that edge.

    Adjuncts do not inherit from their clause, and what describes somebody is taken for granted.
    """
    found: list[Word] = []
    word: Word | None = question.anchor
    while word is not None and (question.scope is None or word in question.scope):
        found.append(word)
        if word is question.cue:
            return found, False
        if _is_of_others(word, question.who):
            return found, True
        copula = _counting(word, question.who)
        if copula is None and _is_granted(word):
            return found, question.scope is not None and word.head in question.scope
        if _is_apart(word):
            return found, False
        word = copula if copula is not None else word.head
    return found, False


def _is_of_others(event: Word, who: frozenset[Word]) -> bool:
    """ "unclear whether X had a role in the killing of Y": Y was killed, whoever had a role in it."""
    part = event.head.head if event.dep == "pobj" and event.head is not None else None
    if part is None or part.lemma not in nouns("involvement") or not is_definite(event):
        return False
    own = [*part.all("poss"), *prepositions(part).get("of", []), *prepositions(part).get("by", [])]
    owners = own or (part.head.all("nsubj", "nsubjpass") if part.head is not None else [])
    return bool(who) and bool(owners) and who.isdisjoint(one for owner in owners for one in conjuncts(owner))


def _is_granted(word: Word) -> bool:
    """Whether what stands above a word says nothing of whether it is so."""
    is_plain = effect_on(word, is_negated=False) is None
    if word.dep == "ccomp" and word.head is not None and word.head.lemma in _TELLING and _asks_who(word):
        return True  # "would not say who attacked": somebody did
    if is_presupposed(word) or (word.dep == "acl" and is_plain and not _is_what_is_told(word)):
        return True
    if word.dep == "prep" and word.text.lower() in _ADJUNCTS and not _is_of_part(word):
        return True
    return (word.dep == "advcl" and word.tag != "VBG" and is_plain) or _is_taken_for_granted(word)


def _asks_who(clause: Word) -> bool:
    """ "who", "where", "how many": what else the question says is taken for granted."""
    return min(clause.subtree(), key=lambda one: one.index).tag in {"WP", "WRB", "WP$"}


def _is_of_part(preposition: Word) -> bool:
    """ "any link with the bombing"; what is done "in connection with" it leaves it as it is."""
    part = preposition.head
    if part is None or part.lemma not in nouns("involvement"):
        return False
    return part.dep != "pobj" or part.head is None or part.head.text.lower() != "in"


def _is_what_is_told(clause: Word) -> bool:
    """ "The accusation that it armed X": the clause is what somebody is accused of."""
    return clause.head is not None and is_told(clause.head) and clause.child("mark") is not None


def _is_apart(word: Word) -> bool:
    """Whether a clause with a subject of its own only stands beside another."""
    is_clause = word.dep == "conj" and word.is_verb and word.child("nsubj", "nsubjpass") is not None
    return (is_clause and word.child("mark") is None) or _is_set_beside(word)


def _counting(clause: Word, who: frozenset[Word]) -> Word | None:
    """ "X was not among the seven men killed": the verb that counts X among them."""
    noun = clause.head if clause.dep in {"acl", "relcl"} else None
    among = noun.head if noun is not None and noun.dep == "pobj" else None
    copula = among.head if among is not None and among.text.lower() in {"among", "amongst"} else None
    counted = copula.child("nsubj") if copula is not None else None
    return copula if counted is not None and not who.isdisjoint(conjuncts(counted)) else None


def _is_set_beside(clause: Word) -> bool:
    """ "Our men did not kill him; they did not": the parser hangs the one clause on the other."""
    host = clause.head
    if clause.dep != "ccomp" or host is None or clause.index > host.index or clause.child("mark") is not None:
        return False
    return host.lemma in {"do", "have", "be"} and host.child("acomp", "attr", "dobj") is None


def _is_taken_for_granted(noun: Word) -> bool:
    """ "His death may weaken the group", "did not discuss the attack": whatever the verb says, it took place."""
    verb = noun.head
    if not noun.is_noun or noun.dep not in _ARGUMENTS or verb is None or not is_definite(noun):
        return False
    if noun.dep == "pobj":
        verb = verb.head
    if verb is None or effect_on(noun, is_negated=False) is not None:
        return False
    if not verb.is_verb:
        is_known = noun.child("poss") is not None or (noun.head is not None and noun.head.text.lower() in _WITHIN)
        return verb.is_noun and is_known and verb.lemma not in _passing()
    if any(one.lemma in nouns("involvement") for one in verb.all("dobj", "nsubjpass")):
        return False
    is_post = noun.lemma in nouns("post") or noun.lemma in nouns("kin")
    is_acted_upon = noun.dep == "nsubjpass" and is_passive(verb) and not is_post
    return verb.lemma not in _carriers() and not is_acted_upon


def _passing() -> frozenset[str]:
    """Nouns that stand for what follows them, or for taking part in it."""
    return nouns("involvement") | nouns("partitive") | nouns("authorship") | nouns("event") | nouns("magnitude")


def _carriers() -> frozenset[str]:
    """Verbs that only carry an event noun or a state: to negate them negates it."""
    return (
        frozenset(verbs("support"))
        | frozenset(verbs("involvement"))
        | {"be", "take", "occur", "happen", "remain", "become"}
    )
