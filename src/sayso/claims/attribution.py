"""Who says what inside one sentence: holders, the cue that shows them, and the words they answer for.

A frame is source, cue and content in the sense of the PARC corpus (Pareti 2012, "A database of attribution
relations") and PolNeAR. Frames nest: a word's chain is all frames whose content holds it, widest first. Words
that stand behind a closing tag (", the ministry said, the worst in years") are the publisher's own again.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sayso.claims.cues import Cue, cue_of, noun_cue, state_cue
from sayso.claims.denials import denial_frames, deny_within
from sayso.claims.frames import Frame, below, is_first_person
from sayso.claims.gapping import with_gapped
from sayso.claims.holders import named
from sayso.claims.phrase_frames import according_to, in_the_view_of, noun_frames, to_the_effect
from sayso.claims.provenance import is_text, sources_of
from sayso.claims.relays import relay_frames
from sayso.claims.speech import speech_frames
from sayso.language.predicates import doers, subjects
from sayso.language.tree import Sentence, Word

_RESPONSIBILITY = {"responsibility", "credit"}
_CLAIMING = {"claim", "take", "accept", "assume"}
_CONTRASTING = {"while", "whereas", "although", "though", "but"}


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
    found = deny_within(found, list(denial_frames(sentence)))
    found = [frame for frame in found if frame.content and frame.holders]
    found = [_without_tags(frame, found) for frame in found]
    found = with_gapped(sentence, found)
    found.extend(tuple(relay_frames(sentence, tuple(found))))
    return Attributions(tuple(_without_rivals(frame, found) for frame in found))


def _without_tags(frame: Frame, frames: list[Frame]) -> Frame:
    """The frame without the tag that answers for the frame itself ("X said that …, according to Y")."""
    cues = [one.cue for one in frames if one is not frame and frame.cue in one.content]
    tags = [cue for cue in cues if cue in frame.content and cue.text.lower() in {"according", "per"}]
    return replace(frame, content=frame.content - below(tags)) if tags else frame


def _without_rivals(frame: Frame, frames: list[Frame]) -> Frame:
    """The frame without clauses in which somebody else gives another account ("…, while another put it at 3,000")."""
    cues = {one.cue for one in frames}
    content = frame.content
    for other in frames:
        host = other.cue.head
        if other is frame or other.cue not in content or host is None or host in cues or host not in content:
            continue
        if _is_contrast(other.cue) and not any(one.content < content and host in one.content for one in frames):
            content = content - below([other.cue])
    return replace(frame, content=content) if content is not frame.content else frame


def _is_contrast(cue: Word) -> bool:
    mark = cue.child("mark")
    is_set_against = cue.dep == "advcl" and mark is not None and mark.text.lower() in _CONTRASTING
    return (is_set_against or cue.dep == "conj") and cue.child("nsubj") is not None


def _frames_at(sentence: Sentence, word: Word) -> Iterator[Frame]:
    if word.text.lower() in {"according", "per"} and word.dep in {"prep", "advmod", "pcomp"}:
        yield from according_to(word)
    elif word.text.lower() in {"in", "by"} and word.dep in {"prep", "agent"}:
        yield from in_the_view_of(word)
    elif _is_state(word) and (cue := state_cue(word.text.lower())) is not None:
        yield from _state_of_mind(word, cue)
    elif word.is_verb:
        if (cue := cue_of(word)) is not None:
            yield from speech_frames(sentence, word, cue)
            yield from _as_told_by(word)
        if word.lemma in _CLAIMING:
            yield from _responsibility(word)
        elif word.lemma == "have":
            yield from _has_saying(word)
    elif word.lemma == "effect" and word.is_noun:
        yield from to_the_effect(word)
    elif word.is_noun and word.name is None and noun_cue(word.lemma) is not None:
        yield from noun_frames(word)


def _as_told_by(verb: Word) -> Iterator[Frame]:
    """ "As reported by X, …": X tells what the main clause says."""
    host, opening = verb.head, verb.child("mark", "advmod")
    is_as = opening is not None and opening.text == "As" and opening.index == 0 and verb.dep == "advcl"
    if is_as and host is not None and host.is_verb and verb.child("agent") is not None:
        yield Frame(named(doers(verb)), verb, frozenset(set(host.subtree()) - set(verb.subtree())))


def _is_state(word: Word) -> bool:
    """ "is concerned", "is convinced": the parser takes the one for an adjective and the other for a passive verb."""
    return word.dep in {"acomp", "oprd"} or (word.tag == "VBN" and word.child("auxpass") is not None)


def _state_of_mind(adjective: Word, cue: Cue) -> Iterator[Frame]:
    """ "Member States are concerned that …": they hold what the clause says."""
    clause = adjective.child("ccomp")
    verb = adjective if adjective.is_verb else adjective.head
    if clause is None or verb is None or not clause.is_verb:
        return
    holders = [one for one in subjects(verb) if one.name is not None or one.tag[0] in "NP"]
    if holders and holders[0].text.lower() not in {"it", "this", "that"}:
        yield Frame(named(holders), adjective, frozenset(below([clause])), cue.stance, cue.certainty)


def _has_saying(verb: Word) -> Iterator[Frame]:
    """ "The report has a deserter saying that": the report lets the deserter speak."""
    saying = next((one for one in verb.all("ccomp") if one.tag == "VBG" and one.child("nsubj") is not None), None)
    if saying is not None and cue_of(saying) is not None and verb.child("nsubj") is not None:
        yield Frame(named(doers(verb)), verb, frozenset(below([saying])))


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
        yield from _colon_account(sentence)
        return
    before = [word for word in sentence.words if word.start < opening and word.is_verb]
    verb = next((word for word in before if word.dep in {"ROOT", "ccomp", "parataxis"} and subjects(word)), None)
    if verb is not None:
        yield Frame(named(subjects(verb)), verb, frozenset(word for word in sentence.words if word.start >= opening))


def _colon_account(sentence: Sentence) -> Iterator[Frame]:
    """ "X relates what a driver told her: the militia held …", "X issued a statement: the militia held …"."""
    colon = next((word for word in sentence.words if word.text == ":"), None)
    if colon is None:
        return
    content = frozenset(word for word in sentence.words if word.index > colon.index)
    for verb in [word for word in sentence.words if word.is_verb and word.index < colon.index]:
        sources = list(sources_of(verb))
        if not sources and subjects(verb) and any(is_text(one) for one in verb.all("dobj")):
            yield Frame(named(subjects(verb)), verb, content)
            return
        if sources and subjects(verb):
            yield Frame(named(subjects(verb)), verb, content | {verb, *sources})
            yield Frame(tuple(sources), verb, content)
            return


def _is_after_colon(sentence: Sentence, place: int) -> bool:
    return sentence.text[max(0, place - sentence.start - 2) : max(0, place - sentence.start)] == ": "
