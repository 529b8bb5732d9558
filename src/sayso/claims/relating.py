"""The two sides of a relation: who can be one, and who is one to whom where the text names both together."""

from sayso.claims.draft import Scene
from sayso.claims.fitting import is_people
from sayso.claims.needs import Trigger
from sayso.claims.phrases import actor, counted_of, entity_of, entity_type, is_state, owner
from sayso.claims.words import nouns
from sayso.language.predicates import done_to
from sayso.language.tree import Word
from sayso.values.claim import ClaimType
from sayso.values.mention import EntityType

_RECIPROCAL = {ClaimType.COOPERATION, ClaimType.TIES, ClaimType.MERGER}
_PERSONAL = {ClaimType.COOPERATION, ClaimType.TIES, ClaimType.ALLEGIANCE}
_SIDES = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION, EntityType.OTHER}
_FORMING = {"form", "create", "become", "establish", "found"}
_SETTLING = {"det", "nummod", "poss"}
_VAGUE = {"some", "any", "no", "several", "many"}


def sides(
    scene: Scene, word: Word, trigger: Trigger, found: tuple[list[Word], list[Word]]
) -> tuple[list[Word], list[Word]]:
    """Subjects and objects of a relation: "X and Y cooperate", "support for X's operations", "merged to form Z"."""
    subjects, objects = found
    if trigger.type is ClaimType.MERGER and not objects:
        objects = _formed(word)
    if trigger.type in _RECIPROCAL and not objects and len(subjects) > 1:
        subjects, objects = subjects[:1], subjects[1:]
    if trigger.type in _PERSONAL:
        objects = [_whose(scene, one) for one in objects]
    return subjects, objects


def _formed(word: Word) -> list[Word]:
    """What arises from a merger: "merged to form Z"."""
    verb = word if word.is_verb else word.head
    clauses = [word, *(verb.all("xcomp", "advcl", "conj") if verb is not None else []), *([verb] if verb else [])]
    return [one for clause in clauses if clause.is_verb and clause.lemma in _FORMING for one in done_to(clause)]


def _whose(scene: Scene, thing: Word) -> Word:
    """Of what somebody does or has, somebody: "support for X's operations" is support for X."""
    if is_side(scene, thing) or thing.name is not None:
        return thing
    return next((one for one in thing.all("poss", "compound") if is_side(scene, one)), thing)


def are_sides(scene: Scene, word: Word, trigger: Trigger, pair: tuple[Word | None, Word | None]) -> bool:
    """Whether a relation can hold between two: between persons, bodies and states, none of them left out."""
    subject, target = pair
    if trigger.type not in _PERSONAL:
        return True
    if subject is None or target is None or not is_side(scene, subject):
        return False
    if word.tag[0] == "J":
        return subject.name is not None or subject.tag == "PRP"  # "fighters loyal to X" are only fighters of X
    if trigger.type is ClaimType.ALLEGIANCE:
        return True
    return is_side(scene, target) and (trigger.type is not ClaimType.TIES or not is_anybody(subject))


def is_side(scene: Scene, word: Word) -> bool:
    """Persons, bodies, states and fighters; no buildings, weapons or funds."""
    word = counted_of(word)
    if word.name is None and is_people(word):
        return True
    filler = actor(scene, word)
    entity = filler.entity if filler.entity is not None else entity_of(scene, word)
    if entity is None:
        return word.lemma in nouns("force") or (word.lemma in nouns("fighter") and owner(scene, word) is not None)
    return entity_type(scene, entity) in _SIDES or is_state(scene, word)


def is_anybody(word: Word) -> bool:
    """ "terrorists linked to X": nobody in particular has the ties."""
    if word.name is not None or word.tag != "NNS":
        return False
    settled = [one for one in word.children if one.dep in _SETTLING and one.lemma not in _VAGUE]
    return not settled
