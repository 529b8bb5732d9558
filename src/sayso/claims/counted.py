"""What a number in a sentence counts: its noun, the word it hangs on, and the harm that is counted."""

from dataclasses import dataclass
from functools import cache

from sayso.claims.draft import Scene
from sayso.claims.phrases import fronted_whole, number_of
from sayso.claims.words import nouns, verbs
from sayso.language.number_words import currency_of
from sayso.language.predicates import done_to, prepositions, subjects
from sayso.language.quantities import FoundQuantity, QuantityKind
from sayso.language.tree import Word
from sayso.tables import read_table

_BEFORE_NOUN = {"nummod", "quantmod", "amod", "det", "compound", "nmod", "npadvmod", "poss", "predet"}
_WITHIN_PHRASE = ("J", "N", "C")
_REACH = 4
_FEW = 10
_AMONG = 3
_THROUGHOUT = {"in", "across", "throughout"}
_DEFINITE = {"the", "these", "those", "this", "that", "both", "his", "her", "its", "their"}
_LIVES = {"life", "casualty"}
_TAKING_LIVES = {"claim", "cost", "take"}
_LOSING = {"lose"}


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with the topmost of its words, and the noun it counts; `noun` is none where it is left out.

    `is_part` says that it is a part of something ("15 of the pupils", "two of them").
    """

    quantity: FoundQuantity
    top: Word
    noun: Word | None
    is_part: bool


@cache
def listed(kind: str) -> frozenset[str]:
    """Words of one kind in `data/counts.tsv`: `uncounted` nouns, `noting` and `reaching` verbs."""
    return frozenset(word for word, row_kind, *_ in read_table("claims", "counts") if row_kind == kind)


def counted_by(scene: Scene, found: FoundQuantity) -> Counted | None:
    """What a number counts; none where the parser has no word for it."""
    held = [word for word in scene.sentence.words if found.start <= word.start < found.end]
    tops = [word for word in held if word.head not in held]
    if not tops:
        return None
    top = tops[-1]
    whole = _whole(held)
    if whole is not None:
        return Counted(found, top, whole if whole.is_noun else None, not found.text.endswith("of"))
    noun = _noun(scene, top, held)
    if noun is None and (whole := fronted_whole(top)) is not None:
        return Counted(found, top, whole, True)
    return Counted(found, top, noun or _measured(top) if found.kind is QuantityKind.COUNT else noun, False)


def _whole(held: list[Word]) -> Word | None:
    """What "of" puts the number into."""
    for word in held:
        if word.text.lower() == "of" and (target := word.child("pobj")) is not None and target not in held:
            return target
        for child in word.all("prep"):
            if child.text.lower() == "of" and (target := child.child("pobj")) is not None and target not in held:
                return target
    return None


def _noun(scene: Scene, top: Word, held: list[Word]) -> Word | None:
    """The noun that a number stands before; where the parser has lost it, the plural that follows."""
    head = top.head
    if head is not None and top.dep in _BEFORE_NOUN and head.is_noun and head.index > top.index:
        return head
    before = scene.sentence.words[held[0].index - 1] if held[0].index else None
    if before is not None and currency_of(before.surface) is not None:
        return before
    if top.is_noun and top.tag != "NNP" and top.quantity is None and top.lemma not in nouns("magnitude"):
        return top
    last = held[-1].index
    for word in scene.sentence.words[last + 1 : last + 1 + _REACH]:
        if word.tag in {"NNS", "NNPS"} or word.lemma in verbs("harmed"):
            return word
        if word.tag[0] not in _WITHIN_PHRASE or word.tag == "CC":
            return None
    return None


def counts_nothing(scene: Scene, counted: Counted) -> bool:
    """Distances, times of day, "two sides", "the three men": measures and numbers that only point back."""
    found, noun = counted.quantity, counted.noun
    if found.kind is not QuantityKind.COUNT:
        return False
    if found.low == found.high == 1 and not found.has_modifier:
        return True
    if noun is None:
        return _is_label(scene, counted)
    if not noun.surface[:1].isalpha():
        return True
    is_measure = noun.lemma in listed("uncounted") or noun.surface.lower() in listed("uncounted")
    if is_measure or noun.date is not None or _is_where(counted):
        return True
    is_definite = not counted.is_part and any(child.text.lower() in _DEFINITE for child in noun.all("det", "poss"))
    is_part_of = noun.dep == "pobj" and noun.head is not None and noun.head.text.lower() == "of"
    is_small = found.low is not None and found.low <= _FEW and not found.is_approximate
    is_listed = any(aside.name is not None for aside in noun.all("appos")) and not found.is_approximate
    return (is_definite and is_small and not is_part_of) or is_listed  # "two members of X, A and B": told by name


def _is_where(counted: Counted) -> bool:
    """ "in four of the eight regions": where something is, and no number of anybody's."""
    top = counted.top
    if counted.noun is None or counted.noun.lemma not in nouns("region"):
        return False
    phrases = [word for word in (top, *top.ancestors()) if word.dep in {"prep", "pobj"} or word is top]
    above = next((word for word in phrases if word.dep == "prep" and word.text.lower() != "of"), None)
    return above is not None and above.text.lower() in _THROUGHOUT


