"""The events annotated in WikiEvents (Li, Ji & Han, NAACL 2021), with the heads of their arguments.

The texts come without the breaks between sentences, so each sentence is given a paragraph of its own here.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.values.span import Span

KINDS = {
    "Conflict.Attack": "attack",
    "Life.Die": "death",
    "Life.Injure": "injury",
    "Justice.ArrestJailDetain": "arrest",
}
ROLES = {
    "Attacker": "doer",
    "Killer": "doer",
    "Injurer": "doer",
    "Jailer": "doer",
    "Target": "sufferer",
    "Victim": "sufferer",
    "Detainee": "sufferer",
    "Place": "place",
}
_PREPOSITIONS = frozenset({"of", "in", "at", "from", "for", "on", "with", "by", "near"})
_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Filled:
    """An argument of an event: what kind of event, in which role, the span of its head word."""

    kind: str
    role: str
    head: Span


@dataclass(frozen=True, slots=True)
class News:
    """A text, the spans of its sentences, and the arguments annotated in them."""

    name: str
    text: str
    sentences: tuple[Span, ...]
    arguments: tuple[Filled, ...]

    def sentence(self, span: Span) -> int:
        """The number of the sentence that a stretch stands in; -1 for none."""
        return next((n for n, one in enumerate(self.sentences) if one.overlaps(span)), -1)


def news_in(path: Path) -> Iterator[News]:
    for line in path.read_text("utf-8").splitlines():
        yield news(json.loads(line))


def news(row: dict[str, Any]) -> News:
    """One line of the corpus; an argument that several events of a kind in a sentence share counts once."""
    words: list[Span] = []
    sentences: list[Span] = []
    text = ""
    for tokens, sentence in row["sentences"]:
        shift = len(text) - tokens[0][1]
        words += [Span(start + shift, end + shift) for _, start, end in tokens]
        sentences.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + _BREAK
    stretches = {one["id"]: words[one["start"] : one["end"]] for one in row["entity_mentions"]}
    filled = [
        Filled(kind, ROLES[argument["role"]], head(text, stretches[argument["entity_id"]]))
        for event in row["event_mentions"]
        if (kind := KINDS.get(event["event_type"].rpartition(".")[0]))
        for argument in event["arguments"]
        if argument["role"] in ROLES
    ]
    return News(row["doc_id"], text, tuple(sentences), tuple(dict.fromkeys(filled)))


def head(text: str, words: list[Span]) -> Span:
    """The last word before a preposition ("members of the guard")."""
    ends = (n for n, word in enumerate(words) if n and text[slice(*word)].lower() in _PREPOSITIONS)
    return words[next(ends, len(words)) - 1]
