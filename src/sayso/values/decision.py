"""What a person ruled on a claim; decisions are added and never changed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sayso.values.claim import ClaimId
from sayso.values.filed import DocumentRef


class Ruling(StrEnum):
    """What can be ruled on a claim; `open` takes the last ruling back."""

    ACCEPT = "accept"
    REJECT = "reject"
    OPEN = "open"


class Hold(StrEnum):
    """How a decision stands to the reading in force: on the claim itself, carried to its successor, or on nothing."""

    HOLDS = "holds"
    CARRIED = "carried"
    TO_REVIEW = "to review"
    WITHDRAWN = "document withdrawn"


@dataclass(frozen=True, slots=True)
class Decision:
    """One ruling, with who, when (UTC) and why. It is anchored to the claim's id and to its quote in the document."""

    number: int
    document: DocumentRef
    claim: ClaimId
    quote: str
    ruling: Ruling
    by: str
    at: datetime
    why: str
    hold: Hold = Hold.HOLDS
    now_on: ClaimId | None = None
