"""Events and relations that a trigger word shows, by the table `data/triggers.tsv`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from itertools import product

from sayso.claims.changes import about_change, change_of
from sayso.claims.cues import verb_cue
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.fitting import (
    PERSONAL,
    Arguments,
    fitting,
    is_kept_in_care,
    is_no_violence,
    is_only_sought,
    is_search,
    kind_of,
    suffers,
)
from sayso.claims.needs import WHERE, Trigger, is_met, places_for
from sayso.claims.phrases import actor, entity_of, fronted_whole, is_event, nation
from sayso.claims.relating import are_sides, sides
from sayso.claims.slots import slot
from sayso.claims.wielders import things_behind, wielding_nation
from sayso.claims.words import nouns
from sayso.language.predicates import lexeme
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.claim import ClaimType, Role

_HARM = {ClaimType.ATTACK, ClaimType.DEATH}
_CHANGING = {ClaimType.TIES, ClaimType.COOPERATION, ClaimType.ALLEGIANCE}
_RELATIONS = {*_CHANGING, ClaimType.MERGER, ClaimType.SPLIT, ClaimType.PART_OF}


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
    """The type of event or relation that words are about, by the first trigger among them that needs no other word."""
    for word in sorted(words, key=lambda one: one.index):
        if word.name is None:
            for trigger in _triggers().get((word.lemma, word.is_verb), ()):
                if trigger.type is not ClaimType.STATEMENT and "=" not in trigger.needs:
                    return trigger.type
    return None


def trigger_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Claims shown by this word as a trigger."""
    if (
        word.name is not None
        or word.dep in {"aux", "auxpass"}
        or not (word.is_verb or word.is_noun or word.tag[0] == "J")
    ):
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
    if word.is_verb and verb_cue(lexeme(word)) is not None and word.child("prt") is not None:
        return ()  # "ruled out" rules nothing
    return _triggers().get((word.lemma, word.is_verb), ())


def _at_each_place(scene: Scene, draft: Draft, trigger: Trigger) -> Iterator[Draft]:
    """One claim of presence for each place; whoever was driven out of a place is not there."""
    who = draft.fillers.get(Role.SUBJECT)
    if who is None:
        return
    owner = who.entity if who.entity is not None or who.word is None else entity_of(scene, who.word)
    for place in places_for(scene, draft.anchor, trigger.needs):
        if owner is None or entity_of(scene, place) != owner:
            yield replace(draft.with_filler(Role.PLACE, Filler(place)), is_inverted=trigger.needs == "from_place")


def _fire(scene: Scene, word: Word, trigger: Trigger) -> Iterator[Draft]:
    can_be = partial(suffers, scene, trigger) if trigger.type in PERSONAL else None
    subjects = slot(scene, word, trigger.subject, can_be)
    objects = [one for one in slot(scene, word, trigger.object) if one.lemma not in nouns("no_target")]
    if trigger.type in _RELATIONS:
        subjects, objects = sides(scene, word, trigger, (subjects, objects))
    if not is_met(scene, word, trigger, (subjects, objects)):
        return
    if trigger.type is ClaimType.ATTACK and is_no_violence(word):
        return
    found = fitting(scene, trigger, Arguments(subjects, objects, slot(scene, word, trigger.agent)))
    if trigger.type in PERSONAL and (not found.subjects or is_kept_in_care(word, trigger.type)):
        return
    if trigger.type in PERSONAL and trigger.type is not ClaimType.DEATH and is_only_sought(word):
        return
    if is_search(trigger, found) or (trigger.type is ClaimType.PART_OF and not found.subjects):
        return
    if trigger.type is ClaimType.MERGER and not found.objects and len(found.subjects) > 1:
        found = replace(found, subjects=found.subjects[:1], objects=found.subjects[1:])
    for subject, target in product(_or_nobody(found.subjects), _or_nobody(found.objects)):
        if not are_sides(scene, word, trigger, (subject, target)):
            continue
        if not _is_one(scene, subject, target) and not _is_one(scene, subject, next(iter(found.agents), None)):
            yield _draft(scene, trigger, word, Arguments(_just(subject), _just(target), found.agents))


def _is_one(scene: Scene, subject: Word | None, target: Word | None) -> bool:
    """Nobody deals with himself: "supported himself" is no cooperation."""
    if subject is None or target is None:
        return False
    entity = entity_of(scene, subject)
    return subject is target or (entity is not None and entity == entity_of(scene, target))


def _just(word: Word | None) -> list[Word]:
    return [word] if word is not None else []


def _or_nobody(words: list[Word]) -> list[Word | None]:
    return [*words] or [None]


def _draft(scene: Scene, trigger: Trigger, word: Word, found: Arguments) -> Draft:
    """The claim that a trigger makes of one subject, one object and those who act."""
    subject, target = next(iter(found.subjects), None), next(iter(found.objects), None)
    agent = actor(scene, found.agents[0]) if found.agents else None
    change = change_of(word) if trigger.type in _CHANGING and not trigger.is_verb else None
    if change is not None and subject is not None and target is not None:
        return about_change(word, trigger.type, (subject, target), change)
    kind = kind_of(trigger, word, found)
    who = _filler(scene, subject, kind)
    if kind is not trigger.type:
        who, target, agent = agent, subject, None
    thing = next(iter(things_behind(word)), None) if kind in _HARM else None
    if thing is not None and kind is ClaimType.ATTACK:
        who = who or wielding_nation(thing)
    elif thing is not None:
        agent = agent or wielding_nation(thing)
    event = thing if thing is not None and is_event(thing) else word
    draft = Draft(kind, _told_at(word, subject), {}, rule=f"trigger:{trigger.lemma}", cue=word, event=event)
    draft = replace(draft, is_inverted=trigger.is_inverted)
    draft = draft.with_filler(Role.SUBJECT, who)
    if kind is ClaimType.STATEMENT and trigger.is_verb:
        target = word  # what was said is told by its gist
    draft = draft.with_filler(Role.OBJECT, Filler(target) if target is not None else None)
    return draft.with_filler(Role.AGENT, agent)


def _told_at(word: Word, who: Word | None) -> Word:
    """ "X was not among the seven men killed": whether X was killed is told by "was", that men were by "killed"."""
    among = word.head.head if word.dep in {"acl", "relcl"} and word.head is not None else None
    copula = among.head if among is not None and among.text.lower() in {"among", "amongst"} else None
    is_one_of_them = copula is not None and who is not None and who is not word.head and who in copula.subtree()
    return copula if is_one_of_them and copula is not None and copula.lemma == "be" else word


def _filler(scene: Scene, word: Word | None, kind: ClaimType) -> Filler | None:
    if word is None:
        return None
    if word.dep == "amod" and (country := nation(word)) is not None:
        return country
    if kind not in PERSONAL:
        return actor(scene, word)
    whole = fronted_whole(word) if word.tag == "CD" else None
    return Filler(word, text=whole.surface if whole is not None else None)
