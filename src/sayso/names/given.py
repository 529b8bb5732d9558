"""Given names."""

from functools import cache

from sayso.names.normal import fold
from sayso.tables import read_table


@cache
def given_names() -> frozenset[str]:
    """Given names, folded."""
    return frozenset(fold(row[0]) for row in read_table("names", "given"))
