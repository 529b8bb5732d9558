"""Comparing two names: which words of the one are which of the other, and how far the names are one.

The score is what the words that both have tell, against what only one has. Words that only one name has cost little
(a patronymic left out), words that stand against each other cost much (another patronymic).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from sayso.names.likeness import letters_likeness, word_likeness
from sayso.names.sounds import coarse_key
from sayso.names.words import Word, WordKind, looks_like_body, words_of_body, words_of_person


class Pairing(NamedTuple):
    """A word of each name, or two words of one and one of the other, by their places; and how much they are alike."""

    ours: tuple[int, ...]
    theirs: tuple[int, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two names compare, from 0 to 1, and why; `shared` is the weight of the words that they share."""

    score: float
    shared: float
    first: tuple[Word, ...]
    second: tuple[Word, ...]
    pairings: tuple[Pairing, ...]


@dataclass(frozen=True, slots=True)
class Costs:
    """What words cost that only one of two names has: of as many as stand against each other, and of those beyond."""

    against: float
    beyond: float


OF_PERSONS = Costs(against=2.5, beyond=0.2)
OF_BODIES = Costs(against=2.2, beyond=1.1)
_PLACE_TOLD = 0.3
_ALIKE = 0.6
"""Words less alike than this are two."""
_FORMS_DIFFER = 0.65
_NUMBERS_DIFFER = 0.5
_SISTERS, _SHORT_SERIES = 0.8, 2
_ACRONYM = 0.85
_SHORTEST_JOINED = 4
_JOINED_ALIKE = 0.8
_JOINED_LONGER = 2
_SHORTEST_PART = 3
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_ACRONYM_ALONE = re.compile(r"[A-Z][A-Z-]{2,7}")
_LEAST_TOLD = 0.6
"""Names that share words of less weight than this are not told by them from many others."""
_SEVERAL = re.compile(r"\s*[/;|]\s*|\s+(?:a\.?k\.?a\.?|alias|f\.?k\.?a\.?)\s+", re.IGNORECASE)
_TELLS_SOMETHING = 0.45
_WORST_COUNTS = 0.4
"""How much more than its share the least alike pair of words counts."""
_TURNED = 0.65
"""`A bin B` and `B bin A` are father and son."""
_LEAST_AGAINST = 0.7
"""A word against another tells at least this, however frequent it is, and even if it is an initial."""
_OWN = frozenset((WordKind.PART, WordKind.TERM, WordKind.NUMBER, WordKind.INITIAL))
_NOTHING_TOLD = frozenset((WordKind.TITLE, WordKind.PARTICLE, WordKind.FORM))


def compare(first: str, second: str, schema: str | None = None) -> Comparison:
    """Compare two names. `schema` is that of FollowTheMoney (`Person`, `Organization`, `Vessel` …), if it is known.

    A name may give several, divided by a slash or a semicolon, or say the same again in brackets: the best of them
    counts, against the other name as it stands.
    """
    ours, theirs = names_in(first), names_in(second)
    pairs = [(ours[0], other) for other in theirs] + [(one, theirs[0]) for one in ours[1:]]
    return max((_compare(one, other, schema) for one, other in pairs), key=lambda found: found.score)


def _compare(first: str, second: str, schema: str | None) -> Comparison:
    if is_person(schema, first, second):
        return compare_words(words_of_person(first), words_of_person(second), OF_PERSONS)
    return compare_words(words_of_body(first), words_of_body(second), OF_BODIES)


def is_person(schema: str | None, *names: str) -> bool:
    """Whether names are to be compared as those of persons."""
    return schema == "Person" if schema else not any(looks_like_body(name) for name in names)


@lru_cache(maxsize=65536)
def names_in(text: str) -> tuple[str, ...]:
    """The names that one string gives: divided by a slash or a semicolon, and what stands in brackets or without it."""
    parts = [part for part in _SEVERAL.split(text) if len(part) > _SHORTEST_PART]
    found = [text, *parts] if len(parts) > 1 else [text]
    for inner in _BRACKETS.findall(text):
        bare = _BRACKETS.sub(" ", text).strip()
        found += [bare] if len(bare) > _SHORTEST_PART else []
        found += [inner] if _ACRONYM_ALONE.match(inner) else []
    return tuple(dict.fromkeys(found))


