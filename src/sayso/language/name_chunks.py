"""Capitalised words gathered into names: what belongs to one name, and what only stands beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from sayso.language.name_joints import Gathered, ends_in_head, follows_by_space, goes_on
from sayso.language.name_tokens import Joint, NameWord, lower_start, name_words
from sayso.language.name_traits import is_acronym, is_given_name, is_ordinary, traits
from sayso.language.name_words import HEADS, WordKind, country_names, words
from sayso.names import KnownHit, fold
from sayso.tables import read_table
from sayso.values.mention import EntityType

_OF_HEADS = frozenset(HEADS)
_BODY_HEADS = frozenset({WordKind.GROUP_HEAD, WordKind.BODY_HEAD})
_ADJECTIVES = frozenset({WordKind.PEOPLE, WordKind.BODY_WORD, WordKind.TITLE_WORD, WordKind.OPENER})
_OFFICE_JOINTS = frozenset({Joint.OF, Joint.FOR, Joint.AND})
_STATIONS = frozenset({"Radio", "Radiodiffusion", "Télévision"})
_CUE_WORDS = frozenset({"aka", "fka", "nka"})
_TITLE_BEFORE = re.compile(r"\b([A-Z][a-z]+)\.? $")
_DAY_OR_YEAR = re.compile(r",? \d")
_OUTLET = re.compile(r" (?:station|channel|network|outlet|broadcaster|company|program|show)s?\b")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of one block that is taken for one name; `type` is what its own words say, if they say anything.

    `is_sure` is false for a single ordinary word whose capital may come from its place in the sentence;
    `is_people` marks bare adjectives ("Iraqi", "Sunni Arab"), which become a name only with a tail ("Iraqi army");
    `is_plain` names of ordinary words alone ("Steel Curtain").
    """

    start: int
    end: int
    words: tuple[NameWord, ...]
    type: EntityType | None = None
    hit: KnownHit | None = None
    is_sure: bool = True
    is_people: bool = False
    is_plain: bool = False
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known before the words of a block are gathered: names to look for, and ordinary words."""

    hits: tuple[KnownHit, ...] = ()
    ordinary: frozenset[str] = field(default=frozenset(), repr=False)

    def hit_at(self, start: int) -> KnownHit | None:
        return next((hit for hit in self.hits if hit.start == start), None)


def name_chunks(text: str, body: int, evidence: Evidence) -> list[Chunk]:
    """The names of one block that its own words show, in order."""
    found = []
    for run in _runs(text, name_words(text, body), evidence):
        chunk = _trimmed(text, run, evidence)
        if chunk is not None:
            found.append(chunk)
    return found


def _runs(text: str, found: Sequence[NameWord], evidence: Evidence) -> Iterator[list[NameWord]]:
    """Words that make one name together; a known name is never cut, and cuts what does not belong to it."""
    run: list[NameWord] = []
    inside: KnownHit | None = None
    for position, word in enumerate(found):
        if inside is not None and word.start < inside.end:
            run.append(word)
            continue
        hit = evidence.hit_at(word.start) or evidence.hit_at(lower_start(text, word.start))
        joins = bool(run) and goes_on(Gathered(text, run, found, position, inside, evidence.ordinary))
        is_new = _is_second_place(inside, hit) or (run and _begins_ministry(run[-1], found, position))
        if not joins or is_new or (inside is not None and _stands_apart(word)):
            if run:
                yield run
            run = []
        run.append(word)
        inside = hit if hit is not None and hit.end > word.end else (hit if hit is not None else None)
        is_whole = inside is None or inside.end <= word.end
        is_kept = run[0].text == "Office" or _ends_in_month(text, run) or not is_whole
        if not is_kept and _is_barrier(word, found, position):
            yield _without_title_words(run[:-1])
            run = []
            inside = None
    if run:
        yield run


def _is_second_place(inside: KnownHit | None, hit: KnownHit | None) -> bool:
    """Whether a known name follows that of a place without any sign between: "BAGHDAD U.S. officials"."""
    return inside is not None and hit is not None and inside.row.type is EntityType.PLACE


def _begins_ministry(before: NameWord, found: Sequence[NameWord], position: int) -> bool:
    """Whether a "Ministry of" follows the head of another body, as in lists that have lost their line breaks."""
    is_open = position + 1 < len(found) and found[position + 1].joint is Joint.OF
    return is_open and found[position].text in ("Ministry", "Department") and bool(traits(before.text) & _BODY_HEADS)


def _stands_apart(word: NameWord) -> bool:
    """Whether a word behind a known name begins a name of its own: "Ministry of Trade Ana Lopez"."""
    return is_given_name(word.text) or WordKind.HONORIFIC in traits(word.text)


def _is_barrier(word: NameWord, found: Sequence[NameWord], position: int) -> bool:
    """Titles, months and weekdays part names, unless they stand inside the name of a body."""
    kinds = traits(word.text)
    if word.text.replace(".", "").lower() in _CUE_WORDS:
        return True
    if WordKind.CALENDAR in kinds and WordKind.BODY_WORD not in kinds:
        return not (is_given_name(word.text) and follows_by_space(found, position))
    if position and follows_by_space(found, position - 1) and is_given_name(found[position - 1].text):
        return word.text in ("President", "Minister", "Commander")
    if WordKind.BODY_WORD in kinds and word.joint in (Joint.OF, Joint.FOR, Joint.AND, Joint.COMMA):
        return False
    return WordKind.TITLE in kinds and not ends_in_head(found, position)


def _ends_in_month(text: str, run: Sequence[NameWord]) -> bool:
    """ "Theresa May promised": a surname behind a given name, where no day or year of that month follows."""
    is_month = len(run) > 1 and run[-1].text in _month_names() and run[-1].joint is Joint.SPACE
    return is_month and is_given_name(run[-2].text) and not _DAY_OR_YEAR.match(text, run[-1].end)


@cache
def _month_names() -> frozenset[str]:
    """Months that are names of people, too."""
    return frozenset(row[0] for row in read_table("language", "time_words") if row[1] == "month_or_name")


def _without_title_words(run: list[NameWord]) -> list[NameWord]:
    """What stands before a title, less the words that belong to the title: "Israeli Prime" Minister."""
    while run and WordKind.TITLE_WORD in traits(run[-1].text):
        run = run[:-1]
    return run


def _trimmed(text: str, run: list[NameWord], evidence: Evidence) -> Chunk | None:
    """The name in a run, without openers, bare adjectives and words whose capital means nothing."""
    run = _without_lead(run, evidence)
    while run and _is_empty_end(text, run) and evidence.hit_at(run[0].start) is None:
        run = run[:-1]
    if not run or "-".join(word.text.lower() for word in run) in words(WordKind.NO_NAME):
        return None
    start = lower_start(text, run[0].start)
    hit = _whole_hit(start, run, evidence)
    if hit is not None and hit.row.type is EntityType.PLACE and _is_titled(text, start, hit):
        return Chunk(start, run[-1].end, tuple(run), type=EntityType.PERSON)
    chunk = Chunk(start, max(run[-1].end, hit.end if hit else 0), tuple(run), hit=hit)
    if hit is None and all(traits(word.text) & _ADJECTIVES for word in run) and not _has_head(run):
        return replace(chunk, is_people=True) if WordKind.PEOPLE in traits(run[-1].text) else None
    if hit is None and WordKind.PEOPLE in traits(run[0].text) and _OUTLET.match(text, chunk.end):
        return None
    if len(run) == 1 and hit is None:
        is_label = text.startswith(":", chunk.end) and is_ordinary(run[0].text, evidence.ordinary)
        return None if is_label else _single(chunk, evidence)
    is_plain = all(is_ordinary(word.text, evidence.ordinary) and not is_given_name(word.text) for word in run)
    return replace(chunk, is_plain=True) if is_plain else chunk


def _is_titled(text: str, start: int, hit: KnownHit) -> bool:
    """Whether a place's name is a person's here: "Mr. Farah", "Colonel Khost"; nobody is called after a country."""
    match = _TITLE_BEFORE.search(text, max(0, start - 20), start)
    if match is None or " " in hit.row.name or fold(hit.row.name) in country_names():
        return False
    return bool(traits(match.group(1)) & {WordKind.TITLE, WordKind.HONORIFIC})


def _without_lead(run: list[NameWord], evidence: Evidence) -> list[NameWord]:
    run = _without_office(run, evidence)
    while run and evidence.hit_at(run[0].start) is None:
        kinds = traits(run[0].text)
        is_article = run[0].text in ("The", "A", "An")
        is_citizen = len(run) > 1 and WordKind.PEOPLE in kinds and _names_a_person(run[1:])
        if is_article or is_citizen or (run[0].is_initial and _is_lead(run, kinds, evidence)):
            run = run[1:]
        else:
            break
    return run


def _names_a_person(run: Sequence[NameWord]) -> bool:
    """Whether words begin with a given name that is not the head of a group, as in "Islamic Jihad"."""
    return is_given_name(run[0].text) and (len(run) > 1 or WordKind.GROUP_HEAD not in traits(run[0].text))


def _without_office(run: list[NameWord], evidence: Evidence) -> list[NameWord]:
    """The person behind a title: Secretary of "State Antony Blinken", for Terrorism and "Financial Crime Ann Lee"."""
    if not run or run[0].joint not in _OFFICE_JOINTS:
        return run
    person = next((n for n, word in enumerate(run) if n and is_given_name(word.text)), 0)
    is_office = all(WordKind.BODY_WORD in traits(word.text) for word in run[:person])
    if run[0].joint is not Joint.OF:
        is_full = len(run) - person > 1 and not traits(run[-1].text) & (_OF_HEADS | _BODY_HEADS)
        is_office = is_full and all(is_ordinary(word.text, evidence.ordinary) for word in run[:person])
    return run[person:] if is_office else run


def _is_lead(run: Sequence[NameWord], kinds: frozenset[WordKind], evidence: Evidence) -> bool:
    """Whether the first word of a sentence is no part of the name that follows it."""
    first = run[0].text
    if first in _STATIONS or is_acronym(first) or is_given_name(first) or kinds & {WordKind.PEOPLE, WordKind.HONORIFIC}:
        return False
    if kinds & _OF_HEADS and len(run) > 1 and run[1].joint is not Joint.SPACE:
        return WordKind.OPENER in kinds and _names_a_person(run[1:])  # "Reports of Ali Khan's death"
    if WordKind.BODY_WORD in kinds and len(run) > 1 and not _has_hit(run[1:], evidence):
        return False
    if WordKind.OPENER in kinds:
        return True
    return len(run) > 1 and is_ordinary(first, evidence.ordinary) and not traits(run[-1].text) & _OF_HEADS


def _has_hit(run: Sequence[NameWord], evidence: Evidence) -> bool:
    return evidence.hit_at(run[0].start) is not None


def _is_empty_end(text: str, run: Sequence[NameWord]) -> bool:
    kinds = traits(run[-1].text)
    is_dated = WordKind.CALENDAR in kinds and not kinds & (_OF_HEADS | {WordKind.BODY_WORD})
    return is_dated and not _ends_in_month(text, run)


def _has_head(run: Sequence[NameWord]) -> bool:
    return any(traits(word.text) & _OF_HEADS for word in run)


def _whole_hit(start: int, run: Sequence[NameWord], evidence: Evidence) -> KnownHit | None:
    hit = evidence.hit_at(start) or evidence.hit_at(run[0].start)
    return hit if hit is not None and hit.end >= run[-1].end else None


def _single(chunk: Chunk, evidence: Evidence) -> Chunk | None:
    word = chunk.words[0]
    kinds = traits(word.text)
    if len(word.text) < 2 or fold(word.text) in words(WordKind.NO_NAME):
        return None
    if kinds & {WordKind.CALENDAR, WordKind.TITLE, WordKind.TITLE_WORD} and not is_acronym(word.text):
        return replace(chunk, is_sure=False) if is_given_name(word.text) else None
    if WordKind.OPENER in kinds and not is_given_name(word.text):
        return None
    is_plain = is_ordinary(word.text, evidence.ordinary) and not is_given_name(word.text) and not is_acronym(word.text)
    return replace(chunk, is_sure=False) if is_plain and word.is_initial else chunk