def _is_label(scene: Scene, counted: Counted) -> bool:
    """A number behind a noun of its own ("Group 77", "Highway 1")."""
    before = next((w for w in scene.sentence.words if w.index == counted.top.index - 1), None)
    if any(frame.cue is before for frame in scene.attributions.frames):
        return False  # "the army has 500 men, the United Nations 800"
    return before is not None and before.tag in {"NNP", "NNPS"} and counted.top.head is before


def clause_above(word: Word) -> Word | None:
    """The nearest verb above a word."""
    return next((above for above in word.ancestors() if above.is_verb), None)


def harm_of(counted: Counted) -> str | None:
    """How the harmed are counted ("killed", "wounded"), where a number counts them."""
    noun = counted.noun
    if noun is None:
        return _harm_at(counted.top)
    if noun.lemma in verbs("harmed"):
        return verbs("harmed")[noun.lemma]
    if noun.lemma in verbs("harm_noun"):
        return verbs("harm_noun")[noun.lemma]
    return _harm_at(noun) or _harm_at(counted.top) or _loss(noun) or _harm_of_those(noun)


def _harm_at(word: Word) -> str | None:
    """The participle or adjective at a noun: "12 civilians killed", "30 villagers dead", "four wounded"."""
    around = [*word.all("acl", "amod", "relcl", "acomp", "oprd", "advmod", "appos", "ccomp"), *word.all("conj")[:1]]
    if word.head is not None and word.dep in {"nsubj", "nsubjpass", "dobj", "nummod", "npadvmod"}:
        around.append(word.head)
    for one in around:
        if one.lemma in verbs("harmed") and not one.is_noun:
            return verbs("harmed")[one.lemma]
        if one.is_verb and one.lemma in verbs("harm") and (one is not word.head or word.dep != "nsubj"):
            return verbs("harm")[one.lemma]
    return None


def _loss(noun: Word) -> str | None:
    """ "Lost 40 men", "cost 120 lives", "claimed the lives of 19 worshippers"."""
    verb = clause_above(noun)
    if verb is None:
        return None
    above = noun.head.head if noun.dep == "pobj" and noun.head is not None else None
    if verb.lemma in _TAKING_LIVES and (noun.lemma in _LIVES or (above is not None and above.lemma in _LIVES)):
        return "killed"
    people = noun.lemma in nouns("number_people") or noun.lemma in nouns("strength")
    return "killed" if verb.lemma in _LOSING and noun.dep in {"dobj", "conj"} and people else None


def _harm_of_those(noun: Word) -> str | None:
    """ "The dead included nine children", "at the loss of two soldiers": how they came to harm."""
    verb = noun.head
    if noun.dep == "dobj" and verb is not None and verb.lemma == "include":
        return next((verbs("harmed")[one.lemma] for one in subjects(verb) if one.lemma in verbs("harmed")), None)
    whole = verb.head if noun.dep == "pobj" and verb is not None and verb.text.lower() == "of" else None
    return "killed" if whole is not None and whole.lemma == "loss" and noun.lemma in nouns("number_people") else None


def _measured(top: Word) -> Word | None:
    """What a bare number counts by its clause: "put the number of detainees at 412", "deaths reached 57"."""
    verb = clause_above(top)
    if verb is None or top.dep == "nsubj":
        return None
    measured = [*(subjects(verb) if verb.lemma not in verbs("measuring") else []), *done_to(verb)]
    noun = next((one for one in measured if one is not top and one.is_noun), None)
    is_measure = noun is not None and noun.lemma in nouns("measure")
    while noun is not None and noun.lemma in nouns("measure") and (of := prepositions(noun).get("of")):
        noun = of[0]
    if noun is None or noun.lemma in nouns("measure") or not noun.is_noun:
        return None
    is_counted = verb.lemma in listed("reaching") or any(verb.lemma in verbs(kind) for kind in ("falling", "rising"))
    return noun if is_measure or (is_counted and noun.tag == "NNS") else None


def measured_by(scene: Scene, counted: Counted) -> Word | None:
    """The noun of measure whose predicate the number is: "the true figure was closer to 80", "a figure put at 20"."""
    verb = clause_above(counted.top)
    if verb is None:
        return None
    around = [*subjects(verb), *verb.all("dobj"), *([verb.head] if verb.head is not None and verb.head.is_noun else [])]
    return next((one for one in around if one.lemma in nouns("measure") and one.name is None), None)


def is_among(counted: Counted) -> bool:
    """Whether the number is of some of those just counted: "including three children", "two of them women"."""
    if counted.is_part:
        return counted.noun is None
    noun = counted.noun or counted.top
    above = noun.head
    if above is not None and noun.dep == "pobj" and above.text.lower() in {"including", "among", "plus"}:
        return True
    first = min(word.index for word in noun.subtree())
    return any(
        word.text.lower() == "among" and 0 < first - word.index <= _AMONG
        for word in [*noun.children, *(above.children if above is not None else [])]
    )


def whole_of(scene: Scene, counted: Counted) -> FoundQuantity | None:
    """The number of the whole that a part is of: "15 of the 40 pupils"."""
    if not counted.is_part or counted.noun is None:
        return None
    found = number_of(scene, counted.noun)
    return found if found is not None and found is not counted.quantity else None
