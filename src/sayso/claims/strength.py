"""Estimates: how many a group has, and which share of a whole something is said of."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import entity_of, entity_type, number_of, owner
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import is_passive, prepositions, subjects
from sayso.language.quantities import FoundQuantity, QuantityKind
from sayso.language.tree import Word, stretch
from sayso.values.claim import ClaimType, Direction, Role
from sayso.values.mention import EntityType

_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION}
_SHARES = {QuantityKind.PERCENT, QuantityKind.FRACTION}
_COUNTING = {"be", "remain", "operate", "estimate", "have"}
_SENDING = {"send", "deploy", "dispatch", "field", "muster", "commit"}
_FAR = 60


def strength_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Estimates that hang on this word."""
    if word.is_verb:
        yield from _share(scene, word)
    elif word.is_noun and word.name is None:
        if word.lemma in nouns("strength"):
            yield from _members(scene, word)
        if word.lemma in nouns("strength_head"):
            yield from _size(scene, word)


def _members(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "has between 300 and 400 members", "a group of 100 militants", "2,000 TTP fighters"."""
    quantity = number_of(scene, noun)
    if quantity is None or quantity.kind is not QuantityKind.COUNT:
        return
    group = holder_of(scene, noun)
    if group is not None:
        yield _estimate(noun, group, quantity, noun.surface.lower())


def holder_of(scene: Scene, noun: Word) -> Filler | None:
    """The group whose members are counted."""
    whole = _counted_in(noun)
    if whole is not None and whole.lemma == "one":
        return None
    is_of_all = noun.child("poss") is not None and noun.child("nummod") is not None
    if whole is not None and is_of_all and entity_of(scene, whole) is None:
        whole = None  # "half of its 400 fighters", "the last of its 13,000 troops"
    if whole is not None and whole.lemma not in nouns("magnitude"):
        held = whole.head if whole.dep == "appos" and whole.head is not None else whole
        return Filler(held) if entity_of(scene, held) is not None else None
    noun = whole or noun
    host = noun.head
    if host is not None and host.is_verb and noun.dep in {"dobj", "attr", "pobj"} and host.lemma in verbs("having"):
        holder = next((subject for subject in subjects(host) if _can_have(scene, subject)), None)
        if holder is not None:
            return Filler(holder)
    if host is not None and host.is_verb and noun.dep in {"dobj", "pobj"} and _sender(host) is not None:
        sender = next((one for one in subjects(host) if _can_have(scene, one)), None)
        return Filler(sender) if sender is not None else None
    if noun.dep == "appos" and host is not None and host.name is not None and is_body(scene, host):
        return Filler(host)
    return _named_owner(scene, noun, host)


def _sender(verb: Word) -> Word | None:
    """ "has sent thousands of fighters": whoever sends has them."""
    return verb if verb.lemma in _SENDING and not is_passive(verb) else None


def _can_have(scene: Scene, word: Word) -> bool:
    """Groups have fighters, and so do those who command them; places have none of their own."""
    entity = entity_of(scene, word)
    if entity is None:
        return False
    kind = entity_type(scene, entity)
    return kind in _BODIES or (word.name is not None and kind is not EntityType.PLACE)


def _counted_in(noun: Word) -> Word | None:
    """What "of" puts the noun into: "a group of 100 militants", "dozens of fighters"."""
    host = noun.head
    return host.head if noun.dep == "pobj" and host is not None and host.text.lower() == "of" else None


def _named_owner(scene: Scene, noun: Word, host: Word | None) -> Filler | None:
    """ "2,000 TTP fighters": unless something happens to them, which is then no estimate of strength."""
    if any(above.lemma in verbs("harm") for above in [*(host.all("xcomp") if host else []), *noun.ancestors()]):
        return None
    if host is not None and host.is_verb and host.lemma not in _COUNTING:
        return None
    group = owner(scene, noun)
    return Filler(noun, entity=group) if group is not None and entity_type(scene, group) in _BODIES else None


def is_body(scene: Scene, word: Word) -> bool:
    """Whether a word stands for a group or an organization."""
    entity = entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) in _BODIES


def _size(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "fighter strength ranges between A and B", "the number of X fighters has fallen to N"."""
    verb = noun.head
    if verb is None or not (
        noun.dep in {"nsubj", "nsubjpass"} or (noun.dep == "dobj" and verb.lemma in verbs("sizing"))
    ):
        return
    counts = (q for q in scene.sentence.quantities if q.start >= verb.start and q.kind is QuantityKind.COUNT)
    quantity = next(counts, None)
    if quantity is None or quantity.start - max(verb.end, noun.end) > _FAR:
        return
    counted = next(iter(prepositions(noun).get("of", [])), None)
    group = entity_of(scene, counted) if counted is not None and counted.name is not None else None
    group = group if group is not None else owner(scene, counted if counted is not None else noun)
    unit = counted.surface.lower() if counted is not None and counted.name is None else _unit_before(noun)
    if group is not None:
        yield _estimate(noun, Filler(noun, entity=group), quantity, unit, _direction(verb))


def _unit_before(noun: Word) -> str:
    """ "fighter strength" is counted in fighters."""
    units = (child.surface.lower() for child in noun.all("compound") if child.lemma in nouns("strength"))
    unit = next(units, None)
    return f"{unit}s" if unit else "members"


def _direction(verb: Word) -> Direction | None:
    if verb.lemma in verbs("falling"):
        return Direction.LESS
    return Direction.MORE if verb.lemma in verbs("rising") else None


def _estimate(
    anchor: Word, group: Filler, quantity: FoundQuantity, unit: str, direction: Direction | None = None
) -> Draft:
    return Draft(
        ClaimType.ESTIMATE,
        anchor,
        {Role.SUBJECT: group},
        rule="number:strength",
        cue=anchor,
        quantity=quantity,
        unit=unit,
        direction=direction,
        score=0.85,
    )


def _share(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "85 percent of the prisoners have returned": a share that something is said of."""
    for subject in subjects(verb):
        held = [subject, *subject.all("nummod", "quantmod", "amod", "det")] if subject.head is verb else []
        for found in scene.sentence.quantities:
            if found.kind in _SHARES and any(found.start <= word.start < found.end for word in held):
                yield _share_of(scene, verb, subject, found)


def _share_of(scene: Scene, verb: Word, subject: Word, found: FoundQuantity) -> Draft:
    """The share with the whole that it is of, by its number where the text gives one."""
    target = next(iter(prepositions(subject).get("of", [])), None)
    text = scene.sentence.clean(target.start, stretch(subject)[1]) if target is not None else None
    whole = number_of(scene, target) if target is not None else None
    fillers = {Role.SUBJECT: Filler(target or subject, text=text), Role.OBJECT: Filler(verb)}
    rule = "number:share"
    return Draft(ClaimType.ESTIMATE, verb, fillers, rule=rule, cue=verb, quantity=found, unit="percent", whole=whole)
