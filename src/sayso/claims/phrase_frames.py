"""Frames of nouns and phrases: "the ministry's claim that", "according to X", "in the view of one Member State"."""

from collections.abc import Iterable, Iterator

from sayso.claims.cues import noun_cue, verb_cue
from sayso.claims.frames import Frame, below
from sayso.claims.holders import is_tag_of_authority, named, quoted_in, quoting_phrases, vagueness
from sayso.claims.negation import negations_at
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import clause_of, conjuncts, doers, done_to, prepositions
from sayso.language.tree import Word
from sayso.values.claim import Certainty, Stance

_HEARSAY_NOUNS = {"report", "claim", "rumor", "rumour", "allegation", "speculation", "suggestion"}
_ASCRIBING = {"attribute", "ascribe", "credit"}
_TELLING_MORE = {"amod", "compound", "nummod", "nmod"}
_GIVING = {"provide", "supply", "furnish", "present"}
_FINDING = {"find", "see", "have", "obtain", "gather", "uncover", "receive", "collect", "discover", "produce", "cite"}
_QUANTITIES = {"some", "several", "many", "various"}
_VIEWS = {
    "view",
    "opinion",
    "estimation",
    "assessment",
    "judgement",
    "judgment",
    "word",
    "account",
    "telling",
    "reckoning",
    "count",
    "tally",
}


def noun_frames(noun: Word) -> Iterator[Frame]:
    """ "the ministry's claim that", "a report by a channel that", "announced in a statement that"."""
    clause = _clause_below(noun)
    if clause is None:
        return
    content = frozenset(below([clause]))
    if noun.lemma in nouns("trace"):
        yield from _of_trace(noun, content)
        return
    by = (word.child("pobj") for word in noun.all("prep", "agent") if word.text.lower() in {"by", "of", "from"})
    holder = next(by, None) or noun.child("poss") or _ascribed_to(noun)
    cue = noun_cue(noun.lemma)
    stance, certainty = (cue.stance, cue.certainty) if cue is not None else (Stance.SAYS, None)
    speaker = _speaker_of_paper(noun)
    if holder is not None:
        yield Frame(named(conjuncts(holder)), noun, content, stance, certainty)
        if speaker is not None and noun.dep == "dobj":
            yield Frame(named(doers(speaker)), speaker, content | {noun, holder})
        return
    if speaker is not None:
        held = content | {noun} if speaker.lemma in _GIVING else content
        if certainty is None and noun.lemma in _HEARSAY_NOUNS and speaker.lemma in verbs("receiving"):
            certainty = Certainty.REPORTED  # "received allegations that"
        yield Frame(named(doers(speaker)), speaker, held, stance, certainty)
    elif noun.dep not in {"dobj", "pobj", "attr"} or noun.head is None or verb_cue(noun.head.lemma) is None:
        if noun.lemma in nouns("confirmation"):
            stance = Stance.CANNOT_CONFIRM if negations_at(noun) % 2 else Stance.CONFIRMS
            yield Frame((noun,), noun, content, stance, is_nobody=True)
            return
        yield _of_nobody(noun, content, certainty) if noun.lemma in nouns("attitude") else _of_noun(noun, content)


def _of_trace(noun: Word, content: frozenset[Word]) -> Iterator[Frame]:
    """ "The Panel found no evidence that", "there are signs that": of whoever found it, else of nobody."""
    verb = noun.head if noun.dep == "dobj" else None
    if verb is not None and verb.lemma in _FINDING and doers(verb):
        yield Frame(named(doers(verb)), verb, content | {noun})
    elif not negations_at(noun) % 2 and (noun.dep in {"nsubj", "attr", "nsubjpass"} or noun.head is None):
        yield Frame((noun,), noun, content, certainty=Certainty.LIKELY, is_nobody=True)


def _ascribed_to(noun: Word) -> Word | None:
    """ "attributes to X the statement that": X."""
    verb = noun.head
    if noun.dep != "dobj" or verb is None or verb.lemma not in _ASCRIBING:
        return None
    return next(iter(prepositions(verb).get("to", [])), None)


def to_the_effect(noun: Word) -> Iterator[Frame]:
    """ "cited a trader to the effect that", "testified to the effect that": the trader, or whoever testified."""
    verb, clause = noun.head.head if noun.head is not None else None, _clause_below(noun)
    if noun.dep != "pobj" or clause is None or verb is None or not verb.is_verb:
        return
    content, quoted = frozenset(below([clause])), done_to(verb)
    if quoted and doers(verb):
        yield Frame(named(doers(verb)), verb, content | {noun, *quoted})
    if holders := quoted or doers(verb):
        yield Frame(named(holders), noun, content)


def _of_noun(noun: Word, content: frozenset[Word]) -> Frame:
    """ "Media reports that …": the noun itself holds it; "claims that …": nobody in particular does."""
    is_hearsay = noun.lemma in _HEARSAY_NOUNS
    is_bare = not any(child.dep in _TELLING_MORE or child.text.lower() in _QUANTITIES for child in noun.children)
    certainty = Certainty.REPORTED if is_hearsay else None
    return Frame((noun,), noun, content, certainty=certainty, is_nobody=is_hearsay and is_bare)


def _of_nobody(noun: Word, content: frozenset[Word], certainty: Certainty | None) -> Frame:
    """ "There is little doubt that", "rumours that": nobody in particular holds it; "no doubt" leaves none."""
    is_doubt = noun_stance(noun) is Stance.DENIES
    stance = Stance.DENIES if is_doubt and not negations_at(noun) else Stance.SAYS
    is_sure = is_doubt and any(child.text.lower() == "no" for child in noun.all("det"))
    return Frame((noun,), noun, content, stance, None if is_sure else certainty or Certainty.REPORTED, is_nobody=True)


