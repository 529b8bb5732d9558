"""The words that rules ask for, by kind: nouns and verbs from the tables of this room."""

from functools import cache

from sayso.tables import read_table


@cache
def nouns(kind: str) -> frozenset[str]:
    """Lemmas of one kind in `data/nouns.tsv`: `fighter`, `strength`, `post`, `kin`, `event`, …"""
    return frozenset(noun for noun, row_kind, *_ in read_table("claims", "nouns") if row_kind == kind)


@cache
def verbs(kind: str) -> dict[str, str]:
    """Lemmas of one kind in `data/verbs.tsv`, with values: `support`, `harm` ("killed"), `leading` ("leader"), …"""
    return {lemma: value for lemma, row_kind, value, *_ in read_table("claims", "verbs") if row_kind == kind}
