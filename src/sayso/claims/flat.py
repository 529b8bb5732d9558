"""Claims as flat records, one JSON object each: the view `sayso.claim/1`.

The record is what leaves the program on `sayso read --format jsonl` and what reading is measured by. It
shows names instead of mentions, so it can be read without the reading it came from; it is a view, and
nothing is ever read back from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypedDict

from sayso.claims.flat_places import FlatPlace, flat_places
from sayso.language.number_words import is_number
from sayso.values.claim import Argument, Claim, ClaimType, Link, Quantity, Role
from sayso.values.mention import Entity, EntityId, MentionId, MentionKind
from sayso.values.place import Place
from sayso.values.reading import Reading
from sayso.values.span import Span

SCHEMA = "sayso.claim/1"

_NAMES_A_NAME = frozenset({ClaimType.ALIAS, ClaimType.FORMER_NAME})
_HAS_A_POST = frozenset({ClaimType.ROLE, ClaimType.APPOINTMENT})


class FlatValue(TypedDict):
    """A number: a missing bound is open."""

    low: int | float | None
    high: int | float | None
    unit: str
    approx: bool


class FlatLink(TypedDict):
    """One holder of a claim; `carried` if the sentence itself does not show it."""

    holder: str
    number: str
    cue: str | None
    stance: str
    carried: bool


class FlatClaim(TypedDict):
    """One claim with names in place of mentions. Offsets are code points of the document as decoded."""

    schema: str
    id: str
    file: str
    sentence: str
    start: int
    end: int
    quote: list[int]
    type: str
    topic: str | None
    subject: str | None
    object: str | None
    agent: str | None
    place: str | None
    value: FlatValue | None
    date_text: str | None
    date: str | None
    sources: list[str]
    attribution: str
    links: list[FlatLink]
    polarity: str
    certainty: str
    condition: str | None
    direction: str | None
    evidence: str | None
    reading: str
    score: float
    places: list[FlatPlace]


@dataclass(frozen=True, slots=True)
class _Names:
    """What the mentions of one document are called: the fullest name that the document itself gives."""

    text: str
    by_mention: Mapping[MentionId, str]
    described: frozenset[MentionId]

    def words(self, span: Span | None) -> str | None:
        return None if span is None else fold(self.text[span.start : span.end])

    def of(self, argument: Argument) -> str:
        """What is only described is called by the fuller of the two: these words, or those that introduced it."""
        if argument.mention is None:
            return argument.text
        name = self.by_mention.get(argument.mention, argument.text)
        return max(argument.text, name, key=len) if argument.mention in self.described else name

    def counted(self, argument: Argument) -> str:
        """The same where the claim's value tells how many: "12 people" are people."""
        name = self.of(argument)
        is_only_counted = argument.mention in self.described and name.endswith(f" {argument.text}")
        return argument.text if is_only_counted and is_number(name.removesuffix(argument.text)) else name

    def holder(self, link: Link) -> str:
        return link.holder if link.mention is None else self.by_mention.get(link.mention, link.holder)


def flat_claims(reading: Reading) -> list[FlatClaim]:
    """One record for each claim of `reading`, in the same order."""
    names = _Names(reading.document.text, _names(reading), _described(reading))
    return [_flat(claim, reading.document.name, names, reading.places) for claim in reading.claims]


def fold(text: str) -> str:
    """`text` on one line: every run of white space is one space."""
    return " ".join(text.split())


def _names(reading: Reading) -> dict[MentionId, str]:
    """An unnamed entity is called by its description ("one Member State")."""
    entities: dict[EntityId, Entity] = {entity.id: entity for entity in reading.entities}
    return {
        mention.id: entity.name
        for mention in reading.mentions
        if (entity := entities.get(mention.entity)) is not None and entity.name
    }


def _described(reading: Reading) -> frozenset[MentionId]:
    """The descriptions ("a military base") of what has no name."""
    unnamed = {entity.id for entity in reading.entities if not entity.is_named}
    return frozenset(m.id for m in reading.mentions if m.kind is MentionKind.NOMINAL and m.entity in unnamed)


def _flat(claim: Claim, file: str, names: _Names, places: Mapping[MentionId, Place]) -> FlatClaim:
    subject, obj = _participants(claim, names)
    return FlatClaim(
        schema=SCHEMA,
        id=claim.id,
        file=file,
        sentence=names.words(claim.sentence) or "",
        start=claim.sentence.start,
        end=claim.sentence.end,
        quote=[claim.quote.start, claim.quote.end],
        type=claim.type.value,
        topic=None if claim.topic is None else claim.topic.value,
        subject=subject,
        object=obj,
        agent=_joined(claim, Role.AGENT, names.of),
        place=_joined(claim, Role.PLACE, names.of),
        value=_value(claim.value),
        date_text=_date_text(claim, names),
        date=None if claim.period is None else claim.period.edtf,
        sources=[names.holder(link) for link in claim.links],
        attribution=claim.attribution.value,
        links=[_link(link, names) for link in claim.links],
        polarity=claim.polarity.value,
        certainty=claim.certainty.value,
        condition=names.words(claim.condition),
        direction=None if claim.direction is None else claim.direction.value,
        evidence=None if claim.evidence is None else claim.evidence.value,
        reading=claim.reading,
        score=claim.score,
        places=flat_places(claim, places),
    )


def _participants(claim: Claim, names: _Names) -> tuple[str | None, str | None]:
    """Subject and object. Another name of a thing is shown as it is written, never as what it stands for."""
    name = names.of if claim.value is None else names.counted
    subject = _joined(claim, Role.SUBJECT, name)
    if claim.type in _HAS_A_POST:
        return subject, _post(claim, names)
    if claim.type not in _NAMES_A_NAME:
        return subject, _joined(claim, Role.OBJECT, name)
    other = _joined(claim, Role.OBJECT, _as_written)
    if subject == other:
        subject = _joined(claim, Role.SUBJECT, _as_written)
    return subject, other


def _post(claim: Claim, names: _Names) -> str | None:
    """`post | organization or person`, "member" where the text names no post."""
    post = _joined(claim, Role.POST, _as_written)
    body = _joined(claim, Role.ORGANIZATION, names.of) or _joined(claim, Role.OBJECT, names.of)
    return f"{post or 'member'} | {body}" if body else post


def _joined(claim: Claim, role: Role, name: Callable[[Argument], str]) -> str | None:
    """What fills `role`, several joined by a semicolon, each once."""
    filled = dict.fromkeys(fold(name(argument)) for argument in claim.arguments if argument.role is role)
    return "; ".join(filled) or None


def _as_written(argument: Argument) -> str:
    return argument.text


def _date_text(claim: Claim, names: _Names) -> str | None:
    if claim.period is None:
        return None
    return names.words(claim.period.span) if claim.period.text is None else fold(claim.period.text)


def _link(link: Link, names: _Names) -> FlatLink:
    return FlatLink(
        holder=names.holder(link),
        number=link.number.value,
        cue=names.words(link.cue),
        stance=link.stance.value,
        carried=link.carried_from is not None,
    )


def _value(quantity: Quantity | None) -> FlatValue | None:
    if quantity is None:
        return None
    return FlatValue(
        low=_number(quantity.low), high=_number(quantity.high), unit=quantity.unit, approx=quantity.is_approximate
    )


def _number(bound: float | None) -> int | float | None:
    return int(bound) if bound is not None and float(bound).is_integer() else bound