def noun_stance(noun: Word) -> Stance:
    cue = noun_cue(noun.lemma)
    return cue.stance if cue is not None else Stance.SAYS


def _clause_below(noun: Word) -> Word | None:
    """The that-clause of a noun, or of "there are reports that"."""
    hosts: list[tuple[Word, tuple[str, ...]]] = [(noun, ("acl", "ccomp"))]
    if noun.dep == "attr" and noun.head is not None and noun.head.lemma == "be":
        hosts.append((noun.head, ("ccomp", "advcl")))
    if noun.dep == "nsubj" and noun.head is not None and verb_cue(noun.head.lemma) is None:
        hosts.append((noun.head, ("ccomp",)))
        if noun.lemma in _HEARSAY_NOUNS:  # "Rumours have been going round the market that …"
            hosts += [(one, ("acl",)) for phrase in noun.head.all("prep") for one in phrase.all("pobj")]
    for host, deps in hosts:
        for word in host.all(*deps):
            if word.is_verb and _has_that(word):
                return word
    return None


def _speaker_of_paper(noun: Word) -> Word | None:
    """The verb in "announced in a statement that" or "received information that", when it has a subject."""
    preposition = noun.head
    if noun.dep == "dobj" and preposition is not None and preposition.lemma in _carrying_verbs():
        return preposition if doers(preposition) else None
    if noun.dep == "pobj" and preposition is not None and preposition.text.lower() == "of":
        copula = preposition.head  # "is of the view that"
        return copula if copula is not None and copula.lemma == "be" and doers(copula) else None
    if noun.dep != "pobj" or preposition is None or preposition.text.lower() not in {"in", "with"}:
        return None
    verb = preposition.head
    if verb is None or not verb.is_verb or not doers(verb):
        return None
    is_giving = preposition.text.lower() == "with" and verb.lemma in _GIVING
    return verb if is_giving or verb_cue(verb.lemma) is not None else None


def _has_that(clause: Word) -> bool:
    mark = clause.child("mark")
    return mark is not None and mark.text.lower() in {"that", "whether"}


def according_to(word: Word) -> Iterator[Frame]:
    target = (word.child("prep") or word).child("pobj")
    host = word.head
    if target is None or host is None or (word.text.lower() == "per" and target.name is None):
        return
    host = host if host.is_verb else clause_of(host)
    host = _whole_sentence(host) if _closes_sentence(word) else host
    content = frozenset(set(host.subtree()) - set(word.subtree()) - below(_other_speakers(host)))
    for clause in [word for word in target.subtree() if word.dep in {"acl", "relcl"}]:
        if clause.lemma in {"quote", "cite", "interview"} and doers(clause):
            yield Frame(named(doers(clause)), clause, content | {target})
    asides = [phrase for phrase in quoting_phrases(host) if phrase.index > word.index and is_tag_of_authority(phrase)]
    asides += quoting_phrases(word)
    via = tuple(one for phrase in asides for one in quoted_in(phrase))
    certainty = vagueness(target)
    is_nobody = certainty is Certainty.UNCONFIRMED
    yield Frame(named(conjuncts(target)), word, content, certainty=certainty, via=via, is_nobody=is_nobody)


def _closes_sentence(phrase: Word) -> bool:
    """ "…, according to X." at the end: whatever clause the parser hung it on, it is about the whole."""
    last = max(word.index for word in phrase.subtree())
    top = next((above for above in phrase.ancestors() if above.head is None), None)
    if top is None:
        return False
    behind = [word for word in top.subtree() if word.index > last and any(sign.isalnum() for sign in word.text)]
    comma = [word for word in top.subtree() if word.index == phrase.index - 1 and word.text == ","]
    return not behind and bool(comma)


def _whole_sentence(clause: Word) -> Word:
    """The clause that says the reported clause: "X reported that Y" is what the last tag is about."""
    while clause.head is not None and (
        (clause.dep == "ccomp" and verb_cue(clause.head.lemma) is not None)
        or (clause.dep == "xcomp" and verb_cue(clause.lemma) is not None)
        or (clause.dep == "conj" and clause.head.is_verb)
    ):
        clause = clause.head
    return clause


def _other_speakers(host: Word) -> Iterable[Word]:
    """Coordinated clauses with a holder of their own."""
    for word in host.all("conj", "ccomp"):
        is_behind = word.index > host.index and verb_cue(host.lemma) is not None
        is_told = word.dep == "ccomp" and (word.child("mark") is not None or is_behind)
        is_tag = word.is_verb and verb_cue(word.lemma) is not None and word.child("nsubj") is not None
        if is_tag and not is_told and word.child("ccomp", "dobj") is not None:
            yield word


def _carrying_verbs() -> frozenset[str]:
    """Verbs that give a noun of saying its speaker: "received information that", "expressed doubt that"."""
    return frozenset(verbs("receiving")) | frozenset(verbs("expressing"))


def in_the_view_of(preposition: Word) -> Iterator[Frame]:
    """ "In the view of X", "in X's estimation", "by X's account": X holds what the clause says."""
    noun, host = preposition.child("pobj"), preposition.head
    if noun is None or host is None or noun.lemma not in _VIEWS:
        return
    of = next((word.child("pobj") for word in noun.all("prep") if word.text.lower() == "of"), None)
    holder = of or noun.child("poss")
    if holder is not None:
        host = host if host.is_verb else clause_of(host)
        yield Frame(named(conjuncts(holder)), noun, frozenset(set(host.subtree()) - set(preposition.subtree())))
