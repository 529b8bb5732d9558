"""What has to stand beside a trigger word for it to count: the `needs` column of `data/triggers.tsv`."""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.claims.arms import BY_ARMS, head_of, is_body, is_group
from sayso.claims.draft import Scene
from sayso.claims.performers import takes_place
from sayso.claims.phrases import entity_of, entity_type, is_state, nation
from sayso.claims.places import AT, named_in, places_below
from sayso.claims.slots import all_prepositions, slot
from sayso.claims.wielders import wielding_nation
from sayso.claims.words import nouns
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, is_time, prepositions
from sayso.language.tree import Word
from sayso.values.claim import ClaimType
from sayso.values.mention import EntityType

_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION, EntityType.PERSON}
_INSIDE = frozenset({"of", "in"})
_CURRENCIES = {"$", "€", "£", "US$"}
_SCENES = {"in", "near", "at", "outside", "inside", "on"}
_ANSWERS = {"comment", "answer", "respond", "say", "confirm", "give"}

WHERE = {
    "place": AT - {"of"},
    "to_place": frozenset({"to", "into", "across"}),
    "from_place": frozenset({"from", "out of"}),
    "seat_place": frozenset({"from", "out of"}),
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
        held = _objects(word) if place == "noun" else all_prepositions(word).get(place, [])
    asked = words.split("|")
    return any(head_of(one) in asked or ("money" in asked and _is_money(one)) for one in held)


def _is_money(word: Word) -> bool:
    return any(child.text in _CURRENCIES for child in word.children)


def _objects(word: Word) -> list[Word]:
    """What a verb is done with: its object, or the subject of its passive ("weapons were given to X")."""
    return (
        word.all("dobj", "nsubjpass")
        if is_passive(word)
        else [one for each in word.all("dobj") for one in conjuncts(each)]
    )


def places_for(scene: Scene, word: Word, need: str) -> list[Word]:
    """The places that a trigger of presence asks for: "operates in X and Y", "controls most of X"."""
    if WHERE[need]:
        return places_below(scene, word, WHERE[need])
    return [place for target in done_to(word) for place in named_in(scene, target, _INSIDE)]


def _anything(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    if word.is_noun and word.lemma in nouns("drawn_out"):
        return bool(objects) and any(is_time(below) for below in word.subtree())
    if subjects or objects or wielding_nation(word) is not None:
        return True
    is_one = word.tag != "NNS" or any(is_time(below) for below in word.subtree())
    return is_one and word.is_noun and word.lemma in nouns("attack") and bool(_where(scene, word))


def _where(scene: Scene, word: Word) -> list[Word]:
    """The named place that stands right behind an event, or where it is said to have taken place."""
    verb = word.head if word.dep == "nsubj" else None
    hosts = [word, verb] if verb is not None and takes_place(verb) else [word]
    phrases = [phrase for host in hosts for one, phrase in prepositions(host).items() if one in _SCENES]
    return [place for phrase in phrases for target in phrase for place in named_in(scene, target)]


def _by_name(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return any(one.name is not None and is_body(scene, one) for one in subjects)


def _has_object(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return bool(objects)


def _is_listed(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return bool(subjects)


def _both(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return bool(subjects and objects)


def _two_bodies(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Bodies on both sides; a state may act as one ("Iran finances X")."""
    acts = _are_bodies(scene, subjects) or any(is_state(scene, one) or nation(one) is not None for one in subjects)
    return acts and _are_bodies(scene, objects)


def _groups(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Groups or bodies on both sides, no persons: "X was absorbed into Y"."""
    return all(side and all(_is_whole(scene, one) for one in side) for side in (subjects, objects))


def _is_whole(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) in {EntityType.GROUP, EntityType.ORGANIZATION}


def _parties(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Somebody, and a named group: "abandoned X"."""
    return _are_bodies(scene, subjects) and any(one.name is not None and _is_whole(scene, one) for one in objects)


def _listed(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Something was listed, or somebody lists a group or person by name."""
    return (is_passive(word) and bool(subjects)) or any(
        one.name is not None and is_body(scene, one) for one in subjects
    )


def _with_group(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return _are_bodies(scene, all_prepositions(word).get("with", []))


def _from_group(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """ "left the group"; not "left ten people dead"."""
    return _are_bodies(scene, subjects) and bool(objects) and all(_is_whole(scene, one) for one in objects)


def _by_body(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return _are_bodies(scene, doers(word))


def _is_active(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """Whoever survives is alive; whoever is survived by his wife is not."""
    is_mortal = any(one.lemma not in nouns("force") and not is_group(scene, one) for one in subjects)
    return is_mortal and not is_passive(word)


def _together(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    return any(child.text.lower() == "together" for child in word.children)


def _an_answer(scene: Scene, word: Word, subjects: list[Word], objects: list[Word]) -> bool:
    """ "declined to comment", "refused comment"."""
    return any(inner.lemma in _ANSWERS for inner in word.all("xcomp", "dobj"))


def _are_bodies(scene: Scene, words: list[Word]) -> bool:
    return any(is_body(scene, word) for word in words)


_CONDITIONS: dict[str, Callable[[Scene, Word, list[Word], list[Word]], bool]] = {
    **BY_ARMS,
    "": _anything,
    "named": _by_name,
    "among": _is_listed,
    "object": _has_object,
    "active": _is_active,
    "pair": _both,
    "entities": _two_bodies,
    "groups": _groups,
    "parties": _parties,
    "listed": _listed,
    "with_group": _with_group,
    "from_group": _from_group,
    "mediator": _by_body,
    "together": _together,
    "comment": _an_answer,
}
