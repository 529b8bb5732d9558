"""Who attacked, killed or jailed whom, and where, in news (WikiEvents, the development part).

What is counted: each argument of an annotated attack (`Conflict.Attack`), death (`Life.Die`) or arrest
(`Justice.ArrestJailDetain`) that is a doer (attacker, killer, jailer), a sufferer (target, victim, detainee) or a
place. An attack and the death that it brings are taken together: whoever is target and victim in one sentence counts
once. Instruments and explosive devices are left out, and so are the triggers: how an event is worded is not asked.

It is found if a claim of the kind in the same sentence has an argument in the same role whose head word is the head
word of the annotated argument, or if one of the words that Sayso takes for the same entity in that sentence holds
it. `event(attack)` gives subject, object and place, `event(death)` and `event(arrest)` agent, subject and place. Each
argument of the claims counts once for each sentence, kind, role and entity, whether or not the corpus has an event
there; but what is annotated of an injury (`Life.Injure`) is counted neither way, since Sayso takes the wounded for
attacked. Pronouns count like other words; claims that are negated count as well. A further figure keeps attacks and
deaths apart. The corpus's own file of coreferent mentions is not used: an annotated argument has the one head that
stands with it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.agreed import Agreed
from benchmarks.arguments import mentions_of_same
from benchmarks.halves import Half, Miss, Scored, by_half, looked_at
from benchmarks.wikievents_texts import Filled, News, news_in
from sayso.reading import read
from sayso.values.claim import Argument, Claim, ClaimType, Role
from sayso.values.mention import MentionKind
from sayso.values.reading import Reading
from sayso.values.span import Span

TOGETHER, APART = "all arguments", "all arguments, attacks and deaths apart"
BARS = {TOGETHER: 0.38, APART: 0.38}
"""F1 that has to be reached; held against the stricter count, too."""
ROLES = ("doer", "sufferer", "place")
POOLED = {"attack": "attack or death", "death": "attack or death", "injury": "injury", "arrest": "arrest"}
KINDS = ("attack or death", "arrest")
LABELS = (TOGETHER, *(f"{kind}: {role}" for kind in KINDS for role in ROLES))
_KINDS = {ClaimType.ATTACK: "attack", ClaimType.DEATH: "death", ClaimType.ARREST: "arrest"}
_OF_ATTACK = {Role.SUBJECT: "doer", Role.OBJECT: "sufferer", Role.PLACE: "place"}
_OF_OTHERS = {Role.AGENT: "doer", Role.SUBJECT: "sufferer", Role.PLACE: "place"}


@dataclass(frozen=True, slots=True)
class EventQuality:
    """Figures by role and kind of event in each half, and the misses of the half that may be looked at."""

    documents: int
    arguments: dict[Half, dict[str, Agreed]]
    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An argument of a claim: kind of event, role, its sentence, its head, and all words that stand for the same."""

    kind: str
    role: str
    sentence: int
    head: Span
    same: frozenset[Span]

    def is_of(self, sentence: int, filled: Filled) -> bool:
        if (self.kind, self.role, self.sentence) != (filled.kind, filled.role, sentence):
            return False
        return self.head.overlaps(filled.head) or any(span.covers(filled.head) for span in self.same)

    def is_same(self, other: "Found") -> bool:
        """Whether both are one argument, told by two claims of a kind in one sentence."""
        own, others = ((one.kind, one.role, one.sentence) for one in (self, other))
        return own == others and (self.head.overlaps(other.head) or not self.same.isdisjoint(other.same))


def measure_wikievents(directory: Path) -> EventQuality:
    """Read every text of the corpus and compare the arguments of its events."""
    scored = [score(news, read(news.text)) for news in news_in(directory / "dev.jsonl")]
    return EventQuality(len(scored), by_half(scored), looked_at(scored))


