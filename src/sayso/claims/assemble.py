"""From a draft to a claim: its chain, its certainty, its time, its words."""

from dataclasses import dataclass, replace
from typing import Any

from sayso.claims.carrying import Carried, Discourse
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.factuality import Factuality, judge
from sayso.claims.frames import Frame, is_first_person
from sayso.claims.granted import Question
from sayso.claims.identity import claim_id
from sayso.claims.locators import locate
from sayso.claims.mentions import MentionTable
from sayso.claims.occurrences import Occurrence, OccurrenceBook
from sayso.claims.periods import beside_number, is_others, period_of, said_at
from sayso.claims.phrases import description, with_owner
from sayso.claims.provenance import Handing
from sayso.language.contrast import is_set_aside
from sayso.language.descriptions import describe
from sayso.language.quantities import FoundQuantity
from sayso.language.tree import Sentence, Word, stretch
from sayso.values.claim import (
    Argument,
    Attribution,
    Certainty,
    Claim,
    ClaimType,
    HolderNumber,
    Link,
    Period,
    PeriodBasis,
    Polarity,
    Quantity,
    Role,
    Stance,
    Trace,
)
from sayso.values.document import Block, Document
from sayso.values.mention import EntityType, MentionId, MentionKind
from sayso.values.span import Span

_GAP = 3
_DATELINE = 200
_PARTICIPANTS = (Role.SUBJECT, Role.OBJECT, Role.AGENT, Role.PLACE, Role.ORGANIZATION)
_TIMELESS = {ClaimType.ALIAS, ClaimType.FORMER_NAME}
_GISTS = {ClaimType.ASSESSMENT, ClaimType.FORECAST, ClaimType.COMMITMENT, ClaimType.STATEMENT, ClaimType.OTHER_EVENT}


