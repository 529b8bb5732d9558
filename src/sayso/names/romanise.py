"""Words of any script in the letters a to z.

Scripts that write vowels come out as they are heard. Arabic script and Hebrew leave short vowels out: of these only
the consonants are told, and `Script.is_unvowelled` says so, since such a word can only be compared by its consonants.
Cyrillic and Arabic script have tables of their own, which follow how reports and lists write names in English; all
other scripts go through `anyascii`.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from anyascii import anyascii

from sayso.names.normal import fold


class Script(StrEnum):
    """The scripts that are told apart, since their words are compared in ways of their own."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    HAN = "han"
    KANA = "kana"
    HANGUL = "hangul"
    OTHER = "other"

    @property
    def is_unvowelled(self) -> bool:
        return self in _UNVOWELLED


_UNVOWELLED = frozenset((Script.ARABIC, Script.HEBREW, Script.OTHER))
_CODE_RANGES = (
    (0x0400, 0x052F, Script.CYRILLIC),
    (0x0590, 0x05FF, Script.HEBREW),
    (0x0600, 0x06FF, Script.ARABIC),
    (0x0750, 0x08FF, Script.ARABIC),
    (0x1100, 0x11FF, Script.HANGUL),
    (0x3040, 0x30FF, Script.KANA),
    (0x3130, 0x318F, Script.HANGUL),
    (0x3400, 0x9FFF, Script.HAN),
    (0xAC00, 0xD7AF, Script.HANGUL),
    (0xF900, 0xFAFF, Script.HAN),
    (0xFB1D, 0xFB4F, Script.HEBREW),
    (0xFB50, 0xFDFF, Script.ARABIC),
    (0xFE70, 0xFEFF, Script.ARABIC),
)
_VOWELLED_OTHERS = re.compile(r"[\u0370-\u03ff\u0530-\u058f\u10a0-\u10ff\u1200-\u137f]")
"""Greek, Armenian, Georgian and Ethiopic write every vowel."""

_ARABIC = str.maketrans(
    {
        **dict.fromkeys("اأإآٱءئؤعةۃ\u0670", ""),
        **{"ب": "b", "پ": "p", "ت": "t", "ٹ": "t", "ټ": "t", "ث": "th", "ج": "j", "چ": "ch", "څ": "ts", "ځ": "dz"},
        **{"ح": "h", "خ": "kh", "د": "d", "ڈ": "d", "ډ": "d", "ذ": "dh", "ر": "r", "ڑ": "r", "ړ": "r", "ز": "z"},
        **{"ژ": "zh", "ږ": "zh", "س": "s", "ش": "sh", "ښ": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh"},
        **{"ف": "f", "ڤ": "v", "ق": "q", "ك": "k", "ک": "k", "ڪ": "k", "گ": "g", "ګ": "g", "ڭ": "ng", "ل": "l"},
        **{"م": "m", "ن": "n", "ں": "n", "ڼ": "n", "ه": "h", "ہ": "h", "ھ": "h", "ە": "", "و": "w", "ۇ": "w", "ۆ": "w"},
        **{
            "ي": "y",
            "ی": "y",
            "ى": "y",
            "ې": "y",
            "ۍ": "y",
            "ے": "y",
            "ۓ": "y",
            "\u0640": "",
            "\u200c": "",
            "\u200d": "",
        },
    }
)
_PERSIAN_LETTERS = re.compile("[پچژگیکښږډټړںےېۍ]")
_PERSIAN = str.maketrans({"ض": "ز", "ذ": "ز", "ظ": "ز", "ث": "س"})
"""Letters that are heard otherwise in Persian, Pashto and Urdu."""
_NO_DIGRAPH = re.compile("(?<=[تطسصكکدزگج])[هحہھ]")
_TWICE = re.compile(r"(.)(?=\1)")
_CYRILLIC = str.maketrans(
    {
        **{"а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye", "ж": "zh"},
        **{"з": "z", "и": "i", "і": "i", "ї": "yi", "й": "i", "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m"},
        **{"н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "c", "у": "u", "ў": "u"},
        **{"ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "џ": "dz", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": ""},
        **{"э": "e", "ю": "yu", "я": "ya", "ө": "o", "ү": "u", "ң": "ng", "қ": "k", "ғ": "g", "ұ": "u", "һ": "h"},
        **{"ә": "a", "ӣ": "i", "ӯ": "u", "ҳ": "h", "ҷ": "j", "ђ": "dj", "ѓ": "g", "ќ": "k", "ѕ": "dz"},
    }
)


@lru_cache(maxsize=65536)
def script_of(word: str) -> Script:
    """The script of most of a word's letters."""
    if word.isascii():
        return Script.LATIN
    counts: dict[Script, int] = {}
    for letter in word:
        if letter.isalpha():
            script = _script_of_letter(letter)
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=counts.__getitem__) if counts else Script.LATIN


@lru_cache(maxsize=65536)
def romanised(word: str) -> str:
    """A word in the letters a to z and figures; of unvowelled scripts its consonants."""
    script = script_of(word)
    if script is Script.LATIN:
        return fold(word) if not _has_strange(word) else fold(anyascii(word))
    plain = unicodedata.normalize("NFKC", word).casefold()
    if script is Script.ARABIC:
        return _arabic(_without_marks(plain))
    if script is Script.CYRILLIC:
        return fold(anyascii(plain.translate(_CYRILLIC)))
    return fold(anyascii(plain if script in _TONED else _without_marks(plain)))


def _arabic(plain: str) -> str:
    """The consonants of a word in Arabic script.

    Two like ones in a row have a vowel between them, told as `e`; an h behind another consonant is left out, since it
    would make a digraph with that.
    """
    if _PERSIAN_LETTERS.search(plain):
        plain = plain.translate(_PERSIAN)
    return fold(_TWICE.sub(r"\1e", anyascii(_NO_DIGRAPH.sub("", plain).translate(_ARABIC))))


_TONED = frozenset((Script.HANGUL, Script.KANA, Script.HAN, Script.OTHER))


def _script_of_letter(letter: str) -> Script:
    code = ord(letter)
    if code < 0x0250 or 0x1E00 <= code <= 0x1EFF:
        return Script.LATIN
    for first, last, script in _CODE_RANGES:
        if first <= code <= last:
            return script
    return Script.LATIN if _VOWELLED_OTHERS.match(letter) else Script.OTHER


def _without_marks(text: str) -> str:
    return "".join(mark for mark in text if not unicodedata.combining(mark))


def _has_strange(word: str) -> bool:
    """Whether letters of a word that is mostly Latin are not."""
    return not word.isascii() and any(letter.isalpha() and ord(letter) >= 0x0250 for letter in word)
