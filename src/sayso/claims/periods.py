"""Which of the dates in a sentence a claim is about, and which only tells when it was said."""

import re
from dataclasses import replace

from sayso.claims.frames import Frame
from sayso.claims.words import nouns
from sayso.language.dates import FoundDate, find_dates
from sayso.language.predicates import clause_of
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Period, PeriodBasis
from sayso.values.document import Block

_AFTERWARDS = {"later", "then", "subsequently", "afterwards", "eventually", "since", "now"}
_REPLIES = {"retaliation", "revenge", "response", "reaction", "reprisal", "vengeance"}
_ABOUT = {"for", "over", "about", "of", "to", "from"}
_BEFORE = {"after", "following", "since"}
_COUNTING = {"after", "before", "following"}
_OPENING = re.compile(r"\b(?:after|before|following)\b", re.IGNORECASE)
_BEHIND = re.compile(r"(?: (?!from|than|to\b|since|until|after|before)[a-z]+)?(?: (?:in|on|at|by|during|for|as of))? ?")
_UNTIL_EVENT = re.compile(
    r" ?(?:until|till|to|up to) (?:his|her|its|their|the)(?: (?!and\b|or\b|but\b)[\w'’-]+){1,4}? ?"
)
_DOWN = re.compile(r"\b(?:down|up|from|compared|against|than|after)\b")
_NEAR = 30
_REACH = 8
_FROM_ABOVE = 10
"""Dates that hang in a clause above the anchor lie farther than any that hang below it."""


def period_of(sentence: Sentence, anchor: Word, frames: tuple[Frame, ...], block: Block) -> Period | None:
    """The period stated for the clause of `anchor`, or none: a date of its own goes before one counted from another."""
    if (counted := _counted_to(sentence, anchor) or _counted_above(sentence, anchor)) is not None:
        return as_period(_of_its_own(sentence, anchor) or counted, block, PeriodBasis.STATED)
    best: tuple[tuple[bool, bool, bool, int], FoundDate] | None = None
    cues = {frame.cue for frame in frames}
    for found in sentence.dates:
        word = _word_of(sentence, found)
        if word is None or not (_is_of_what_is_told(word, anchor, found, frames, cues)):
            continue
        distance = 0 if _is_when_of(word, anchor) else _distance(word, anchor)
        if distance is None:
            continue
        rank = (distance >= _FROM_ABOVE, found.edtf is None, found.is_counted, distance)
        if best is None or rank < best[0]:
            best = (rank, _as_meant(found, word, anchor))
    return as_period(_ended(sentence, best[1]), block, PeriodBasis.STATED) if best else None


def beside_number(sentence: Sentence, number: tuple[int, int], block: Block) -> Period | None:
    """The date right behind a number, where another number has another: "rose from 12 in January to 31 in February"."""
    dated = [(found, before) for found in sentence.dates if (before := _number_before(sentence, found)) is not None]
    own = next((found for found, before in dated if before == number), None)
    return as_period(own, block, PeriodBasis.STATED) if own is not None and len(sentence.quantities) > 1 else None


def is_others(sentence: Sentence, number: tuple[int, int], period: Period, block: Block) -> bool:
    """ "1,500, down from 4,000 in 2015": 2015 is of the 4,000."""
    for found in sentence.dates:
        before = _number_before(sentence, found)
        if before is not None and before != number and block.span(found.start, found.end) == period.span:
            return before[0] > number[1] and _DOWN.search(sentence.clean(number[1], before[0])) is not None
    return False


def _number_before(sentence: Sentence, found: FoundDate) -> tuple[int, int] | None:
    """The number that a date stands right behind: "12 in January", "4,000 fighters in 2015"."""
    for quantity in sentence.quantities:
        if found.text.lower().startswith("from "):
            continue
        if 0 < found.start - quantity.end < _NEAR and _BEHIND.fullmatch(sentence.clean(quantity.end, found.start)):
            return quantity.start, quantity.end
    return None


