"""What the user says about a document, which goes before what the document says about itself."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Given:
    """Publication date, publisher and title from the command line or the caller; `None` leaves it to the document."""

    published: date | None = None
    publisher: str | None = None
    title: str | None = None


NOTHING_GIVEN = Given()
