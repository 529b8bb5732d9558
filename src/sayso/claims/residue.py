"""What is left of what somebody said when no narrower type fits: nothing that has a holder gets lost.

Also the types whose mark is the kind of speech act or the tense rather than a trigger: commitments, forecasts,
assessments, statements.
"""

from collections.abc import Iterator
from dataclasses import replace

from sayso.claims.cues import noun_cue
from sayso.claims.draft import Draft, Filler, Scene
from sayso.claims.hedges import is_hearsay
from sayso.claims.performers import takes_place
from sayso.claims.phrases import entity_type, is_named, is_state
from sayso.claims.speech_acts import acts, is_commitment, kind_of
from sayso.claims.triggers import topic_of
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import conjuncts, controlling, is_date, is_passive, prepositions, subjects
from sayso.language.tree import Word
from sayso.values.claim import Certainty, ClaimType, Polarity, Role, Stance
from sayso.values.mention import EntityType

_MAIN = {"ROOT", "ccomp", "parataxis", "csubj"}
_TOPICAL = {ClaimType.ASSESSMENT, ClaimType.FORECAST, ClaimType.COMMITMENT}
_STATED = {"stated", "declared", "avowed", "professed"}
_EMPTY = {"there", "it"}
_MOST = {"most", "many", "some", "several", "few", "all", "none", "each", "both", "much"}
_DUE = {"due", "set", "poised", "slated", "likely", "unlikely", "bound", "certain", "sure"}
_UNABLE = {"unable", "able"}
_AMONG = ("among", "amongst", "behind")
_OUTLOOK = {"prospect", "chance", "likelihood", "outlook", "odd"}
_BLEAK = {"remote", "dim", "slim", "bleak", "poor", "low", "small", "unlikely", "negligible", "distant"}
_ACTORS = {EntityType.PERSON, EntityType.GROUP, EntityType.ORGANIZATION}

_VOWING = {"vow", "pledge", "promise", "threaten", "swear"}


def residue_drafts(scene: Scene, covered: frozenset[Word]) -> Iterator[Draft]:
    """Claims for clauses that somebody answers for and no draft covers yet, and for marked clauses without a holder."""
    for verb in _main_verbs(scene):
        if _speaks(scene, verb):
            yield from _stances(scene, verb, covered)
            continue
        if (cue := _unable(scene, verb)) is not None:
            yield from (one.with_filler(Role.OBJECT, Filler(verb)) for one in _stances(scene, cue, covered))
            continue
        told = _told(verb)
        is_told = told in covered if is_commitment(told) else _is_covered(scene, told, covered)
        if is_told or _only_frames(told) or _is_in_gist(scene, verb, covered):
            continue
        kind = ClaimType.OTHER_EVENT if _is_charge(told) else kind_of(scene, told)
        is_attributed = bool(scene.attributions.chain(told)) or scene.sentence.is_quoted(told)
        if kind is ClaimType.ASSESSMENT and not (is_attributed or _is_act(scene, told)):
            continue
        if kind is not ClaimType.OTHER_EVENT or is_attributed or _is_act(scene, told) or _is_located(scene, told):
            # when somebody was sentenced is not when he did it
            is_undated = _is_charge(told) and not any(word.date is not None for word in told.subtree())
            yield from (replace(one, is_undated=is_undated) for one in _clause(scene, told, kind))
    yield from _duties(scene, covered)


def _is_in_gist(scene: Scene, verb: Word, covered: frozenset[Word]) -> bool:
    """ "fled to X and was not seen again": the second verb is told with the first, unless that is told apart."""
    if verb.dep != "conj" or verb.head is None or verb.child("nsubj", "nsubjpass") is not None:
        return False
    if _speaks(scene, verb.head) and verb.lemma in acts("commitment"):
        return False  # "said that …, and vowed to fight"
    return verb.tag not in {"VBD", "VBZ", "VBP"} or not _is_covered(scene, verb.head, covered)


def _main_verbs(scene: Scene) -> Iterator[Word]:
    """Verbs that head a main clause or the clause that somebody says, coordinated ones included."""
    for word in scene.sentence.words:
        if not word.is_verb:
            continue
        first = word
        while first.dep == "conj" and first.head is not None and first.head.is_verb:
            first = first.head
        is_vow = first.dep == "advcl" and first.lemma in acts("commitment")
        is_told = first.dep == "acl" and first.head is not None and _is_of_saying(scene, first.head)
        is_told = is_told or _is_judged(scene, first)
        is_main = first.head is None or first.dep in _MAIN
        if is_main or is_vow or is_told or _tells_of_somebody(first) or _is_charge(first):
            yield word


def _is_judged(scene: Scene, verb: Word) -> bool:
    """ "is assessed by two states to own lorries": what somebody is assessed to do."""
    above = verb.head
    is_passive_cue = above is not None and above.child("auxpass") is not None and above.child("agent") is not None
    return verb.dep == "xcomp" and is_passive_cue and any(above is frame.cue for frame in scene.attributions.frames)


