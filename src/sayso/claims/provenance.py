"""Where a holder has it from, and who passes it on: "X, who relies on Y", "the paper, whose report Z carried".

Such asides say nothing about the claim itself, but belong to its chain. A handing binds two holders, wherever in the
sentence, or in the sentences around, either of them answers for a claim. The terms are those of the PROV data model
of the W3C: what the teller tells was derived from the source.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.claims.cues import cue_of
from sayso.claims.holders import author_of, giver_of, named
from sayso.claims.outlets import told_to
from sayso.claims.words import nouns, verbs
from sayso.language.descriptions import nominal_types
from sayso.language.predicates import doers, is_passive, lexeme, prepositions, subjects
from sayso.language.tree import Sentence, Word
from sayso.tables import read_table
from sayso.values.mention import EntityType

_REACH = range(-1, 3)
"""A handing holds for the sentence before the one that tells it, and for the two behind it."""
_PAPER_PLACES = {"in", "through", "via"}
_PEOPLE = (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.DOCUMENT, EntityType.GROUP)


@dataclass(frozen=True, slots=True, eq=False)
class Handing:
    """`teller` tells what it has from `source`; `is_told` where a sentence says so of a text, not of one claim.

    `is_spoken` where the source spoke to the teller: that holds for what the source goes on to say.
    """

    teller: Word
    source: Word
    cue: Word
    is_carried: bool
    is_told: bool
    is_spoken: bool = False


def handings_around(sentences: Sequence[Sentence]) -> list[tuple[Handing, ...]]:
    """For each sentence the handings that hold for what it claims."""
    own = [tuple(handings_in(sentence)) for sentence in sentences]
    around: list[tuple[Handing, ...]] = []
    for number, found in enumerate(own):
        near = [number - step for step in _REACH if step and 0 <= number - step < len(own)]
        told = [one for other in near for one in own[other] if one.is_told and not one.is_spoken]
        around.append((*found, *told, *_last_spoken(own, number)))
    return around


def _last_spoken(own: Sequence[tuple[Handing, ...]], number: int) -> list[Handing]:
    """To whom somebody spoke last, in the sentences before that are near."""
    for before in range(number, max(-1, number - _REACH.stop), -1):
        spoken = [one for one in own[before] if one.is_spoken]
        if spoken:
            return spoken if before < number else []
    return []


def handings_in(sentence: Sentence) -> Iterator[Handing]:
    """The handings that one sentence tells."""
    for word in sentence.words:
        if word.is_verb:
            yield from _drawn(word)
            yield from _carried(word)
            yield from _heard(word)
            yield from (_spoken(word, who, outlet) for who, outlet in told_to(word))
        elif word.lemma == "source" and word.dep == "nsubj":
            yield from _sourced(word)


def _spoken(verb: Word, speaker: Word, outlet: Word) -> Handing:
    """ "X told Y that": Y hands on what X says."""
    return Handing(outlet, speaker, verb, is_carried=True, is_told=True, is_spoken=True)


def _drawn(verb: Word) -> Iterator[Handing]:
    """ "relies on X", "bases its account on X", "took it from X", "going by what X said"."""
    target = verb.child("dobj")
    if target is not None and any(child.tag == "WP$" for child in target.all("poss")):
        return
    tellers = named(_voice(one) for one in subjects(verb))
    is_of_text = is_text(target) or any(is_text(one) for one in verb.all("nsubjpass"))
    is_adjunct = verb.dep in {"advcl", "acl", "relcl"}
    for source in sources_of(verb):
        for teller in tellers[:1]:
            if teller is not source and (is_adjunct or is_of_text or is_text(teller)):
                yield Handing(teller, source, verb, is_carried=False, is_told=is_of_text or is_text(teller))


def sources_of(verb: Word) -> Iterator[Word]:
    """From whom the subject of `verb` has it: "relies on X", "relates what X told her", "had the news from X"."""
    ways = _drawing().get(lexeme(verb)) or _drawing().get(verb.lemma)
    if ways is None:
        return
    target = verb.child("dobj")
    for host in (verb, target):
        for preposition in host.all("prep", "prt") if host is not None else ():
            if preposition.text.lower() not in ways:
                continue
            for one in [*preposition.all("pobj"), *preposition.all("pcomp")]:
                yield from _givers(one)
    if "what" in ways:
        yield from (one for clause in verb.all("ccomp") for one in _givers(clause))


def givers_of(verb: Word) -> Iterator[Word]:
    """ "published the account of X", "passed on what X had said": X."""
    yield from sources_of(verb)
    if verb.lemma in verbs("relaying") or lexeme(verb) in verbs("relaying"):
        for paper in verb.all("dobj"):
            giver = giver_of(paper) if paper.name is None and paper.lemma in nouns("testimony") else author_of(paper)
            yield from named([giver]) if giver is not None and giver.tag != "WP$" else ()


def _givers(what: Word) -> Iterator[Word]:
    """Who gave a testimony, wrote a paper, or said something ("what X said"); nobody if it is none of these."""
    if what.is_verb:
        if any(child.text.lower() == "what" for child in what.children):
            heard = prepositions(what).get("from", []) if what.lemma in verbs("learning") else []
            yield from named(heard or (subjects(what) if cue_of(what) is not None else []))
        return
    giver = giver_of(what) if what.name is None and what.lemma in nouns("testimony") else None
    found = giver or author_of(what) or what
    is_voice = found.name is not None or is_text(found) or not nominal_types(found.lemma).isdisjoint(_PEOPLE)
    if giver is not None or is_voice:
        yield from named([found])


def _voice(teller: Word) -> Word:
    """ "In a paper that draws on X, the ministry says": the ministry."""
    preposition = teller.head if teller.dep == "pobj" else None
    verb = preposition.head if preposition is not None and preposition.text.lower() in _PAPER_PLACES else None
    if verb is None or not verb.is_verb or not is_text(teller):
        return teller
    return next(iter(doers(verb)), teller)


def _carried(verb: Word) -> Iterator[Handing]:
    """ "picked up the magazine's story", "its post was reproduced by X", "whose statement it had received from X"."""
    target = verb.child("nsubjpass") if is_passive(verb) else verb.child("dobj")
    if target is None or not is_text(target):
        return
    given = giver_of(target) if target.lemma in nouns("testimony") and target.name is None else None
    owner = target.child("poss") or author_of(target) or given
    if owner is None:
        return
    is_relative = owner.tag == "WP$"
    if is_relative and verb.dep == "relcl" and verb.head is not None:
        owner = verb.head
    relayers = named(doers(verb)) if lexeme(verb) in verbs("relaying") or verb.lemma in verbs("relaying") else ()
    if is_relative and (ways := _drawing().get(verb.lemma)) is not None:
        relayers = tuple(one for way in ways for one in prepositions(verb).get(way, []))
    for relayer in relayers[:1]:
        if relayer is not owner:
            is_of_paper = not is_relative or bool(verbs("relaying").keys() & {verb.lemma, lexeme(verb)})
            yield Handing(relayer, named([owner])[0], verb, is_carried=True, is_told=is_of_paper)


def _heard(verb: Word) -> Iterator[Handing]:
    """ "customs documents seen by X", "a witness quoted in the report by X": X hands them on."""
    source = verb.head
    ways = verbs("handing").get(verb.lemma)
    if ways is None or verb.tag != "VBN" or verb.dep != "acl" or source is None or not source.is_noun:
        return
    phrases = prepositions(verb)
    tellers = [one for way in ways.split("|") for one in (doers(verb) if way == "by" else phrases.get(way, []))]
    for teller in tellers[:1]:
        voice = named([teller])[0]
        if voice.name is not None or is_text(teller):
            yield Handing(voice, named([source])[0], verb, is_carried=True, is_told=False)


def _sourced(noun: Word) -> Iterator[Handing]:
    """ "X, whose source is Y", "Its source was Y"."""
    copula, owner = noun.head, noun.child("poss")
    if copula is None or copula.lemma != "be" or owner is None:
        return
    is_relative = owner.tag == "WP$" and copula.dep == "relcl" and copula.head is not None
    teller = copula.head if is_relative else owner
    if teller is None or not (is_relative or copula.head is None):
        return
    for source in copula.all("attr"):
        yield Handing(named([teller])[0], named([source])[0], copula, is_carried=False, is_told=not is_relative)


def is_text(word: Word | None) -> bool:
    """Papers, posts, accounts: what somebody wrote or said; no name."""
    if word is None or word.name is not None:
        return False
    return word.lemma in nouns("testimony") | nouns("voiced") or EntityType.DOCUMENT in nominal_types(word.lemma)


@cache
def _drawing() -> dict[str, frozenset[str]]:
    """Verbs of drawing on somebody, with the prepositions before whom; `what` before a clause of saying."""
    return {verb: frozenset(ways.split("|")) for verb, ways, *_ in read_table("claims", "provenance")}
