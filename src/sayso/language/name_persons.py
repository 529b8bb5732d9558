"""Whether a person's name is a shorter or another writing of a fuller one: surname, first name, kunya, initials."""

from collections.abc import Sequence
from functools import cache, lru_cache

from sayso.language.name_forms import NameForm
from sayso.language.name_traits import is_given_name, traits
from sayso.language.name_words import WordKind, words
from sayso.names import is_near_word, is_same_word, name_words
from sayso.tables import read_table
from sayso.values.mention import EntityType

_KUNYA = frozenset({"abu", "umm"})
_LEFT_OUT = frozenset({"al", "e", "bin", "ibn", "ben", "bint", "binti", "ould", "ag", "wal"})


def is_person_short(short: NameForm, full: NameForm) -> bool:
    """Whether `short` can stand for the person `full`; a single word of no known type can."""
    is_unknown = short.is_open or (short.type is EntityType.OTHER and not short.has_own_type)
    if full.type is not EntityType.PERSON or not (short.type is EntityType.PERSON or is_unknown):
        return False
    few, many = person_words(short.key), person_words(full.key)
    if not few or len(few) > len(many):
        return False
    if len(few) > 1 and {_gender(few[0]), _gender(many[0])} == {"female", "male"}:
        return False
    if len(few) == len(many):
        return _are_same(few, many) or _are_nearly_same(few, many)
    return _is_one_word(few[0], many) if len(few) == 1 else _are_some_words(few, many)


@cache
def _genders() -> dict[str, str]:
    return {word: kind for word, kind, *_ in read_table("language", "gender_words")}


def _gender(word: str) -> str | None:
    """Whether a first name is a man's or a woman's, where that is known: "Jean", "Jeanne"."""
    return _genders().get(word)


@lru_cache(maxsize=65536)
def person_words(key: str) -> tuple[str, ...]:
    """The words of a person's name without articles, honorifics and "son of"; a kunya is one word."""
    parts = name_words(key)
    kept = [word for word in parts if word not in _LEFT_OUT and not _is_title(word)] or list(parts)
    joined: list[str] = []
    for word in kept:
        if joined and joined[-1] in _KUNYA:
            joined[-1] = f"{joined[-1]} {word}"
        else:
            joined.append(word)
    return tuple(joined)


def _is_title(word: str) -> bool:
    """An honorific that is no first name as well: "Sheikh", not "Malik" or "Amir"."""
    return WordKind.HONORIFIC in traits(word) and word not in words(WordKind.NAME_TOO)


def _is_one_word(word: str, many: Sequence[str]) -> bool:
    """The surname, the first name or the kunya that begins the name; any other word of it that is no first name."""
    if _is_word(word, many[-1]) and " " not in many[-1]:
        return True
    if _is_word(word, many[0]) or (" " in word and any(_is_word(word, one) for one in many)):
        return True
    return " " not in word and not is_given_name(word) and any(_is_word(word, one) for one in many[1:])


def _are_some_words(few: Sequence[str], many: Sequence[str]) -> bool:
    """The first words, the last words, or some with the first and the last among them; of a kunya more is needed."""
    if _are_same(few, many[-len(few) :]) or _are_same(few, many[: len(few)]):
        return True
    if not (_is_word(few[0], many[0]) and _is_word(few[-1], many[-1])):
        return False
    rest = iter(many)
    return all(any(_is_word(word, one) for one in rest) for word in few)


def _are_same(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return all(_is_word(one, other) for one, other in zip(ours, theirs, strict=True))


def _are_nearly_same(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether one word of several differs a little: "Ibrahim Sadr", "Ibrahim Sadar"."""
    different = [(one, other) for one, other in zip(ours, theirs, strict=True) if not _is_word(one, other)]
    if len(ours) == 1 or len(different) != 1:
        return False
    return is_near_word(*different[0]) and not all(map(is_given_name, different[0]))


def _is_word(ours: str, theirs: str) -> bool:
    """One word, an initial for a word, or two kunyas with one name."""
    if len(ours) == 1 or len(theirs) == 1:
        return ours[0] == theirs[0]
    if " " in ours or " " in theirs:
        first, second = ours.split(), theirs.split()
        return len(first) == len(second) and first[0] == second[0] and is_same_word(first[1], second[1])
    return is_same_word(ours, theirs)
