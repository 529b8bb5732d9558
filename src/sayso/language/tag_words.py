"""Words by what they do in a tag of speech (`data/tag_words.tsv`)."""

from functools import cache

from sayso.tables import read_table


@cache
def tag_words(kind: str) -> frozenset[str]:
    """All words of one kind, lower case; lemmas where the kind is one of verbs or nouns."""
    return frozenset(word for word, row_kind, *_ in read_table("language", "tag_words") if row_kind == kind)
