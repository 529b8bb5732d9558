"""What several words of a sentence tell of one attack: its number, its toll, its attacker and its targets."""

from collections.abc import Iterable
from dataclasses import replace

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.negation import negations_at
from sayso.claims.occurrences import event_behind
from sayso.claims.phrases import is_event, number_of
from sayso.claims.slots import slot
from sayso.claims.words import verbs
from sayso.language.contrast import is_set_aside
from sayso.language.predicates import clause_of, done_to, subjects
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role, Stance

_PEOPLE = {"people", "person"}
_OF_ATTACKS = "number:attacks"


def join_attacks(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """A number takes attacker and target from the attack that it belongs to, and stands for it; each is told once."""
    every = list(drafts)
    attacks = [draft for draft in every if draft.type is ClaimType.ATTACK and draft.quantity is None]
    attacks = [draft for draft in attacks if not _is_spared(draft)]
    taken: list[Draft] = []
    joined: list[Draft] = []
    for draft in every:
        if draft.type is ClaimType.ATTACK and draft.quantity is not None:
            told = [one for one in _told_of(draft, attacks) if not _is_disputed(scene, one, draft)]
            at_number = [one for one in attacks if one.anchor is draft.anchor]
            taken += [one for one in [*told, *at_number] if not _has_number(scene, one) or one in at_number]
            joined.append(_with_number(draft, told))
        else:
            joined.append(draft)
    left = [draft for draft in joined if not any(draft is one for one in taken)]
    return [draft for draft in left if _has_number(scene, draft) or not _is_told_fuller(draft, left)]


def _is_spared(hit: Draft) -> bool:
    """ "killed three fighters but no civilians": the civilians are not among those who came to harm."""
    target = hit.fillers.get(Role.OBJECT)
    return target is not None and target.word is not None and is_set_aside(target.word)


def _has_number(scene: Scene, hit: Draft) -> bool:
    """ "Seven strikes engaged four units": the four units are another number."""
    target = hit.fillers.get(Role.OBJECT)
    is_hit = hit.anchor.is_verb and hit.event is not None and is_event(hit.event) and target is not None
    return is_hit and target is not None and target.word is not None and number_of(scene, target.word) is not None


def with_victims(drafts: Iterable[Draft]) -> list[Draft]:
    """A toll of an attack whose target nobody tells is about those who came to harm: "killing three people"."""
    return [_on_victims(draft) for draft in drafts]


def _on_victims(draft: Draft) -> Draft:
    is_toll = draft.type is ClaimType.ATTACK and draft.rule == "number:toll" and draft.cue is not None
    if not is_toll or Role.OBJECT in draft.fillers or draft.cue is None or not draft.cue.is_verb:
        return draft
    hurt = done_to(draft.cue) or subjects(draft.cue)
    counted = [one for one in hurt if one.lemma in _PEOPLE]
    return draft.with_filler(Role.OBJECT, Filler(counted[0])) if counted else draft


def _is_disputed(scene: Scene, hit: Draft, number: Draft) -> bool:
    """ "denied being behind the blast, which killed nine": nine were killed, whoever was behind it."""
    who = hit.fillers.get(Role.SUBJECT)
    is_apart = number.anchor.dep == "relcl" and who is not None and who.word not in set(number.anchor.subtree())
    if not is_apart:
        return False
    chain = scene.attributions.chain(hit.anchor)
    is_denied = bool(chain) and chain[-1].stance is Stance.DENIES
    return is_denied or bool(negations_at(clause_of(hit.anchor)) % 2)


def _told_of(number: Draft, attacks: list[Draft]) -> list[Draft]:
    """The attacks that a number stands for: what it counts, or in which people came to harm."""
    if number.rule == _OF_ATTACKS:
        same = [one for one in attacks if number.anchor in _events(one)]
        at_noun = [one for one in same if one.anchor is number.anchor]
        first_hit = [one for one in same if Role.OBJECT in one.fillers][:1]
        return [*at_noun, *(one for one in first_hit if one not in at_noun)]
    behind = event_behind(number.anchor)
    for event in (behind, *number.anchor.all("advcl"), number.anchor):
        told = [one for one in attacks if event is not None and _is_its_attack(one, number.anchor, event)]
        if event is not None and (found := [one for one in told if event in _events(one)]):
            return sorted(found, key=lambda one: one.anchor is not event)
    return []


def _is_its_attack(attack: Draft, harm: Word, event: Word) -> bool:
    """Whether people came to harm in it, not in another hit of the same strike ("killed 20 and destroyed a bridge")."""
    hit = attack.anchor
    if hit in {harm, event}:
        return True
    if hit.lemma in verbs("harm"):
        return False
    return event in hit.ancestors() or (hit in harm.ancestors() and harm.dep != "conj")


def _with_number(number: Draft, told: list[Draft]) -> Draft:
    if not told:
        behind = event_behind(number.anchor)
        is_noun = behind is not None and behind.is_noun
        return replace(number, event=behind) if number.rule != _OF_ATTACKS and is_noun else number
    fillers: dict[Role, Filler] = {}
    for one in told:
        of_victims = one.anchor is number.anchor and number.rule != _OF_ATTACKS
        for role, filler in one.fillers.items():
            if not (of_victims and role is Role.OBJECT):
                fillers.setdefault(role, filler)
    anchor = told[-1].anchor if number.rule == _OF_ATTACKS else number.anchor
    return replace(number, anchor=anchor, fillers={**number.fillers, **fillers}, event=told[0].event)


def on_target(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """ "A strike on the group destroyed eight vehicles": eight vehicles, of the target that the strike was on."""
    return [_on_target(scene, draft) for draft in drafts]


def _on_target(scene: Scene, draft: Draft) -> Draft:
    event = draft.event
    if draft.type is not ClaimType.ATTACK or draft.quantity is None or event is None or not draft.anchor.is_verb:
        return draft
    target = slot(scene, event, "against|on") if is_event(event) else []
    return draft.with_filler(Role.OBJECT, Filler(target[0])) if target else draft


def _is_told_fuller(draft: Draft, others: list[Draft]) -> bool:
    """Whether another claim about the same attack says all that this one says, and its target or number besides."""
    if draft.type is not ClaimType.ATTACK or draft.quantity is not None or draft.event is None:
        return False
    same = [one for one in others if one is not draft and one.type is ClaimType.ATTACK and _is_one(one, draft)]
    return any(
        _says_all(one, draft) and (len(one.fillers), one.quantity is not None) > (len(draft.fillers), False)
        for one in same
    )


def _is_one(one: Draft, other: Draft) -> bool:
    return not _events(one).isdisjoint(_events(other))


def _events(draft: Draft) -> set[Word]:
    """The words of the attack that a claim tells: its verb, and the noun or weapon by which it was done."""
    event = draft.event or draft.anchor
    return {word for word in (draft.anchor, event, event_behind(draft.anchor), event_behind(event)) if word is not None}


def _says_all(one: Draft, other: Draft) -> bool:
    return all(_word(one, role) is _word(other, role) for role in other.fillers)


def _word(draft: Draft, role: Role) -> Word | str | None:
    filler = draft.fillers.get(role)
    return None if filler is None else filler.word or filler.text
