"""Which claims are about one attack: an event told in several sentences keeps its target, place and date.

Who carried it out is never taken over from one claim to the next: one holder may name an attacker whom another does
not name.
"""

from dataclasses import dataclass, replace

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import is_event
from sayso.claims.rebuttals import Told
from sayso.claims.wielders import counted_thing, is_thing, weapon_of
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, done_to, is_date, is_passive, prepositions, subjects
from sayso.language.tree import Sentence, Word
from sayso.values.claim import ClaimType, Period, PeriodBasis, Role

_DEFINITE = {"the", "this", "that"}
_ONCE_MORE = {"again", "another", "second", "third", "also", "later", "then", "repeatedly", "twice"}
_REACH = 12
_JUST_BEFORE = 3
_GENERIC = {"attack", "incident", "assault", "strike", "blast", "explosion", "bombing", "violence", "operation"}
_ACTS = {ClaimType.ATTACK, ClaimType.DEATH, ClaimType.ARREST, ClaimType.RELEASE, ClaimType.OTHER_EVENT}
_TAKEN_UP = {"number:toll", "attack:responsibility"}


@dataclass(slots=True)
class Occurrence:
    """One event in the telling of a document; `told` counts the claims about it."""

    number: int
    head: str
    sentence: int
    target: Filler | None
    period: Period | None = None
    told: int = 1


class OccurrenceBook:
    """The attacks that a document has told so far, and which group each person was said to belong to."""

    def __init__(self) -> None:
        self._events: list[Occurrence] = []
        self._of_word: dict[Word, Occurrence] = {}
        self.bodies: dict[int, int] = {}
        self.last_attacker: Filler | None = None
        self.last_count: Draft | None = None
        self.last_told: list[Told] = []
        self._told: tuple[Sentence, Period] | None = None

    def of(self, draft: Draft) -> Occurrence | None:
        """The occurrence that a draft is about."""
        return self._of_word.get(draft.event or draft.anchor) or self._of_word.get(draft.anchor)

    def count(self, drafts: list[Draft]) -> None:
        """Remember the last number told: the next sentence may say of what it is another estimate."""
        counts = [draft for draft in drafts if draft.unit not in {None, "percent", "years"}]
        self.last_count = max(counts, key=lambda draft: draft.quantity.start if draft.quantity else 0, default=None)

    def carry_period(self, draft: Draft, sentence: Sentence, stated: Period | None) -> Period | None:
        """The period of an act: its own, or that of the sentence before where a tale goes on without a date.

        "On 25 June X attacked A. Its men burned the school." A sentence with any date in it, another tense than the
        simple past, or another paragraph is no such tale.
        """
        if draft.type not in _ACTS:
            return stated
        if stated is None and self._told is not None and _goes_on(draft.anchor, sentence, self._told[0]):
            stated = replace(self._told[1], basis=PeriodBasis.INHERITED)
        if stated is not None and stated.edtf is not None and len(stated.edtf) >= len("2000-01"):
            self._told = sentence, stated
        return stated

    def learn_posts(self, scene: Scene, drafts: list[Draft]) -> None:
        """Remember which group a person was said to lead or belong to."""
        for draft in drafts:
            person, body = draft.fillers.get(Role.SUBJECT), draft.fillers.get(Role.ORGANIZATION)
            if person is None or body is None or person.word is None or body.word is None:
                continue
            who, whose = scene.referents.entity_of(person.word), scene.referents.entity_of(body.word)
            if who is not None and whose is not None:
                self.bodies[who] = whose

    def place(self, scene: Scene, drafts: list[Draft]) -> list[Draft]:
        """The drafts, each attack or toll with the target of the occurrence that it belongs to."""
        for draft in drafts:
            if draft.type is ClaimType.DEATH:
                self._remember_death(scene, draft)
        return [self._placed(scene, draft) if draft.type is ClaimType.ATTACK else draft for draft in drafts]

    def _remember_death(self, scene: Scene, draft: Draft) -> None:
        """ "X was killed in an airstrike": the strike is an occurrence with X as its target."""
        event = event_behind(draft.anchor)
        if event is None or not is_event(event) or event in self._of_word or _is_definite(event):
            return
        occurrence = Occurrence(len(self._events), event.lemma, scene.sentence.number, draft.fillers.get(Role.SUBJECT))
        self._events.append(occurrence)
        self._of_word[event] = occurrence

    def _placed(self, scene: Scene, draft: Draft) -> Draft:
        event = draft.event or draft.anchor
        occurrence = self._of_word.get(event)
        if occurrence is not None:
            occurrence.told += 1
        elif (occurrence := self._earlier(scene, draft)) is not None:
            occurrence.told += 1
            if occurrence.target is not None and Role.OBJECT not in draft.fillers:
                draft = replace(draft, fillers={**draft.fillers, Role.OBJECT: occurrence.target})
        else:
            target = draft.fillers.get(Role.OBJECT)
            occurrence = Occurrence(len(self._events), event.lemma, scene.sentence.number, target)
            self._events.append(occurrence)
        self._of_word[event] = self._of_word[draft.anchor] = occurrence
        self.last_attacker = draft.fillers.get(Role.SUBJECT) or self.last_attacker
        return draft

    def _on_same_target(self, scene: Scene, draft: Draft) -> Occurrence | None:
        """The occurrence with the same target, of which nothing says that it was attacked once more."""
        target = draft.fillers.get(Role.OBJECT)
        if target is None or target.word is None or scene.sentence.dates or not _is_taken_up(target.word):
            return None
        entity = scene.referents.entity_of(target.word)
        if entity is None or any(word.text.lower() in _ONCE_MORE for word in scene.sentence.words):
            return None
        for one in reversed(self._events):
            is_near = scene.sentence.number - one.sentence <= _REACH
            known = one.target.word if one.target is not None else None
            if is_near and known is not None and scene.referents.entity_of(known) == entity:
                return one
        return self._only_one(scene, draft)

    def _only_one(self, scene: Scene, draft: Draft) -> Occurrence | None:
        """The one attack that the text has told of, where it goes on about its scene ("it was hit by two rockets")."""
        if len(self._events) != 1 or not draft.anchor.is_verb or draft.anchor.tag not in {"VBD", "VBN"}:
            return None
        only = self._events[0]
        return only if scene.sentence.number - only.sentence <= _JUST_BEFORE and only.target is not None else None

    def _earlier(self, scene: Scene, draft: Draft) -> Occurrence | None:
        """The occurrence that a definite event noun, or a bare toll, takes up again."""
        if (same_target := self._on_same_target(scene, draft)) is not None:
            return same_target
        event = draft.event or draft.anchor
        noun = event if is_event(event) else None
        if noun is None and (draft.rule not in _TAKEN_UP or event is not draft.anchor or _is_own_act(event)):
            return None
        if noun is not None and (not _is_definite(noun) or prepositions(noun).keys() & {"on", "against", "at", "of"}):
            return None
        recent = [one for one in self._events if scene.sentence.number - one.sentence <= _REACH]
        same = [one for one in recent if noun is not None and one.head == noun.lemma]
        if noun is not None and not same and noun.lemma not in _GENERIC:
            return None
        return max(same or recent, key=lambda one: (one.told, -one.number), default=None)


