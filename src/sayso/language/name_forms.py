"""The forms in which a document writes its names, before it is settled which of them are one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from sayso.language.name_traits import is_acronym, traits
from sayso.language.name_types import decide
from sayso.language.name_words import WordKind, adjectives, countries
from sayso.names import fold, name_tokens, spelling_key
from sayso.values.mention import EntityType

EMPTY_WORDS = frozenset({"of", "the", "and", "for", "in", "affairs", "a", "s"})
"""Words that do not tell one body from another."""

_ABBREVIATED = frozenset({"un", "us", "uk", "eu"})
_MINISTRY = frozenset({"ministry", "department", "directorate", "office", "bureau", "secretariat"})
_PART = re.compile(r"\s+\d:\s+")
_SURNAME_FIRST = re.compile(r"((?:[^\W\d_a-z]|[-' ])+), (\S.*)$")
_MIXED_CASE = re.compile(r"[A-Z]{1,4}[a-z]{1,2}[A-Z]{1,4}$")
MIXED = "°"
"""Ends the key of an acronym with small letters among the capitals: `JeM` may be another body than `JEM`."""
_ARTICLES = frozenset({"al", "el", "e"})


@dataclass(slots=True)
class NameForm:
    """All mentions of a document that are written the same but for case, accents and hyphens."""

    key: str
    texts: Counter[str] = field(default_factory=Counter)
    votes: Counter[EntityType] = field(default_factory=Counter)
    known: str | None = None
    is_alias: bool = False
    issuer: str | None = None
    order: list[int] = field(default_factory=list)
    has_own_type: bool = False
    settled: EntityType | None = None
    is_town: bool = False
    is_defined: bool = False

    @property
    def is_open(self) -> bool:
        """A single word whose type is a guess from what stands beside it."""
        return not self.has_own_type and self.known is None and len(bare(self.tokens)) == 1

    @property
    def is_guess(self) -> bool:
        """Whether its type is only a guess from what stands beside it."""
        return self.known is None and not self.has_own_type

    @property
    def tokens(self) -> tuple[str, ...]:
        return tuple(self.key.split())

    @property
    def type(self) -> EntityType:
        return self.settled if self.settled is not None else decide(self.votes)

    @property
    def text(self) -> str:
        return max(self.texts, key=lambda text: (not text.isupper(), self.texts[text]))


def bare(tokens: Sequence[str]) -> tuple[str, ...]:
    """The words of a person's name without articles and honorifics."""
    return tuple(
        token for token in tokens if token not in _ARTICLES and WordKind.HONORIFIC not in traits(token)
    ) or tuple(tokens)


def without_nation(tokens: tuple[str, ...]) -> tuple[str, ...]:
    is_national = (
        tokens[0] in adjectives()
        or tokens[0] in _country_words()
        or tokens[0] in _ABBREVIATED
        or WordKind.PEOPLE in traits(tokens[0])
    )
    return tokens[1:] if is_national and len(tokens) > 1 else tokens


@cache
def _country_words() -> frozenset[str]:
    return frozenset(fold(country.name) for country in countries() if " " not in country.name)


def body_key(tokens: Sequence[str]) -> tuple[str, ...]:
    """One key for "Afghan Foreign Ministry" and "Ministry of Foreign Affairs", for "Iraqi" and "Iraq army"."""
    whole = " ".join(tokens).replace("united states", "us").replace("united nations", "un")
    usual = [fold(adjectives().get(token, token)) for token in whole.split()]
    if _MINISTRY.isdisjoint(usual):
        return tuple(usual)
    return tuple(sorted(token for token in usual if token not in EMPTY_WORDS))


def written(text: str) -> str:
    """A name without the numbers that a list puts before its parts: "1: KHALID 2: AL-SURA"."""
    return _PART.sub(" ", text)


def form_key(text: str) -> str:
    """The key under which mentions are one form; a surname in capitals that stands first is put last."""
    surname = _SURNAME_FIRST.match(text)
    if surname:
        text = f"{surname.group(2)} {surname.group(1)}"
    key = spelling_key(text) or " ".join(name_tokens(text)) or text
    return key + MIXED if _MIXED_CASE.match(text) else key


def fullest(forms: Sequence[NameForm]) -> str:
    """The fullest name that the document gives: no alias, no acronym, no national adjective before it, most words."""
    plain = [form for form in forms if not form.is_alias] or list(forms)
    keys = {form.key for form in plain}

    def rank(form: NameForm) -> tuple[bool, bool, int, int]:
        stripped = " ".join(without_nation(form.tokens))
        text = form.text
        is_plain = (stripped == form.key or stripped not in keys) and form.tokens[-1] != "core"
        honorifics = sum(WordKind.HONORIFIC in traits(token) for token in form.tokens)
        return not is_acronym(text) and is_plain, is_plain, len(form.tokens) - honorifics, len(text)

    return max(plain, key=rank).text
