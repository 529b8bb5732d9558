"""Whether two words are spellings of one word of a name: `Houthi` and `Huthi`, `Mohamed` and `Muhammad`.

Arabic, Persian, Pashto and Urdu names reach English in many spellings. Their consonants mostly agree once digraphs are
brought together; their short vowels vary. So words are compared by consonants, and vowels by class: `o` and `u` are
one, so are `i` and `y`, and `e` stands for any short vowel. `Hasan` and `Husain` stay two.
"""

import re
from functools import lru_cache
from itertools import zip_longest

from sayso.names.normal import name_tokens

_SERVANT = re.compile(r"^abd[aeiou]+(?:l|([rsnzd])(?=\1))?(?!llah)(.{4,})$")
_OF_FAITH = re.compile(r"^(.{3,}?)[aeou]d{1,2}[iey]+ne?$")
_CONSONANTS = (
    ("dzh", "j"),
    ("dj", "j"),
    ("kh", "k"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("tch", "ch"),
    ("zh", "j"),
    ("w", "v"),
)
_VOWELS = (("ou", "u"), ("oo", "u"), ("ow", "u"), ("ee", "i"), ("ie", "i"), ("y", "i"), ("o", "u"))
_HALF_VOWEL = re.compile(r"ou(?=[aeiy])")
_BROAD = re.compile(r"a[uw](?=[^aeiouw]|$)")
_DOUBLED = re.compile(r"([^aeiou])\1+")
_PARTS = re.compile(r"([aeiou]*)([^aeiou]+|$)")
_REPEATED = re.compile(r"([aeiou])\1+")
_ARTICLES = frozenset(("al", "el", "ul", "ud", "ur", "uz", "us", "ad", "ar", "ash", "oul"))
_OTHER_SPELLINGS = {
    **{"abdallah": "abdullah", "abou": "abu", "aboo": "abu", "abi": "abu", "aba": "abu", "oum": "umm", "om": "umm"},
    **dict.fromkeys(("othman", "uthman", "osman", "ousmane", "ousman"), "usman"),
}
_ALIKE = str.maketrans({"z": "d", "t": "d", "g": "j", "p": "b", "c": "k", "h": "k"})
_SHORTEST, _LONG = 3, 5


def is_same_word(first: str, second: str) -> bool:
    """Whether two folded words are one, spelled in two ways; short words have to be equal."""
    if first == second:
        return True
    if min(len(first), len(second)) < _SHORTEST:
        return False
    if first[0] != second[0] and {first[0], second[0]} == {"q", "g"}:  # Persian has one sound for both: Qasemi, Ghasemi
        first, second = (f"q{word[2:]}" if word.startswith("gh") else word for word in (first, second))
    ours, theirs = _parts(first), _parts(second)
    return len(ours) == len(theirs) and all(
        one[1] == other[1] and _agree(one[0], other[0]) for one, other in zip(ours, theirs, strict=True)
    )


def is_near_word(first: str, second: str) -> bool:
    """Whether two words have like consonants, whatever their vowels: `Sadr`, `Sadar`, `Zawahiri`, `Dhawahiri`.

    Enough only beside another word that is the same in both names, and not for first names: `Hasan`, `Husain`.
    """
    ours, theirs = (consonants(word).translate(_ALIKE) for word in (first, second))
    is_long = len(ours) >= _SHORTEST or (min(len(first), len(second)) > _SHORTEST and first[0] == second[0])
    return is_long and ours == theirs


@lru_cache(maxsize=65536)
def consonants(word: str) -> str:
    """The consonants that all spellings of a word share, for looking it up; the word itself if it is short."""
    return "".join(part for _, part in _parts(word)) if len(word) >= _SHORTEST else word


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, its compounds taken apart: `Abdulmalik Sirajuddin` is `abd al malik siraj al din`."""
    return tuple(part for token in name_tokens(name) for part in word_parts(token))


def word_parts(token: str) -> tuple[str, ...]:
    """A folded word, taken apart if it is a compound; articles are `al`."""
    if token in _ARTICLES:
        return ("al",)
    if token in ("abdul", "abdel", "abdal", "abdoul", "abdil"):
        return "abd", "al"
    token = _OTHER_SPELLINGS.get(token, token)
    if servant := _SERVANT.match(token):
        return "abd", "al", servant.group(2)
    if faith := _OF_FAITH.match(token):
        return faith.group(1), "al", "din"
    return (token,)


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[tuple[str, str], ...]:
    """Vowels and consonants in turn, in the spelling that is compared; a last `h` or `e` is not heard."""
    word = _BROAD.sub("o", _HALF_VOWEL.sub("w", word).replace("ou", "u"))
    for written, usual in (*_CONSONANTS, *_VOWELS):
        word = word.replace(written, usual)
    word = _DOUBLED.sub(r"\1", word)
    if len(word) >= _LONG:
        word = word.removesuffix("h") if word[-2] in "aeiou" else word.removesuffix("e")
    return tuple((match.group(1), match.group(2)) for match in _PARTS.finditer(word) if match.group())


def _agree(ours: str, theirs: str) -> bool:
    """Whether two stretches of vowels can be one: the same, an `e` for any one, or a diphthong with `i`."""
    if ours == theirs or (len(ours) == 1 == len(theirs) and "e" in (ours, theirs)):
        return True
    plain = [_REPEATED.sub(r"\1", vowels) for vowels in (ours, theirs)]
    if plain[0] == plain[1]:
        return True
    is_diphthong = [len(vowels) > 1 and vowels[-1] == "i" for vowels in plain]
    return all(is_diphthong) and all(
        one == other or "e" in (one, other) for one, other in zip_longest(*(v[:-1] for v in plain), fillvalue="")
    )