@dataclass(frozen=True, slots=True)
class Assembler:
    """Turns the drafts of one document into claims."""

    document: Document
    discourse: Discourse
    table: MentionTable
    reader: str
    book: OccurrenceBook

    def assemble(self, scene: Scene, draft: Draft, carried: Carried) -> Claim:
        frames = draft.frames if draft.frames is not None else scene.attributions.chain(draft.anchor)
        sentence = scene.sentence
        block = self.document.blocks[sentence.block]
        links = self._links(draft, frames, carried)
        facts = judge(sentence, _question(draft, frames))
        quote = block.span(*self._extent(scene, draft))
        occurrence = self.book.of(draft) if draft.type is ClaimType.ATTACK else None
        period = self._period(draft, frames, block, occurrence)
        draft = _in_third_person(draft, frames or carried.frames)
        filled = [*draft.fillers.items(), *((Role.PLACE, place) for place in draft.also_at)]
        arguments = tuple(self._argument(scene, role, filler) for role, filler in filled)
        return Claim(
            id=claim_id(self.document.sha256, quote, draft.type, arguments),
            type=draft.type,
            quote=quote,
            sentence=block.span(*sentence.whole),
            arguments=arguments,
            about=tuple(a.mention for a in arguments if a.mention is not None),
            links=links,
            polarity=draft.polarity or _polarity(draft, facts),
            certainty=draft.certainty or _certainty(facts, frames),
            attribution=_attribution(links),
            reading=self.reader,
            score=draft.score,
            trace=Trace(draft.rule, draft.cue.surface if draft.cue else ""),
            topic=draft.topic,
            direction=draft.direction,
            evidence=draft.evidence,
            condition=block.span(*stretch(facts.condition)) if facts.condition else None,
            value=self._value(scene, draft, sentence),
            period=period,
            locator=locate(self.document, self.discourse.names, sentence.block),
            occurrence=f"{self.document.sha256[:12]}-{occurrence.number}" if occurrence is not None else None,
        )

    def _period(
        self, draft: Draft, frames: tuple[Frame, ...], block: Block, occurrence: Occurrence | None
    ) -> Period | None:
        """The period that the sentence states, or that of the occurrence told before."""
        if draft.type in _TIMELESS or draft.is_undated:
            return None
        sentence = self._home(draft.anchor)
        stated = period_of(sentence, draft.event or draft.anchor, frames, block) or period_of(
            sentence, draft.anchor, frames, block
        )
        if draft.quantity is not None:
            stated = _of_number(draft.quantity, sentence, stated, block)
        if occurrence is None:
            return self.book.carry_period(draft, sentence, stated)
        if stated is None and occurrence.period is not None:
            return replace(occurrence.period, basis=PeriodBasis.INHERITED)
        if occurrence.period is None and stated is not None and stated.edtf is not None:
            occurrence.period = stated
        return self.book.carry_period(draft, sentence, stated)

    def _value(self, scene: Scene, draft: Draft, sentence: Sentence) -> Quantity | None:
        found = draft.quantity
        if found is None:
            return None
        block = self.document.blocks[sentence.block]
        whole = draft.whole.low if draft.whole is not None else None
        span = block.span(found.start, found.end)
        return Quantity(found.low, found.high, draft.unit or "", found.is_approximate, whole, span)

    def _links(self, draft: Draft, frames: tuple[Frame, ...], carried: Carried) -> tuple[Link, ...]:
        own = [one for one in frames if not one.is_nobody and not (carried.frames and is_first_person(one))]
        links = [link for frame in carried.frames for link in self._frame_links(frame, is_carried=True)]
        links += [link for frame in own for link in self._frame_links(frame, is_carried=False)]
        links = [link for frame in carried.outer for link in self._frame_links(frame, is_carried=True)] + links
        if carried.holder is not None and not (links and links[0].holder == self._name(carried.holder)):
            links.insert(0, self._link(carried.holder, carried_from=self._span(carried.holder)))
        links = [link for frame in carried.beyond for link in self._frame_links(frame, is_carried=True)] + links
        speaker = draft.fillers.get(Role.SUBJECT)
        is_own = draft.type is ClaimType.STATEMENT or draft.is_own_words
        if is_own and speaker is not None and speaker.word is not None and not _is_we(speaker.word):
            links.append(self._link(speaker.word, cue=self._span(draft.anchor)))
        chain = _without_repeats(links)
        for handing in carried.handed:
            if handing.is_spoken and handing.cue is draft.anchor:
                continue  # that X spoke to Y is nobody's claim
            chain = self._handed(chain, handing, draft.anchor)
        return chain

    def _handed(self, links: tuple[Link, ...], handing: Handing, anchor: Word) -> tuple[Link, ...]:
        """The chain with whoever a holder has it from behind that holder, and whoever passes a holder on before it."""
        cue = self._span(handing.cue)
        known_from = {"cue": cue, "carried_from": cue if handing.cue.sentence != anchor.sentence else None}
        teller, source = self._link(handing.teller, **known_from), self._link(handing.source, **known_from)
        of_teller, of_source = self._place_in(links, teller), self._place_in(links, source)
        if of_teller is not None and of_source is None and not handing.is_carried:
            return (*links[: of_teller + 1], source, *links[of_teller + 1 :])
        is_passed_on = handing.is_carried or (handing.is_told and handing.cue.sentence < anchor.sentence)
        if of_source is not None and of_teller is None and is_passed_on and not self._publishes(teller.holder):
            return (*links[:of_source], teller, *links[of_source:])
        return links

    def _place_in(self, links: tuple[Link, ...], holder: Link) -> int | None:
        """Which of the links is held by the same holder, by what it refers to or else by its words."""
        for place, link in enumerate(links):
            if link.holder == holder.holder or self._is_same(link.mention, holder.mention):
                return place
        return None

    def _is_same(self, one: MentionId | None, other: MentionId | None) -> bool:
        if one is None or other is None:
            return False
        return self.table.mentions[one].entity == self.table.mentions[other].entity

    def _publishes(self, holder: str) -> bool:
        """Whether a holder is the publisher, by the metadata or by its dateline ("GAO, Mali (AFP) - …")."""
        return holder == self.document.publisher or f"({holder})" in self.document.text[:_DATELINE]

    def _frame_links(self, frame: Frame, is_carried: bool) -> list[Link]:
        """The holder of a frame, and the one inside it ("citing a report")."""
        home = self._home(frame.cue)
        block = self.document.blocks[home.block]
        known = {
            "cue": block.span(frame.cue.start, frame.cue.end),
            "carried_from": block.span(home.start, home.end) if is_carried else None,
        }
        holders = [
            self._link(word, **known, said=said_at(home, frame, block), stance=frame.stance) for word in frame.holders
        ]
        first = holders[0]
        if len(holders) > 1:
            together = "; ".join(dict.fromkeys(one.holder for one in holders))
            first = replace(first, holder=together, mention=None, number=HolderNumber.MANY)
        return [first, *(self._link(word, **known) for word in frame.via[:1])]

    def _span(self, word: Word) -> Span:
        return self.document.blocks[self._home(word).block].span(word.start, word.end)

    def _home(self, word: Word) -> Sentence:
        return self.discourse.sentences[word.sentence]

    def _link(self, word: Word, **known: Any) -> Link:
        """A holder as a link; a document without a name of its own is answered for by whoever issued it."""
        issuer = self._issuer(word)
        if issuer is not None:
            return Link(self.table.name_of(issuer), self.table.first_of(issuer), HolderNumber.ONE, **known)
        return Link(self._name(word), self.table.of_word.get(word), _number((word,)), **known)

    def _issuer(self, word: Word) -> int | None:
        referents = self.discourse.referents
        entity = referents.entity_of(word)
        if entity is None or entity < referents.first_described:
            return None
        described = referents.described[entity - referents.first_described]
        return described.issuer if described.type is EntityType.DOCUMENT and described.is_bare else None

    def _name(self, word: Word) -> str:
        entity = self.discourse.referents.entity_of(word)
        if entity is not None:
            return self.table.name_of(entity)
        home = self._home(word)
        return describe(word, home)

    def _argument(self, scene: Scene, role: Role, filler: Filler) -> Argument:
        if filler.word is None:
            return Argument(role, filler.text or "")
        home = self._home(filler.word)
        block = self.document.blocks[home.block]
        span = block.span(filler.word.start, filler.word.end)
        mention = self._mention(filler)
        if filler.text is not None:
            return Argument(role, filler.text, None, span)
        there = replace(scene, sentence=home)
        if mention is not None and not (role is Role.OBJECT and filler.word.is_verb):
            is_described = filler.entity is None and self.table.mentions[mention].kind is MentionKind.NOMINAL
            told = with_owner if role is Role.ORGANIZATION else description
            text = told(there, filler.word) if is_described else self.table.mentions[mention].text
            return Argument(role, text, mention, span)
        text = self._gist(there, filler.word) if filler.word.is_verb else description(there, filler.word)
        return Argument(role, text, None, span)

    def _mention(self, filler: Filler) -> MentionId | None:
        assert filler.word is not None
        if filler.entity is None:
            return self.table.of_word.get(filler.word)
        return self.table.first_of(filler.entity)

    def _gist(self, scene: Scene, verb: Word) -> str:
        subject = {
            below
            for child in verb.all("nsubj", "nsubjpass", "csubj", "mark", "cc", "punct")
            for below in child.subtree()
        }
        is_bare = verb.tag not in {"VBN", "VBG"} and verb.child("neg") is None  # "could not confirm", "had seen"
        modal = set(verb.all("aux")) if is_bare else set()
        kept = sorted((word for word in verb.subtree() if word not in subject | modal), key=lambda word: word.index)
        before = (word.index for word in subject if word.dep not in {"cc", "punct"} and word.index < verb.index)
        after = max(before, default=-1)
        kept = [word for word in kept if word.index > after and word not in _tag(scene, verb)] or kept
        end = kept[0].end if kept else verb.end
        for word in kept[1:]:
            if word.start - end > _GAP:
                break
            end = max(end, word.end)
        return scene.sentence.clean(kept[0].start, max(end, verb.end)) if kept else verb.surface

    def _extent(self, scene: Scene, draft: Draft) -> tuple[int, int]:
        edges = [(draft.anchor.start, draft.anchor.end)]
        if draft.extent is not None:
            edges.append(draft.extent)
        for role, filler in draft.fillers.items():
            if filler.word is not None and filler.word.sentence == scene.sentence.number:
                edges.append((filler.word.start, filler.word.end))
                if draft.type in _GISTS and role is Role.OBJECT:
                    edges.append(stretch(filler.word))
        if draft.quantity is not None:
            edges.append((draft.quantity.start, draft.quantity.end))
        return max(scene.sentence.start, min(e[0] for e in edges)), min(scene.sentence.end, max(e[1] for e in edges))


