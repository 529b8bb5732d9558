"""Whose number it is: the group that has the fighters, the whole that has parts, whoever pays."""

from sayso.claims.counted import Counted, clause_above, listed
from sayso.claims.draft import Filler, Scene
from sayso.claims.phrases import owner
from sayso.claims.strength import holder_of, is_body
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import done_to, members, prepositions, subjects
from sayso.language.tree import Word

_NEAR = 8
_EARNING = {"earn", "bring", "net", "cost", "give", "pay", "make"}


def whose(scene: Scene, noun: Word) -> Filler:
    """Whose number it is: the group that has the fighters, or else those who are counted."""
    estimated = _estimated(scene, noun)
    if estimated is not None:
        return estimated
    holder = holder_of(scene, noun) or _strength_told_before(scene, noun) if noun.lemma in nouns("strength") else None
    return holder or _composed(noun) or Filler(noun)


def _estimated(scene: Scene, noun: Word) -> Filler | None:
    """ "estimated the group at 4,000 people": the group's number."""
    verb = noun.head.head if noun.dep == "pobj" and noun.head is not None and noun.head.text.lower() == "at" else None
    if verb is None or not verb.is_verb or verb.lemma not in verbs("sizing"):
        return None
    sized = next((one for one in done_to(verb) if is_body(scene, one)), None)
    return Filler(sized) if sized is not None else None


def _composed(noun: Word) -> Filler | None:
    """ "A cell made up of six Tunisians", "of four groups with 300 men": the number is that of the cell."""
    preposition = noun.head.text.lower() if noun.dep == "pobj" and noun.head is not None else ""
    host = noun.head.head if noun.head is not None else None
    if preposition == "with" and host is not None and host.is_noun:
        return _composed(host)
    verb = clause_above(noun) if preposition == "of" else None
    if verb is None or verb.lemma not in listed("composing") or not (found := subjects(verb)):
        return None
    return Filler(found[0])


def _strength_told_before(scene: Scene, noun: Word) -> Filler | None:
    """ "Estimates of its strength range from 80 to 120 combatants": the group whose strength was named just before."""
    near = scene.sentence.words[max(0, noun.index - _NEAR) : noun.index]
    for word in near:
        for host in [word, word.head] if word.lemma in nouns("strength_head") else []:
            group = owner(scene, host) if host is not None else None
            if group is not None:
                return Filler(noun, entity=group)
    return None


def other_body(scene: Scene, verb: Word | None) -> Filler | None:
    """ "The largest, X, contributes 160": a body of its own, where the number before was another's."""
    if verb is None or not (verb.lemma in verbs("having") or verb.lemma in listed("composing")):
        return None
    found = [one for subject in subjects(verb) for one in members(subject) if is_body(scene, one)]
    return Filler(found[-1]) if found else None


def payer(counted: Counted) -> Filler:
    """Who has, pays or asks for money; else what it is the price of."""
    if (measured := _measured_of(counted.top)) is not None:
        return Filler(measured)
    if (price := _price(counted.top)) is not None:
        return Filler(price, text=price.surface)
    verb = clause_above(counted.top)
    paid = next(iter(verb.all("dative")), None) if verb is not None and verb.lemma in _EARNING else None
    subject = paid or (next(iter(subjects(verb)), None) if verb is not None else None)
    if subject is not None:
        return Filler(subject)
    host = counted.top.head
    return Filler(host) if host is not None and host.is_noun else Filler(counted.top)


def _price(noun: Word) -> Word | None:
    """ "freed in exchange for a ransom of 400,000 dollars": the number is that of the ransom, and of nobody."""
    of = noun.head if noun.dep == "pobj" else None
    host = of.head if of is not None and of.text.lower() == "of" else None
    return host if host is not None and host.is_noun and host.dep == "pobj" else None


def _measured_of(noun: Word) -> Word | None:
    """ "estimated X's income at 18 million dollars", "put its revenue at": X's."""
    preposition = noun.head if noun.dep == "pobj" else None
    host = preposition.head if preposition is not None and preposition.text.lower() == "at" else None
    if host is None:
        return None
    measured = [host] if host.is_noun else done_to(host)
    return next((owner for one in measured for owner in (*one.all("poss"), *prepositions(one).get("of", []))), None)
