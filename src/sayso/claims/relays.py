"""Who passes on what somebody else said: "as summarised by X", "was told by Y that", "learned from Z that"."""

from collections.abc import Iterator, Sequence

from sayso.claims.frames import Frame, below
from sayso.claims.holders import author_of, named
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, doers, is_passive, lexeme, subjects
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Certainty

_NEAR = 4
_ON = {"on", "from", "upon"}


def relay_frames(sentence: Sentence, frames: Sequence[Frame]) -> Iterator[Frame]:
    """Frames of those who pass on what the holders of `frames` say, or from whom these have it."""
    for word in sentence.words:
        if not word.is_verb or verbs("relaying").keys().isdisjoint({word.lemma, lexeme(word)}):
            continue
        for relayer in _relayers(word):
            for frame in frames:
                if _follows(word, frame):
                    held = frame.content | {frame.cue, *frame.holders, word}
                    yield Frame(named([relayer]), word, frozenset(held))


def _relayers(verb: Word) -> list[Word]:
    """Who passes on: "as summarised by X", "whose account X carried", "X carried a statement by the ministry"."""
    if is_passive(verb) and verb.child("agent") is not None:
        paper = verb.head if verb.dep == "acl" else None
        is_own = (
            paper is not None
            and verb.lemma in {*verbs("issuing"), "release", "publish"}
            and paper.child("poss") is None
        )
        return doers(verb)[:1] if not is_own else []
    target = verb.child("dobj")
    if target is None:
        return []
    is_whose = verb.dep == "relcl" and any(child.tag == "WP$" for child in target.all("poss"))
    return subjects(verb)[:1] if is_whose or author_of(target) is not None else []


def _follows(verb: Word, frame: Frame) -> bool:
    """Whether the aside stands right behind the name of a holder, or has the claim itself for its subject."""
    first = min(word.index for word in verb.subtree())
    if any(0 < first - _end(holder) <= _NEAR for holder in frame.holders) and verb not in frame.content:
        return True
    if any(0 < first - _end(holder) <= 1 + _NEAR // 2 for holder in frame.holders):
        return True
    if not is_passive(verb):
        return frame.cue.head is not None and frame.cue.head is verb.child("dobj")
    return verb.child("nsubjpass") is frame.cue or _is_in_paper(verb, frame)


def _is_in_paper(verb: Word, frame: Frame) -> bool:
    """ "said in a statement carried by X": the paper that is passed on is the one it was said in."""
    paper = verb.head if verb.dep in {"acl", "relcl"} else None
    within = paper.head if paper is not None and paper.dep == "pobj" else None
    return within is not None and within.head is frame.cue and within.text.lower() in {"in", "through", "via"}


def _end(holder: Word) -> int:
    """The last word of the holder's own phrase, without clauses."""
    kept = [holder]
    for child in holder.all("prep", "appos", "compound", "flat"):
        kept.extend(child.subtree())
    return max(word.index for word in kept)


def is_informed(verb: Word) -> bool:
    """Whether the subject is told something: "was told that", "learned from X that"."""
    is_told = verb.lemma in verbs("informing") and is_passive(verb) and verb.child("nsubjpass") is not None
    return is_told or (verb.lemma in verbs("learning") and bool(_from(verb)))


def informed_frames(verb: Word) -> Iterator[Frame]:
    """ "The Panel was told by X that", "the command learned from X that": the Panel says that X says so."""
    if is_passive(verb):
        informants, content = doers(verb), below(verb.all("ccomp", "xcomp"))
    else:
        informants = _from(verb)
        content = below(verb.all("ccomp")) or below(clause for one in informants for clause in _that_clauses(one))
    if not content:
        return
    informed = [one for one in subjects(verb) if one.text.lower() not in {"i", "we"}]
    if informed:
        certainty = None if informants else Certainty.REPORTED
        yield Frame(named(informed), verb, frozenset(content | below(informants) | {verb}), certainty=certainty)
    if informants:
        informant = named(informants)
        yield Frame(informant, verb, frozenset(content - set(informant)))


def _from(verb: Word) -> list[Word]:
    return [
        one
        for preposition in verb.all("prep")
        if preposition.text.lower() == "from" and (target := preposition.child("pobj")) is not None
        for one in conjuncts(target)
    ]


def _that_clauses(noun: Word) -> list[Word]:
    """The parser may take "that" for a pronoun in the clause."""
    clauses = noun.all("relcl", "acl", "ccomp")
    return [one for one in clauses if one.child("mark") or any(word.text.lower() == "that" for word in one.all("dobj"))]


def on_whose_word(verb: Word) -> Iterator[Word]:
    """ "stated, on the word of X, that", "based on X's testimony": X."""
    for phrase in verb.all("prep", "advcl"):
        for preposition in [phrase, *phrase.all("prep")]:
            target = preposition.child("pobj")
            if preposition.text.lower() in _ON and target is not None and target.lemma in nouns("testimony"):
                of = next((one.child("pobj") for one in target.all("prep") if one.text.lower() == "of"), None)
                holder = of or target.child("poss")
                if holder is not None:
                    yield from conjuncts(holder)


def quoted_as_saying(sentence: Sentence, verb: Word, quoter: Word) -> frozenset[Word]:
    """ "…, X quoted Y as saying": the clause before the tag."""
    tag = [quoter, verb, *(word for child in quoter.all("nsubj", "nsubjpass") for word in child.subtree())]
    start = min(word.index for word in tag)
    if quoter.dep == "parataxis" and quoter.head is not None and quoter.head.index > quoter.index:
        return frozenset(set(quoter.head.subtree()) - set(quoter.subtree()))
    clauses = [child for child in quoter.all("ccomp", "parataxis") if child.index < start]
    before = below(clauses) or (
        {word for word in sentence.words if word.index < start} if quoter.head is None else set()
    )
    held = frozenset(word for word in before if word.index < start)
    quoted = frozenset(word for word in held if sentence.is_quoted(word))
    return quoted or held
