"""Two simple readers to compare attribution with: quotation marks, and a few rules on a bare spaCy parse."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from benchmarks.overlap import Attribution, joined
from sayso.values.span import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

_SAID = r"(?P<cue>said|says|say|told|added|adds|wrote|writes|tweeted|asked|replied|noted|argued|explained|continued)"
_WHO = r"(?P<source>(?:(?:the|an?|The|An?) )?\w[\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}(?<=\w))"
_QUOTED = r"(?:[“\"]|'')(?P<content>(?:(?!'')[^”\"\n]){3,})(?:[”\"]|'')"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_QUOTED},? {_WHO} {_SAID}\b",
        rf"{_QUOTED},? {_SAID} {_WHO}",
        rf"{_WHO} {_SAID}[^“”\"\n.]{{0,40}}[,:]? {_QUOTED}",
    )
)
_SPEECH = frozenset(
    {"say", "tell", "add", "claim", "argue", "believe", "think", "note", "warn", "announce", "report", "suggest"}
    | {"insist", "acknowledge", "explain", "write", "predict", "deny", "admit", "declare", "assert", "contend"}
    | {"estimate", "find", "show", "hope", "know"}
)
_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("ccomp", "xcomp")


def quotation_marks(text: str) -> list[Attribution]:
    """Direct quotations with "said" and a name beside them."""
    found: dict[Span, Attribution] = {}
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            source, cue, content = (Span(*match.span(part)) for part in ("source", "cue", "content"))
            found.setdefault(content, Attribution((source,), (cue,), (content,)))
    return list(found.values())


def parsed_clauses(text: str, nlp: "Language") -> list[Attribution]:
    """Verbs of speech or mind with a subject and a clause, and "according to", on a bare parse."""
    return [one for token in nlp(text) for one in _at(token)]


def _at(token: "Token") -> Iterator[Attribution]:
    if token.lemma_.lower() in _SPEECH and token.pos_ == "VERB":
        source = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
        clauses = [child for child in token.children if child.dep_ in _CLAUSES]
        if source is not None and clauses:
            yield _attribution(source, token, [under for clause in clauses for under in clause.subtree])
    elif token.lower_ == "according":
        target = next((under for under in token.subtree if under.dep_ == "pobj"), None)
        if target is not None:
            own = set(token.subtree)
            yield _attribution(target, token, [under for under in token.head.subtree if under not in own])


def _attribution(source: "Token", cue: "Token", content: "list[Token]") -> Attribution:
    return Attribution((_span(source),), (_span(cue),), joined(map(_span, content), gap=1))


def _span(token: "Token") -> Span:
    return Span(token.idx, token.idx + len(token))
