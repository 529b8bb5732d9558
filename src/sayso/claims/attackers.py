"""Who is said to have carried out an attack, where that is not said at the attack itself."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.phrases import actor, entity_of, entity_type, nouns
from sayso.language.predicates import prepositions
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role
from sayso.values.mention import EntityType


def name_attackers(scene: Scene, drafts: list[Draft], bodies: dict[int, int]) -> list[Draft]:
    """Whoever claims responsibility for an attack is its attacker; a person claims it for the group (`bodies`) they speak for."""
    return [_with_attacker(scene, draft, bodies) if draft.type is ClaimType.ATTACK else draft for draft in drafts]


def _with_attacker(scene: Scene, draft: Draft, bodies: dict[int, int]) -> Draft:
    claimed = next((f for f in scene.attributions.chain(draft.anchor) if f.is_responsibility), None)
    if claimed is None or not claimed.holders:
        return draft
    subject = draft.fillers.get(Role.SUBJECT)
    if subject is not None and subject.word is not None and subject.word.lemma not in {"attacker", "assailant", "bomber", "gunman"}:
        return draft
    return replace(draft, fillers={**draft.fillers, Role.SUBJECT: _group_of(scene, claimed.holders[0], bodies)})


def _group_of(scene: Scene, holder: Word, bodies: dict[int, int]) -> Filler:
    entity = entity_of(scene, holder)
    if entity is not None and entity_type(scene, entity) is EntityType.PERSON and entity in bodies:
        return Filler(holder, entity=bodies[entity])
    return actor(scene, holder)


def bare_claims(scene: Scene) -> Iterator[Draft]:
    """ "X has claimed responsibility", for an attack that an earlier sentence told."""
    for word in scene.sentence.words:
        if word.lemma in {"responsibility", "credit"} and word.dep == "dobj" and word.head is not None:
            frames = [f for f in scene.attributions.frames if f.cue is word.head and f.is_responsibility]
            if frames and frames[0].holders and not any(t.lemma in nouns("attack") for t in _told(word)):
                yield Draft(ClaimType.ATTACK, word, {}, rule="attack:responsibility", cue=word.head, event=word)


def _told(noun: Word) -> list[Word]:
    assert noun.head is not None
    return [target for host in (noun, noun.head) for target in prepositions(host).get("for", [])]
