"""Telling a web page from plain text."""

import re

_HEAD = 5000
_OPENING = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_ELEMENT = re.compile(
    r"</?(?:p|div|span|br|h[1-6]|ul|ol|li|table|tr|td|a|strong|em|article|section|main|meta|title)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_SUFFIXES = (".html", ".htm", ".shtml", ".xhtml")


def is_web_page(text: str, name: str) -> bool:
    """Whether a text plainly is HTML: it begins as a page does, or is full of its elements, or is named as one."""
    head = text[:_HEAD]
    begins = head.lstrip("\ufeff \t\r\n").startswith("<")
    if begins and _OPENING.search(head):
        return True
    elements = len(_ELEMENT.findall(head))
    if name.lower().endswith(_SUFFIXES):
        return elements > 0 or _OPENING.search(head) is not None
    return elements >= 3 if begins else elements >= 12
