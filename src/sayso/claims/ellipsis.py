"""What a clause says by leaving it out, or by "it": "but his driver did not", "so did X", "smugglers carried it out".

After Hardt (1997), An empirical approach to VP ellipsis: the clause that was told last is told again, of somebody else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, doers, is_passive
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_STANDING_IN = {"do", "be", "have", "will", "would", "could", "may"}
_LIKEWISE = {"so", "too", "either", "also", "likewise", "neither", "not", "yet", "never", "however", "n't"}
_SUBJECTS = {"nsubj", "nsubjpass"}
_KEPT = {"neg", "punct", "cc", "mark", "preconj", "expl", "intj"}
_MEANT = {"it", "this", "that", "them"}
_ROLES = (Role.SUBJECT, Role.AGENT, Role.OBJECT)
_GISTS = {ClaimType.ASSESSMENT, ClaimType.FORECAST, ClaimType.COMMITMENT, ClaimType.STATEMENT, ClaimType.OTHER_EVENT}


def repeated_drafts(scene: Scene, told: Sequence[Draft], before: Sequence[Draft]) -> Iterator[Draft]:
    """The claims of a sentence that take up what it told (`told`), or what the sentence before did (`before`)."""
    for word in scene.sentence.words:
        if _is_elliptical(word):
            yield from _said_again(word, told, before)
        elif word.is_verb and _takes_up(word):
            yield from _carried_out(word, told, before)


def _is_elliptical(verb: Word) -> bool:
    """ "did", "was not", "has" with nothing behind it; "did so in May" may say when."""
    if not verb.is_verb or verb.lemma not in _STANDING_IN or verb.dep in {"aux", "auxpass"}:
        return False
    if verb.child(*_SUBJECTS) is None:
        return False
    is_so = verb.lemma == "do" and any(one.text.lower() == "so" for one in verb.all("advmod", "dobj"))
    rest = [one for one in verb.children if one.dep not in _KEPT and one.dep not in _SUBJECTS]
    return all(one.text.lower() in _LIKEWISE or (is_so and one.dep in {"prep", "npadvmod"}) for one in rest)


def _said_again(verb: Word, told: Sequence[Draft], before: Sequence[Draft]) -> Iterator[Draft]:
    """The last clause with its subject exchanged."""
    subject = verb.child(*_SUBJECTS)
    if subject is None:
        return
    last = _last_clause([one for one in told if one.anchor.index < verb.index and _fits(verb, one)])
    last = last or _last_clause([one for one in before if verb.head is None and _fits(verb, one)])
    seen = set()
    for draft in last:
        role = _role_of_subject(draft)
        others = (draft.type, *(filler.word for key, filler in draft.fillers.items() if key is not role))
        if role is None or others in seen:
            continue
        seen.add(others)
        for one in conjuncts(subject):
            yield _moved(draft.with_filler(role, Filler(one)), verb)


def _last_clause(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of the clause that was told last."""
    clauses = [(clause, one) for one in drafts if (clause := _clause(one)) is not None]
    last = max((clause.index for clause, _ in clauses), default=-1)
    return [one for clause, one in clauses if clause.index == last]


def _fits(verb: Word, draft: Draft) -> bool:
    """Whether the clause of a draft can be left out behind a verb: "was" stands for a passive, "did" for an act."""
    if draft.type in _GISTS or _role_of_subject(draft) is None:
        return False
    is_state = is_passive(draft.anchor) if draft.anchor.is_verb else _is_of_copula(draft.anchor)
    return verb.lemma not in {"be", "do"} or is_state == (verb.lemma == "be")


def _is_of_copula(noun: Word) -> bool:
    return noun.dep in {"attr", "acomp"} and noun.head is not None and noun.head.lemma == "be"


def _role_of_subject(draft: Draft) -> Role | None:
    """The role that the grammatical subject of the clause plays in the claim."""
    return next((role for role in _ROLES if _verb_of(draft, role) is not None), None)


def _clause(draft: Draft) -> Word | None:
    """The verb whose subject plays a role in the claim; who withstands an attack says nothing of others."""
    verb = next((verb for role in _ROLES if (verb := _verb_of(draft, role)) is not None), None)
    is_of_one = draft.type is ClaimType.ATTACK and verb is not None and verb.lemma in verbs("withstanding")
    return None if is_of_one else verb


def _verb_of(draft: Draft, role: Role) -> Word | None:
    filler = draft.fillers.get(role)
    word = filler.word if filler is not None else None
    while word is not None and word.dep == "conj":
        word = word.head
    return word.head if word is not None and word.dep in _SUBJECTS else None


def _takes_up(verb: Word) -> bool:
    """ "carried it out", "staged it"."""
    target = verb.child("dobj", "nsubjpass")
    is_doing = verb.lemma in verbs("doing") or verb.lemma in verbs("support")
    return is_doing and target is not None and target.text.lower() in _MEANT and bool(doers(verb))


def _carried_out(verb: Word, told: Sequence[Draft], before: Sequence[Draft]) -> Iterator[Draft]:
    """The attack that "it" stands for, carried out by whoever the verb names."""
    if verb.lemma in nouns("measure") or verb.lemma == "have":
        return
    attacks = [one for one in [*before, *told] if one.type is ClaimType.ATTACK and _precedes(one, verb)]
    for draft in attacks[-1:]:
        for doer in doers(verb):
            yield _moved(draft.with_filler(Role.SUBJECT, Filler(doer)), verb)


def _precedes(draft: Draft, verb: Word) -> bool:
    return draft.anchor.sentence != verb.sentence or draft.anchor.index < verb.index


def _moved(draft: Draft, verb: Word) -> Draft:
    """The draft as the clause of `verb` tells it: with that clause's certainty, time and number."""
    rule = f"ellipsis:{draft.rule}"
    return replace(
        draft, anchor=verb, cue=verb, event=None, quantity=None, unit=None, extent=None, polarity=None, rule=rule
    )
