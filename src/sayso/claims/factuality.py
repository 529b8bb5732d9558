"""What the innermost source holds: whether it affirms, and how sure it is.

After FactBank (Saurí and Pustejovsky 2009) and TruthTeller (Lotan, Stern and Dagan 2013): the words that govern the
claim, up to the clause that its holder answers for, are read from the outermost inwards. Each may negate, hedge, set a
condition, or tell by its signature what becomes of the clause below it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.claims.cues import noun_cue
from sayso.claims.hedges import hedges_at, is_hearsay_noun, opens
from sayso.claims.negation import is_lacking, negations_at
from sayso.claims.signatures import Effect, effect_on, governor_of, is_definite
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import is_passive
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Certainty, Polarity

_CONDITIONS = {"if", "unless", "provided", "should"}
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
_TOLD = {
    "it",
    "this",
    "that",
    "which",
    "these",
    "claim",
    "report",
    "account",
    "information",
    "statement",
    "news",
    "figure",
}
_PROVIDED = {"provided", "providing", "assuming", "supposing"}
_NO_CONDITION = {"doubt", "question", "exception", "warning", "delay", "incident"}
_INVERTING = {"were", "had", "should"}
_UNCONFIRMED = {"unconfirmed", "unverified", "uncorroborated"}
_DUTIES = {"must", "should", "ought"}
_HAPPENING = {"be", "take", "occur", "happen", "remain", "become"}
_TURNING = {"but", "yet", "although", "though"}
_STRENGTH = (
    Certainty.DENIED,
    Certainty.UNCONFIRMED,
    Certainty.CONDITIONAL,
    Certainty.POSSIBLE,
    Certainty.LIKELY,
    Certainty.EXPECTED,
    Certainty.REPORTED,
)
_BY_EFFECT = {
    Effect.EXPECTED: Certainty.EXPECTED,
    Effect.POSSIBLE: Certainty.POSSIBLE,
    Effect.LIKELY: Certainty.LIKELY,
    Effect.UNLIKELY: Certainty.LIKELY,
    Effect.REPORTED: Certainty.REPORTED,
    Effect.DENIED: Certainty.DENIED,
    Effect.UNCONFIRMED: Certainty.UNCONFIRMED,
}
_NEGATING = {Effect.NOT, Effect.UNLIKELY, Effect.DENIED}


@dataclass(frozen=True, slots=True)
class Factuality:
    """`is_wanted`: somebody asks for it, and nobody says that it is so."""

    polarity: Polarity
    certainty: Certainty
    condition: Word | None = None
    is_wanted: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    """A word of the path and the one below it; the anchor has none below."""

    word: Word
    inner: Word | None


@dataclass(frozen=True, slots=True)
class _State:
    """What holds at one word of the path: the sum of all that governs it."""

    is_negated: bool = False
    certainties: frozenset[Certainty] = frozenset()
    is_wanted: bool = False
    condition: Word | None = field(default=None)


def judge(sentence: Sentence, anchor: Word, scope: frozenset[Word] | None, given: Certainty | None) -> Factuality:
    """Polarity and certainty of the claim at `anchor`; `scope` is what its innermost holder answers for.

    `given` is the certainty that the holder's own cue expresses ("believes").
    """
    path = list(_path(anchor, scope))
    state = _State(certainties=frozenset({given} if given is not None else ()))
    outer = state
    for place in reversed(range(len(path))):
        word, inner = path[place], path[place - 1] if place else None
        if word.dep == "conj" and place + 1 < len(path) and not _shares(word, path[place + 1]):
            state = outer
        outer = state
        state = _within(_Step(word, inner), _governed(word, state, set(path)))
    certainties = set(state.certainties)
    if _is_told_unconfirmed(sentence, path):
        certainties.add(Certainty.UNCONFIRMED)
    certainty = next((one for one in _STRENGTH if one in certainties), Certainty.ASSERTED)
    polarity = Polarity.NEGATED if state.is_negated else Polarity.AFFIRMED
    return Factuality(polarity, certainty, state.condition, state.is_wanted)


def is_only_wanted(sentence: Sentence, anchor: Word, scope: frozenset[Word] | None) -> bool:
    """Whether somebody asks for what the claim at `anchor` tells, and nobody says that it is so."""
    return judge(sentence, anchor, scope, None).is_wanted


def is_presupposed(anchor: Word) -> bool:
    """Whether the claim is taken for granted ("the death of X, the leader of Y"), whatever is said around it."""
    return anchor.dep in _PRESUPPOSED and effect_on(anchor, is_negated=False) is None


def _path(anchor: Word, scope: frozenset[Word] | None) -> Iterator[Word]:
    """The anchor and what governs it, up to the edge of the scope; adjuncts do not inherit from their clause."""
    word: Word | None = anchor
    while word is not None and (scope is None or word in scope):
        yield word
        if is_presupposed(word) or (word.dep == "acl" and effect_on(word, is_negated=False) is None):
            return
        if word.dep == "conj" and word.is_verb and word.child("nsubj", "nsubjpass") and word.child("mark") is None:
            return
        if word.dep == "prep" and word.text.lower() in _ADJUNCTS:
            return
        if word.dep == "advcl" and word.tag != "VBG" and effect_on(word, is_negated=False) is None:
            return
        if _is_taken_for_granted(word) or _is_set_beside(word):
            return
        word = word.head


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
        return verb.is_noun and noun.child("poss") is not None and verb.lemma not in _passing()
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


def _shares(follower: Word, leader: Word) -> bool:
    """Whether what negates or hedges the first of two coordinated words also does so with the second."""
    turn = any(word.text.lower() in _TURNING for word in leader.all("cc") if word.index < follower.index)
    if turn or not follower.is_verb:
        return not turn
    return follower.tag == leader.tag and follower.child("aux", "neg") is None


def _governed(word: Word, state: _State, path: set[Word]) -> _State:
    """The state below the governor of a word, by the governor's signature."""
    governor = governor_of(word)
    is_negated = state.is_negated
    if governor is not None and governor not in path and governor.head not in path:
        is_negated = bool(negations_at(governor) % 2)
    effect = effect_on(word, is_negated)
    if effect_on(word, is_negated=False) is Effect.ATTEMPT and not (governor and negations_at(governor) % 2):
        effect = Effect.ATTEMPT
    is_cue = governor is not None and governor not in path
    if effect is None or (is_cue and governor is not None and noun_cue(governor.lemma) is not None):
        return state
    told = _BY_EFFECT.get(effect)
    return _State(
        effect in _NEGATING,
        state.certainties | ({told} if told is not None else set()),
        state.is_wanted or effect is Effect.WANTED,
        state.condition,
    )


