"""What Sayso made of one document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sayso.values.claim import Claim
from sayso.values.document import Document
from sayso.values.mention import Entity, Mention, MentionId
from sayso.values.place import Place
from sayso.values.span import Span


class UnreadReason(StrEnum):
    """Why a stretch of a block gave no claim; the last two are no sentences."""

    NO_CLAIM = "nothing in it fits a claim type"
    HEADING = "heading"
    FRAGMENT = "not a sentence"
    DATELINE = "dateline"
    MARK = "number, list mark or formatting"


@dataclass(frozen=True, slots=True)
class Unread:
    span: Span
    reason: UnreadReason


@dataclass(frozen=True, slots=True)
class Reading:
    """Claims in text order, mentions, entities, places of mentions, and what was left unread, with the reason.

    The sentences of the claims, what was left unread and the cuts of the document hold all that its text shows.
    """

    document: Document
    claims: tuple[Claim, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    unread: tuple[Unread, ...]
    reader: str
    places: Mapping[MentionId, Place] = field(default_factory=dict, hash=False)
