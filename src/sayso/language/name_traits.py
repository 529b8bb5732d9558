"""What one word can be in a name."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.language.name_words import WordKind, peoples, words
from sayso.names import fold
from sayso.names.given import given_names

if TYPE_CHECKING:
    from spacy.language import Language

_IN_NAMES = (
    WordKind.TITLE,
    WordKind.HONORIFIC,
    WordKind.GROUP_HEAD,
    WordKind.BODY_HEAD,
    WordKind.PLACE_HEAD,
    WordKind.DOCUMENT_HEAD,
    WordKind.BODY_WORD,
    WordKind.CALENDAR,
    WordKind.OPENER,
    WordKind.TITLE_WORD,
    WordKind.FIGURE,
)
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""))


@lru_cache(maxsize=65536)
def traits(word: str) -> frozenset[WordKind]:
    """The kinds of a capitalised word; of a hyphenated one, those of its last part besides."""
    lower = word.lower().rstrip(".")
    found = {kind for kind in _IN_NAMES if lower in words(kind)}
    if fold(word) in peoples():
        found.add(WordKind.PEOPLE)
    first, hyphen, _last = lower.partition("-")
    if hyphen and peoples().issuperset(map(fold, lower.split("-"))):
        found.add(WordKind.PEOPLE)
    if hyphen and not found:
        parts = {lower.rsplit("-", 1)[-1]} if len(first) < 4 else {first, lower.rsplit("-", 1)[-1]}
        found = {kind for kind in _IN_NAMES[2:7] if parts & words(kind)}
    return frozenset(found)


@lru_cache(maxsize=65536)
def is_given_name(word: str) -> bool:
    return fold(word) in given_names() or word.lower().startswith(("abd-", "abu-", "abdul-", "abdel-"))


def is_acronym(word: str) -> bool:
    """Whether a word is written mostly in capitals: `TTP`, `ISIL-K`, `MoFA`, `AQI/ISI`."""
    letters = [sign for sign in word if sign.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return 2 <= capitals <= 8 and capitals * 2 >= len(letters) and len(letters) <= 10


@cache
def ordinary_words(pipeline: "Language") -> frozenset[str]:
    """English words in lower case, from the lemmatizer's index (WordNet) of the pipeline, where it has one."""
    if "lemmatizer" not in pipeline.pipe_names:
        return frozenset()
    tables = pipeline.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    if not tables.has_table("lemma_index"):
        return frozenset()
    return frozenset(word for index in tables.get_table("lemma_index").values() for word in index)


def is_ordinary(word: str, ordinary: frozenset[str]) -> bool:
    """Whether a word, brought to lower case, is an English word or a regular form of one."""
    lower = word.lower()
    if lower in ordinary:
        return True
    return any(lower.endswith(ending) and lower[: -len(ending)] + plain in ordinary for ending, plain in _ENDINGS)
