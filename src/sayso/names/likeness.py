"""How much two words of names are alike, from 0 to 1."""

import re
from functools import cache, lru_cache

from jellyfish import damerau_levenshtein_distance

from sayso.names.given import given_names
from sayso.names.romanise import Script
from sayso.names.sounds import coarse_key, sound_likeness
from sayso.names.spelling import is_same_word
from sayso.names.words import Word, WordKind
from sayso.tables import read_table

SAME_SPELLING, SAME_NAME, SAME_TERM = 0.97, 0.9, 0.95
"""Words that are spellings of one word; forms of one first name; terms that stand for one another."""
_INITIAL = 0.85
_ACROSS = 0.92
"""The most that words of different scripts reach by their sounds alone."""
_ONE_SLIP = (0.66, 0.8, 0.87, 0.9, 0.92)
_TWO_SLIPS = (0.62, 0.72, 0.77, 0.8, 0.83)
_THREE_SLIPS = 0.72
_SPELLED_ALIKE = (SAME_SPELLING, 0.95, 0.88, 0.85)
"""Words that are spelled alike by the rules of `spelling`, by how many slips they are apart."""
_LIKE_SOUNDS, _BACKWARDS, _HEARD_ALIKE = 0.8, 0.8, 0.82
_TWO_NAMES = 0.8
"""Words that are both given names, and not of one, are seldom a slip of the hand."""
_REPEATED = re.compile(r"(.)\1+")
_HEARD = {"hs": "s", "x": "s", "sh": "s", "q": "c", "ch": "c", "zh": "j", "ts": "c"}
_EAR = re.compile(r"^(?:hs|x|sh|q|ch|zh|ts)")
_EXACT = frozenset((WordKind.FORM, WordKind.NUMBER, WordKind.PARTICLE))
"""Words of these kinds stand for one another or do not."""
_FEW_SOUNDS, _HEARD_LITTLE, _HEARD_LEAST = 2, 0.85, 0.6
_NO_GROUP: frozenset[int] = frozenset()
_SYLLABIC = frozenset((Script.HAN, Script.HANGUL, Script.KANA))


def word_likeness(first: Word, second: Word) -> float:
    """How much two words are alike; words of kinds that cannot stand for one another are not."""
    kinds = {first.kind, second.kind}
    if kinds & _EXACT:
        return float(first.kind is second.kind and first.key == second.key)
    if WordKind.INITIAL in kinds:
        return _initial_likeness(first, second)
    if first.key == second.key:
        return 1.0 if first.text == second.text else SAME_TERM
    return letters_likeness(first, second)


def letters_likeness(first: Word, second: Word) -> float:
    """How much two words are alike by their letters, or by their sounds across scripts."""
    scripts = {first.script, second.script}
    if len(scripts) == 1:
        return text_likeness(first.text, second.text) if Script.LATIN in scripts else _same_script(first, second)
    if any(script.is_unvowelled for script in scripts):
        return by_sound(first.text, second.text)
    spelled = text_likeness(first.text, second.text)
    return spelled if scripts & _SYLLABIC else max(spelled, by_sound(first.text, second.text) * SAME_SPELLING)


@lru_cache(maxsize=262144)
def text_likeness(first: str, second: str) -> float:
    """How much words in the letters a to z are alike: spellings of one, forms of one name, or some slips apart."""
    if first == second:
        return 1.0
    if _REPEATED.sub(r"\1", first) == _REPEATED.sub(r"\1", second):
        return SAME_SPELLING
    alike = SAME_NAME if same_names(first, second) else 0.0
    shorter, longer = sorted((len(first), len(second)))
    if shorter < 3 or longer - shorter > 3:
        return max(alike, _by_ear(first, second))
    slips = damerau_levenshtein_distance(first, second)
    if is_same_word(first, second):
        alike = max(alike, _SPELLED_ALIKE[min(slips, 3)])
    by_slips = _by_slips(slips, shorter, longer)
    if by_slips and first[0] != second[0]:
        by_slips -= 0.05 if slips < 2 else 0.15
    alike = max(alike, by_slips, _by_ear(first, second))
    if (
        alike < _LIKE_SOUNDS
        and longer >= 5
        and slips <= 3
        and len(key := coarse_key(first)) > 2
        and coarse_key(second) == key
    ):
        alike = _LIKE_SOUNDS
    if alike > _TWO_NAMES and slips and alike != SAME_NAME and {first, second} <= given_names():
        alike = _TWO_NAMES
    return max(alike, _BACKWARDS if longer >= 5 and first == second[::-1] else 0.0)


def _by_slips(slips: int, shorter: int, longer: int) -> float:
    """One slip of the hand tells less the longer the word is; two need a longer one."""
    if slips == 1:
        return _ONE_SLIP[min(longer, 7) - 3]
    if slips == 2 and longer >= 5:
        return _TWO_SLIPS[min(longer, 9) - 5]
    return _THREE_SLIPS if slips == 3 and shorter >= 8 else 0.0


def _by_ear(first: str, second: str) -> float:
    """Short words that are written in several ways: `Xi`, `Shi` and `Hsi`, `Qin` and `Chin`."""
    if len(first) > 5 or len(second) > 5:
        return 0.0
    ours, theirs = (_EAR.sub(lambda match: _HEARD[match.group()], word) for word in (first, second))
    return _HEARD_ALIKE if ours == theirs else 0.0


@lru_cache(maxsize=262144)
def by_sound(first: str, second: str) -> float:
    """How much two words sound alike where one of them lacks its vowels."""
    ours, theirs = coarse_key(first), coarse_key(second)
    longer = max(len(ours), len(theirs))
    if damerau_levenshtein_distance(ours, theirs) > (longer + 1) // 3:
        return 0.0
    likeness = sound_likeness(first, second)
    if min(len(ours), len(theirs)) < _FEW_SOUNDS:
        likeness *= _HEARD_LITTLE
    return likeness * _ACROSS if likeness >= _HEARD_LEAST else 0.0


def _same_script(first: Word, second: Word) -> float:
    """Two words of one script other than Latin: as written; a sign of a syllabic script is a word of its own."""
    if first.raw == second.raw:
        return 1.0
    if first.script in _SYLLABIC:
        shorter, longer = sorted((len(first.raw), len(second.raw)))
        slips = damerau_levenshtein_distance(first.raw, second.raw)
        return max(0.0, 1 - slips / longer) if longer >= 4 and slips <= shorter // 3 else 0.0
    likeness = text_likeness(first.raw, second.raw) if min(len(first.raw), len(second.raw)) > 2 else 0.0
    return max(likeness, by_sound(first.text, second.text) if not first.script.is_unvowelled else 0.0)


def _initial_likeness(first: Word, second: Word) -> float:
    if first.kind is second.kind:
        return float(first.text == second.text)
    letters = first.text[:1], second.text[:1]
    return _INITIAL if letters[0] == letters[1] and WordKind.PARTICLE not in (first.kind, second.kind) else 0.0


def same_names(first: str, second: str) -> bool:
    """Whether two words are forms of one first name."""
    return bool(groups_of(first) & groups_of(second))


def groups_of(word: str) -> frozenset[int]:
    """The numbers of the first names that a word is a form of."""
    return _groups().get(word, _NO_GROUP)


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, (names, _) in enumerate(read_table("names", "same_names")):
        for name in names.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}
