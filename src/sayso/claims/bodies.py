"""What kind of body holds a post: an armed group and its parts, or a state, an agency, a newspaper, a firm.

A post in an armed group, a party or a network tells something about it. The titles of officials, experts, journalists
and managers only tell who speaks.
"""

from collections.abc import Iterator
from functools import cache

from sayso.claims.draft import Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.language.name_words import adjectives, country_names, gazetteer
from sayso.language.predicates import prepositions
from sayso.language.tree import Word
from sayso.names import fold, name_tokens
from sayso.tables import read_table
from sayso.values.mention import EntityType

_OWNERS = ("poss", "compound", "nmod")
_ENDS_HEAD = {"of", "for", "in", "to", "on", "and"}
_ORDINALS = ("st", "nd", "rd", "th")
_NUMBERED = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}


def is_official(scene: Scene, body: Word) -> bool:
    """Whether posts in a body are titles of officials, experts or managers; a part is of the kind of its whole."""
    for whole in _wholes(body):
        entity = entity_of(scene, whole)
        kind = entity_type(scene, entity) if entity is not None else None
        if kind is EntityType.GROUP and not _is_official(scene, whole):
            return False
        if kind is EntityType.ORGANIZATION and _is_official(scene, whole):
            return True
    return _is_official(scene, body)


def _wholes(body: Word) -> Iterator[Word]:
    """Those to whom a body belongs: "the army's Third Division", "the finance commission of the group"."""
    yield from body.all(*_OWNERS)
    yield from prepositions(body).get("of", [])


def _is_official(scene: Scene, body: Word) -> bool:
    entity = entity_of(scene, body)
    is_named = body.name is not None or body.tag in {"PRP$", "PRP", "WP$"}
    if not is_named or entity is None or entity >= scene.referents.first_described:
        return _is_kind_of_official(scene, body)
    named = scene.names.entities[entity]
    known = next((row for form in named.forms for row in gazetteer().named(form)), None)
    if known is not None:
        return known.type is not EntityType.GROUP and known.key.lower() not in _heads("armed_body")
    words = max((name_tokens(form) for form in named.forms), key=len, default=())
    return named.type is not EntityType.GROUP and _is_named_official(scene, words)


def _is_kind_of_official(scene: Scene, noun: Word) -> bool:
    """ "the army", "the government's border force"; "the council" may be anybody's."""
    if noun.lemma in _heads("firm"):
        return not _is_tainted(scene)
    if noun.lemma in _heads("shared") and any(child.name is not None for child in noun.all("compound", "nmod")):
        return False
    before = {child.surface.lower() for child in noun.all("amod", "compound", "nmod", "poss")}
    is_state = bool(before & (_heads("of_state") | {"government", "army"})) or any(
        fold(one) in adjectives() for one in before
    )
    return noun.lemma in _heads("official") or (noun.lemma in _heads("unit") and is_state)


def _is_named_official(scene: Scene, words: tuple[str, ...]) -> bool:
    """By the head of a name: "Ministry of Defence", "Sahel Institute for Peace", "Northern Bank Ltd"."""
    if not words:
        return False
    if words[-1] in _heads("movement_name") and not _is_state_unit(words):
        return False
    cut = next((number for number, word in enumerate(words) if number and word in _ENDS_HEAD), len(words))
    heads = {words[cut - 1], words[-1], " ".join(words[max(0, cut - 2) : cut])}
    if heads & _heads("firm"):
        return not _is_tainted(scene)
    official = (_heads("official") | _heads("official_name")) - (_heads("army_name") if len(words) > 1 else frozenset())
    if heads & official or _is_state_unit(words):
        return True
    return any(row.type is EntityType.ORGANIZATION for row in gazetteer().named(words[0].title()))


def is_armed(scene: Scene, body: Word) -> bool:
    """Whether the name of a body that is no state's is one of fighters: "Northern Patriots' Alliance"."""
    entity = entity_of(scene, body)
    if body.name is None or entity is None or entity >= scene.referents.first_described:
        return False
    words = {word for form in scene.names.entities[entity].forms for word in name_tokens(form)}
    return bool(words & _heads("armed_name")) and not _is_official(scene, body)


def _is_state_unit(words: tuple[str, ...]) -> bool:
    """ "Royal Air Force", "71st Battalion", "Nigerian Army"."""
    if not _heads("unit") & set(words):
        return False
    is_numbered = any(word in _NUMBERED or (word[0].isdigit() and word.endswith(_ORDINALS)) for word in words)
    of_state = _heads("of_state") | adjectives().keys() | country_names()
    is_rebel = not _heads("rebel_name").isdisjoint(words)
    return is_numbered or (not of_state.isdisjoint(words) and not is_rebel)


def _is_tainted(scene: Scene) -> bool:
    """Whether the sentence says that a firm or charity is a front, or under sanctions."""
    return any(word.lemma in _heads("tainted") for word in scene.sentence.words if word.name is None)


@cache
def _heads(kind: str) -> frozenset[str]:
    return frozenset(word for word, row_kind, *_ in read_table("claims", "bodies") if row_kind == kind)
