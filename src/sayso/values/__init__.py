"""The frozen values that rooms hand each other; no behaviour beyond their own invariants."""
