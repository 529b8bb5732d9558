"""What the words around a name tell of it: "Achin district, Nangarhar province", "the Syrian town of Qusayr"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.names.normal import fold
from sayso.places.folding import level_words
from sayso.places.naming import Clues, Context, PlaceName, pattern
from sayso.values.place import PlaceLevel

_REACH = 90
_LONGEST_LIST = 4
_PARAGRAPH = re.compile(r"\n\s*\n")
_LISTED = re.compile(r"\s*(?:,|,?\s+(?:and|or|as well as))\s*(?:in\s+|the\s+)?")
_SEPARATOR = r"(?:\s?,\s(?:and\s|or\s)?|\s(?:and|or)\s)"
_LEVEL_GAP = r"(?:\s+LEVEL)?"
_INTO = r"(?:the\s+)?(?:DIRECTION\s+)?(?:(?:PLAIN|LEVEL)\s+(?:of\s+)?)*(?:the\s+)?"


@dataclass(frozen=True, slots=True)
class _Spot:
    """A name in its text: the words of its paragraph before and after it, and its neighbours by number."""

    name: PlaceName
    before: str
    after: str
    previous: int | None
    following: int | None


def clues(names: Sequence[PlaceName], context: Context) -> list[Clues]:
    """For each name, in the order given, what the words around it tell."""
    order = sorted(range(len(names)), key=lambda number: (names[number].start, names[number].end))
    found = [Clues()] * len(names)
    for at in reversed(range(len(order))):
        spot = _Spot(
            names[order[at]],
            *_paragraph(names[order[at]], context.text),
            order[at - 1] if at else None,
            order[at + 1] if at + 1 < len(order) else None,
        )
        inside, beside = _neighbours(spot, names, context.text, found)
        level = _level(spot.before, spot.after)
        is_whole = level is not None or spot.previous in inside
        part = None if is_whole else _part(spot.before)
        found[order[at]] = Clues(level, part, inside, beside, _countries(spot.before, context))
    return found


def _paragraph(name: PlaceName, text: str) -> tuple[str, str]:
    before = _PARAGRAPH.split(text[max(0, name.start - _REACH) : name.start])[-1]
    return before, _PARAGRAPH.split(text[name.end : name.end + _REACH])[0]


def _neighbours(
    spot: _Spot, names: Sequence[PlaceName], text: str, found: Sequence[Clues]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The names that this one lies in, and those that it may lie in."""
    inside: list[int] = []
    beside: list[int] = []
    if spot.following is not None and (gap := _gap(spot.name, names[spot.following], spot.after)) is not None:
        if _is_in(gap):
            inside.append(spot.following)
        elif pattern(rf"^{_LEVEL_GAP}\s*,\s+{_INTO}$").match(gap):
            (beside if _runs_on(names[spot.following], spot.before, text) else inside).append(spot.following)
        if _LISTED.fullmatch(gap):
            beside += [*found[spot.following].inside, *found[spot.following].beside][:_LONGEST_LIST]
    if spot.previous is not None and 0 <= (room := spot.name.start - names[spot.previous].end) <= len(spot.before):
        owned = pattern(r"^['’]s\s+(?:(?:DIRECTION|PLAIN|LEVEL|of|the),?\s+)*$")
        if owned.match(spot.before[len(spot.before) - room :]):
            inside.append(spot.previous)
    return tuple(inside), tuple(beside)


def _gap(name: PlaceName, following: PlaceName, after: str) -> str | None:
    """The words between two names of one paragraph."""
    room = following.start - name.end
    return after[:room] if 0 <= room <= len(after) else None


def _is_in(gap: str) -> bool:
    """Whether the words between two names say that the first lies in the second."""
    joined = rf"^{_LEVEL_GAP}(?:,?\s+(?:in|of|within)\s+|\s*\(\s*){_INTO}$"
    described = rf"^,?\s+(?:a|an|the)\s+(?:[\w-]+\s+){{0,3}}?LEVEL\s+(?:in|of)\s+{_INTO}$"
    return bool(pattern(joined).match(gap) or pattern(described).match(gap))


def _runs_on(following: PlaceName, before: str, text: str) -> bool:
    """Whether a comma before `following` may be that of a list: another name comes after it, or came before."""
    after = text[following.end : following.end + _REACH]
    return bool(
        pattern(r"^(?:\s+LEVEL)?(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:in\s+)?[A-Z]").match(after)
        or pattern(r"NAME(?:\s+LEVEL)?\s*,\s+$").search(before)
    )


def _level(before: str, after: str) -> PlaceLevel | None:
    tries = (
        pattern(r"^\s+(?P<level>LEVEL)\b").match(after),
        pattern(r"\b(?!LEVELS\b|capital\b)(?P<level>LEVEL)\s+of\s+(?:the\s+)?$").search(before),
        pattern(r"\b(?P<level>LEVELS)\s+of\s+$").search(before) if re.match(r"\s*(?:,|and)\s+[A-Z]", after) else None,
        pattern(r"\b(?P<level>capital),?\s+$").search(before),
        pattern(rf"^(?:{_SEPARATOR}NAME)++\s+(?P<level>LEVELS)\b").match(after),
        pattern(rf"\b(?P<level>LEVELS)\s+of\s+(?:NAME{_SEPARATOR})++$").search(before),
        pattern(r"^,\s+(?:a|an|the)\s+(?:[\w-]+\s+){0,2}?(?P<level>LEVEL)\b").match(after),
    )
    match = next((one for one in tries if one is not None), None)
    if match is None or pattern(r"^PART$").match(match["level"]):
        return None
    return level_words()[match["level"].lower()]


def _part(before: str) -> str | None:
    """The part that is meant: "northern Mali". An "eastern Kunar province" is the whole of a province in the east."""
    match = pattern(r"\b(?P<part>DIRECTION|PART\s+of)\s+(?:the\s+)?$").search(before)
    if match is not None and match["part"][0].islower():
        return " ".join(match["part"].split())
    match = pattern(r"\bin\s+the\s+(?P<part>DIRECTION)\s+of\s+(?:the\s+)?$").search(before)
    return None if match is None else f"{match['part']} of"


def _countries(before: str, context: Context) -> tuple[str, ...]:
    """The country whose adjective stands before the name: "the Syrian town of"."""
    match = pattern(r"(?P<word>[A-Z][\w-]+)\s+(?:(?:DIRECTION|PLAIN|LEVEL|of|the),?\s+)*$").search(before)
    country = None if match is None else context.adjectives.get(fold(match["word"]))
    return () if country is None else (country,)
