"""The claims of a reading by who says them: one voice for each chain of holders, in the order of a tree.

Two unnamed holders are two voices, even if the text calls both "one Member State".
"""

from dataclasses import dataclass, field

from sayso.reading import FlatClaim, flat_claims
from sayso.values.claim import Claim, Link
from sayso.values.mention import EntityId, MentionId
from sayso.values.reading import Reading
from sayso.values.span import Span

Holder = EntityId | str


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with its flat record."""

    claim: Claim
    record: FlatClaim


@dataclass(frozen=True, slots=True)
class Passage:
    """What one voice says in one sentence, and the stretch that holds all of its quotes."""

    entries: tuple[Entry, ...]

    @property
    def quote(self) -> Span:
        return Span(
            min(entry.claim.quote.start for entry in self.entries), max(entry.claim.quote.end for entry in self.entries)
        )


@dataclass(frozen=True, slots=True)
class Voice:
    """One chain of holders, outermost first, and its passages; the empty chain is the publisher's own voice."""

    chain: tuple[str, ...]
    passages: tuple[Passage, ...]

    @property
    def count(self) -> int:
        return sum(len(passage.entries) for passage in self.passages)


@dataclass
class _Node:
    name: str = ""
    entries: list[Entry] = field(default_factory=list)
    children: dict[Holder, "_Node"] = field(default_factory=dict)


def voices(reading: Reading) -> list[Voice]:
    """Every voice after the one that passes it on, in the order in which the text first hears them."""
    who = {mention.id: mention.entity for mention in reading.mentions}
    root = _Node()
    for claim, record in zip(reading.claims, flat_claims(reading), strict=True):
        node = root
        for link, name in zip(claim.links, record["sources"], strict=True):
            node = _child(node, _key(link, who), name)
        node.entries.append(Entry(claim, record))
    return list(_walk(root, ()))


def _key(link: Link, who: dict[MentionId, EntityId]) -> Holder:
    return link.holder if link.mention is None else who.get(link.mention, link.holder)


def _child(node: _Node, key: Holder, name: str) -> _Node:
    """The node of that holder; a second one of the same name is numbered."""
    if key not in node.children:
        namesakes = sum(child.name.partition(" (no. ")[0] == name for child in node.children.values())
        node.children[key] = _Node(f"{name} (no. {namesakes + 1})" if namesakes else name)
    return node.children[key]


def _walk(node: _Node, chain: tuple[str, ...]) -> list[Voice]:
    own = [Voice(chain, _passages(node.entries))] if node.entries else []
    return own + [voice for child in node.children.values() for voice in _walk(child, (*chain, child.name))]


def _passages(entries: list[Entry]) -> tuple[Passage, ...]:
    """Neighbouring claims of one sentence stand together above one quote."""
    groups: list[list[Entry]] = []
    for entry in entries:
        if groups and groups[-1][0].claim.sentence == entry.claim.sentence:
            groups[-1].append(entry)
        else:
            groups.append([entry])
    return tuple(Passage(tuple(group)) for group in groups)