def _is_taken_up(word: Word) -> bool:
    """ "it", "the base": something told of before, and no name, since a town may be attacked many times."""
    return word.tag == "PRP" or (word.name is None and word.is_noun and _is_definite(word))


def _is_own_act(harm: Word) -> bool:
    """ "They killed eleven people" tells an attack of its own; "dozens died" goes on with one told before."""
    return harm.is_verb and not is_passive(harm) and harm.lemma in verbs("harm") and bool(done_to(harm))


def _goes_on(anchor: Word, sentence: Sentence, before: Sentence) -> bool:
    follows = before.block == sentence.block and before.number <= sentence.number <= before.number + 1
    is_past = anchor.tag == "VBD" and anchor.child("aux") is None
    return follows and is_past and not sentence.dates


def _is_definite(noun: Word) -> bool:
    determiner = noun.child("det")
    if determiner is not None:
        return determiner.text.lower() in _DEFINITE
    return any(is_date(owner) for owner in noun.all("poss"))


def event_behind(anchor: Word) -> Word | None:
    """The event that a word of harm belongs to: its subject, what it describes or hangs on, or "in the attack"."""
    if not anchor.is_verb:
        return _behind_noun(anchor)
    for word in doers(anchor) or subjects(anchor):
        if is_thing(thing := counted_thing(word)):
            return thing
    if (weapon := weapon_of(anchor)) is not None:
        return weapon
    phrases = prepositions(anchor)
    for target in phrases.get("in", []) + phrases.get("by", []) + phrases.get("during", []):
        if target.lemma in nouns("attack") and target.name is None:
            return target
    return _event_above(anchor)


def _behind_noun(harmed: Word) -> Word | None:
    """ "The wave of attacks culminated in 70 deaths", "the blast left 12 dead": the attacks, the blast."""
    if harmed.is_noun and harmed.lemma in nouns("event") and harmed.lemma != "death":
        return None
    verb = next((above for above in harmed.ancestors() if above.dep not in {"prep", "pobj"} or above.is_verb), None)
    things = [counted_thing(word) for word in subjects(verb)] if verb is not None and verb.is_verb else []
    return next((thing for thing in things if is_thing(thing)), None)


def _event_above(anchor: Word) -> Word | None:
    """Up from a clause ("…, killing eight") to the verb or noun of attack that governs it."""
    here = anchor
    verb: Word | None = None
    while here.head is not None:
        if here.dep not in {
            "relcl",
            "acl",
            "advcl",
            "conj",
            "xcomp",
            "pobj",
            "prep",
            "appos",
            "pcomp",
            "nmod",
            "compound",
        }:
            break
        here = here.head
        if here.is_noun and here.lemma in nouns("attack") and here.name is None:
            return here
        if here.is_verb:
            told = [*here.all("dobj"), *prepositions(here).get("for", [])]
            targets = [counted_thing(one) for one in told]
            held = next((one for one in targets if one.lemma in nouns("attack") and one.name is None), None)
            if held is not None:
                return held
            verb = verb or (here if here.lemma not in verbs("harm") else None)
    return verb