def _tag(scene: Scene, verb: Word) -> set[Word]:
    """The words of tags inside or behind the clause: ", according to X", ", Y said, the worst in years"."""
    cues = [frame.cue for frame in scene.attributions.frames if verb in frame.content]
    inside = [cue for cue in cues if cue not in set(verb.ancestors())]
    return {word for cue in inside for word in cue.subtree() if verb not in set(cue.subtree())}


def _in_third_person(draft: Draft, frames: tuple[Frame, ...]) -> Draft:
    """ "We decline to comment", she said: "we" are those who speak."""
    subject = draft.fillers.get(Role.SUBJECT)
    if subject is None or subject.word is None or subject.word.text.lower() not in {"i", "we"} or not frames:
        return draft
    return draft.with_filler(Role.SUBJECT, Filler(frames[-1].holders[0]))


def _question(draft: Draft, frames: tuple[Frame, ...]) -> Question:
    """What is asked of a draft: whether its innermost holder holds it to be so."""
    who = frozenset(filler.word for filler in draft.fillers.values() if filler.word is not None)
    if not frames:
        return Question(draft.anchor, who=who)
    inner = frames[-1]
    return Question(draft.anchor, inner.content, inner.certainty, inner.stance is Stance.DENIES, who, inner.cue)


def _certainty(facts: Factuality, frames: tuple[Frame, ...]) -> Certainty:
    is_open = any(frame.stance is Stance.CANNOT_CONFIRM for frame in frames)
    return Certainty.UNCONFIRMED if is_open and not facts.is_granted else facts.certainty


