"""Who is said to have carried out an attack, where that is not said at the attack itself."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.frames import Frame
from sayso.claims.hedges import hedge_of
from sayso.claims.holders import named
from sayso.claims.occurrences import OccurrenceBook, event_behind
from sayso.claims.phrases import actor, entity_of, entity_type
from sayso.claims.wielders import wielding_nation
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, is_passive, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import Certainty, ClaimType, Role
from sayso.values.mention import EntityType

_SPEAKERS = {"we", "us", "our"}
_ANYBODY = {"attacker", "assailant", "bomber", "gunman", "man"}


def name_attackers(scene: Scene, drafts: list[Draft], book: OccurrenceBook) -> list[Draft]:
    """The attacks of a sentence with whoever it says carried them out."""
    asides = list(_asides(scene))
    return [_with_attacker(scene, draft, asides, book) if draft.type is ClaimType.ATTACK else draft for draft in drafts]


def name_killers(drafts: list[Draft]) -> list[Draft]:
    """Whoever carried out the attack in which somebody was killed is the killer, and the dead are its target."""
    deaths = {
        event: one for one in drafts if one.type is ClaimType.DEATH and (event := event_behind(one.anchor)) is not None
    }
    attacks = {one.event or one.anchor: one for one in drafts if one.type is ClaimType.ATTACK}
    told = [_in_one_event(one, deaths, attacks) for one in drafts]
    return [one for one in told if not _is_only_the_death(one, deaths)]


def _is_only_the_death(draft: Draft, deaths: dict[Word, Draft]) -> bool:
    """ "X was killed in an attack" tells no more than that X was killed, unless it tells by whom, or how many more."""
    death = deaths.get(draft.event or draft.anchor)
    if death is None or draft.type is not ClaimType.ATTACK or draft.quantity is not None or death.quantity is not None:
        return False
    return Role.SUBJECT not in draft.fillers and draft.fillers.get(Role.OBJECT) == death.fillers.get(Role.SUBJECT)


def _in_one_event(draft: Draft, deaths: dict[Word, Draft], attacks: dict[Word, Draft]) -> Draft:
    if draft.type is ClaimType.DEATH and Role.AGENT not in draft.fillers:
        attack = attacks.get(event_behind(draft.anchor) or draft.anchor)
        return draft.with_filler(Role.AGENT, attack.fillers.get(Role.SUBJECT)) if attack is not None else draft
    if draft.type is ClaimType.ATTACK and draft.anchor.is_verb and Role.SUBJECT not in draft.fillers:
        attack = attacks.get(event_behind(draft.anchor) or draft.anchor)
        return draft.with_filler(Role.SUBJECT, attack.fillers.get(Role.SUBJECT)) if attack is not None else draft
    if draft.type is ClaimType.ATTACK and Role.OBJECT not in draft.fillers:
        death = deaths.get(draft.event or draft.anchor)
        return draft.with_filler(Role.OBJECT, death.fillers.get(Role.SUBJECT)) if death is not None else draft
    return draft


def _with_attacker(
    scene: Scene, draft: Draft, asides: list[tuple[Word, Filler, Certainty | None]], book: OccurrenceBook
) -> Draft:
    chain = scene.attributions.chain(draft.anchor) or scene.inherited
    claimed = next((frame for frame in chain if frame.is_responsibility), None)
    subject = draft.fillers.get(Role.SUBJECT)
    if claimed is not None and _is_open(subject, claimed.holders):
        return draft.with_filler(Role.SUBJECT, _group_of(scene, claimed.holders[0], book.bodies))
    if subject is not None and subject.word is not None and subject.word.text.lower() in _SPEAKERS and chain:
        return _by_whom_speaker_means(scene, draft, chain[-1].holders, book)
    return _with_open_attacker(scene, draft, asides, book) if _is_open(subject, ()) else draft


def _with_open_attacker(
    scene: Scene, draft: Draft, asides: list[tuple[Word, Filler, Certainty | None]], book: OccurrenceBook
) -> Draft:
    """Whoever the nation of the weapon, an aside or the list that goes on tells of an attack by nobody."""
    national = wielding_nation(draft.event or draft.anchor)
    if national is not None:
        return draft.with_filler(Role.SUBJECT, national)
    for clause, filler, certainty in asides:
        if abs(clause.index - draft.anchor.index) < 40 and clause.index > (draft.event or draft.anchor).index:
            return replace(draft.with_filler(Role.SUBJECT, filler), certainty=certainty or draft.certainty)
    if _is_continued_list(draft.event or draft.anchor) and book.last_attacker is not None:
        return draft.with_filler(Role.SUBJECT, book.last_attacker)
    return draft


def _by_whom_speaker_means(scene: Scene, draft: Draft, holders: tuple[Word, ...], book: OccurrenceBook) -> Draft:
    """ "We struck the camp", a spokesman said: those for whom he speaks did, if the text has told who they are."""
    entity = entity_of(scene, holders[0]) if holders else None
    if entity is None or entity_type(scene, entity) is not EntityType.PERSON:
        return draft
    fillers = dict(draft.fillers)
    del fillers[Role.SUBJECT]
    whose = Filler(holders[0], entity=book.bodies[entity]) if entity in book.bodies else None
    return replace(draft, fillers=fillers).with_filler(Role.SUBJECT, whose)


def _is_open(subject: Filler | None, holders: tuple[Word, ...]) -> bool:
    """Whether nobody in particular is named yet, or only whoever speaks for the attackers."""
    if subject is None or subject.word is None:
        return True
    return subject.word in holders or (subject.word.name is None and subject.word.lemma in _ANYBODY)


def _asides(scene: Scene) -> Iterator[tuple[Word, Filler, Certainty | None]]:
    """ ", reportedly conducted by X", "another attack ascribed to X"."""
    for verb in scene.sentence.words:
        if verb.tag != "VBN" or verb.dep not in {"acl", "advcl", "relcl", "conj"} or verb.child("nsubj", "nsubjpass"):
            continue
        if verb.lemma in verbs("doing") and (agents := doers(verb)) and verb.child("agent") is not None:
            yield verb, actor(scene, agents[0]), hedge_of(verb)
        elif verb.lemma in verbs("ascribing"):
            phrases = prepositions(verb)
            for target in (phrases.get("to", []) + phrases.get("on", []))[:1]:
                yield verb, actor(scene, target), Certainty.REPORTED


def ascribed_drafts(scene: Scene) -> Iterator[Draft]:
    """ "the attack, which the ministry blamed on X": X attacked on the ministry's word."""
    for verb in scene.sentence.words:
        event = verb.head
        if verb.dep != "relcl" or verb.lemma not in verbs("ascribing") or event is None or is_passive(verb):
            continue
        phrases = prepositions(verb)
        named_ = phrases.get("on", []) or phrases.get("to", [])
        if event.lemma in nouns("attack") and named_ and (holders := named(doers(verb))):
            frames = (*scene.attributions.chain(event), Frame(holders, verb, frozenset()))
            fillers = {Role.SUBJECT: actor(scene, named_[0])}
            yield Draft(ClaimType.ATTACK, verb, fillers, "attack:ascribed", verb, event=event, frames=frames)


