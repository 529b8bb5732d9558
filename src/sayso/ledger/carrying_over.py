"""What becomes of decisions when a document is read again: they hold, are carried by quote, or come up for review."""

from collections.abc import Iterable
from typing import NamedTuple

from sayso.claims.flat import fold
from sayso.values.claim import Claim
from sayso.values.decision import Hold
from sayso.values.reading import Reading


class Ruled(NamedTuple):
    """A claim that was ruled on, with the reading that it was then a claim of."""

    claim: Claim
    reading: Reading


def carried_over(ruled: Ruled, reading: Reading) -> tuple[Hold, Claim | None]:
    """Where a ruling stands in another reading of the document.

    It is kept where the same is said in the same words: what was accepted of a claim that now says something else has
    to be looked at again.
    """
    same = next((claim for claim in reading.claims if claim.id == ruled.claim.id), None)
    if same is not None:
        return (Hold.HOLDS, same) if _says(same) == _says(ruled.claim) else (Hold.TO_REVIEW, same)
    alike = [claim for claim in _quoting(ruled, reading) if _says(claim) == _says(ruled.claim)]
    if not alike:
        return Hold.TO_REVIEW, None
    return Hold.CARRIED, min(alike, key=lambda claim: abs(claim.quote.start - ruled.claim.quote.start))


def _quoting(ruled: Ruled, reading: Reading) -> Iterable[Claim]:
    words = quote_of(*ruled)
    return (claim for claim in reading.claims if quote_of(claim, reading) == words)


def quote_of(claim: Claim, reading: Reading) -> str:
    return fold(reading.document.text[claim.quote.start : claim.quote.end])


def _says(claim: Claim) -> tuple[object, ...]:
    """What a person who rules on a claim rules on."""
    value = claim.value and (claim.value.low, claim.value.high, claim.value.unit)
    period = claim.period and claim.period.edtf
    roles = tuple(sorted((one.role.value, fold(one.text)) for one in claim.arguments))
    chain = tuple((fold(link.holder), link.stance) for link in claim.links)
    return (claim.type, claim.topic, claim.polarity, claim.certainty, value, period, roles, chain)
