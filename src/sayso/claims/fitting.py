"""Which words can be what a trigger says of them: attacker, target, killed, captured, freed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.claims.draft import Scene
from sayso.claims.needs import Trigger
from sayso.claims.phrases import actor, counted_of, entity_of, entity_type, is_event, owner
from sayso.claims.places import is_place
from sayso.claims.wielders import acting, is_thing, things_behind
from sayso.claims.words import nouns, verbs
from sayso.language.descriptions import nominal_types
from sayso.language.predicates import is_time, prepositions
from sayso.language.tree import Word
from sayso.values.claim import ClaimType
from sayso.values.mention import EntityType

PERSONAL = {ClaimType.DEATH, ClaimType.ARREST, ClaimType.RELEASE}
_SOME = {"both", "all", "some", "many", "most", "others", "several"}
_BODIES = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION}
_PEOPLE = ("number_people", "fighter", "force", "post", "kin")
_CROSSFIRE = {"crossfire", "fire", "fighting", "clash", "middle", "explosion", "blast", "cross-fire", "shelling"}
_LISTS = {"list", "blacklist", "register", "roll", "record"}
_CARE = {"hospital", "clinic", "ward", "infirmary", "quarantine"}
_DEMANDING = {"seek", "demand", "request", "urge", "negotiate", "want", "oppose", "refuse"}
_ASSISTING = {"assist", "support", "back", "help", "aid", "cover", "accompany", "bolster"}
_POLICE = {"police", "officer", "agent", "detective", "investigator", "prosecutor", "authority"}
_CLUES = {"information", "tip", "clue", "evidence", "intelligence", "reward"}
_SEEKING = {"try", "seek", "aim", "attempt", "plan", "want", "hope", "vow", "plot", "threaten"}


@dataclass(frozen=True, slots=True)
class Arguments:
    """The heads that a trigger's slots hold, before they are paired."""

    subjects: list[Word]
    objects: list[Word]
    agents: list[Word]


def fitting(scene: Scene, trigger: Trigger, found: Arguments) -> Arguments:
    """The arguments without those that cannot be what the claim would say of them; of things, whoever holds them."""
    found = replace(found, agents=attacking(scene, found.agents))
    if trigger.type in PERSONAL:
        return replace(found, subjects=[_counted(one) for one in found.subjects])
    if trigger.type is ClaimType.ATTACK:
        objects = [one for one in found.objects if not (_is_container(scene, one, found.objects) or _is_act(one))]
        return replace(found, subjects=attacking(scene, found.subjects), objects=objects)
    if trigger.type is ClaimType.TIES:
        return replace(found, objects=[one for one in found.objects if not is_event(one)])
    if trigger.type is ClaimType.PART_OF:
        return replace(found, subjects=[one for one in found.subjects if not _is_person(scene, one)])
    if trigger.type is ClaimType.PRESENCE:
        return replace(found, subjects=[one for one in found.subjects if is_somewhere(scene, one)])
    return found


def _is_person(scene: Scene, word: Word) -> bool:
    """Persons with names are members of bodies, and no parts of them."""
    entity = entity_of(scene, word)
    return word.name is not None and entity is not None and entity_type(scene, entity) is EntityType.PERSON


def kind_of(trigger: Trigger, word: Word, found: Arguments) -> ClaimType:
    """Killing people of a kind ("assassinating politicians") is attacking them, and so is a plot to kill somebody."""
    if trigger.type is ClaimType.DEATH and is_only_sought(word):
        return ClaimType.ATTACK
    subject = found.subjects[0] if found.subjects else None
    is_kind_of_people = subject is not None and subject.name is None and subject.tag == "NNS"
    return ClaimType.ATTACK if trigger.type is ClaimType.DEATH and is_kind_of_people and found.agents else trigger.type


def is_only_sought(word: Word) -> bool:
    """ "trying to capture", "aimed at killing", "a plot to kill": it has not happened."""
    while word.dep == "conj" and word.is_verb and word.head is not None and word.head.is_verb:
        word = word.head
    host = word.head
    if word.dep == "pcomp" and host is not None:
        host = host.head
    if host is None:
        return False
    if not word.is_verb:
        return (word.dep == "dobj" and host.lemma in _DEMANDING) or _is_lead(word)
    if host.is_noun:
        return word.dep == "acl" and word.tag == "VB" and host.lemma in nouns("plan")
    return host.lemma in _SEEKING


def is_no_violence(word: Word) -> bool:
    """ "a hunger strike", "an accidental explosion" and what it hit, "attack helicopters"."""
    if not word.is_noun:
        held = prepositions(word)
        if word.lemma == "strike" and any(one.lemma in _LISTS for key in ("off", "from") for one in held.get(key, [])):
            return True
        return any(is_no_violence(thing) for thing in things_behind(word))
    host = word.head
    is_part_of_name = word.dep in {"compound", "nmod"} and host is not None and not is_event(host)
    by = host if word.dep == "pobj" and host is not None and host.dep == "agent" else None
    if by is not None and by.head is not None and by.head.lemma in _ASSISTING:
        return True
    kinds = [child.lemma for child in word.all("amod", "compound", "nmod", "poss")]
    if word.lemma == "barrage" and not any(kind in nouns("weapon") or kind in nouns("attack") for kind in kinds):
        return True  # a dam
    return is_part_of_name or any(kind in nouns("no_violence") for kind in kinds)


