"""Gathering all that is said about one name."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, select

from sayso.ledger import following, naming
from sayso.ledger import tables as t
from sayso.ledger.finding import claims_by_number, documents_by_number
from sayso.ledger.keys import name_key
from sayso.ledger.parts import ABOUT, SAID
from sayso.values.claim import Certainty, Polarity, Stance
from sayso.values.dossier import Chapter, Dossier, NameInUse, Rivals
from sayso.values.filed import FiledClaim
from sayso.values.section import Section
from sayso.values.viewer import Viewer

_COMPARED = 30
"""So many of the latest claims of a section are searched for what contradicts those that are shown."""
_NAMES = 12
_PUBLISHERS = 3
_OPEN_STANCES = {Stance.DENIES, Stance.CANNOT_CONFIRM}
_OPEN_CERTAINTIES = {Certainty.DENIED, Certainty.UNCONFIRMED}


def gather(connection: Connection, viewer: Viewer, name: str, most: int) -> Dossier:
    """The dossier on a name, with at most so many claims in each section. Raises `NotOnDesk`."""
    names = naming.resolve(connection, viewer, name)
    numbers = names.numbers
    counts = following.counts(connection, viewer, numbers)
    chapters = tuple(_chapters(connection, viewer, numbers, counts, most))
    types, documents = naming.types(connection, viewer, numbers)
    says = following.in_section(connection, viewer, numbers, (SAID, None), most)
    return Dossier(
        name=names.same[0].display if len(names.same) == 1 else _fullest(names.same),
        types=types,
        documents=documents,
        names=tuple(_names(connection, viewer, numbers)),
        also=tuple(NameInUse(one.display, one.documents) for one in names.wider),
        chapters=chapters,
        says=tuple(claims_by_number(connection, viewer, says)),
        says_count=sum(count for (side, _), count in counts.items() if side == SAID),
        unknown=tuple(_unknown(chapters, types)),
        last_day=max((one.claim.first for part in chapters for one in part.claims if one.claim.first), default=None),
        withdrawn=tuple(documents_by_number(connection, viewer, _withdrawn(connection, viewer, numbers))),
    )


def _chapters(
    connection: Connection, viewer: Viewer, numbers: Sequence[int], counts: dict[tuple[int, int], int], most: int
) -> Iterator[Chapter]:
    there = [section for section in Section if counts.get((ABOUT, section.value))]
    looked_at = max(most, _COMPARED)
    found = {one: following.in_section(connection, viewer, numbers, (ABOUT, one), looked_at) for one in there}
    every = list(dict.fromkeys(number for some in found.values() for number in some))
    claims = dict(zip(every, claims_by_number(connection, viewer, every), strict=True))
    for section, some in found.items():
        rivals = tuple(_rivals([claims[number] for number in some], most))
        yield Chapter(section, counts[ABOUT, section.value], rivals)


def _rivals(claims: Sequence[FiledClaim], most: int) -> Iterator[Rivals]:
    """The first claims, each with those that say otherwise; a claim that stands against another is shown with it."""
    shown: set[str] = set()
    for claim in [*(one for one in claims if not _is_open(one)), *(one for one in claims if _is_open(one))]:
        if len(shown) >= most:
            return
        if claim.record["id"] in shown:
            continue
        against = [one for one in claims if one.record["id"] != claim.record["id"] and _opposes(one, claim)]
        shown |= {claim.record["id"]} | {one.record["id"] for one in against}
        yield Rivals(claim, tuple(against))


def _opposes(one: FiledClaim, claim: FiledClaim) -> bool:
    """Whether it says of the same that it is not so, or that it is not known to be so."""
    if _is_open(claim) or not _is_open(one):
        return False
    return _matter(one.record) == _matter(claim.record)


def _is_open(claim: FiledClaim) -> bool:
    """Whether it is against something rather than for it."""
    record = claim.record
    stances = {link["stance"] for link in record["links"]}
    is_denied = record["certainty"] in _OPEN_CERTAINTIES or bool(stances & _OPEN_STANCES)
    return is_denied or record["polarity"] == Polarity.NEGATED


def _matter(record: Any) -> tuple[Any, ...]:
    """What a claim is on: its type, and those whom it ties together, in whatever order."""
    who = (record["subject"], record["object"])
    return record["type"], record["topic"], frozenset(name_key(one) for one in who if one)


def _names(connection: Connection, viewer: Viewer, numbers: Sequence[int]) -> Iterator[NameInUse]:
    for form in naming.forms(connection, viewer, numbers)[:_NAMES]:
        used_by = naming.publishers(connection, viewer, form.number, numbers, _PUBLISHERS)
        yield NameInUse(form.display, form.documents, tuple(used_by))


def _fullest(same: Iterable[naming.Called]) -> str:
    return max(same, key=lambda one: (len(one.display), one.documents)).display


def _unknown(chapters: Sequence[Chapter], types: Sequence[str]) -> Iterator[str]:
    """What a reader would look for and the desk does not have."""
    there = {chapter.section for chapter in chapters}
    is_person = bool(types) and types[0] == "person"
    wanted = _OF_PERSONS if is_person else _OF_OTHERS
    yield from (words for section, words in wanted.items() if section not in there)
    open_only = [
        chapter.section.title
        for chapter in chapters
        if chapter.claims and all(_is_open(one.claim) for one in chapter.claims)
    ]
    yield from (f"{title}: nothing but what is denied or not confirmed" for title in open_only)
    undated = [chapter.section.title for chapter in chapters if all(one.claim.first is None for one in chapter.claims)]
    yield from (f"{title}: no claim shown has a date" for title in undated)


_OF_PERSONS = {
    Section.ROLES: "no post or membership is stated",
    Section.PRESENCE: "no whereabouts are stated",
    Section.LISTINGS: "no listing is mentioned",
}
_OF_OTHERS = {
    Section.STRENGTH: "no strength is stated",
    Section.ROLES: "no leader or member is named",
    Section.TIES: "no ties to others are stated",
    Section.PRESENCE: "no area of operation is stated",
    Section.LISTINGS: "no listing is mentioned",
}


def _withdrawn(connection: Connection, viewer: Viewer, numbers: Sequence[int]) -> list[int]:
    query = select(t.gone.c.document_id).where(t.gone.c.name_id.in_(numbers), *naming.seen(t.gone.c, viewer))
    return sorted(set(connection.execute(query).scalars()))
