"""The index of a reading in force: rows made from it, from how its document is marked, and from nothing else."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sayso.claims.flat import FlatClaim, flat_claims
from sayso.documents.locating import where
from sayso.handling.masking import Mask
from sayso.language.name_words import adjectives
from sayso.ledger.days import days_of
from sayso.ledger.keys import name_key, shown_id, words_of
from sayso.ledger.parts import forms_of, names_of, parts_of
from sayso.ledger.rows import ClaimRow, EntityRow, Index, MentionRow, PassageRow
from sayso.values.claim import Claim
from sayso.values.marking import Marking
from sayso.values.reading import Reading

VERSION = "3"
"""Goes up whenever other rows are made of the same reading: the index is then made anew."""

_TELLING = ("start", "end", "quote", "file")
"""What would tell how long a hidden name is, or the name itself: files are called after their sources."""


@dataclass(frozen=True, slots=True)
class Handling:
    """How a document is marked, who is protected in it (pseudonym by name key), and the desk's own key."""

    marking: Marking
    protected: Mapping[str, str]
    desk_key: bytes


def index_of(reading: Reading, handling: Handling) -> Index:
    """The same rows whenever it is made of the same values."""
    mask = Mask(reading, handling.protected, adjectives() if handling.protected else {})
    entities = tuple(EntityRow(one.id, one.type.value, one.is_named, name_key(one.name)) for one in reading.entities)
    records = flat_claims(reading)
    claims = tuple(_claims(reading, handling, mask, records))
    return Index(
        names=names_of(reading),
        entities=entities,
        mentions=tuple(
            MentionRow(one.id, one.kind.value, one.span.start, one.span.end, one.text, one.entity)
            for one in reading.mentions
        ),
        claims=claims,
        forms=tuple(forms_of(reading, mask, handling.marking)),
        parts=tuple(parts_of(reading, mask, claims, records)),
        passages=tuple(_passages(reading, handling, mask)),
    )


def _claims(reading: Reading, handling: Handling, mask: Mask, records: Sequence[FlatClaim]) -> Iterator[ClaimRow]:
    others = flat_claims(mask.masked(reading)) if mask else records
    for position, (claim, record, other) in enumerate(zip(reading.claims, records, others, strict=True)):
        is_plain = handling.marking is Marking.CLEAR and not mask
        shown = claim.id if is_plain else shown_id(claim.id, handling.desk_key)
        yield _claim(
            reading,
            position,
            claim,
            handling.marking,
            _Records(record, other if mask else None, shown, _where(claim, reading), mask),
        )


class _Records(NamedTuple):
    record: FlatClaim
    masked: FlatClaim | None
    shown: str
    where: str
    mask: Mask

    def plain_text(self) -> str:
        return _json({**self.record, "id": self.shown, "where": self.where})

    def masked_text(self) -> str | None:
        if self.masked is None:
            return None
        record: dict[str, Any] = {**self.masked, "id": self.shown, "where": self.where, **dict.fromkeys(_TELLING)}
        return _json(_without_blanks(record, self.mask))


def _claim(reading: Reading, position: int, claim: Claim, marking: Marking, records: _Records) -> ClaimRow:
    days = days_of(claim.period, reading.document.published)
    return ClaimRow(
        position=position,
        claim=claim.id,
        shown=records.shown,
        type=claim.type.value,
        certainty=claim.certainty.value,
        first_day=days.first,
        last_day=days.last,
        marking=marking.rank,
        record=records.plain_text(),
        masked=records.masked_text(),
    )


def _where(claim: Claim, reading: Reading) -> str:
    """Where the field would cite it, or else where a reader would find it."""
    locator = claim.locator
    if locator is None or locator.paragraph is None:
        found = where(claim.quote, reading.document)
    else:
        found = f"para. {locator.paragraph}"
    return found if locator is None or locator.symbol is None else f"{locator.symbol}, {found}"


def _without_blanks(value: Any, mask: Mask) -> Any:
    if isinstance(value, str):
        return mask.shown(value)
    if isinstance(value, dict):
        return {key: _without_blanks(one, mask) for key, one in value.items()}
    if isinstance(value, list):
        return [_without_blanks(one, mask) for one in value]
    return value


def _passages(reading: Reading, handling: Handling, mask: Mask) -> Iterator[PassageRow]:
    for block in reading.document.blocks:
        span = block.span(0, len(block.clean))
        words = words_of(block.clean)
        if words:
            yield PassageRow(span.start, span.end, handling.marking.rank, mask.touches(span), words)


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
