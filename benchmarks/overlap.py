"""Attributions as stretches of text, and how far those found agree with those annotated.

A pair agrees in its cue if the two cues share a character, in its source if the heads of what was found stand in the
annotated source, and in its content if at least half of what the two contents hold together is common to both.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sayso.values.span import Span

Stretches = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: `source` is empty where the text names nobody; of what a reader finds it holds the heads."""

    source: Stretches
    cue: Stretches
    content: Stretches


Agreement = Callable[[Attribution, Attribution], bool]


def joined(spans: Iterable[Span], gap: int = 0) -> Stretches:
    """Sorted stretches that do not overlap; those at most `gap` characters apart become one."""
    kept: list[Span] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if kept and span.start <= kept[-1].end + gap:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)


def length(stretches: Stretches) -> int:
    return sum(span.end - span.start for span in stretches)


def shared(first: Stretches, second: Stretches) -> int:
    """Characters that two lists of joined stretches have in common."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in first for b in second)


def same_cue(found: Attribution, annotated: Attribution) -> bool:
    return shared(found.cue, annotated.cue) > 0


def same_source(found: Attribution, annotated: Attribution) -> bool:
    return shared(found.source, annotated.source) > 0


def same_content(found: Attribution, annotated: Attribution) -> bool:
    """At least half of what the two hold together is common to both (intersection over union)."""
    common = shared(found.content, annotated.content)
    return 0 < length(found.content) + length(annotated.content) - common <= 2 * common


def part_of_content(found: Attribution, annotated: Attribution) -> bool:
    """A milder view of contents: at least half of the shorter is common to both."""
    shorter = min(length(found.content), length(annotated.content))
    return 0 < shorter <= 2 * shared(found.content, annotated.content)


def pairs(
    found: Sequence[Attribution], annotated: Sequence[Attribution], *agreements: Agreement
) -> list[tuple[int, int]]:
    """One-to-one pairs that agree in everything asked for; where several could, those with most content in common."""
    candidates = [
        (-shared(one.content, other.content), i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(annotated)
        if all(agree(one, other) for agree in agreements)
    ]
    taken_found: set[int] = set()
    taken_annotated: set[int] = set()
    chosen: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates):
        if i not in taken_found and j not in taken_annotated:
            taken_found.add(i)
            taken_annotated.add(j)
            chosen.append((i, j))
    return chosen


def is_inside(inner: Stretches, outer: Stretches) -> bool:
    return bool(inner) and shared(inner, outer) == length(inner)
