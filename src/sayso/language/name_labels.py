"""The labels of the statistical entity recogniser, run by itself: the tagger and the parser come later."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sayso.language.batches import through
from sayso.values.document import Block

if TYPE_CHECKING:
    from spacy.language import Language


class Label(NamedTuple):
    start: int
    end: int
    label: str


def labelled_stretches(blocks: Sequence[Block], nlp: "Language") -> list[tuple[Label, ...]]:
    """For each block the stretches that the recogniser labels, without article and possessive."""
    docs = (nlp.make_doc(block.clean) for block in blocks)
    return [
        tuple(_bare(block.clean, ent.start_char, ent.end_char, ent.label_) for ent in doc.ents)
        for block, doc in zip(blocks, through(docs, nlp, ["ner"]), strict=True)
    ]


def _bare(text: str, start: int, end: int, label: str) -> Label:
    for article in ("the ", "The ", "a ", "an "):
        if text.startswith(article, start, end):
            start += len(article)
    if text.endswith("'s", start, end):
        end -= 2
    while end > start and text[end - 1] in " .,'\"-":
        end -= 1
    return Label(start, end, label)
