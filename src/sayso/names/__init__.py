"""Normalising names, and the index of names to look for in text; no notion of lists or claims."""

from sayso.names.known import KnownHit, KnownName, KnownNames
from sayso.names.normal import fold, name_tokens, spelling_key
from sayso.names.spelling import consonants, is_near_word, is_same_word, name_words

__all__ = [
    "KnownHit",
    "KnownName",
    "KnownNames",
    "consonants",
    "fold",
    "is_near_word",
    "is_same_word",
    "name_tokens",
    "name_words",
    "spelling_key",
]