def _is_of_saying(scene: Scene, noun: Word) -> bool:
    """ "the claim that", "rejected allegations that"."""
    is_cue = any(noun is frame.cue for frame in scene.attributions.frames)
    is_heard = bool(scene.attributions.chain(noun)) or noun.lemma in nouns("trace")
    return is_cue or (noun.is_noun and noun_cue(noun.lemma) is not None and is_heard)


def _is_charge(gerund: Word) -> bool:
    """ "suspect X of storing explosives", "was accused of training Y"."""
    preposition = gerund.head
    verb = preposition.head if preposition is not None and gerund.dep == "pcomp" else None
    if verb is None or preposition is None or not verb.is_verb or gerund.tag not in {"VBG", "VBN"}:
        return False
    return verb.lemma in controlling(preposition.text.lower())


def _tells_of_somebody(clause: Word) -> bool:
    """ "X, who had trained in Khost in 1995, …": a clause that tells more of somebody named."""
    host = clause.head
    return (
        clause.dep == "relcl"
        and host is not None
        and (host.name is not None or host.date is not None)
        and clause.child("nsubj", "nsubjpass") is not None
    )


def _speaks(scene: Scene, verb: Word) -> bool:
    return any(verb is frame.cue for frame in scene.attributions.frames) and verb.lemma not in {"expect"}


def _unable(scene: Scene, verb: Word) -> Word | None:
    """ "was unable to corroborate the figure": what it could not say."""
    adjective = next((one for one in verb.all("acomp") if one.lemma in _UNABLE), None)
    cue = adjective.child("xcomp") if adjective is not None else None
    return cue if cue is not None and _speaks(scene, cue) else None


def _only_frames(verb: Word) -> bool:
    """ "It is not clear whether …": the clause below is what is told."""
    return (
        any(word.lemma in {"clear", "unclear", "possible"} for word in verb.all("acomp"))
        and verb.child("ccomp") is not None
    )


def _told(verb: Word) -> Word:
    """The verb that carries the news: "is reported to have overseen" tells of overseeing."""
    inner = verb.child("xcomp")
    due = next((one for one in verb.all("acomp") if one.lemma in _DUE and one.child("xcomp") is not None), None)
    if due is not None and verb.lemma in {"be", "remain", "look", "seem"}:
        return due.all("xcomp")[0]  # "is due to stand trial"
    if inner is not None and inner.is_verb and is_passive(verb) and is_hearsay(verb.lemma):
        return inner
    return verb


def _duties(scene: Scene, covered: frozenset[Word]) -> Iterator[Draft]:
    for noun in scene.sentence.words:
        is_said = bool(scene.attributions.chain(noun)) or scene.sentence.is_quoted(noun)
        if noun.lemma in nouns("duty") and noun.name is None and is_said and noun not in covered:
            holder = noun.child("poss")
            if holder is not None:
                yield Draft(
                    ClaimType.COMMITMENT,
                    noun,
                    {Role.SUBJECT: Filler(holder), Role.OBJECT: Filler(noun)},
                    "residue:duty",
                    noun,
                )


def _is_half(verb: Word, covered: frozenset[Word]) -> bool:
    """ "shot and killed a man": the first verb shares what the second one tells."""
    following = verb.child("conj")
    if following is None or following not in covered or following.child("nsubj", "nsubjpass") is not None:
        return False
    told = verb.all("dobj", "ccomp", "xcomp", "acomp", "attr", "oprd", "prep", "advmod", "prt")
    return following.child("dobj") is not None and not any(one.index > verb.index for one in told)


def _is_covered(scene: Scene, verb: Word, covered: frozenset[Word]) -> bool:
    """Whether a narrower claim hangs on the verb itself or on its complement."""
    is_of_subject = is_passive(verb) or takes_place(verb)
    if verb in covered or (is_of_subject and any(one in covered for one in subjects(verb))):
        return True
    charges = [one for preposition in verb.all("prep") for one in preposition.all("pcomp") if _is_charge(one)]
    if charges and verb.lemma not in verbs("sentencing"):
        return True
    is_act_on_event = verb.lemma not in verbs("support") and verb.lemma not in verbs("doing") and _is_act(scene, verb)
    if _is_half(verb, covered):
        return True
    if verb.lemma == "be" and any(one in covered for name in _AMONG for one in prepositions(verb).get(name, [])):
        return True
    for child in verb.all("xcomp", "dobj", "attr", "acomp"):
        if child.dep == "dobj" and is_act_on_event and child.lemma in nouns("attack"):
            continue  # "financed the attack"
        counted = [prep.child("pobj") for prep in child.all("prep") if prep.text.lower() in {"of", "for"}]
        if child in covered or any(word in covered for word in counted):
            return True
    return False


def _is_act(scene: Scene, verb: Word) -> bool:
    """Whether the text itself tells what somebody named did."""
    subject = _first_subject(verb)
    entity = scene.referents.entity_of(subject) if subject is not None else None
    is_actor = is_named(scene, entity) and entity_type(scene, entity or 0) in _ACTORS
    return is_actor or (subject is not None and is_state(scene, subject))


