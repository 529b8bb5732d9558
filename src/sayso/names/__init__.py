"""Normalising names, and the index of names to look for in text; no notion of lists or claims."""

from sayso.names.known import KnownHit, KnownName, KnownNames
from sayso.names.normal import fold, name_tokens, spelling_key

__all__ = ["KnownHit", "KnownName", "KnownNames", "fold", "name_tokens", "spelling_key"]
