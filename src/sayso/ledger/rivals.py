"""Which claims stand against which: told from their records as they come in, so that none has to be read to see it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sayso.ledger.keys import name_key
from sayso.values.claim import Certainty, Polarity, Stance

_OPEN_STANCES = {Stance.DENIES, Stance.CANNOT_CONFIRM}
_OPEN_CERTAINTIES = {Certainty.DENIED, Certainty.UNCONFIRMED}
_BYTES = 7
"""So that a matter is a whole number that both stores hold."""


class Stand(NamedTuple):
    """A claim by its number, what it is on, and whether it is against that rather than for it."""

    claim: int
    matter: int
    is_open: bool


def is_open(record: Mapping[str, Any]) -> bool:
    """Whether a flat claim is against something rather than for it: negated, denied, or not to be confirmed."""
    stances = {link["stance"] for link in record["links"]}
    is_denied = record["certainty"] in _OPEN_CERTAINTIES or bool(stances & _OPEN_STANCES)
    return is_denied or record["polarity"] == Polarity.NEGATED


def matter_of(record: Mapping[str, Any]) -> int:
    """What a flat claim is on, as a number: its type, and those whom it ties together, in whatever order."""
    who = {name_key(one) for one in (record["subject"], record["object"]) if one}
    words = "\n".join([record["type"], record["topic"] or "", *sorted(who)])
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=_BYTES).digest())


def with_rivals(stands: Sequence[Stand], most: int) -> Iterator[tuple[int, list[int]]]:
    """The first claims by number, those that are for something before the others, each with at most as many against it.

    A claim that stands against another is given with that one only, and counts among the `most`.
    """
    against: dict[int, list[int]] = {}
    for one in stands:
        if one.is_open:
            against.setdefault(one.matter, []).append(one.claim)
    given: set[int] = set()
    for one in sorted(stands, key=lambda stand: stand.is_open):
        if len(given) >= most:
            return
        if one.claim not in given:
            others = [] if one.is_open else against.get(one.matter, [])[:most]
            given.update((one.claim, *others))
            yield one.claim, others
