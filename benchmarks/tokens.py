"""Text from tokens, as a newspaper prints it, with the place of each token in it."""

from collections.abc import Iterator, Sequence

from sayso.values.span import Span

_CLOSING = frozenset([*",.;:?!%)]}", "...", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m"])
_OPENING = frozenset(["(", "[", "{", "$", "#", "US$"])
_JOINING = frozenset(["-", "/"])
_MARKS = frozenset({'"', "``", "`", "''"})


def detokenised(tokens: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """The text, and for each token its span."""
    text = ""
    spans: list[Span] = []
    is_tight, is_quoting = True, False
    for words, shown in _shown(tokens):
        if shown == '"':
            is_quoting = not is_quoting
        closes = (shown == '"' and not is_quoting) or shown in _CLOSING | _JOINING or _is_possessive(shown, text)
        text += "" if closes or is_tight else " "
        spans += [Span(len(text), len(text) + len(shown))] * words
        text += shown
        is_tight = (shown == '"' and is_quoting) or shown in _OPENING | _JOINING
    return text, tuple(spans)


def _shown(tokens: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Each token as it is printed, with the number of tokens that it is: two apostrophes stand for one mark."""
    n = 0
    while n < len(tokens):
        if tokens[n] == "'" and tokens[n + 1 : n + 2] == ["'"]:
            yield 2, '"'
            n += 2
        else:
            yield 1, '"' if tokens[n] in _MARKS else tokens[n]
            n += 1


def _is_possessive(shown: str, text: str) -> bool:
    return shown == "'" and text.endswith("s")