def compare_words(first: tuple[Word, ...], second: tuple[Word, ...], costs: Costs) -> Comparison:
    """Compare two names by their words."""
    pairings = _pairings(first, second)
    if costs is OF_BODIES:
        pairings = _with_acronym(first, second, pairings)
    score, shared = _score(first, second, pairings, costs)
    return Comparison(score, shared, first, second, pairings)


def _pairings(first: Sequence[Word], second: Sequence[Word]) -> tuple[Pairing, ...]:
    """The words of each name with those of the other that they are most alike, each once, the most telling first."""
    found = [
        (likeness * (one.weight + other.weight) + _order(i, j, len(first), len(second)), i, j, likeness)
        for i, one in enumerate(first)
        for j, other in enumerate(second)
        if (likeness := word_likeness(one, other)) >= _ALIKE
    ]
    left, right, pairings = set(range(len(first))), set(range(len(second))), []
    for _, i, j, likeness in sorted(found, reverse=True):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairings.append(Pairing((i,), (j,), likeness))
    pairings += _joined(first, second, left, right)
    pairings += [Pairing(theirs, ours, like) for ours, theirs, like in _joined(second, first, right, left)]
    return tuple(pairings)


def _order(i: int, j: int, ours: int, theirs: int) -> float:
    """Of words that are equally alike, those are paired that stand at the same place."""
    return -0.01 * abs(i / ours - j / theirs)


def _joined(first: Sequence[Word], second: Sequence[Word], left: set[int], right: set[int]) -> list[Pairing]:
    """Words of the one name that are left over and stand together, written as one word in the other."""
    found = []
    for j in sorted(right):
        for length in (3, 2):
            for i in range(len(first) - length + 1):
                places = tuple(range(i, i + length))
                if j not in right or not left.issuperset(places) or len(second[j].text) < _SHORTEST_JOINED:
                    continue
                whole = _as_one([first[place] for place in places])
                likeness = letters_likeness(whole, second[j]) if _may_be_joined(whole, second[j]) else 0.0
                if likeness >= _JOINED_ALIKE:
                    found.append(Pairing(places, (j,), likeness))
                    left.difference_update(places)
                    right.discard(j)
    return found


def _may_be_joined(whole: Word, other: Word) -> bool:
    """Whether it is worth looking: of one script they are about as long, and they begin or end alike."""
    if whole.script is not other.script:
        return coarse_key(whole.text)[:2] == coarse_key(other.text)[:2]
    is_as_long = abs(len(whole.text) - len(other.text)) <= _JOINED_LONGER
    return is_as_long and (whole.text[:2] == other.text[:2] or whole.text[-2:] == other.text[-2:])


def _as_one(words: Sequence[Word]) -> Word:
    """Several words as if they were written together."""
    text, raw = ("".join(getattr(word, name) for word in words) for name in ("text", "raw"))
    return Word(text, raw, words[0].script, WordKind.PART, text, 1.0)


def _with_acronym(
    first: tuple[Word, ...], second: tuple[Word, ...], pairings: tuple[Pairing, ...]
) -> tuple[Pairing, ...]:
    """One name is the initials of the words of the other."""
    for ours, theirs, is_turned in ((first, second, False), (second, first, True)):
        heads = [number for number, word in enumerate(theirs) if word.kind is not WordKind.FORM]
        initials = "".join(theirs[number].text[0] for number in heads)
        told = "".join(theirs[number].text[0] for number in heads if theirs[number].kind is not WordKind.PARTICLE)
        for number, word in enumerate(ours):
            taken = any(number in (one.theirs if is_turned else one.ours) for one in pairings)
            if not taken and len(word.text) >= 3 and word.text in (initials, told):
                places = tuple(heads)
                return (Pairing(places, (number,), _ACRONYM),) if is_turned else (Pairing((number,), places, _ACRONYM),)
    return pairings


