"""Events with how far each is a fact, from -3 (it is not so) to 3 (it is so): UW (Lee et al., EMNLP 2015) and MEANTIME.

The sentences come as tokens, in order, without the documents that they were taken from. Runs of sentences are made
into texts here, a paragraph for each sentence, and stand for documents.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.tokens import detokenised
from sayso.values.span import Span

RUN = 40
CORPORA = ("UW", "MEANTIME")
_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Event:
    """The words that name an event, and the mean of what people thought of it."""

    trigger: Span
    label: float


@dataclass(frozen=True, slots=True)
class Run:
    """The text of some sentences in order, and the events in it."""

    name: str
    text: str
    events: tuple[Event, ...]


def runs_in(directory: Path, part: str = "dev") -> Iterator[Run]:
    for corpus in CORPORA:
        rows = [json.loads(line) for line in (directory / corpus / f"{part}.jsonl").read_text("utf-8").splitlines()]
        for number, own in groupby(rows, key=lambda row: row["file_idx"] // RUN):
            yield run(f"{corpus} {number}", list(own))


def run(name: str, rows: list[dict[str, Any]]) -> Run:
    """The sentences of some rows of the corpus."""
    text = ""
    events: list[Event] = []
    for row in rows:
        sentence, spans = detokenised(row["text"].split(" "))
        for target in row["targets"]:
            first, last = spans[target["span1"][0]], spans[target["span1"][1] - 1]
            events.append(Event(Span(first.start + len(text), last.end + len(text)), target["label"]))
        text += sentence + _BREAK
    return Run(name, text, tuple(events))
