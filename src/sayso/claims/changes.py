"""Whether a relation changed, and on how much evidence: "little evidence of changes in ties"."""

from sayso.claims.draft import Draft, Filler
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Evidence, Polarity, Role

_CHANGES = {"change", "shift", "deterioration", "improvement", "breach", "rift", "break"}
_SIGNS = {"evidence", "sign", "indication", "proof"}
_GRADES = {
    "no": Evidence.NONE,
    "little": Evidence.LITTLE,
    "scant": Evidence.LITTLE,
    "few": Evidence.LITTLE,
    "strong": Evidence.STRONG,
    "clear": Evidence.STRONG,
    "ample": Evidence.STRONG,
}


def change_of(noun: Word) -> Word | None:
    """The noun of change that governs a relation: whether it changed is said, not that it is there."""
    above = noun.head.head if noun.dep == "pobj" and noun.head is not None else None
    return above if above is not None and above.lemma in _CHANGES else None


def about_change(noun: Word, topic: ClaimType, pair: tuple[Word, Word], change: Word) -> Draft:
    """An assessment on the topic of the relation's own type, so that it can meet claims of that type."""
    grade = _evidence(change)
    return Draft(
        ClaimType.ASSESSMENT,
        noun,
        {Role.SUBJECT: Filler(pair[0]), Role.OBJECT: Filler(pair[1])},
        rule=f"change:{noun.lemma}",
        cue=noun,
        topic=topic,
        polarity=Polarity.NEGATED if grade in {Evidence.NONE, Evidence.LITTLE} else None,
        evidence=grade,
    )


def _evidence(change: Word) -> Evidence | None:
    noun = change.head.head if change.dep == "pobj" and change.head is not None else None
    if noun is None or noun.lemma not in _SIGNS:
        return None
    return next((_GRADES[c.text.lower()] for c in noun.children if c.text.lower() in _GRADES), Evidence.SOME)
