"""A web page, divided: its text in document order, the article in blocks, everything around it in cuts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from sayso.documents.article import find_article
from sayso.documents.blocks import Divided, divide
from sayso.documents.cleaning import AS_SET
from sayso.documents.foreign import set_foreign_aside
from sayso.documents.headers import read_header
from sayso.documents.lines import Line, line_between
from sayso.documents.page_metadata import PageMetadata, read_metadata
from sayso.documents.page_text import PageText, Run, page_text
from sayso.documents.passages import Passage, passages
from sayso.documents.plain import Found, stated_date
from sayso.documents.stretches import Stretch, stretches_of_lines
from sayso.values.document import BlockKind, MetadataOrigin


def read_page(html: str) -> tuple[str, Divided, Found]:
    """The character data of a page, its blocks and cuts, and what its metadata say about it."""
    page = page_text(html)
    metadata = read_metadata(page.root)
    headed = read_header(passages(page.text, _stretches(page, metadata), AS_SET))
    with_title = set_foreign_aside(_with_title(headed.passages, metadata))
    has_title = any(passage.kind is BlockKind.TITLE and passage.reason is None for passage in with_title)
    divided = divide(page.text, with_title, has_title)
    return page.text, divided, _found(divided, metadata, stated_date(headed.published, divided.published))


def _stretches(page: PageText, metadata: PageMetadata) -> Iterator[Stretch]:
    article = find_article(page.runs)
    for run in page.runs:
        reason = article.reason(run)
        if reason is not None:
            yield Stretch(run.start, run.end, run.kind, reason)
            continue
        for stretch in _parts(page.text, run):
            outside = None if metadata.is_title(run.text) else article.reason_outside(run)
            yield stretch._replace(kind=run.kind, reason=stretch.reason or outside, is_apart=True, is_link=run.is_link)


def _parts(text: str, run: Run) -> Iterable[Stretch]:
    """A run, or its lines gathered to paragraphs where the page breaks lines by itself."""
    if not run.breaks:
        return [Stretch(run.start, run.end)]
    edges = [run.start, *run.breaks, run.end]
    lines: list[Line] = [line_between(text, start, end) for start, end in pairwise(edges)]
    return stretches_of_lines(lines)


def _with_title(found: Iterable[Passage], metadata: PageMetadata) -> list[Passage]:
    """The passages with the one marked that repeats the page's title; the longest, where the site's name is one too."""
    marked = list(found)
    matching = [number for number, passage in enumerate(marked) if _is_title(passage, metadata)]
    if matching:
        number = max(matching, key=lambda number: len(marked[number].text))
        marked[number] = replace(marked[number], kind=BlockKind.TITLE)
    return marked


def _is_title(passage: Passage, metadata: PageMetadata) -> bool:
    return passage.reason is None and metadata.is_title(passage.text)


def _found(divided: Divided, metadata: PageMetadata, stated: tuple[date, MetadataOrigin] | None) -> Found:
    """Metadata first; the page's own words where they are silent."""
    shown = next((block.clean for block in divided.blocks if block.kind is BlockKind.TITLE), None)
    title = metadata.title or shown or metadata.window_title
    return Found(
        title=(title, MetadataOrigin.PAGE) if title else None,
        publisher=(metadata.publisher, MetadataOrigin.PAGE) if metadata.publisher else None,
        published=(metadata.published, MetadataOrigin.PAGE) if metadata.published else stated,
    )
