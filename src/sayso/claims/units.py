"""Units of forces: who serves in one, and which is part of which ("B Company, 2nd Battalion, of the 4th Brigade")."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, done_to, is_passive, prepositions
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

_OF = {"of", "from", "with", "in"}
_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION}


def unit_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Membership in a named unit, and the units that one is part of."""
    if word.is_verb and word.lemma in verbs("serving"):
        yield from _serving(scene, word)
    elif word.dep == "prep" and word.head is not None and word.head.name is not None:
        yield from _behind_name(scene, word, word.head)
    elif word.lemma == "part" and word.dep == "pobj" and word.head is not None and word.head.text.lower() == "as":
        yield from _as_part(scene, word, word.head)


def _serving(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "was assigned to the 3rd Battalion, 7th Regiment", "served with the brigade"."""
    serving = done_to(verb) if is_passive(verb) else doers(verb)
    ways = verbs("serving")[verb.lemma].split("|")
    for unit in [one for way in ways for one in prepositions(verb).get(way, [])]:
        if _is_unit(unit):
            yield from _bound(scene, verb, serving, unit)


def _behind_name(scene: Scene, preposition: Word, name: Word) -> Iterator[Draft]:
    """ "Colonel X of the 82nd Division", "the 3rd Brigade of the 81st Division"."""
    unit = preposition.child("pobj")
    if unit is None or preposition.text.lower() not in _OF or not _is_unit(unit):
        return
    if _type_of(scene, name) is EntityType.PERSON or (_is_unit(name) and preposition.text.lower() == "of"):
        yield from _bound(scene, preposition, [name], unit)


def _as_part(scene: Scene, part: Word, as_: Word) -> Iterator[Draft]:
    """ "flies missions as part of the 40th Wing"."""
    verb = as_.head
    while verb is not None and not verb.is_verb:
        verb = verb.head
    wholes = [one for one in prepositions(part).get("of", []) if one.name is not None and _is_body(scene, one)]
    if verb is not None and wholes:
        parts = [one for one in doers(verb) or done_to(verb) if _is_body(scene, one)]
        yield from (_part_of(part, one, whole) for one in parts for whole in wholes[:1] if one is not whole)


def _bound(scene: Scene, anchor: Word, serving: list[Word], unit: Word) -> Iterator[Draft]:
    for one in serving:
        kind = _type_of(scene, one)
        if kind is EntityType.PERSON:
            fillers = {Role.SUBJECT: Filler(one), Role.POST: Filler(anchor, text="member")}
            held = fillers | {Role.ORGANIZATION: Filler(unit)}
            yield Draft(ClaimType.ROLE, anchor, held, rule="unit:member", cue=anchor)
        elif kind in _BODIES:
            yield _part_of(anchor, one, unit)
    while (whole := _behind_comma(scene, unit)) is not None:
        yield _part_of(anchor, unit, whole)
        unit = whole


def _behind_comma(scene: Scene, unit: Word) -> Word | None:
    """ "B Company, 2nd Battalion": the unit right behind the comma; units in a list with "and" are equals."""
    comma, other = (_word_at(scene, unit.index + step) for step in (1, 2))
    if comma is None or comma.text != "," or other is None or not _is_unit(other):
        return None
    return None if unit.child("cc") is not None or other.child("cc") is not None else other


def _part_of(anchor: Word, part: Word, whole: Word) -> Draft:
    fillers = {Role.SUBJECT: Filler(part), Role.OBJECT: Filler(whole)}
    return Draft(ClaimType.PART_OF, anchor, fillers, rule="unit:part", cue=anchor)


def _word_at(scene: Scene, index: int) -> Word | None:
    return scene.sentence.words[index] if index < len(scene.sentence.words) else None


def _is_unit(word: Word) -> bool:
    """A name that ends with what units of forces are called."""
    return word.name is not None and word.surface.split()[-1].lower() in nouns("unit")


def _is_body(scene: Scene, word: Word) -> bool:
    return _is_unit(word) or _type_of(scene, word) in _BODIES


def _type_of(scene: Scene, word: Word) -> EntityType | None:
    entity = entity_of(scene, word)
    return entity_type(scene, entity) if entity is not None else None
