"""A name as the words that it is compared by: what kind each is, and how much it tells."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from jellyfish import damerau_levenshtein_distance

from sayso.names.normal import APOSTROPHES, fold
from sayso.names.romanise import Script, romanised, script_of
from sayso.names.spelling import word_parts
from sayso.tables import read_table


class WordKind(StrEnum):
    """What a word of a name does there."""

    PART = "part"
    INITIAL = "initial"
    TITLE = "title"
    PARTICLE = "particle"
    TERM = "term"
    NUMBER = "number"
    FORM = "form"


class Word(NamedTuple):
    """`text` is in the letters a to z, `raw` as written without case; `key` is shared by what stands for the same.

    `weight` is between 0 and 1: how much it tells that two names share the word.
    """

    text: str
    raw: str
    script: Script
    kind: WordKind
    key: str
    weight: float
    is_place: bool = False


_WORD = re.compile(r"[^\W_]+(?:['’‘`´ʼʻʾʿˈ′][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.[\s-]?)+[^\W\d_]\b\.?")
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_SWAPPED = str.maketrans("013457", "oieast")
"""Figures that stand for letters in a word of letters."""
_OF_GOD = re.compile(r"^(.{3,}?)(?:[aeiou]?llah|ull[ao])$")
_SERVANT = "abdul"
_OF_FAITH = frozenset(("eddine", "uddin", "aldin", "addin", "eldin", "eldine", "ouddine", "edin", "eddin", "udin"))
_ARABIC_HEADS = (("عبدال", "عبد"), ("ابوال", "ابو"))
_ARABIC_TAILS = (("الدین", "دین"), ("الدين", "دين"), ("الله", "الله"), ("ﷲ", "الله"))
_ARABIC_ARTICLE = re.compile(r"^(?:و?ال|ٱل)(?=.{2,})")
_ARABIC_SAME = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ی": "ي", "ى": "ي", "ک": "ك", "ة": "ه", "ؤ": "و"})
_ARABIC_PARTICLES = {
    "بن": "bin",
    "ابن": "bin",
    "بنت": "bin",
    "ولد": "bin",
    "ال": "al",
    "و": "wa",
    "في": "wa",
    "من": "wa",
}
_ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"))
_LONGEST_FORM = 6
_SHORTEST_MISSPELLED = 6

_WEIGHTS = {
    WordKind.INITIAL: 0.35,
    WordKind.TITLE: 0.05,
    WordKind.PARTICLE: 0.1,
    WordKind.TERM: 0.45,
    WordKind.NUMBER: 0.9,
    WordKind.FORM: 0.05,
}
_TELLS_LITTLE = {"allah": 0.2, "din": 0.2, "abd": 0.2}


@lru_cache(maxsize=65536)
def words_of_person(name: str) -> tuple[Word, ...]:
    """The words of a person's name: titles and particles known as such, compounds taken apart."""
    words = [word for token in _tokens(name) for word in _words_of_token(token)]
    return _with_something_to_tell(words)


@lru_cache(maxsize=65536)
def words_of_body(name: str) -> tuple[Word, ...]:
    """The words of the name of a body, a vessel or anything else: legal forms, numbers and terms known as such."""
    tokens = _tokens(_DOTTED.sub(_without_dots, name))
    return _with_something_to_tell(list(_numbers_joined(_of_body(tokens))))


def looks_like_body(name: str) -> bool:
    """Whether a name of nobody knows what has a legal form or a term of organisations in it."""
    return any(word.kind in (WordKind.TERM, WordKind.FORM, WordKind.NUMBER) for word in words_of_body(name))


def _tokens(name: str) -> list[str]:
    """The words of a name; marks that follow a letter belong to it, as in the scripts of India and South-East Asia."""
    plain = _POSSESSIVE.sub("", name)
    if plain.isascii():
        return _WORD.findall(plain)
    marked = "".join(mark if _belongs(mark) else " " for mark in unicodedata.normalize("NFC", plain))
    return [token for word in marked.split() if (token := word.strip(APOSTROPHES))]


def _belongs(mark: str) -> bool:
    return mark.isalnum() or mark in APOSTROPHES or unicodedata.category(mark)[0] == "M" or mark == "\u200c"


