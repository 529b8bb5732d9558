"""Readings made by hand, for tests of what is shown of a reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sayso.values.claim import (
    Argument,
    Attribution,
    Certainty,
    Claim,
    ClaimId,
    ClaimType,
    HolderNumber,
    Link,
    Period,
    PeriodBasis,
    Polarity,
    Quantity,
    Role,
    Trace,
)
from sayso.values.document import Block, BlockKind, Cut, CutReason, Document
from sayso.values.mention import Entity, EntityId, EntityType, Mention, MentionId, MentionKind
from sayso.values.reading import Reading, Unread, UnreadReason
from sayso.values.span import Span


@dataclass
class Draft:
    """A reading in the making: name who the text is about, then add claims by quoting the text."""

    text: str
    name: str = "report.txt"
    publisher: str | None = "The Daily"
    published: date | None = date(2021, 2, 7)
    title: str | None = "A report"
    entities: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def entity(self, name: str, *forms: str, kind: EntityType = EntityType.GROUP, is_named: bool = True) -> None:
        """One entity with a mention for each of its forms; claims then refer to it by any of them."""
        number = EntityId(len(self.entities))
        self.entities.append(Entity(number, kind, name, forms, is_named))
        for form in forms or (name,):
            mention = MentionId(len(self.mentions))
            self.mentions.append(Mention(mention, MentionKind.NAME, Span(0, 1), form, number))

    def mention(self, form: str) -> MentionId | None:
        return next((mention.id for mention in self.mentions if mention.text == form), None)

    def link(self, holder: str, number: HolderNumber = HolderNumber.ONE, cue: str | None = None) -> Link:
        return Link(holder, self.mention(holder), number, None if cue is None else self.span(cue))

    def claim(  # noqa: PLR0913 - a test names what it needs of a claim and nothing else
        self,
        type_: ClaimType,
        quote: str,
        arguments: Mapping[Role, str | Sequence[str]],
        *,
        links: Sequence[str | Link] = (),
        certainty: Certainty = Certainty.ASSERTED,
        polarity: Polarity = Polarity.AFFIRMED,
        value: Quantity | None = None,
        when: str | Period | None = None,
        topic: ClaimType | None = None,
        sentence: str | None = None,
        condition: str | None = None,
    ) -> None:
        period = Period(when, PeriodBasis.STATED) if isinstance(when, str) else when
        self.claims.append(
            Claim(
                id=ClaimId(f"claim{len(self.claims)}"),
                type=type_,
                quote=self.span(quote),
                sentence=self.span(sentence or quote),
                arguments=tuple(self._arguments(arguments)),
                about=(),
                links=tuple(self.link(link) if isinstance(link, str) else link for link in links),
                polarity=polarity,
                certainty=certainty,
                attribution=Attribution.EXPLICIT if links else Attribution.NONE,
                reading="rules/test",
                score=0.5,
                trace=Trace(rule="a-rule", cue="a cue"),
                topic=topic,
                value=value,
                period=period,
                condition=None if condition is None else self.span(condition),
            )
        )

    def leave(self, words: str, reason: UnreadReason = UnreadReason.NO_CLAIM) -> None:
        self.unread.append(Unread(self.span(words), reason))

    def cut(self, words: str, reason: CutReason) -> None:
        self.cuts.append(Cut(self.span(words), reason))

    def reading(self) -> Reading:
        document = Document(
            name=self.name,
            sha256="0" * 64,
            media_type="text/plain",
            encoding="utf-8",
            text=self.text,
            blocks=(Block(BlockKind.PARAGRAPH, self.text, tuple(range(len(self.text) + 1))),),
            cuts=tuple(self.cuts),
            title=self.title,
            publisher=self.publisher,
            published=self.published,
        )
        return Reading(
            document,
            tuple(self.claims),
            tuple(self.mentions),
            tuple(self.entities),
            tuple(self.unread),
            "rules/test",
        )

    def _arguments(self, arguments: Mapping[Role, str | Sequence[str]]) -> list[Argument]:
        return [
            Argument(role, text, self.mention(text))
            for role, filled in arguments.items()
            for text in ([filled] if isinstance(filled, str) else filled)
        ]
