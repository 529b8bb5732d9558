"""A reading as it may be shown to somebody who must not know who a source is."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from sayso.names.normal import spelling_key
from sayso.values.claim import Argument, Claim, Link
from sayso.values.mention import Entity, EntityId, Mention
from sayso.values.reading import Reading
from sayso.values.span import Span

PROTECTED = "a protected source"
_BLANK = "\ue000"
"""Stands for each hidden character of a text, so that offsets stay; a private-use character is in no document."""
_BLANKS = re.compile(f"{_BLANK}+")


class Mask:
    """What of one document is hidden: the entities protected in it, under whatever name it calls them.

    `protected` gives the pseudonym by name key (`spelling_key`); `adjectives` the country of each adjective made from
    the name of one ("Jordanian"), folded, since that tells as much as the name.
    """

    def __init__(
        self, reading: Reading, protected: Mapping[str, str], adjectives: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self._adjectives = adjectives
        self._names = {entity.id: name for entity in reading.entities if (name := _pseudonym(entity, protected))}
        self._names |= _protected_by_reader(reading, self._names)
        self._forms = self._patterns(reading)
        self._hidden = self._stretches(reading)

    def __bool__(self) -> bool:
        return bool(self._names)

    def hides(self, entity: EntityId) -> bool:
        return entity in self._names

    def touches(self, span: Span) -> bool:
        """Whether somebody who is hidden is named within the stretch."""
        return any(hidden.overlaps(span) for hidden, _ in self._hidden)

    def masked(self, reading: Reading) -> Reading:
        """The reading with pseudonyms for names, and blanks for them in the text: `shown` turns those into words."""
        text = reading.document.text
        for hidden, _ in self._hidden:
            text = text[: hidden.start] + _BLANK * (hidden.end - hidden.start) + text[hidden.end :]
        return replace(
            reading,
            document=replace(reading.document, text=text, title=self._optional(reading.document.title)),
            entities=tuple(self._entity(one) for one in reading.entities),
            mentions=tuple(self._mention(one) for one in reading.mentions),
            claims=tuple(self._claim(one) for one in reading.claims),
        )

    def shown(self, words: str) -> str:
        """Words without blanks and without a name that is hidden."""
        words = _BLANKS.sub(f"[{PROTECTED}]", words)
        for pattern, name in self._forms:
            words = pattern.sub(name, words)
        return words

    def _optional(self, words: str | None) -> str | None:
        return None if words is None else self.shown(words)

    def _patterns(self, reading: Reading) -> list[tuple[re.Pattern[str], str]]:
        """Every way in which the document calls the hidden, the longest first."""
        called = {
            form: self._names[entity.id]
            for entity in reading.entities
            if entity.id in self._names
            for form in (entity.name, *entity.forms)
            if form.strip()
        }
        keys = {spelling_key(form): name for form, name in called.items()}
        for adjective, country in self._adjectives.items():
            if spelling_key(country) in keys:
                called[adjective] = keys[spelling_key(country)]
        return [
            (re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", re.IGNORECASE), called[form])
            for form in sorted(called, key=len, reverse=True)
        ]

    def _stretches(self, reading: Reading) -> list[tuple[Span, str]]:
        found = [(one.span, self._names[one.entity]) for one in reading.mentions if one.entity in self._names]
        for pattern, name in self._forms:
            found += [(Span(*match.span()), name) for match in pattern.finditer(reading.document.text)]
        return found

    def _entity(self, entity: Entity) -> Entity:
        name = self._names.get(entity.id)
        return entity if name is None else replace(entity, name=name, forms=(name,), is_named=False)

    def _mention(self, mention: Mention) -> Mention:
        name = self._names.get(mention.entity)
        return mention if name is None else replace(mention, text=name)

    def _claim(self, claim: Claim) -> Claim:
        return replace(
            claim,
            arguments=tuple(self._argument(one) for one in claim.arguments),
            links=tuple(self._link(one) for one in claim.links),
        )

    def _argument(self, argument: Argument) -> Argument:
        return replace(argument, text=self.shown(argument.text))

    def _link(self, link: Link) -> Link:
        return replace(link, holder=PROTECTED if link.is_protected else self.shown(link.holder))


def _pseudonym(entity: Entity, protected: Mapping[str, str]) -> str | None:
    keys = (spelling_key(form) for form in (entity.name, *entity.forms))
    return next((protected[key] for key in keys if key in protected), None)


def _protected_by_reader(reading: Reading, known: Mapping[EntityId, str]) -> dict[EntityId, str]:
    """Holders that the reading itself marks as protected."""
    holders = {link.mention for claim in reading.claims for link in claim.links if link.is_protected}
    entities = {one.entity for one in reading.mentions if one.id in holders}
    return {entity: PROTECTED for entity in entities if entity not in known}
