"""What somebody types to search: words, "words in a row", the beginning of a word*, and -words that must not occur."""

import re
from dataclasses import dataclass

from sayso.errors import UsageError
from sayso.names.normal import name_tokens, token_stretches

_TERM = re.compile(r'(-?)(?:"([^"]*)"?|(\S+))')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that have to stand in a row, folded; the last may be only a beginning."""

    words: tuple[str, ...]
    is_beginning: bool = False
    is_excluded: bool = False


def parse_words(text: str) -> tuple[Term, ...]:
    """Raises `UsageError` if there is nothing to look for."""
    terms = tuple(term for match in _TERM.finditer(text) if (term := _term(match)).words)
    if all(term.is_excluded for term in terms):
        raise UsageError(f"{text!r} has no word to look for.", "Give a word that has to occur.")
    return terms


def as_fts5(terms: tuple[Term, ...]) -> str:
    """The query in the language of SQLite's FTS5. Words are letters and figures only, so nothing needs escaping."""
    wanted = " AND ".join(_fts5(term) for term in terms if not term.is_excluded)
    return "".join([f"({wanted})", *(f" NOT {_fts5(term)}" for term in terms if term.is_excluded)])


def as_tsquery(terms: tuple[Term, ...]) -> str:
    """The query in the language of PostgreSQL's `to_tsquery`."""
    return " & ".join(("!" if term.is_excluded else "") + f"({_tsquery(term)})" for term in terms)


def places_of(terms: tuple[Term, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Where in a text the words stand that were looked for, as pairs of start and end."""
    stretches = [one for one in token_stretches(text) if one[2]]
    wanted = [term for term in terms if not term.is_excluded]
    found = {
        (stretches[at][0], stretches[at + len(term.words) - 1][1])
        for at in range(len(stretches))
        for term in wanted
        if _stands(term, [word for _, _, word in stretches[at : at + len(term.words)]])
    }
    return tuple(sorted(found))


def _term(match: re.Match[str]) -> Term:
    minus, phrase, word = match.groups()
    if phrase is not None:
        return Term(name_tokens(phrase), is_excluded=bool(minus))
    return Term(name_tokens(word), word.endswith("*"), bool(minus))


def _stands(term: Term, words: list[str]) -> bool:
    if len(words) != len(term.words) or words[:-1] != list(term.words[:-1]):
        return False
    return words[-1].startswith(term.words[-1]) if term.is_beginning else words[-1] == term.words[-1]


def _fts5(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + ("*" if term.is_beginning else "")


def _tsquery(term: Term) -> str:
    return " <-> ".join(f"'{word}'" for word in term.words) + (":*" if term.is_beginning else "")
