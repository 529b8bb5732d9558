"""What the innermost source holds: whether it affirms, and how sure it is.

After FactBank (Saurí and Pustejovsky 2009) and TruthTeller (Lotan, Stern and Dagan 2013): the words that govern the
claim, up to the clause that its holder answers for, are read from the outermost inwards. Each may negate, hedge, set a
condition, or tell by its signature what becomes of the clause below it.
"""

from dataclasses import dataclass, field

from sayso.claims.conditions import condition_of, is_hypothetical
from sayso.claims.cues import noun_cue, verb_cue
from sayso.claims.denials import is_falsehood_in
from sayso.claims.granted import Question, path_of
from sayso.claims.hedges import hedges_at, is_hearsay_noun, opens
from sayso.claims.negation import is_lacking, is_nobody, negations_at
from sayso.claims.signatures import Effect, effect_on, governor_of
from sayso.claims.verification import is_if_true, is_unconfirmed
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import is_passive, lexeme, subjects
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Certainty, Polarity, Stance

_TOLD = frozenset(
    ["it", "this", "that", "which", "these", "claim", "report", "account", "information", "statement", "news", "figure"]
)
_UNCONFIRMED = {"unconfirmed", "unverified", "uncorroborated"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_DUTIES = {"must", "should", "ought"}
_HELPING = {"support", "help", "assist", "back", "aid", "bolster", "reinforce", "shore"}
_SENDING = {"send", "deploy", "dispatch", "move"}
_GROUNDS = {"nothing", "reason", "ground", "basis", "cause", "information", "intelligence", "evidence", "indication"}
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
    """`is_wanted`: somebody asks for it, and nobody says that it is so; `is_granted`: the holder presupposes it."""

    polarity: Polarity
    certainty: Certainty
    condition: Word | None = None
    is_wanted: bool = False
    is_granted: bool = False


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


def judge(sentence: Sentence, question: Question) -> Factuality:
    """Polarity and certainty of a claim; what it takes for granted is neither denied nor hedged by its holder."""
    path, is_granted = path_of(question)
    given = None if is_granted else question.given
    state = _State(certainties=frozenset({given} if given is not None else ()))
    outer = state
    for place in reversed(range(len(path))):
        word, inner = path[place], path[place - 1] if place else None
        if word.dep == "conj" and place + 1 < len(path) and not _shares(word, path[place + 1]):
            state = outer
        outer = state
        state = _within(_Step(word, inner), _governed(word, state, set(path)))
    certainties = set(state.certainties)
    if question.scope is not None and any(_is_still_ahead(word) for word in path):
        certainties.add(Certainty.EXPECTED)
    if question.is_denied and not is_granted:
        certainties.add(Certainty.DENIED)
    if path and not is_granted and _is_told_unconfirmed(sentence, path):
        certainties.add(Certainty.UNCONFIRMED)
    if _depends_on_truth(question.anchor):
        certainties.add(Certainty.UNCONFIRMED)
    certainty = next((one for one in _STRENGTH if one in certainties), Certainty.ASSERTED)
    is_negated = state.is_negated != (question.is_denied and not is_granted)
    polarity = Polarity.NEGATED if is_negated else Polarity.AFFIRMED
    return Factuality(polarity, certainty, state.condition, state.is_wanted, is_granted)


def is_only_wanted(sentence: Sentence, anchor: Word, scope: frozenset[Word] | None) -> bool:
    """Whether somebody asks for what the claim at `anchor` tells, and nobody says that it is so."""
    return judge(sentence, Question(anchor, scope)).is_wanted


def _shares(follower: Word, leader: Word) -> bool:
    """Whether what negates or hedges the first of two coordinated words also does so with the second."""
    turn = any(word.text.lower() in _TURNING for word in leader.all("cc") if word.index < follower.index)
    if turn or not follower.is_verb:
        return not turn
    own = [aux for aux in follower.all("aux", "auxpass") if aux.tag in _FINITE]
    return follower.tag == leader.tag and not own and follower.child("aux", "neg") is None


def _governed(word: Word, state: _State, path: set[Word]) -> _State:
    """The state below the governor of a word, by the governor's signature."""
    governor = governor_of(word)
    is_negated = state.is_negated
    if governor is not None and governor not in path and governor.head not in path:
        is_negated = bool(negations_at(governor) % 2)
    is_negated = is_negated or (governor is not None and _is_not_found(governor))
    if governor is not None and _is_without_reason(governor):
        return _State(not state.is_negated, state.certainties, state.is_wanted, state.condition)
    effect = effect_on(word, is_negated)
    if effect_on(word, is_negated=False) is Effect.ATTEMPT and not (governor and negations_at(governor) % 2):
        effect = Effect.ATTEMPT
    is_cue = governor is not None and governor not in path
    if effect is None or (is_cue and governor is not None and _is_heard(governor)):
        return state
    if effect is Effect.NOT and word.is_noun and word.lemma in nouns("plan"):
        return state  # a plot that was foiled had been made
    told = _BY_EFFECT.get(effect)
    return _State(
        effect in _NEGATING,
        state.certainties | ({told} if told is not None else set()),
        state.is_wanted or effect is Effect.WANTED,
        state.condition,
    )


def _is_not_found(noun: Word) -> bool:
    """ "was unable to find any proof that", "did not see evidence of": as good as no proof."""
    verb = noun.head
    return noun.lemma in nouns("trace") and noun.dep == "dobj" and verb is not None and is_lacking(verb)


def _is_without_reason(verb: Word) -> bool:
    """ "nothing to suggest that", "no reason to believe that": whoever says so does not believe it."""
    ground = verb.head
    is_for = (
        verb.tag == "VB" and verb.dep in {"relcl", "acl"} and any(one.text.lower() == "to" for one in verb.all("aux"))
    )
    if not is_for or ground is None or ground.lemma not in _GROUNDS:
        return False
    above = ground.head
    is_none = is_nobody(ground) and ground.lemma != "one"
    return is_none or (ground.dep == "dobj" and above is not None and is_lacking(above))


def _is_still_ahead(verb: Word) -> bool:
    """ "said that he would be released": it lay ahead of those who said so."""
    helpers = {aux.text.lower() for aux in verb.all("aux")}
    return "would" in helpers and "have" not in helpers


def _is_heard(cue: Word) -> bool:
    """Whether the frame of a cue already tells what its signature would: "the claim that", "denied that"."""
    verb = verb_cue(lexeme(cue)) if cue.is_verb else None
    is_denial = verb is not None and verb.stance is Stance.DENIES and not is_lacking(cue)
    return is_denial or noun_cue(cue.lemma) is not None


def _within(step: _Step, state: _State) -> _State:
    """The state with what hangs on the word itself: its negations, its hedges and its conditions."""
    word, inner = step.word, step.inner
    if opens(word):
        turned, found = False, {Certainty.POSSIBLE} if inner is not None else set()
    else:
        turned, found = bool(negations_at(word, inner) % 2), set(hedges_at(word, inner))
    condition = state.condition or condition_of(word)
    if condition is not None and is_if_true(condition):
        condition = None  # it is told, and not yet confirmed
    elif condition is not None or is_hypothetical(word):
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
    if _is_done(clause):
        return False
    is_infinitive = clause.tag == "VB" and any(aux.text.lower() == "to" for aux in clause.all("aux"))
    return is_infinitive and clause.dep in {"advcl", "acl"} and effect_on(clause, is_negated=False) is None


def _is_done(clause: Word) -> bool:
    """ "carried out a strike to target X", "sent fighters to support Y": what was set going for it is it."""
    host = clause.head
    if host is None or host.tag not in {"VBD", "VBN"}:
        return False
    acted = host.all("dobj")
    is_strike = clause.lemma == "target" and any(one.lemma in nouns("attack") for one in acted)
    return is_strike or (clause.lemma in _HELPING and host.lemma in _SENDING)


def _is_duty(verb: Word) -> bool:
    """ "must release the hostages": nobody says that it is so; "must have fled" is a guess."""
    helpers = {aux.text.lower() for aux in verb.all("aux")}
    return bool(helpers & _DUTIES) and "have" not in helpers and verb.dep != "advcl"


def _is_called_false(noun: Word) -> bool:
    """ "To say that he is dead is a lie"."""
    verb = noun.head
    is_told = noun.dep == "csubj" and noun.is_verb and verb is not None and verb.lemma == "be"
    return is_told and verb is not None and is_falsehood_in(verb)


def _depends_on_truth(anchor: Word) -> bool:
    """ "If confirmed, the death of X would weaken the group": his death is told, and not yet confirmed."""
    above = (one for word in (anchor, *anchor.ancestors()) if word.is_verb for one in word.all("advcl"))
    return any(is_if_true(one) and one.child("mark") is not None and one is not anchor for one in above)


def _is_told_unconfirmed(sentence: Sentence, path: list[Word]) -> bool:
    """ "…, but the claim could not be verified", "reports of X, though nobody could confirm them"."""
    anchor = path[0]
    if any(word.lemma in _UNCONFIRMED and word.dep != "amod" for word in sentence.words):
        return True
    is_hearsay = any(is_hearsay_noun(word) for word in path)
    for word in sentence.words:
        if word.lemma in verbs("confirming") and word.is_verb and is_lacking(word):
            told = [*subjects(word), *word.all("nsubjpass")] if is_passive(word) else word.all("dobj")
            is_within = any(anchor in set(one.subtree()) for one in told if one.lemma in _TOLD)
            is_of_this = any(one.lemma in _TOLD for one in told) and (is_within or anchor not in set(word.subtree()))
            if (is_hearsay and word not in path) or is_of_this or anchor in told:
                return True
        elif is_unconfirmed(word) and anchor not in set(word.subtree()) and anchor.index < word.index:
            return True
    return False
