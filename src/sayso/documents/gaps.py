"""The visible stretches of a text that nothing accounts for."""

from collections.abc import Iterable, Iterator

from sayso.documents.cleaning import is_blank
from sayso.values.span import Span


def visible_gaps(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Every stretch between the spans that is not blank, without the white space around it, in text order."""
    at = 0
    for span in [*sorted(spans), Span(len(text), len(text))]:
        if span.start > at and not is_blank(between := text[at : span.start]):
            begin = at + len(between) - len(between.lstrip())
            yield Span(begin, begin + len(between.strip()))
        at = max(at, span.end)
