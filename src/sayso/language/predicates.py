"""Who does what to whom in a parsed sentence.

The parser says which word hangs on which; a claim needs to know who acts and who is acted upon, also where that is said
only once for several verbs ("was caught and jailed"), in a relative clause ("which killed 31"), or through a light verb
("carried out an attack"). Source of the labels: ClearNLP dependencies, as spaCy's English pipelines use them.
"""

import re
from collections.abc import Iterator
from functools import cache

from sayso.language.tree import Word
from sayso.tables import read_table

_SUBJECT = ("nsubj", "nsubjpass", "csubj")
_RELATIVE = {"who", "which", "that", "whom", "what"}
_OBJECT_CONTROL = {
    "appoint", "name", "order", "urge", "ask", "force", "allow", "enable", "call", "elect", "choose", "train", "help",
    "instruct", "tell", "push", "nominate", "pick", "select", "encourage", "lead", "authorize", "permit",
}  # fmt: skip
_CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "today",
        "yesterday",
        "year",
        "month",
        "week",
        "weekend",
        "day",
        "morning",
        "night",
    ]
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MEETING = {"reject", "deny", "dismiss", "refute", "dispute", "face", "admit", "answer", "contest", "rebut", "confess"}
_ANSWERING = {"reject", "decline", "refuse", "accept", "receive", "spurn", "consider"}
_HAVING = {"have", "retain", "possess", "gain", "acquire", "develop", "lack", "lose", "show", "hold", "keep", "need"}
_CAUSING = {"have", "get", "order"}
_COPULAS = {"be", "become", "remain", "seem", "appear"}


def lexeme(verb: Word) -> str:
    """The lemma of a verb with the particle of a phrasal verb: "rule out"."""
    particle = verb.child("prt")
    return f"{verb.lemma} {particle.text.lower()}" if particle is not None else verb.lemma


def is_passive(verb: Word) -> bool:
    """Whether the verb's subject is acted upon."""
    if verb.child("auxpass", "nsubjpass"):
        return True
    if verb.tag != "VBN" or verb.child("aux") is not None:
        return False
    host = verb.head if verb.head is not None and verb.head.is_verb else None
    if verb.dep == "ccomp" and host is not None and host.lemma in _CAUSING:
        return True  # "had the leaders arrested"
    if verb.child("nsubj") is not None:
        return verb.dep == "conj" and host is not None and is_passive(host)  # "12 were killed and 60 abducted"
    if verb.dep in {"acl", "advcl", "amod", "relcl", "ROOT"}:
        return True
    return verb.dep in {"conj", "xcomp", "oprd", "ccomp"} and host is not None and is_passive(host)


def subjects(verb: Word, depth: int = 0) -> list[Word]:
    """Heads of the subject, coordinated ones apart; taken over from the governing clause where it is not repeated."""
    own = verb.child(*_SUBJECT)
    if own is not None:
        if own.lemma in _RELATIVE and own.tag in {"WP", "WDT", "IN", "DT"} and own.name is None:
            antecedent = _antecedent(verb)
            return [one for one in conjuncts(antecedent) if one.index < own.index] if antecedent is not None else []
        return conjuncts(own)
    if depth <= 6 and verb.head is None and verb.earlier is not None:
        return subjects(verb.earlier, depth + 1)
    if depth > 6 or verb.head is None:
        return []
    return _inherited(verb, verb.head, depth)


def _inherited(verb: Word, head: Word, depth: int) -> list[Word]:
    is_clause = head.is_verb or head.tag[0] == "J"
    if verb.dep == "xcomp" and head.lemma in _OBJECT_CONTROL and (target := head.child("dobj")) is not None:
        return conjuncts(target)
    if is_clause and verb.dep in {"conj", "xcomp", "ccomp", "advcl", "oprd", "acomp"}:
        return subjects(head, depth + 1)
    if verb.dep == "pcomp" and head.head is not None:
        return _of_gerund(head, head.head, depth)
    if verb.dep == "acl" and verb.tag == "VB" and head.is_noun:
        return _of_power(head)
    if verb.dep in {"acl", "relcl"} and (verb.tag == "VBG" or is_passive(verb)):
        return [head, *_counted_among(head)] if head.is_noun else _those_named(head)
    return []


