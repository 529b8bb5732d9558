"""Comparing words by their consonants, where one of them has no vowels or both are spelled by ear.

A word's sounds are a string of one letter each: `S` for sh, `C` for ch, `X` for kh, `G` for gh, `T` for th, `D` for dh.
What different writers put for one sound costs little, what is often not written at all (h, w, y) costs little too.
"""

import re
from functools import lru_cache

_DIGRAPHS = (
    *(("shch", "S"), ("tch", "C"), ("dzh", "j"), ("dj", "j"), ("sch", "S"), ("sh", "S"), ("ch", "C"), ("kh", "X")),
    *(
        ("gh", "G"),
        ("th", "T"),
        ("dh", "D"),
        ("ph", "f"),
        ("zh", "J"),
        ("ts", "c"),
        ("ck", "k"),
        ("qu", "k"),
        ("x", "ks"),
    ),
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = frozenset("aeiou")
_WEAK = frozenset("hwyv")
_FAMILIES = ("kqXGgc", "kqhX", "jgJyCz", "TtsDd", "DdzTt", "sSCzc", "bpf", "vwfb", "lr", "mn", "zsJj", "iy")
_NEAR: frozenset[tuple[str, str]] = frozenset(
    (one, other) for family in _FAMILIES for one in family for other in family if one != other
)
_BOTH_WEAK = 0.75
"""How much words are alike that have none but weak sounds."""
_LIKE, _WEAK_COST, _FULL = 0.3, 0.25, 1.0
_COARSE = {
    **dict.fromkeys("kqXGgcjJC", "k"),
    **dict.fromkeys("tTdDz", "t"),
    **dict.fromkeys("sS", "s"),
    **dict.fromkeys("bpf", "b"),
    **dict.fromkeys("lr", "l"),
    **dict.fromkeys("mn", "n"),
}


@lru_cache(maxsize=131072)
def sounds(word: str) -> str:
    """The consonants of a folded word, one letter a sound, doubled ones once."""
    for written, sound in _DIGRAPHS:
        word = word.replace(written, sound)
    return "".join(letter for letter in _DOUBLED.sub(r"\1", word) if letter not in _VOWELS)


@lru_cache(maxsize=131072)
def coarse_key(word: str) -> str:
    """What all spellings of a word, in any script, should share: its sounds by family, without the weak ones."""
    return "".join(_COARSE.get(sound, "") for sound in sounds(word))


@lru_cache(maxsize=262144)
def sound_likeness(first: str, second: str) -> float:
    """How much of two words' sounds agree, from 0 to 1; the words are folded, either may lack its vowels."""
    ours, theirs = sounds(first), sounds(second)
    if ours == theirs:
        return 1.0
    longest = max(_length(ours), _length(theirs))
    if longest < _FULL:
        return _BOTH_WEAK if longest else 0.0
    return max(0.0, 1 - _distance(ours, theirs) / longest)


def _length(word: str) -> float:
    return sum(_WEAK_COST if sound in _WEAK else _FULL for sound in word)


def _distance(first: str, second: str) -> float:
    above = [0.0]
    for other in second:
        above.append(above[-1] + _alone(other))
    for one in first:
        row = [above[0] + _alone(one)]
        for number, other in enumerate(second):
            if one == other:
                change = above[number]
            else:
                change = above[number] + (_LIKE if (one, other) in _NEAR else max(_alone(one), _alone(other)))
            row.append(min(change, above[number + 1] + _alone(one), row[number] + _alone(other)))
        above = row
    return above[-1]


def _alone(sound: str) -> float:
    return _WEAK_COST if sound in _WEAK else _FULL
