"""What the words of a document refer to: the result of resolving references."""

from dataclasses import dataclass, field

from sayso.language.tree import Word
from sayso.values.mention import EntityType, MentionKind


@dataclass(frozen=True, slots=True)
class Referent:
    """What one word (the head of its phrase) refers to."""

    entity: int
    kind: MentionKind


@dataclass(slots=True)
class Described:
    """An entity known only by a description; `issuer` is who made a document, `is_bare` that no name is part of it,
    `is_anonymous` that it is one of several not told apart ("one member state"): nothing refers back to it."""

    type: EntityType
    text: str
    head: str
    is_plural: bool
    issuer: int | None = None
    is_bare: bool = False
    is_anonymous: bool = False


@dataclass(slots=True)
class Referents:
    """The referent of each referring word, and the entities that have no name.

    Entity numbers below `first_described` are those of the names; the others index `described`.
    """

    first_described: int
    words: dict[Word, Referent] = field(default_factory=dict)
    described: list[Described] = field(default_factory=list)

    def entity_of(self, word: Word) -> int | None:
        found = self.words.get(word)
        return found.entity if found else None
