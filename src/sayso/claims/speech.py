"""Frames of verbs: "X said that", "…, X said", "is expected by X to", "accused Y of"."""

from collections.abc import Iterator

from sayso.claims.cues import Cue, CueKind, verb_cue
from sayso.claims.frames import Frame, below
from sayso.claims.hedges import phrase_hedge
from sayso.claims.holders import named, quoted_holders, quoter_of, quoting_phrases, speakers, vagueness
from sayso.claims.negation import is_lacking
from sayso.claims.relays import informed_frames, is_informed, on_whose_word, quoted_as_saying
from sayso.claims.words import nouns, verbs
from sayso.language.predicates import doers, is_passive, subjects
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Certainty, Stance

_CLAUSES = ("ccomp", "xcomp", "csubj")
_NOBODY_IN_PARTICULAR = {
    "this",
    "that",
    "these",
    "those",
    "you",
    "everyone",
    "everybody",
    "anyone",
    "who",
    "which",
    "there",
}
_SEEMING = {"purport": Certainty.REPORTED, "appear": Certainty.LIKELY, "seem": Certainty.LIKELY}
_ABOUT = {"about", "of", "against", "to", "on"}
_WHERE = {"in", "near", "at", "outside", "inside", "around", "across"}
_NOT_CONTENT = {
    "advmod",
    "aux",
    "auxpass",
    "neg",
    "mark",
    "punct",
    "cc",
    "prt",
    "expl",
    "agent",
    "conj",
    "advcl",
    "relcl",
}


def speech_frames(sentence: Sentence, verb: Word, cue: Cue) -> Iterator[Frame]:
    """The frame of a verb of speech or judgement, and that of whoever quotes the speaker."""
    if _is_adjunct(verb, cue) or (cue.stance is Stance.DENIES and verb.child("dative") is not None):
        return
    if _keeps_quiet(verb):
        return  # "would not say who attacked": that somebody did is taken for granted
    if any(target.lemma in {"life", "victim"} for target in verb.all("dobj")):
        return  # "the blast claimed five lives" tells nobody's word
    if is_informed(verb):
        yield from informed_frames(verb)
        return
    holders = named(speakers(verb))
    via = (*quoted_holders(verb), *on_whose_word(verb))
    if not holders:
        holders, via = via, ()
    holders = tuple(holder for holder in holders if _can_speak(holder) and not _is_empty(holder, verb))
    above = set(verb.ancestors())
    quoter = quoter_of(verb)
    content = _content(verb, cue) or _quoted_before(sentence, verb, cue)
    if quoter is not None and not any(word.is_verb for word in content):
        content = set(quoted_as_saying(sentence, verb, quoter))
    content = content - below(doer for doer in doers(verb) if doer not in above)
    if sentence.is_quoted(verb) and any(sentence.is_quoted(word) for word in content):
        content = {word for word in content if sentence.is_quoted(word)}
    if not holders or not content or verb in holders:
        return
    if quoter is not None:
        yield Frame(named(doers(quoter)), quoter, frozenset(content | {verb}))
    is_nobody = all(_is_nobody(holder) for holder in holders)
    certainty = _certainty(verb, cue, holders)
    is_unsaid = is_nobody and certainty is None and cue.stance is Stance.SAYS and verb.child("ccomp") is not None
    is_open = is_unsaid or (is_nobody and cue.stance is Stance.CONFIRMS)
    stance = Stance.CANNOT_CONFIRM if is_open else _stance(verb, cue)
    yield Frame(holders, verb, frozenset(content), stance, certainty, via, is_nobody=is_nobody)


def _keeps_quiet(verb: Word) -> bool:
    """ "would not say how many", "did not specify where"."""
    asked = [one for clause in verb.all("ccomp") for one in clause.subtree() if one.tag in {"WP", "WRB", "WP$"}]
    first = min((one.index for clause in verb.all("ccomp") for one in clause.subtree()), default=-1)
    return is_lacking(verb) and any(one.index == first for one in asked)


def _can_speak(holder: Word) -> bool:
    """Nouns, names and pronouns for somebody; no adjective that the parser took for a subject."""
    is_noun = holder.name is not None or holder.tag[0] in "NPCD" or holder.text.lower() in {"former", "latter"}
    is_thing = (
        holder.name is None and any(child.text.lower() == "this" for child in holder.all("det")) and holder.tag == "NNS"
    )
    return is_noun and not is_thing and holder.text.lower() not in _NOBODY_IN_PARTICULAR


def _is_empty(holder: Word, verb: Word) -> bool:
    """ "it was too early to say whether": nobody says it."""
    above = verb.head if verb.dep == "xcomp" else None
    is_judged = above is not None and (above.tag[0] == "J" or above.child("acomp") is not None)
    return holder.text.lower() == "it" and is_judged


