"""How many texts go through the pipeline at once."""

from collections.abc import Iterator
from typing import cast

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.language.batches import through


class Recorder:
    """Stands for a pipeline of one part, and writes down what it is given at once."""

    pipe_names = ("ner",)

    def __init__(self) -> None:
        self.given: list[list[int]] = []

    def get_pipe(self, name: str) -> "Recorder":
        return self

    def pipe(self, docs: list[Doc], batch_size: int) -> Iterator[Doc]:
        self.given.append([len(doc) for doc in docs])
        yield from docs


def batches(lengths: list[int]) -> list[list[int]]:
    recorder = Recorder()
    vocab = Vocab()
    docs = (Doc(vocab, words=["word"] * length) for length in lengths)
    done = list(through(docs, cast("Language", recorder), ["ner", "missing"]))
    assert [len(doc) for doc in done] == lengths
    return recorder.given


def test_sixty_four_short_texts_go_together() -> None:
    assert [len(batch) for batch in batches([20] * 130)] == [64, 64, 2]


def test_long_texts_go_in_smaller_batches() -> None:
    assert batches([3000] * 5) == [[3000, 3000], [3000, 3000], [3000]]


def test_a_text_that_is_longer_than_a_batch_goes_alone() -> None:
    assert batches([10, 9000, 10]) == [[10], [9000], [10]]


def test_nothing_goes_nowhere() -> None:
    assert batches([]) == []
