"""Other programs that compare names, measured beside Sayso where they are installed."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

Scorer = Callable[[str, str, str], float]
"""From two names and a schema of FollowTheMoney to how alike they are, from 0 to 1."""


def peers() -> dict[str, Scorer]:
    """Those that are there, by their names."""
    found: dict[str, Scorer] = {}
    for name, begin in (("rapidfuzz token_sort_ratio", _rapidfuzz), ("nomenklatura logic-v2", _logic)):
        try:
            found[name] = begin()
        except ImportError:
            continue
    return found


def _rapidfuzz() -> Scorer:
    fuzz: Any = import_module("rapidfuzz.fuzz")
    plain: Any = import_module("rapidfuzz.utils").default_process

    def score(first: str, second: str, schema: str) -> float:
        return float(fuzz.token_sort_ratio(first, second, processor=plain)) / 100

    return score


def _logic() -> Scorer:
    matching: Any = import_module("nomenklatura.matching")
    proxy: Any = import_module("followthemoney").EntityProxy
    algorithm = matching.get_algorithm("logic-v2")
    config = algorithm.default_config()

    def entity(number: str, name: str, schema: str) -> Any:
        return proxy.from_dict({"id": number, "schema": schema, "properties": {"name": [name]}})

    def score(first: str, second: str, schema: str) -> float:
        return float(algorithm.compare(entity("a", first, schema), entity("b", second, schema), config).score)

    return score
