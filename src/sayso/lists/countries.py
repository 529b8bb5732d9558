"""Countries as lists name them, as codes of two letters."""

from functools import cache, lru_cache

from sayso.names.normal import fold, name_tokens
from sayso.tables import read_table


@lru_cache(maxsize=8192)
def country_code(text: str | None) -> str | None:
    """ISO 3166-1 alpha-2, lower case, of a country, its people or its code; nothing if it is none that is known."""
    if not text:
        return None
    if len(text) == len("af") and text.isalpha():
        return text.lower()
    key = " ".join(name_tokens(text)).removeprefix("the ")
    return _codes().get(key)


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = {}
    for code, *names, _ in read_table("lists", "countries"):
        for name in "|".join(names).split("|"):
            if key := " ".join(fold(word) for word in name.replace("-", " ").split()):
                codes[key] = code
    return codes
