"""Claims that need no parse: names that the text defines, and references to sanctions lists."""

from collections.abc import Iterator

from sayso.claims.draft import Draft, Filler, Scene
from sayso.language.naming import DefinitionKind
from sayso.language.tree import Word
from sayso.values.claim import Certainty, ClaimType, Polarity, Role

_TYPES = {
    DefinitionKind.ACRONYM: ClaimType.ALIAS,
    DefinitionKind.ALIAS: ClaimType.ALIAS,
    DefinitionKind.FORMER_NAME: ClaimType.FORMER_NAME,
}


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
