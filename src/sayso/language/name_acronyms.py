"""Acronyms: whether letters are the initials of the words of a name, and where those words begin."""

import re
from collections.abc import Sequence

_INITIAL_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL_WORDS = frozenset(
    (
        *("of", "the", "and", "in", "for", "on", "to", "a", "an", "e", "i", "al", "ul", "ash", "as", "de", "la", "s"),
        *("du", "des", "pour", "le", "les", "et", "d", "l", "da", "do", "dos", "das", "para", "por", "y", "del", "los"),
    )
)


def initials_match(full: str, short: str) -> bool:
    """Whether the letters of the shorter name are initials of words of the longer, in order: `AQIM`, `MoFA`, `JeM`."""
    if len(full) < len(short):
        full, short = short, full
    return acronym_start(full, short) is not None


def acronym_start(text: str, acronym: str, *, is_strict: bool = False) -> int | None:
    """Where the words begin whose initials the acronym gives, the last of them ending the text.

    Every word that is no particle has to give a letter, as in Schwartz and Hearst (2003), who also let letters
    stand inside a word; not where that is strictly about initials.
    """
    letters = [sign.lower() for sign in acronym if sign.isalnum() and not (sign == "s" and acronym.endswith("s"))]
    stretches = [(match.start(), match.group().lower()) for match in _INITIAL_WORD.finditer(text)][-14:]
    if len(letters) < 2:
        return None
    large = [stretch for stretch in stretches if stretch[1] not in _SMALL_WORDS]
    without = _spelled_from(large, letters, is_strict)
    return without if without is not None else _spelled_from(stretches, letters, is_strict)


def _spelled_from(stretches: Sequence[tuple[int, str]], letters: Sequence[str], is_strict: bool) -> int | None:
    position = len(letters) - 1
    for start, word in reversed(stretches):
        if word[0] == letters[position]:
            position -= 1
            if position < 0:
                return start
        elif word not in _SMALL_WORDS:
            if is_strict:
                return None
            inner = [sign for sign in letters[: position + 1] if sign in word]
            if word[0] not in inner or not _spells_inside(word, letters, position):
                return None
            position -= _inside(word, letters, position)
            if position < 0:
                return start
    return None


def _spells_inside(word: str, letters: Sequence[str], position: int) -> bool:
    return _inside(word, letters, position) > 0


def _inside(word: str, letters: Sequence[str], position: int) -> int:
    """How many letters up to `position` a word spells in order, the first of them being its initial."""
    for taken in range(min(4, position + 1), 1, -1):
        wanted = letters[position - taken + 1 : position + 1]
        rest = iter(word)
        if wanted[0] == word[0] and all(sign in rest for sign in wanted):
            return taken
    return 0
