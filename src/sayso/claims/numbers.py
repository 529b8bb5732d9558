"""Claims with a number: the strength of a group, shares of a whole, tolls."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import actor, description, entity_of, entity_type, is_event, nouns, number_of, owner
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, prepositions, subjects
from sayso.language.quantities import FoundQuantity, QuantityKind
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Direction, Role
from sayso.values.mention import EntityType

_HARM = {"kill": "killed", "wound": "wounded", "injure": "injured", "die": "killed", "hurt": "wounded", "perish": "killed",
         "massacre": "killed", "maim": "wounded", "behead": "killed", "murder": "killed", "slaughter": "killed", "execute": "killed"}  # fmt: skip
_HARMED = {"dead": "killed", "wounded": "wounded", "injured": "injured", "hurt": "wounded"}
_COUNTED_DEAD = {
    "dead": "killed",
    "death": "killed",
    "fatality": "killed",
    "body": "bodies",
    "casualty": "casualties",
    "injury": "injured",
}
_HAVING = {
    "have",
    "number",
    "comprise",
    "include",
    "consist",
    "command",
    "field",
    "boast",
    "count",
    "retain",
    "total",
    "muster",
    "contain",
}
_LONG = {
    "conflict",
    "war",
    "year",
    "month",
    "fighting",
    "violence",
    "unrest",
    "uprising",
    "insurgency",
    "decade",
    "crisis",
}
_FALLING = {"fall", "decrease", "drop", "decline", "shrink", "reduce", "dwindle", "halve"}
_RISING = {"rise", "increase", "grow", "double", "swell", "triple", "expand", "surge"}
_BODIES = {EntityType.GROUP, EntityType.ORGANIZATION}


def number_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Claims whose number hangs on this word."""
    if word.is_verb:
        yield from _harm(scene, word)
        yield from _share(scene, word)
    if word.lemma in _HARMED or word.lemma in _COUNTED_DEAD:
        yield from _counted(scene, word)
    if word.is_noun and word.name is None:
        if word.lemma in nouns("strength"):
            yield from _strength(scene, word)
        if word.lemma in nouns("strength_head"):
            yield from _strength_head(scene, word)
        if is_event(word):
            yield from _event_count(scene, word)


