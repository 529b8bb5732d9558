"""Base forms of words, from the pipeline's own tables, without a pass over the document."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.lookups import Lookups

_SHORT = 4
_PART = {"N": "noun", "V": "verb", "J": "adj", "R": "adv"}


class Lemmas:
    """Base form for a word and its Penn Treebank tag; each pair is worked out once."""

    def __init__(self, tables: "Lookups | None") -> None:
        self._tables: dict[str, Mapping[str, Any]] = {
            name: tables.get_table(name) if tables is not None and name in tables else {}
            for name in ("lemma_exc", "lemma_index", "lemma_rules")
        }
        self._known = {part: frozenset(self._tables["lemma_index"].get(part, ())) for part in _PART.values()}
        self._seen: dict[tuple[str, str], str] = {}

    def __call__(self, word: str, tag: str) -> str:
        key = (word, tag)
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = self._work_out(word.lower(), tag)
        return found

    def _work_out(self, word: str, tag: str) -> str:
        part = "verb" if tag == "MD" else _PART.get(tag[:1])
        if part is None or tag in {"NNP", "RP"}:
            return word
        if word in {"'s", "is", "are", "was", "were", "been", "being", "am", "be"} and part == "verb":
            return "be"
        if (exceptions := self._tables["lemma_exc"].get(part, {}).get(word)) is not None:
            return str(exceptions[0])
        return self._by_rule(word, part, tag)

    def _by_rule(self, word: str, part: str, tag: str) -> str:
        index = self._known.get(part, frozenset())
        if word in index and (part != "noun" or word.endswith("ss")):
            return word
        guesses = [
            word[: len(word) - len(old)] + new
            for old, new in self._tables["lemma_rules"].get(part, [])
            if word.endswith(old) and len(word) > len(old)
        ]
        known = next((guess for guess in guesses if guess in index), None)
        return known or (_singular(word) if part == "noun" and tag == "NNS" else word)


def _singular(word: str) -> str:
    """A plural that the tables do not know ("airstrikes") without its ending."""
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("ies") and len(word) > _SHORT:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@cache
def lemmas_of(pipeline: "Language") -> Lemmas:
    """The base forms of a pipeline, worked out once per process; a pipeline without tables leaves words as they are."""
    lemmatizer = pipeline.get_pipe("lemmatizer") if "lemmatizer" in pipeline.pipe_names else None
    return Lemmas(getattr(lemmatizer, "lookups", None))
