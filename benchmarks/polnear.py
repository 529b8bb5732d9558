"""The attributions annotated in PolNeAR (Newell, Margolin & Ruths, LREC 2018), as brat standoff files.

Where several people annotated one article, the first in order of file name is taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.overlap import Attribution, Stretches, joined
from sayso.values.span import Span


@dataclass(frozen=True, slots=True)
class Article:
    """A text with the attributions annotated in it."""

    name: str
    text: str
    attributions: tuple[Attribution, ...]


def articles(directory: Path) -> Iterator[Article]:
    """The articles of one compartment of the corpus (`text/`, `attributions/`)."""
    annotated: dict[str, Path] = {}
    for path in sorted((directory / "attributions").glob("*.ann")):
        annotated.setdefault(path.stem.rpartition("_")[0], path)
    for name, path in annotated.items():
        text = (directory / "text" / f"{name}.txt").read_text("utf-8")
        yield Article(name, text, attributions(path.read_text("utf-8")))


def attributions(standoff: str) -> tuple[Attribution, ...]:
    """The attributions of one annotation file, in text order."""
    stretches: dict[str, Stretches] = {}
    events: list[str] = []
    for line in standoff.splitlines():
        mark, _, rest = line.partition("\t")
        if mark.startswith("T"):
            stretches[mark] = _stretches(rest)
        elif mark.startswith("E"):
            events.append(rest)
    found = [_attribution(event, stretches) for event in events]
    return tuple(sorted((one for one in found if one.cue and one.content), key=lambda one: one.cue))


def _stretches(labelled: str) -> Stretches:
    """`Source 89 98;120 130<tab>words` gives two spans."""
    _, _, offsets = labelled.partition("\t")[0].partition(" ")
    return joined(Span(*map(int, part.split())) for part in offsets.split(";"))


def _attribution(event: str, stretches: dict[str, Stretches]) -> Attribution:
    parts: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
    for argument in event.split():
        role, _, mark = argument.partition(":")
        if role.rstrip("0123456789") in parts:
            parts[role.rstrip("0123456789")].extend(stretches[mark])
    return Attribution(joined(parts["Source"]), joined(parts["Cue"]), joined(parts["Content"]))