def _is_nobody(holder: Word) -> bool:
    """ "no member state", "nobody", "none of them"."""
    return holder.lemma in {"nobody", "none"} or any(child.text.lower() == "no" for child in holder.all("det"))


def _is_adjunct(verb: Word, cue: Cue) -> bool:
    """ "considering the pressure it faces": a participle without a subject of its own that introduces no speech."""
    is_bare = verb.tag == "VBG" and verb.dep in {"prep", "advcl"} and verb.child("nsubj") is None
    if not is_bare or cue.kind in {CueKind.SPEECH, CueKind.ACCUSE}:
        return False
    return not any(clause.child("mark") is not None for clause in verb.all("ccomp"))


def _certainty(verb: Word, cue: Cue, holders: tuple[Word, ...]) -> Certainty | None:
    if cue.stance is Stance.DENIES and is_lacking(verb):
        return None if all(_is_nobody(holder) for holder in holders) else Certainty.POSSIBLE
    given = cue.certainty or vagueness(holders[0])
    if given is None and (told := _how_sure(verb, holders)) is not None:
        return told
    if given is None and cue.kind is CueKind.MIND and is_passive(verb):
        return Certainty.LIKELY
    return given


def _how_sure(verb: Word, holders: tuple[Word, ...]) -> Certainty | None:
    """ "assess with low confidence", "appears to show", "nobody can say": how sure the telling itself is."""
    if (phrase := phrase_hedge(verb)) is not None:
        return phrase
    is_open = any(aux.text.lower() in {"can", "could"} for aux in verb.all("aux")) or verb.lemma == "know"
    if is_open and all(_is_nobody(holder) for holder in holders):
        return Certainty.POSSIBLE
    host = verb.head if verb.dep in {"xcomp", "advcl"} else None
    return _SEEMING.get(host.lemma) if host is not None else None


def _stance(verb: Word, cue: Cue) -> Stance:
    """A confirmation that is missing is a stance of its own; who does not rule something out leaves it open."""
    if cue.stance is Stance.DENIES and _is_neither(verb):
        return Stance.CANNOT_CONFIRM
    if not is_lacking(verb):
        return cue.stance
    if cue.stance is Stance.DENIES:
        return Stance.SAYS
    return Stance.CANNOT_CONFIRM if cue.stance is Stance.CONFIRMS else cue.stance


def _is_neither(verb: Word) -> bool:
    """ "neither confirmed nor denied"."""
    leader = verb.head
    return verb.dep == "conj" and leader is not None and any(word.text.lower() == "nor" for word in leader.all("cc"))


def _content(verb: Word, cue: Cue) -> set[Word]:
    if cue.kind is CueKind.ACCUSE:
        return below(verb.all("prep", "dobj"))
    found = _passive_content(verb, cue) if is_passive(verb) else _active_content(verb, cue)
    if not found and verb.tag == "VBG" and cue.kind is not CueKind.MIND:
        return _rest_of_clause(verb)
    return found


def _has_told(verb: Word) -> bool:
    is_as = any(one.text.lower() == "as" for one in verb.all("prep"))
    return is_as or verb.child(*_CLAUSES, "oprd", "acomp", "advcl") is not None


def _passive_content(verb: Word, cue: Cue) -> set[Word]:
    """ "X is expected by Y to Z": everything in the clause but the holder's own phrase; not "is ruled by Y"."""
    if cue.kind is CueKind.SPEECH and verb.child("agent") is not None and not _has_told(verb):
        return set()
    content = below(word for word in verb.children if word.dep not in _NOT_CONTENT) | {verb}
    if verb.dep in {"acl", "relcl"} and verb.head is not None:
        content |= {verb.head}
    return content


def _active_content(verb: Word, cue: Cue) -> set[Word]:
    """What an active verb introduces: a clause, a quotation around the tag, or a noun phrase."""
    clauses = [word for word in verb.children if word.dep in _CLAUSES and not _is_intention(word)]
    if verb.lemma == "find":
        clauses = [word for word in clauses if word.child("mark") is not None or word.is_verb]
    if clauses:
        return _clauses_content(verb, clauses)
    host = _interrupted(verb)
    return set(host.subtree()) - set(verb.subtree()) if host is not None else _phrase_content(verb, cue)