def _accused(charge: Word) -> list[Word]:
    """ "rejected accusations of arming Y", "faces charges of leading Y": whoever rejects or faces them armed or led."""
    verb = charge.head
    is_met = charge.dep == "dobj" and verb is not None and verb.lemma in _MEETING
    return subjects(verb) if is_met and verb is not None else []


def _of_power(noun: Word) -> list[Word]:
    """ "its capacity to strike", "a plot by X to strike", "has the means to strike": whoever has it strikes."""
    by = next((prep.child("pobj") for prep in noun.all("prep", "agent") if prep.text.lower() == "by"), None)
    before = (one for one in noun.all("compound", "nmod") if one.name is not None)
    owner = noun.child("poss") or by or next(before, None)
    if owner is not None:
        return conjuncts(owner)
    is_had = noun.dep == "dobj" and noun.head is not None and noun.head.lemma in _HAVING | _ANSWERING
    return subjects(noun.head) if is_had and noun.head is not None else []


def _counted_among(those: Word) -> list[Word]:
    """ "X was among the seven men killed": X, too, was killed."""
    among = those.head
    copula = among.head if among is not None and among.text.lower() in {"among", "amongst"} else None
    subject = copula.child(*_SUBJECT) if copula is not None and copula.lemma == "be" else None
    return conjuncts(subject) if subject is not None else []


def _those_named(those: Word) -> list[Word]:
    """ "Among those killed were A and B": A and B."""
    among = those.head
    if those.text.lower() != "those" or among is None or among.text.lower() not in {"among", "amongst"}:
        return []
    named = among.head.child("attr", *_SUBJECT) if among.head is not None else None
    return conjuncts(named) if named is not None else []


def _of_gerund(preposition: Word, governor: Word, depth: int) -> list[Word]:
    """ "sanctioned X for arming Y" is about what X did; "fled by crossing the river" about whoever fled."""
    if governor.is_noun:
        return _accused(governor)
    if not governor.is_verb and governor.tag[0] != "J":
        return []
    if governor.lemma not in controlling(preposition.text.lower()):
        return subjects(governor, depth + 1)
    found = prepositions(governor)
    upon = [one for one in found.get("on", []) + found.get("against", []) if not is_time(one)]
    return upon or done_to(governor)


@cache
def controlling(preposition: str) -> frozenset[str]:
    """Verbs whose object is the subject of a gerund behind a preposition: "accused X of arming Y"."""
    rows = read_table("language", "control_verbs")
    return frozenset(verb for verb, followed, *_ in rows if followed == preposition)


def _antecedent(verb: Word) -> Word | None:
    """What a relative pronoun below `verb` stands for, at any depth: "X, who prosecutors say ran it"."""
    word: Word | None = verb
    while word is not None and (word.dep == "conj" or (word.dep == "ccomp" and word.head is not None)):
        word = word.head
    if word is None or word.head is None or not (word.dep in {"relcl", "acl"} or word.head.is_noun):
        return None
    return _described(word.head)


def _described(host: Word) -> Word | None:
    """What a clause behind `host` is about: never the date that stands between ("the death of X in August, who …")."""
    word: Word | None = host
    while word is not None and is_time(word):
        word = word.head
        while word is not None and not word.is_noun and not word.is_verb:
            word = word.head
    if word is not None and word.is_verb:
        named = [below for below in word.subtree() if below.index < host.index and below.name is not None]
        word = max(named, key=lambda below: below.index, default=None)
    return _named_by(word or host)


def _named_by(host: Word) -> Word:
    """ "X, a Dagestani who leads": X."""
    is_aside = host.dep == "appos" and host.name is None and host.head is not None and host.head.name is not None
    return host.head if is_aside and host.head is not None else host


def is_date(word: Word) -> bool:
    """Whether a word is (part of) a date or a time."""
    return word.date is not None or (word.name is None and word.text.lower().strip(".") in _CALENDAR)