def _within(step: _Step, state: _State) -> _State:
    """The state with what hangs on the word itself: its negations, its hedges and its conditions."""
    word, inner = step.word, step.inner
    if opens(word):
        turned, found = False, {Certainty.POSSIBLE} if inner is not None else set()
    else:
        turned, found = bool(negations_at(word, inner) % 2), set(hedges_at(word, inner))
    condition = state.condition or _condition(word)
    if condition is not None or _is_hypothetical(word):
        found.add(Certainty.CONDITIONAL)
    if is_hearsay_noun(word):
        found.add(Certainty.REPORTED)
    if _is_called_false(word):
        turned = not turned
        found.add(Certainty.DENIED)
    if _is_purpose(word):
        found.add(Certainty.EXPECTED)
    is_wanted = state.is_wanted or _is_duty(word)
    return _State(state.is_negated != turned, state.certainties | found, is_wanted, condition)


def _is_purpose(clause: Word) -> bool:
    """ "went to Gao to attack the base", "a visa to join them": what somebody is after has not happened yet."""
    is_infinitive = clause.tag == "VB" and any(aux.text.lower() == "to" for aux in clause.all("aux"))
    return is_infinitive and clause.dep in {"advcl", "acl"} and effect_on(clause, is_negated=False) is None


def _is_duty(verb: Word) -> bool:
    """ "must release the hostages": nobody says that it is so; "must have fled" is a guess."""
    helpers = {aux.text.lower() for aux in verb.all("aux")}
    return bool(helpers & _DUTIES) and "have" not in helpers and verb.dep != "advcl"


def _is_called_false(noun: Word) -> bool:
    """ "Reports of his death were false", "the claim that … is a lie"."""
    verb = noun.head
    if noun.dep != "nsubj" or verb is None or verb.lemma != "be" or noun.lemma not in nouns("told"):
        return False
    return any(word.lemma in nouns("falsehood") for word in verb.all("acomp", "attr"))


def _is_hypothetical(clause: Word) -> bool:
    """Whether the word heads an if-clause itself."""
    mark = clause.child("mark") if clause.dep == "advcl" else None
    return mark is not None and mark.text.lower() in _CONDITIONS - {"provided", "should"}


def _is_told_unconfirmed(sentence: Sentence, path: list[Word]) -> bool:
    """ "…, but the claim could not be verified", "reports of X, though nobody could confirm them"."""
    anchor = path[0]
    if any(word.lemma in _UNCONFIRMED and word not in path and word.dep != "amod" for word in sentence.words):
        return True
    is_hearsay = any(is_hearsay_noun(word) for word in path)
    for verb in sentence.words:
        if verb.lemma in verbs("confirming") and verb.is_verb and verb not in path and is_lacking(verb):
            told = verb.child("nsubjpass")
            is_of_this = told is not None and told.lemma in _TOLD and anchor not in set(verb.subtree())
            if is_hearsay or is_of_this:
                return True
    return False


def _condition(word: Word) -> Word | None:
    """What a clause depends on: "if", "unless", "without X", "in the event of"."""
    hosts = [word, *word.all("xcomp")]
    if word.dep == "conj" and word.head is not None:
        hosts.append(word.head)
    held = (child for host in hosts for child in host.all("advcl", "prep") if _is_condition(child, host))
    return next((child for child in held if word in hosts[:1] or child.index < word.index), None)


def _is_inverted(clause: Word, main: Word) -> bool:
    """ "Were they to attack, …", "Had the army not intervened, …", "Should talks fail, …"."""
    first = min(clause.subtree(), key=lambda word: word.index)
    subject = clause.child("nsubj", "nsubjpass")
    if first.text.lower() not in _INVERTING or subject is None or first.index > subject.index:
        return False
    return first.text.lower() == "should" or subject.index < main.index


def _is_condition(child: Word, clause: Word) -> bool:
    if child.text.lower() in _PROVIDED:
        return True
    if child.dep == "advcl":
        mark = child.child("mark")
        return mark.text.lower() in _CONDITIONS if mark is not None else _is_inverted(child, clause)
    target = child.child("pobj")
    if child.text.lower() in {"without", "absent"}:
        return child.index < clause.index and (target is None or target.lemma not in _NO_CONDITION)
    if target is None or target.lemma not in {"event", "case"} or child.text.lower() != "in":
        return False
    return target.child("acl", "relcl", "ccomp", "prep") is not None
