"""Claims that need no parse: names that the text defines, and references to sanctions lists."""

import re
from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.language.naming import DefinitionKind, FoundName
from sayso.language.tree import Word
from sayso.values.claim import Certainty, ClaimType, Polarity, Role
from sayso.values.mention import EntityType

_TYPES = {
    DefinitionKind.ACRONYM: ClaimType.ALIAS,
    DefinitionKind.ALIAS: ClaimType.ALIAS,
    DefinitionKind.FORMER_NAME: ClaimType.FORMER_NAME,
}


_SCRIPT = re.compile(
    r" ?\((?:[A-Z][a-z]+: ?)?(?P<other>[^\x00-\u024f\u2000-\u206f(),;]{2,40}(?: [^\x00-\u024f(),;]{1,40})*)\)"
)
"""A name in another script behind its transliteration: Arabic, Cyrillic, Ethiopic, …"""
_QUOTED = re.compile(r" ?\(\"(?P<other>[^\"]{2,40})\"\)")
_NAMED = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION}


def definition_drafts(scene: Scene) -> Iterator[Draft]:
    """One claim for each name that the sentence defines beside another."""
    sentence = scene.sentence
    for definition in scene.names.definitions:
        if definition.block != sentence.block or not sentence.start <= definition.aside[0] < sentence.end:
            continue
        anchor = _anchor(sentence.words, definition.name) or _anchor(sentence.words, definition.other)
        if anchor is None:
            continue
        name, other = scene.names.names[definition.name], scene.names.names[definition.other]
        yield Draft(
            _TYPES[definition.kind],
            anchor,
            {Role.SUBJECT: Filler(anchor, entity=name.entity), Role.OBJECT: Filler(text=other.text)},
            rule=f"definition:{definition.cue}",
            cue=anchor,
            extent=(
                min(one.start for one in (name, other) if one.start >= sentence.start),
                max(name.end, other.end, definition.aside[1]),
            ),
            certainty=Certainty.ASSERTED,
            polarity=Polarity.AFFIRMED,
            score=0.95,
        )


def _anchor(words: list[Word], name: int) -> Word | None:
    return next((word for word in words if word.name == name), None)


def aside_drafts(scene: Scene) -> Iterator[Draft]:
    """Other names in brackets that are no names by their letters: in another script, or only in quotation marks."""
    sentence = scene.sentence
    for word in sentence.words:
        if word.name is None or scene.names.entities[scene.names.names[word.name].entity].type not in _NAMED:
            continue
        name = scene.names.names[word.name]
        match = _SCRIPT.match(sentence.text, name.end - sentence.start) or _QUOTED.match(
            sentence.text, name.end - sentence.start
        )
        if match is not None and not _is_defined(scene, name, (match.start(), match.end())):
            yield _aside(word, name, match.group("other"), (name.start, match.end() + sentence.start))


def _is_defined(scene: Scene, name: FoundName, stretch: tuple[int, int]) -> bool:
    """Whether the aside holds a name that was told already."""
    start, end = (place + scene.sentence.start for place in stretch)
    return any(
        one.block == name.block and start <= scene.names.names[one.other].start < end for one in scene.names.definitions
    )


def _aside(word: Word, name: FoundName, other: str, extent: tuple[int, int]) -> Draft:
    return Draft(
        ClaimType.ALIAS,
        word,
        {Role.SUBJECT: Filler(word, entity=name.entity), Role.OBJECT: Filler(text=other.strip())},
        rule="definition:()",
        cue=word,
        extent=extent,
        certainty=Certainty.ASSERTED,
        polarity=Polarity.AFFIRMED,
        score=0.9,
    )
