"""Newspapers, agencies and stations: what somebody tells one of them reaches the reader through it."""

from collections.abc import Iterator
from functools import cache

from sayso.claims.cues import cue_of
from sayso.claims.holders import named
from sayso.claims.words import nouns
from sayso.language.predicates import prepositions, subjects
from sayso.language.tree import Word
from sayso.names import name_tokens
from sayso.tables import read_table

_TO = ("to", "with", "for", "in", "by", "on")
_TALKING = {"speak", "talk", "write", "testify"}
_TALK = {
    "interview", "remark", "comment", "statement", "message", "conversation", "email", "letter", "briefing", "address",
    "call", "answer", "reply", "response", "article", "column",
}  # fmt: skip


def told_to(verb: Word) -> Iterator[tuple[Word, Word]]:
    """Speaker and outlet of "X told Y that", "in an interview with Y, X said", "Speaking to Y, X said"."""
    if cue_of(verb) is None and verb.lemma != "put":
        return
    speakers = named(one for one in subjects(verb) if not is_outlet(one))
    outlet = next(iter(_addressed(verb)), None)
    if outlet is not None and speakers:
        yield speakers[0], outlet


def is_outlet(word: Word) -> bool:
    """A medium known by name, by a word of its name ("Radio Okapi") or by what is said before it ("the daily Y")."""
    beside = [*word.all("compound", "nmod", "appos", "poss", "amod")]
    if word.name is None:
        return word.lemma in nouns("outlet") | {"service", "correspondent"} and any(
            one.name is not None for one in beside
        )
    if any(one.name is None and one.lemma in nouns("outlet") - {"group"} for one in beside):
        return True
    tokens = name_tokens(word.surface)
    return " ".join(tokens) in _known() or not _heads().isdisjoint(tokens)


def _addressed(verb: Word) -> Iterator[Word]:
    """The outlets that a verb of speech says it to, or that printed what was said."""
    hosts = [verb, *(clause for clause in verb.all("advcl") if clause.lemma in _TALKING)]
    for host in hosts:
        direct = [*host.all("dobj", "dative")] if host.lemma == "tell" else []
        direct += [inner for one in host.all("dative") for inner in one.all("pobj")]
        for name, targets in prepositions(host).items():
            direct += targets if name in {"to", "with"} else []
            direct += [one for target in targets if target.lemma in _TALK for one in _of_talk(target)]
        yield from (named([one])[0] for one in direct if is_outlet(one))


def _of_talk(talk: Word) -> Iterator[Word]:
    """ "an interview with X", "an article in X", "remarks published by X"."""
    for host in (talk, *talk.all("acl")):
        phrases = prepositions(host)
        yield from (one for name in _TO for one in phrases.get(name, []))


@cache
def _known() -> frozenset[str]:
    """Agencies and stations by name, as in datelines."""
    rows = (row[0] for row in read_table("documents", "datelines") if row[1] == "agency")
    return frozenset(" ".join(name_tokens(name)) for name in rows)


@cache
def _heads() -> frozenset[str]:
    return frozenset(word for word, kind, *_ in read_table("claims", "bodies") if kind == "outlet_name")
