"""The words that show who says something."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sayso.language.predicates import lexeme
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.claim import Certainty, Stance


class CueKind(StrEnum):
    """What a cue takes: a clause, also a noun phrase, "X of Y"; or what it is itself: a noun, a state of mind."""

    SPEECH = "speech"
    CONTENT = "content"
    MIND = "mind"
    ACCUSE = "accuse"
    NOUN = "noun"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Cue:
    lemma: str
    kind: CueKind
    stance: Stance
    certainty: Certainty | None


@cache
def _cues() -> dict[tuple[str, bool], Cue]:
    found = {}
    for lemma, kind, stance, certainty, *_ in read_table("claims", "cues"):
        cue = Cue(lemma, CueKind(kind), Stance(stance), Certainty(certainty) if certainty else None)
        found[lemma, cue.kind is CueKind.NOUN] = cue
    return found


def state_cue(adjective: str) -> Cue | None:
    """What "are concerned that", "is convinced that" shows; none for other adjectives."""
    cue = verb_cue(adjective)
    return cue if cue is not None and cue.kind is CueKind.STATE else None


def verb_cue(lemma: str) -> Cue | None:
    return _cues().get((lemma, False))


def cue_of(verb: Word) -> Cue | None:
    """What a verb introduces, phrasal verbs ("rule out") before plain ones."""
    return verb_cue(lexeme(verb)) or verb_cue(verb.lemma)


def noun_cue(lemma: str) -> Cue | None:
    return _cues().get((lemma, True))


@cache
def speech_verbs() -> frozenset[str]:
    """Lemmas of all verbs that can introduce what somebody says or holds."""
    return frozenset(lemma for lemma, is_noun in _cues() if not is_noun)
