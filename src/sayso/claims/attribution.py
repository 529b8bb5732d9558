"""Who says what inside one sentence: holders, the cue that shows them, and the words they answer for.

A frame is source, cue and content in the sense of the PARC corpus (Pareti 2012, "A database of attribution
relations") and PolNeAR. Frames nest: a word's chain is all frames whose content holds it, widest first. Words
that stand behind a closing tag (", the ministry said, the worst in years") are the publisher's own again.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.claims.cues import Cue, CueKind, noun_cue, verb_cue
from sayso.language.predicates import clause_of, conjuncts, doers, is_passive, subjects
from sayso.language.tree import Sentence, Word
from sayso.values.claim import Certainty, Stance

_VIA = {"citing", "quoting", "referring", "referencing", "invoking"}
_CLAUSES = ("ccomp", "xcomp", "csubj")
_NOT_CONTENT = {"advmod", "aux", "auxpass", "neg", "mark", "punct", "cc", "prt", "expl"}
_HEARSAY_NOUNS = {"report", "claim", "rumor", "rumour", "allegation", "speculation", "suggestion"}
_NAMING = {"refer", "describe", "call", "label", "portray", "characterize", "characterise", "depict"}
_RESPONSIBILITY = {"responsibility", "credit"}


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One holder and the words it answers for; `holders` are the heads of coordinated phrases."""

    holders: tuple[Word, ...]
    cue: Word
    content: frozenset[Word]
    stance: Stance = Stance.SAYS
    certainty: Certainty | None = None
    via: tuple[Word, ...] = ()
    is_responsibility: bool = False


@dataclass(frozen=True, slots=True)
class Attributions:
    """The frames of one sentence."""

    frames: tuple[Frame, ...] = ()
    _by_word: dict[Word, tuple[Frame, ...]] = field(default_factory=dict, compare=False)

    def chain(self, word: Word) -> tuple[Frame, ...]:
        """The frames that hold the word, outermost first."""
        if word not in self._by_word:
            holding = [frame for frame in self.frames if word in frame.content]
            self._by_word[word] = tuple(sorted(holding, key=lambda frame: -len(frame.content)))
        return self._by_word[word]

    def speaks_for(self, word: Word) -> bool:
        """Whether the word is a cue or stands in the phrase of a holder."""
        return any(word is frame.cue or word in frame.holders for frame in self.frames)


def attribute(sentence: Sentence) -> Attributions:
    """All frames of a sentence."""
    found: list[Frame] = []
    for word in sentence.words:
        found.extend(_frames_at(word))
    found.extend(_colon_quotation(sentence))
    return Attributions(tuple(frame for frame in found if frame.content))


def _colon_quotation(sentence: Sentence) -> Iterator[Frame]:
    """ "X justified the strike: "We had to …"": whoever the clause before the colon is about says the quotation behind it."""
    opening = next((q[0] for q in sentence.quotes if ": " in sentence.text[max(0, q[0] - sentence.start - 2) : q[0] - sentence.start]), None)
    if opening is None:
        return
    before = [word for word in sentence.words if word.start < opening]
    content = frozenset(word for word in sentence.words if word.start >= opening)
    verb = next((word for word in before if word.is_verb and word.dep in {"ROOT", "ccomp", "parataxis"} and subjects(word)), None)
    if verb is not None and content:
        yield Frame(_named(subjects(verb)), verb, content)


def _frames_at(word: Word) -> Iterator[Frame]:
    if word.is_verb and (cue := verb_cue(word.lemma)) is not None and not _is_adjunct(word, cue):
        yield from _verb_frames(word, cue)
    elif word.is_noun and word.name is None and noun_cue(word.lemma) is not None:
        yield from _noun_frames(word)
    elif word.text.lower() in {"according", "per"} and word.dep in {"prep", "advmod", "pcomp"}:
        yield from _according_to(word)
    if word.is_verb and word.lemma in {"claim", "take", "accept", "assume"}:
        yield from _responsibility(word)


def _is_adjunct(verb: Word, cue: Cue) -> bool:
    """ "considering the pressure it faces": a participle without a subject of its own that introduces no speech."""
    return verb.tag == "VBG" and verb.dep in {"prep", "advcl"} and cue.kind is not CueKind.SPEECH and verb.child("nsubj") is None


def _verb_frames(verb: Word, cue: Cue) -> Iterator[Frame]:
    holders = _named(_speakers(verb))
    if cue.kind is CueKind.ACCUSE:
        content = _below(word for word in verb.children if word.dep == "prep" or word.dep == "dobj")
    elif is_passive(verb):
        content = _passive_content(verb)
    else:
        content = _clause_content(verb, cue)
    if not content and verb.tag == "VBG" and verb.dep in {"acl", "pcomp", "advcl"} and cue.kind is not CueKind.MIND:
        content = _rest_of_clause(verb)
    via = tuple(_via(verb))
    if not holders and via:
        holders, via = via, ()
    content -= {word for holder in doers(verb) for word in holder.subtree()}
    if holders and content and verb not in holders:
        quoter = _quoter(verb)
        if quoter is not None:
            yield Frame(_named(doers(quoter)), quoter, frozenset(content | {verb}))
        certainty = cue.certainty or _vague(holders[0])
        if is_passive(verb) and cue.kind is CueKind.MIND and certainty is None:
            certainty = Certainty.LIKELY
        yield Frame(holders, verb, frozenset(content), _stance(verb, cue), certainty, via)


