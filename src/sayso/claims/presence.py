"""Where somebody is said to be: "are based in", "its stronghold in", "X militants in Y", "a native of"."""

from collections.abc import Iterable, Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.fitting import is_somewhere
from sayso.claims.phrases import actor, entity_of, entity_type
from sayso.claims.places import is_place, named_in, places_below
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, doers, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType

_BEING = frozenset(
    {"active", "present", "base", "based", "station", "operational", "rooted", "root", "headquarter", "resident"}
)
_AT = frozenset({"in", "at", "near", "on", "across", "inside", "along", "around", "throughout", "within", "outside"})
_TO = _AT | {"to", "into"}
_RESIDENTS = {"native", "resident", "inhabitant", "dweller"}
_HOLDING = {"control", "controlled", "hold", "held", "occupy", "occupied", "rule", "ruled", "dominated"}
_HANDS = {"control", "rule", "hand", "occupation", "sway"}
_MOVING = {"send", "deploy", "dispatch", "station", "mass", "move", "position", "gather", "concentrate", "post"}


def presence_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Claims of presence shown by an adjective, a copula with a place, or a noun like "stronghold"."""
    if word.name is not None:
        return
    if word.dep == "prep" and word.head is not None and word.head.name is not None and _is_group(scene, word.head):
        yield from _told(scene, [word.head], _right_behind(scene, word.head), word)
    elif word.is_verb and word.lemma == "be":
        yield from _being(scene, word)
    elif word.lemma in _BEING and word.dep in {"amod", "acl"} and word.head is not None:
        yield from _told(scene, [word.head], [*_before(scene, word), *places_below(scene, word, _AT)], word)
    elif word.lemma in _HOLDING and word.dep == "amod" and word.head is not None and is_place(scene, word.head):
        yield from _told(scene, word.all("npadvmod", "compound", "nmod"), [word.head], word)
    elif word.lemma in _RESIDENTS:
        yield from _told(
            scene, _described_by(word), [*_before(scene, word), *places_below(scene, word, _AT | {"of"})], word
        )
    elif word.lemma in nouns("foothold"):
        yield from _foothold(scene, word)
    elif word.lemma in nouns("fighter") and word.tag == "NNS":
        yield from _fighters(scene, word)
    elif word.is_verb and word.lemma in _MOVING:
        troops = [one for one in _moved(word) if one.lemma in nouns("fighter") or one.lemma in nouns("force")]
        yield from _told(scene, doers(word) if troops else [], places_below(scene, word, _TO), word)


def _moved(verb: Word) -> Iterator[Word]:
    """What a verb moves: "thousands of fighters", "tanks and troops"."""
    for first in verb.all("dobj"):
        for one in conjuncts(first):
            yield from (one, *prepositions(one).get("of", []))


def _being(scene: Scene, verb: Word) -> Iterator[Draft]:
    if any(phrase.text.lower() == "behind" for phrase in verb.all("prep")):
        return  # "was behind the blast in Gao"
    adjective = verb.child("acomp")
    host = adjective if adjective is not None and adjective.lemma in _BEING else None
    if host is None and verb.child("acomp", "attr", "ccomp") is not None:
        return
    places = [place for one in (host, verb) if one is not None for place in places_below(scene, one, _AT)]
    if host is not None and not places:
        places = [one for one in prepositions(host).get("in", []) if one.lemma in nouns("region")]
    yield from _told(scene, [_owner_or_self(one) for one in subjects(verb)], places, verb)
    yield from _told(scene, _rulers(verb), [one for one in subjects(verb) if is_place(scene, one)], verb)


def _rulers(verb: Word) -> list[Word]:
    """ "The town is under the control of X", "is in the hands of X": X."""
    phrases = prepositions(verb)
    held = [one for one in phrases.get("under", []) + phrases.get("in", []) if one.lemma in _HANDS]
    return [one for hand in held for one in prepositions(hand).get("of", []) + hand.all("poss", "compound")]


def _owner_or_self(subject: Word) -> Word:
    """ "The group's headquarters are in X": the group is."""
    owner = subject.child("poss") if subject.name is None and subject.lemma in nouns("foothold") else None
    return owner if owner is not None else subject


def _is_group(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) is EntityType.GROUP


def _told(scene: Scene, who: Iterable[Word], places: Iterable[Word], anchor: Word) -> Iterator[Draft]:
    """One claim for each place of each of those who are there."""
    at = list(dict.fromkeys(places))
    for one in who:
        filler = actor(scene, one)
        if is_somewhere(scene, one) and (filler.entity is not None or entity_of(scene, one) is not None):
            for place in at:
                fillers = {Role.SUBJECT: filler, Role.PLACE: Filler(place)}
                yield Draft(ClaimType.PRESENCE, anchor, fillers, rule="presence:being", cue=anchor)


def _before(scene: Scene, word: Word) -> list[Word]:
    """ "Gao-based", "a Gao resident": the place before the word."""
    return [one for one in word.all("npadvmod", "compound", "nmod") if is_place(scene, one)]


def _described_by(noun: Word) -> list[Word]:
    """Who is called a native of a place."""
    host = noun.head
    if host is None:
        return []
    if noun.dep == "appos":
        return [host]
    return subjects(host) if noun.dep == "attr" and host.lemma == "be" else []


def _foothold(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "Falluja, the group's stronghold", "has a base in X", "a camp for fighters of X near Y"."""
    verb = _having(noun)
    places = [place for host in (noun, verb) if host is not None for place in places_below(scene, host, _AT)]
    if noun.dep == "appos" and noun.head is not None and is_place(scene, noun.head):
        places.append(noun.head)
    if holder := _holder(noun, verb) or [one for one in noun.all("compound", "nmod") if _is_group(scene, one)]:
        yield from _told(scene, holder[:1], places, noun)


def _having(noun: Word) -> Word | None:
    """The verb that gives a foothold to its subject: "has", "maintains", "took"."""
    verb = noun.head
    return verb if noun.dep == "dobj" and verb is not None and verb.lemma in verbs("holding") else None


def _holder(noun: Word, verb: Word | None) -> list[Word]:
    """Whose foothold it is."""
    phrases = prepositions(noun)
    return noun.all("poss") or phrases.get("for") or phrases.get("of") or (doers(verb) if verb is not None else [])


def _right_behind(scene: Scene, noun: Word) -> list[Word]:
    """ "militants in Y", "X in Y and Z"."""
    phrases = prepositions(noun)
    at = ("in",) if noun.name is not None else ("in", "near", "outside", "inside", "around", "at")
    return [place for one in at for target in phrases.get(one, []) for place in named_in(scene, target)]


def _fighters(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "X militants in Y", "has fighters in Y": those for whom they fight are in Y."""
    places = _right_behind(scene, noun)
    verb = _having(noun)
    if actor(scene, noun).entity is not None:
        yield from _told(scene, [noun], places, noun)
    elif verb is not None:
        yield from _told(scene, doers(verb), places, noun)
