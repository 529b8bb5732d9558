"""What the innermost source holds: whether it affirms, and how sure it is.

After FactBank (Saurí and Pustejovsky 2009): certainty and polarity are found by walking from the word that carries the
claim up to the clause that the holder answers for, and reading every modal, hedge and negation on the way.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.claims.cues import verb_cue
from sayso.language.predicates import is_passive
from sayso.language.tree import Sentence, Word
from sayso.tables import read_table
from sayso.values.claim import Certainty, Polarity

_CONDITIONS = {"if", "unless", "provided", "should"}
_PRESUPPOSED = {"relcl", "appos", "parataxis", "compound", "nmod", "poss"}
_ADJUNCTS = {
    "despite",
    "given",
    "following",
    "after",
    "since",
    "under",
    "amid",
    "with",
    "including",
    "considering",
    "before",
    "as",
    "during",
}
_OPEN = {"clear", "certain", "sure", "known", "evident"}
_STRENGTH = (
    Certainty.UNCONFIRMED,
    Certainty.CONDITIONAL,
    Certainty.POSSIBLE,
    Certainty.LIKELY,
    Certainty.EXPECTED,
    Certainty.REPORTED,
)


@dataclass(frozen=True, slots=True)
class Factuality:
    polarity: Polarity
    certainty: Certainty
    condition: Word | None = None
    hedge: Word | None = None


def judge(sentence: Sentence, anchor: Word, scope: frozenset[Word] | None, given: Certainty | None) -> Factuality:
    """Polarity and certainty of the claim at `anchor`; `scope` is what its innermost holder answers for.

    `given` is the certainty that the holder's own cue expresses ("believes").
    """
    found: dict[Certainty, Word | None] = {}
    if given is not None:
        found[given] = None
    negations = 0
    condition = None
    for word in _path(anchor, scope):
        negations += _negations(word, word is anchor)
        for certainty, hedge in _hedges(word, anchor, scope):
            found.setdefault(certainty, hedge)
        condition = condition or _condition(word)
    if any(_is_hearsay_noun(word) for word in _path(anchor, scope)):
        found.setdefault(Certainty.UNCONFIRMED if _is_unconfirmed(sentence) else Certainty.REPORTED, None)
    if condition is not None:
        found.setdefault(Certainty.CONDITIONAL, condition)
    certainty = next((c for c in _STRENGTH if c in found), Certainty.ASSERTED)
    polarity = Polarity.NEGATED if negations % 2 else Polarity.AFFIRMED
    return Factuality(polarity, certainty, condition, found.get(certainty))


def is_presupposed(anchor: Word) -> bool:
    """Whether the claim is taken for granted ("the death of X, the leader of Y"), whatever is said around it."""
    return anchor.dep in _PRESUPPOSED


def _path(anchor: Word, scope: frozenset[Word] | None) -> Iterator[Word]:
    """The anchor and what governs it, up to the edge of the scope; adjuncts do not inherit from their clause."""
    word: Word | None = anchor
    while word is not None and (scope is None or word in scope):
        yield word
        if word.dep in _PRESUPPOSED or (word.dep == "acl" and word is not anchor):
            return
        if word.dep == "conj" and word.is_verb and word.child("nsubj", "nsubjpass") is not None:
            return
        if word.dep == "prep" and word.text.lower() in _ADJUNCTS:
            return
        if word.dep == "advcl" and word is not anchor and word.tag not in {"VBG"}:
            return
        if word.dep == "ccomp" and word.head is not None and word.head.is_verb and verb_cue(word.head.lemma) is None:
            pass
        word = word.head


def _negations(word: Word, is_anchor: bool) -> int:
    """Negations that turn what hangs on the word; double negation affirms ("have not cut ties")."""
    if _leaves_open(word):
        return 0
    count = len(word.all("neg"))
    if any(
        child.text.lower() == "longer" and child.child("neg", "det", "advmod") is not None
        for child in word.all("advmod")
    ):
        count += 1
    determiner = word.child("det")
    if determiner is not None and determiner.text.lower() in {"no", "neither"}:
        count += 1
    if not is_anchor and word.is_verb and (word.lemma in _words("ending") or word.lemma in _words("failing")):
        count += 1
    return count


def _hedges(word: Word, anchor: Word, scope: frozenset[Word] | None) -> Iterator[tuple[Certainty, Word | None]]:
    for child in word.children:
        is_matrix = child.dep == "acomp" and word is not anchor
        if is_matrix or child.dep in {"aux", "advmod", "amod", "nsubj", "det"} or child.tag == "MD":
            kind = _hedge_table().get(child.lemma) or _hedge_table().get(child.text.lower())
            if kind is not None and (child.dep != "amod" or word is anchor or word.head is anchor):
                yield kind, child
    if word is anchor and word.dep == "amod":
        return
    if word is not anchor and _leaves_open(word):
        yield Certainty.POSSIBLE, word
    if word.is_verb and word is not anchor and is_passive(word) and word.child("agent") is None:
        kind = _hearsay().get(word.lemma)
        if kind is not None:
            yield kind, word
    is_seeming = not word.is_verb or word.child("xcomp", "ccomp") is not None
    if word.lemma in _hedge_table() and word is not anchor and is_seeming:
        yield _hedge_table()[word.lemma], word


def hedge_of(verb: Word) -> Certainty | None:
    """The certainty that an adverb gives a clause of its own (", reportedly carried out by X")."""
    return next((kind for child in verb.all("advmod") if (kind := _hedge_table().get(child.lemma))), None)


def _leaves_open(word: Word) -> bool:
    """ "It is not clear whether": neither affirmed nor denied."""
    return word.is_verb and word.child("neg") is not None and any(child.lemma in _OPEN for child in word.all("acomp"))


def _is_hearsay_noun(word: Word) -> bool:
    """ "reports of his death": told by nobody in particular."""
    return (
        word.is_noun
        and word.name is None
        and word.tag == "NNS"
        and word.lemma in {"report", "rumor", "rumour", "claim", "allegation"}
    )


def _is_unconfirmed(sentence: Sentence) -> bool:
    """ "though nobody could confirm the rumours"."""
    for word in sentence.words:
        if word.lemma in {"confirm", "verify", "corroborate"} and word.is_verb:
            here: Word | None = word
            while here is not None:
                subject = here.child("nsubj")
                if here.child("neg") is not None or (
                    subject is not None and any(d.text.lower() == "no" for d in subject.all("det"))
                ):
                    return True
                here = here.head if here.dep in {"xcomp", "acomp"} else None
    return False


def _condition(word: Word) -> Word | None:
    """What a clause depends on: "if", "unless", "without X", "in the event of"."""
    return next((child for child in word.all("advcl", "prep") if _is_condition(child, word)), None)


def _is_condition(child: Word, clause: Word) -> bool:
    if child.dep == "advcl":
        mark = child.child("mark")
        return mark is not None and mark.text.lower() in _CONDITIONS
    if child.text.lower() in {"without", "absent"}:
        return child.index < clause.index
    target = child.child("pobj")
    if target is None or target.lemma not in {"event", "case"} or child.text.lower() != "in":
        return False
    return target.child("acl", "relcl", "ccomp", "prep") is not None


def is_hearsay(lemma: str) -> bool:
    """Whether the passive of a verb passes something on without a holder ("is reported to")."""
    return lemma in _hearsay()


def _words(kind: str) -> frozenset[str]:
    if kind not in _CACHE:
        _CACHE[kind] = frozenset(lemma for lemma, row_kind, *_ in read_table("claims", "hedges") if row_kind == kind)
    return _CACHE[kind]


_CACHE: dict[str, frozenset[str]] = {}


def _hedge_table() -> dict[str, Certainty]:
    if not _HEDGES:
        for lemma, kind, certainty, *_ in read_table("claims", "hedges"):
            if kind == "hedge":
                _HEDGES[lemma] = Certainty(certainty)
    return _HEDGES


_HEDGES: dict[str, Certainty] = {}


def _hearsay() -> dict[str, Certainty]:
    if not _HEARSAY:
        for lemma, kind, certainty, *_ in read_table("claims", "hedges"):
            if kind == "hearsay":
                _HEARSAY[lemma] = Certainty(certainty)
    return _HEARSAY


_HEARSAY: dict[str, Certainty] = {}