def _speakers(verb: Word) -> list[Word]:
    """Who speaks; in "cited a source saying that" it is the source."""
    quoter = _quoter(verb)
    return conjuncts(quoter.child("dobj")) if quoter is not None else doers(verb)  # type: ignore[arg-type]


def _quoter(verb: Word) -> Word | None:
    """The verb in "cited a source saying that": its object speaks."""
    host = verb.head
    if verb.tag != "VBG" or verb.dep not in {"advcl", "acl", "xcomp"} or verb.child("nsubj") is not None:
        return None
    if host is not None and host.is_noun and host.dep == "dobj":
        host = host.head
    if host is None or host.lemma not in {"cite", "quote"}:
        return None
    quoted = host.child("dobj")
    return host if quoted is not None and quoted.index < verb.index else None


def _named(words: Iterable[Word]) -> tuple[Word, ...]:
    """Holders by name where the phrase gives one: "a spokesman for the coalition, Colonel X"."""
    return tuple(dict.fromkeys(_name_in(word) for word in words))


def _name_in(word: Word) -> Word:
    if word.name is not None:
        return word
    for child in word.all("appos", "compound", "nmod"):
        if child.name is not None and child.index > word.index:
            return child
    return _name_behind(word) or word


def _name_behind(word: Word) -> Word | None:
    """ "TV station X", "director of the agency Y Z": a name that the parser set beside the title or inside its phrase."""
    beside = word.head.all(word.dep) if word.head is not None else []
    for other in beside:
        if other.name is not None and other.index == word.index + 1:
            return other
    for prep in word.all("prep"):
        inner = prep.child("pobj")
        if inner is not None and inner.name is not None and any(c.name is not None for c in inner.all("compound", "nmod")):
            return inner
    return None


def _vague(holder: Word) -> Certainty | None:
    """ "Some estimates suggest": nobody in particular holds it."""
    if holder.name is None and holder.lemma in {"estimate", "report", "rumor", "rumour"} and holder.tag == "NNS":
        determiner = holder.child("det", "amod")
        if determiner is None or determiner.text.lower() in {"some", "several", "various", "many", "unconfirmed"}:
            return Certainty.REPORTED
    return None


def _stance(verb: Word, cue: Cue) -> Stance:
    if cue.stance is Stance.CONFIRMS and _is_negated(verb):
        return Stance.CANNOT_CONFIRM
    return cue.stance


def _is_negated(verb: Word) -> bool:
    return verb.child("neg") is not None or any(
        above.child("neg") is not None for above in verb.ancestors() if above.lemma in {"able", "could"}
    )


def _clause_content(verb: Word, cue: Cue) -> set[Word]:
    """What an active verb introduces: a clause, a quotation around the tag, or a noun phrase."""
    clauses = [word for word in verb.children if word.dep in _CLAUSES and not _is_intention(word)]
    if clauses:
        return _with_following(verb, clauses)
    host = _interrupted(verb)
    if host is not None:
        tag = set(verb.subtree())
        return {word for word in host.subtree() if word not in tag and _is_before_tag(word, verb, host)}
    if verb.lemma in _NAMING:
        return _below([*verb.all("dobj", "prep", "oprd")]) - _below(_via_phrases(verb))
    if cue.kind in {CueKind.CONTENT, CueKind.MIND}:
        targets = verb.all("dobj", "oprd")
        if targets:
            return _below([*targets, *verb.all("prep", "acl", "npadvmod")]) - _below(_via_phrases(verb))
    return set()


def _with_following(verb: Word, clauses: list[Word]) -> set[Word]:
    """The clauses below the verb; of those in front of it, only what stands before the tag itself."""
    content = _below(clauses)
    tag_start = min([verb.index, *(subject.index for subject in subjects(verb) if subject.head is verb)])
    has_front = any(clause.index < tag_start for clause in clauses)
    if has_front and not any(clause.index > verb.index for clause in clauses):
        return {word for word in content if word.index < tag_start}
    for follower in verb.all("conj"):
        if follower.is_verb and follower.child("mark") and not follower.child("nsubj") is None:
            content |= _below([follower])
    return content


def _is_intention(clause: Word) -> bool:
    """A "to" clause after the verb: "vowed to fight" is an act of the subject, not a report."""
    return clause.dep == "xcomp" and clause.child("aux") is not None and clause.child("aux").text == "to" and (  # type: ignore[union-attr]
        clause.head is not None and not is_passive(clause.head) and clause.head.lemma not in {"claim"}
    )


def _interrupted(verb: Word) -> Word | None:
    """The clause that a tag is put into or behind: "X, it said, Y" parsed with the tag below X."""
    if verb.head is None or not verb.head.is_verb or verb.child("nsubj") is None:
        return None
    if verb.dep in {"parataxis", "ccomp", "advcl", "conj", "dep"} and verb.child("mark") is None:
        if verb.dep in {"ccomp", "conj", "advcl"} and verb.head.index > verb.index:
            return None
        if verb.dep == "conj" and any(word.dep == "cc" for word in verb.head.children):
            return None
        return verb.head
    return None


