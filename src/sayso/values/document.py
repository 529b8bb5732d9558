"""A document as received, and the clean text that is read from it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.values.span import Span


class BlockKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"


class CutReason(StrEnum):
    """Why a stretch of the received text is not read."""

    NAVIGATION = "navigation"
    SHARING = "sharing"
    ADVERTISING = "advertising"
    COMMENT_FORM = "comment form"
    CAPTION = "caption"
    CREDIT = "credit"
    READ_MORE = "read more"
    FOOTER = "footer"
    SCRIPT = "script"
    PAGE_FURNITURE = "page furniture"
    FOREIGN = "another language"
    NO_WORDS = "no words"


class MetadataOrigin(StrEnum):
    """Where a document's title, publisher or publication date was read."""

    GIVEN = "given"
    PAGE = "page metadata"
    HEADER = "header line"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or list item: its clean text and the way back to the text as received.

    `clean` has single spaces, straight quotes and no soft hyphens or ligatures. `offsets[i]` is the
    code point in `Document.text` at which character `i` of `clean` begins; `offsets` has one more
    entry than `clean` has characters, the end of the block. `body` is the index in `clean` at which the
    sentences begin, after a dateline or bullet mark. `lead` is the number of the block that introduces
    this list item ("The report noted the following:").
    """

    kind: BlockKind
    clean: str
    offsets: tuple[int, ...]
    body: int = 0
    lead: int | None = None

    def __post_init__(self) -> None:
        if len(self.offsets) != len(self.clean) + 1:
            raise ValueError("a block needs one offset for each character and one for its end")

    def span(self, start: int, end: int) -> Span:
        """The stretch of `Document.text` that holds `clean[start:end]`, without white space around it."""
        while start < end and self.clean[start].isspace():
            start += 1
        while start < end and self.clean[end - 1].isspace():
            end -= 1
        return Span(self.offsets[start], self.offsets[end] if start < end else self.offsets[start])


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the received text that is not read, and why."""

    span: Span
    reason: CutReason


@dataclass(frozen=True, slots=True)
class Document:
    """One text as received.

    `text` is the document as decoded, before any normalising; for HTML it is the character data of the
    page in document order, a line for each block element. Every offset in Sayso points into it.
    `notes` are sentences for whoever reads it: what was guessed in opening it, and what is missing.
    """

    name: str
    sha256: str
    media_type: str
    encoding: str
    text: str
    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...] = ()
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    origins: tuple[tuple[str, MetadataOrigin], ...] = ()
    notes: tuple[str, ...] = ()
