"""What Sayso made of one document."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.values.claim import Claim
from sayso.values.document import Document
from sayso.values.mention import Entity, Mention
from sayso.values.span import Span


class UnreadReason(StrEnum):
    """Why a sentence gave no claim."""

    NO_CLAIM = "nothing in it fits a claim type"
    HEADING = "heading"
    FRAGMENT = "not a sentence"


@dataclass(frozen=True, slots=True)
class Unread:
    span: Span
    reason: UnreadReason


@dataclass(frozen=True, slots=True)
class Reading:
    """Claims in text order, mentions, entities, and the sentences that were left unread, with the reason."""

    document: Document
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    unread: tuple[Unread, ...]
    reader: str
