"""Which claims are about one attack: an event told in several sentences keeps its target, place and date.

Who carried it out is never taken over from one claim to the next: one holder may name an attacker that another does not.
"""

from dataclasses import dataclass, replace

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import is_event, nouns
from sayso.language.predicates import doers, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_DEFINITE = {"the", "this", "that"}
_REACH = 8


@dataclass(slots=True)
class Occurrence:
    """One event in the telling of a document."""

    number: int
    head: str
    sentence: int
    target: Filler | None
    target_text: str | None = None
    anchor: Word | None = None
    period: object | None = None


class OccurrenceBook:
    """The attacks that a document has told so far."""

    def __init__(self) -> None:
        self._events: list[Occurrence] = []
        self.of_anchor: dict[Word, Occurrence] = {}
        self.bodies: dict[int, int] = {}

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
        placed = []
        for draft in drafts:
            if draft.type is not ClaimType.ATTACK:
                placed.append(draft)
                continue
            occurrence = self._earlier(scene, draft)
            if occurrence is None:
                occurrence = self._open(scene, draft)
            elif occurrence.target is not None and Role.OBJECT not in draft.fillers:
                draft = replace(draft, fillers={**draft.fillers, Role.OBJECT: occurrence.target})
            self.of_anchor[draft.anchor] = occurrence
            placed.append(draft)
        return placed

    def _open(self, scene: Scene, draft: Draft) -> Occurrence:
        event = draft.event or draft.anchor
        if event in self.of_anchor:
            return self.of_anchor[event]
        occurrence = Occurrence(len(self._events), event.lemma, scene.sentence.number, draft.fillers.get(Role.OBJECT), anchor=event)
        self._events.append(occurrence)
        self.of_anchor[event] = occurrence
        return occurrence

    def _earlier(self, scene: Scene, draft: Draft) -> Occurrence | None:
        """The occurrence that a definite event noun, or a bare toll, takes up again."""
        event = draft.event or draft.anchor
        if event in self.of_anchor:
            return self.of_anchor[event]
        noun = event if is_event(event) else event_behind(draft.anchor)
        if noun is not None and noun.is_noun and not _is_definite(noun):
            return None
        if noun is None and draft.rule not in {"number:toll", "attack:responsibility"}:
            return None
        if noun is not None and prepositions(noun).keys() & {"on", "against", "at"}:
            return None
        recent = [e for e in self._events if scene.sentence.number - e.sentence <= _REACH]
        same = [e for e in recent if noun is not None and e.head == noun.lemma]
        pool = same or recent
        return pool[-1] if pool else None


def _is_definite(noun: Word) -> bool:
    determiner = noun.child("det")
    if determiner is not None:
        return determiner.text.lower() in _DEFINITE
    return any(child.dep == "poss" and child.tag == "NNP" and child.name is None for child in noun.children)


def event_behind(anchor: Word) -> Word | None:
    """The event that a verb of harm belongs to: its subject, the noun it describes, the verb it hangs on, or "in the attack"."""
    if not anchor.is_verb:
        return None
    for word in doers(anchor) or subjects(anchor):
        if is_event(word) and word.lemma in nouns("attack"):
            return word
    for target in prepositions(anchor).get("in", []) + prepositions(anchor).get("by", []):
        if target.lemma in nouns("attack"):
            return target
    here: Word | None = anchor
    while here is not None:
        if here.dep in {"relcl", "acl"} and here.head is not None and here.head.lemma in nouns("attack"):
            return here.head
        if here.dep in {"advcl", "conj", "xcomp"} and here.head is not None and here.head.is_verb:
            here = here.head
            noun = here.child("dobj")
            if noun is not None and noun.lemma in nouns("attack"):
                return noun
            for target in prepositions(here).get("for", []):
                if target.lemma in nouns("attack"):
                    return target
            if here.dep not in {"relcl", "acl"}:
                return here
            continue
        return None
    return None
