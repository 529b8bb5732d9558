"""One thing said, by whoever says it, in one sentence."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from sayso.values.mention import MentionId
from sayso.values.span import Span

ClaimId = NewType("ClaimId", str)


class ClaimType(StrEnum):
    """The closed vocabulary of claim types; `claims/types.toml` describes each."""

    ALIAS = "alias"
    FORMER_NAME = "former_name"
    ROLE = "membership_or_role"
    ALLEGIANCE = "relation(allegiance)"
    COOPERATION = "relation(cooperation)"
    TIES = "relation(ties)"
    MERGER = "relation(merger)"
    SPLIT = "relation(split)"
    PART_OF = "relation(part_of)"
    MEDIATION = "relation(mediation)"
    ATTACK = "event(attack)"
    DEATH = "event(death)"
    ARREST = "event(arrest)"
    RELEASE = "event(release)"
    APPOINTMENT = "event(appointment)"
    STATEMENT = "event(statement)"
    OTHER_EVENT = "event(other)"
    ESTIMATE = "estimate"
    ASSESSMENT = "assessment"
    FORECAST = "forecast"
    COMMITMENT = "commitment"
    PRESENCE = "location_presence"
    LISTING = "listing"


class Role(StrEnum):
    """What an argument is to its claim."""

    SUBJECT = "subject"
    OBJECT = "object"
    AGENT = "agent"
    PLACE = "place"
    POST = "post"
    ORGANIZATION = "organization"


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Certainty(StrEnum):
    """How sure the innermost source is of what it says."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNCONFIRMED = "unconfirmed"
    EXPECTED = "expected"
    CONDITIONAL = "conditional"
    DENIED = "denied"


class Stance(StrEnum):
    """What a holder does with what it passes on."""

    SAYS = "says"
    CONFIRMS = "confirms"
    DENIES = "denies"
    CANNOT_CONFIRM = "cannot confirm"
    RELAYS = "relays"


class HolderNumber(StrEnum):
    """How many hold it: "Member States" are several of unknown number."""

    ONE = "one"
    MANY = "many"
    UNKNOWN = "unknown"


class Attribution(StrEnum):
    """Whether the sentence shows its whole chain, takes a link from its neighbours, or has none."""

    EXPLICIT = "explicit"
    CARRIED = "carried"
    NONE = "none"


class Direction(StrEnum):
    """The way that a change goes."""

    MORE = "more"
    LESS = "less"
    ENDED = "ended"
    UNCHANGED = "none"


class Evidence(StrEnum):
    """How much evidence the text says there is: "little" is not "none"."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"
    STRONG = "strong"


class PeriodBasis(StrEnum):
    """Where a period comes from: the sentence, its neighbours, the time of saying, or nowhere."""

    STATED = "stated"
    INHERITED = "inherited"
    SAID = "said"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Period:
    """The time that a claim is about, as EDTF (`2020-07/2020-10`, `2011/..`), or unresolved as `None`.

    `rivals` holds other readings of the same words, each as EDTF.
    """

    edtf: str | None
    basis: PeriodBasis
    text: str | None = None
    span: Span | None = None
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """The number of an estimate or a toll. A missing `low` or `high` is an open bound."""

    low: float | None
    high: float | None
    unit: str
    is_approximate: bool = False
    whole: float | None = None
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a quantity needs a lower or an upper bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a quantity cannot range from {self.low} down to {self.high}")


@dataclass(frozen=True, slots=True)
class Link:
    """One holder of a claim. `carried_from` is the earlier stretch that names it, if the sentence does not."""

    holder: str
    mention: MentionId | None
    number: HolderNumber = HolderNumber.ONE
    cue: Span | None = None
    carried_from: Span | None = None
    said: Period | None = None
    stance: Stance = Stance.SAYS
    is_protected: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills a role: a mention, or a described stretch of text where nothing is named."""

    role: Role
    text: str
    mention: MentionId | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Locator:
    """Where the field would cite it: document symbol and paragraph ("S/2021/68, para. 12")."""

    symbol: str | None = None
    paragraph: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """Which cue and which rule made a claim."""

    rule: str
    cue: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said, through whom, how sure, about when, in which words.

    `quote` and `sentence` are spans of `Document.text`. `links` runs from the outermost holder to the
    innermost; the publisher stands implicitly at its head.
    """

    id: ClaimId
    type: ClaimType
    quote: Span
    sentence: Span
    arguments: tuple[Argument, ...]
    about: tuple[MentionId, ...]
    links: tuple[Link, ...]
    polarity: Polarity
    certainty: Certainty
    attribution: Attribution
    reading: str
    score: float
    trace: Trace
    topic: ClaimType | None = None
    direction: Direction | None = None
    evidence: Evidence | None = None
    condition: Span | None = None
    value: Quantity | None = None
    period: Period | None = None
    locator: Locator | None = None
    occurrence: str | None = None

    def argument(self, role: Role) -> Argument | None:
        return next((a for a in self.arguments if a.role is role), None)
