"""Sayso: who says what about whom, as of when, how sure, on whose word, in which sentence."""

__version__ = "0.1.0"
