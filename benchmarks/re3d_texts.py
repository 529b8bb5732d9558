"""The names and relations annotated in re3d (Dstl, Aleph Insights and Committed Software, 2017).

Each source has a folder of three files with one JSON object a line; `confidence` is left aside, since it is nought
for many an annotation that is plainly right.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.words import words
from sayso.values.span import Span

_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Annotated words and their type (`Organisation`, `Person`, `Location`, `Temporal`, …)."""

    span: Span
    type: str


@dataclass(frozen=True, slots=True)
class Relation:
    """Two annotated stretches and how they are related (`BelongsTo`, `FightingAgainst`, …)."""

    type: str
    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class Report:
    """A text with what is annotated in it."""

    name: str
    text: str
    stretches: tuple[Stretch, ...]
    relations: tuple[Relation, ...]


def reports_in(directory: Path) -> Iterator[Report]:
    """The texts of all sources, in order of source and name."""
    for folder in sorted(path.parent for path in directory.glob("*/documents.json")):
        stretches, relations = _lines(folder / "entities.json"), _lines(folder / "relations.json")
        for row in sorted(_lines(folder / "documents.json"), key=lambda row: str(row["_id"])):
            yield report(row, stretches, relations)


def report(row: dict[str, Any], stretches: list[dict[str, Any]], relations: list[dict[str, Any]]) -> Report:
    """The text of one row of `documents.json` with its annotations among those of its folder."""
    own = [one for one in stretches if one["documentId"] == row["_id"]]
    tied = [one for one in relations if one["documentId"] == row["_id"]]
    return Report(
        row["_id"],
        row["text"],
        tuple(Stretch(Span(one["begin"], one["end"]), one["type"]) for one in own),
        tuple(
            Relation(
                one["type"], Span(one["sourceBegin"], one["sourceEnd"]), Span(one["targetBegin"], one["targetEnd"])
            )
            for one in tied
        ),
    )


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8-sig").splitlines() if line.strip()]


def trimmed(text: str, span: Span) -> Span:
    """A stretch without white space, a leading article and a possessive ending."""
    own = text[span.start : span.end]
    start = span.start + len(own) - len(own.lstrip())
    end = span.end - len(own) + len(own.rstrip())
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    if possessive := _POSSESSIVE.search(text[start:end]):
        end = start + possessive.start()
    return Span(start, max(start, end))


def has_capital(text: str, span: Span) -> bool:
    """Whether there is a capital letter, and the stretch is not a pronoun at the head of a sentence."""
    own = text[span.start : span.end]
    return any(letter.isupper() for letter in own) and own.lower() not in words("pronoun")


def opens_with_name(text: str, span: Span) -> bool:
    """Whether a stretch, its article aside, begins with a capital letter: a name, or a noun with a name before it."""
    own = trimmed(text, span)
    return has_capital(text, own) and (text[own.start].isupper() or text[own.start].isdigit())


def is_name(text: str, span: Span) -> bool:
    """Whether each word begins with a capital letter or a digit, or is one that stands in small letters in names."""
    own = trimmed(text, span)
    parts = [part.strip("()\"'“”‘’,.") for part in re.split(r"[\s/–-]+", text[own.start : own.end])]
    return has_capital(text, own) and all(_may_stand_in_name(part) for part in parts if part)


def _may_stand_in_name(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.lower() in words("small") or word.startswith("d'")
