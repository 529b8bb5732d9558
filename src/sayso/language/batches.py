"""Texts through parts of the spaCy pipeline, as many at once as memory is glad of.

What a neural layer needs grows with the words that it sees at once, some ten kilobytes for each; so a batch is bounded
by its words as well as by its texts, and one is let go before the next is made.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import Pipe
    from spacy.tokens import Doc

_MOST_TEXTS = 64
_MOST_WORDS = 8_000


def through(docs: Iterable["Doc"], nlp: "Language", parts: Iterable[str]) -> Iterator["Doc"]:
    """Each of the `docs` after those of the named `parts` that the pipeline has, in order."""
    pipes = [cast("Pipe", nlp.get_pipe(part)) for part in parts if part in nlp.pipe_names]
    for batch in _batches(docs):
        done: Iterable[Doc] = batch
        for pipe in pipes:
            done = pipe.pipe(done, batch_size=_MOST_TEXTS)
        yield from done


def _batches(docs: Iterable["Doc"]) -> Iterator[list["Doc"]]:
    batch: list[Doc] = []
    words = 0
    for doc in docs:
        if batch and (len(batch) == _MOST_TEXTS or words + len(doc) > _MOST_WORDS):
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch
