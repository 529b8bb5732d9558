"""Numbers that no other claim has told: people, weapons, money, shares, ages. Nothing that is counted gets lost."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.claims.count_holders import other_body, payer, whose
from sayso.claims.counted import (
    Counted,
    clause_above,
    counted_by,
    counts_nothing,
    harm_of,
    is_among,
    listed,
    measured_by,
    whole_of,
)
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.words import nouns, verbs
from sayso.language.number_words import currency_of
from sayso.language.predicates import doers, prepositions, subjects
from sayso.language.quantities import FoundQuantity, QuantityKind
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_FIRING = {"fire", "launch", "shoot", "lob", "hurl", "throw"}
_AIMED = ("at", "against", "on", "towards", "toward", "into")
_ARGUMENTS = {"nsubj", "nsubjpass", "dobj"}
_SHARES = {QuantityKind.PERCENT, QuantityKind.FRACTION}
_STATES = ("stative", "having", "falling", "rising", "measuring")
_PASSING_ON = ("stative", "measuring", "talking")


def count_drafts(scene: Scene, told: Iterable[Draft], before: Draft | None) -> Iterator[Draft]:
    """A claim for each number that `told` leaves out; `before` is the last number of the sentences before."""
    known = {(d.quantity.start, d.quantity.end): d for d in told if d.quantity is not None}
    last = before
    for found in scene.sentence.quantities:
        draft = known.get((found.start, found.end))
        if draft is None and (counted := counted_by(scene, found)) is not None:
            draft = _draft(scene, counted, last)
            if draft is not None:
                yield draft
        if draft is not None and found.kind in {QuantityKind.COUNT, QuantityKind.MONEY}:
            last = draft


def _draft(scene: Scene, counted: Counted, last: Draft | None) -> Draft | None:
    kind = counted.quantity.kind
    if kind is QuantityKind.COUNT:
        is_holder = any(counted.noun in (*frame.holders, *frame.via) for frame in scene.attributions.frames)
        return None if is_holder or counts_nothing(scene, counted) else _count(scene, counted, last)
    if kind is QuantityKind.AGE:
        return _age(scene, counted)
    if kind in _SHARES:
        return _share(counted, last)
    return _plain(scene, counted, counted.quantity.currency, payer(counted))


def _count(scene: Scene, counted: Counted, last: Draft | None) -> Draft | None:
    harm = harm_of(counted) or _harm_of_whole(counted, last)
    if harm is not None:
        return _toll(counted, harm)
    noun = counted.noun
    if noun is None:
        return _without_noun(scene, counted, last)
    if (currency := currency_of(noun.surface)) is not None:
        return _plain(scene, counted, currency, payer(counted))
    if noun.lemma in nouns("attack") and noun is not counted.top.head:
        return _claim(ClaimType.ATTACK, noun, {}, counted.quantity, noun.surface.lower())
    if _is_target(noun):
        return None
    return _volley(counted, noun) or _plain(scene, counted, noun.surface.lower(), whose(scene, noun))


def _volley(counted: Counted, noun: Word) -> Draft | None:
    """ "fired 11 rockets at the base": an attack, with the number of rockets."""
    verb = clause_above(noun)
    first = noun.head if noun.dep == "conj" and noun.head is not None else noun
    if verb is None or verb.lemma not in _FIRING or noun.lemma not in nouns("weapon") or first.dep != "dobj":
        return None
    phrases = prepositions(verb) | prepositions(first)
    target = next((one for name in _AIMED for one in phrases.get(name, [])), None)
    doer = next(iter(doers(verb)), None)
    fillers = {Role.SUBJECT: Filler(doer)} if doer is not None else {}
    fillers |= {Role.OBJECT: Filler(target)} if target is not None else {}
    return (
        _claim(ClaimType.ATTACK, noun, fillers, counted.quantity, noun.surface.lower()) if target is not None else None
    )


def _is_target(noun: Word) -> bool:
    """ "destroyed two bridges and a cache": what a strike hit is its target, and no number of anybody's."""
    first = noun
    while first.dep == "conj" and first.head is not None and first.head.is_noun:
        first = first.head
    verb = first.head
    return verb is not None and first.dep in {"dobj", "nsubjpass"} and verb.lemma in listed("hitting")


def _harm_of_whole(counted: Counted, last: Draft | None) -> str | None:
    """ "12 people dead, including three children": what befell those just counted befell some of them."""
    if last is None or last.type is not ClaimType.ATTACK or last.anchor.sentence != counted.top.sentence:
        return None
    return (last.unit or "").rpartition(" ")[2] if is_among(counted) else None


def _claim(kind: ClaimType, anchor: Word, fillers: dict[Role, Filler], quantity: FoundQuantity, unit: str) -> Draft:
    rule = "number:toll" if kind is ClaimType.ATTACK else "number:count"
    return Draft(kind, anchor, fillers, rule, anchor, quantity=quantity, unit=unit, score=0.55)


def _toll(counted: Counted, harm: str) -> Draft:
    noun = counted.noun
    is_who = noun is not None and noun.lemma not in verbs("harmed") and noun.lemma not in verbs("harm_noun")
    fillers = {Role.OBJECT: Filler(noun)} if is_who and noun is not None else {}
    unit = f"{noun.surface.lower()} {harm}" if is_who and noun is not None else harm
    return _claim(ClaimType.ATTACK, noun or counted.top, fillers, counted.quantity, unit)


