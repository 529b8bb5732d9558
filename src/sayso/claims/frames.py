"""Frames: a holder, the cue that shows it, and the words it answers for."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.language.tree import Word
from sayso.values.claim import Certainty, Stance


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One holder and the words it answers for; `holders` are the heads of coordinated phrases.

    `is_nobody` marks "no member state could confirm": it tells how sure, and is no holder.
    `via` are those whom the holder itself quotes ("citing a report"); `certainty` is what the cue says of its content.
    """

    holders: tuple[Word, ...]
    cue: Word
    content: frozenset[Word]
    stance: Stance = Stance.SAYS
    certainty: Certainty | None = None
    via: tuple[Word, ...] = ()
    is_responsibility: bool = False
    is_nobody: bool = False


def is_first_person(frame: Frame) -> bool:
    """ "I fear …" inside somebody's words is held by that same somebody."""
    return all(holder.text.lower() in {"i", "we"} for holder in frame.holders)


def below(words: Iterable[Word]) -> set[Word]:
    """The words and all that hang on them."""
    return {under for word in words for under in word.subtree()}
