"""One claim in one line of plain English.

The phrases are those of `data/wording.toml`. A line is a run of pieces, so that a page can set the names
in it apart from the words around them.
"""

import string
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.values.claim import ClaimType, Direction, Evidence, Polarity, Stance

LONGEST_GIST = 160


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line: a name, or words around one."""

    text: str
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Phrases:
    """How claims of one type are said."""

    label: str
    affirmed: tuple[str, ...]
    negated: tuple[str, ...]


def label(type_: ClaimType) -> str:
    """The short name of a type."""
    return _phrases()[type_].label


def line(record: Mapping[str, Any]) -> list[Piece]:
    """What a claim says by its flat record, in pieces; the number and the time are left to the page's own columns."""
    phrases = _phrases()[ClaimType(record["type"])]
    places = _places(record)
    is_negated = record["polarity"] == Polarity.NEGATED
    bare = f"not so: {phrases.label}" if is_negated else phrases.label
    choices = phrases.negated if is_negated else phrases.affirmed
    chosen = next((choice for choice in choices if _fields(choice) <= places.keys()), bare)
    pieces = _filled(chosen, places)
    used = _fields(chosen)
    if "agent" in places and "agent" not in used:
        pieces += [Piece(", by "), Piece(places["agent"], is_name=True)]
    if "place" in places and "place" not in used:
        pieces += [Piece(", in "), Piece(places["place"], is_name=True)]
    return pieces + [Piece(f" ({remark})") for remark in _remarks(record)]


def plain(pieces: Sequence[Piece]) -> str:
    """The line without its marks."""
    return "".join(piece.text for piece in pieces)


def shortened(text: str, longest: int) -> str:
    """`text`, cut at a word with an ellipsis if it is too long."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"


def _places(record: Mapping[str, Any]) -> dict[str, str]:
    """What a phrase can be filled with."""
    given = {name: value for name in ("subject", "object", "agent", "place") if (value := _text(record, name))}
    post, bar, body = given.get("object", "").partition(" | ")
    if given.get("object"):
        given |= {"post": post, "body": body} if bar else {"post": post}
    return {name: shortened(value.replace("; ", ", "), LONGEST_GIST) for name, value in given.items()}


def _text(record: Mapping[str, Any], name: str) -> str | None:
    value = record.get(name)
    return value if isinstance(value, str) and value else None


def _filled(phrase: str, places: dict[str, str]) -> list[Piece]:
    pieces: list[Piece] = []
    for words, field, _, _ in string.Formatter().parse(phrase):
        if words:
            pieces.append(Piece(words))
        if field:
            pieces.append(Piece(places[field], is_name=True))
    return pieces


def _remarks(record: Mapping[str, Any]) -> list[str]:
    """What qualifies the claim beside its certainty."""
    remarks = []
    if record["links"] and record["links"][-1]["stance"] not in {Stance.SAYS, Stance.RELAYS}:
        remarks.append(record["links"][-1]["stance"])
    if record["topic"] is not None:
        remarks.append(f"on {label(ClaimType(record['topic']))}")
    if record["direction"] is not None:
        remarks.append(_DIRECTIONS[Direction(record["direction"])])
    if record["evidence"] is not None:
        remarks.append(_EVIDENCE[Evidence(record["evidence"])])
    if record["condition"]:
        remarks.append(shortened(record["condition"], LONGEST_GIST))
    return remarks


_DIRECTIONS = {
    Direction.MORE: "growing",
    Direction.LESS: "lessening",
    Direction.ENDED: "ended",
    Direction.UNCHANGED: "unchanged",
}
_EVIDENCE = {
    Evidence.NONE: "no evidence",
    Evidence.LITTLE: "little evidence",
    Evidence.SOME: "some evidence",
    Evidence.STRONG: "strong evidence",
}


@cache
def _fields(phrase: str) -> frozenset[str]:
    return frozenset(field for _, field, _, _ in string.Formatter().parse(phrase) if field)


@cache
def _phrases() -> dict[ClaimType, Phrases]:
    table = tomllib.loads(files("sayso.cli").joinpath("data/wording.toml").read_text("utf-8"))
    return {
        ClaimType(name): Phrases(entry["label"], tuple(entry["affirmed"]), tuple(entry["negated"]))
        for name, entry in table.items()
    }