def _polarity(draft: Draft, facts: Factuality) -> Polarity:
    """A word that says the opposite of its claim negates it; so does naming somebody only to leave him out.

    That somebody did not comment is what is told, and it is so: its gist holds the "not".
    """
    if draft.type is ClaimType.STATEMENT:
        return Polarity.AFFIRMED
    words = (draft.fillers[role].word for role in _PARTICIPANTS if role in draft.fillers)
    is_left_out = any(word is not None and is_set_aside(word) for word in words)
    turns = (facts.polarity is Polarity.NEGATED) + draft.is_inverted + is_left_out
    return Polarity.NEGATED if turns % 2 else Polarity.AFFIRMED


def _of_number(quantity: FoundQuantity, sentence: Sentence, stated: Period | None, block: Block) -> Period | None:
    """The date of a number among several: its own, and not that of another."""
    number = quantity.start, quantity.end
    own = beside_number(sentence, number, block)
    if own is not None:
        return own
    return None if stated is not None and is_others(sentence, number, stated, block) else stated


def _is_we(word: Word) -> bool:
    """ "We decline to comment," X said: X answers for it already."""
    return word.tag == "PRP" and word.text.lower() in {"i", "we"}


def _attribution(links: tuple[Link, ...]) -> Attribution:
    if not links:
        return Attribution.NONE
    return Attribution.CARRIED if any(link.carried_from for link in links) else Attribution.EXPLICIT


def _without_repeats(links: list[Link]) -> tuple[Link, ...]:
    """A holder that stands twice in a row ("it said that the report noted") is one link."""
    kept: list[Link] = []
    for link in links:
        if not kept or not _is_same_holder(kept[-1], link):
            kept.append(link)
    return (*map(_relaying, kept[:-1]), *kept[-1:])


def _is_same_holder(one: Link, other: Link) -> bool:
    """Whether two links are one voice: the same name, or the same mention told twice."""
    return one.holder == other.holder or (one.mention is not None and one.mention == other.mention)


def _relaying(link: Link) -> Link:
    """A holder that says what another holds passes it on."""
    return replace(link, stance=Stance.RELAYS) if link.stance is Stance.SAYS else link


def _number(holders: tuple[Word, ...]) -> HolderNumber:
    if len(holders) > 1:
        return HolderNumber.MANY
    return HolderNumber.UNKNOWN if holders[0].tag in {"NNS", "NNPS"} else HolderNumber.ONE
