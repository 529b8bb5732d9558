"""Capitalised words of a text, in one piece with their hyphens, apostrophes and initials, and what joins them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sayso.language.name_words import WordKind, words

_UPPER = "".join(letter for letter in map(chr, range(0x250)) if letter.isupper()) + "Ḥ" + "Ṣ" + "Ṭ" + "Ẓ" + "Ḍ"
_AYN = "'’ʿʾʼ`"


class Joint(StrEnum):
    """What stands between a capitalised word and the one before it."""

    NONE = "none"
    SPACE = "space"
    PARTICLE = "particle"
    OF = "of"
    FOR = "for"
    IN = "in"
    ON = "on"
    TO = "to"
    AND = "and"
    COMMA = "comma"
    COMMA_AND = "comma and"
    POSSESSIVE = "possessive"
    DASH = "dash"
    ORDINAL = "ordinal"


_JOINTS = {
    " ": Joint.SPACE,
    " of ": Joint.OF,
    " of the ": Joint.OF,
    " for ": Joint.FOR,
    " for the ": Joint.FOR,
    " for a ": Joint.FOR,
    " for an ": Joint.FOR,
    " in ": Joint.IN,
    " in the ": Joint.IN,
    " on ": Joint.ON,
    " on the ": Joint.ON,
    " against ": Joint.ON,
    " concerning ": Joint.ON,
    " to ": Joint.TO,
    " and ": Joint.AND,
    " & ": Joint.AND,
    ", ": Joint.COMMA,
    " - ": Joint.DASH,
    " – ": Joint.DASH,
    ", and ": Joint.COMMA_AND,
    "'s ": Joint.POSSESSIVE,
    "' ": Joint.POSSESSIVE,
}


@dataclass(frozen=True, slots=True)
class NameWord:
    """One capitalised word and how it is joined to the one before; `is_initial`: it begins a sentence or quotation."""

    start: int
    end: int
    text: str
    joint: Joint
    is_initial: bool


def name_words(text: str, body: int = 0) -> list[NameWord]:
    """The capitalised words of `text`, in order; sentences begin at `body`."""
    found: list[NameWord] = []
    end = 0
    for match in _word_pattern().finditer(text):
        start = match.start()
        if _CONTRACTION.match(text, start):
            continue
        gap = text[end:start]
        joint = _joint(gap) if found else Joint.NONE
        is_initial = start <= body or (joint is not Joint.SPACE and _begins_sentence(text, start))
        end = match.end()
        if joint is Joint.SPACE and start <= body < end + 1 and body > 0:
            joint = Joint.NONE
        found.append(NameWord(start, end, match.group(), joint, is_initial))
    return found


def _joint(gap: str) -> Joint:
    known = _JOINTS.get(gap)
    if known is not None:
        return known
    if _ORDINAL_GAP.fullmatch(gap):
        return Joint.ORDINAL
    parts = gap.split()
    if (
        gap.startswith(" ")
        and gap.endswith(" ")
        and 1 <= len(parts) <= 2
        and words(WordKind.PARTICLE).issuperset(parts)
    ):
        return Joint.PARTICLE
    return Joint.NONE


_ORDINAL_GAP = re.compile(r" \d{1,4}(?:st|nd|rd|th) ")
_CONTRACTION = re.compile(
    r"(?:I|We|They|You|He|She|It|That|There|Here|Who|What|Let|(?:Do|Did|Does|Is|Ca|Wo|Could|Would|Should|Are|Were|Was|Has|Have|Had)n)"
    r"'(?:m|ve|d|ll|re|t|s)\b"
)
_BEFORE = re.compile(r"""(?:^|[.!?:;…•*#–—][\])"']*\s+|["(\[]\s*|\s[-–—*•]\s+|[\])]\s*\d*[.)]\s+)$""")


def _begins_sentence(text: str, start: int) -> bool:
    return _BEFORE.search(text, max(0, start - 6), start) is not None or not text[:start].strip()


def lower_start(text: str, start: int) -> int:
    """Where a name really starts whose first word is a particle in lower case: "al Qaeda", "bin Laden"."""
    match = _lead_pattern().search(text, max(0, start - 12), start)
    return match.start(1) if match else start


@cache
def _word_pattern() -> re.Pattern[str]:
    particles = "|".join(sorted(words(WordKind.HYPHEN_PARTICLE), key=len, reverse=True))
    articles = "al|el|ul|ar|as|ash|at|az|ad|an|ed|es|ez|et|er|wal|bin"
    letters = rf"\w*(?:[{_AYN}](?!s\b)\w+)*"
    capital = rf"(?:[{_UPPER}]{letters}|\d+[{_UPPER}]\w*)"
    tail = (
        rf"(?:-(?:{particles})(?=[- ][{_UPPER}])|- ?(?=[{_UPPER}]){capital}"
        rf"|(?<=[Aa]l)-[a-z]\w+|-(?:{particles})(?=-)|-\d+\b)"
    )
    initials = rf"(?:[{_UPPER}]\.){{2,}}(?:[{_UPPER}]\b)?"
    initial = rf"[{_UPPER}]\.(?= [{_UPPER}])"
    abbreviated = (
        r"(?:Gen|Col|Lt|Maj|Capt|Brig|Sgt|Dr|Mr|Mrs|Ms|St|Prof|Sen|Rep|Gov|Jr|Sr|Adm|Rev|Hon|No|Inc|Ltd|Co)\.(?= |,)"
    )
    word = rf"(?:(?:{articles})-(?:{articles}-)?)?(?:[dl]')?{capital}{tail}*"
    return re.compile(rf"(?<![\w])(?:{initials}|{initial}|{abbreviated}|{word})")


@cache
def _lead_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w'-])((?:al|el|bin|ibn|bint|abu|abd|ben|ould|van|von|de|del|della|di|ag) )$")
