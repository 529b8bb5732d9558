"""Who says what, measured on news of another kind than the one that Sayso is made for (PolNeAR, development part)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.baselines import parsed_clauses, quotation_marks
from benchmarks.frames import frames_of
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
    "source, cue and content": (same_cue, same_source, same_content),
    "the same, half of the shorter content": (same_cue, same_source, part_of_content),
    "cue": (same_cue,),
    "cue and source": (same_cue, same_source),
    "cue and content": (same_cue, same_content),
}
WHOLE, CONTENT = next(iter(VIEWS)), "characters of content"
Reader = Callable[[str], list[Attribution]]


@dataclass(frozen=True, slots=True)
class Agreed:
    """How many were found, annotated, and agree."""

    found: int = 0
    annotated: int = 0
    agreed: int = 0

    @property
    def precision(self) -> float:
        return self.agreed / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.agreed / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.agreed / (self.found + self.annotated) if self.found + self.annotated else 0.0

    def __add__(self, other: "Agreed") -> "Agreed":
        return Agreed(self.found + other.found, self.annotated + other.annotated, self.agreed + other.agreed)


@dataclass(frozen=True, slots=True)
class AttributionQuality:
    """For each reader the figures of each view; `kinds` is recall of annotations with and without quotation marks."""

    articles: int
    annotated: int
    figures: dict[str, dict[str, Agreed]]
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
    figures: dict[str, dict[str, Agreed]] = {}
    kinds: dict[str, dict[str, Agreed]] = {}
    for name, reader in readers.items():
        read = [(article, reader(article.text)) for article in texts]
        figures[name] = _total(score(found, article.attributions) for article, found in read)
        kinds[name] = _total(recall_by_kind(found, article) for article, found in read)
    return AttributionQuality(len(texts), figures["Sayso"][WHOLE].annotated, figures, kinds)


def score(found: Sequence[Attribution], annotated: Sequence[Attribution]) -> dict[str, Agreed]:
    """The figures of every view for one text, and those of the characters of content."""
    with_source = [one for one in annotated if one.source]
    counted = {view: _agreed(found, with_source, annotated, asked) for view, asked in VIEWS.items()}
    own, given = (joined(span for one in each for span in one.content) for each in (found, annotated))
    return counted | {CONTENT: Agreed(length(own), length(given), shared(own, given))}


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


def _total(each: Iterable[dict[str, Agreed]]) -> dict[str, Agreed]:
    total: dict[str, Agreed] = {}
    for figures in each:
        for view, agreed in figures.items():
            total[view] = total.get(view, Agreed()) + agreed
    return total
