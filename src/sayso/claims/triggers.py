"""Events and relations that a trigger word shows, by the table `data/triggers.tsv`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from sayso.claims.adjectives import national_attacker
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import actor, entity_of, entity_type, is_event, nouns, number_of
from sayso.claims.places import AT, is_place, places_below
from sayso.claims.slots import all_prepositions, slot
from sayso.language.predicates import doers, is_passive
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.claim import ClaimType, Evidence, Polarity, Role
from sayso.values.mention import EntityType

_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PERSON}
_RELATIONS = {ClaimType.TIES, ClaimType.COOPERATION, ClaimType.ALLEGIANCE}
_NO_TARGETS = {"ground", "scale", "way", "basis", "day", "eve", "occasion", "order", "behalf", "front", "anniversary"}
_PERSONAL = {ClaimType.DEATH, ClaimType.ARREST, ClaimType.RELEASE}


@dataclass(frozen=True, slots=True)
class Trigger:
    type: ClaimType
    lemma: str
    is_verb: bool
    subject: str
    object: str
    agent: str
    needs: str


@cache
def _triggers() -> dict[tuple[str, bool], tuple[Trigger, ...]]:
    found: dict[tuple[str, bool], tuple[Trigger, ...]] = {}
    for kind, lemma, part, *slots in read_table("claims", "triggers"):
        padded = [*slots, "", "", "", ""]
        trigger = Trigger(ClaimType(kind), lemma, part == "verb", *padded[:4])
        found[lemma, trigger.is_verb] = (*found.get((lemma, trigger.is_verb), ()), trigger)
    return found


def trigger_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Claims shown by this word as a trigger."""
    if word.name is not None or word.dep in {"aux", "auxpass"} or not (word.is_verb or word.is_noun):
        return
    for trigger in _triggers().get((word.lemma, word.is_verb), ()):
        for draft in _fire(scene, word, trigger):
            yield from _at_each_place(scene, draft, trigger) if trigger.needs in _WHERE else [draft]


def _at_each_place(scene: Scene, draft: Draft, trigger: Trigger) -> Iterator[Draft]:
    """One claim of presence for each place; whoever was driven out of a place is not there."""
    if Role.SUBJECT not in draft.fillers:
        return
    who = draft.fillers[Role.SUBJECT]
    owner = who.entity if who.entity is not None or who.word is None else entity_of(scene, who.word)
    for place in places_below(scene, draft.anchor, _WHERE[trigger.needs]):
        if owner is not None and entity_of(scene, place) == owner:
            continue
        yield replace(draft.with_filler(Role.PLACE, Filler(place)), is_inverted=trigger.needs == "from_place")


def _fire(scene: Scene, word: Word, trigger: Trigger) -> Iterator[Draft]:
    subjects = slot(scene, word, trigger.subject) or [None]
    objects = slot(scene, word, trigger.object) if trigger.object else []
    objects = objects or [None]
    if not _is_met(scene, word, trigger, (subjects, objects)):
        return
    if trigger.type in _PERSONAL:
        subjects = [one for one in subjects if one is not None and _can_suffer(scene, one, trigger.type)]
        if _is_only_sought(word):
            return
    if trigger.type is ClaimType.ATTACK:
        subjects = [one if one is not None and _can_attack(scene, one) else None for one in subjects]
    objects = [one for one in objects if one is None or one.lemma not in _NO_TARGETS] or [None]
    agents = [one for one in slot(scene, word, trigger.agent) if _can_attack(scene, one)] if trigger.agent else []
    changed = _change(word) if trigger.type in _RELATIONS and not trigger.is_verb else None
    for subject, target in product(subjects, objects):
        if subject is not None and subject is target:
            continue
        if changed is not None and subject is not None and target is not None:
            yield _about_change(word, trigger, (subject, target), changed)
            continue
        kind = _kind(trigger, subject, agents)
        if kind is not trigger.type and subject is not None:
            fillers = {Role.SUBJECT: actor(scene, agents[0]), Role.OBJECT: Filler(subject)}
            yield Draft(kind, word, fillers, rule=f"trigger:{trigger.lemma}", cue=word, event=word)
            continue
        draft = Draft(trigger.type, word, {}, rule=f"trigger:{trigger.lemma}", cue=word, event=word)
        draft = draft.with_filler(Role.SUBJECT, _filler(scene, subject, trigger))
        draft = draft.with_filler(Role.OBJECT, Filler(target) if target is not None else None)
        draft = draft.with_filler(Role.AGENT, actor(scene, agents[0]) if agents else None)
        yield draft


def _change(noun: Word) -> Word | None:
    """ "changes in relations": whether they changed is said, not that there are any."""
    above = noun.head.head if noun.dep == "pobj" and noun.head is not None else None
    return above if above is not None and above.lemma in {"change", "shift", "deterioration", "improvement", "breach", "rift", "break"} else None


def _about_change(noun: Word, trigger: Trigger, pair: tuple[Word, Word], change: Word) -> Draft:
    """An assessment that meets claims of the relation's own type."""
    grade = _evidence(change)
    fillers = {Role.SUBJECT: Filler(pair[0]), Role.OBJECT: Filler(pair[1])}
    polarity = Polarity.NEGATED if grade in {Evidence.NONE, Evidence.LITTLE} else None
    return Draft(ClaimType.ASSESSMENT, noun, fillers, f"change:{noun.lemma}", noun, topic=trigger.type, polarity=polarity, evidence=grade)