def _without_dots(match: re.Match[str]) -> str:
    return re.sub(r"[.\s-]", "", match.group()) + " "


def _of_person(token: str) -> Iterator[Word]:
    script = script_of(token)
    raw = token.casefold()
    if script is Script.ARABIC:
        yield from (_person_word(text, part, script) for part in _arabic_parts(raw) if (text := romanised(part)))
        return
    text = romanised(token)
    if script is Script.LATIN and any(figure.isdigit() for figure in text) and any(one.isalpha() for one in text):
        text = text.translate(_SWAPPED)
    if script is not Script.LATIN or len(text) <= 2:
        yield from _short_or_foreign(token, text, raw, script)
        return
    for part in _apart(text):
        yield _person_word(part, part if part != text else raw, script)


@lru_cache(maxsize=131072)
def _words_of_token(token: str) -> tuple[Word, ...]:
    return tuple(_of_person(token))


def _short_or_foreign(token: str, text: str, raw: str, script: Script) -> Iterator[Word]:
    """Two capital consonants are the initials of two names: `JC`."""
    if (
        script is Script.LATIN
        and len(text) == 2
        and text not in _titles()
        and token.isupper()
        and not set(text) & set("aeiouy")
    ):
        yield from (_person_word(letter, letter, script) for letter in text)
    elif text:
        yield _person_word(text, raw, script)


def _apart(text: str) -> Iterable[str]:
    if text in _OF_FAITH:
        return ("din",)
    parts = word_parts(text)
    if len(parts) == 1 and abs(len(text) - len(_SERVANT)) <= 1 and damerau_levenshtein_distance(text, _SERVANT) == 1:
        return "abd", "al"
    if len(parts) == 1 and (match := _OF_GOD.match(text)) and text not in _titles():
        return match.group(1), "allah"
    return parts


def _arabic_parts(raw: str) -> Iterator[str]:
    raw = raw.translate(_ARABIC_SAME)
    if raw in _ARABIC_PARTICLES:
        yield raw
        return
    for head, first in _ARABIC_HEADS:
        if raw.startswith(head) and len(raw) > len(head) + 1:
            yield first
            raw = raw[len(head) :]
            break
    for tail, last in _ARABIC_TAILS:
        if raw.endswith(tail) and len(raw) > len(tail) + 1:
            yield raw.removesuffix(tail)
            yield last
            return
    yield _ARABIC_ARTICLE.sub("", raw) if raw != "الله" else raw


def _person_word(text: str, raw: str, script: Script) -> Word:
    if script is Script.ARABIC and raw in _ARABIC_PARTICLES:
        return _word((text, raw, script), WordKind.PARTICLE, _ARABIC_PARTICLES[raw])
    if raw == "الله" or text == "allah":
        return _word(("allah", raw, script), WordKind.PART, "allah")
    if script is Script.LATIN and len(text) == 1:
        return _word((text, raw, script), WordKind.INITIAL, text)
    if text in _titles():
        return _word((text, raw, script), WordKind.TITLE, text)
    if text in _particles():
        return _word((text, raw, script), WordKind.PARTICLE, _particles()[text])
    return _word((text, raw, script), WordKind.PART, text)


def _of_body(tokens: list[str]) -> Iterator[Word]:
    number = 0
    while number < len(tokens):
        found = _form_at(tokens, number)
        if found is not None:
            family, length = found
            raw = " ".join(tokens[number : number + length]).casefold()
            yield _word((romanised(raw.replace(" ", "")), raw, script_of(raw)), WordKind.FORM, family)
            number += length
            continue
        rest = tokens[number + 1 :]
        yield from _body_words(tokens[number], is_last=number > 0 and (not rest or _form_at(rest, 0) is not None))
        number += 1


def _form_at(tokens: list[str], begin: int) -> tuple[str, int] | None:
    """The family of the longest legal form that begins here, and how many tokens it has."""
    for length in range(min(_LONGEST_FORM, len(tokens) - begin), 0, -1):
        text = " ".join(romanised(token) for token in tokens[begin : begin + length])
        if text in _forms():
            return _forms()[text], length
    return _misspelled_form(romanised(tokens[begin])) if begin else None


