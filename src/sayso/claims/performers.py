"""Who carries out what a noun of action names: through a light verb, by being responsible for it, as its ringleader."""

from sayso.claims.hedges import is_hearsay
from sayso.claims.wielders import counted_by
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, doers, done_to, is_passive, lexeme, prepositions
from sayso.language.tree import Word

_HOLDING = {"hold", "consider", "deem", "find", "think", "believe"}
_OWNED = {"responsibility", "credit"}
_CLEARING = {"clear", "acquit", "exonerate", "absolve"}
_CHARGING = {"charge", "accuse", "suspect", "convict", "indict"}


def supported_doers(noun: Word) -> list[Word]:
    """Whoever a light verb gives an event noun to: "carried out an attack", "is responsible for the attack"."""
    noun = counted_by(noun)
    for clause in noun.all("acl", "relcl"):
        if clause.lemma in verbs("support") and clause.child("agent") is not None:
            return doers(clause)
    host = noun.head
    if host is None:
        return []
    if told := carriers(noun):
        return told
    if noun.dep in {"nsubj", "nsubjpass"} and (host.lemma == "be" or is_hearsay(host.lemma)):
        return _authors(host)
    if noun.dep == "pobj":
        return _of_whole(host) or _perpetrators(host) or _doers_by_phrase(host)
    return supported_doers(host) if noun.dep == "conj" and host.is_noun else []


def carriers(noun: Word) -> list[Word]:
    """Whoever carries it out, orders it or owns to it: "ordered the execution", "claimed responsibility for it"."""
    above = noun.head.head if noun.dep == "pobj" and noun.head is not None and noun.head.text.lower() == "for" else None
    noun = above if above is not None and above.lemma in _OWNED else noun
    host = noun.head if noun.dep in {"dobj", "nsubjpass"} else None
    return (_told_by(host) or []) if host is not None else []


def _told_by(verb: Word) -> list[Word] | None:
    """Whom a verb that acts upon an event gives it to: its subject, or whoever it is blamed on; None for others."""
    if verb.lemma in verbs("ascribing"):
        return prepositions(verb).get("on", []) or prepositions(verb).get("to", [])
    is_own = verb.lemma in verbs("support") or verb.lemma in verbs("avowing")
    return doers(verb) if is_own else None


def _of_whole(preposition: Word) -> list[Word]:
    """ "conducted ten airstrikes, including strikes on X": whoever conducted the ten."""
    whole = preposition.head
    is_part = preposition.text.lower() == "including" and whole is not None and whole.is_noun
    return supported_doers(whole) if is_part and whole is not None else []


def _perpetrators(preposition: Word) -> list[Word]:
    """ "the ringleader of the attack", "X, the bomber behind the attack"."""
    noun = preposition.head
    if noun is None or noun.lemma not in nouns("perpetrator") or preposition.text.lower() not in {"of", "behind", "in"}:
        return []
    return [noun.head] if noun.dep == "appos" and noun.head is not None else [noun]


def _doers_by_phrase(preposition: Word) -> list[Word]:
    """ "was behind the attack", "responsible for the bombing and for the attack", "his role in the attack"."""
    while preposition.dep == "conj" and preposition.head is not None:
        preposition = preposition.head
    governor = preposition.head
    if governor is None or any(one.lemma in _CHARGING and one.child("neg") for one in preposition.ancestors()):
        return []
    if preposition.text.lower() == "behind":
        return doers(governor) if governor.lemma in {"be", "stand"} else []
    return _answerable(governor)


def _authors(copula: Word) -> list[Word]:
    """ "The attack was the work of X", "is believed to be the work of X": X."""
    return [
        one
        for verb in (copula, *copula.all("xcomp"))
        for noun in verb.all("attr")
        if noun.lemma in nouns("authorship")
        for one in prepositions(noun).get("of", []) + prepositions(noun).get("only of", [])
    ]


def _answerable(word: Word) -> list[Word]:
    """Whoever is responsible for, involved in, or claims credit for what follows the word."""
    if word.lemma in nouns("involvement") and (word.child("poss") is not None or word.dep == "dobj"):
        own = [owner for child in word.all("poss") for owner in conjuncts(child)]
        own = own or prepositions(word).get("of", []) or prepositions(word).get("by", [])
        return own or (doers(word.head) if word.head is not None else [])
    if word.lemma in nouns("involvement") and word.dep == "pobj" and (charge := _charge(word)) is not None:
        return done_to(charge)
    if word.is_verb and any(target.lemma in nouns("involvement") for target in word.all("dobj")):
        return doers(word)
    if word.lemma not in verbs("involvement"):
        return []
    return _involved(word)


def _charge(part: Word) -> Word | None:
    """ "accused of involvement in the attack", "cleared of any role in it": the verb."""
    verb = part.head.head if part.head is not None and part.head.text.lower() in {"of", "with", "for"} else None
    return verb if verb is not None and verb.is_verb and verb.lemma in _CHARGING | _CLEARING else None


def _involved(word: Word) -> list[Word]:
    """Who is blamed for, engaged in, or held responsible for something."""
    if word.lemma == "blame":
        return done_to(word)
    if word.is_verb:
        return doers(word) or done_to(word)
    if word.head is not None and word.head.lemma in _HOLDING and not is_passive(word.head):
        return word.all("nsubj") or done_to(word.head)  # "held X responsible"
    return doers(word.head) if word.head is not None else []


def takes_place(verb: Word) -> bool:
    """ "the raid took place outside Gao", "the blast occurred in Gao": the verb only tells that it did."""
    is_place = verb.lemma == "take" and any(one.lemma == "place" for one in verb.all("dobj"))
    return is_place or lexeme(verb) in verbs("occurring")
