"""Who says what, measured on news of another kind than the one that Sayso is made for (PolNeAR, development part)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.agreed import Agreed, total
from benchmarks.baselines import parsed_clauses, quotation_marks
from benchmarks.frames import frames_of
from benchmarks.halves import Half, Scored, by_half
from benchmarks.overlap import (
    Agreement,
    Attribution,
    is_inside,
    joined,
    length,
    pairs,
    part_of_content,
    same_content,
    same_cue,
    same_source,
    shared,
)
from benchmarks.polnear import Article, articles
from sayso.language.pipeline import load_pipeline

VIEWS: dict[str, tuple[Agreement, ...]] = {
    "cue and content": (same_cue, same_content),
    "source, cue and content": (same_cue, same_source, same_content),
    "the same, half of the shorter content": (same_cue, same_source, part_of_content),
    "cue": (same_cue,),
    "cue and source": (same_cue, same_source),
}
WHOLE, CUE_AND_CONTENT, CONTENT = "source, cue and content", "cue and content", "characters of content"
STRICT = "source, cue and content; false alarms inside other contents count"
BARS = {CUE_AND_CONTENT: 0.57, WHOLE: 0.50}
"""F1 that a reader has to reach."""
Reader = Callable[[str], list[Attribution]]


@dataclass(frozen=True, slots=True)
class AttributionQuality:
    """For each reader the figures of each view in each half of the articles.

    `kinds` is recall of annotations with and without quotation marks, over all articles.
    """

    articles: int
    annotated: int
    figures: dict[str, dict[Half, dict[str, Agreed]]]
    kinds: dict[str, dict[str, Agreed]]


def measure_attribution(directory: Path) -> AttributionQuality:
    """Sayso and the two baselines over one compartment of the corpus."""
    nlp = load_pipeline()
    readers: dict[str, Reader] = {
        "Sayso": frames_of,
        "rules on a bare spaCy parse": lambda text: parsed_clauses(text, nlp),
        "quotation marks": quotation_marks,
    }
    texts = list(articles(directory))
    figures: dict[str, dict[Half, dict[str, Agreed]]] = {}
    kinds: dict[str, dict[str, Agreed]] = {}
    for name, reader in readers.items():
        read = [(article, reader(article.text)) for article in texts]
        figures[name] = by_half(Scored(article.name, score(found, article.attributions)) for article, found in read)
        kinds[name] = total(recall_by_kind(found, article) for article, found in read)
    annotated = sum(bool(one.source) for article in texts for one in article.attributions)
    return AttributionQuality(len(texts), annotated, figures, kinds)


def score(found: Sequence[Attribution], annotated: Sequence[Attribution]) -> dict[str, Agreed]:
    """The figures of every view for one text, and those of the characters of content."""
    with_source = [one for one in annotated if one.source]
    counted = {view: _agreed(found, with_source, annotated, asked) for view, asked in VIEWS.items()}
    whole = counted[WHOLE]
    strict = Agreed(len(found), whole.annotated, whole.agreed)
    own, given = (joined(span for one in each for span in one.content) for each in (found, annotated))
    return counted | {STRICT: strict, CONTENT: Agreed(length(own), length(given), shared(own, given))}


def _agreed(
    found: Sequence[Attribution],
    with_source: Sequence[Attribution],
    annotated: Sequence[Attribution],
    asked: tuple[Agreement, ...],
) -> Agreed:
    matched = pairs(found, with_source, *asked)
    hits = {i for i, _ in matched}
    counted = [i for i, one in enumerate(found) if i in hits or not is_outside_annotation(one, annotated)]
    return Agreed(len(counted), len(with_source), len(matched))


def is_outside_annotation(one: Attribution, annotated: Iterable[Attribution]) -> bool:
    """Whether the corpus by its own rules does not say: inside the content of another, or where nobody is named."""
    return any(is_inside(one.cue, each.content) or (not each.source and same_cue(one, each)) for each in annotated)


def recall_by_kind(found: Sequence[Attribution], article: Article) -> dict[str, Agreed]:
    """Recall of direct (all quoted), mixed and indirect attributions."""
    with_source = [one for one in article.attributions if one.source]
    hits = {j for _, j in pairs(found, with_source, *VIEWS[WHOLE])}
    annotated = Counter(kind_of(one, article.text) for one in with_source)
    agreed = Counter(kind_of(one, article.text) for j, one in enumerate(with_source) if j in hits)
    return {kind: Agreed(0, annotated[kind], agreed[kind]) for kind in ("direct", "mixed", "indirect")}


def kind_of(one: Attribution, text: str) -> str:
    """Direct if the whole content is a quotation, mixed if part of it is."""
    content = " ".join(text[span.start : span.end] for span in one.content).replace("''", '"').strip(" ,.")
    if not any(mark in content for mark in '“”"'):
        return "indirect"
    return "direct" if content[0] in '“"' and content[-1] in '”"' else "mixed"
