"""The page that `sayso read` shows on a terminal: what a document claims, grouped by who says it.

Certainty is shown by a sign, a word and a colour, so that it survives a terminal without colours. On
a wide terminal numbers and times stand in columns of their own; on a narrow one they follow the line.
"""

import re
from dataclasses import dataclass
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from sayso.cli import left_out
from sayso.cli.figures import figure, long_date, when
from sayso.cli.output import View
from sayso.cli.signs import CERTAINTY_WIDTH, SIGNS
from sayso.cli.voices import Entry, Passage, Voice, voices
from sayso.cli.whereabouts import whereabouts
from sayso.cli.wording import label, line, shortened
from sayso.reading import fold, where
from sayso.values.document import Document, MetadataOrigin
from sayso.values.reading import Reading
from sayso.values.span import Span

NARROWEST_WITH_COLUMNS = 76
NARROWEST_WITH_TYPE = 100
WIDEST = 120

_TYPE_WIDTH = 11
_ORIGINS = {
    MetadataOrigin.PAGE: "page metadata",
    MetadataOrigin.HEADER: "header",
    MetadataOrigin.DATELINE: "dateline",
}


@dataclass(frozen=True, slots=True)
class _Layout:
    """How wide the columns of one page are; a column that nothing fills has no width."""

    width: int
    figure: int
    unit: int
    when: int

    @property
    def has_columns(self) -> bool:
        return self.width >= NARROWEST_WITH_COLUMNS

    @property
    def has_type(self) -> bool:
        return self.width >= NARROWEST_WITH_TYPE

    @property
    def margin(self) -> int:
        """Where the words of a claim begin."""
        return 2 + CERTAINTY_WIDTH + 2 + (_TYPE_WIDTH + 2 if self.has_type else 0)


def page(reading: Reading, view: View, width: int) -> RenderableType:
    """The whole page for one document, for a terminal of `width` columns."""
    spoken = voices(reading)
    layout = _layout(spoken, min(width, WIDEST))
    parts: list[RenderableType] = [_header(reading, len(spoken))]
    for voice in spoken:
        parts += [Text(), _voice_line(voice, reading.document, layout.width)]
        parts += [_passage(passage, reading.document, layout, view) for passage in voice.passages]
    parts += [Text(), *_footer(reading, view)]
    return Group(*(Padding(part, (0, 0, 0, 1)) for part in parts))


def show(console: Console, reading: Reading, view: View) -> str:
    """The page as the text that goes to the terminal, whole or not at all."""
    with console.capture() as capture:
        console.print(page(reading, view, console.width), width=min(console.width, WIDEST))
        console.print()
    return re.sub(r" +$", "", capture.get(), flags=re.MULTILINE)


def _layout(spoken: list[Voice], width: int) -> _Layout:
    entries = [entry for voice in spoken for passage in voice.passages for entry in passage.entries]
    values = [entry.claim.value for entry in entries if entry.claim.value is not None]
    return _Layout(
        width=width,
        figure=max((len(figure(value)) for value in values), default=0),
        unit=min(14, max((len(value.unit) for value in values), default=0)),
        when=min(17, max((len(when(entry.claim.period)) for entry in entries), default=0)),
    )


def _header(reading: Reading, voice_count: int) -> Text:
    document = reading.document
    claims, spoken = len(reading.claims), f"{voice_count} voice{'s' * (voice_count != 1)}"
    count = f"{claims} claim{'s' * (claims != 1)}" + (f" in {spoken}" if claims else "")
    text = Text(f"\n{document.title or document.name}\n", style="bold")
    text.append(f"{_publisher(document)}, {_published(document)}", style="not bold")
    text.append(f"\n{document.name}: {count}", style="not bold dim")
    return text


def _publisher(document: Document) -> str:
    if document.publisher is None:
        return "publisher not known (--publisher NAME)"
    return document.publisher + _origin(document, "publisher")


def _published(document: Document) -> str:
    if document.published is None:
        return "no date (--published DATE)"
    return long_date(document.published) + _origin(document, "published")


