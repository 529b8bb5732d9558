"""Where somebody is said to be: "are based in", "is active in", "its stronghold in"."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import actor, entity_of
from sayso.claims.places import is_place, places_below
from sayso.language.predicates import subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_BEING = frozenset(
    {"active", "present", "base", "based", "station", "operational", "rooted", "root", "headquarter", "resident"}
)
_STRONGHOLDS = {"stronghold", "capital", "base", "headquarters", "bastion", "sanctuary", "haven", "foothold", "camp"}
_AT = frozenset({"in", "at", "near", "on", "across", "inside", "along", "around", "throughout", "within"})


def presence_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Claims of presence shown by an adjective, a copula with a place, or a noun like "stronghold"."""
    if word.is_verb and word.lemma == "be":
        yield from _being(scene, word)
    elif word.lemma in _BEING and word.dep in {"amod", "acl"} and word.head is not None:
        yield from _at_places(scene, word, actor(scene, word.head), word)
    elif word.lemma in _STRONGHOLDS and word.name is None:
        yield from _stronghold(scene, word)


def _being(scene: Scene, verb: Word) -> Iterator[Draft]:
    adjective = verb.child("acomp")
    host = adjective if adjective is not None and adjective.lemma in _BEING else None
    if host is None and verb.child("acomp", "attr", "ccomp") is not None:
        return
    for subject in subjects(verb):
        for place_host in (host, verb):
            if place_host is not None:
                yield from _at_places(scene, place_host, actor(scene, subject), verb)


def _at_places(scene: Scene, host: Word, who: Filler, anchor: Word) -> Iterator[Draft]:
    if who.word is None or (who.entity is None and entity_of(scene, who.word) is None):
        return
    places = places_below(scene, host, _AT)
    for place in places:
        yield Draft(
            ClaimType.PRESENCE, anchor, {Role.SUBJECT: who, Role.PLACE: Filler(place)}, rule="presence:being", cue=host
        )


def _stronghold(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "Falluja, the group's stronghold": the place that the noun stands beside."""
    owner = noun.child("poss")
    if owner is None:
        return
    places = places_below(scene, noun, _AT)
    if noun.dep == "appos" and noun.head is not None:
        places.append(noun.head)
    for place in places:
        if is_place(scene, place):
            yield Draft(
                ClaimType.PRESENCE,
                noun,
                {Role.SUBJECT: Filler(owner), Role.PLACE: Filler(place)},
                rule="presence:stronghold",
                cue=noun,
            )
