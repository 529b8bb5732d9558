"""Names found in re3d: exactly the annotated words, a leading article and a possessive ending aside, and their type.

A name is an annotated organisation, person or location whose words all begin with a capital letter, those aside that
stand in small letters inside names. Other annotations ("the enemy", "IS fighters", dates, nationalities, ships) are
none, and what is found inside one of those is counted neither way, unless it shares words with a name. Where two
names of one type begin or end with the same letter ("Col. Ann Lee", "Ann Lee"), they are one, written either way.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from benchmarks.agreed import Agreed
from benchmarks.halves import Miss, Scored
from benchmarks.re3d_texts import Report, has_capital, is_name, trimmed
from sayso.values.mention import EntityType, MentionKind
from sayso.values.reading import Reading
from sayso.values.span import Span

TYPES = {"Organisation": "organisations", "Person": "persons", "Location": "places"}
_FOUND = {
    EntityType.GROUP: "Organisation",
    EntityType.ORGANIZATION: "Organisation",
    EntityType.PERSON: "Person",
    EntityType.PLACE: "Location",
}
NAMES, BOUNDARIES, AS_ANNOTATED = "names", "names, whatever their type", "all annotations with a capital letter"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as annotated: its type, and the stretches that are right for it."""

    type: str
    written: frozenset[Span]

    def overlaps(self, span: Span) -> bool:
        return any(span.overlaps(one) for one in self.written)


def score_names(report: Report, reading: Reading) -> Scored:
    """Counts for all names, for each type, for boundaries alone, and for every annotation with a capital letter."""
    names, found = annotated_names(report), found_names(reading)
    hits = {name: _hit(name, found) for name in names}
    right = {span for span in hits.values() if span is not None}
    counted = {span: type_ for span, type_ in found.items() if span in right or not _is_left_out(span, report, names)}
    counts = {NAMES: Agreed(len(counted), len(names), len(right))}
    for type_, label in TYPES.items():
        of_type = [hits[name] for name in names if name.type == type_]
        counts[label] = Agreed(
            sum(one == type_ for one in counted.values()), len(of_type), sum(hit is not None for hit in of_type)
        )
    bounded = sum(any(span in name.written for span in found) for name in names)
    counts[BOUNDARIES] = Agreed(len(counted), len(names), bounded)
    counts[AS_ANNOTATED] = _as_annotated(report, reading)
    return Scored(report.name, counts, tuple(_misses(report, hits, counted)))


def annotated_names(report: Report) -> list[Name]:
    """Shortest first: a longer name of the same type that begins or ends as one does is another way to write it."""
    spans = {(trimmed(report.text, one.span), one.type) for one in report.stretches if one.type in TYPES}
    written: dict[tuple[Span, str], set[Span]] = {}
    for span, type_ in sorted(spans, key=lambda one: (one[0].end - one[0].start, one)):
        if not is_name(report.text, span):
            continue
        inner = [
            one
            for one, other in written
            if other == type_ and span.covers(one) and (span.start == one.start or span.end == one.end)
        ]
        if inner:
            written[max(inner, key=lambda one: one.end - one.start), type_].add(span)
        else:
            written[span, type_] = {span}
    return [Name(type_, frozenset(ways)) for (_, type_), ways in sorted(written.items())]


def found_names(reading: Reading) -> dict[Span, str]:
    """The stretches that Sayso takes for names of persons, groups, organizations and places, by type."""
    types = {entity.id: _FOUND.get(entity.type) for entity in reading.entities}
    text = reading.document.text
    return {
        trimmed(text, mention.span): type_
        for mention in reading.mentions
        if mention.kind is MentionKind.NAME
        and (type_ := types[mention.entity]) is not None
        and has_capital(text, mention.span)
    }


def _hit(name: Name, found: dict[Span, str]) -> Span | None:
    return next((span for span in sorted(name.written) if found.get(span) == name.type), None)


def _is_left_out(span: Span, report: Report, names: Sequence[Name]) -> bool:
    """Whether a stretch lies in an annotation that is no name, and shares nothing with a name."""
    others = (one.span for one in report.stretches if one.type not in TYPES or not is_name(report.text, one.span))
    return any(other.covers(span) for other in others) and not any(name.overlaps(span) for name in names)


def _as_annotated(report: Report, reading: Reading) -> Agreed:
    """The plain count: every annotation of the three types with a capital letter, exactly as it stands."""
    types = {entity.id: _FOUND.get(entity.type) for entity in reading.entities}
    text = reading.document.text
    found = {
        (mention.span, type_)
        for mention in reading.mentions
        if mention.kind is MentionKind.NAME
        and (type_ := types[mention.entity]) is not None
        and has_capital(text, mention.span)
    }
    annotated = {
        (one.span, one.type) for one in report.stretches if one.type in TYPES and has_capital(report.text, one.span)
    }
    return Agreed(len(found), len(annotated), len(found & annotated))


def _misses(report: Report, hits: dict[Name, Span | None], counted: dict[Span, str]) -> Iterable[Miss]:
    def miss(kind: str, span: Span) -> Miss:
        return Miss(kind, report.name, report.text[span.start : span.end])

    right = {span for span in hits.values() if span is not None}
    for name, hit in hits.items():
        if hit is None:
            longest = max(name.written, key=lambda one: one.end - one.start)
            yield miss(f"{TYPES[name.type]}: {_how_missed(name, counted)}", longest)
    for span, type_ in counted.items():
        if span not in right and not any(name.overlaps(span) for name in hits):
            yield miss(f"{TYPES[type_]}: found, not annotated", span)


def _how_missed(name: Name, counted: dict[Span, str]) -> str:
    if taken := next((counted[span] for span in sorted(name.written) if span in counted), None):
        return f"taken for {TYPES[taken]}"
    return "found with other boundaries" if any(name.overlaps(span) for span in counted) else "not found"
