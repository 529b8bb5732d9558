"""All claims of one sentence, as drafts: every rule is asked at every word, then what says the same is said once."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.absences import ABSENCE, absence_drafts
from sayso.claims.adjectives import adjective_drafts
from sayso.claims.aliases import alias_drafts
from sayso.claims.appointments import appointment_drafts
from sayso.claims.attackers import ascribed_drafts, bare_claims, name_attackers, name_killers
from sayso.claims.companions import companion_drafts
from sayso.claims.counted import clause_above
from sayso.claims.counts import beside, count_drafts
from sayso.claims.defined import aside_drafts, definition_drafts
from sayso.claims.draft import Draft, Scene
from sayso.claims.ellipsis import repeated_drafts
from sayso.claims.factuality import is_only_wanted
from sayso.claims.joining import join_attacks, on_target, with_victims
from sayso.claims.kinship import kinship_drafts
from sayso.claims.listings import listing_drafts, name_lists
from sayso.claims.occurrences import OccurrenceBook
from sayso.claims.parts import part_drafts
from sayso.claims.phrases import number_of
from sayso.claims.places import add_places
from sayso.claims.presence import presence_drafts
from sayso.claims.rebuttals import rebuttal_drafts, told_of
from sayso.claims.residue import residue_drafts
from sayso.claims.roles import role_drafts
from sayso.claims.rosters import roster_drafts
from sayso.claims.strength import strength_drafts
from sayso.claims.tenures import tenure_drafts
from sayso.claims.tolls import toll_drafts
from sayso.claims.triggers import trigger_drafts
from sayso.claims.units import unit_drafts
from sayso.claims.words import nouns, verbs
from sayso.language.contrast import is_set_aside
from sayso.language.predicates import governing_verbs, members, prepositions
from sayso.language.quantities import QuantityKind
from sayso.language.tree import Word
from sayso.values.claim import ClaimType, Role

_SILENT = {"DT", ",", ".", ":", "CC", "''", "``", "POS", "-LRB-", "-RRB-", "HYPH", "$", "PRP$", "TO", "MD", "_SP"}
"""Tags of words that show no claim by themselves."""
_PRONOUNS = {"it", "there", "i", "we", "you", "this", "that", "these", "those", "what", "who", "which"}
_BROAD = {"campaign", "operation", "offensive", "war"}
_ASKING = {
    "say", "ask", "tell", "comment", "investigate", "determine", "examine", "question", "probe", "look", "disclose",
    "reveal", "establish", "decide", "check", "wonder", "debate", "investigation", "inquiry",
}  # fmt: skip
_SUBJECTS = {"nsubj", "nsubjpass", "conj"}
_COUNTED = {
    ClaimType.DEATH,
    ClaimType.ARREST,
    ClaimType.RELEASE,
    ClaimType.ALLEGIANCE,
    ClaimType.LISTING,
    ClaimType.SPLIT,
    ClaimType.ATTACK,
}
_RULES = (
    trigger_drafts,
    alias_drafts,
    role_drafts,
    roster_drafts,
    tenure_drafts,
    kinship_drafts,
    appointment_drafts,
    part_drafts,
    unit_drafts,
    companion_drafts,
    toll_drafts,
    strength_drafts,
    presence_drafts,
    adjective_drafts,
    absence_drafts,
)


def extract(scene: Scene, book: OccurrenceBook) -> list[Draft]:
    """The drafts of a sentence in text order; `book` remembers the events of the sentences before."""
    found = [*definition_drafts(scene), *aside_drafts(scene), *listing_drafts(scene)]
    for word in scene.sentence.words:
        if word.name is None and word.tag not in _SILENT:
            for rule in _RULES:
                found.extend(rule(scene, word))
    found.extend(bare_claims(scene))
    questions = {draft.anchor for draft in found if _is_open_question(draft.anchor)}
    found = [draft for draft in found if not (_is_generic(draft) or _is_asked_for(scene, draft))]
    found = _without_shadows([_counted(scene, draft) for draft in join_attacks(scene, found)])
    found += ascribed_drafts(scene)
    found += [_counted(scene, draft) for draft in repeated_drafts(scene, found, [one.draft for one in book.last_told])]
    told = told_of(scene, found)
    found += rebuttal_drafts(scene, told, book.last_told)
    book.last_told = told
    found = on_target(scene, found)
    counts = list(count_drafts(scene, found, book.last_count))
    found = [*_without_counted(found, counts), *(count for count in counts if count.type is ClaimType.ATTACK)]
    found = name_lists(scene, found)
    book.learn_posts(scene, found)
    found = add_places(scene, book.place(scene, name_killers(name_attackers(scene, found, book))))
    found = with_victims(found)
    estimates = {count.anchor for count in counts if _is_sized(count.anchor)}
    covered = frozenset(_covered(found)) | questions | estimates
    found.extend(residue_drafts(scene, covered))
    found = beside([count for count in counts if count.type is not ClaimType.ATTACK], found)
    book.count(found)
    found = [draft for draft in found if _says_something(scene, draft)]
    return sorted(_distinct(scene, found), key=lambda draft: (draft.anchor.start, draft.type))


def _counted(scene: Scene, draft: Draft) -> Draft:
    """An event or pledge with the number of those who take part: "five groups pledged", "over 50 were arrested"."""
    if draft.quantity is not None or draft.type not in _COUNTED:
        return draft
    roles = (Role.OBJECT, Role.SUBJECT) if draft.type is ClaimType.ATTACK else (Role.SUBJECT, Role.OBJECT)
    for role in roles:
        filler = draft.fillers.get(role)
        if filler is not None and filler.word is not None and filler.word.name is None:
            quantity = number_of(scene, filler.word)
            if (
                quantity is not None
                and quantity.kind is QuantityKind.COUNT
                and not (quantity.low == quantity.high == 1)
            ):
                return replace(draft, quantity=quantity, unit=_unit(filler.word))
    return draft


def _is_sized(number: Word) -> bool:
    """ "One state put the figure at 2,500": the number is all that it says."""
    verb = clause_above(number)
    return verb is not None and verb.lemma in verbs("sizing")


def _unit(word: Word) -> str:
    """What is counted: of "hundreds of prisoners", prisoners."""
    counted = prepositions(word).get("of", []) if word.lemma in nouns("magnitude") else []
    return (counted[0] if counted else word).surface.lower()


def _without_shadows(drafts: list[Draft]) -> list[Draft]:
    """A verb of killing with a number is a toll, not also a death of nobody in particular."""
    tolls = {draft.anchor for draft in drafts if draft.rule in {"number:toll", "number:period"}}
    return [draft for draft in drafts if not (draft.anchor in tolls and _is_of_counted(draft))]


def _without_counted(drafts: list[Draft], counts: list[Draft]) -> list[Draft]:
    """ "The number of soldiers killed" is told by the toll, and is no death of soldiers besides."""
    tolls = [one.fillers.get(Role.OBJECT) for one in counts if one.type is ClaimType.ATTACK]
    hurt = {filler.word for filler in tolls if filler is not None and filler.word is not None}
    return [one for one in drafts if not (_of_harm(one) in hurt and one.quantity is None)]


def _of_harm(draft: Draft) -> Word | None:
    """Who came to harm in a death, or in an attack that tells nothing else."""
    role = {ClaimType.DEATH: Role.SUBJECT, ClaimType.ATTACK: Role.OBJECT}.get(draft.type)
    filler = draft.fillers.get(role) if role is not None else None
    is_bare = draft.type is ClaimType.DEATH or Role.SUBJECT not in draft.fillers
    return filler.word if filler is not None and is_bare else None


def _is_of_counted(draft: Draft) -> bool:
    """Whether a death is that of those who are counted; "X was among the 37 killed" tells of X."""
    who = draft.fillers.get(Role.SUBJECT)
    is_other = who is not None and who.word is not None and draft.anchor.dep == "acl" and who.word.dep in _SUBJECTS
    is_other = is_other or (who is not None and who.word is not None and is_set_aside(who.word))
    return draft.type is ClaimType.DEATH and not is_other


def _says_something(scene: Scene, draft: Draft) -> bool:
    """Whether anything fills it, and its subject is no empty "it"."""
    subject = draft.fillers.get(Role.SUBJECT)
    word = subject.word if subject is not None and subject.text is None else None
    if word is not None and word.text.lower() in _PRONOUNS and not _has_speaker(scene, draft):
        return scene.referents.entity_of(word) is not None
    is_noun = word is not None and (word.tag[0] in "NPDC" or scene.referents.entity_of(word) is not None)
    if word is not None and word.name is None and not (word.is_verb or is_noun):
        return False
    if word is not None and not any(sign.isalnum() for sign in word.surface):
        return False
    if draft.type is ClaimType.ATTACK and draft.quantity is None:
        return Role.SUBJECT in draft.fillers or Role.OBJECT in draft.fillers or Role.PLACE in draft.fillers
    if draft.rule == "number:attacks" and not draft.fillers:
        return draft.anchor.lemma not in _BROAD and draft.quantity is not None and draft.quantity.high != 1
    return bool(draft.fillers) or draft.quantity is not None or draft.rule == ABSENCE


def _has_speaker(scene: Scene, draft: Draft) -> bool:
    """Whether "we" are those who speak, here or in the sentence that the quotation began in."""
    word = draft.fillers[Role.SUBJECT].word
    is_own = word is not None and word.text.lower() in {"i", "we"}
    return is_own and bool(scene.attributions.chain(draft.anchor) or scene.inherited)


def _is_asked_for(scene: Scene, draft: Draft) -> bool:
    """ "urged the committee to list X": the request is a claim, the listing is none."""
    if _is_open_question(draft.anchor):
        return True
    if draft.polarity is not None:
        return False
    chain = scene.attributions.chain(draft.anchor)
    return is_only_wanted(scene.sentence, draft.anchor, chain[-1].content if chain else None)


def _is_open_question(anchor: Word) -> bool:
    """ "refused to say whether he was held", "asked whether": nobody holds that it is so, or that it may be."""
    for word in (anchor, *anchor.ancestors()):
        if any(child.text.lower() == "whether" for child in word.all("mark")):
            above = word.head if word.dep != "pcomp" or word.head is None else word.head.head
            return above is not None and above.lemma in _ASKING
    return False


def _is_generic(draft: Draft) -> bool:
    """Attacks in general ("will undertake attacks", "many attacks, including …") are none in particular."""
    if (
        draft.type is not ClaimType.ATTACK
        or draft.anchor.tag != "NNS"
        or draft.quantity is not None
        or Role.OBJECT in draft.fillers
    ):
        return False
    listed = any(one.lemma in nouns("attack") for one in members(draft.anchor) if one is not draft.anchor)
    is_ahead = any(
        aux.lemma in {"will", "may", "can", "could", "might"}
        for verb in governing_verbs(draft.anchor)
        for aux in verb.all("aux")
    )
    return listed or is_ahead


def _covered(drafts: list[Draft]) -> Iterator[Word]:
    for draft in drafts:
        yield draft.anchor
        if draft.event is not None:
            yield draft.event


def _distinct(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """One draft for each type, subject, object and number, the surest of them; a denial is told beside its claim."""
    best: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = (
            draft.type,
            _key(scene, draft, Role.SUBJECT),
            _key(scene, draft, Role.OBJECT, Role.ORGANIZATION),
            draft.fillers[Role.POST].text if Role.POST in draft.fillers else None,
            draft.quantity,
            _key(scene, draft, Role.PLACE) if draft.type is not ClaimType.DEATH else None,
            draft.frames is None,
        )
        if key not in best or (best[key].score, len(best[key].fillers)) < (draft.score, len(draft.fillers)):
            best[key] = draft
    return list(best.values())


def _key(scene: Scene, draft: Draft, *roles: Role) -> object:
    for role in roles:
        filler = draft.fillers.get(role)
        if filler is None:
            continue
        if filler.entity is not None:
            return filler.entity
        if filler.word is not None:
            entity = scene.referents.entity_of(filler.word)
            return entity if entity is not None else filler.word.start
        return filler.text
    return None