def _evidence(change: Word) -> Evidence | None:
    """How much evidence the text says there is."""
    noun = change.head.head if change.dep == "pobj" and change.head is not None else None
    if noun is None or noun.lemma not in {"evidence", "sign", "indication", "proof"}:
        return None
    grades = {"no": Evidence.NONE, "little": Evidence.LITTLE, "scant": Evidence.LITTLE, "few": Evidence.LITTLE, "strong": Evidence.STRONG}
    return next((grades[c.text.lower()] for c in noun.children if c.text.lower() in grades), Evidence.SOME)


def _kind(trigger: Trigger, subject: Word | None, agents: list[Word]) -> ClaimType:
    """Killing people of a kind ("assassinating politicians") is attacking them; a death is somebody's."""
    is_kind_of_people = subject is not None and subject.name is None and subject.tag == "NNS"
    return ClaimType.ATTACK if trigger.type is ClaimType.DEATH and is_kind_of_people and agents else trigger.type


def _can_attack(scene: Scene, word: Word) -> bool:
    """Bombs and blasts do not attack, somebody does."""
    return word.name is not None or not (is_event(word) or word.lemma in nouns("weapon"))


def _can_suffer(scene: Scene, word: Word, kind: ClaimType) -> bool:
    """Persons die, are arrested and are released; places, papers and films are not."""
    entity = entity_of(scene, word)
    if word.name is not None and entity is not None:
        return entity_type(scene, entity) is EntityType.PERSON or (kind is not ClaimType.DEATH and entity_type(scene, entity) is EntityType.GROUP)
    if kind is ClaimType.DEATH:
        return entity is None or entity_type(scene, entity) not in {EntityType.DOCUMENT, EntityType.PLACE}
    return word.tag[:3] == "PRP" or word.tag == "CD" or any(word.lemma in nouns(k) for k in ("number_people", "fighter", "post", "kin", "magnitude"))


def _is_only_sought(word: Word) -> bool:
    """ "trying to capture", "aimed at killing": it has not happened."""
    host = word.head
    if word.dep == "pcomp" and host is not None:
        host = host.head
    if word.is_verb and host is not None and host.is_noun and word.dep == "acl" and word.tag == "VB":
        return host.lemma in {"plan", "plot", "attempt", "bid", "threat", "intention", "effort", "conspiracy"}
    return word.is_verb and host is not None and host.lemma in {"try", "seek", "aim", "attempt", "plan", "want", "hope", "vow"}


def _filler(scene: Scene, word: Word | None, trigger: Trigger) -> Filler | None:
    if word is None:
        return None
    return actor(scene, word) if trigger.type not in _PERSONAL else Filler(word)


def _is_met(
    scene: Scene, word: Word, trigger: Trigger, arguments: tuple[list[Word | None], list[Word | None]]
) -> bool:
    need = trigger.needs
    subjects, objects = ([w for w in side if w is not None] for side in arguments)
    if need == "":
        return bool(subjects or objects) or national_attacker(word) is not None
    if need == "pair":
        return bool(subjects and objects)
    if need == "entities":
        return _are_bodies(scene, subjects) and _are_bodies(scene, objects)
    if need == "passive":
        return is_passive(word) and bool(subjects)
    if need in _SPECIAL:
        return _SPECIAL[need](scene, word)
    place, _, words = need.partition("=")
    if words:
        held = [word.child("dobj")] if place == "noun" else all_prepositions(word).get(place, [])
        return any(one is not None and one.lemma in words.split("|") for one in held)
    return bool(slot(scene, word, need))


def _are_bodies(scene: Scene, words: list[Word]) -> bool:
    return any(_is_body(scene, word) for word in words)


def _is_body(scene: Scene, word: Word) -> bool:
    filler = actor(scene, word)
    entity = filler.entity if filler.entity is not None else entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) in _BODIES


def _with_group(scene: Scene, word: Word) -> bool:
    return _are_bodies(scene, all_prepositions(word).get("with", []))


def _by_mediator(scene: Scene, word: Word) -> bool:
    return _are_bodies(scene, doers(word))


def _with_comment(scene: Scene, word: Word) -> bool:
    inner = word.child("xcomp")
    return (inner is not None and inner.lemma in {"comment", "answer", "respond", "say", "confirm", "give"}) or any(
        noun.lemma in {"comment"} for noun in word.all("dobj")
    )


def _in_place(scene: Scene, word: Word) -> bool:
    return bool(places_below(scene, word))


def _to_place(scene: Scene, word: Word) -> bool:
    return bool(places_below(scene, word, _TO))


def _from_place(scene: Scene, word: Word) -> bool:
    return bool(places_below(scene, word, _FROM))


_TO = frozenset({"to", "into", "in"})
_FROM = frozenset({"from"})
_WHERE = {"place": AT, "to_place": _TO, "from_place": _FROM}
_SPECIAL = {
    "with_group": _with_group,
    "together": lambda scene, word: any(child.text.lower() == "together" for child in word.children),
    "mediator": _by_mediator,
    "comment": _with_comment,
    "place": _in_place,
    "to_place": _to_place,
    "from_place": _from_place,
    "post": lambda scene, word: False,
}
