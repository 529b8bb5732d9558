"""`sayso search`: passages of the documents on the desk."""

import json
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.cli.output import Paper, emit
from sayso.cli.shown_as import format_option, is_page
from sayso.values.query import Hit

if TYPE_CHECKING:
    from rich.text import Text

_AROUND = 160


@click.command(
    epilog="""\b
Examples:
  sayso search ceasefire
  sayso search '"pledged allegiance" khorasan'
  sayso search 'fighter* -foreign'

All words have to occur in one passage. "Words in quotes" stand in a row, a word* may go on, a -word must not occur.
Case, accents and hyphens do not matter: Sana'a, sanaa and SANAA are one word."""
)
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, help="How many passages at most.  [default: 20]")
@format_option("jsonl", "one passage per line")
@desk_options
@click.pass_context
def search(ctx: click.Context, /, words: tuple[str, ...], **chosen: Any) -> None:
    """Search the text of all documents; the last one filed comes first."""
    with at_desk(ctx, chosen) as (desk, _):
        hits = desk.search(" ".join(words), chosen["limit"])
    emit(_page(hits) if is_page(chosen["format_"]) else "".join(_json(hit) for hit in hits))
    if not hits:
        tell("No document on the desk says that.")


def _json(hit: Hit) -> str:
    published = None if hit.published is None else hit.published.isoformat()
    record = {"document": hit.document, "file": hit.name, "publisher": hit.publisher, "published": published}
    return json.dumps({**record, "start": hit.start, "text": hit.text, "marks": hit.marks}, ensure_ascii=False) + "\n"


def _page(hits: list[Hit]) -> str:
    from rich.text import Text

    console = Paper.on_hand(None).console()
    with console.capture() as capture:
        for hit in hits:
            day = "" if hit.published is None else f", {hit.published.isoformat()}"
            console.print(Text(f"{hit.document}  {hit.publisher or hit.name}{day}", style="cyan"))
            console.print(_snippet(hit))
            console.print()
    return "".join(f"{row.rstrip()}\n" for row in capture.get().splitlines())


def _snippet(hit: Hit) -> "Text":
    """The words around the first and the last place, those searched for in bold."""
    from rich.text import Text

    text = Text(hit.text)
    for start, end in hit.marks:
        text.stylize("bold", start, end)
    if not hit.marks:
        return text
    begin, end = max(0, hit.marks[0][0] - _AROUND), min(len(hit.text), hit.marks[-1][1] + _AROUND)
    head, tail = "…" if begin else "", "…" if end < len(hit.text) else ""
    return Text.assemble(head, text[begin:end], tail)
