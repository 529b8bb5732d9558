"""What has to stand beside a trigger word for it to count: the `needs` column of `data/triggers.tsv`."""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.claims.draft import Scene
from sayso.claims.phrases import actor, entity_of, entity_type, is_state
from sayso.claims.places import AT, is_place, named_in, places_below
from sayso.claims.slots import all_prepositions, slot
from sayso.claims.wielders import is_thing, things_behind, wielding_nation
from sayso.claims.words import nouns
from sayso.language.predicates import doers, done_to, is_passive, is_time, prepositions
from sayso.language.tree import Word
from sayso.values.claim import ClaimType
from sayso.values.mention import EntityType

_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PERSON}
_INSIDE = frozenset({"of", "in"})
_TRYING = {"try", "seek", "want", "aim", "plan", "hope", "intend", "prepare"}
_ANSWERS = {"comment", "answer", "respond", "say", "confirm", "give"}

WHERE = {
    "place": AT - {"of"},
    "to_place": frozenset({"to", "into", "across"}),
    "from_place": frozenset({"from", "out of"}),
    "done_place": frozenset[str](),
}
"""The needs that ask for a place, with the prepositions that may lead to it; none where the place is acted upon."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One row of the table: where its arguments stand, and what it needs.

    `is_inverted`: the word says that what the type tells is not so ("delisted").
    """

    type: ClaimType
    lemma: str
    is_verb: bool
    subject: str
    object: str
    agent: str
    needs: str
    is_inverted: bool = False


def is_met(scene: Scene, word: Word, trigger: Trigger, arguments: tuple[list[Word], list[Word]]) -> bool:
    """Whether what the trigger needs is there; `arguments` are its subjects and objects."""
    subjects, objects = arguments
    need = trigger.needs
    if need in WHERE:
        return bool(places_for(scene, word, need))
    if need in _CONDITIONS:
        return _CONDITIONS[need](scene, word, subjects, objects)
    place, _, words = need.partition("=")
    if not words:
        return bool(slot(scene, word, need))
    if place in {"done", "doer"}:
        held = [*(done_to(word) if place == "done" else doers(word))]
        held += [one for counted in held for one in prepositions(counted).get("of", [])]
    else:
        held = word.all("dobj") if place == "noun" else all_prepositions(word).get(place, [])
    return any(_head(one) in words.split("|") for one in held)


def places_for(scene: Scene, word: Word, need: str) -> list[Word]:
    """The places that a trigger of presence asks for: "operates in X and Y", "controls most of X"."""
    if WHERE[need]:
        return places_below(scene, word, WHERE[need])
    return [place for target in done_to(word) for place in named_in(scene, target, _INSIDE)]


def _head(word: Word) -> str:
    """The lemma of a word; of a name, its last word ("… Sanctions List")."""
    return word.surface.split()[-1].lower() if word.name is not None else word.lemma


