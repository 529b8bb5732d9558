"""Whether a text is in English: the script of its letters, and the share of each language's commonest words."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from sayso.errors import UnsupportedLanguage
from sayso.tables import read_table

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = "English"
_SAMPLE = 12_000
_FEWEST_WORDS = 40
_FEWEST_LETTERS = 40
_CLEAR_SHARE = 0.15
_CLEAR_LEAD = 0.08
_FEWEST_DIFFERENT = 5
_FEWEST_LETTERS_OF_SHORT = 10
_FEWEST_DIFFERENT_OF_SHORT = 2


def refuse_other_languages(texts: Iterable[str], name: str) -> None:
    """Raise `UnsupportedLanguage` where a document is clearly in another language than English.

    Short texts and lists of names say too little and pass.
    """
    tongue = other_tongue(texts)
    if tongue is not None:
        raise UnsupportedLanguage(f"{name} looks like {tongue}.", "Sayso reads English only; translate it first.")


def other_tongue(texts: Iterable[str]) -> str | None:
    """The language or script that a text clearly is in, if that is not English."""
    words = _WORD.findall(_sample(texts))
    script = _foreign_script("".join(words))
    if len(words) < _FEWEST_WORDS and script is None:
        return None
    shares = _shares(words, _FEWEST_DIFFERENT if script is None else 1)
    english = shares.pop(_ENGLISH, 0.0)
    best = max(shares, key=lambda tongue: shares[tongue], default=None)
    if script is not None:
        return best or f"a text in {script} script"
    if best is not None and shares[best] >= _CLEAR_SHARE and shares[best] - english >= _CLEAR_LEAD:
        return best
    return None


def leaning(text: str) -> str | None:
    """The language or script that a short text seems to be in, if that is not English: two words of it and its share.

    No proof: "Juan de la Cruz" seems to be Spanish.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    script = _foreign_script("".join(words), _FEWEST_LETTERS_OF_SHORT)
    shares = _shares(words, _FEWEST_DIFFERENT_OF_SHORT if script is None else 1)
    english = shares.pop(_ENGLISH, 0.0)
    best = max(shares, key=lambda tongue: shares[tongue], default=None)
    if script is not None:
        return best or f"a text in {script} script"
    is_clear = best is not None and shares[best] >= _CLEAR_SHARE and shares[best] > 2 * english
    return best if is_clear else None


def _sample(texts: Iterable[str]) -> str:
    """The first two thousand words or so, in small letters."""
    parts: list[str] = []
    room = _SAMPLE
    for text in texts:
        parts.append(text[:room])
        room -= len(text)
        if room <= 0:
            break
    return " ".join(parts).lower()


def _shares(words: list[str], fewest: int) -> dict[str, float]:
    """For each language, the share of words that are among its commonest, if enough different ones occur."""
    counts: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, number in Counter(words).items():
        for tongue in _tongues().get(word, ()):
            counts[tongue] += number
            different[tongue] += 1
    return {tongue: counts[tongue] / len(words) for tongue in counts if different[tongue] >= fewest}


def _foreign_script(letters: str, fewest: int = _FEWEST_LETTERS) -> str | None:
    """The script that more than half of the letters are written in, if it is not Latin."""
    if letters.isascii() or len(letters) < fewest:
        return None
    counts = {script: len(pattern.findall(letters)) for script, pattern in _scripts().items()}
    script = max(counts, key=lambda name: counts[name])
    return script if counts[script] * 2 > len(letters) else None


@cache
def _tongues() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word, tongue, *_ in read_table("documents", "tongues"):
        found[word] = (*found.get(word, ()), tongue)
    return found


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {script: re.compile(f"[{_ranges(written)}]") for script, written, *_ in read_table("documents", "scripts")}


def _ranges(written: str) -> str:
    pairs = (part.split("-") for part in written.split())
    return "".join(f"{chr(int(first, 16))}-{chr(int(last, 16))}" for first, last in pairs)
