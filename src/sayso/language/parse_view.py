"""What the parser is given instead of the text.

A small statistical parser stumbles over "Lashkar-e Sahil wal-Nur (LSN) (QDe.199)", over quotation marks around two
words, and over "between 300 and 450". Each of these is one thing in the sentence, and is known before parsing.
So the parser sees one plain word in its place, of the same kind, and asides that only define a name are left out. Every
word keeps the stretch of the clean text that it stands for.
"""

import re
from dataclasses import dataclass
from functools import cache

from sayso.language.calendar import DatePrecision
from sayso.language.dates import FoundDate
from sayso.language.quantities import FoundQuantity, QuantityKind
from sayso.language.tree import Word
from sayso.tables import read_table
from sayso.values.mention import EntityType

_SURROGATE = {
    EntityType.PERSON: "Smith",
    EntityType.GROUP: "Hamas",
    EntityType.ORGANIZATION: "Pentagon",
    EntityType.PLACE: "Iran",
    EntityType.DOCUMENT: "report",
    EntityType.OTHER: "Pentagon",
}
_BODIES = {_SURROGATE[EntityType.GROUP], _SURROGATE[EntityType.ORGANIZATION]}
_NOISE = re.compile(r'["\[\]]|\.\.\.|…')
_PAPERS = (
    "report",
    "statement",
    "communique",
    "letter",
    "assessment",
    "study",
    "briefing",
    "memo",
    "cable",
    "release",
    "dispatch",
)
_PAPER_OF = re.compile(r"\b(?:report|statement|letter|study|communique)\s+(?:of|by|on|to)\b", re.I)
_COUNTRY_ADJECTIVES = {"U.S.", "US", "U.K.", "UK", "UN", "U.N.", "EU", "E.U."}
_BEFORE_NOUN = re.compile(
    r"\s+(?:[a-z]{3,}(?<!\bsaid)(?<!\bhas)(?<!\bwas)(?<!\bhad)(?<!\bwill)s?\b(?!\s+(?:that|to)\b)|and\s+[A-Z][a-z]+(?:i|n|sh|ese|ch)\s+[a-z])"
)
_ASIDE_FOLLOWS = re.compile(
    r"\s+(?:\w+ly\s|\w+ed\s|who\b|which\b|whose\b|an?\s|the\s|one\s|born\b|then\b|now\b|formerly\b|also\b|"
    r"his\s|her\s|its\s|their\s|(?:[A-Z][\w'-]+ ){1,4}?[A-Z][\w'-]+,)"
)
_OPENING = re.compile(r"[A-Z][a-z]+(?:ed|ing)\b(?=\s+(?:by|in|on|at|for|from|under|to|with|as|of)\b)")
_OPENING_ADVERB = re.compile(
    r"(?:Perhaps|Maybe|Rumou?rs|Allegations|Suspected|Alleged|Presumed|Unconfirmed|(?!July|Italy|Sicily|Family|Assembly)[A-Z][a-z]{3,}ly)\b(?=\s+[\w'\"])"
)
_PREPOSITION = re.compile(
    r"(?:(?:in|on|at|since|until|till|by|from|during|before|after|of|for|as of|within|between)\s+)?(?:the\s+)?", re.I
)
_ARTICLE_BEFORE = re.compile(r"\b[Tt]he\s$")
_CLAUSE_BEGINS = re.compile(r"(?:\A\s*|[;:]\s+|,\s+(?:and|but|while)\s+)\Z")
_RUNS_ON = re.compile(
    r"\s+(?!(?:and|or|to|until|through|by|in|at|on|of|for|with|from|after|before|when|that|which)\b)\w"
)
_FOLLOWED_BY_WORD = re.compile(r"\s+[A-Za-z]")


def is_body(word: Word) -> bool:
    """Whether a word stands for the name of a group or an organization."""
    return word.name is not None and word.text in _BODIES


