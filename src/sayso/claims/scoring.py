"""How likely a claim is to be right as it stands, from how it was read.

A logistic model over a few features that anyone can check: the rule that found the claim, how its arguments are named,
how many holders it has, how long its sentence is. Its weights (`data/weights.tsv`) are fitted to claims that were
judged by hand (`python -m benchmarks.calibration`); `docs/quality.md` shows how well the score keeps its word.
"""

from dataclasses import replace
from functools import cache
from math import exp

from sayso.tables import read_table
from sayso.values.claim import Certainty, Claim, Polarity, Role
from sayso.values.mention import Mention, MentionKind

_LONG, _SHORT = 260, 80
_FAR = 180
_OBJECTS = (Role.OBJECT, Role.ORGANIZATION, Role.PLACE)
_LOWEST, _HIGHEST = 0.05, 0.98


def scored(claim: Claim, mentions: tuple[Mention, ...]) -> Claim:
    """The claim with its score."""
    return replace(claim, score=score_of(features_of(claim, mentions)))


def score_of(features: tuple[str, ...]) -> float:
    """The probability that a claim with these features is right, in two decimals."""
    weights = _weights()
    total = weights.get("", 0.0) + sum(weights.get(feature, 0.0) for feature in features)
    return round(min(_HIGHEST, max(_LOWEST, 1.0 / (1.0 + exp(-total)))), 2)


def features_of(claim: Claim, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """What the score looks at: `rule=…`, `subject=…`, `object=…`, `holders=…` and what makes a sentence hard."""
    family = claim.trace.rule.partition(":")[0]
    length = claim.sentence.end - claim.sentence.start
    found = [
        f"rule={family}/{claim.type.value}",
        f"subject={_kind(claim, (Role.SUBJECT,), mentions)}",
        f"object={_kind(claim, _OBJECTS, mentions)}",
        f"holders={min(len(claim.links), 2)}",
        f"sentence={'long' if length > _LONG else 'short' if length < _SHORT else 'usual'}",
    ]
    flags = {
        "carried": any(link.carried_from is not None for link in claim.links),
        "negated": claim.polarity is Polarity.NEGATED,
        "hedged": claim.certainty is not Certainty.ASSERTED,
        "with number": claim.value is not None,
        "with agent": claim.argument(Role.AGENT) is not None,
        "words far apart": claim.quote.end - claim.quote.start > _FAR,
    }
    return (*found, *(name for name, holds in flags.items() if holds))


def _kind(claim: Claim, roles: tuple[Role, ...], mentions: tuple[Mention, ...]) -> str:
    """How the first of these arguments is told: named, described, by a pronoun, in words only, or not at all."""
    argument = next((one for role in roles if (one := claim.argument(role)) is not None), None)
    if argument is None:
        return "none"
    if argument.mention is None:
        return "words"
    kind = mentions[argument.mention].kind
    return {MentionKind.NAME: "named", MentionKind.NOMINAL: "described", MentionKind.PRONOUN: "pronoun"}[kind]


@cache
def _weights() -> dict[str, float]:
    return {feature: float(weight) for feature, weight, *_ in read_table("claims", "weights")}
