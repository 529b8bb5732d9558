"""Sayso: who says what about whom, as of when, how sure, on whose word, in which sentence."""

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from sayso.reading import read as read

__all__ = ["__version__", "read"]


def __getattr__(name: str) -> object:
    """Load what reading needs only when it is asked for: importing Sayso alone stays fast."""
    if name == "read":
        from sayso.reading import read

        return read
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
