"""Claims as JSON Lines: the records of one document, whole."""

import json
from collections.abc import Iterator, Mapping

from sayso.cli import left_out
from sayso.cli.output import View
from sayso.reading import flat_claims, fold
from sayso.values.reading import Reading

UNREAD_SCHEMA = "sayso.unread/1"


def lines(reading: Reading, view: View) -> str:
    """One line for each claim; with `view.has_unread` then one for each stretch that was left out."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in _records(reading, view))


def _records(reading: Reading, view: View) -> Iterator[Mapping[str, object]]:
    for claim, record in zip(reading.claims, flat_claims(reading), strict=True):
        trace = {"trace": {"rule": claim.trace.rule, "cue": claim.trace.cue}} if view.has_trace else {}
        yield {**record, **trace}
    if view.has_unread:
        for span, reason in left_out.stretches(reading):
            yield {
                "schema": UNREAD_SCHEMA,
                "file": reading.document.name,
                "start": span.start,
                "end": span.end,
                "text": fold(reading.document.text[span.start : span.end]),
                "reason": reason,
            }