def _is_lead(noun: Word) -> bool:
    """ "information leading to the capture of X"."""
    leading = noun.head.head if noun.dep == "pobj" and noun.head is not None else None
    return leading is not None and leading.dep == "acl" and leading.head is not None and leading.head.lemma in _CLUES


def is_kept_in_care(word: Word, kind: ClaimType) -> bool:
    """ "was detained in hospital", "was caught in crossfire" is no arrest."""
    held = prepositions(word) if kind is ClaimType.ARREST else {}
    if word.lemma == "catch" and any(one.lemma in _CROSSFIRE for one in held.get("in", [])):
        return True
    return any(target.lemma in _CARE for one in ("in", "at", "from") for target in held.get(one, []))


def attacking(scene: Scene, words: Iterable[Word]) -> list[Word]:
    """Bare numbers, dates and buildings do not attack, and "no group" is none."""
    found = [_one_of(one) for one in acting(scene, words)]
    return [one for one in found if not (is_time(one) or one.tag == "CD" or _is_none(one))]


def _one_of(word: Word) -> Word:
    """ "one of its fighters, identified as X": X, else its fighters."""
    if word.tag != "CD" or word.lemma != "one":
        return word
    named = next((aside for aside in word.all("appos") if aside.name is not None), None)
    return named or next(iter(prepositions(word).get("of", [])), word)


def _is_none(word: Word) -> bool:
    if word.name is None and word.lemma in nouns("building"):
        return True
    return word.quantity is not None or any(child.text.lower() == "no" for child in word.all("det"))


def is_search(trigger: Trigger, found: Arguments) -> bool:
    """The raid of a police force is a search."""
    return trigger.lemma == "raid" and any(_is_police(one) for one in found.subjects)


def _is_police(word: Word) -> bool:
    return (word.surface.split()[-1].lower() if word.name is not None else word.lemma) in _POLICE


def _is_act(word: Word) -> bool:
    """What is aimed at somebody is no target itself: "bombings targeted at the army"."""
    return word.name is None and is_event(word)


def _is_container(scene: Scene, word: Word, others: list[Word]) -> bool:
    """ "the retaking of Palmyra, Syria": Syria only tells where Palmyra is."""
    return word.dep == "appos" and word.head in others and is_place(scene, word)


def suffers(scene: Scene, trigger: Trigger, word: Word) -> bool:
    """Persons die, are arrested and are released; places, papers and films are not."""
    kind = trigger.type
    entity = entity_of(scene, word)
    held = entity_type(scene, entity) if entity is not None else None
    if word.name is not None and held is not None:
        return held is EntityType.PERSON or (kind is not ClaimType.DEATH and held is EntityType.GROUP)
    if word.lemma in nouns("unknown_person"):
        return False
    if trigger.lemma in verbs("personal") and _is_common(word):
        return True
    if kind is ClaimType.DEATH and trigger.lemma not in verbs("figurative"):
        return held not in {EntityType.DOCUMENT, EntityType.PLACE}
    return is_people(_counted(word))


def is_people(word: Word) -> bool:
    """Whether a word without a name stands for persons."""
    if word.name is not None:
        return False
    is_bare_number = word.tag == "CD" or word.lemma in nouns("magnitude")
    is_human = any(word.lemma in nouns(people) for people in _PEOPLE)
    is_bare = word.tag[:3] == "PRP" or is_bare_number or word.text.lower() in _SOME
    return is_bare or is_human or EntityType.PERSON in nominal_types(word.lemma)


def is_somewhere(scene: Scene, word: Word) -> bool:
    """Persons and groups are somewhere; of buildings, words and attacks that is no news."""
    actor_of = actor(scene, word)
    entity = actor_of.entity if actor_of.entity is not None else entity_of(scene, word)
    kind = entity_type(scene, entity) if entity is not None else None
    if word.name is not None:
        return kind in _BODIES and word.surface.split()[-1].lower() not in nouns("building")
    if word.lemma in nouns("building") or is_thing(word):
        return False
    is_part = word.is_noun and (whole := owner(scene, word)) is not None and entity_type(scene, whole) in _BODIES
    return kind in _BODIES or is_part or (word.text.lower() != "it" and is_people(_counted(word)))


def _counted(word: Word) -> Word:
    """ "dozens of villages" are villages, "dozens" persons."""
    counted = prepositions(word).get("of") if word.lemma in nouns("magnitude") else None
    return counted[0] if counted else counted_of(word)


def _is_common(word: Word) -> bool:
    """A common noun that stands for somebody since the verb leaves no doubt: "abducted tourists"."""
    return word.is_noun and word.name is None and not (is_event(word) or word.lemma in nouns("weapon"))