def _is_continued_list(event: Word) -> bool:
    """ "Other attacks include …" goes on with the attacks of whoever was named before."""
    listing = [above for above in event.ancestors() if above.is_verb and above.lemma in {"include", "be"}]
    return any(
        word.lemma in nouns("attack") and any(child.lemma in {"other", "another"} for child in word.children)
        for verb in listing
        for word in subjects(verb)
    )


def _group_of(scene: Scene, holder: Word, bodies: dict[int, int]) -> Filler:
    """A person claims an attack for the group they lead or speak for."""
    entity = entity_of(scene, holder)
    if entity is not None and entity_type(scene, entity) is EntityType.PERSON and entity in bodies:
        return Filler(holder, entity=bodies[entity])
    return actor(scene, holder)


def bare_claims(scene: Scene) -> Iterator[Draft]:
    """ "X has claimed responsibility", for an attack that an earlier sentence told."""
    for word in scene.sentence.words:
        if word.lemma in {"responsibility", "credit"} and word.dep == "dobj" and word.head is not None:
            frames = [f for f in scene.attributions.frames if f.cue is word.head and f.is_responsibility]
            told = [t for host in (word, word.head) for t in prepositions(host).get("for", [])]
            if frames and frames[0].holders and not any(t.lemma in nouns("attack") for t in told):
                yield Draft(ClaimType.ATTACK, word, {}, rule="attack:responsibility", cue=word.head, event=word)