def _anything(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    if word.is_noun and word.lemma in nouns("drawn_out"):
        return bool(objects) and any(is_time(below) for below in word.subtree())
    if subjects or objects or wielding_nation(word) is not None:
        return True
    is_one = word.tag != "NNS" or any(is_time(below) for below in word.subtree())
    return is_one and word.is_noun and word.lemma in nouns("attack") and bool(_where(scene, word))


def _where(scene: Scene, word: Word) -> list[Word]:
    """The named place that stands right behind an event: "an explosion in Gao"."""
    phrases = prepositions(word)
    held = [target for one in ("in", "near", "at", "outside") for target in phrases.get(one, [])]
    return [place for target in held for place in named_in(scene, target)]


def _armed(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Somebody hits something with arms: fighters, weapons, a group or a person."""
    told = doers(word)
    return bool(objects) and (is_by_arms(scene, word) or any(_is_body(scene, one) for one in told))


def is_by_arms(scene: Scene, word: Word) -> bool:
    """Whether those who fight, or what they fight with, does it."""
    if things_behind(word):
        return True
    told = [_head(one) for one in doers(word)]
    if any(head in nouns("fighter") or head in nouns("force") for head in told):
        return True
    return any(_is_group(scene, one) or is_state(scene, one) for one in doers(word))


def _by_arms(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return bool(objects) and is_by_arms(scene, word)


def _is_struck(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Something that one attacks with arms, or attacked with arms: not "attack the problem", "raid the shelves"."""
    return bool(objects) and (is_by_arms(scene, word) or any(is_target(scene, one) for one in objects))


def is_target(scene: Scene, word: Word) -> bool:
    """Whether one can mean to harm it: people, bodies, places, buildings, vehicles, arms."""
    entity = entity_of(scene, word)
    if entity is not None:
        return entity_type(scene, entity) is not EntityType.DOCUMENT
    is_human = any(word.lemma in nouns(kind) for kind in ("number_people", "fighter", "force", "post", "kin"))
    return word.tag[:3] == "PRP" or is_human or word.lemma in nouns("target") or word.lemma in nouns("craft")


def _is_aimed_at(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """ "The army targeted", "was targeted in a raid"; not "targeted with sanctions", "the bank targeted youths"."""
    means = [one for one in prepositions(word).get("with", []) if not is_thing(one)]
    is_passive_alone = is_passive(word) and not doers(word)
    return bool(objects) and not means and (is_by_arms(scene, word) or is_passive_alone)


def _with_weapon(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """A weapon does it, or has it done: "a bomb exploded", "planted a mine"."""
    return any(one.lemma in nouns("weapon") for one in [*done_to(word), *doers(word)])


def _takes_land(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Towns, bases and regions are taken by force: "captured the town of X"; that one "will" is a forecast."""
    is_aim = word.dep == "acl" and word.head is not None and word.head.lemma in nouns("attack")
    is_tried = word.dep == "xcomp" and word.head is not None and word.head.lemma in _TRYING
    if is_aim or is_tried or any(aux.tag == "MD" for aux in word.all("aux")):
        return False
    return any(one.lemma in nouns("building") or one.lemma in nouns("land") or is_place(scene, one) for one in objects)


def _by_name(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return any(one.name is not None and _is_body(scene, one) for one in subjects)


def _wrecks(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Buildings and vehicles are destroyed by arms; to "destroy the group" is an aim."""
    return bool(objects) and is_by_arms(scene, word) and not any(_is_group(scene, one) for one in objects)


def _is_captor(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """ "the officers whom the militants held": held by those who fight, not "held talks"."""
    return bool(subjects) and is_by_arms(scene, word)


def _has_object(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return bool(objects)


def _is_listed(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return bool(subjects)


def _is_group(scene: Scene, word: Word) -> bool:
    filler = actor(scene, word)
    entity = filler.entity if filler.entity is not None else entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) is EntityType.GROUP


def _both(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return bool(subjects and objects)


def _two_bodies(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Bodies on both sides; a state may act as one ("Iran finances X")."""
    acts = _are_bodies(scene, subjects) or any(is_state(scene, one) for one in subjects)
    return acts and _are_bodies(scene, objects)


def _listed(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Something was listed, or somebody lists a group or person by name."""
    return (is_passive(word) and bool(subjects)) or any(
        one.name is not None and _is_body(scene, one) for one in subjects
    )


def _with_group(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return _are_bodies(scene, all_prepositions(word).get("with", []))


def _by_body(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return _are_bodies(scene, doers(word))


def _is_active(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Whoever survives is alive; whoever is survived by his wife is not."""
    is_mortal = any(one.lemma not in nouns("force") and not _is_group(scene, one) for one in subjects)
    return is_mortal and not is_passive(word)


def _together(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return any(child.text.lower() == "together" for child in word.children)


def _an_answer(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """ "declined to comment", "refused comment"."""
    return any(inner.lemma in _ANSWERS for inner in word.all("xcomp", "dobj"))


def _are_bodies(scene: Scene, words: list[Word]) -> bool:
    return any(_is_body(scene, word) for word in words)


def _is_body(scene: Scene, word: Word) -> bool:
    """A group, a body or a person; several fighters act as one."""
    if word.name is None and word.tag == "NNS" and word.lemma in nouns("fighter"):
        return True
    filler = actor(scene, word)
    entity = filler.entity if filler.entity is not None else entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) in _BODIES


_CONDITIONS: dict[str, Callable[[Scene, Word, list[Word], list[Word]], bool]] = {
    "": _anything,
    "armed": _armed,
    "arms": _by_arms,
    "land": _takes_land,
    "named": _by_name,
    "captor": _is_captor,
    "wrecks": _wrecks,
    "among": _is_listed,
    "object": _has_object,
    "struck": _is_struck,
    "aimed": _is_aimed_at,
    "weapon": _with_weapon,
    "active": _is_active,
    "pair": _both,
    "entities": _two_bodies,
    "listed": _listed,
    "with_group": _with_group,
    "mediator": _by_body,
    "together": _together,
    "comment": _an_answer,
}
