"""What a text refers to: mentions, and the entities of one document that they stand for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from sayso.values.span import Span

MentionId = NewType("MentionId", int)
EntityId = NewType("EntityId", int)


class MentionKind(StrEnum):
    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class EntityType(StrEnum):
    PERSON = "person"
    GROUP = "group"
    ORGANIZATION = "organization"
    PLACE = "place"
    DOCUMENT = "document"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of text that names or refers to something; `text` is that stretch, cleaned."""

    id: MentionId
    kind: MentionKind
    span: Span
    text: str
    entity: EntityId


@dataclass(frozen=True, slots=True)
class Entity:
    """What the mentions of one document stand for: `name` is the fullest name that the document gives.

    An entity with `is_named` false is known only by a description ("one Member State").
    """

    id: EntityId
    type: EntityType
    name: str
    forms: tuple[str, ...]
    is_named: bool = True
