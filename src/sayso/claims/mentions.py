"""The mentions of a document as values, and the way from a word to its mention."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.language.naming import NamesOfDocument
from sayso.language.referents import Referents
from sayso.language.tree import Sentence, Word
from sayso.values.document import Block
from sayso.values.mention import Entity, EntityId, Mention, MentionId, MentionKind


@dataclass(frozen=True, slots=True)
class MentionTable:
    """All mentions and entities of a document; `of_word` and `of_name` find the mention for a word or a name."""

    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    of_word: dict[Word, MentionId]
    of_name: dict[int, MentionId]

    def name_of(self, entity: int) -> str:
        return self.entities[entity].name

    def first_of(self, entity: int) -> MentionId | None:
        """The first mention of an entity."""
        return next((mention.id for mention in self.mentions if mention.entity == entity), None)


def tabulate(
    blocks: Sequence[Block], sentences: Sequence[Sentence], names: NamesOfDocument, referents: Referents
) -> MentionTable:
    """Every name, description and pronoun that refers to something, in text order."""
    rows: list[tuple[int, int, int, MentionKind, int, Word | None, int | None]] = []
    for number, name in enumerate(names.names):
        rows.append((name.block, name.start, name.end, MentionKind.NAME, name.entity, None, number))
    for sentence in sentences:
        for word in sentence.words:
            found = referents.words.get(word)
            if found is not None and word.name is None:
                rows.append((sentence.block, word.start, word.end, found.kind, found.entity, word, None))
    rows.sort(key=lambda row: row[:3])
    mentions, of_word, of_name = [], {}, {}
    for number, (block, start, end, kind, entity, word_, name_) in enumerate(rows):
        mention = MentionId(number)
        text = blocks[block].clean[start:end]
        mentions.append(Mention(mention, kind, blocks[block].span(start, end), text, EntityId(entity)))
        if word_ is not None:
            of_word[word_] = mention
        if name_ is not None:
            of_name[name_] = mention
    for sentence in sentences:
        for word in sentence.words:
            if word.name is not None:
                of_word[word] = of_name[word.name]
    return MentionTable(tuple(mentions), _entities(names, referents, mentions), of_word, of_name)


def _entities(names: NamesOfDocument, referents: Referents, mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    named = [Entity(EntityId(e.id), e.type, e.name, e.forms) for e in names.entities]
    described = [
        Entity(EntityId(len(named) + number), one.type, one.text, (one.text,), is_named=False)
        for number, one in enumerate(referents.described)
    ]
    return (*named, *described)
