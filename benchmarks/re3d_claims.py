"""The pairs that claims tie.

A claim that is negated ties nothing. Which claims stand for which relation:

- IsSynonymOf: `alias`, `former_name`, and two differently written names of one entity in one sentence
- BelongsTo: `membership_or_role`, `relation(part_of)`, `relation(allegiance)`
- InChargeOf: `membership_or_role` with a post that leads, `event(appointment)`
- FightingAgainst: `event(attack)` of one on the other
- AlliesOf: `relation(cooperation)`, `relation(ties)`, `relation(allegiance)`, `relation(merger)`

A claim that may stand for two is right as either; `membership_or_role` also as IsSynonymOf, since the corpus takes
"Ann Lee, chief of the guard" for a name and its synonym. An argument that is no name ("it", "the group") stands for the
name that the same sentence gives for it, if there is one.
"""

from collections.abc import Iterator
from itertools import combinations, product

from benchmarks.arguments import arguments_in, mentions_of_same, whole
from benchmarks.re3d_pairs import Pair
from benchmarks.re3d_texts import is_name
from benchmarks.words import words
from sayso.values.claim import Argument, Claim, ClaimType, Polarity, Role
from sayso.values.mention import MentionKind
from sayso.values.reading import Reading
from sayso.values.span import Span

_STAND_FOR = {
    ClaimType.ALIAS: ("IsSynonymOf",),
    ClaimType.FORMER_NAME: ("IsSynonymOf",),
    ClaimType.ROLE: ("BelongsTo", "IsSynonymOf"),
    ClaimType.PART_OF: ("BelongsTo",),
    ClaimType.ALLEGIANCE: ("BelongsTo", "AlliesOf"),
    ClaimType.APPOINTMENT: ("InChargeOf",),
    ClaimType.ATTACK: ("FightingAgainst",),
    ClaimType.COOPERATION: ("AlliesOf",),
    ClaimType.TIES: ("AlliesOf",),
    ClaimType.MERGER: ("AlliesOf",),
}
_MUTUAL = frozenset({ClaimType.COOPERATION, ClaimType.TIES, ClaimType.MERGER})


def found_pairs(reading: Reading) -> Iterator[Pair]:
    """The pairs of arguments in the claims, and of differently written names of one entity."""
    for claim in reading.claims:
        yield from _pairs_of(claim, reading)
    yield from _linked(reading)


def _pairs_of(claim: Claim, reading: Reading) -> Iterator[Pair]:
    if claim.type not in _STAND_FOR or claim.polarity is Polarity.NEGATED:
        return
    subjects = _spans(claim, reading, Role.SUBJECT)
    objects = _spans(claim, reading, Role.OBJECT, Role.ORGANIZATION)
    ends = list(product(subjects, objects))
    if claim.type in _MUTUAL and not objects:
        ends = list(combinations(subjects, 2))
    relations = ("InChargeOf", *_STAND_FOR[claim.type]) if is_leading(claim) else _STAND_FOR[claim.type]
    for first, second in ends:
        if not first.overlaps(second):
            yield Pair(relations, first, second)


def is_leading(claim: Claim) -> bool:
    """Whether a claim gives somebody a post that leads."""
    post = claim.argument(Role.POST) if claim.type is ClaimType.ROLE else None
    return post is not None and not words("leading").isdisjoint(post.text.lower().replace("-", " ").split())


def _spans(claim: Claim, reading: Reading, *roles: Role) -> list[Span]:
    spans = [_span(argument, claim, reading) for argument in arguments_in(claim, *roles)]
    return [span for span in spans if span is not None]


def _span(argument: Argument, claim: Claim, reading: Reading) -> Span | None:
    """Where an argument stands, or the name for it in the same sentence if it is none itself."""
    own = whole(argument, claim, reading.document.text)
    if own is not None and is_name(reading.document.text, own):
        return own
    same = mentions_of_same(argument, claim, reading)
    return next((span for kind, span in same if kind is MentionKind.NAME), own)


def _linked(reading: Reading) -> Iterator[Pair]:
    sentences = {claim.sentence for claim in reading.claims} | {unread.span for unread in reading.unread}
    names = [mention for mention in reading.mentions if mention.kind is MentionKind.NAME]
    for sentence in sorted(sentences):
        inside = [mention for mention in names if sentence.covers(mention.span)]
        for one, other in combinations(inside, 2):
            if one.entity == other.entity and one.text.casefold() != other.text.casefold():
                yield Pair(("IsSynonymOf",), one.span, other.span)
