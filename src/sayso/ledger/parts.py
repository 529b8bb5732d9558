"""Who is called what in a document, and which part each of them has in its claims."""

from collections.abc import Iterator, Sequence

from sayso.claims.flat import FlatClaim
from sayso.handling.masking import Mask
from sayso.ledger.keys import name_key
from sayso.ledger.rivals import is_open, matter_of
from sayso.ledger.rows import ClaimRow, FormRow, NameRow, PartRow
from sayso.values.claim import Claim
from sayso.values.marking import Marking
from sayso.values.mention import Entity, EntityId, MentionId
from sayso.values.reading import Reading
from sayso.values.section import section_of

ABOUT, SAID = 0, 1
"""The sides of a claim."""

ROLE_OF_HOLDER, ROLE_OF_RELAY, ROLE_OF_PUBLISHER = "holder", "relay", "publisher"
"""Whose word a claim is: the innermost source's; those who pass it on; the publisher's, where it names nobody."""


class _Who:
    """From mentions to those whom they name."""

    def __init__(self, reading: Reading) -> None:
        self._entities = {one.id: one for one in reading.entities}
        self._of = {one.id: one.entity for one in reading.mentions}

    def entity(self, mention: MentionId | None) -> Entity | None:
        number = None if mention is None else self._of.get(mention)
        return None if number is None else self._entities.get(number)


def names_of(reading: Reading) -> tuple[NameRow, ...]:
    """Every name of the document, of holders and of the publisher too, once by its key."""
    names: dict[str, NameRow] = {}
    for entity in reading.entities:
        for form in (entity.name, *(entity.forms if entity.is_named else ())):
            names.setdefault(name_key(form), NameRow(name_key(form), form))
    who = _Who(reading)
    for claim in reading.claims:
        for holder, _, _ in _holders(claim, who, reading):
            names.setdefault(name_key(holder), NameRow(name_key(holder), holder))
    return tuple(names.values())


def forms_of(reading: Reading, mask: Mask, marking: Marking) -> Iterator[FormRow]:
    """How the document calls those whom it names."""
    seen: set[tuple[str, str]] = set()
    for entity in reading.entities:
        if not entity.is_named:
            continue
        key = name_key(entity.name)
        for form in dict.fromkeys(name_key(one) for one in (entity.name, *entity.forms)):
            if (key, form) not in seen:
                seen.add((key, form))
                yield FormRow(key, form, entity.type.value, marking.rank, mask.hides(entity.id))


def parts_of(
    reading: Reading, mask: Mask, claims: Sequence[ClaimRow], records: Sequence[FlatClaim]
) -> Iterator[PartRow]:
    """One row for each name on each side of each claim; the first role counts."""
    who = _Who(reading)
    for claim, row, record in zip(reading.claims, claims, records, strict=True):
        stands_open, matter = is_open(record), matter_of(record)
        parts: dict[tuple[int, str], tuple[str, EntityId | None]] = {}
        for name, role, entity in _subjects(claim, who):
            parts.setdefault((ABOUT, name_key(name)), (role, entity))
        for name, role, holder in _holders(claim, who, reading):
            parts.setdefault((SAID, name_key(name)), (role, holder))
        for (side, key), (role, whose) in parts.items():
            is_masked = whose is not None and mask.hides(whose)
            yield PartRow(
                key=key,
                position=row.position,
                side=side,
                section=section_of(claim.type).value,
                first_day=row.first_day,
                last_day=row.last_day,
                role=role,
                type=row.type,
                certainty=row.certainty,
                marking=row.marking,
                is_masked=is_masked,
                is_open=stands_open,
                matter=matter,
            )


def _subjects(claim: Claim, who: _Who) -> Iterator[tuple[str, str, EntityId]]:
    """Whom the claim is about, by name, with the role that each has in it."""
    named = [(one.role.value, one.mention) for one in claim.arguments]
    for role, mention in [*named, *(("about", mention) for mention in claim.about)]:
        entity = who.entity(mention)
        if entity is not None and entity.is_named:
            yield entity.name, role, entity.id


def _holders(claim: Claim, who: _Who, reading: Reading) -> Iterator[tuple[str, str, EntityId | None]]:
    """Who says it, the innermost first, by name or by what it is called."""
    for number, link in enumerate(reversed(claim.links)):
        entity = who.entity(link.mention)
        role = ROLE_OF_RELAY if number else ROLE_OF_HOLDER
        yield (link.holder if entity is None else entity.name), role, (None if entity is None else entity.id)
    if not claim.links and reading.document.publisher:
        yield reading.document.publisher, ROLE_OF_PUBLISHER, None
