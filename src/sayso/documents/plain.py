"""A plain text, divided."""

from dataclasses import dataclass
from datetime import date

from sayso.documents.blocks import Divided, divide
from sayso.documents.cleaning import Writing
from sayso.documents.foreign import set_foreign_aside
from sayso.documents.headers import read_header
from sayso.documents.hyphens import words_of
from sayso.documents.passages import passages
from sayso.documents.running import cut_running_headers
from sayso.documents.stretches import plain_stretches
from sayso.values.document import BlockKind, MetadataOrigin


@dataclass(frozen=True, slots=True)
class Found:
    """What a document says about itself, each with where it says so; `None` where nothing is certain."""

    title: tuple[str, MetadataOrigin] | None = None
    publisher: tuple[str, MetadataOrigin] | None = None
    published: tuple[date, MetadataOrigin] | None = None


def read_plain(text: str) -> tuple[Divided, Found]:
    """Blocks and cuts of a plain text, and what its header and dateline say about it."""
    writing = Writing(has_markup=True, words=words_of(text))
    headed = read_header(cut_running_headers(passages(text, plain_stretches(text), writing)))
    divided = divide(text, set_foreign_aside(headed.passages))
    return divided, Found(_title(divided), None, stated_date(headed.published, divided.published))


def stated_date(header: date | None, dateline: date | None) -> tuple[date, MetadataOrigin] | None:
    """The date of the header line, or else of the dateline."""
    if header is not None:
        return header, MetadataOrigin.HEADER
    return (dateline, MetadataOrigin.DATELINE) if dateline is not None else None


def _title(divided: Divided) -> tuple[str, MetadataOrigin] | None:
    titles = [block.clean for block in divided.blocks if block.kind is BlockKind.TITLE]
    return (titles[0], MetadataOrigin.HEADER) if titles else None
