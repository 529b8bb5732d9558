"""The words that measures go by: which are no names, which posts lead, which events belong to a claim type."""

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "words.tsv"


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind in `data/words.tsv`."""
    return frozenset(word for word, one, _ in _rows() if one == kind)


@cache
def event_types() -> dict[str, str]:
    """For the lemma of an event the claim type that it belongs to; a lemma has one type."""
    return {word: kind for word, kind, _ in _rows() if kind not in {"pronoun", "small", "leading"}}


def _rows() -> list[tuple[str, str, str]]:
    lines = _TABLE.read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(word, kind, source) for word, kind, source in rows]