def is_time(word: Word) -> bool:
    """Whether a word is part of a date, or a bare year."""
    return is_date(word) or (word.tag == "CD" and _YEAR.fullmatch(word.text) is not None)


def doers(verb: Word) -> list[Word]:
    """Who acts: the subject of an active verb, the "by" of a passive one."""
    if not is_passive(verb):
        return subjects(verb)
    by = verb.child("agent") or _shared_agent(verb)
    target = by.child("pobj") if by else None
    return conjuncts(target) if target else []


def _shared_agent(verb: Word) -> Word | None:
    """ "was hit and killed by X": X hit, too."""
    following = verb.child("conj")
    is_bare = not any(
        one.index > verb.index for one in verb.all("prep", "agent", "dative")
    )  # not "was sold to Y and seized by X"
    return following.child("agent") if is_bare and following is not None and following.tag == "VBN" else None


def done_to(verb: Word) -> list[Word]:
    """Who or what is acted upon: the object of an active verb, the subject of a passive one."""
    if is_passive(verb):
        return subjects(verb)
    target = (verb.child("dobj") or verb.child("attr", "oprd")) if verb.lemma not in _COPULAS else None
    if target is None and (shared := _shared_object(verb)):
        return shared
    if target is None:
        return []
    if target.lemma in _RELATIVE and target.name is None:
        antecedent = _antecedent(verb)
        return [antecedent] if antecedent else []
    return conjuncts(target)


def _shared_object(verb: Word) -> list[Word]:
    """The object of the last of several verbs ("attacked and killed him"), or the antecedent that is left out."""
    following = verb.child("conj")
    if following is not None and following.is_verb and verb.child("prep", "advmod", "ccomp", "xcomp") is None:
        target = following.child("dobj")
        if target is not None and not following.child(*_SUBJECT):
            return conjuncts(target)
    own = verb.child("nsubj")
    if verb.dep == "relcl" and own is not None and own.lemma not in _RELATIVE and verb.head is not None:
        return [verb.head]
    return []


def conjuncts(word: Word) -> list[Word]:
    """The word and all that are coordinated with it, those that are only left out ("but not B") among them."""
    found = [word]
    for other in word.all("conj"):
        if other.is_verb == word.is_verb:
            found.extend(conjuncts(other))
    return found


def members(word: Word) -> list[Word]:
    """Those that a list names: coordinated, in apposition, or after "including" and "such as"."""
    found = []
    for one in conjuncts(word):
        found.append(one)
        for aside in one.all("appos"):
            if aside.tag != "CD":
                found.extend(members(aside))
        for prep in one.all("prep"):
            if prep.lemma in {"including", "include", "as", "like", "namely"}:
                target = prep.child("pobj")
                if target is not None and (prep.lemma != "as" or prep.child("amod", "advmod")):
                    found.extend(members(target))
    return found


def prepositions(word: Word) -> dict[str, list[Word]]:
    """What follows each preposition below the word, coordinated ones apart."""
    found: dict[str, list[Word]] = {}
    for prep in word.all("prep", "agent", "dative"):
        if (prep.tag[0] == "N" and prep.text.lower() not in {"near", "inside"}) or prep.text.lower() == "according":
            continue
        target = prep.child("pobj")
        if target is not None:
            found.setdefault(prep.text.lower(), []).extend(conjuncts(target))
        for inner in prep.all("prep"):
            deeper = inner.child("pobj")
            if deeper is not None:
                found.setdefault(inner.text.lower(), []).extend(conjuncts(deeper))
                found.setdefault(f"{prep.text} {inner.text}".lower(), []).extend(conjuncts(deeper))
        for other in prep.all("conj"):
            further = other.child("pobj")
            if further is not None:
                found.setdefault(other.text.lower(), []).extend(conjuncts(further))
    return found


def governing_verbs(word: Word) -> Iterator[Word]:
    """The verbs above a word, nearest first."""
    return (above for above in word.ancestors() if above.is_verb)


def clause_of(word: Word) -> Word:
    """The verb (or root) of the clause in which the word stands."""
    here = word
    while here.head is not None and not (here.is_verb and here.dep not in {"aux", "auxpass", "amod"}):
        here = here.head
    return here
