"""What was not turned into claims, in one line: sentences that gave none, and stretches that were cut."""

from collections import Counter

from sayso.values.reading import Reading, UnreadReason
from sayso.values.span import Span

_KINDS = {
    UnreadReason.HEADING: ("heading", "headings"),
    UnreadReason.FRAGMENT: ("fragment", "fragments"),
    UnreadReason.NO_CLAIM: ("that fits no claim type", "that fit no claim type"),
}
_NO_SENTENCES = {UnreadReason.DATELINE, UnreadReason.MARK}


def summary(reading: Reading, is_shown: bool) -> str:
    """`7 of 45 sentences gave no claim (3 headings, 4 that fit no claim type); 2 stretches were cut (navigation).`"""
    parts = [part for part in (_unread(reading), _cut(reading)) if part]
    if not parts:
        return "Every sentence gave a claim, and nothing was cut."
    hint = "" if is_shown else " --unread shows them."
    return "; ".join(parts) + "." + hint


def _unread(reading: Reading) -> str:
    reasons = Counter(one.reason for one in reading.unread if one.reason not in _NO_SENTENCES)
    if not reasons:
        return ""
    total = len({claim.sentence for claim in reading.claims}) + reasons.total()
    kinds = ", ".join(_counted(count, *_KINDS.get(reason, (reason.value,) * 2)) for reason, count in reasons.items())
    return f"{reasons.total()} of {_counted(total, 'sentence', 'sentences')} gave no claim ({kinds})"


def _cut(reading: Reading) -> str:
    if not reading.document.cuts:
        return ""
    reasons = ", ".join(dict.fromkeys(cut.reason.value for cut in reading.document.cuts))
    number = len(reading.document.cuts)
    return f"{_counted(number, 'stretch was', 'stretches were')} cut ({reasons})"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def stretches(reading: Reading) -> list[tuple[Span, str]]:
    """Every stretch that was left out, in text order, with the reason."""
    unread = [(one.span, one.reason.value) for one in reading.unread]
    cuts = [(cut.span, f"cut as {cut.reason.value}") for cut in reading.document.cuts]
    return sorted(unread + cuts)
