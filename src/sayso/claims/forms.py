"""What forms say: an entry of a sanctions list (other names, birth, addresses, since when listed), a dated line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.claims.dated_lines import DatedLine, find_dated_lines
from sayso.claims.entries import Entry, Item, find_entries
from sayso.claims.identity import claim_id
from sayso.language.dates import find_dates
from sayso.language.tree import Sentence
from sayso.values.claim import (
    Argument,
    Attribution,
    Certainty,
    Claim,
    ClaimType,
    Locator,
    Period,
    PeriodBasis,
    Polarity,
    Role,
    Trace,
)
from sayso.values.document import Document
from sayso.values.mention import Mention
from sayso.values.span import Span

_NAMES = {"alias": ClaimType.ALIAS, "former name": ClaimType.FORMER_NAME}
_PLACES = ("born in", "address")
_LIST = "sanctions list"
_DATED = {ClaimType.LISTING, ClaimType.OTHER_EVENT}
_SCORE = 0.9


@dataclass(frozen=True, slots=True)
class FormReader:
    """Makes the claims of the forms in one document."""

    document: Document
    mentions: tuple[Mention, ...]
    reader: str

    def dated(self, line: DatedLine) -> Claim:
        """What a dated line tells."""
        sentence = self.document.blocks[line.block]
        about = (Argument(Role.SUBJECT, line.what), Argument(Role.OBJECT, line.event))
        whole = sentence.span(0, len(sentence.clean))
        return self._made(ClaimType.OTHER_EVENT, line.date, whole, about)

    def entry(self, entry: Entry) -> Iterator[Claim]:
        """The claims of one entry in the order of its fields."""
        for kind, type_ in _NAMES.items():
            for item in entry.fields.get(kind, ()):
                yield self._claim(entry, type_, item, [self._argument(Role.OBJECT, item)])
        born_in = entry.fields.get("born in", ())
        for item in entry.fields.get("born on", ()):
            where = [self._argument(Role.PLACE, place) for place in born_in[:1]]
            yield self._claim(entry, ClaimType.OTHER_EVENT, item, [Argument(Role.OBJECT, "born"), *where])
        for kind in _PLACES:
            for item in entry.fields.get(kind, ()):
                yield self._claim(entry, ClaimType.PRESENCE, item, [self._argument(Role.PLACE, item)])
        for item in entry.fields["listed"][:1]:
            held = Argument(Role.OBJECT, f"{self._list()} ({entry.reference})" if entry.reference else self._list())
            yield self._claim(entry, ClaimType.LISTING, item, [held])

    def _claim(self, entry: Entry, kind: ClaimType, item: Item, arguments: list[Argument]) -> Claim:
        roles = (Argument(Role.SUBJECT, entry.name.text, None, entry.name.span), *arguments)
        claim = self._made(kind, item, entry.span, roles)
        return replace(claim, locator=Locator(symbol=entry.reference)) if entry.reference else claim

    def _made(self, kind: ClaimType, item: Item, sentence: Span, roles: tuple[Argument, ...]) -> Claim:
        return Claim(
            id=claim_id(self.document.sha256, item.span, kind, roles),
            type=kind,
            quote=item.span,
            sentence=sentence,
            arguments=roles,
            about=(),
            links=(),
            polarity=Polarity.AFFIRMED,
            certainty=Certainty.ASSERTED,
            attribution=Attribution.NONE,
            reading=self.reader,
            score=_SCORE,
            trace=Trace(f"form:{kind.value}", item.text),
            period=_period(item) if kind in _DATED else None,
        )

    def _argument(self, role: Role, item: Item) -> Argument:
        """The item as an argument, with the first mention inside it."""
        inside = (one.id for one in self.mentions if item.span.start <= one.span.start < item.span.end)
        return Argument(role, item.text, next(inside, None) if role is Role.PLACE else None, item.span)

    def _list(self) -> str:
        """What the document calls the list, by its title or its first lines."""
        lines = [block.clean.partition(" Last updated")[0] for block in self.document.blocks[:3]]
        return next((line for line in lines if line.endswith("List")), _LIST)


def _period(item: Item) -> Period | None:
    found = next(iter(find_dates(item.text, None)), None)
    if found is None or found.edtf is None:
        return None
    return Period(found.edtf, PeriodBasis.STATED, item.text, item.span)


@dataclass(frozen=True, slots=True)
class Forms:
    """What is set as a form in a document, and is read by its labels."""

    entries: tuple[Entry, ...]
    lines: tuple[DatedLine, ...]

    @classmethod
    def of(cls, document: Document) -> "Forms":
        return cls(tuple(find_entries(document.blocks)), tuple(find_dated_lines(document.blocks)))

    def hold(self, sentence: Sentence) -> bool:
        """Whether a sentence of the parser is a piece of a form."""
        is_line = any(line.block == sentence.block for line in self.lines)
        return is_line or any(entry.is_form(sentence.block, sentence.start) for entry in self.entries)

    def claims(self, reader: FormReader) -> Iterator[Claim]:
        yield from (reader.dated(line) for line in self.lines)
        for entry in self.entries:
            yield from reader.entry(entry)
