"""Where the arguments of a claim stand in the text: their heads, and all their words."""

import re
from collections.abc import Iterator

from sayso.values.claim import Argument, Claim, Role
from sayso.values.mention import MentionKind
from sayso.values.reading import Reading
from sayso.values.span import Span


def arguments_in(claim: Claim, *roles: Role) -> Iterator[Argument]:
    return (argument for argument in claim.arguments if argument.role in roles)


def whole(argument: Argument, claim: Claim, text: str) -> Span | None:
    """All words of an argument in the sentence of its claim; its head alone if the words do not stand there as one."""
    words = r"\s+".join(map(re.escape, argument.text.split()))
    found = [Span(*match.span()) for match in re.finditer(words, text[slice(*claim.sentence)])] if words else []
    moved = [Span(span.start + claim.sentence.start, span.end + claim.sentence.start) for span in found]
    own = argument.span
    return next((span for span in moved if own is None or span.overlaps(own)), own)


def mentions_of_same(argument: Argument, claim: Claim, reading: Reading) -> list[tuple[MentionKind, Span]]:
    """What else in the sentence stands for the entity that an argument stands for."""
    entities = {mention.id: mention.entity for mention in reading.mentions}
    if argument.mention is None:
        return []
    return [
        (mention.kind, mention.span)
        for mention in reading.mentions
        if mention.entity == entities[argument.mention] and claim.sentence.covers(mention.span)
    ]
