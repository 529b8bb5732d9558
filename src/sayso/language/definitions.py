"""Names that the text itself defines: "Tehrik-e Taliban Pakistan (TTP)", "X, also known as Y", "the Z (formerly W)"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.language.name_acronyms import initials_match
from sayso.language.name_chunks import Chunk
from sayso.language.name_cues import Cue, CueKind, Defined, cue_in
from sayso.language.name_openings import by_opening, by_tongue
from sayso.language.name_pointers import by_reference
from sayso.language.name_traits import is_acronym
from sayso.language.naming import DefinitionKind
from sayso.values.mention import EntityType

_LISTED = re.compile(r"^\s*(?:,|,? and|,? or|/|;)?\s*(?:the |by )?\"?$")
_OPENING = re.compile(r"^\s\(\s*(?:or )?(?:the )?\"?$")
_OR, _AND = re.compile(r", or (?:the )?"), re.compile(r" and (?:the )?")
_ONE_AND_THE_SAME = re.compile(
    r" (?:are|were) (?:in fact |probably |really )?(?:the same (?:man|person|group|thing)|one)\b"
)
_BETWEEN, _SHORT = 2, 12
_OF_PERSONS = re.compile(r"\b(?:alias|nicknamed|nom de guerre|code name|pseudonym)\b")
_IN = re.compile(r"\b(?:in|near|at|from|outside|around|of) (?:the )?$")
_BODIES = (EntityType.GROUP, EntityType.ORGANIZATION)
_BREAKS = re.compile(r"[,;:()]|\. ")
_OPENS_CLAUSE = re.compile(r",? (?:whom|which|known|who is known|nicknamed|dubbed|called)\b")
_SENTENCE_END = re.compile(r"[.!?] ")
_CLOSING = re.compile(r"^[.,]?\"?\s*\)")
_OWNS = re.compile(r"['’]s? [a-z]")
_COMMA_CLOSING = re.compile(r"^\"?\s?,\"?")


def find_definitions(text: str, chunks: Sequence[Chunk], skip: Sequence[tuple[int, int]] = ()) -> list[Defined]:
    """Definitions among the names of one block; `skip` are stretches that may stand between, such as "(QDe.132)"."""
    found: list[Defined] = []
    reach = {number: _past(text, chunk.end, skip) for number, chunk in enumerate(chunks)}
    taken: set[int] = set()
    first_name: dict[int, int] = {}
    for number in range(len(chunks)):
        if number in taken:
            continue
        opening = by_opening(text, chunks, number)
        for pointed in (*by_reference(text, chunks, number), *opening):
            found.append(_of_first(pointed, first_name))
            first_name[number] = found[-1].name
        if opening:
            continue
        other = number + 1
        while other < len(chunks):
            second, defined = _next_defined(text, chunks, number, other, reach[number])
            told = [_of_first(each, first_name) for each in defined]
            defined = [each for each in told if each.name != each.other]
            if not defined:
                break
            first_name.update({each.other: each.name for each in defined if each.other > each.name})
            found += defined
            taken |= {second, *(each.other for each in defined if each.other > number)}
            reach[number] = max(reach[number], _past(text, defined[-1].aside[1], skip), chunks[second].end)
            other = max(second, *(each.other for each in defined)) + 1
    return found


def _next_defined(text: str, chunks: Sequence[Chunk], name: int, other: int, reach: int) -> tuple[int, list[Defined]]:
    """What the next name is to this one, or the one after the names inside a cue: "whom the Sura Front knows as Y"."""
    for second in range(other, min(other + 1 + _BETWEEN, len(chunks))):
        defined = _defined(text, chunks, name, second, reach)
        if defined:
            return second, defined
        if _BREAKS.search(text, chunks[other].start, chunks[second].end) or not _OPENS_CLAUSE.match(text, reach):
            break
    return other, []


def _of_first(defined: Defined, first_name: dict[int, int]) -> Defined:
    """The definition with the name that a name before it is another name of: "X (Y), also known as Z" tells of X."""
    if defined.other < defined.name:
        return defined
    return replace(defined, name=first_name.get(defined.name, defined.name))


def _past(text: str, end: int, skip: Sequence[tuple[int, int]]) -> int:
    """The end of the stretches to skip that follow directly."""
    for begin, finish in sorted(skip):
        if begin <= end < finish or (text[end:begin].strip() == "" and end <= begin):
            end = finish
    return end


def _defined(text: str, chunks: Sequence[Chunk], name: int, other: int, reach: int) -> list[Defined]:
    if chunks[other].start < reach:
        return []
    gap = text[reach : chunks[other].start]
    cue = cue_in(gap)
    if cue is not None and _OWNS.match(text, chunks[other].end):
        return []  # "they call him X's right hand"
    if cue is not None:
        subject = _subject(text, chunks, name, other)
        return _by_cue(text, chunks, (subject, other), reach, cue) if subject is not None else []
    if in_tongue := by_tongue(text, chunks, (name, other), reach):
        return in_tongue
    if _is_alternative(text, chunks, name, other):
        end = chunks[other].end if text.startswith(",", reach) else reach
        return [Defined(DefinitionKind.ALIAS, name, other, (reach, end), "or")]
    return _in_brackets(text, chunks, (name, other), reach) if _OPENING.match(gap) else []


def _in_brackets(text: str, chunks: Sequence[Chunk], pair: tuple[int, int], reach: int) -> list[Defined]:
    """A name alone in brackets, or at the head of a longer bracket."""
    name, other = pair
    if _CLOSING.match(text[chunks[other].end :]):
        return _by_brackets(text, chunks, name, other, reach)
    if text[chunks[other].end : chunks[other].end + 2] in ("; ", ", "):
        return _by_open_brackets(text, chunks, name, other, reach)
    return []


def _is_alternative(text: str, chunks: Sequence[Chunk], name: int, other: int) -> bool:
    """ "X, or Y, fled", where X ends no list; "X and Y are the same man"."""
    gap, behind = text[chunks[name].end : chunks[other].start], text[chunks[other].end :]
    if _ONE_AND_THE_SAME.match(behind):
        return _AND.fullmatch(gap) is not None
    is_list = name > 0 and text[chunks[name - 1].end : chunks[name].start].strip() == ","
    is_aside = _OR.fullmatch(gap) is not None and behind.startswith(",") and not is_list
    return is_aside and EntityType.PLACE not in (_type(chunks[name]), _type(chunks[other]))


def _by_open_brackets(text: str, chunks: Sequence[Chunk], name: int, other: int, reach: int) -> list[Defined]:
    """An acronym at the head of a longer bracket: "Sura Armed Forces (SAF; also known as the Sura Guard)"."""
    full, short = text[chunks[name].start : chunks[name].end], text[chunks[other].start : chunks[other].end]
    if not is_acronym(short) or not initials_match(full, short):
        return []
    return [Defined(DefinitionKind.ACRONYM, name, other, (reach, chunks[other].end), "()")]


def _subject(text: str, chunks: Sequence[Chunk], name: int, other: int) -> int | None:
    """The defined name: the nearest before the cue that is no place ("X, active in Z and also known as Y").

    Where a group is nearest and the other name is a person's, it is the person before ("X, who leads Z, known as Y").
    """
    is_persons = _OF_PERSONS.search(text, chunks[name].end, chunks[other].start) is not None
    is_where = _IN.search(text, max(0, chunks[name].start - _SHORT), chunks[name].start) is not None
    if (
        is_where
        and _type(chunks[name]) in (None, EntityType.PLACE)
        and (is_persons or _is_described(text, chunks[name]))
    ):
        return None
    if _type(chunks[name]) in _BODIES and _type(chunks[other]) is EntityType.PERSON:
        return _person_before(text, chunks, name)
    if _type(chunks[name]) is not EntityType.PLACE or _type(chunks[other]) is EntityType.PLACE:
        return name
    before = range(name - 1, max(-1, name - 4), -1)
    near = (n for n in before if _type(chunks[n]) is not EntityType.PLACE)
    return next(
        (n for n in near if not _SENTENCE_END.search(text, chunks[n].end, chunks[name].start)),
        None if is_persons else name,
    )


def _is_described(text: str, name: Chunk) -> bool:
    """ "in X, a teacher called Y": Y is the teacher, wherever that was."""
    return text.startswith((", a ", ", an ", ", one "), name.end)


def _person_before(text: str, chunks: Sequence[Chunk], name: int) -> int | None:
    before = (n for n in range(name - 1, max(-1, name - 4), -1) if _type(chunks[n]) in (EntityType.PERSON, None))
    return next((n for n in before if not _SENTENCE_END.search(text, chunks[n].end, chunks[name].start)), None)


def _by_brackets(text: str, chunks: Sequence[Chunk], name: int, other: int, reach: int) -> list[Defined]:
    if not _can_be_same(chunks[name], chunks[other], text):
        return []
    closing = _CLOSING.match(text[chunks[other].end :])
    end = chunks[other].end + (closing.end() if closing else 0)
    full, short = text[chunks[name].start : chunks[name].end], text[chunks[other].start : chunks[other].end]
    is_short = is_acronym(short) or is_acronym(full)
    kind = DefinitionKind.ACRONYM if is_short else DefinitionKind.ALIAS
    return [Defined(kind, name, other, (reach, end), "()")]


def _can_be_same(first: Chunk, second: Chunk, text: str) -> bool:
    """A place in brackets says where something is, not what it is called besides, unless the letters say so."""
    places = [_type(chunk) is EntityType.PLACE for chunk in (first, second)]
    if not any(places):
        return True
    return initials_match(text[first.start : first.end], text[second.start : second.end])


def _type(chunk: Chunk) -> EntityType | None:
    return chunk.hit.row.type if chunk.hit else chunk.type


def _by_cue(text: str, chunks: Sequence[Chunk], pair: tuple[int, int], reach: int, cue: Cue) -> list[Defined]:
    """All names that one cue introduces: "also known as A, B and C"; the old name, where the cue gives the new one."""
    name, first = pair
    if not _may_share(chunks[name], chunks[first]):
        return []
    is_bracketed = text[reach : chunks[first].start].lstrip().startswith(("(", ";"))
    between = text[chunks[name].end : chunks[first].start]
    is_open = is_bracketed or between.count("(") > between.count(")")
    others = _listed(text, chunks, first, is_bracketed=is_bracketed)
    is_apart = cue.skip > 0
    end = chunks[others[-1]].end if is_apart else _aside_end(text, chunks[others[-1]].end, is_bracketed=is_open)
    aside = (reach, reach) if cue.is_clause else (reach + cue.skip, end)
    if cue.kind is CueKind.RENAMED:
        return [Defined(DefinitionKind.FORMER_NAME, first, name, aside, cue.words)]
    if cue.kind is CueKind.NAME_OF:
        return [Defined(DefinitionKind.ALIAS, first, name, (reach, reach), cue.words)]
    return [Defined(DefinitionKind(cue.kind), name, other, aside, cue.words) for other in others]


def _may_share(name: Chunk, other: Chunk) -> bool:
    """A person and a place are never one, nor a person and a well-known body."""
    types = {_type(name), _type(other)}
    if EntityType.PERSON not in types:
        return True
    bodies = (one.hit.row.type for one in (name, other) if one.hit is not None)
    return EntityType.PLACE not in types and EntityType.ORGANIZATION not in bodies


def _listed(text: str, chunks: Sequence[Chunk], first: int, *, is_bracketed: bool) -> list[int]:
    """The names of a list that begins with `first`; outside brackets it has to be closed by "and" and a comma."""
    others = [first]
    while others[-1] + 1 < len(chunks) and _goes_on(text, chunks, others[-1], is_bracketed=True):
        others.append(others[-1] + 1)
    if is_bracketed or len(others) == 1:
        return others
    gaps = [text[chunks[one].end : chunks[one + 1].start].strip() for one in others[:-1]]
    if gaps[-1].startswith(("and", "or", ", and", ", or")) and text.startswith(",", chunks[others[-1]].end):
        return others
    return others[: 1 + next((n for n, gap in enumerate(gaps) if not gap.startswith(("/", "or"))), len(gaps))]


def _goes_on(text: str, chunks: Sequence[Chunk], last: int, *, is_bracketed: bool) -> bool:
    gap = text[chunks[last].end : chunks[last + 1].start]
    if not _LISTED.match(gap) or _type(chunks[last + 1]) is EntityType.PLACE:
        return False
    return is_bracketed or gap.strip().startswith(("/", "or"))


def _aside_end(text: str, end: int, *, is_bracketed: bool) -> int:
    closing = (_CLOSING if is_bracketed else _COMMA_CLOSING).match(text[end:])
    if closing:
        return end + closing.end()
    return end + 1 if text.startswith('"', end) else end