@dataclass(frozen=True, slots=True)
class _Compared:
    """The annotated arguments, those of them that were found, and what was found besides."""

    annotated: list[Filled]
    matched: list[Filled]
    wrong: list[Found]

    def agreed(self, label: str = TOGETHER) -> Agreed:
        annotated, matched = (
            sum(label in {TOGETHER, f"{one.kind}: {one.role}"} for one in each)
            for each in (self.annotated, self.matched)
        )
        wrong = sum(label in {TOGETHER, f"{one.kind}: {one.role}"} for one in self.wrong)
        return Agreed(matched + wrong, annotated, matched)


def score(news: News, reading: Reading) -> Scored:
    """Counts of one text for all arguments, each role of each kind, and for attacks and deaths apart."""
    compared = _compare(news, reading, POOLED)
    counts = {label: compared.agreed(label) for label in LABELS}
    counts[APART] = _compare(news, reading, {kind: kind for kind in POOLED}).agreed()
    return Scored(news.name, counts, tuple(_misses(news, compared)))


def _compare(news: News, reading: Reading, kinds: Mapping[str, str]) -> _Compared:
    every = dict.fromkeys(replace(one, kind=kinds[one.kind]) for one in news.arguments)
    annotated = [one for one in every if one.kind != "injury"]
    injured = [replace(one, kind=kinds["attack"]) for one in every if one.kind == "injury"]
    free = _each_once(replace(one, kind=kinds[one.kind]) for one in found_arguments(news, reading))
    matched: list[Filled] = []
    for filled in annotated:
        if hit := next((one for one in free if one.is_of(news.sentence(filled.head), filled)), None):
            free.remove(hit)
            matched.append(filled)
    wrong = [one for one in free if not any(one.is_of(news.sentence(hurt.head), hurt) for hurt in injured)]
    return _Compared(annotated, matched, wrong)


def found_arguments(news: News, reading: Reading) -> Iterator[Found]:
    """The arguments of claims about attacks, deaths and arrests, in text order."""
    for claim in reading.claims:
        roles = _OF_ATTACK if claim.type is ClaimType.ATTACK else _OF_OTHERS
        for argument in claim.arguments if claim.type in _KINDS else ():
            if argument.role in roles and argument.span is not None:
                same = frozenset(_same(argument, claim, reading))
                sentence = news.sentence(argument.span)
                yield Found(_KINDS[claim.type], roles[argument.role], sentence, argument.span, same)


def _same(argument: Argument, claim: Claim, reading: Reading) -> Iterator[Span]:
    """Names whole, of descriptions the head alone, which is the last word of the mention."""
    for kind, span in mentions_of_same(argument, claim, reading):
        words = reading.document.text[slice(*span)]
        yield span if kind is MentionKind.NAME else Span(span.end - len(words.split()[-1]), span.end)


def _each_once(found: Iterable[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in found:
        if not any(one.is_same(other) for other in kept):
            kept.append(one)
    return kept


def _misses(news: News, compared: _Compared) -> Iterator[Miss]:
    for one in compared.annotated:
        if one not in compared.matched:
            inside = [other for other in compared.wrong if other.sentence == news.sentence(one.head)]
            yield Miss(f"{one.kind}: {one.role}: {_how_missed(one, inside)}", news.name, _shown(news, one.head))
    for other in compared.wrong:
        kinds = {one.kind for one in compared.annotated if news.sentence(one.head) == other.sentence}
        kind = "found, annotated otherwise or not" if other.kind in kinds else "found, no such event annotated"
        yield Miss(f"{other.kind}: {other.role}: {kind}", news.name, _shown(news, other.head))


def _how_missed(filled: Filled, inside: list[Found]) -> str:
    if any(one.kind == filled.kind and one.role == filled.role for one in inside):
        return "another word found"
    if any(one.head.overlaps(filled.head) or filled.head in one.same for one in inside):
        return "found in another role or kind of event"
    return "not found"


def _shown(news: News, head: Span) -> str:
    sentence = news.sentences[news.sentence(head)]
    text = news.text
    return f"{text[sentence.start : head.start]}[{text[head.start : head.end]}]{text[head.end : sentence.end]}"
