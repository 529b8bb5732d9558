"""Holders that a sentence does not show: quotations that run on, and reports that go on being relayed.

A newspaper that summarises a report names it every few sentences and relays it in between without a tag. A sentence
that stands between two that one document answers for is answered for by that document, too. What member states told a
report's authors reaches the reader through the report. A quotation keeps its speaker until it is closed. A
sentence in the past perfect after a reported one goes on reporting ("He had kept close ties …").
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.claims.attribution import Attributions
from sayso.claims.cues import verb_cue
from sayso.claims.frames import Frame
from sayso.claims.holders import named, quoted_holders
from sayso.claims.phrases import counted_of
from sayso.claims.provenance import Handing, givers_of, handings_around
from sayso.language.naming import NamesOfDocument
from sayso.language.predicates import subjects
from sayso.language.referents import Referents
from sayso.language.tree import Sentence, Word
from sayso.values.mention import EntityType

_ANNOUNCED = re.compile(r"\bfollowing (?:\w+ )?(?:examples|cases|incidents|attacks|findings|points|details)\b", re.I)
_REACH = 8
_WINDOW = 6
_DENSE = 3
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Carried:
    """Links that a sentence takes over, outermost first; `frames` come whole from the sentence before.

    `outer` are frames around a holder who was quoted before and is quoted again ("Another Member State noted …"),
    `beyond` those around `holder` itself ("The ministry said that the report notes …"). `handed` tells which holders
    have it from which.
    """

    holder: Word | None = None
    frames: tuple[Frame, ...] = ()
    outer: tuple[Frame, ...] = ()
    beyond: tuple[Frame, ...] = ()
    handed: tuple[Handing, ...] = ()


@dataclass(frozen=True, slots=True)
class Discourse:
    """The sentences of a document with what each of them shows about its holders.

    `leads` gives for each list item the block that introduces the list.
    """

    sentences: Sequence[Sentence]
    attributions: Sequence[Attributions]
    names: NamesOfDocument
    referents: Referents
    leads: Mapping[int, int] = field(default_factory=dict)

    def type_of(self, word: Word) -> EntityType | None:
        entity = self.referents.entity_of(word)
        if entity is None:
            return None
        first = self.referents.first_described
        return self.names.entities[entity].type if entity < first else self.referents.described[entity - first].type


def carry(discourse: Discourse) -> list[Carried]:
    """For each sentence, what it takes over from its neighbours."""
    outer = [_outer_document(discourse, number) for number in range(len(discourse.sentences))]
    carried: list[Carried] = []
    for number in range(len(discourse.sentences)):
        carried.append(_carry_one(discourse, number, outer, carried))
    handed = handings_around(discourse.sentences)
    return [replace(one, handed=handings) for one, handings in zip(carried, handed, strict=True)]


def _carry_one(discourse: Discourse, number: int, outer: list[Word | None], earlier: list[Carried]) -> Carried:
    sentence = discourse.sentences[number]
    frames = main_frames(sentence, discourse.attributions[number])
    relay = None if outer[number] else _relay(discourse, number, outer)
    if all(_is_within_quotation(sentence, frame) for frame in frames):
        speaker = (
            _of_list(discourse, number, earlier)
            or _clause_before(discourse, number, earlier)
            or _quotation_speaker(discourse, number, earlier)
            or _running_report(discourse, number, earlier)
            or _of_examples(discourse, number, earlier)
        )
        if speaker is not None:
            return speaker if speaker.holder or not relay else Carried(relay, speaker.frames)
    around = _around_same_voice(discourse, number, earlier)
    if relay is None:
        return Carried(outer=around)
    beyond = _around(discourse, number, earlier, relay, goes_on=True)
    inner = tuple(frame for frame in around if relay not in frame.holders and frame not in beyond)
    return Carried(relay, outer=inner, beyond=beyond)


def _around_same_voice(discourse: Discourse, number: int, earlier: list[Carried]) -> tuple[Frame, ...]:
    """Who passes on a voice that goes on speaking: in "The ministry said a report noted … The report added …" the
    ministry still tells what the report adds."""
    frames = main_frames(discourse.sentences[number], discourse.attributions[number])
    if not frames:
        return ()
    return _around(discourse, number, earlier, frames[0].holders[0], _goes_on(frames[0].cue))


def _around(discourse: Discourse, number: int, earlier: list[Carried], voice: Word, goes_on: bool) -> tuple[Frame, ...]:
    for before in range(number - 1, max(-1, number - _NEAR - 1), -1):
        attributions, taken_over = discourse.attributions[before], (*earlier[before].outer, *earlier[before].frames)
        for frame in attributions.frames:
            around = (*taken_over, *(one for one in attributions.chain(frame.cue) if one is not frame))
            is_through = goes_on or any(one.cue.lemma in {"quote", "cite"} for one in around)
            if any(_is_same_voice(discourse, holder, voice, is_through) for holder in frame.holders):
                return around
            if any(_is_same_voice(discourse, quoted, voice, goes_on) for quoted in frame.via):
                return (*around, replace(frame, via=()))
        if attributions.frames and before < number - 1:
            return ()
    return ()


def _goes_on(cue: Word) -> bool:
    """ "added that", "also said that": more from a voice that was heard before."""
    more = any(child.text.lower() in {"also", "further", "furthermore", "moreover"} for child in cue.all("advmod"))
    return more or cue.lemma in {"add", "continue"}


def _is_same_voice(discourse: Discourse, first: Word, second: Word, goes_on: bool) -> bool:
    """Whether two holders are one paper or unnamed source, or unnamed sources of one kind; a body that is named only
    if it goes on speaking."""
    referents = discourse.referents
    one, other = (referents.entity_of(counted_of(word)) for word in (first, second))
    if one is None or other is None:
        return False
    if one == other:
        is_named = one < referents.first_described
        return goes_on or not is_named or second.tag[:3] == "PRP" or discourse.type_of(second) is EntityType.DOCUMENT
    if min(one, other) < referents.first_described:
        return False
    a, b = (referents.described[entity - referents.first_described] for entity in (one, other))
    return a.head == b.head and a.is_anonymous and b.is_anonymous


def _is_within_quotation(sentence: Sentence, frame: Frame) -> bool:
    """ "I think …" inside a quotation tags nothing from outside."""
    return sentence.is_quoted(frame.cue)


def _clause_before(discourse: Discourse, number: int, earlier: list[Carried]) -> Carried | None:
    """ "X said that A; B": whoever is named first tells what stands behind the semicolon, too."""
    sentence = discourse.sentences[number]
    if not sentence.is_continued:
        return None
    frames = main_frames(discourse.sentences[number - 1], discourse.attributions[number - 1])
    leading = tuple(one for one in frames if one.cue.index < min(word.index for word in one.content))
    if leading:
        return Carried(earlier[number - 1].holder, (*earlier[number - 1].frames, *leading), earlier[number - 1].outer)
    return earlier[number - 1] if earlier[number - 1].frames else None


def _of_list(discourse: Discourse, number: int, earlier: list[Carried]) -> Carried | None:
    """Items of a list are told by whoever tells the sentence that introduces it ("The report noted the following:")."""
    lead = discourse.leads.get(discourse.sentences[number].block)
    if lead is None:
        return None
    before = next((n for n in range(number - 1, -1, -1) if discourse.sentences[n].block == lead), None)
    if before is None:
        return None
    sentence, attributions = discourse.sentences[before], discourse.attributions[before]
    announced = tuple(_announcements(sentence))
    frames = attributions.chain(sentence.words[-1]) or main_frames(sentence, attributions)
    frames = announced if len(announced) > 1 else frames or announced
    claimed = tuple(frame for frame in attributions.frames if frame.is_responsibility and frame not in frames)
    return Carried(earlier[before].holder, (*frames, *claimed)) if frames or claimed else None


def main_frames(sentence: Sentence, attributions: Attributions) -> tuple[Frame, ...]:
    """The frames that hold the main clause of a sentence, outermost first."""
    best: tuple[Frame, ...] = ()
    for root in sentence.roots:
        chain = attributions.chain(root)
        if not chain:
            chain = tuple(frame for frame in attributions.frames if frame.cue is root or _conjoined(root, frame.cue))
        if chain:
            best = tuple(sorted(set(best) | set(chain), key=lambda frame: -len(frame.content)))
    return best


def _conjoined(root: Word, cue: Word) -> bool:
    return cue.dep == "conj" and cue.head is root


def _outer_document(discourse: Discourse, number: int) -> Word | None:
    """The document that answers for the main clause of a sentence, if it names one."""
    frames = main_frames(discourse.sentences[number], discourse.attributions[number])
    if frames and discourse.type_of(frames[0].holders[0]) is EntityType.DOCUMENT:
        return frames[0].holders[0]
    return None


def _relay(discourse: Discourse, number: int, outer: list[Word | None]) -> Word | None:
    """The document whose relay goes on around this sentence."""
    entity_of = discourse.referents.entity_of
    before = next((n for n in range(number - 1, max(-1, number - _REACH - 1), -1) if outer[n]), None)
    if before is None:
        return None
    holder = outer[before]
    assert holder is not None
    entity = entity_of(holder)
    if any(_breaks(discourse, n) for n in range(before + 1, number + 1)):
        return None
    if not _is_running(discourse, number, outer, entity) and not _speaks_through_reports(discourse, number):
        return None
    for n in range(number + 1, min(len(outer), number + _REACH + 1)):
        if _breaks(discourse, n):
            break
        after = outer[n]
        if after is not None:
            return holder if entity_of(after) == entity else None
    return holder if _speaks_through_reports(discourse, number) else None


def _is_running(discourse: Discourse, number: int, outer: list[Word | None], entity: int | None) -> bool:
    """Whether the text around is a relay of one document, not a story that quotes it now and then."""
    around = outer[max(0, number - _WINDOW) : number + _WINDOW + 1]
    return sum(one is not None and discourse.referents.entity_of(one) == entity for one in around) >= _DENSE


def _breaks(discourse: Discourse, number: int) -> bool:
    """Whether a sentence ends a relay: a named speaker of its own outside a quotation."""
    frames = main_frames(discourse.sentences[number], discourse.attributions[number])
    if not frames:
        return False
    holder = frames[0].holders[0]
    kind = discourse.type_of(holder)
    if kind is EntityType.DOCUMENT or frames[0].is_responsibility:
        return False
    entity = discourse.referents.entity_of(holder)
    is_named = entity is not None and entity < discourse.referents.first_described
    return is_named and kind in {EntityType.PERSON, EntityType.ORGANIZATION}


def _speaks_through_reports(discourse: Discourse, number: int) -> bool:
    """Member states do not speak to newspapers: they are quoted in the report that was being relayed."""
    frames = main_frames(discourse.sentences[number], discourse.attributions[number])
    return any("state" in holder.lemma and holder.name is None for frame in frames for holder in frame.holders)


def _quotation_speaker(discourse: Discourse, number: int, earlier: list[Carried]) -> Carried | None:
    """The speaker of a quotation that this sentence is a part of, or wholly consists of."""
    sentence = discourse.sentences[number]
    quote = next((q for q in sentence.quotes if q[0] <= sentence.start + 1 and q[1] >= sentence.end - 2), None)
    if quote is None:
        return None
    for other in (number + 1, number - 1, number + 2):
        if not 0 <= other < len(discourse.sentences):
            continue
        neighbour = discourse.sentences[other]
        shares = neighbour.block == sentence.block and quote in neighbour.quotes
        frames = _frames_of_quotation(neighbour, discourse.attributions[other], quote) if shares else ()
        if frames:
            return Carried(frames=frames)
        if shares and other < number and (earlier[other].frames or earlier[other].holder):
            return earlier[other]
    return _speaker_before(discourse, number - 1, earlier) if number > 0 else None


def _speaker_before(discourse: Discourse, previous: int, earlier: list[Carried]) -> Carried | None:
    """Whoever spoke in the sentence before, in a quotation of its own or as the one who is quoted next ("X said:")."""
    sentence = discourse.sentences[previous]
    if sentence.text.endswith(":"):
        frames = tuple(_announcements(sentence))
    elif sentence.quotes:
        frames = _frames_of_quotation(sentence, discourse.attributions[previous], sentence.quotes[-1])
    else:
        return None
    return Carried(frames=frames) if frames else (earlier[previous] if earlier[previous].frames else None)


def _announcements(sentence: Sentence) -> Iterator[Frame]:
    """ "The minister said:" with the quotation in the next paragraph; "The police published a driver's account:"."""
    for root in sentence.roots:
        is_said = root.is_verb and verb_cue(root.lemma) is not None
        givers = tuple(givers_of(root)) if root.is_verb else ()
        if (is_said or givers) and subjects(root):
            yield Frame(named(subjects(root)), root, frozenset({root}), via=tuple(quoted_holders(root)))
            if givers:
                yield Frame(givers, root, frozenset({root}))


def _frames_of_quotation(sentence: Sentence, attributions: Attributions, quote: tuple[int, int]) -> tuple[Frame, ...]:
    """The frames of those who say the quoted words of a sentence, from outside of the quotation."""
    for word in sentence.words:
        if quote[0] <= word.start < quote[1]:
            outside = [one for one in attributions.chain(word) if not quote[0] <= one.cue.start < quote[1]]
            if outside:
                return tuple(outside)
    return ()


def _running_report(discourse: Discourse, number: int, earlier: list[Carried]) -> Carried | None:
    """Free indirect speech: the past perfect after a reported sentence."""
    if number == 0:
        return None
    sentence = discourse.sentences[number]
    root = next((word for word in sentence.roots if word.is_verb), None)
    if root is None or root.tag != "VBN" or not any(aux.text.lower() == "had" for aux in root.all("aux")):
        return None
    subject = root.child("nsubj", "nsubjpass")
    if subject is None or subject.tag != "PRP":
        return None
    frames = main_frames(discourse.sentences[number - 1], discourse.attributions[number - 1])
    before = earlier[number - 1]
    if frames:
        return Carried(before.holder, (*before.frames, *frames), before.outer)
    return before if before.frames else None


def _of_examples(discourse: Discourse, number: int, earlier: list[Carried]) -> Carried | None:
    """ "The following examples are preliminary," X said: what follows is told by X until somebody else speaks."""
    for before in range(number - 1, max(-1, number - _REACH - 1), -1):
        sentence = discourse.sentences[before]
        frames = main_frames(sentence, discourse.attributions[before])
        if frames and _ANNOUNCED.search(sentence.text):
            outside = tuple(frame for frame in frames if not sentence.is_quoted(frame.cue))
            return Carried(earlier[before].holder, outside, earlier[before].outer) if outside else None
        if frames and _breaks(discourse, before) and not _is_heard_before(discourse, before):
            return None
    return None


def _is_heard_before(discourse: Discourse, number: int) -> bool:
    """Whether the voice of a sentence is one that announced examples a little earlier."""
    voice = main_frames(discourse.sentences[number], discourse.attributions[number])[0].holders[0]
    for before in range(number - 1, max(-1, number - _REACH - 1), -1):
        if _ANNOUNCED.search(discourse.sentences[before].text):
            frames = main_frames(discourse.sentences[before], discourse.attributions[before])
            entity = discourse.referents.entity_of
            return any(entity(holder) == entity(voice) for frame in frames for holder in frame.holders)
    return False
