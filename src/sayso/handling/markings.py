"""The algebra of markings."""

from collections.abc import Iterable

from sayso.errors import UsageError
from sayso.values.marking import Marking

_FORMER = {"WHITE": Marking.CLEAR}
"""TLP 1.0 called the label without limit white."""


def strictest(markings: Iterable[Marking]) -> Marking:
    """The marking of what is derived from all of these; without any, that without limit."""
    return max(markings, default=Marking.CLEAR)


def parse_marking(text: str) -> Marking:
    """`amber`, `TLP:AMBER+STRICT`. Raises `UsageError` for what is no label."""
    label = text.strip().upper().removeprefix("TLP:").replace("_", "+").replace("-", "+")
    found = _FORMER.get(label) or next((one for one in Marking if one.value == f"TLP:{label}"), None)
    if found is None:
        labels = ", ".join(one.value.removeprefix("TLP:").lower() for one in Marking)
        raise UsageError(f"{text!r} is no marking.", f"The markings are {labels}.")
    return found


def of_rank(rank: int) -> Marking:
    return tuple(Marking)[rank]