def _score(
    first: Sequence[Word], second: Sequence[Word], pairings: Sequence[Pairing], costs: Costs
) -> tuple[float, float]:
    """The score, and the weight of the words that both names have."""
    shared = likeness = 0.0
    worst = 1.0
    left, right = set(range(len(first))), set(range(len(second)))
    for ours, theirs, alike in pairings:
        left.difference_update(ours)
        right.difference_update(theirs)
        weight = max(
            min(1.0, sum(first[place].weight for place in ours)),
            min(1.0, sum(second[place].weight for place in theirs)),
        )
        shared += weight
        likeness += alike * weight
        if weight > _TELLS_SOMETHING:
            worst = min(worst, alike)
    if not shared:
        return 0.0, 0.0
    against = _against(first, left, second, right)
    beyond = abs(_told(first, left) - _told(second, right))
    score = likeness / (shared + costs.against * against + costs.beyond * beyond)
    score *= 1 - _WORST_COUNTS * (1 - worst)
    if costs is OF_BODIES:
        score *= _by_kind(first, second, left, right)
    elif _is_turned(first, second, pairings):
        score *= _TURNED
    return min(1.0, score * min(1.0, 0.55 + 0.45 * shared / _LEAST_TOLD)), shared


def _against(first: Sequence[Word], left: set[int], second: Sequence[Word], right: set[int]) -> float:
    """What the words tell that stand against each other, as many as the name with fewer of them has.

    That a name has another word than the other tells more than that both have a frequent one.
    """
    numbers = [_numbers(first, left), _numbers(second, right)]
    if all(numbers) and _is_of_series(first, left - numbers[0]) and _is_of_series(second, right - numbers[1]):
        left, right = left - numbers[0], right - numbers[1]
    ours, theirs = _standing(first, left), _standing(second, right)
    return sum((one + other) / 2 for one, other in zip(ours, theirs, strict=False))


def _standing(words: Sequence[Word], places: set[int]) -> list[float]:
    """What the words at these places weigh against others, the most telling first."""
    return sorted((max(words[n].weight, _LEAST_AGAINST) for n in places if words[n].kind in _OWN), reverse=True)


def _told(words: Sequence[Word], places: set[int]) -> float:
    """What words tell that only one name has; of a body, where it is tells less than what it does."""
    return sum(
        words[place].weight * (_PLACE_TOLD if words[place].is_place else 1.0)
        for place in places
        if words[place].kind not in _NOTHING_TOLD
    )


def _is_turned(first: Sequence[Word], second: Sequence[Word], pairings: Sequence[Pairing]) -> bool:
    """Whether the one is the son of whom the other is the father of, by the `bin` that both have."""
    sons = [[n for n, word in enumerate(words) if word.key == "bin"] for words in (first, second)]
    if not len(sons[0]) == len(sons[1]) == 1:
        return False
    singles = [(one.ours[0], one.theirs[0]) for one in pairings if len(one.ours) == len(one.theirs) == 1]
    moved = [(ours < sons[0][0], theirs < sons[1][0]) for ours, theirs in singles]
    return (True, False) in moved and (False, True) in moved


def _by_kind(first: Sequence[Word], second: Sequence[Word], left: set[int], right: set[int]) -> float:
    """Numbers that the other name lacks, and legal forms of another family, make another body of it.

    Funds and trusts that are numbered through are sisters: to be looked at, though they are two.
    """
    factor = 1.0
    numbers = [_numbers(words, places) for words, places in ((first, left), (second, right))]
    if all(numbers) and _is_of_series(first, left - numbers[0]) and _is_of_series(second, right - numbers[1]):
        factor *= _SISTERS
    elif any(numbers):
        factor *= _NUMBERS_DIFFER
    forms = [{word.key for word in words if word.kind is WordKind.FORM} - {"co", "ltd"} for words in (first, second)]
    if all(forms) and not forms[0] & forms[1]:
        factor *= _FORMS_DIFFER
    return factor


def _numbers(words: Sequence[Word], places: set[int]) -> set[int]:
    return {place for place in places if words[place].kind is WordKind.NUMBER}


def _is_of_series(words: Sequence[Word], left: set[int]) -> bool:
    """A long name with a term of organisations, of which nothing but its number is its own."""
    told = [
        word for number, word in enumerate(words) if word.kind in (WordKind.PART, WordKind.TERM) and number not in left
    ]
    is_all = not any(words[place].kind in (WordKind.PART, WordKind.TERM) for place in left)
    return is_all and len(told) > _SHORT_SERIES and any(word.kind is WordKind.TERM for word in told)