def _is_before_tag(word: Word, verb: Word, host: Word) -> bool:
    return word.index < verb.index or any(word.index > verb.index and above is host for above in [host])


def _passive_content(verb: Word) -> set[Word]:
    """ "X is expected by Y to Z": everything in the clause but the holder's own phrase."""
    parts = [word for word in verb.children if word.dep not in _NOT_CONTENT | {"agent", "conj", "advcl", "relcl"}]
    content = _below(parts) | {verb}
    if verb.dep in {"acl", "relcl"} and verb.head is not None:
        content |= {verb.head}
    return content


def _rest_of_clause(verb: Word) -> set[Word]:
    """ ", with officials reporting 12 people killed": whatever follows in the phrase that "with" opens."""
    opening = next((above for above in verb.ancestors() if above.dep == "prep" and above.text.lower() == "with"), None)
    return {word for word in opening.subtree() if word.index > verb.index} if opening is not None else set()


def _via(verb: Word) -> Iterator[Word]:
    for phrase in _via_phrases(verb):
        for word in phrase.subtree():
            if word.dep in {"dobj", "pobj"} and (word.head is phrase or word.head in phrase.children or phrase.text.lower() == "in"):
                if word.lemma == "reference":
                    continue
                yield from conjuncts(word)
                break


def _via_phrases(verb: Word) -> list[Word]:
    """ "citing a report", "in reference to the report" beside a verb of speech or in its subject's phrase."""
    found = []
    hosts = [verb, *(subject for subject in subjects(verb) if subject.head is verb)]
    for host in hosts:
        for word in host.children:
            if word.text.lower() in _VIA and word.dep in {"prep", "advcl", "acl"}:
                found.append(word)
            elif word.text.lower() == "in" and (target := word.child("pobj")) and target.lemma == "reference":
                found.append(word)
    return found


def _noun_frames(noun: Word) -> Iterator[Frame]:
    """ "the ministry's claim that", "a report by a channel that": the clause below the noun."""
    clause = next((word for word in noun.all("acl", "ccomp") if word.is_verb and _has_that(word)), None)
    if clause is None:
        clause = next((word for word in noun.all("relcl") if _has_that(word) and word.child("nsubj", "nsubjpass") is not None
                       and word.child("nsubj", "nsubjpass").lemma != "that"), None)  # type: ignore[union-attr]
    if clause is None and noun.dep == "attr" and noun.head is not None and noun.head.lemma == "be":
        clause = next((word for word in noun.head.all("ccomp", "advcl") if _has_that(word)), None)
    if clause is None:
        return
    by = next((word.child("pobj") for word in noun.all("prep", "agent") if word.text.lower() in {"by", "of", "from"}), None)
    holder = by or noun.child("poss")
    governor = noun.head
    if holder is None and noun.dep == "pobj" and governor is not None and governor.text.lower() in {"in", "with"}:
        speaker = governor.head
        if speaker is not None and speaker.is_verb and verb_cue(speaker.lemma) is not None and doers(speaker):
            yield Frame(_named(doers(speaker)), speaker, frozenset(_below([clause])))
            return
    if holder is None and noun.dep in {"dobj", "pobj", "attr"} and governor is not None and verb_cue(governor.lemma):
        return
    certainty = Certainty.REPORTED if holder is None and noun.lemma in _HEARSAY_NOUNS else None
    yield Frame(_named(conjuncts(holder)) if holder else (noun,), noun, frozenset(_below([clause])), certainty=certainty)


def _has_that(clause: Word) -> bool:
    mark = clause.child("mark")
    return mark is not None and mark.text.lower() in {"that", "whether"}


def _according_to(word: Word) -> Iterator[Frame]:
    to = word.child("prep")
    target = (to or word).child("pobj")
    host = word.head
    if target is None or host is None:
        return
    host = host if host.is_verb else clause_of(host)
    own = set(word.subtree())
    others = _below(_other_speakers(host))
    yield Frame(tuple(conjuncts(target)), word, frozenset(set(host.subtree()) - own - others))


def _other_speakers(host: Word) -> Iterable[Word]:
    """Coordinated clauses with a holder of their own."""
    return (word for word in host.all("conj", "ccomp") if word.is_verb and verb_cue(word.lemma) and word.child("nsubj")
            and word.child("ccomp", "dobj"))


def _responsibility(verb: Word) -> Iterator[Frame]:
    target = verb.child("dobj")
    if target is None or target.lemma not in _RESPONSIBILITY or _is_negated(verb):
        return
    phrases = [word for host in (verb, target) for word in host.all("prep") if word.text.lower() in {"for", "of", "in"}]
    yield Frame(_named(doers(verb)), verb, frozenset(_below(phrases) | {target}), is_responsibility=True)


def _below(words: Iterable[Word]) -> set[Word]:
    return {below for word in words for below in word.subtree()}
