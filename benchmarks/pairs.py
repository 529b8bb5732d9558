"""Which forms of names in one text stand for one thing, and which, close as they look, for two.

Two sets: texts of our own in two halves (`sentences/*/pairs.toml`; `open` is looked at while rules are written, `held`
is only scored), and the difficult pairs of the annotated reports (`reports/gold/*.entities.json`). Two forms are linked
if all mentions of both stand for one entity, and kept apart if no mention of one stands for what the other stands for.

    python -m benchmarks.pairs [--missing]
"""

import argparse
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.material import material, reports
from benchmarks.tables import against, prose, table
from sayso.reading import read
from sayso.values.mention import EntityId, Mention, MentionKind
from sayso.values.reading import Reading
from sayso.values.span import Span

SENTENCES = Path(__file__).parent / "sentences"
HALVES = ("open", "held")
LINKED_BAR, APART_BAR = 0.90, 0.97
"""Shares that have to be reached on the half that is only scored."""
HARD_BAR, HARD_APART_BAR = 2, 1
"""How many of the difficult pairs of the reports may be wrong."""
_HARD = "reports"
_SPELLINGS = {"'": "['’‘`]", "’": "['’‘`]", '"': '["“”]'}

Pair = tuple[str, str]


@dataclass(slots=True)
class PairQuality:
    """Counts of one set of texts; `missed` and `joined` are the pairs that came out wrong."""

    must: int = 0
    cannot: int = 0
    missed: list[Pair] = field(default_factory=list)
    joined: list[Pair] = field(default_factory=list)

    @property
    def linked(self) -> float | None:
        return (self.must - len(self.missed)) / self.must if self.must else None

    @property
    def apart(self) -> float | None:
        return (self.cannot - len(self.joined)) / self.cannot if self.cannot else None

    def score(self, reading: Reading, must: Iterable[Sequence[str]], cannot: Iterable[Sequence[str]]) -> None:
        """Add the pairs of one text."""
        for first, second in must:
            self.must += 1
            if not is_linked(reading, first, second):
                self.missed.append((first, second))
        for first, second in cannot:
            self.cannot += 1
            if is_joined(reading, first, second):
                self.joined.append((first, second))


def measure_pairs(directory: Path | None) -> dict[str, PairQuality]:
    """The score of each half of our own texts, and of the reports in `directory`, if they are at hand."""
    found = {half: _score_own(SENTENCES / half / "pairs.toml") for half in HALVES}
    if directory is not None:
        found[_HARD] = _score_reports(directory)
    return found


def _score_own(path: Path) -> PairQuality:
    quality = PairQuality()
    for one in tomllib.loads(path.read_text("utf-8"))["document"]:
        quality.score(read(one["text"].strip()), one.get("must_link", ()), one.get("cannot_link", ()))
    return quality


def _score_reports(directory: Path) -> PairQuality:
    quality = PairQuality()
    for path in sorted((directory / "gold").glob("*.entities.json")):
        annotated: dict[str, Any] = json.loads(path.read_text("utf-8"))
        reading = read((directory / "texts" / annotated["file"]).read_text("utf-8"))
        quality.score(reading, annotated["hard_must_link"], annotated["cannot_link"])
    return quality


def is_linked(reading: Reading, first: str, second: str) -> bool:
    """Whether all mentions of both forms stand for one entity; a description needs only one mention that does."""
    one, other = entities_of(reading, first), entities_of(reading, second)
    if not one or not other:
        return False
    if _is_description(first) or _is_description(second):
        return not set(one).isdisjoint(other)
    return len(set(one) | set(other)) == 1


def is_joined(reading: Reading, first: str, second: str) -> bool:
    """Whether any mention of one form stands for what a mention of the other stands for."""
    return not set(entities_of(reading, first)).isdisjoint(entities_of(reading, second))


def _is_description(form: str) -> bool:
    """Whether a form ends in an ordinary noun ("the militants"), which may be said of several things in turn."""
    return form.rsplit(maxsplit=1)[-1].islower()


def entities_of(reading: Reading, form: str) -> tuple[EntityId, ...]:
    """What the mentions of a form stand for; as a part of longer names only, what those stand for that it begins."""
    spans = [Span(*match.span()) for match in _pattern(form).finditer(reading.document.text)]
    by_start = {mention.span.start: mention for mention in reading.mentions if mention.kind is MentionKind.NAME}
    longer = [one.span for one in by_start.values()]
    own = [span for span in spans if not any(_is_within(span, name) for name in longer)]
    if not own:
        return tuple(by_start[span.start].entity for span in spans if span.start in by_start)
    found = [_mention(reading.mentions, span) for span in own]
    return tuple(mention.entity for mention in found if mention is not None)


def _pattern(form: str) -> re.Pattern[str]:
    signs = (r"\s+" if sign.isspace() else _SPELLINGS.get(sign, re.escape(sign)) for sign in re.sub(r"\s+", " ", form))
    return re.compile(rf"(?<![\w-]){''.join(signs)}(?![\w-])")


def _is_within(span: Span, name: Span) -> bool:
    return name.covers(span) and name != span


def _mention(mentions: Iterable[Mention], span: Span) -> Mention | None:
    """The mention of a stretch: exactly it, else one that ends with it ("Mr. Farah"), else the longest inside it."""
    inside = [one for one in mentions if span.covers(one.span) and one.kind is not MentionKind.PRONOUN]
    last = [one for one in inside if one.span.end == span.end]
    return max(last or inside, key=lambda one: one.span.end - one.span.start, default=None)


def pairs_section(measured: Mapping[str, PairQuality]) -> str:
    """A table of the shares of pairs that came out right, with their bars."""
    header = ("texts", "linked", "bar", "kept apart", "bar", "pairs")
    return "\n\n".join(
        [
            prose(
                "Forms of names inside one text that stand for one thing have to be linked, and those that only look "
                "alike kept apart: texts of our own in two halves, of which only the open one is looked at while rules "
                "are written, and the difficult pairs of the annotated reports."
            ),
            table(header, _rows(measured)),
        ]
    )


def _rows(measured: Mapping[str, PairQuality]) -> Iterator[Sequence[str]]:
    for name, quality in measured.items():
        bars = (LINKED_BAR, APART_BAR)
        if name == _HARD:
            bars = (_but(HARD_BAR, quality.must), _but(HARD_APART_BAR, quality.cannot))
        shares = zip((quality.linked, quality.apart), bars, strict=True)
        cells = chain.from_iterable((against(share, bar), f"{bar:.2f}") for share, bar in shares)
        yield (name, *cells, str(quality.must + quality.cannot))


def _but(wrong: int, of: int) -> float:
    """The share that is left when so many may be wrong."""
    return (of - wrong) / of if of else 1.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missing", action="store_true", help="list what came out wrong where it may be looked at")
    options = parser.parse_args()
    measured = measure_pairs(reports(material()))
    print(pairs_section(measured))
    if options.missing:
        for name in measured.keys() - {"held"}:
            for kind, pairs in (("not linked", measured[name].missed), ("joined", measured[name].joined)):
                for first, second in pairs:
                    print(f"{name}: {kind}: {first} | {second}")


if __name__ == "__main__":
    main()
