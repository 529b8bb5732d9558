"""Which part of a page is the article, and why the parts around it are not read.

What a part is called (element, role, class) says more than how dense it is, so names decide first; what is left over
outside the element that holds the sentences is cut only if it is surely no text. Text is never given up on a guess:
a part that holds much of the page's sentences is read, whatever it is called.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.documents.page_text import Run
from sayso.documents.page_tree import Element
from sayso.tables import read_table
from sayso.values.document import CutReason

_LARGE_SHARE = 0.4
_NEARLY_ALL = 0.95
_NAME_PART = re.compile(r"[a-z]+|[A-Z][a-z]*|\d+")
_OUTER = frozenset(("html", "body", "main", "article"))
_SHORTEST_SENTENCE = 60
_FEWEST_WORDS = 3
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Article:
    """The element that holds the article, whether it is named as such, and the parts of the page to be cut."""

    container: Element | None
    is_named: bool
    regions: dict[Element, CutReason]

    def reason(self, run: Run) -> CutReason | None:
        """Why a run is not read, by the part of the page it stands in."""
        return next((self.regions[element] for element in _upwards(run.element) if element in self.regions), None)

    def reason_outside(self, run: Run) -> CutReason | None:
        """Why a run outside the article is not read; beside an article without a name only what is surely no text."""
        if self.container is None or self.container in _upwards(run.element):
            return None
        if self.is_named or run.is_link or len(run.text.split()) <= _FEWEST_WORDS:
            return CutReason.NAVIGATION if run.is_link else CutReason.PAGE_FURNITURE
        return None


def find_article(runs: Sequence[Run]) -> Article:
    """Weigh the elements of a page by the sentences in them."""
    weights = _weights(runs)
    total = max(weights.values(), default=0) or 1
    elements = {element: None for run in runs for element in _upwards(run.element)}
    regions = {element: reason for element in elements if (reason := _region(element, weights[element] / total))}
    inside = [run for run in runs if not any(element in regions for element in _upwards(run.element))]
    weights = _weights(inside)
    named = _named_article(weights)
    container = _narrowest(weights) if named is None else named
    return Article(container, named is not None, regions)


def is_sentence(run: Run) -> bool:
    """Whether a run is running text rather than a heading, a link or an entry."""
    length = len(run.text)
    return length >= _SHORTEST_SENTENCE and run.linked * 2 < length and _SENTENCE_END.search(run.text) is not None


def _weights(runs: Sequence[Run]) -> Counter[Element]:
    """How many characters of running text each element holds that holds more than one run."""
    weights: Counter[Element] = Counter()
    for run in runs:
        if is_sentence(run):
            for element in _upwards(run.element.getparent()):
                weights[element] += len(run.text)
    return weights


def _region(element: Element, share: float) -> CutReason | None:
    """Why an element is no part of an article, by its tag, role, class or id, unless it holds much of the text."""
    if element.tag in _OUTER or share > _LARGE_SHARE:
        return None
    if element.tag == "header" and next(iter(element.iter("h1")), None) is not None:
        return None
    names = [("tag", element.tag), ("role", (element.get("role") or "").lower())]
    names += [("class", name) for name in _names(element)]
    return next((_regions()[name] for name in names if name in _regions()), None)


def _named_article(weights: Counter[Element]) -> Element | None:
    """The one element that the page itself calls its article, if it holds most of the text that may be the article."""
    total = max(weights.values(), default=0)
    named = [element for element in weights if _is_named(element)]
    best = max(named, key=lambda element: weights[element], default=None)
    if best is None or weights[best] * 2 < total:
        return None
    inner = [element for element in named if weights[element] >= weights[best] * _NEARLY_ALL]
    return inner[0]


def _is_named(element: Element) -> bool:
    if element.tag in ("article", "main") or element.get("role") in ("article", "main"):
        return True
    return element.get("itemprop") == "articleBody" or any(name in _article_names() for name in _names(element))


def _narrowest(weights: Counter[Element]) -> Element | None:
    """The innermost element that holds nearly all running text."""
    total = max(weights.values(), default=0)
    holding = [element for element in weights if weights[element] >= total * _NEARLY_ALL]
    return min(holding, key=lambda element: -sum(1 for _ in _upwards(element)), default=None)


def _upwards(element: Element | None) -> Iterator[Element]:
    while element is not None:
        yield element
        element = element.getparent()


def _names(element: Element) -> Iterator[str]:
    """The words of class and id, whole and with their parts."""
    for word in f"{element.get('class') or ''} {element.get('id') or ''}".split():
        yield word.lower()
        yield from (part.lower() for part in _NAME_PART.findall(word) if len(part) > 1)


@cache
def _regions() -> dict[tuple[str, str], CutReason]:
    rows = read_table("documents", "page_regions")
    return {(where, name): CutReason(reason) for name, where, reason, *_ in rows if where != "article"}


@cache
def _article_names() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("documents", "page_regions") if row[1] == "article")
