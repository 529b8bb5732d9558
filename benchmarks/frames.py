"""The frames that Sayso finds in a text, as stretches of that text."""

from collections.abc import Iterable, Sequence

from benchmarks.overlap import Attribution, joined
from sayso.claims.attribution import attribute
from sayso.claims.carrying import Discourse, carry
from sayso.claims.cues import speech_verbs
from sayso.documents import document_from_text
from sayso.language.coreference import resolve_references
from sayso.language.name_grammar import retype
from sayso.language.names import find_names
from sayso.language.parsing import parse_blocks
from sayso.language.pipeline import load_pipeline
from sayso.language.tree import Sentence, Word
from sayso.names import KnownNames
from sayso.values.document import Document
from sayso.values.span import Span

Telling = tuple[tuple[Word, ...], Word]
"""Who tells it, and the cue: frames that share both are one attribution."""


def frames_of(text: str) -> list[Attribution]:
    """Every frame: its holders' heads, its cue, and its content with the sentences that it runs on over."""
    document = document_from_text(text)
    nlp = load_pipeline()
    names = find_names(document.blocks, nlp, KnownNames.empty())
    sentences = parse_blocks(document.blocks, names, document.published, nlp)
    names = retype(names, sentences)
    referents = resolve_references(sentences, names, speech_verbs())
    attributions = [attribute(sentence) for sentence in sentences]
    leads = {number: block.lead for number, block in enumerate(document.blocks) if block.lead is not None}
    carried = carry(Discourse(sentences, attributions, names, referents, leads))
    content: dict[Telling, list[Word]] = {}
    for each in attributions:
        for frame in each.frames:
            content.setdefault((frame.holders, frame.cue), []).extend(frame.content)
    for sentence, one in zip(sentences, carried, strict=True):
        for frame in one.frames:
            content.setdefault((frame.holders, frame.cue), []).extend(sentence.words)
    return [_attribution(document, sentences, telling, words) for telling, words in content.items()]


def _attribution(
    document: Document, sentences: Sequence[Sentence], telling: Telling, content: list[Word]
) -> Attribution:
    def spans(words: Iterable[Word]) -> list[Span]:
        return [document.blocks[sentences[word.sentence].block].span(word.start, word.end) for word in words]

    holders, cue = telling
    return Attribution(joined(spans([*holders, *_relative(cue)])), joined(spans([cue])), joined(spans(content), gap=2))


def _relative(cue: Word) -> list[Word]:
    """The "who" of a relative clause, which annotators take for the source; Sayso takes whoever it stands for."""
    subjects = cue.all("nsubj", "nsubjpass") if cue.dep == "relcl" else []
    return [word for word in subjects if word.tag in {"WP", "WDT"}]
