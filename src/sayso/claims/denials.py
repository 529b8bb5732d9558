"""Frames that deny what goes round: "reports that X died were false", "contrary to claims that", "called it a lie".

What is denied is told on the word of whoever denies it, or of nobody, and never of those who spread it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.claims.cues import verb_cue
from sayso.claims.frames import Frame, below
from sayso.claims.holders import named
from sayso.claims.negation import negations_at
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Stance

_TURNING_OUT = {"be", "prove", "turn", "remain", "become"}
_PREDICATES = ("acomp", "attr", "oprd", "xcomp", "advmod", "dobj")
_CASTING = {"cast", "throw", "pour", "heap"}
_CAST = {"doubt", "water", "scorn", "suspicion", "ridicule"}
_TRUTH = {"truth", "substance", "merit", "basis", "foundation", "veracity"}


def denial_frames(sentence: Sentence) -> Iterator[Frame]:
    """The denials that a sentence holds, apart from those that a verb of denying shows by itself."""
    for word in sentence.words:
        if word.name is None and is_told(word):
            yield from _denied(word)


def is_told(noun: Word) -> bool:
    """Whether a noun stands for something that is said: "report", "claim", "rumour"."""
    return noun.is_noun and (noun.lemma in nouns("told") or noun.lemma in {"speculation", "talk", "idea", "notion"})


def without_denied(frames: Sequence[Frame]) -> list[Frame]:
    """The frames without those of the nouns whose content somebody denies: "rejected Uganda's claim that …"."""
    denied = [frame for frame in frames if frame.stance is Stance.DENIES]
    return [frame for frame in frames if not any(_is_of_denied(frame, other) for other in denied)]


def _is_of_denied(frame: Frame, denial: Frame) -> bool:
    if frame is denial or not frame.cue.is_noun or frame.stance is Stance.DENIES:
        return False
    return is_told(frame.cue) and (frame.cue in denial.content or denial.cue is frame.cue)


def _denied(noun: Word) -> Iterator[Frame]:
    content = _content(noun)
    if not content:
        return
    verb = noun.head
    if _is_false(noun) or _is_without_truth(noun) or _is_contrary(noun):
        yield Frame((noun,), noun, frozenset(content), Stance.DENIES, is_nobody=True)
    elif (doubter := _doubter(noun)) is not None:
        yield Frame(named(doers(doubter)), doubter, frozenset(content), Stance.DENIES, is_nobody=not doers(doubter))
    elif verb is not None and (caller := _caller(noun)) is not None and doers(caller):
        yield Frame(named(doers(caller)), caller, frozenset(content), Stance.DENIES)


def _content(noun: Word) -> set[Word]:
    """What is told: the that-clause of a noun, or what follows "of" and "about"."""
    clauses = [one for one in noun.all("acl", "ccomp", "relcl") if one.is_verb and one.child("mark") is not None]
    phrases = [one for one in noun.all("prep") if one.text.lower() in {"of", "about", "concerning", "regarding"}]
    return below([*clauses, *phrases])


def _is_false(noun: Word) -> bool:
    """ "Reports of his death were false", "turned out to be wrong", "proved baseless"."""
    verb = noun.head
    if noun.dep not in {"nsubj", "nsubjpass"} or verb is None or verb.lemma not in _TURNING_OUT:
        return False
    return bool(negations_at(verb) % 2) != is_falsehood_in(verb)


def is_falsehood_in(verb: Word) -> bool:
    """Whether a copula, or what it turns out to be, calls something false."""
    told = [word for host in (verb, *verb.all("xcomp")) for word in host.all(*_PREDICATES)]
    return any(word.lemma in nouns("falsehood") or word.text.lower() in nouns("falsehood") for word in told)


def _is_without_truth(noun: Word) -> bool:
    """ "There is no truth in reports that"."""
    truth = noun.head.head if noun.dep == "pobj" and noun.head is not None else None
    return truth is not None and truth.lemma in _TRUTH and bool(negations_at(truth) % 2)


def _is_contrary(noun: Word) -> bool:
    """ "Contrary to reports that"."""
    contrary = noun.head.head if noun.dep == "pobj" and noun.head is not None else None
    return contrary is not None and contrary.text.lower() == "contrary"


def _doubter(noun: Word) -> Word | None:
    """ "cast doubt on claims that", "poured cold water on reports of": the verb."""
    verb = noun.head.head if noun.dep == "pobj" and noun.head is not None else None
    if verb is None or verb.lemma not in _CASTING or noun.head is None or noun.head.text.lower() not in {"on", "upon"}:
        return None
    return verb if any(one.lemma in _CAST for one in verb.all("dobj", "nsubjpass")) else None


def _caller(noun: Word) -> Word | None:
    """The verb by which somebody calls what the noun tells false: "dismissed as false reports that"."""
    for verb in noun.ancestors():
        if not verb.is_verb:
            continue
        cue = verb_cue(verb.lemma)
        is_naming = verb.lemma in verbs("naming") or (cue is not None and cue.stance is Stance.DENIES)
        near = [word for word in verb.subtree() if word is not noun]
        return verb if is_naming and any(_calls_false(word, verb) for word in near) else None
    return None


def _calls_false(word: Word, verb: Word) -> bool:
    if word.lemma not in nouns("falsehood") and word.text.lower() not in nouns("falsehood"):
        return False
    return word.head is not None and not any(
        above.dep in {"acl", "relcl", "ccomp"} for above in word.ancestors() if above is not verb and above.is_verb
    )


def deny_within(frames: Sequence[Frame], denials: Sequence[Frame]) -> list[Frame]:
    """All frames, each denial narrowed to what no frame of its own cue holds, and without the nouns that are denied."""
    cues = {frame.cue for frame in denials}
    kept = [frame for frame in frames if frame.cue not in cues or frame.stance is Stance.DENIES]
    said = {frame.cue for frame in kept if frame.stance is Stance.DENIES}
    fresh = [frame for frame in denials if frame.cue not in said or not _is_held(frame, kept)]
    return without_denied([*kept, *(replace(frame) for frame in fresh)])


def _is_held(denial: Frame, frames: Sequence[Frame]) -> bool:
    """Whether a frame of the same verb already denies the same words."""
    return any(frame.cue is denial.cue and denial.content <= frame.content for frame in frames)