def _harm(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "killed over 40 people", "190 were killed", "killing eight and wounding 100 others"."""
    unit = _HARM.get(verb.lemma)
    if verb.lemma == "shoot" and any(child.lemma == "dead" for child in verb.children):
        unit = "killed"
    if unit is None:
        return
    patients = subjects(verb) if verb.lemma in {"die", "perish"} else done_to(verb)
    for patient in _listed_before(scene, verb) or patients:
        quantity = number_of(scene, patient)
        if quantity is not None and quantity.kind is QuantityKind.COUNT:
            toll = _toll(scene, verb, unit, quantity, patient)
            yield _over_time(scene, verb, patient, toll) or toll


def _listed_before(scene: Scene, verb: Word) -> list[Word]:
    """ "150 soldiers, 95 civilians and dozens of rebels killed": the counted nouns right before a participle."""
    if verb.tag not in {"VBN", "VBD"} or verb.child("dobj", "auxpass", "aux") is not None:
        return []
    last = next((word for word in scene.sentence.words if word.index == verb.index - 1), None)
    while (
        last is not None
        and last.dep in {"pobj", "prep"}
        and last.head is not None
        and (last.dep == "prep" or last.head.text.lower() == "of")
    ):
        last = last.head
    if last is None or not last.is_noun or last in verb.subtree():
        return []
    found = [last]
    while found[-1].dep == "conj" and found[-1].head is not None and found[-1].head.is_noun:
        found.append(found[-1].head)
    counted = [noun for noun in found if number_of(scene, noun) is not None]
    return counted if len(counted) > 1 else []


def _over_time(scene: Scene, verb: Word, patient: Word, toll: Draft) -> Draft | None:
    """A toll of a war or of years is a number about a whole period, not about one attack."""
    for preposition, targets in prepositions(verb).items():
        if preposition not in {"in", "during", "since", "over", "throughout"}:
            continue
        for target in targets:
            if target.lemma in _LONG:
                text = f"{description(scene, patient)} {toll.unit.split()[-1] if toll.unit else ''} {preposition} {description(scene, target)}"
                return replace(
                    toll,
                    type=ClaimType.ESTIMATE,
                    fillers={Role.SUBJECT: Filler(patient, text=text)},
                    rule="number:period",
                )
    return None


def _counted(scene: Scene, word: Word) -> Iterator[Draft]:
    """ "190 were dead", "left 12 dead and 30 wounded", "a death toll of 31", "35 bodies"."""
    unit = _HARMED.get(word.lemma) or _COUNTED_DEAD[word.lemma]
    if word.is_verb:
        return
    quantity = number_of(scene, word)
    patient = word
    if quantity is None and word.dep in {"acomp", "oprd", "ccomp"} and word.head is not None:
        for patient in subjects(word.head) if word.dep == "acomp" else done_to(word.head) or word.all("nsubj"):
            quantity = number_of(scene, patient)
            if quantity is not None:
                break
    if quantity is None and (word.lemma == "toll" or (word.head is not None and word.head.lemma == "toll")):
        toll = word if word.lemma == "toll" else word.head
        quantity = _after(scene, toll) if toll is not None else None
    if quantity is not None and quantity.kind is QuantityKind.COUNT:
        yield _toll(scene, word, unit, quantity, patient)


def _toll(scene: Scene, anchor: Word, unit: str, quantity: FoundQuantity, patient: Word) -> Draft:
    if patient.lemma in nouns("magnitude"):
        patient = next(iter(prepositions(patient).get("of", [])), patient)
    who = description(scene, patient) if patient.is_noun and patient is not anchor else ""
    is_counted = patient.quantity is None and patient.lemma not in nouns("magnitude") and patient.tag != "CD"
    bare = who if who and is_counted and patient.lemma not in {"more", "other", "people", "person"} else ""
    fillers = {}
    if bare:
        fillers[Role.OBJECT] = Filler(patient)
    for doer in (
        doers(anchor) if anchor.is_verb and anchor.lemma in _HARM and anchor.lemma not in {"die", "perish"} else []
    ):
        if doer.name is not None or not (is_event(doer) or doer.lemma in nouns("weapon")):
            fillers[Role.SUBJECT] = actor(scene, doer)
    return Draft(
        ClaimType.ATTACK, anchor, fillers, rule="number:toll", cue=anchor, quantity=quantity,
        unit=f"{bare} {unit}".strip() if bare and bare.lower() not in {"people", "persons", "others"} else unit, event=anchor, score=0.75,
    )  # fmt: skip


def _after(scene: Scene, word: Word) -> FoundQuantity | None:
    """The number in the predicate of a subject, or behind "of"."""
    clause = word.head
    for found in scene.sentence.quantities:
        if found.start >= word.end and clause is not None and found.start - word.end < 90:
            return found
    return None


def _strength(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "has between 30,000 and 35,000 members", "a group of 100 militants", "2,000 TTP fighters"."""
    quantity = number_of(scene, noun)
    if quantity is None or quantity.kind is not QuantityKind.COUNT:
        return
    group = _holder_of_number(scene, noun)
    if group is not None:
        yield _estimate(noun, group, quantity, noun.surface.lower())


def _holder_of_number(scene: Scene, noun: Word) -> Filler | None:
    host = noun.head
    if host is not None and noun.dep == "pobj" and host.text.lower() == "of" and host.head is not None:
        whole = host.head
        if whole.lemma in nouns("magnitude") and whole.head is not None:
            noun, host = whole, whole.head
        elif whole.lemma == "one":
            return None
        elif whole.dep == "appos" and whole.head is not None:
            return Filler(whole.head)
        elif entity_of(scene, whole) is not None:
            return Filler(whole)
    if host is not None and host.is_verb and noun.dep in {"dobj", "attr", "pobj"} and host.lemma in _HAVING | {"be"}:
        for subject in subjects(host):
            if _is_body(scene, subject):
                return Filler(subject)
    if any(above.lemma in _HARM for above in [*(host.all("xcomp") if host is not None else []), *noun.ancestors()]):
        return None
    group = owner(scene, noun)
    if (
        group is not None
        and entity_type(scene, group) in _BODIES
        and not (
            host is not None and host.is_verb and host.lemma not in {"be", "remain", "operate", "estimate", "have"}
        )
    ):
        return Filler(noun, entity=group)
    return None


def _is_body(scene: Scene, word: Word) -> bool:
    entity = entity_of(scene, word)
    return entity is not None and entity_type(scene, entity) in _BODIES


def _strength_head(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "fighter strength ranges between A and B", "the number of X fighters has fallen to N"."""
    verb = noun.head
    if noun.dep not in {"nsubj", "nsubjpass"} or verb is None:
        return
    quantity = next(
        (q for q in scene.sentence.quantities if q.start >= verb.start and q.kind is QuantityKind.COUNT), None
    )
    if quantity is None or quantity.start - verb.end > 60:
        return
    counted = next(iter(prepositions(noun).get("of", [])), None)
    group = owner(scene, counted) if counted is not None and counted.name is None else owner(scene, noun)
    if group is None and counted is not None and counted.name is not None:
        group = entity_of(scene, counted)
    unit = counted.surface.lower() if counted is not None and counted.name is None else _unit_before(noun)
    if group is not None:
        yield _estimate(noun, Filler(noun, entity=group), quantity, unit, _direction(verb))


def _unit_before(noun: Word) -> str:
    unit = next(
        (
            child.surface.lower()
            for child in noun.children
            if child.dep == "compound" and child.lemma in nouns("strength")
        ),
        None,
    )
    return f"{unit}s" if unit else "members"


def _direction(verb: Word) -> Direction | None:
    if verb.lemma in _FALLING:
        return Direction.LESS
    return Direction.MORE if verb.lemma in _RISING else None


def _estimate(
    anchor: Word, group: Filler, quantity: FoundQuantity, unit: str, direction: Direction | None = None
) -> Draft:
    return Draft(
        ClaimType.ESTIMATE, anchor, {Role.SUBJECT: group}, rule="number:strength", cue=anchor, quantity=quantity, unit=unit,
        direction=direction, score=0.85,
    )  # fmt: skip


def _share(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "85 percent of the prisoners have returned": a share that something is said of."""
    for subject in subjects(verb):
        if subject.head is not verb:
            continue
        held = [subject, *subject.all("nummod", "quantmod", "amod", "det")]
        for found in scene.sentence.quantities:
            if found.kind not in {QuantityKind.PERCENT, QuantityKind.FRACTION}:
                continue
            if any(found.start <= word.start < found.end for word in held):
                whole = next(iter(prepositions(subject).get("of", [])), None)
                yield Draft(
                    ClaimType.ESTIMATE, verb, {Role.SUBJECT: Filler(whole or subject)}, rule="number:share", cue=verb, quantity=found, unit="percent",
                )  # fmt: skip


def _event_count(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "over 100 attacks": a number of events with whoever carried them out."""
    quantity = number_of(scene, noun)
    if quantity is None or quantity.kind is not QuantityKind.COUNT or noun.lemma not in nouns("attack"):
        return
    yield Draft(
        ClaimType.ATTACK,
        noun,
        {},
        rule="number:attacks",
        cue=noun,
        quantity=quantity,
        unit=noun.surface.lower(),
        event=noun,
    )


__all__ = ["conjuncts", "is_passive", "number_drafts"]
