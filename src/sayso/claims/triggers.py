"""Events and relations that a trigger word shows, by the table `data/triggers.tsv`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from sayso.claims.changes import about_change, change_of
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.needs import WHERE, Trigger, is_met
from sayso.claims.phrases import actor, entity_of, entity_type, is_event
from sayso.claims.places import places_below
from sayso.claims.slots import slot
from sayso.claims.words import nouns, verbs
from sayso.language.descriptions import nominal_types
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

_PERSONAL = {ClaimType.DEATH, ClaimType.ARREST, ClaimType.RELEASE}
_RELATIONS = {ClaimType.TIES, ClaimType.COOPERATION, ClaimType.ALLEGIANCE}
_PEOPLE = ("number_people", "fighter", "post", "kin", "magnitude")


@dataclass(frozen=True, slots=True)
class Arguments:
    """The heads that a trigger's slots hold, before they are paired."""

    subjects: list[Word]
    objects: list[Word]
    agents: list[Word]


@cache
def _triggers() -> dict[tuple[str, bool], tuple[Trigger, ...]]:
    found: dict[tuple[str, bool], tuple[Trigger, ...]] = {}
    for kind, lemma, part, *slots in read_table("claims", "triggers"):
        padded = [*slots, "", "", "", ""]
        type_ = ClaimType(kind.removeprefix("not "))
        subject, target, agent, needs, *_ = padded
        is_inverted = kind.startswith("not ")
        trigger = Trigger(type_, lemma, part == "verb", subject, target, agent, needs, is_inverted)
        found[lemma, trigger.is_verb] = (*found.get((lemma, trigger.is_verb), ()), trigger)
    return found


def topic_of(words: Iterable[Word]) -> ClaimType | None:
    """The type of event or relation that words are about, by the first trigger among them."""
    for word in sorted(words, key=lambda one: one.index):
        if word.name is None:
            for trigger in _triggers().get((word.lemma, word.is_verb), ()):
                if trigger.type is not ClaimType.STATEMENT:
                    return trigger.type
    return None


