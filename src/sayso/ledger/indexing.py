"""The index of a reading in force: rows made from it, from how its document is marked, and from nothing else."""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sayso.claims.flat import FlatClaim, flat_claims
from sayso.handling.masking import Mask
from sayso.ledger.days import days_of
from sayso.names.normal import name_tokens, spelling_key
from sayso.values.claim import Claim
from sayso.values.marking import Marking
from sayso.values.reading import Reading

VERSION = "1"
"""Goes up whenever other rows are made of the same reading: the index is then made anew."""

_POSITIONS = ("start", "end", "quote")
"""What would tell how long a hidden name is."""


class NameRow(NamedTuple):
    """A name by its key, and one way of writing it."""

    key: str
    display: str


class EntityRow(NamedTuple):
    number: int
    type: str
    is_named: bool
    key: str


class MentionRow(NamedTuple):
    number: int
    kind: str
    start: int
    stop: int
    text: str
    entity: int


class ClaimRow(NamedTuple):
    """`shown` is the id that is told outside; `masked` the record for who may not know all sources, if that differs."""

    position: int
    claim: str
    shown: str
    type: str
    certainty: str
    first_day: int
    last_day: int
    marking: int
    record: str
    masked: str | None


class PassageRow(NamedTuple):
    start: int
    stop: int
    marking: int
    is_masked: bool
    words: str


@dataclass(frozen=True, slots=True)
class Handling:
    """How a document is marked, who is protected in it (pseudonym by name key), and the desk's own key."""

    marking: Marking
    protected: Mapping[str, str]
    desk_key: bytes


@dataclass(frozen=True, slots=True)
class Index:
    """The rows of one reading."""

    names: tuple[NameRow, ...]
    entities: tuple[EntityRow, ...]
    mentions: tuple[MentionRow, ...]
    claims: tuple[ClaimRow, ...]
    passages: tuple[PassageRow, ...]


def index_of(reading: Reading, handling: Handling) -> Index:
    """The same rows whenever it is made of the same values."""
    mask = Mask(reading, handling.protected)
    entities = tuple(EntityRow(one.id, one.type.value, one.is_named, name_key(one.name)) for one in reading.entities)
    return Index(
        names=tuple({name_key(one.name): NameRow(name_key(one.name), one.name) for one in reading.entities}.values()),
        entities=entities,
        mentions=tuple(
            MentionRow(one.id, one.kind.value, one.span.start, one.span.end, one.text, one.entity)
            for one in reading.mentions
        ),
        claims=tuple(_claims(reading, handling, mask)),
        passages=tuple(_passages(reading, handling, mask)),
    )


def name_key(name: str) -> str:
    """Spellings of one name share it; what has no letters is its own key."""
    return spelling_key(name) or name.strip().casefold()


def words_of(text: str) -> str:
    """The words of a text as they are searched for: folded, one space between them."""
    return " ".join(name_tokens(text))


def shown_id(claim: str, key: bytes) -> str:
    """A claim's id as it is told of a document that is not for everybody: it can be linked to no other desk's."""
    return hmac.new(key, claim.encode(), hashlib.sha256).hexdigest()[:24]


def _claims(reading: Reading, handling: Handling, mask: Mask) -> Iterator[ClaimRow]:
    records = flat_claims(reading)
    others = flat_claims(mask.masked(reading)) if mask else records
    for position, (claim, record, other) in enumerate(zip(reading.claims, records, others, strict=True)):
        is_masked = bool(mask) and (record != other or mask.touches(claim.sentence))
        is_plain = handling.marking is Marking.CLEAR and not is_masked
        shown = claim.id if is_plain else shown_id(claim.id, handling.desk_key)
        yield _claim(
            reading, position, claim, handling.marking, _Records(record, other if is_masked else None, shown, mask)
        )


class _Records(NamedTuple):
    record: FlatClaim
    masked: FlatClaim | None
    shown: str
    mask: Mask

    def plain_text(self) -> str:
        return _json({**self.record, "id": self.shown})

    def masked_text(self) -> str | None:
        if self.masked is None:
            return None
        record: dict[str, Any] = {**self.masked, "id": self.shown, **dict.fromkeys(_POSITIONS)}
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
