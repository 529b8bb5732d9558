"""The words between two names that make them names of one thing: "also known as", "formerly", "renamed itself"."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from sayso.language.naming import DefinitionKind
from sayso.tables import read_table

_LONGEST = 100
_PLAIN = frozenset({"", ", ", " and ", " of ", " in ", " to ", ". ", " (", ") ", " for ", " on ", " by ", "-", "'s "})
_ONCE_WITH = re.compile(r"\b(?:formerly|previously|once|now) (?:of|with|at|in) (?:the )?$", re.I)
"""Before the body that somebody was with."""
_SLOTS = {
    "<who>": r"[^,;:.()\"]{1,50}?",
    "<poss>": r"(?:his|her|its|their|the|a|an)",
    "<self>": r"(?:himself|herself|itself|themselves)",
    "<name>": (
        r"(?:(?:real|full|birth|given|other|true|war|fighting|assumed|first|organizational|code|pen) )?"
        r"(?:name|nom de guerre|noms de guerre|nom de plume|pen name|code name|codename|kunya|alias|pseudonym|nickname|"
        r"sobriquet|moniker|epithet|handle|screen name|call sign|callsign)(?: of)?"
    ),
    "<verb>": r"[a-z]+(?:ed|s|ing|ght|ew|t)(?: (?!(?:that|who|which)\b)[\w-]+){0,6}?",
    "<year>": r"(?:\w+ )?(?:19|20)\d\d",
    "<when>": r"(?:until|till|before|up to) [^,;:.()\"]{1,24}?",
}
_WORDS = re.compile(r"[^\s(),;:\"–—]+")
_BEFORE = (
    r"^\s*[,;(–—-]*\s*(?P<what>(?<=[,(–—-] )(?:an?|the)\s(?:(?!(?:of|for|from|in|by|to|with|at|on|and|or|who|whom|"
    r"whose|that|which|is|was|has|had|as)\b)[\w'-]+\s){1,5})?(?:(?:which|who|that|and|or|but)\s)?"
    r"(?P<finite>(?:is|was|are|were|has|had|have|has been|had been)\s)?"
    r"(?:(?:also|sometimes|often|better|best|generally|widely|commonly|more commonly|popularly|usually|otherwise|still|"
    r"since|subsequently|"
    r"then(?! (?:called|known|named))|later(?! (?:called|known|renamed))|by then|at times|"
    r"variously|collectively|simply|so far|duly)\s)*[\"']?"
)
_AFTER = r"(?=[\s\":,])[:,]?\s*(?:the |of |simply |name )?[\"']?$"


_MARK = re.compile(r"\s*(?:[,;(–—-]|who\b|which\b|also\b|and\b)")
_VERBS = re.compile(
    r"(?:re-?named|re-?branded|changed|calls?|called|styled?s?|goes|went|used?s?|adopted|took|bears|assumed)\b"
)


class CueKind(StrEnum):
    """What the second name is to the first; who renames itself has the first for its former name; `NAME_OF`: the
    first is another name of the second."""

    ALIAS = "alias"
    FORMER_NAME = "former_name"
    RENAMED = "renamed"
    NAME_OF = "name_of"


@dataclass(frozen=True, slots=True)
class Cue:
    """`is_clause`: the cue is the verb of the sentence, which cannot be read without it; `skip`: how far a description
    reaches that stands before it ("X, a former teacher known as Y")."""

    words: str
    kind: CueKind
    is_clause: bool
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Defined:
    """The chunk number `other` is another name of the chunk number `name`; `aside` is the stretch that says so."""

    kind: DefinitionKind
    name: int
    other: int
    aside: tuple[int, int]
    cue: str


@lru_cache(maxsize=16384)
def cue_in(gap: str) -> Cue | None:
    """The cue that the whole text between two names is."""
    if len(gap) > _LONGEST or gap.isspace() or gap in _PLAIN or _ONCE_WITH.search(gap):
        return None
    match = _pattern().match(gap) if _may_hold(gap.lower()) else None
    if match is None:
        return None
    number = next(int(name[1:]) for name, words in match.groupdict().items() if name[1:].isdigit() and words)
    cue, kind, needs = _cues()[number]
    is_marked = bool(_MARK.match(gap)) or match.group("finite") is not None
    if (needs == "mark" and not is_marked) or (needs == "bracket" and not gap.lstrip().startswith("(")):
        return None
    return Cue(cue, kind, _VERBS.match(cue) is not None and not _MARK.match(gap), max(0, match.end("what")))


@cache
def _cues() -> tuple[tuple[str, CueKind, str], ...]:
    """Cues with what they make of the second name and what they need; the longest first."""
    rows = ((cue, CueKind(kind), needs) for cue, kind, needs, *_ in read_table("language", "name_cues"))
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


@cache
def _literals() -> dict[str, tuple[frozenset[str], ...]]:
    """By the longest word of each cue all its words: a gap that has not all of them does not hold it."""
    found: dict[str, set[frozenset[str]]] = {}
    for cue, *_ in _cues():
        words = frozenset(_WORDS.findall(re.sub(r"<\w+>", " ", cue).lower()))
        found.setdefault(max(words, key=lambda word: (len(word), word), default=""), set()).add(words)
    return {key: tuple(each) for key, each in found.items()}


def _may_hold(gap: str) -> bool:
    """Whether the words of some cue are there, which is quickly seen and seldom so."""
    words = set(_WORDS.findall(gap.lower()))
    literals = _literals()
    return "" in literals or any(each <= words for word in words & literals.keys() for each in literals[word])


@cache
def _pattern() -> re.Pattern[str]:
    cues = "|".join(f"(?P<c{number}>{_regex(row[0])})" for number, row in enumerate(_cues()))
    return re.compile(f"{_BEFORE}(?:{cues}){_AFTER}", re.IGNORECASE)


def _regex(cue: str) -> str:
    return "".join(_SLOTS.get(part, re.escape(part)) for part in re.split(r"(<\w+>)", cue))
