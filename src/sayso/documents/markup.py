"""Markdown marks in plain text: links, emphasis, headings; blanked position by position."""

import re

CLOSE = "\ufdd0"
"""Stands for a mark that ends something, or for the target of a link; a Unicode noncharacter."""
OPEN = "\ufdd1"
"""Stands for a mark that begins something."""

_LINK = re.compile(
    r"!?\[(?P<shown>[^\[\]\n]{1,400})\]\((?:https?:|mailto:|www\.|/|#)[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?\)"
)
_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<shown>[^\n*_]{1,500})(?<=\S)(?P=mark)(?![\w*])"
)
_HEADING = re.compile(r"^(?P<open>#{1,6}[ \t]+)(?P<shown>[^\n]{0,400}?)(?P<close>[ \t]*#*[ \t]*)$")
_WHOLE_LINK = re.compile(rf"\s*{_LINK.pattern}\s*")


def blank_markup(text: str) -> str:
    """`text` with Markdown marks replaced by as many marker characters."""
    if text.startswith("#"):
        text = _HEADING.sub(lambda m: OPEN * len(m["open"]) + m["shown"] + CLOSE * len(m["close"]), text)
    if "](" in text:
        text = _LINK.sub(_blank_link, text)
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(lambda m: OPEN * len(m["mark"]) + m["shown"] + CLOSE * len(m["mark"]), text)
    return text


def is_whole_link(text: str) -> bool:
    """Whether a line is one Markdown link and nothing else."""
    return text.rstrip().endswith(")") and _WHOLE_LINK.fullmatch(text) is not None


def is_marked_heading(text: str) -> bool:
    """Whether a line is set as a heading: `## Heading`, `**Heading**`, `*Heading*`."""
    if _HEADING.match(text):
        return True
    emphasis = _EMPHASIS.fullmatch(text.strip()) if text[:1] in "*_" else None
    return emphasis is not None and emphasis["shown"][-1] not in ".!?,;"


def _blank_link(match: re.Match[str]) -> str:
    """A link that is set right after a word is parted from it: "see[the list](…)"."""
    before = match.start("shown") - match.start()
    after = match.end() - match.end("shown")
    is_glued = match.string[match.start() - 1 : match.start()].isalnum() and match.start() > 0
    return (" " if is_glued else OPEN) + OPEN * (before - 1) + match["shown"] + CLOSE * after