def _origin(document: Document, field: str) -> str:
    found = dict(document.origins).get(field)
    return f" ({_ORIGINS[found]})" if found in _ORIGINS else ""


def _voice_line(voice: Voice, document: Document, width: int) -> RenderableType:
    """The chain of holders as a reader would cite it, the innermost in bold."""
    outer = [document.publisher or "this document", *voice.chain]
    text = Text()
    for holder in outer[:-1]:
        text.append(holder, style="cyan").append(" › ", style="dim")
    text.append(outer[-1], style="bold cyan")
    if not voice.chain:
        text.append(" in its own voice", style="dim")
    if text.cell_len > width - 12:
        return text
    return Rule(text, align="left", style="dim", characters="─")


def _passage(passage: Passage, document: Document, layout: _Layout, view: View) -> RenderableType:
    rows: list[RenderableType] = []
    for entry in passage.entries:
        rows.append(Padding(_row(entry, layout), (0, 0, 0, 2)))
        if view.has_trace:
            rows.append(Padding(_trace(entry), (0, 0, 0, layout.margin)))
    quote = _quote(passage.quote, document, layout)
    return Group(*rows, Padding(quote, (0, 0, 0, layout.margin)))


def _row(entry: Entry, layout: _Layout) -> RenderableType:
    """One claim. A line without a number or a time runs on to where their columns would stand."""
    claim = entry.claim
    sign, colour = SIGNS[claim.certainty]
    said = Text.assemble(*((piece.text, "bold" if piece.is_name else "") for piece in line(entry.record)))
    number = "" if claim.value is None else figure(claim.value)
    unit = "" if claim.value is None else claim.value.unit
    time = when(claim.period)
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    cells: list[RenderableType] = []

    def add(cell: str | Text, **column: Any) -> None:
        grid.add_column(**column)
        cells.append(cell)

    add(Text(f"{sign} {claim.certainty.value}", style=colour), width=CERTAINTY_WIDTH, no_wrap=True)
    if layout.has_type:
        add(label(claim.type), width=_TYPE_WIDTH, no_wrap=True, style="dim")
    if not layout.has_columns:
        said = _with_asides(said, [f"{number} {unit}".strip(), time])
    add(said, ratio=1, overflow="fold")
    if layout.has_columns and number:
        add(Text(number, style="bold"), width=layout.figure, justify="right", no_wrap=True)
        add(unit, width=layout.unit)
    if layout.has_columns and (number or time) and layout.when:
        add(time, width=layout.when, justify="right")
    grid.add_row(*cells)
    return grid


def _with_asides(said: Text, asides: list[str]) -> Text:
    for aside in asides:
        if aside:
            said.append(" · ", style="dim").append(aside)
    return said


def _trace(entry: Entry) -> Text:
    trace = entry.claim.trace
    made = f"rule {trace.rule}, cue “{trace.cue}”, score {entry.claim.score:.2f}, id {entry.claim.id}"
    return Text("\n".join([made, *(f"place {whereabouts(place)}" for place in entry.record["places"])]), style="dim")


def _quote(quote: Span, document: Document, layout: _Layout) -> Text:
    """The words themselves in at most two lines, after the place where they stand."""
    place = where(quote, document)
    room = 2 * (layout.width - layout.margin - 4) - len(place)
    words = shortened(fold(document.text[quote.start : quote.end]), room)
    return Text.assemble((f"{place}  ", "dim"), (f"“{words}”", "dim italic"))


def _footer(reading: Reading, view: View) -> list[RenderableType]:
    parts: list[RenderableType] = [Text(left_out.summary(reading, view.has_unread), style="dim")]
    if view.has_unread:
        parts += [_left_out(span, reason, reading.document) for span, reason in left_out.stretches(reading)]
    return parts


def _left_out(span: Span, reason: str, document: Document) -> RenderableType:
    place = where(span, document)
    words = shortened(fold(document.text[span.start : span.end]), 300)
    return Padding(Text.assemble((f"{place}, {reason}: ", "dim"), f"“{words}”"), (0, 0, 0, 2))
