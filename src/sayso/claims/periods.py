"""Which of the dates in a sentence a claim is about, and which only tells when it was said."""

from sayso.claims.frames import Frame
from sayso.language.dates import FoundDate
from sayso.language.predicates import clause_of
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Period, PeriodBasis
from sayso.values.document import Block

_AFTERWARDS = {"later", "then", "subsequently", "afterwards", "eventually", "since", "now"}
_FROM_ABOVE = 10
"""Dates that hang in a clause above the anchor lie farther than any that hang below it."""


def period_of(sentence: Sentence, anchor: Word, frames: tuple[Frame, ...], block: Block) -> Period | None:
    """The period stated for the clause of `anchor`, or none: a date of its own goes before one counted from another."""
    best: tuple[tuple[bool, bool, bool, int], FoundDate] | None = None
    cues = {frame.cue for frame in frames}
    for found in sentence.dates:
        word = _word_of(sentence, found)
        if (
            word is None
            or any(clause_of(word) is cue and cue is not anchor for cue in cues)
            or not _in_scope(word, frames)
        ):
            continue
        distance = _distance(word, anchor)
        if distance is None:
            continue
        rank = (distance >= _FROM_ABOVE, found.edtf is None, found.is_counted, distance)
        if best is None or rank < best[0]:
            best = (rank, found)
    return as_period(best[1], block, PeriodBasis.STATED) if best else None


def said_at(sentence: Sentence, frame: Frame, block: Block) -> Period | None:
    """When the holder of a frame said it."""
    for found in sentence.dates:
        word = _word_of(sentence, found)
        if word is not None and clause_of(word) is frame.cue and word not in frame.content:
            return as_period(found, block, PeriodBasis.STATED)
    return None


def as_period(found: FoundDate, block: Block, basis: PeriodBasis) -> Period:
    return Period(found.edtf, basis, found.text, block.span(found.start, found.end), found.rivals)


def _word_of(sentence: Sentence, found: FoundDate) -> Word | None:
    """The topmost word of a date."""
    held = [
        word
        for word in sentence.words
        if word.date is found or (found.start <= word.start < found.end and word.tag not in {"IN", "DT", "TO"})
    ]
    return next((word for word in held if word.head not in held), None)


def _in_scope(word: Word, frames: tuple[Frame, ...]) -> bool:
    return not frames or word in frames[-1].content


def _distance(date: Word, anchor: Word) -> int | None:
    """How far the date hangs from the anchor: below it, in its clause, or in a clause that governs it."""
    up = 0
    word: Word | None = date
    while word is not None and up < 6:
        if word is anchor:
            return up
        if word is not date and word.is_verb and word.dep in {"relcl", "ccomp", "advcl", "conj", "acl"}:
            break
        word = word.head
        up += 1
    if anchor.dep in {"compound", "appos", "nmod", "poss"}:
        return None
    home = clause_of(date)
    steps = _FROM_ABOVE
    here: Word | None = anchor
    while here is not None and steps < 18:
        if here is home:
            return steps
        if _is_apart(here):
            return None
        here = here.head
        steps += 1
    return None


def _is_apart(here: Word) -> bool:
    """Whether dates above a word are none of its own: a clause with its own subject, "as doing", another tense."""
    is_clause = here.is_verb and here.dep in {"conj", "relcl", "parataxis", "ccomp"}
    if is_clause and here.child("nsubj", "nsubjpass") is not None:
        return True
    is_role = here.dep == "pcomp" and here.head is not None and here.head.text.lower() == "as"
    return is_role or _is_of_another_time(here)


def _is_of_another_time(follower: Word) -> bool:
    """ "was founded in 2002 and has carried out attacks": the attacks are not of 2002."""
    leader = follower.head
    if follower.dep != "conj" or not follower.is_verb or leader is None:
        return False
    if any(child.text.lower() in _AFTERWARDS for child in follower.all("advmod")):
        return True
    return _is_perfect(follower) and not _is_perfect(leader)


def _is_perfect(verb: Word) -> bool:
    return any(aux.text.lower() in {"has", "have"} for aux in verb.all("aux"))
