"""Gathering all that is said about one name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from sayso.ledger import following, naming
from sayso.ledger import tables as t
from sayso.ledger.finding import claims_by_number, documents_by_number
from sayso.ledger.parts import ABOUT, SAID
from sayso.ledger.rivals import is_open, matter_of, with_rivals
from sayso.values.dossier import Chapter, Dossier, NameInUse, Rivals
from sayso.values.filed import FiledClaim
from sayso.values.section import Section
from sayso.values.viewer import Viewer

_COMPARED = 200
"""So many of the latest claims of a section are searched for what contradicts those that are shown."""
_NAMES = 12
_PUBLISHERS = 3


def gather(connection: Connection, viewer: Viewer, name: str, most: int) -> Dossier:
    """The dossier on a name, with at most so many claims in each section. Raises `NotOnDesk`."""
    names = naming.resolve(connection, viewer, name)
    numbers = names.numbers
    counts = following.counts(connection, viewer, numbers)
    chapters = tuple(_chapters(connection, viewer, numbers, counts, most))
    types, documents = naming.types(connection, viewer, numbers)
    says = following.latest(connection, viewer, numbers, SAID, most)
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
    stands = {one: following.stands_in(connection, viewer, numbers, one, looked_at) for one in there}
    shown = {section: list(with_rivals(some, most)) for section, some in stands.items()}
    every = list(dict.fromkeys(n for some in shown.values() for one, others in some for n in (one, *others)))
    claims = dict(zip(every, claims_by_number(connection, viewer, every), strict=True))
    for section, some in shown.items():
        yield Chapter(section, counts[ABOUT, section.value], tuple(_rivals(claims, some)))


def _rivals(claims: Mapping[int, FiledClaim], some: Iterable[tuple[int, Sequence[int]]]) -> Iterator[Rivals]:
    """Only what the viewer is told shows that claims are on one matter: otherwise a hidden name would show by it."""
    for number, others in some:
        matter = matter_of(claims[number].record)
        found = [claims[one] for one in others]
        yield Rivals(claims[number], tuple(one for one in found if matter_of(one.record) == matter))
        yield from (Rivals(one) for one in found if matter_of(one.record) != matter)


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
        if chapter.claims and all(is_open(one.claim.record) for one in chapter.claims)
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