def _phrase_content(verb: Word, cue: Cue) -> set[Word]:
    """ "described X as Y", "put the toll at 42", "warned of attacks", "reported 12 deaths"."""
    if verb.lemma in verbs("naming"):
        return below(verb.all("dobj", "prep", "oprd")) - below(quoting_phrases(verb))
    if verb.lemma in verbs("measuring") and not any(_is_measure(word) for word in verb.all("dobj")):
        return below(verb.all("dobj", "prep")) | {verb} if _locates(verb) else set()
    if verb.lemma in verbs("talking") and verb.child("dobj") is None:
        return below(prep for prep in verb.all("prep") if prep.text.lower() in _ABOUT)
    targets = verb.all("dobj", "oprd") if cue.kind in {CueKind.CONTENT, CueKind.MIND} else []
    is_refusal = cue.stance is Stance.DENIES and any(one.lemma in nouns("proposed") for one in targets)
    if not targets or is_refusal:
        return set()
    behind = [one for one in verb.all("prep", "acl", "npadvmod") if one.index > verb.index]
    return below([*targets, *behind]) - below(quoting_phrases(verb))


def _locates(verb: Word) -> bool:
    """ "placed him in Bajaur": the speaker tells where he is."""
    whom = verb.child("dobj")
    is_somebody = whom is not None and (whom.name is not None or whom.tag == "PRP")
    where = [below for one in verb.all("prep") if one.text.lower() in _WHERE for below in one.subtree()]
    return is_somebody and any(one.name is not None for one in where)


def _is_measure(target: Word) -> bool:
    """ "put the toll at", "put it at"."""
    return target.lemma in nouns("measure") | nouns("assessed") or target.text.lower() in {"it", "this", "that"}


def _clauses_content(verb: Word, clauses: list[Word]) -> set[Word]:
    """The clauses below the verb; of those in front of it, only what stands before the tag itself."""
    content = below(clauses)
    tag_start = min([verb.index, *(subject.index for subject in subjects(verb) if subject.head is verb)])
    if all(clause.index < tag_start for clause in clauses):
        return {word for word in content if word.index < tag_start}
    content |= below(follower for follower in verb.all("conj") if _is_also_told(follower))
    return content | _torn_off(verb, clauses)


def _is_also_told(follower: Word) -> bool:
    """ "said that …, and that …", "said he led it, and he had met X": a clause that the parser hung on the tag."""
    subject = follower.child("nsubj", "nsubjpass")
    if not follower.is_verb or subject is None:
        return False
    is_backshifted = subject.tag == "PRP" and any(aux.text.lower() == "had" for aux in follower.all("aux"))
    return follower.child("mark") is not None or is_backshifted


def _torn_off(verb: Word, clauses: list[Word]) -> set[Word]:
    """ "He added that of A, B has returned": the rest of the clause, where the parser put the tag below it."""
    host = verb.head
    if verb.dep not in {"ccomp", "advcl"} or host is None or not host.is_verb or host.index < verb.index:
        return set()
    if verb_cue(host.lemma) is not None or not any(clause.child("mark") is not None for clause in clauses):
        return set()
    return {word for word in host.subtree() if word.index > verb.index}


def _quoted_before(sentence: Sentence, verb: Word, cue: Cue) -> set[Word]:
    """ "Look at them," he said: the quoted words, where the parser hung the quotation on the tag as something else."""
    if cue.kind not in {CueKind.SPEECH, CueKind.CONTENT} or sentence.is_quoted(verb) or verb.child("nsubj") is None:
        return set()
    if any(above.is_verb and not sentence.is_quoted(above) for above in verb.ancestors()):
        return set()
    return {word for word in sentence.words if sentence.is_quoted(word) and word.text.isalpha()}


def _is_intention(clause: Word) -> bool:
    """A "to" clause after the verb: "vowed to fight" is an act of the subject, not a report."""
    verb, particle = clause.head, clause.child("aux")
    if clause.dep != "xcomp" or verb is None or particle is None or particle.text != "to":
        return False
    return not is_passive(verb) and verb.lemma != "claim"


def _interrupted(verb: Word) -> Word | None:
    """The clause that a tag is put into or behind: "X, it said, Y", "as it said, X", with the tag parsed below X."""
    host, mark = verb.head, verb.child("mark")
    if host is None or not host.is_verb or verb.child("nsubj") is None:
        return None
    if mark is not None:
        is_whole = verb.child("dobj") is None or (
            verb.lemma in {"put", "tell", "have"} and verb.all("dobj")[0].text.lower() == "it"
        )
        return host if mark.text.lower() == "as" and is_whole else None
    if verb.dep in {"parataxis", "dep"}:
        return host
    if verb.dep not in {"ccomp", "advcl", "conj"} or host.index > verb.index or verb_cue(host.lemma) is not None:
        return None
    return None if verb.dep == "conj" and host.child("cc") is not None else host


def _rest_of_clause(verb: Word) -> set[Word]:
    """ ", with officials reporting 12 people killed": whatever follows in the phrase that "with" opens."""
    opening = next((above for above in verb.ancestors() if above.dep == "prep" and above.text.lower() == "with"), None)
    return {word for word in opening.subtree() if word.index > verb.index} if opening is not None else set()
