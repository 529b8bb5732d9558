"""A claim in the making: what a rule found, before chain, certainty, time and place are added."""

from dataclasses import dataclass, replace
from typing import Self

from sayso.claims.attribution import Attributions
from sayso.claims.frames import Frame
from sayso.language.naming import NamesOfDocument
from sayso.language.quantities import FoundQuantity
from sayso.language.referents import Referents
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Certainty, ClaimType, Direction, Evidence, Polarity, Role


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: the head word of its phrase, or bare words where no phrase stands for it.

    `entity` overrides what the head word refers to ("TTP fighters" act for TTP).
    """

    word: Word | None = None
    text: str | None = None
    entity: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """One claim as a rule found it; `anchor` is the word whose clause gives chain, certainty and time.

    `also_at` are further places of the same event ("in X and Y").
    `event` is the word of the occurrence, `is_own_words` that the subject itself is said to say so ("its stated aim"),
    `is_inverted` that the word denies what the claim says ("was driven out of": is no longer there), `is_undated` that
    the dates around it are those of something else ("took over from X in 2018": X led before). `frames` are those on
    whose word it is told, where these are not those of the anchor.
    """

    type: ClaimType
    anchor: Word
    fillers: dict[Role, Filler]
    rule: str
    cue: Word | None = None
    quantity: FoundQuantity | None = None
    unit: str | None = None
    whole: FoundQuantity | None = None
    topic: ClaimType | None = None
    polarity: Polarity | None = None
    certainty: Certainty | None = None
    direction: Direction | None = None
    evidence: Evidence | None = None
    event: Word | None = None
    also_at: tuple[Filler, ...] = ()
    extent: tuple[int, int] | None = None
    is_own_words: bool = False
    is_inverted: bool = False
    is_undated: bool = False
    frames: tuple[Frame, ...] | None = None
    score: float = 0.7

    def with_filler(self, role: Role, filler: Filler | None) -> Self:
        if filler is None:
            return self
        return replace(self, fillers={**self.fillers, role: filler})


@dataclass(slots=True)
class Scene:
    """What the rules see: one parsed sentence with everything that is known about its words.

    `inherited` are frames that the sentence takes over whole from an earlier one.
    """

    sentence: Sentence
    names: NamesOfDocument
    referents: Referents
    attributions: Attributions
    inherited: tuple[Frame, ...] = ()
