"""Names of groups in another language and in English: "Jabhat al-Tahrir" and "Liberation Front"."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from sayso.language.name_traits import traits
from sayso.language.name_words import WordKind
from sayso.names import fold, is_same_word, name_words
from sayso.tables import read_table

_PARTICLES = frozenset(
    {"al", "of", "the", "for", "in", "and", "e", "i", "ul", "wal", "wa", "s", "de", "la", "du", "des"}
)
_FEW = 2


def is_translation(first: str, second: str) -> bool:
    """Whether two keys of names say the same word for word, in two languages or with the head at either end."""
    ours, theirs = _content(first), _content(second)
    if len(ours) != len(theirs) or len(ours) < _FEW or ours == theirs:
        return False
    if not _says_same(ours, theirs):
        return False
    if any(meanings(word) for word in (*ours, *theirs) if word not in ours or word not in theirs):
        return True
    return len(ours) == _FEW and any(WordKind.GROUP_HEAD in traits(word) for word in ours)


@cache
def _translations() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word, meaning, *_ in read_table("language", "name_translations"):
        found[fold(word)].add(meaning)
    return {word: frozenset(said) for word, said in found.items()}


@cache
def _english() -> frozenset[str]:
    return frozenset(meaning for said in _translations().values() for meaning in said)


def meanings(word: str) -> frozenset[str]:
    """What English texts put for a word of a name; nothing for a word that they leave as it is."""
    return _translations().get(word, frozenset())


def concepts(key: str) -> set[str]:
    """What to look a name up by that may stand in another language."""
    words = _content(key)
    return {f"={said}" for word in words for said in (*meanings(word), *({_singular(word)} & _english()))}


@lru_cache(maxsize=65536)
def _content(key: str) -> tuple[str, ...]:
    return tuple(word for word in name_words(key) if word not in _PARTICLES)


def _says_same(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether each word has one in the other name that means the same."""
    if not ours:
        return True
    for number, other in enumerate(theirs):
        rest = (*theirs[:number], *theirs[number + 1 :])
        if _means_same(ours[0], other) and _says_same(ours[1:], rest):
            return True
    return False


def _means_same(one: str, other: str) -> bool:
    if is_same_word(one, other):
        return True
    return _singular(other) in meanings(one) or _singular(one) in meanings(other)


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s")
