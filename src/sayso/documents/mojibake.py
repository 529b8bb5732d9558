"""UTF-8 that was once read as Windows-1252 ("donâ€™t"): mended where no language writes such a sequence."""

import re
from functools import cache

_SUSPECTS = ("â€", "Ã", "Â")
_PUNCTUATION = "‘’‚“”„–—…•†‹›"
_LETTERS = "".join(map(chr, range(0xC0, 0x100)))
_SPACING = "\u00a0«»°§®©´·£"
_FILLER = "\u200b"


def mend_mojibake(text: str) -> str:
    """`text` with such sequences written as they were meant, filled up to the same length."""
    if not has_mojibake(text):
        return text
    return _pattern().sub(lambda match: _meant()[match.group()].ljust(len(match.group()), _FILLER), text)


def has_mojibake(text: str) -> bool:
    return any(suspect in text for suspect in _SUSPECTS) and _pattern().search(text) is not None


@cache
def _meant() -> dict[str, str]:
    return {_garbled(character): character for character in _PUNCTUATION + _LETTERS + _SPACING}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_meant(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))


def _garbled(character: str) -> str:
    """What Windows-1252 makes of the bytes; its five undefined ones come out as control characters."""
    return "".join(_as_windows(byte) for byte in character.encode())


def _as_windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