def _counted_to(sentence: Sentence, anchor: Word) -> FoundDate | None:
    """The date of the event that another is counted from: "two days after an assault", "a year after the 2014 raid"."""
    opening = anchor.head if anchor.dep == "pobj" else anchor.child("mark")
    for found in sentence.dates:
        if not found.is_counted:
            continue
        last = next((one for one in sentence.words if one.end == found.end), None)
        if last is not None and last is opening and opening.text.lower() in _COUNTING:
            return found
        is_inside = found.start < anchor.start < found.end
        is_dated = anchor.is_noun and any(found.start <= child.start < found.end for child in anchor.children)
        if (is_inside or is_dated) and last is not opening:
            own = [one for one in _behind_opening(sentence, found) if one.edtf is not None]
            return replace(found, edtf=own[-1].edtf, precision=own[-1].precision) if own else None
    return None


def _counted_above(sentence: Sentence, anchor: Word) -> FoundDate | None:
    """ "a day after bombs had gone off, wounding a child": the child was wounded when they went off."""
    above = anchor.head if anchor.dep == "advcl" and anchor.tag == "VBG" else None
    is_dated = above is not None and above.dep == "advcl" and above.child("mark") is not None
    return _counted_to(sentence, above) if above is not None and is_dated else None


def _of_its_own(sentence: Sentence, anchor: Word) -> FoundDate | None:
    """ "six weeks before it was listed on 17 January 2020": a day that the clause itself gives goes first."""
    dated = [(_word_of(sentence, found), found) for found in sentence.dates if not found.is_counted and found.edtf]
    return next((found for word, found in dated if word is not None and _is_below(word, anchor)), None)


def _is_below(date: Word, anchor: Word) -> bool:
    preposition = date.head
    return date.head is anchor or (preposition is not None and preposition.dep == "prep" and preposition.head is anchor)


def _behind_opening(sentence: Sentence, found: FoundDate) -> list[FoundDate]:
    """The dates behind the "after" or "before" of a date that is counted from them."""
    opening = _OPENING.search(sentence.clean(found.start, found.end))
    return find_dates(sentence.clean(found.start + opening.end(), found.end), None) if opening is not None else []


def _is_of_what_is_told(date: Word, anchor: Word, found: FoundDate, frames: tuple[Frame, ...], cues: set[Word]) -> bool:
    """Whether a date may belong to what is told, and not to the telling."""
    clause = clause_of(date)
    if clause not in cues or clause is anchor or _names_event(date, anchor):
        return _in_scope(date, frames)
    frame = next(one for one in frames if one.cue is clause)
    is_claimed = frame.is_responsibility or clause.lemma == "claim"
    if is_claimed and anchor.is_noun and anchor.index < date.index:
        return True  # "claimed responsibility for the bombing in Lagos on 1 May": the bombing
    is_span = is_claimed and found.edtf is not None and "/" in found.edtf and ".." not in found.edtf
    return is_span or _is_announced(anchor, clause)


def _names_event(date: Word, anchor: Word) -> bool:
    """ "The blast of 14 August, which killed six, was claimed by X": the blast was on that day, not the claiming."""
    noun = next((above for above in date.ancestors() if above.is_verb or above.lemma in _events()), None)
    if noun is None or noun.is_verb:
        return False
    return anchor is noun or (clause_of(anchor).dep in {"relcl", "acl"} and clause_of(anchor).head is noun)


def _events() -> frozenset[str]:
    return nouns("event") | nouns("attack")


def _is_announced(anchor: Word, cue: Word) -> bool:
    """ "On 9 April, X announced the merger of A and B": announcing it makes it so."""
    return cue.lemma in {"announce", "declare", "proclaim"} and anchor.is_noun and anchor.head is cue


def _is_when_of(date: Word, anchor: Word) -> bool:
    """ "since 2017, when a general was killed": he was killed in 2017."""
    clause = clause_of(anchor)
    is_when = any(word.text.lower() == "when" for word in clause.all("advmod"))
    return is_when and clause.dep == "relcl" and clause.head is date


def _as_meant(found: FoundDate, date: Word, anchor: Word) -> FoundDate:
    """The date as it is meant of the anchor: "not until 2016" is in 2016."""
    is_until = date.head is not None and date.head.text.lower() in {"until", "till"}
    is_only_from = is_until and any(child.dep == "neg" for child in clause_of(date).children)
    if is_only_from and found.edtf is not None:
        return replace(found, edtf=found.edtf.removeprefix("../"))
    if not _is_when_of(date, anchor) and _is_within_end(date, anchor) and found.edtf is not None:
        return replace(found, edtf=found.edtf if "/" in found.edtf else f"../{found.edtf}")
    return _begun(found) if _is_when_of(date, anchor) else found