def is_person(word: Word) -> bool:
    """Whether a parsed word stands for a person's name."""
    return word.name is not None and word.text == _SURROGATE[EntityType.PERSON]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the clean text and the word shown to the parser in its place (none: it is left out)."""

    start: int
    end: int
    word: str | None
    name: int | None = None
    date: FoundDate | None = None
    quantity: FoundQuantity | None = None


def name_piece(start: int, end: int, text: str, kind: EntityType, number: int) -> Piece:
    """A name as one word; `text` is the clean text of the block."""
    if text[start:end] in _COUNTRY_ADJECTIVES and _BEFORE_NOUN.match(text, end):
        return Piece(start, end, "American", name=number)
    if (
        kind is EntityType.DOCUMENT
        and not text[start:end].lower().endswith(_PAPERS)
        and not _PAPER_OF.search(text[start:end])
    ):
        return Piece(start, end, "Treaty", name=number)
    return Piece(start, end, _SURROGATE[kind], name=number)


def definition_piece(text: str, start: int, end: int) -> Piece:
    """An aside that defines a name is left out; the comma behind it stays where another aside follows."""
    aside = text[start:end].rstrip('"')
    if aside.lstrip().startswith(",") and aside.endswith(",") and _ASIDE_FOLLOWS.match(text, end):
        return Piece(start, start + len(aside) - 1, None)
    return Piece(start, end, None)


def date_piece(text: str, found: FoundDate) -> Piece | None:
    """A date of several words with digits becomes one word after its preposition; plain words are left as they are."""
    core = found.start + len(_PREPOSITION.match(found.text).group())  # type: ignore[union-attr]
    words = found.text[core - found.start :]
    if " " not in words or found.edtf is None:
        return None
    if found.is_counted and not words.endswith((" before", " after")):
        return _counted_piece(text, found, core)
    if not any(char.isdigit() for char in words):
        return None
    return Piece(core, found.end, "Monday" if found.precision is DatePrecision.DAY else "May", date=found)


def _counted_piece(text: str, found: FoundDate, core: int) -> Piece:
    """ "Two days later", "the following month": an adverb, or one word after its preposition."""
    article = _ARTICLE_BEFORE.search(text, max(0, found.start - 4), found.start)
    start = article.start() if article is not None and core == found.start else core
    return Piece(start, found.end, "later" if core == found.start else "May", date=found)


def opening_date_piece(text: str, start: int, found: FoundDate) -> Piece | None:
    """A date that opens a clause, with the comma that news style leaves out: "In 2019 the group attacked"."""
    article = _ARTICLE_BEFORE.search(text, max(start, found.start - 4), found.start)
    begin = article.start() if article is not None else found.start
    if found.edtf is None or not _CLAUSE_BEGINS.search(text[start:begin]) or not _RUNS_ON.match(text, found.end):
        return None
    core = found.start + len(_PREPOSITION.match(found.text).group())  # type: ignore[union-attr]
    word = text[core : found.end] if " " not in text[core : found.end] else None
    if word is None:
        word = "Monday" if found.precision is DatePrecision.DAY else "May"
    return Piece(begin if core == found.start else core, found.end, f"{word},", date=found)


def quantity_piece(text: str, found: FoundQuantity) -> Piece | None:
    """A number with its modifiers becomes one number before a counted noun; "no fewer than 700" denies nothing."""
    if found.kind is not QuantityKind.COUNT or " " not in found.text:
        return None
    if not _FOLLOWED_BY_WORD.match(text, found.end) and not found.text.lower().startswith(("no ", "not ")):
        return None
    if not any(char.isdigit() for char in found.text) and found.text.endswith(("s", "s of", "dozen")):
        return None
    return Piece(found.start, found.end, "100", quantity=found)


def opening_piece(text: str, start: int) -> Piece | None:
    """A participle or adverb that opens a sentence, without its capital: it is read as part of a name otherwise."""
    match = _OPENING.match(text, start) or _OPENING_ADVERB.match(text, start)
    return Piece(match.start(), match.end(), match.group().lower()) if match else None


def compound_pieces(text: str) -> list[Piece]:
    """Nouns of several words ("second in command", "son-in-law") as one word of the same kind."""
    return [
        Piece(match.start(), match.end(), _compounds()[match.group().lower()])
        for match in _compound_pattern().finditer(text)
    ]


def phrase_pieces(text: str) -> list[Piece]:
    """Fixed phrases ("on condition that", "at no time") as the one word whose work they do."""
    lower = text.lower()
    return [
        Piece(match.start(), match.end(), word.capitalize() if match.group()[0].isupper() else word)
        for phrase, pattern, word in (*_legal_formulas(), *_fixed_phrases())
        if phrase in lower
        for match in pattern.finditer(text)
    ]


@cache
def _fixed_phrases() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    rows = read_table("language", "fixed_phrases")
    return tuple(
        (phrase.lower(), re.compile(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])(?={before})", re.I), word)
        for phrase, word, before, *_ in rows
    )


@cache
def _legal_formulas() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    rows = read_table("language", "legal_formulas")
    return tuple((held, re.compile(rf"\b{pattern}(?!\w)", re.I), word) for held, pattern, word, *_ in rows)


@cache
def _compounds() -> dict[str, str]:
    return {phrase: word for phrase, word, *_ in read_table("language", "compound_nouns")}


@cache
def _compound_pattern() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in sorted(_compounds(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{phrases})(?![\w-])", re.I)


@cache
def _title_dots() -> re.Pattern[str]:
    titles = (row[0].replace(".", r"\.") for row in read_table("language", "sentence_ends") if row[1] == "title")
    return re.compile(rf"(?i:\b(?:{'|'.join(titles)}))(\.) ?(?=[A-Z0-9])")


def noise_pieces(text: str, start: int, end: int) -> list[Piece]:
    """Quotation marks, square brackets, dots of omission, and those of shortened titles ("Brig. Gen. X")."""
    dots = _title_dots().finditer(text, start, end) if ". " in text else ()
    noise = [match.span() for match in _NOISE.finditer(text, start, end)]
    return [Piece(begin, after, None) for begin, after in [*noise, *(match.span(1) for match in dots)]]


def resolve_overlaps(pieces: list[Piece]) -> list[Piece]:
    """The pieces in text order; where two overlap, the one that stands earlier in the list wins."""
    kept: list[Piece] = []
    for piece in pieces:
        if all(piece.end <= other.start or other.end <= piece.start for other in kept):
            kept.append(piece)
    return sorted(kept, key=lambda piece: piece.start)


@dataclass(frozen=True, slots=True)
class ParseView:
    """`text` for the parser; `anchors` tell where in it each piece begins and ends; `start` is that of the sentence."""

    text: str
    anchors: tuple[tuple[int, int, Piece], ...]
    start: int

    def locate(self, begin: int, end: int) -> tuple[int, int, Piece | None]:
        """The stretch of the clean text for `text[begin:end]`, and the piece it stands for."""
        shift = self.start
        for at, after, piece in self.anchors:
            if begin >= after:
                shift = piece.end - after
            elif end > at and piece.word is not None:
                return piece.start, piece.end, piece
            else:
                break
        return begin + shift, end + shift, None


def build_view(text: str, start: int, end: int, pieces: list[Piece]) -> ParseView:
    """Put the pieces' words in place of their stretches of `text[start:end]`."""
    parts: list[str] = []
    anchors: list[tuple[int, int, Piece]] = []
    length = 0
    here = start
    for piece in pieces:
        parts.append(text[here : piece.start])
        length += piece.start - here
        word = piece.word or ""
        anchors.append((length, length + len(word), piece))
        parts.append(word)
        length += len(word)
        here = piece.end
    parts.append(text[here:end])
    return ParseView("".join(parts), tuple(anchors), start)
