"""The places of a claim: named places behind a preposition of place, in the clause of what happens there."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of, entity_type
from sayso.claims.slots import all_prepositions
from sayso.language.predicates import conjuncts
from sayso.language.predicates import prepositions as prepositions_of
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

AT = frozenset(
    {
        "in",
        "at",
        "near",
        "on",
        "across",
        "inside",
        "outside",
        "along",
        "around",
        "throughout",
        "within",
        "between",
        "from",
        "of",
    }
)
_INNER = frozenset({"of", "in", "near", "around", "between", "with"})
_COMPASS = {"south", "north", "east", "west", "southeast", "southwest", "northeast", "northwest", "outside", "inside"}
_PLACED = {
    ClaimType.ATTACK,
    ClaimType.DEATH,
    ClaimType.ARREST,
    ClaimType.RELEASE,
    ClaimType.MERGER,
    ClaimType.COOPERATION,
    ClaimType.OTHER_EVENT,
    ClaimType.FORECAST,
    ClaimType.ESTIMATE,
}


def is_place(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    return word.name is not None and entity is not None and entity_type(scene, entity) is EntityType.PLACE


def places_below(scene: Scene, word: Word, prepositions: frozenset[str] = AT) -> list[Word]:
    """Named places that stand behind one of the prepositions below a word, in text order, each once."""
    found: dict[Word, None] = {}
    if word.dep == "relcl" and word.head is not None and any(c.text.lower() == "where" for c in word.all("advmod")):
        found.update(dict.fromkeys(named_in(scene, word.head)))
    for preposition, targets in all_prepositions(word).items():
        if preposition in prepositions:
            for target in targets:
                found.update(dict.fromkeys(named_in(scene, target)))
    if "near" in prepositions:
        found.update(dict.fromkeys(_by_compass(scene, word)))
    return sorted(found, key=lambda place: place.index)


def _by_compass(scene: Scene, word: Word) -> Iterator[Word]:
    """ "masses soldiers south of X": near X."""
    for child in word.children:
        if child.text.lower() in _COMPASS and child.dep in {"advmod", "npadvmod", "acomp", "prep"}:
            for target in prepositions_of(child).get("of", []):
                yield from named_in(scene, target)


def named_in(scene: Scene, target: Word, inner: frozenset[str] = _INNER) -> Iterator[Word]:
    """The places that a phrase names: itself, "X and Y provinces", "the districts of X and Y", "parts of Z"."""
    if target.name is not None:
        if is_place(scene, target):
            yield target
        return
    is_called = any(is_place(scene, child) for child in target.all("compound", "nmod"))
    for child in target.children:
        if child.dep == "poss" and is_called:
            continue  # "Afghanistan's Kandahar province" is Kandahar
        if child.dep in {"compound", "nmod", "appos", "poss"}:
            yield from (one for one in conjuncts(child) if is_place(scene, one))
        elif child.dep == "prep" and child.text.lower() in inner:
            whole = child.child("pobj")
            for one in conjuncts(whole) if whole is not None else []:
                yield from named_in(scene, one, inner)


def add_places(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Events and numbers with the first place that their clause names."""
    return [
        _placed(scene, draft) if draft.type in _PLACED and Role.PLACE not in draft.fillers else draft
        for draft in drafts
    ]


def _placed(scene: Scene, draft: Draft) -> Draft:
    told: list[tuple[Word | None, frozenset[str]]] = [(draft.event, AT), (draft.anchor, AT)]
    told += [(above, AT) for above in _clauses_above(draft.anchor)]
    told += [(before, AT) for before in _opening(draft)]
    target = draft.fillers.get(Role.OBJECT)
    if target is not None and target.word is not None and target.word.sentence == scene.sentence.number:
        told.insert(1, (target.word, AT - {"from"}))  # "citizens from X" need not be there
    openings = _opening(draft)
    for host, prepositions in told:
        places = places_below(scene, host, prepositions) if host is not None else []
        if host in openings and host is not None:
            places = [place for place in places if place.index < host.index]
        if places:
            beside = tuple(Filler(place) for place in conjuncts(places[0])[1:] if place in places)
            return replace(draft.with_filler(Role.PLACE, Filler(places[0])), also_at=beside)
    return draft


def _clauses_above(word: Word) -> list[Word]:
    """The verb of the word's own clause."""
    return [next((above for above in word.ancestors() if above.is_verb), word)] if not word.is_verb else []


def _opening(draft: Draft) -> list[Word]:
    """ "Near X, one strike hit a base and destroyed a truck": the verb before, at whose head the place stands."""
    verb = draft.anchor
    is_hit = draft.type is ClaimType.ATTACK and verb.is_verb and draft.event is not verb
    before = verb.head if verb.dep == "conj" else verb.earlier
    return [before] if is_hit and before is not None and before.is_verb else []
