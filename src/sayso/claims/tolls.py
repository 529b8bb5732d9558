"""Claims with a number of dead, wounded, or attacks."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.counted import listed
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.fitting import attacking, is_no_violence
from sayso.claims.performers import supported_doers
from sayso.claims.phrases import actor, description, is_event, number_of
from sayso.claims.wielders import wielders
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, done_to, prepositions, subjects
from sayso.language.quantities import FoundQuantity, QuantityKind
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_WOUNDS = {"wound", "injury", "burn", "gunshot", "blast", "shot"}
_TAKING = {"claim", "cost", "take"}
_DYING = {"die", "perish"}
_ANYBODY = {"more", "other", "another", "further", "people", "person"}
_SINCE = {"in", "during", "since", "over", "throughout"}


def toll_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """Tolls and numbers of attacks that hang on this word."""
    if word.is_verb:
        yield from _harm(scene, word)
    elif (word.lemma in verbs("harmed") or word.lemma in verbs("harm_noun")) and not _is_shot(word):
        yield from _counted(scene, word)
    if is_event(word) and word.name is None:
        yield from _attacks(scene, word)


def _harm(scene: Scene, verb: Word) -> Iterator[Draft]:
    """ "killed over 40 people", "190 were killed", "killing eight and wounding 100 others"."""
    unit = verbs("harm").get(verb.lemma)
    if any(_is_shot(child) for child in verb.children):
        unit = "killed"
    if verb.lemma in listed("deadly") and any(target.lemma == "death" for target in prepositions(verb).get("to", [])):
        unit = "killed"
    lives = [life for life in verb.all("dobj") if life.lemma == "life" and verb.lemma in _TAKING]
    if (unit is None and not lives) or _is_by_nature(verb):
        return
    patients = [one for life in lives for one in prepositions(life).get("of", [])] or done_to(verb)
    unit = unit or "killed"
    if verb.lemma in _DYING or (not patients and any(number_of(scene, one) is not None for one in subjects(verb))):
        patients = subjects(verb)
    for patient in _listed_before(scene, verb) or patients:
        quantity = number_of(scene, patient)
        if quantity is not None and quantity.kind is QuantityKind.COUNT:
            toll = _toll(scene, verb, unit, (quantity, patient))
            yield _over_time(scene, verb, patient, toll) or toll


def _is_shot(word: Word) -> bool:
    """ "shot dead 20 farmers": the verb tells the toll."""
    return word.lemma == "dead" and word.head is not None and word.head.lemma == "shoot" and word.head.is_verb


def _is_by_nature(verb: Word) -> bool:
    """ "Eight people died of the disease": nobody attacked them."""
    phrases = prepositions(verb) if verb.lemma in _DYING else {}
    return any(one.lemma not in _WOUNDS for one in phrases.get("of", []) + phrases.get("from", []))


def _listed_before(scene: Scene, verb: Word) -> list[Word]:
    """ "150 soldiers, 95 civilians and dozens of rebels killed": the counted nouns right before a participle."""
    if verb.tag not in {"VBN", "VBD"} or verb.child("dobj", "auxpass", "aux") is not None:
        return []
    last = next((word for word in scene.sentence.words if word.index == verb.index - 1), None)
    while last is not None and last.head is not None and (last.dep == "prep" or last.head.text.lower() == "of"):
        last = last.head
    if last is None or not last.is_noun or last.head is verb:
        return []
    found = [last]
    while found[-1].dep == "conj" and found[-1].head is not None and found[-1].head.is_noun:
        found.append(found[-1].head)
    counted = [noun for noun in found if number_of(scene, noun) is not None]
    return counted if len(counted) > 1 else []


def _over_time(scene: Scene, verb: Word, patient: Word, toll: Draft) -> Draft | None:
    """A toll of a war or of years is a number about a whole period, not about one attack."""
    for preposition, targets in prepositions(verb).items():
        for target in targets if preposition in _SINCE else []:
            if target.lemma in nouns("long_time"):
                harm = toll.unit.split()[-1] if toll.unit else ""
                text = f"{description(scene, patient)} {harm} {preposition} {description(scene, target)}"
                fillers = {Role.SUBJECT: Filler(patient, text=text)}
                return replace(toll, type=ClaimType.ESTIMATE, fillers=fillers, rule="number:period")
    return None


def _counted(scene: Scene, word: Word) -> Iterator[Draft]:
    """ "190 were dead", "left 12 dead and 30 wounded", "a death toll of 31", "35 bodies"."""
    unit = verbs("harmed").get(word.lemma) or verbs("harm_noun")[word.lemma]
    for quantity, patient in _numbers_about(scene, word):
        if quantity.kind is QuantityKind.COUNT:
            yield _toll(scene, word, unit, (quantity, patient))
            return


def _numbers_about(scene: Scene, word: Word) -> Iterator[tuple[FoundQuantity, Word]]:
    """The numbers that may count the harmed, the nearest first, with the noun they count."""
    if (own := number_of(scene, word)) is not None:
        yield own, word
    if word.head is None:
        return
    if word.dep in {"acomp", "oprd", "ccomp"}:
        for patient in subjects(word.head) if word.dep == "acomp" else done_to(word.head) or word.all("nsubj"):
            if (found := number_of(scene, patient)) is not None:
                yield found, patient
    toll = word if word.lemma == "toll" else word.head
    if toll.lemma == "toll" and (after := _after(scene, toll)) is not None:
        yield after, word


def _after(scene: Scene, toll: Word) -> FoundQuantity | None:
    """The number in the predicate of a toll ("exceeded 100"), or behind "of"."""
    return next((q for q in scene.sentence.quantities if 0 <= q.start - toll.end < 90), None)


def _toll(scene: Scene, anchor: Word, unit: str, counted: tuple[FoundQuantity, Word]) -> Draft:
    quantity, patient = counted
    attackers = doers(anchor) if anchor.is_verb and patient in done_to(anchor) and anchor.lemma not in _DYING else []
    if patient.lemma in nouns("magnitude") or patient.tag == "CD":
        patient = next(iter(prepositions(patient).get("of", [])), patient)
    who = _who(scene, anchor, patient)
    fillers = {Role.OBJECT: Filler(patient)} if who else {}
    for doer in attacking(scene, attackers):
        fillers[Role.SUBJECT] = actor(scene, doer)
    return Draft(
        ClaimType.ATTACK,
        anchor,
        fillers,
        rule="number:toll",
        cue=anchor,
        quantity=quantity,
        unit=f"{patient.surface.lower()} {unit}" if who else unit,
        event=anchor,
        score=0.75,
    )


def _who(scene: Scene, anchor: Word, patient: Word) -> str:
    """The harmed in words, where they are more than a number of people."""
    if not patient.is_noun or patient is anchor or patient.quantity is not None or patient.lemma in _ANYBODY:
        return ""
    return description(scene, patient) if patient.lemma not in nouns("magnitude") and patient.tag != "CD" else ""


def _attacks(scene: Scene, noun: Word) -> Iterator[Draft]:
    """ "over 100 attacks": a number of events with whoever carried them out."""
    quantity = number_of(scene, noun)
    if quantity is None or quantity.kind is not QuantityKind.COUNT:
        return
    if noun.lemma in nouns("attack") and not is_no_violence(noun):
        attackers = attacking(scene, wielders(scene, noun) or supported_doers(noun))
        fillers = {Role.SUBJECT: actor(scene, attackers[0])} if attackers else {}
        yield Draft(
            ClaimType.ATTACK,
            noun,
            fillers,
            rule="number:attacks",
            cue=noun,
            quantity=quantity,
            unit=noun.surface.lower(),
            event=noun,
        )
