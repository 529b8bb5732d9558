"""A made ledger of any size: documents that nobody wrote, about groups that do not exist.

Names are drawn by Zipf's law, as names in reports are: a few stand in tens of thousands of claims, most in a handful.
The same number gives the same documents.
"""

import hashlib
import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from sayso.documents.given import Given
from sayso.ledger.filing import Intake
from sayso.values.claim import (
    Argument,
    Attribution,
    Certainty,
    Claim,
    ClaimId,
    ClaimType,
    Link,
    Period,
    PeriodBasis,
    Polarity,
    Quantity,
    Role,
    Trace,
)
from sayso.values.document import Block, BlockKind, Document
from sayso.values.mention import Entity, EntityId, EntityType, Mention, MentionId, MentionKind
from sayso.values.reading import Reading
from sayso.values.span import Span

CLAIMS_IN_EACH = 10
_FIRST_DAY = date(2000, 1, 1)
_DAYS = 9000
_SYLLABLES = tuple(
    consonant + vowel for vowel in "aei" for consonant in ("b", "d", "g", "h", "k", "l", "m", "n", "r", "s", "t", "z")
)
_KINDS = ("Front", "Movement", "Army", "Brigade", "Council", "Party", "Guard", "League")
_PUBLISHERS = tuple(
    f"{place} {kind}"
    for place in ("Northern", "Southern", "Coastal", "Inland", "Upper", "Lower")
    for kind in ("Gazette", "Herald", "Monitor", "Times", "Observer", "Ministry", "Institute")
)
_TYPES = (
    *(ClaimType.ATTACK,) * 5,
    *(ClaimType.TIES,) * 3,
    *(ClaimType.ROLE,) * 3,
    *(ClaimType.ESTIMATE,) * 2,
    *(ClaimType.PRESENCE,) * 2,
    *(ClaimType.ASSESSMENT,) * 2,
    ClaimType.ALLEGIANCE,
    ClaimType.LISTING,
    ClaimType.ALIAS,
    ClaimType.DEATH,
)
_VERBS = {
    ClaimType.ATTACK: "attacked",
    ClaimType.TIES: "has ties to",
    ClaimType.ROLE: "is the leader of",
    ClaimType.ESTIMATE: "has 1,200 fighters and rivals",
    ClaimType.PRESENCE: "is present near",
    ClaimType.ASSESSMENT: "grows weaker than",
    ClaimType.ALLEGIANCE: "pledged allegiance to",
    ClaimType.LISTING: "was listed like",
    ClaimType.ALIAS: "is also known as",
    ClaimType.DEATH: "mourned the dead of",
}
_CERTAINTIES = (*(Certainty.ASSERTED,) * 12, *(Certainty.REPORTED,) * 3, *list(Certainty))


@dataclass(frozen=True, slots=True)
class Cast:
    """Who appears: names, the most frequent first, and how their shares add up."""

    names: tuple[str, ...]
    shares: tuple[float, ...]

    def draw(self, dice: random.Random) -> str:
        return self.names[bisect(self.shares, dice.random() * self.shares[-1])]


def cast(size: int, seed: int = 7) -> Cast:
    """`size` names of groups, drawn as 1/n."""
    dice = random.Random(seed)
    names: dict[str, None] = {}
    while len(names) < size:
        word = "".join(dice.choice(_SYLLABLES) for _ in range(dice.randint(2, 4))).title()
        names[f"{word} {dice.choice(_KINDS)}"] = None
    return Cast(tuple(names), tuple(accumulate(1 / rank for rank in range(1, size + 1))))


def made_intakes(documents: int, players: Cast, first: int = 0) -> Iterator[Intake]:
    """So many documents with their readings, from the one of that number on."""
    for number in range(first, first + documents):
        yield _intake(number, players)


def _intake(number: int, players: Cast) -> Intake:
    dice = random.Random(f"document {number}")
    published = _FIRST_DAY + timedelta(days=dice.randrange(_DAYS))
    sentences = [_Sentence.draw(dice, players, published) for _ in range(CLAIMS_IN_EACH)]
    text = f"Report {number}\n\n" + " ".join(one.text for one in sentences)
    reading = _reading(number, dice.choice(_PUBLISHERS), published, sentences, text)
    return Intake(text.encode(), Given(published=published), reading)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One made sentence and what it says."""

    holder: str
    subject: str
    object: str
    type: ClaimType
    certainty: Certainty
    polarity: Polarity
    day: date

    @classmethod
    def draw(cls, dice: random.Random, players: Cast, published: date) -> "_Sentence":
        return cls(
            holder=players.draw(dice),
            subject=players.draw(dice),
            object=players.draw(dice),
            type=dice.choice(_TYPES),
            certainty=dice.choice(_CERTAINTIES),
            polarity=Polarity.NEGATED if dice.random() < 0.08 else Polarity.AFFIRMED,
            day=published - timedelta(days=dice.randrange(400)),
        )

    @property
    def text(self) -> str:
        return f"The {self.holder} said that the {self.subject} {_VERBS[self.type]} the {self.object}."


def _reading(number: int, publisher: str, published: date, sentences: list[_Sentence], text: str) -> Reading:
    names = list(dict.fromkeys(name for one in sentences for name in (one.holder, one.subject, one.object)))
    entities = tuple(Entity(EntityId(n), EntityType.GROUP, name, (name,)) for n, name in enumerate(names))
    mentions: list[Mention] = []
    claims: list[Claim] = []
    at = text.index("\n\n") + 2
    body = at
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    for one in sentences:
        found = [_mention(mentions, names, name, text, at) for name in (one.holder, one.subject, one.object)]
        span = Span(at, at + len(one.text))
        claims.append(_claim(one, found, span, f"{sha256}{span.start}"))
        at += len(one.text) + 1
    blocks = (_block(BlockKind.TITLE, text, 0, body - 2), _block(BlockKind.PARAGRAPH, text, body, len(text)))
    document = Document(
        f"report-{number}.txt",
        sha256,
        "text/plain",
        "utf-8",
        text,
        blocks,
        publisher=publisher,
        published=published,
        title=f"Report {number}",
    )
    return Reading(document, tuple(claims), tuple(mentions), entities, (), "made/1")


def _block(kind: BlockKind, text: str, start: int, end: int) -> Block:
    return Block(kind, text[start:end], tuple(range(start, end + 1)))


def _mention(mentions: list[Mention], names: list[str], name: str, text: str, after: int) -> Mention:
    start = text.index(name, after)
    number = MentionId(len(mentions))
    mention = Mention(number, MentionKind.NAME, Span(start, start + len(name)), name, EntityId(names.index(name)))
    mentions.append(mention)
    return mention


def _claim(one: _Sentence, found: list[Mention], span: Span, key: str) -> Claim:
    holder, subject, other = found
    roles = (Role.SUBJECT, subject), (Role.OBJECT, other)
    is_estimate = one.type is ClaimType.ESTIMATE
    return Claim(
        id=ClaimId(hashlib.sha256(key.encode()).hexdigest()[:24]),
        type=one.type,
        quote=span,
        sentence=span,
        arguments=tuple(Argument(role, mention.text, mention.id, mention.span) for role, mention in roles),
        about=(subject.id,),
        links=(Link(holder.text, holder.id),),
        polarity=one.polarity,
        certainty=one.certainty,
        attribution=Attribution.EXPLICIT,
        reading="made/1",
        score=0.9,
        trace=Trace("made", "said"),
        value=Quantity(1200, 1200, "fighters") if is_estimate else None,
        period=Period(one.day.isoformat(), PeriodBasis.STATED),
    )
