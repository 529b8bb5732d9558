"""The places of a claim as flat records: where its places are on earth, how exactly, and what was guessed."""

from collections.abc import Mapping
from typing import TypedDict

from sayso.values.claim import Claim, Role
from sayso.values.mention import MentionId
from sayso.values.place import Place


class FlatPlace(TypedDict):
    """One place: degrees of WGS 84 for a town, `reason` for what it rests on, always if `guess`."""

    name: str
    level: str
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float | None
    longitude: float | None
    precision: str
    guess: bool
    reason: str | None


def flat_places(claim: Claim, places: Mapping[MentionId, Place]) -> list[FlatPlace]:
    """The places that the claim's `place` names, each once, in the order of the text."""
    found = dict.fromkeys(
        places[argument.mention]
        for argument in claim.arguments
        if argument.role is Role.PLACE and argument.mention is not None and argument.mention in places
    )
    return [_flat(place) for place in found]


def _flat(place: Place) -> FlatPlace:
    return FlatPlace(
        name=place.name,
        level=place.level.value,
        country=place.country,
        admin1=place.admin1,
        admin2=place.admin2,
        latitude=place.latitude,
        longitude=place.longitude,
        precision=place.precision.value,
        guess=place.is_guess,
        reason=place.reason,
    )
