"""The sections of a dossier: what kind of thing a claim says about somebody."""

from enum import IntEnum

from sayso.values.claim import ClaimType


class Section(IntEnum):
    """In the order in which a dossier shows them. The ledger keeps the numbers: never change one."""

    NAMES = 1
    LISTINGS = 2
    ROLES = 3
    TIES = 4
    STRENGTH = 5
    PRESENCE = 6
    EVENTS = 7
    WORDS = 8

    @property
    def title(self) -> str:
        return _TITLES[self]


_TITLES = {
    Section.NAMES: "names",
    Section.LISTINGS: "listings",
    Section.ROLES: "roles",
    Section.TIES: "ties",
    Section.STRENGTH: "strength",
    Section.PRESENCE: "presence",
    Section.EVENTS: "events",
    Section.WORDS: "assessments, forecasts and commitments",
}

_SECTIONS = {
    ClaimType.ALIAS: Section.NAMES,
    ClaimType.FORMER_NAME: Section.NAMES,
    ClaimType.LISTING: Section.LISTINGS,
    ClaimType.ROLE: Section.ROLES,
    ClaimType.APPOINTMENT: Section.ROLES,
    ClaimType.ESTIMATE: Section.STRENGTH,
    ClaimType.PRESENCE: Section.PRESENCE,
    ClaimType.STATEMENT: Section.WORDS,
    ClaimType.ASSESSMENT: Section.WORDS,
    ClaimType.FORECAST: Section.WORDS,
    ClaimType.COMMITMENT: Section.WORDS,
}


def section_of(type_: ClaimType) -> Section:
    """Where a claim of this type stands."""
    family = Section.TIES if type_.value.startswith("relation(") else Section.EVENTS
    return _SECTIONS.get(type_, family)
