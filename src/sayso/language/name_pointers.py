"""Other names of what a sentence only points to: "The former, nicknamed Y", "His real name is Y", "It is called Y"."""

import re
from collections.abc import Iterator, Sequence

from sayso.language.name_chunks import Chunk
from sayso.language.name_cues import CueKind, Defined, cue_in
from sayso.language.naming import DefinitionKind
from sayso.values.mention import EntityType

_SENTENCES_BACK = 2
_OF_TWO = re.compile(r"\b[Tt]he (?P<which>former|latter)(?P<cue>\W[^.]*)$")
_PAIRED = re.compile(r",? and (?:the )?")
_BEGINS = r"(?:^|[.!?;]\"? |\band )"
_PERSON = "[Hh]e|[Ss]he|[Tt]he (?:man|commander|cleric|preacher|fugitive)"
_BODY = "[Ii]t|[Tt]hey|[Tt]he (?:group|movement|organi[sz]ation|network|party|militia|faction|gang|cell|front)"
_POINTER = re.compile(
    rf"{_BEGINS}(?:[A-Z][^.,;]{{0,30}}, |[A-Z][\w ]{{2,30}} )?"
    rf"(?:(?P<person>{_PERSON})|(?P<body>{_BODY}))(?P<cue> [^.;:]*)$"
)
_OWNER = re.compile(
    rf"{_BEGINS}(?:(?P<person>[Hh]is|[Hh]er)|(?P<body>[Ii]ts|[Tt]heir)) "
    r"(?P<kind>former |old |original |earlier |first |previous )?"
    r"(?:(?:real|true|full|birth|given|other|war|fighting|proper) )?"
    r"(?:name|nom de guerre|kunya|alias|nickname|pseudonym|acronym)(?: in [^.,;]{2,30})? "
    r"(?:is|was|being|had been) (?:the )?[\"']?$"
)
_CALLED = re.compile(
    r"\b(?:calls?|called|knows?|knew|nicknamed|dubbed|christened) (?:(?P<person>him|her)|(?P<body>it|them)) "
    r"(?:as |simply |only )?(?:the )?[\"']?$"
)
_POINTERS = (_POINTER, _OWNER, _CALLED)
_IS_KNOWN = re.compile(r" (?:is|was|are|were) (?:[a-z]+ ){0,2}(?:known|called|named)\b")
_AS_KNOWN = re.compile(rf", as (?P<who>he|she|it|they){_IS_KNOWN.pattern}(?: (?:in|to|by|among) [^,.;]{{2,30}})?,?")
_OWNS = re.compile(r"['’]s? [a-z]")
_REACH = 90
_BODIES = (EntityType.GROUP, EntityType.ORGANIZATION)


def by_reference(text: str, chunks: Sequence[Chunk], other: int) -> list[Defined]:
    """What the name number `other` is said to be another name of, without that being named in the same clause."""
    if _OWNS.match(text, chunks[other].end):
        return []  # "they call him X's right hand"
    begin = max(0, chunks[other].start - _REACH, chunks[other - 1].end if other else 0)
    found = (
        _of_two(text, chunks, other, begin) or _of_pointer(text, chunks, other, begin) or _as_known(text, chunks, other)
    )
    return [found] if found is not None else []


def _of_two(text: str, chunks: Sequence[Chunk], other: int, begin: int) -> Defined | None:
    match = _OF_TWO.search(text, begin, chunks[other].start)
    kind = _kind(match.group("cue")) if match else None
    pairs = [
        (n, n + 1) for n in _near(text, chunks, other) if _PAIRED.fullmatch(text[chunks[n].end : chunks[n + 1].start])
    ]
    if match is None or kind is None or not pairs:
        return None
    name = max(pairs)[match.group("which").lower() == "latter"]
    return Defined(kind, name, other, (match.start("cue"), chunks[other].end), match.group("cue").strip(" ,"))


def _of_pointer(text: str, chunks: Sequence[Chunk], other: int, begin: int) -> Defined | None:
    """The other name of the person or body that the sentences before are about: the first one named in the last."""
    match = next((found for one in _POINTERS if (found := one.search(text, begin, chunks[other].start))), None)
    if match is None:
        return None
    groups = match.groupdict()
    kind = _kind(groups["cue"]) if "cue" in groups else _ALIAS_OR_OLD[groups.get("kind") is not None]
    wanted = (EntityType.PERSON,) if match.group("person") else _BODIES
    name = next((n for n in _near(text, chunks, other) if chunks[n].type in wanted), None)
    if kind is None or name is None or chunks[other].type not in (None, *wanted):
        return None
    return Defined(kind, name, other, (chunks[other].end, chunks[other].end), match.group().strip(" .,;"))


def _as_known(text: str, chunks: Sequence[Chunk], other: int) -> Defined | None:
    """ "Y, as he is also known, fled", "Y, as X is called there": the pronoun's, or the one named in between."""
    match = _AS_KNOWN.match(text, chunks[other].end)
    if match is not None:
        wanted = _BODIES if match.group("who") in ("it", "they") else (EntityType.PERSON,)
        name = next((n for n in _near(text, chunks, other) if chunks[n].type in wanted), None)
        aside = (chunks[other].end, match.end())
        return None if name is None else Defined(DefinitionKind.ALIAS, name, other, aside, "as … is known")
    if other + 1 == len(chunks) or text[chunks[other].end : chunks[other + 1].start] not in (", as ", ", as the "):
        return None
    match = _IS_KNOWN.match(text, chunks[other + 1].end)
    if match is None:
        return None
    return Defined(DefinitionKind.ALIAS, other + 1, other, (chunks[other].end, chunks[other].end), "as … is known")


_ALIAS_OR_OLD = (DefinitionKind.ALIAS, DefinitionKind.FORMER_NAME)


def _kind(gap: str) -> DefinitionKind | None:
    cue = cue_in(gap)
    return None if cue is None or cue.kind is CueKind.RENAMED else DefinitionKind(cue.kind)


def _near(text: str, chunks: Sequence[Chunk], other: int) -> Iterator[int]:
    """The names of the sentences before, sentence by sentence backwards, each from its beginning."""
    sentence: list[int] = []
    back = 0
    for number in range(other - 1, -1, -1):
        stops = len(re.findall(r"[.!?]\"? ", text[chunks[number].end : chunks[number + 1].start]))
        if stops:
            yield from reversed(sentence)
            sentence = []
            back += stops
        if back > _SENTENCES_BACK:
            return
        sentence.append(number)
    yield from reversed(sentence)
