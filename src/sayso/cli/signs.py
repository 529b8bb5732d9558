"""One sign and one colour for each certainty, the same wherever a claim is shown."""

from sayso.values.claim import Certainty

SIGNS = {
    Certainty.ASSERTED: ("●", "green"),
    Certainty.REPORTED: ("◍", "cyan"),
    Certainty.LIKELY: ("◕", "green"),
    Certainty.POSSIBLE: ("◔", "yellow"),
    Certainty.UNCONFIRMED: ("○", "yellow"),
    Certainty.EXPECTED: ("▷", "blue"),
    Certainty.CONDITIONAL: ("◇", "magenta"),
    Certainty.DENIED: ("✗", "red"),
}
CERTAINTY_WIDTH = 2 + max(len(certainty.value) for certainty in Certainty)