def _plain(scene: Scene, counted: Counted, unit: str, subject: Filler) -> Draft:
    """An act with its number, or an estimate."""
    verb = _act(counted)
    if verb is None:
        anchor = counted.noun or counted.top
        draft = _claim(ClaimType.ESTIMATE, anchor, {Role.SUBJECT: subject}, counted.quantity, unit)
    else:
        doer = next(iter(doers(verb) or subjects(verb)), None)
        if doer is not None and not (counted.is_part and doer is counted.top and counted.noun is not None):
            subject = Filler(doer)
        fillers = {Role.SUBJECT: subject, Role.OBJECT: Filler(verb)}
        draft = _claim(ClaimType.OTHER_EVENT, verb, fillers, counted.quantity, unit)
    return replace(draft, whole=whole_of(scene, counted))


def _act(counted: Counted) -> Word | None:
    """The verb of an act in the past that the counted do or undergo ("seized 40 rifles"); not "has 40 rifles"."""
    here = counted.top if counted.is_part or counted.noun is None else counted.noun
    while here.dep == "conj" and here.head is not None and not here.is_verb:
        here = here.head
    verb = here.head
    if verb is None or not verb.is_verb or here.dep not in {"dobj", "nsubj", "nsubjpass"}:
        return None
    is_past = verb.tag == "VBD" or (verb.tag in {"VBN", "VBG"} and not _is_present(verb))
    is_state = _is_one_of(verb, _STATES) or (verb.tag == "VBG" and verb.dep == "acl")
    return verb if is_past and not is_state else None


def _is_one_of(verb: Word, kinds: tuple[str, ...]) -> bool:
    return verb.lemma in listed("noting") or any(verb.lemma in verbs(kind) for kind in kinds)


def _is_present(verb: Word) -> bool:
    return any(aux.text.lower() in {"is", "are"} or aux.tag == "MD" for aux in verb.all("aux", "auxpass"))


def _without_noun(scene: Scene, counted: Counted, last: Draft | None) -> Draft | None:
    """A bare number counts what the one before it counted: "up to 3,500", "the true figure is 61"."""
    if counted.quantity.is_approximate and counted.top.is_noun and counted.top.dep in _ARGUMENTS:
        return _plain(scene, counted, "people", Filler(counted.top, text="people"))
    if last is None or last.quantity is None:
        return _of_clause(scene, counted)
    verb = clause_above(counted.top)
    is_passed_on = verb is None or _is_one_of(verb, _PASSING_ON) or _shares_verb(verb, last)
    is_measure = measured_by(scene, counted) is not None
    if last.type is ClaimType.ATTACK and (is_passed_on or is_measure or counted.is_part):
        told = dict(last.fillers)
        return _claim(ClaimType.ATTACK, counted.top, told, counted.quantity, last.unit or "")
    subject = other_body(scene, verb) or last.fillers.get(Role.SUBJECT)
    if last.type is not ClaimType.ESTIMATE:
        subject = Filler(counted.top, text=last.unit) if last.unit else subject
    return _plain(scene, counted, last.unit or "", subject or Filler(counted.top))


def _shares_verb(verb: Word, last: Draft) -> bool:
    """Whether the earlier number hangs on the same verb, or on one that this verb is said along with."""
    return verb is last.anchor or clause_above(last.anchor) is verb


def _of_clause(scene: Scene, counted: Counted) -> Draft | None:
    """A bare number about the subject of its clause: "the group numbers 300"."""
    verb = clause_above(counted.top)
    if verb is None or verb.lemma not in verbs("having"):
        return None
    subject = next(iter(subjects(verb)), None)
    return _plain(scene, counted, "", Filler(subject)) if subject is not None else None


def _share(counted: Counted, last: Draft | None) -> Draft:
    """ "More than half of it", "15 per cent of the gold": a share, with what it is of as its subject."""
    subject = Filler(counted.noun or counted.top)
    if (changed := _changed(counted)) is not None:
        subject = Filler(changed)
    elif counted.noun is None and last is not None and last.unit:
        subject = last.fillers.get(Role.OBJECT if last.type is ClaimType.ATTACK else Role.SUBJECT, subject)
    return _claim(ClaimType.ESTIMATE, counted.top, {Role.SUBJECT: subject}, counted.quantity, "percent")


def _changed(counted: Counted) -> Word | None:
    """ "Attacks fell by 30 per cent": the attacks did."""
    by = next((one for one in counted.top.ancestors() if one.dep == "prep"), None)
    verb = by.head if by is not None and by.text.lower() == "by" else None
    if verb is None or not verb.is_verb or not (verb.lemma in verbs("falling") or verb.lemma in verbs("rising")):
        return None
    return next(iter(subjects(verb)), None)


def _age(scene: Scene, counted: Counted) -> Draft | None:
    """How old somebody is: "her 19-year-old niece", "Karim Daoud, 45"."""
    start = counted.quantity.start
    named = [w for w in scene.sentence.words if w.name is not None and 0 <= start - w.end <= len(", aged ")]
    above = next(
        (word for word in [counted.top, *counted.top.ancestors()] if word.is_noun and not _is_year(word)), None
    )
    person = named[-1] if named else above
    if person is None or (person.date is not None):
        return None
    return _claim(ClaimType.ESTIMATE, person, {Role.SUBJECT: Filler(person)}, counted.quantity, "years")


def _is_year(word: Word) -> bool:
    return word.lemma in {"year", "age", "month"}


def beside(counts: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """Both together; an act that is told already takes the first number of its own."""
    acts = {draft.anchor: draft for draft in drafts if draft.type is ClaimType.OTHER_EVENT and draft.quantity is None}
    kept = []
    for count in counts:
        act = acts.pop(count.anchor, None) if count.type is ClaimType.OTHER_EVENT else None
        if act is None:
            kept.append(count)
        else:
            number = replace(act, quantity=count.quantity, unit=count.unit, whole=count.whole)
            drafts = [number if one is act else one for one in drafts]
    return [*drafts, *kept]
