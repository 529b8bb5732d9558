"""The rows of the index of one reading, without the numbers that a store gives them."""

from dataclasses import dataclass
from typing import NamedTuple


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


class FormRow(NamedTuple):
    """One way in which the document calls somebody, beside the fullest name that it gives; both by their keys."""

    key: str
    form_key: str
    type: str
    marking: int
    is_masked: bool


class PartRow(NamedTuple):
    """What part a name has in the claim at `position`, and how that stands to other claims: see `rivals`."""

    key: str
    position: int
    side: int
    section: int
    first_day: int
    last_day: int
    role: str
    type: str
    certainty: str
    marking: int
    is_masked: bool
    is_open: bool
    matter: int


class PassageRow(NamedTuple):
    start: int
    stop: int
    marking: int
    is_masked: bool
    words: str


@dataclass(frozen=True, slots=True)
class Index:
    """The rows of one reading."""

    names: tuple[NameRow, ...]
    entities: tuple[EntityRow, ...]
    mentions: tuple[MentionRow, ...]
    claims: tuple[ClaimRow, ...]
    forms: tuple[FormRow, ...]
    parts: tuple[PartRow, ...]
    passages: tuple[PassageRow, ...]
