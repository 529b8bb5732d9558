"""The text of a web page in document order, and the runs of it that stand in one block element each."""

import re
from dataclasses import dataclass, field
from functools import cache

from sayso.documents.page_tree import Element, parse_page
from sayso.tables import read_table
from sayso.values.document import BlockKind

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NOTE_MARK = re.compile(r"\[?(?:\d{1,3}|[a-z*†‡§])\]?")
_NEWLINE = re.compile(r"\r\n?|\n")


@dataclass(slots=True)
class Run:
    """The text of one block element, up to the next block, with its line breaks and the length of its links."""

    start: int
    end: int
    element: Element
    text: str
    breaks: tuple[int, ...] = ()
    linked: int = 0

    @property
    def kind(self) -> BlockKind | None:
        if self.element.tag in _HEADINGS:
            return BlockKind.HEADING
        return BlockKind.ITEM if is_in_item(self.element) else None

    @property
    def is_link(self) -> bool:
        return self.linked >= (self.end - self.start) * 0.9


@dataclass(frozen=True, slots=True)
class PageText:
    """The character data of a page, a line for each block element, its runs and its root element."""

    text: str
    runs: tuple[Run, ...]
    root: Element


def page_text(html: str) -> PageText:
    """Parse a page and take out its text; scripts, styles and note marks are not text."""
    root = parse_page(html)
    walk = _Walk()
    walk.through(root)
    return PageText("".join(walk.parts), tuple(walk.runs), root)


def is_in_item(element: Element) -> bool:
    """Whether an element is a list item, or a paragraph right inside one."""
    parent = element.getparent()
    return element.tag == "li" or (element.tag in ("p", "div") and parent is not None and parent.tag == "li")


@dataclass(slots=True)
class _Walk:
    """Document order, without recursion: pages nest deeper than Python does."""

    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0
    run_start: int = 0
    first_part: int = 0
    breaks: list[int] = field(default_factory=list)
    linked: int = 0
    blocks: list[Element] = field(default_factory=list)
    links: int = 0
    preformatted: int = 0

    def through(self, root: Element) -> None:
        from lxml import etree  # type: ignore[import-untyped]

        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if not isinstance(element.tag, str):
                self.take(element.tail if event == "end" else None)
            elif event == "start":
                if self.enter(element):
                    walker.skip_subtree()
            else:
                self.leave(element)
        self.close_run()

    def enter(self, element: Element) -> bool:
        """Open an element; whether its content is to be passed over."""
        tag = element.tag
        if tag in _elements("silent") or (
            tag == "sup" and self.is_after_word() and _NOTE_MARK.fullmatch(_words(element))
        ):
            return True
        if tag in _elements("block"):
            self.close_run()
            self.blocks.append(element)
            self.preformatted += tag == "pre"
        elif tag == "br":
            self.breaks.append(self.length)
            self.append("\n")
        self.links += tag == "a"
        self.take(element.text)
        return False

    def leave(self, element: Element) -> None:
        tag = element.tag
        if tag in _elements("block"):
            self.close_run()
            self.blocks.pop()
            self.preformatted -= tag == "pre"
        self.links -= tag == "a"
        self.take(element.tail)

    def take(self, text: str | None) -> None:
        if not text:
            return
        if self.preformatted:
            self.breaks.extend(self.length + newline.end() for newline in _NEWLINE.finditer(text))
        if self.links:
            self.linked += len(text.strip())
        self.append(text)

    def is_after_word(self) -> bool:
        """Whether a raised number here is a note mark: after a number it may be a power."""
        last = self.parts[-1][-1:] if self.parts else ""
        return bool(last) and not last.isdigit() and not last.isspace()

    def append(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def close_run(self) -> None:
        """End the run at a block boundary; only what can be seen makes a run."""
        text = "".join(self.parts[self.first_part :])
        if text.strip() and self.blocks:
            stripped = text.strip()
            start = self.run_start + len(text) - len(text.lstrip())
            end = start + len(stripped)
            inner = tuple(at for at in self.breaks if start < at < end)
            self.runs.append(Run(start, end, self.blocks[-1], stripped, inner, self.linked))
        if text and not text.endswith("\n"):
            self.append("\n")
        self.run_start = self.length
        self.breaks = []
        self.linked = 0
        self.first_part = len(self.parts)


def _words(element: Element) -> str:
    return element.text_content().strip()


@cache
def _elements(kind: str) -> frozenset[str]:
    """Elements of a kind: `block` begins a line of its own, `silent` holds nothing that is read."""
    return frozenset(row[0] for row in read_table("documents", "page_elements") if row[1] == kind)