def trigger_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Claims shown by this word as a trigger."""
    if word.name is not None or word.dep in {"aux", "auxpass"} or not (word.is_verb or word.is_noun):
        return
    for trigger in _triggers_of(word):
        for draft in _fire(scene, word, trigger):
            yield from _at_each_place(scene, draft, trigger) if trigger.needs in WHERE else [draft]


def _triggers_of(word: Word) -> tuple[Trigger, ...]:
    """The rows of a word, those of a phrasal verb ("gun down", "shoot dead") before those of the plain one."""
    if word.is_verb:
        for beside in word.all("prt", "acomp", "oprd", "advmod"):
            found = _triggers().get((f"{word.lemma} {beside.text.lower()}", True))
            if found is not None:
                return found
    return _triggers().get((word.lemma, word.is_verb), ())


def _at_each_place(scene: Scene, draft: Draft, trigger: Trigger) -> Iterator[Draft]:
    """One claim of presence for each place; whoever was driven out of a place is not there."""
    who = draft.fillers.get(Role.SUBJECT)
    if who is None:
        return
    owner = who.entity if who.entity is not None or who.word is None else entity_of(scene, who.word)
    for place in places_below(scene, draft.anchor, WHERE[trigger.needs]):
        if owner is None or entity_of(scene, place) != owner:
            yield replace(draft.with_filler(Role.PLACE, Filler(place)), is_inverted=trigger.needs == "from_place")


def _fire(scene: Scene, word: Word, trigger: Trigger) -> Iterator[Draft]:
    subjects = slot(scene, word, trigger.subject)
    objects = slot(scene, word, trigger.object)
    if not is_met(scene, word, trigger, (subjects, objects)):
        return
    found = _fitting(scene, trigger, Arguments(subjects, objects, slot(scene, word, trigger.agent)))
    if trigger.type in _PERSONAL and (not found.subjects or _is_only_sought(word)):
        return
    for subject, target in product(_or_nobody(found.subjects), _or_nobody(found.objects)):
        if not _is_one(scene, subject, target):
            yield _draft(scene, trigger, word, (subject, target, found.agents))


def _is_one(scene: Scene, subject: Word | None, target: Word | None) -> bool:
    """Nobody deals with himself: "supported himself" is no cooperation."""
    if subject is None or target is None:
        return False
    entity = entity_of(scene, subject)
    return subject is target or (entity is not None and entity == entity_of(scene, target))


def _or_nobody(words: list[Word]) -> list[Word | None]:
    return [*words] or [None]


def _fitting(scene: Scene, trigger: Trigger, found: Arguments) -> Arguments:
    """The arguments without those that cannot be what the claim would say of them."""
    subjects = found.subjects
    if trigger.type in _PERSONAL:
        subjects = [one for one in subjects if _can_suffer(scene, one, trigger) or _must_suffer(one, trigger)]
    elif trigger.type is ClaimType.ATTACK:
        subjects = [one for one in subjects if _can_attack(one)]
    objects = [one for one in found.objects if one.lemma not in nouns("no_target")]
    return Arguments(subjects, objects, [one for one in found.agents if _can_attack(one)])


def _draft(scene: Scene, trigger: Trigger, word: Word, arguments: tuple[Word | None, Word | None, list[Word]]) -> Draft:
    """The claim that a trigger makes of subject, object and those who act."""
    subject, target, agents = arguments
    change = change_of(word) if trigger.type in _RELATIONS and not trigger.is_verb else None
    if change is not None and subject is not None and target is not None:
        return about_change(word, trigger.type, (subject, target), change)
    kind = _kind(trigger, subject, agents)
    if kind is not trigger.type:
        subject, target, agents = agents[0], subject, []
    draft = Draft(kind, word, {}, rule=f"trigger:{trigger.lemma}", cue=word, event=word)
    draft = replace(draft, is_inverted=trigger.is_inverted)
    draft = draft.with_filler(Role.SUBJECT, _filler(scene, subject, kind))
    draft = draft.with_filler(Role.OBJECT, Filler(target) if target is not None else None)
    return draft.with_filler(Role.AGENT, actor(scene, agents[0]) if agents else None)


def _filler(scene: Scene, word: Word | None, kind: ClaimType) -> Filler | None:
    if word is None:
        return None
    return actor(scene, word) if kind not in _PERSONAL else Filler(word)


def _kind(trigger: Trigger, subject: Word | None, agents: list[Word]) -> ClaimType:
    """Killing people of a kind ("assassinating politicians") is attacking them; a death is somebody's."""
    is_kind_of_people = subject is not None and subject.name is None and subject.tag == "NNS"
    return ClaimType.ATTACK if trigger.type is ClaimType.DEATH and is_kind_of_people and agents else trigger.type


def _can_attack(word: Word) -> bool:
    """Bombs, blasts and bare numbers do not attack, somebody does."""
    if word.tag == "CD" or word.quantity is not None or any(child.text.lower() == "no" for child in word.all("det")):
        return False
    return word.name is not None or not (is_event(word) or word.lemma in nouns("weapon"))


def _can_suffer(scene: Scene, word: Word, trigger: Trigger) -> bool:
    """Persons die, are arrested and are released; places, papers and films are not."""
    kind = trigger.type
    entity = entity_of(scene, word)
    held = entity_type(scene, entity) if entity is not None else None
    if word.name is not None and held is not None:
        return held is EntityType.PERSON or (kind is not ClaimType.DEATH and held is EntityType.GROUP)
    if kind is ClaimType.DEATH and trigger.lemma not in verbs("figurative"):
        return held not in {EntityType.DOCUMENT, EntityType.PLACE}
    is_people = any(word.lemma in nouns(people) for people in _PEOPLE) or EntityType.PERSON in nominal_types(word.lemma)
    return word.tag[:3] == "PRP" or word.tag == "CD" or is_people


def _must_suffer(word: Word, trigger: Trigger) -> bool:
    """A common noun that stands for somebody since the verb leaves no doubt: "abducted tourists"."""
    return trigger.lemma in verbs("personal") and _is_common(word)


def _is_common(word: Word) -> bool:
    return word.is_noun and word.name is None and not (is_event(word) or word.lemma in nouns("weapon"))


def _is_only_sought(word: Word) -> bool:
    """ "trying to capture", "aimed at killing", "a plot to kill": it has not happened."""
    host = word.head
    if word.dep == "pcomp" and host is not None:
        host = host.head
    if host is None or not word.is_verb:
        return False
    if host.is_noun:
        return word.dep == "acl" and word.tag == "VB" and host.lemma in nouns("plan")
    return host.lemma in {"try", "seek", "aim", "attempt", "plan", "want", "hope", "vow", "plot", "threaten"}
