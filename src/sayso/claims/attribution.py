"""Who says what inside one sentence: holders, the cue that shows them, and the words they answer for.

A frame is source, cue and content in the sense of the PARC corpus (Pareti 2012, "A database of attribution
relations") and PolNeAR. Frames nest: a word's chain is all frames whose content holds it, widest first. Words
that stand behind a closing tag (", the ministry said, the worst in years") are the publisher's own again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.claims.cues import cue_of, noun_cue, verb_cue
from sayso.claims.frames import Frame, below, is_first_person
from sayso.claims.holders import named
from sayso.claims.speech import speech_frames
from sayso.claims.words import verbs
from sayso.language.predicates import clause_of, conjuncts, doers, subjects
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Certainty

_RESPONSIBILITY = {"responsibility", "credit"}
_CLAIMING = {"claim", "take", "accept", "assume"}
_HEARSAY_NOUNS = {"report", "claim", "rumor", "rumour", "allegation", "speculation", "suggestion"}


@dataclass(frozen=True, slots=True)
class Attributions:
    """The frames of one sentence."""

    frames: tuple[Frame, ...] = ()
    _by_word: dict[Word, tuple[Frame, ...]] = field(default_factory=dict, compare=False)

    def chain(self, word: Word) -> tuple[Frame, ...]:
        """The frames that hold the word, outermost first."""
        if word not in self._by_word:
            holding = sorted((f for f in self.frames if word in f.content), key=lambda frame: -len(frame.content))
            self._by_word[word] = tuple(f for n, f in enumerate(holding) if n == 0 or not is_first_person(f))
        return self._by_word[word]


def attribute(sentence: Sentence) -> Attributions:
    """All frames of a sentence."""
    found = [frame for word in sentence.words for frame in _frames_at(sentence, word)]
    found.extend(_colon_quotation(sentence))
    return Attributions(tuple(frame for frame in found if frame.content and frame.holders))


def _frames_at(sentence: Sentence, word: Word) -> Iterator[Frame]:
    if word.text.lower() in {"according", "per"} and word.dep in {"prep", "advmod", "pcomp"}:
        yield from _according_to(word)
    elif word.is_verb:
        if (cue := cue_of(word)) is not None:
            yield from speech_frames(sentence, word, cue)
        if word.lemma in _CLAIMING:
            yield from _responsibility(word)
    elif word.is_noun and word.name is None and noun_cue(word.lemma) is not None:
        yield from _noun_frames(word)


def _noun_frames(noun: Word) -> Iterator[Frame]:
    """ "the ministry's claim that", "a report by a channel that", "announced in a statement that"."""
    clause = _clause_below(noun)
    if clause is None:
        return
    content = frozenset(below([clause]))
    by = (word.child("pobj") for word in noun.all("prep", "agent") if word.text.lower() in {"by", "of", "from"})
    holder = next(by, None) or noun.child("poss")
    if holder is not None:
        yield Frame(named(conjuncts(holder)), noun, content)
        return
    speaker = _speaker_of_paper(noun)
    if speaker is not None:
        yield Frame(named(doers(speaker)), speaker, content)
    elif noun.dep not in {"dobj", "pobj", "attr"} or noun.head is None or verb_cue(noun.head.lemma) is None:
        yield Frame((noun,), noun, content, certainty=Certainty.REPORTED if noun.lemma in _HEARSAY_NOUNS else None)


def _clause_below(noun: Word) -> Word | None:
    """The that-clause of a noun, or of "there are reports that"."""
    hosts = [(noun, ("acl", "ccomp"))]
    if noun.dep == "attr" and noun.head is not None and noun.head.lemma == "be":
        hosts.append((noun.head, ("ccomp", "advcl")))
    for host, deps in hosts:
        for word in host.all(*deps):
            if word.is_verb and _has_that(word):
                return word
    return None


def _speaker_of_paper(noun: Word) -> Word | None:
    """The verb in "announced in a statement that" or "received information that", when it has a subject."""
    preposition = noun.head
    if noun.dep == "dobj" and preposition is not None and preposition.lemma in verbs("receiving"):
        return preposition if doers(preposition) else None
    if noun.dep != "pobj" or preposition is None or preposition.text.lower() not in {"in", "with"}:
        return None
    verb = preposition.head
    return verb if verb is not None and verb.is_verb and verb_cue(verb.lemma) is not None and doers(verb) else None


def _has_that(clause: Word) -> bool:
    mark = clause.child("mark")
    return mark is not None and mark.text.lower() in {"that", "whether"}


def _according_to(word: Word) -> Iterator[Frame]:
    target = (word.child("prep") or word).child("pobj")
    host = word.head
    if target is None or host is None or (word.text.lower() == "per" and target.name is None):
        return
    host = host if host.is_verb else clause_of(host)
    content = frozenset(set(host.subtree()) - set(word.subtree()) - below(_other_speakers(host)))
    for clause in target.all("acl", "relcl"):
        if clause.lemma in {"quote", "cite", "interview"} and doers(clause):
            yield Frame(named(doers(clause)), clause, content | {target})
    yield Frame(tuple(conjuncts(target)), word, content)


def _other_speakers(host: Word) -> Iterable[Word]:
    """Coordinated clauses with a holder of their own."""
    for word in host.all("conj", "ccomp"):
        if word.is_verb and verb_cue(word.lemma) is not None and word.child("nsubj") and word.child("ccomp", "dobj"):
            yield word


def _responsibility(verb: Word) -> Iterator[Frame]:
    """ "claimed responsibility for the attack": the attack is told on the word of whoever claims it."""
    target = verb.child("dobj")
    if target is None or target.lemma not in _RESPONSIBILITY or verb.child("neg") is not None:
        return
    if any(child.text.lower() == "no" for holder in doers(verb) for child in holder.all("det")):
        return
    phrases = [word for host in (verb, target) for word in host.all("prep") if word.text.lower() in {"for", "of", "in"}]
    yield Frame(named(doers(verb)), verb, frozenset(below(phrases) | {target}), is_responsibility=True)


def _colon_quotation(sentence: Sentence) -> Iterator[Frame]:
    """ "X justified the strike: "We had to …"": whoever the clause before the colon is about says what is behind it."""
    opening = next((begin for begin, _ in sentence.quotes if _is_after_colon(sentence, begin)), None)
    if opening is None:
        return
    before = [word for word in sentence.words if word.start < opening and word.is_verb]
    verb = next((word for word in before if word.dep in {"ROOT", "ccomp", "parataxis"} and subjects(word)), None)
    if verb is not None:
        yield Frame(named(subjects(verb)), verb, frozenset(word for word in sentence.words if word.start >= opening))


def _is_after_colon(sentence: Sentence, place: int) -> bool:
    return sentence.text[max(0, place - sentence.start - 2) : max(0, place - sentence.start)] == ": "