@lru_cache(maxsize=65536)
def _misspelled_form(text: str) -> tuple[str, int] | None:
    """`COMPAN`, `Limitd`: a slip in a long form at the end of a name is no other name."""
    if len(text) < _SHORTEST_MISSPELLED:
        return None
    for form, family in _forms().items():
        if len(form) > _SHORTEST_MISSPELLED and " " not in form and damerau_levenshtein_distance(text, form) == 1:
            return family, 1
    return None


def _body_words(token: str, *, is_last: bool) -> Iterator[Word]:
    script, raw = script_of(token), token.casefold()
    if script is Script.ARABIC:
        for part in _arabic_parts(raw):
            if text := romanised(part):
                yield _body_word(text, part, script, is_last=is_last)
        return
    text = romanised(token)
    if text:
        yield _body_word(text, raw, script, is_last=is_last)


def _body_word(text: str, raw: str, script: Script, *, is_last: bool) -> Word:
    if text.isdigit():
        return _word((text, raw, script), WordKind.NUMBER, text.lstrip("0") or "0")
    key, kind = _terms().get(raw if script is Script.ARABIC else text, (text, "part"))
    if kind == "number" or (kind == "numeral" and (is_last or len(text) > 1)):
        return _word((text, raw, script), WordKind.NUMBER, key)
    if text in _particles() or (script is Script.ARABIC and raw in _ARABIC_PARTICLES):
        return _word((text, raw, script), WordKind.PARTICLE, _particles().get(text, "wa"))
    if kind in ("term", "place"):
        return _word((text, raw, script), WordKind.TERM, key, is_place=kind == "place")
    return _word((text, raw, script), WordKind.PART, text)


def _numbers_joined(words: Iterable[Word]) -> Iterator[Word]:
    """`forty four` is 44."""
    held: Word | None = None
    for word in words:
        is_unit = word.kind is WordKind.NUMBER and len(word.key) == 1
        if held is not None and is_unit:
            yield _word((held.text + word.text, held.raw, word.script), WordKind.NUMBER, held.key[0] + word.key)
            held = None
            continue
        if held is not None:
            yield held
            held = None
        if word.kind is WordKind.NUMBER and len(word.key) == 2 and word.key[1] == "0" and not word.text.isdigit():
            held = word
        else:
            yield word
    if held is not None:
        yield held


def _with_something_to_tell(words: list[Word]) -> tuple[Word, ...]:
    """A name of nothing but titles, particles and forms is compared by these."""
    if any(word.kind in (WordKind.PART, WordKind.TERM, WordKind.NUMBER) for word in words):
        return tuple(words)
    return tuple(_word((word.text, word.raw, word.script), WordKind.PART, word.text) for word in words)


def _word(written: tuple[str, str, Script], kind: WordKind, key: str, *, is_place: bool = False) -> Word:
    """`written` is the word in the letters a to z, as it stands, and its script."""
    text, raw, script = written
    weight = _WEIGHTS.get(kind) or _TELLS_LITTLE.get(text) or _frequent().get(text) or 1.0
    if kind is WordKind.PART and script is Script.LATIN and len(text) == 2:
        weight = min(weight, 0.6)
    return Word(text, raw, script, kind, key, weight, is_place)


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(row[0]) for row in read_table("names", "titles"))


@cache
def _particles() -> dict[str, str]:
    return {fold(row[0]): row[1] for row in read_table("names", "particles")}


@cache
def _frequent() -> dict[str, float]:
    return {row[0]: float(row[1]) for row in read_table("names", "frequent")}


@cache
def _forms() -> dict[str, str]:
    return {" ".join(fold(part) for part in row[0].split()): row[1] for row in read_table("names", "forms")}


@cache
def _terms() -> dict[str, tuple[str, str]]:
    return {_term_key(row[0]): (row[1], row[2]) for row in read_table("names", "terms")}


def _term_key(word: str) -> str:
    """Terms in Arabic script are found as written, all others in the letters a to z."""
    return word.translate(_ARABIC_SAME) if script_of(word) is Script.ARABIC else romanised(word)
