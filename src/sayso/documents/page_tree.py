"""Parsing a web page, as broken as it may be: cut in the middle, with elements never closed, nested without end."""

import re
from collections.abc import Iterable
from typing import Protocol

_EMPTY_ELEMENT = re.compile(r"<(?P<tag>span|div|p|i|b|em|strong|a)(?P<rest>(?:\s[^<>]*[\"'\s])?)/>", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:span|font|b|i|u|em|strong|small|big|center|o:p)\b[^<>]*>", re.IGNORECASE)
_CONTAINER = re.compile(
    r"</?(?:div|section|article|main|blockquote|ul|ol|dl|table|tbody|tr|td|th|form)\b[^<>]*>", re.IGNORECASE
)
_UNKNOWN = re.compile(
    r"</?(?!/?(?:p|br|h[1-6]|li|html|head|title|meta|body|script|style|a)\b)[a-z][^<>]*>", re.IGNORECASE
)
_PARAGRAPH = "<p>"


class Element(Protocol):
    """What is used of `lxml.html.HtmlElement`."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, name: str) -> str | None: ...
    def getparent(self) -> "Element | None": ...
    def iter(self, *tags: str) -> Iterable["Element"]: ...
    def text_content(self) -> str: ...


def parse_page(html: str) -> Element:
    """The tree of a page; nothing is fetched.

    The parser gives up where elements nest too deeply, and the rest of the page would be lost. Such a page is read once
    more without its inline elements, and if need be as a flat row of paragraphs.
    """
    spelled_out = _EMPTY_ELEMENT.sub(r"<\g<tag>\g<rest>></\g<tag>>", html)
    root, is_whole = _parsed(spelled_out)
    if not is_whole:
        spelled_out = _INLINE.sub("", spelled_out)
        root, is_whole = _parsed(spelled_out)
    if not is_whole:
        root, _ = _parsed(_UNKNOWN.sub("", _CONTAINER.sub(_PARAGRAPH, spelled_out)))
    return root


def _parsed(html: str) -> tuple[Element, bool]:
    """The tree, and whether the parser got to the end of the page."""
    from lxml import etree  # type: ignore[import-untyped]
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Element = lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return lxml_html.document_fromstring("<html><body></body></html>"), True
    return root, not any(error.level_name == "FATAL" for error in parser.error_log)
