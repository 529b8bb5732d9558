"""What a web page says about itself: meta elements, JSON-LD, item properties, the title element."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from sayso.documents.cleaning import normal
from sayso.documents.dates import stamp_date
from sayso.documents.page_tree import Element
from sayso.tables import read_table

_ONE_DAY = 1
_SEPARATOR = re.compile(r"\s+[|»·•–—-]\s+|\s*[|»]\s*")
_LETTERS = re.compile(r"\w+")
_ARTICLE_TYPE = re.compile(r"Article|Report|Posting|Page$")
_LINKED = {"headline": ("title", 2), "datePublished": ("published", 1), "publisher": ("publisher", 2)}


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Title, publisher and publication date, each `None` where the page does not say or contradicts itself."""

    title: str | None
    publisher: str | None
    published: date | None
    window_title: str | None

    def is_title(self, text: str) -> bool:
        """Whether a line of the page repeats its title, or the window's title with or without the site's name."""
        window = self.window_title or ""
        titles = (self.title or "", window, *_SEPARATOR.split(window))
        return _letters(text) in filter(None, map(_letters, titles))


def read_metadata(root: Element) -> PageMetadata:
    """Gather what the page states, and keep what it states with one voice."""
    stated = [*_from_elements(root), *_from_linked_data(root)]
    times = [(2, stamp) for stamp in _times(root)]
    return PageMetadata(
        title=_first(stated, "title"),
        publisher=_first(stated, "publisher"),
        published=_agreed([(rank, value) for field, rank, value in stated if field == "published"] + times),
        window_title=next((normal(title.text_content()) for title in root.iter("title")), None) or None,
    )


def _from_elements(root: Element) -> Iterator[tuple[str, int, str]]:
    """Field, rank and value of each meta element and item property that the table knows."""
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = normal(element.get("content") or "")
        if value and (known := _known().get(name.strip().lower())):
            yield (*known, value)


def _times(root: Element) -> Iterator[str]:
    """Stamps of time elements that say that they are the date of publication, or of the only one on the page."""
    elements = list(root.iter("time"))
    for element in elements:
        is_marked = "datePublished" in (element.get("itemprop") or "") or element.get("pubdate") is not None
        if (is_marked or len(elements) == 1) and (stamp := element.get("datetime")):
            yield stamp


def _from_linked_data(root: Element) -> Iterator[tuple[str, int, str]]:
    for script in root.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            for node in _nodes(_parsed(script.text or "")):
                yield from _stated_by(node)


def _parsed(written: str) -> object:
    """JSON-LD as written by content systems: invalid more often than one would think, and then ignored."""
    try:
        return json.loads(written, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """The articles and pages at the top of linked data; not those nested in lists of related ones."""
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(_ARTICLE_TYPE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
        if isinstance(graph := data.get("@graph"), list):
            yield from _nodes(graph)


def _stated_by(node: dict[str, object]) -> Iterator[tuple[str, int, str]]:
    for key, (field, rank) in _LINKED.items():
        value = node.get(key)
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and (clean := normal(value)):
            yield field, rank, clean


def _first(stated: Iterable[tuple[str, int, str]], field: str) -> str | None:
    """The value of the highest rank."""
    values = sorted(((rank, number, value) for number, (name, rank, value) in enumerate(stated) if name == field))
    return values[0][2] if values else None


def _agreed(stamps: Iterable[tuple[int, str]]) -> date | None:
    """The date that all stamps of the highest rank agree on, give or take a day between time zones."""
    dated = [(rank, day) for rank, stamp in stamps if (day := stamp_date(stamp)) is not None]
    days = [day for rank, day in dated if rank == min(rank for rank, _ in dated)]
    return days[0] if days and (max(days) - min(days)).days <= _ONE_DAY else None


def _letters(text: str) -> str:
    return " ".join(_LETTERS.findall(normal(text).lower()))


@cache
def _known() -> dict[str, tuple[str, int]]:
    return {row[0]: (row[1], int(row[2])) for row in read_table("documents", "page_metadata")}