def _is_located(scene: Scene, verb: Word) -> bool:
    """Whether the text tells when or where somebody that it only describes did it: "gunmen fled to Gao on Monday"."""
    subject = _first_subject(verb)
    if subject is None or not (subject.tag[0] == "N" or scene.referents.entity_of(subject) is not None):
        return False
    if verb.dep == "relcl" and verb.head is not None and verb.head.date is not None:
        return True
    below = [word for part in verb.all("prep", "npadvmod", "advmod", "dobj") for word in part.subtree()]
    return any(is_date(word) or (word.name is not None and _is_place(scene, word)) for word in below)


def _is_place(scene: Scene, word: Word) -> bool:
    entity = scene.referents.entity_of(word)
    return entity is not None and entity_type(scene, entity) is EntityType.PLACE


def _clause(scene: Scene, verb: Word, kind: ClaimType) -> Iterator[Draft]:
    """One claim with the gist of the clause as its object."""
    subject = _subject(scene, verb)
    if subject is None:
        return
    draft = Draft(kind, verb, {}, rule=f"residue:{kind.value}", cue=verb, score=0.5)
    if kind is ClaimType.COMMITMENT and subject.lemma in nouns("aim") and (owner := subject.child("poss")) is not None:
        is_own = any(word.lemma in _STATED for word in subject.all("amod"))
        draft, subject = replace(draft, is_own_words=is_own), owner
    if kind is ClaimType.COMMITMENT and verb.lemma in _VOWING:
        draft = replace(draft, is_own_words=True)
    if subject.lemma in _OUTLOOK:
        is_bleak = any(word.lemma in _BLEAK for word in verb.all("acomp", "oprd", "xcomp"))
        draft = replace(draft, type=ClaimType.FORECAST, polarity=Polarity.NEGATED if is_bleak else None)
    if draft.type in _TOPICAL:
        draft = replace(draft, topic=topic_of(verb.subtree()))
    for one in _each(subject):
        yield replace(draft, fillers={Role.SUBJECT: _owner_of_state(scene, one), Role.OBJECT: Filler(verb)})


def _each(subject: Word) -> list[Word]:
    """The subject, and with it all that are named beside it: "Italy, Spain and France"."""
    others = [one for one in conjuncts(subject) if one.name is not None] if subject.name is not None else []
    return others or [subject]


def _first_subject(verb: Word) -> Word | None:
    """Who or what a clause is about: of "most of its fighters", the fighters."""
    subject = next(iter(subjects(verb)), None)
    is_share = subject is not None and subject.text.lower() in _MOST
    return next(iter(prepositions(subject).get("of", [])), subject) if subject is not None and is_share else subject


def _subject(scene: Scene, verb: Word) -> Word | None:
    """What the clause is about; where it begins with an empty "there" or "it", what that stands for."""
    subject = _first_subject(verb)
    if subject is not None and (subject.lemma not in _EMPTY or scene.referents.entity_of(subject) is not None):
        return subject
    return next(iter([*verb.all("attr"), *verb.all("dobj")]), None)


def _owner_of_state(scene: Scene, subject: Word) -> Filler:
    """Whose state is judged: "the importance of X has increased" is about X."""
    if subject.name is None and subject.lemma in nouns("quality") | _OUTLOOK:
        owner = subject.child("poss") or next(
            iter(prepositions(subject).get("of", []) + prepositions(subject).get("in", [])), None
        )
        if owner is not None and scene.referents.entity_of(owner) is not None:
            return Filler(owner)
    return Filler(subject)


def _stances(scene: Scene, verb: Word, covered: frozenset[Word]) -> Iterator[Draft]:
    """ "could not confirm the report", "announced a ceasefire": the saying itself is the news."""
    if verb.dep == "pcomp" and any(child.text.lower() == "what" for child in verb.children):
        return  # "spoke of what it called a massacre"
    for frame in scene.attributions.frames:
        if frame.is_nobody or (frame.cue is verb and verb in covered):
            continue
        if verb.dep == "conj" and frame.stance is Stance.CANNOT_CONFIRM and verb.child("nsubj") is None:
            continue  # "neither confirmed nor denied" is one answer
        if frame.cue is verb and not (frame.content & covered) and not any(word.is_verb for word in frame.content):
            fillers = {Role.SUBJECT: Filler(frame.holders[0]), Role.OBJECT: Filler(verb)}
            kind = ClaimType.COMMITMENT if verb.lemma in _VOWING else ClaimType.STATEMENT
            yield Draft(kind, verb, fillers, rule="residue:announcement", cue=verb)
            continue
        if frame.cue is verb and frame.stance is Stance.CANNOT_CONFIRM:
            fillers = {Role.SUBJECT: Filler(frame.holders[0]), Role.OBJECT: Filler(verb)}
            yield Draft(
                ClaimType.STATEMENT,
                verb,
                fillers,
                rule="residue:cannot confirm",
                cue=verb,
                polarity=Polarity.AFFIRMED,
                certainty=Certainty.ASSERTED,
            )