def _is_within_end(date: Word, anchor: Word) -> bool:
    """ "led it until his death in May 2016", "for nine years before his death in 2016": the date ends the span."""
    above = list(date.ancestors())
    here = above[: above.index(anchor)] if anchor in above else []
    prepositions_ = [one for one in here if one.dep == "prep" and one.head is anchor]
    nouns_ = [one for one in here if one.is_noun and one.date is None]
    if not prepositions_ or not nouns_ or not anchor.is_verb:
        return False
    word = prepositions_[0].text.lower()
    is_span = any(one.text.lower() in {"for", "from", "since"} for one in anchor.all("prep"))
    return word in {"until", "till"} or (word == "before" and is_span)


def _ended(sentence: Sentence, found: FoundDate) -> FoundDate:
    """ "From 2009 until his capture in 2014": an end that an event gives closes a span that is open."""
    is_open = found.edtf is not None and (found.edtf.endswith("/..") or found.text.lower().startswith("from "))
    if found.edtf is None or not is_open:
        return found
    for later in sentence.dates:
        between = sentence.clean(found.end, later.start) if later.start > found.end else ""
        if later.edtf is not None and _UNTIL_EVENT.fullmatch(between):
            first, last = found.edtf.partition("/")[0], later.edtf.rpartition("/")[2]
            if first < last != "..":
                return replace(found, edtf=f"{first}/{last}")
    return found


def _begun(found: FoundDate) -> FoundDate:
    """The beginning of a span ("since 2017, when"), or its end where it has one ("from 2014 until 2017, when")."""
    if found.edtf is None:
        return found
    first, _, last = found.edtf.partition("/")
    return replace(found, edtf=last if last not in {"", ".."} else first)


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
    while word is not None and up < _REACH:
        if word is anchor:
            return up
        if word.dep == "pobj" and _is_dated_event(date, word, anchor):
            return None
        is_apart = word.is_verb and word.dep in {"relcl", "ccomp", "advcl", "conj", "acl"}
        if word is not date and is_apart and not (_is_of_event(word) or _is_one_deed(word)):
            break
        word = word.head
        up += 1
    if anchor.dep in {"compound", "appos", "nmod", "poss"} or _is_occasion(anchor):
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


def _is_dated_event(date: Word, noun: Word, anchor: Word) -> bool:
    """ "was sentenced for the 2015 attack": 2015 is when the attack was, and not the sentence."""
    is_about = noun.head is not None and noun.head.text.lower() in _ABOUT
    return date.head is noun and noun is not anchor and noun.lemma in _events() and date.index < noun.index and is_about


def _is_apart(here: Word) -> bool:
    """Whether dates above a word are none of its own: a clause with its own subject, "as doing", another tense."""
    is_clause = here.is_verb and here.dep in {"conj", "relcl", "parataxis", "ccomp"} and not _is_of_event(here)
    if is_clause and here.child("nsubj", "nsubjpass") is not None:
        return True
    is_role = here.dep == "pcomp" and here.head is not None and here.head.text.lower() == "as"
    return is_role or _is_of_another_time(here)


def _is_occasion(anchor: Word) -> bool:
    """ "in retaliation for the burning of X", "after the death of Y": what came before has no date of this clause."""
    preposition = anchor.head if anchor.is_noun and anchor.dep == "pobj" else None
    if preposition is None:
        return False
    above = preposition.head
    is_reply = above is not None and above.lemma in _REPLIES and preposition.text.lower() in {"for", "to"}
    return is_reply or preposition.text.lower() in _BEFORE


def _is_of_event(clause: Word) -> bool:
    """ "a raid conducted by X on 5 May", "an attack on Friday that killed 13": one event, told by noun and clause."""
    host = clause.head
    return clause.dep in {"acl", "relcl"} and host is not None and host.lemma in nouns("event") | nouns("attack")


def _is_one_deed(follower: Word) -> bool:
    """ "was targeted and killed on Monday": both on Monday, where nothing stands between the two."""
    leader = follower.head
    if follower.dep != "conj" or leader is None or follower.child("nsubj", "nsubjpass") is not None:
        return False
    return not any(leader.index < child.index < follower.index and child.dep != "cc" for child in leader.children)


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
