"""Whether somebody uses force on something: what the attack rows of `data/triggers.tsv` need beside the verb."""

from collections.abc import Callable

from sayso.claims.draft import Scene
from sayso.claims.phrases import actor, entity_of, entity_type, is_state
from sayso.claims.places import is_place
from sayso.claims.wielders import is_thing, things_behind
from sayso.claims.words import nouns
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, prepositions
from sayso.language.tree import Word
from sayso.values.mention import EntityType

_TRYING = {"try", "seek", "want", "aim", "plan", "hope", "intend", "prepare"}
_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PERSON}
_CHARGING = {"drop", "bring", "press", "lay", "file", "level"}
"""Verbs that take a charge before a court."""


def _armed(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Somebody hits something with arms: fighters, weapons, a group or a person."""
    told = doers(word)
    is_victim = is_passive(word) and not told and _hurts_people(scene, word, subjects, objects)
    return bool(objects) and (is_victim or is_by_arms(scene, word) or any(is_body(scene, one) for one in told))


def is_by_arms(scene: Scene, word: Word) -> bool:
    """Whether those who fight, or what they fight with, does it."""
    if things_behind(word):
        return True
    told = [head_of(one) for one in doers(word)]
    if any(head in nouns("fighter") or head in nouns("force") for head in told):
        return True
    return any(is_group(scene, one) or is_state(scene, one) for one in doers(word))


def _by_arms(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return bool(objects) and is_by_arms(scene, word)


def _is_struck(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Something that one attacks with arms, or attacked with arms: not "attack the problem", "raid the shelves"."""
    return (
        not _is_trap(scene, word, subjects, objects)
        and bool(objects)
        and (is_by_arms(scene, word) or any(is_target(scene, one) for one in objects))
    )


def is_target(scene: Scene, word: Word) -> bool:
    """Whether one can mean to harm it: people, bodies, places, buildings, vehicles, arms."""
    entity = entity_of(scene, word)
    if entity is not None:
        return entity_type(scene, entity) is not EntityType.DOCUMENT
    is_human = any(word.lemma in nouns(kind) for kind in ("number_people", "fighter", "force", "post", "kin"))
    return word.tag[:3] == "PRP" or is_human or word.lemma in nouns("target") or word.lemma in nouns("craft")


def _is_trap(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """ "The convoy struck a landmine": the convoy is what was hit."""
    is_on_trap = any(one.name is None and one.lemma in nouns("trap") for one in done_to(word))
    return is_on_trap and not any(head_of(one) in nouns("fighter") or is_group(scene, one) for one in doers(word))


def _hurts_people(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """People are beaten and tortured; "sanctions hurt the economy" tells no attack."""
    kinds = ("number_people", "fighter", "post", "kin")
    return any(
        _is_person(scene, one) or one.tag == "CD" or any(one.lemma in nouns(kind) for kind in kinds) for one in objects
    )


def _is_person(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    is_pronoun = word.tag[:3] == "PRP" or word.lemma == "nobody"
    return is_pronoun or (entity is not None and entity_type(scene, entity) is EntityType.PERSON)


def _is_aimed_at(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """ "The army targeted", "was targeted in a raid"; not "targeted with sanctions", "the bank targeted youths"."""
    means = [one for one in prepositions(word).get("with", []) if not is_thing(one)]
    is_passive_alone = is_passive(word) and not doers(word)
    return bool(objects) and not means and (is_by_arms(scene, word) or is_passive_alone)


def _with_weapon(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """A weapon does it, or has it done: "a bomb exploded", "planted a mine"."""
    found = [one for one in [*done_to(word), *doers(word)] if one.lemma in nouns("weapon")]
    return any(one.lemma != "charge" or word.lemma not in _CHARGING for one in found)


def _is_wielded(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Arms are turned on somebody: "used rockets against X", "the use of chlorine against X"."""
    held = done_to(word) if word.is_verb else prepositions(word).get("of", [])
    arms = {one.lemma for each in held for one in conjuncts(each)}
    return bool(objects) and any(arms & nouns(kind) for kind in ("weapon", "craft", "wielded"))


def _are_fighters(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Two sides that can fight: "clashes between the army and X"; no clash with reporters."""
    return all(side and all(_can_fight(scene, one) for one in side) for side in (subjects, objects))


def _can_fight(scene: Scene, word: Word) -> bool:
    is_armed = any(head_of(word) in nouns(kind) for kind in ("fighter", "force", "army"))
    return is_armed or is_group(scene, word) or is_state(scene, word)


def _takes_town(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """ "took the town": those who fight for it, and no position or office."""
    is_ground = any(is_place(scene, one) or one.lemma not in {"position", "post", "road"} for one in objects)
    return is_ground and is_by_arms(scene, word) and _takes_land(scene, word, subjects, objects)


def _takes_land(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Towns, bases and regions are taken by force: "captured the town of X"; that one "will" is a forecast."""
    is_aim = word.dep == "acl" and word.head is not None and word.head.lemma in nouns("attack")
    is_tried = word.dep == "xcomp" and word.head is not None and word.head.lemma in _TRYING
    if is_aim or is_tried or any(aux.tag == "MD" for aux in word.all("aux")):
        return False
    return any(one.lemma in nouns("building") or one.lemma in nouns("land") or is_place(scene, one) for one in objects)


def _wrecks(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Buildings and vehicles are destroyed by arms; to "destroy the group" is an aim."""
    return bool(objects) and is_by_arms(scene, word) and not any(is_group(scene, one) for one in objects)


def _is_captor(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """ "the officers whom the militants held": held by those who fight, not "held talks"."""
    return bool(subjects) and is_by_arms(scene, word)


def is_group(scene: Scene, word: Word) -> bool:
    filler = actor(scene, word)
    entity = filler.entity if filler.entity is not None else entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) is EntityType.GROUP


def is_body(scene: Scene, word: Word) -> bool:
    """A group, a body or a person; several fighters act as one."""
    if word.name is None and word.tag == "NNS" and word.lemma in nouns("fighter"):
        return True
    filler = actor(scene, word)
    entity = filler.entity if filler.entity is not None else entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) in _BODIES


def head_of(word: Word) -> str:
    """The lemma of a word; of a name, its last word ("… Sanctions List")."""
    return word.surface.split()[-1].lower() if word.name is not None else word.lemma


BY_ARMS: dict[str, Callable[[Scene, Word, list[Word], list[Word]], bool]] = {
    "armed": _armed,
    "arms": _by_arms,
    "struck": _is_struck,
    "aimed": _is_aimed_at,
    "wrecks": _wrecks,
    "captor": _is_captor,
    "trap": _is_trap,
    "people": _hurts_people,
    "weapon": _with_weapon,
    "wielded": _is_wielded,
    "fighters": _are_fighters,
    "land": _takes_land,
    "town": _takes_town,
}
"""The conditions by their name in the `needs` column."""
