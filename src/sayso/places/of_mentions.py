"""The places of one document: every mention that names or describes one, with its place on earth."""

from collections.abc import Collection, Mapping, Sequence

from sayso.places.naming import Context, PlaceName
from sayso.places.resolving import resolve_places
from sayso.values.mention import Entity, EntityId, EntityType, Mention, MentionId, MentionKind
from sayso.values.place import Place, PlaceLevel, Precision


def places_of(
    mentions: Sequence[Mention], entities: Sequence[Entity], context: Context, also: Collection[MentionId] = ()
) -> dict[MentionId, Place]:
    """A place for each mention of a place, and for those of `also`, which stand where a claim has its place.

    A pronoun and a description take the place of what they stand for. Offsets of mentions are those of `context`.
    """
    by_id = {entity.id: entity for entity in entities}
    meant = [
        mention
        for mention in mentions
        if mention.entity in by_id and (by_id[mention.entity].type is EntityType.PLACE or mention.id in also)
    ]
    names = [
        PlaceName(_called(mention, by_id[mention.entity]), mention.span.start, mention.span.end) for mention in meant
    ]
    found = dict(zip((mention.id for mention in meant), resolve_places(names, context), strict=True))
    return found | _by_other_names(meant, found)


def _called(mention: Mention, entity: Entity) -> str:
    return mention.text if mention.kind is MentionKind.NAME else entity.name


def _by_other_names(meant: Sequence[Mention], found: Mapping[MentionId, Place]) -> dict[MentionId, Place]:
    """Places of names that are unknown, by another name that the document has for the same thing."""
    known: dict[EntityId, Place] = {}
    for mention in meant:
        if found[mention.id].precision is not Precision.UNKNOWN:
            known.setdefault(mention.entity, found[mention.id])
    return {
        mention.id: known[mention.entity]
        for mention in meant
        if found[mention.id].level is PlaceLevel.UNKNOWN and mention.entity in known
    }
