"""A dossier as a page on a terminal, and as JSON."""

import json
from collections.abc import Iterator
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from sayso.cli.figures import long_date
from sayso.cli.filed import claim_block, claim_value
from sayso.values.dossier import Chapter, Dossier, NameInUse, Rivals

SCHEMA = "sayso.dossier/1"
_WIDEST = 120


def as_json(dossier: Dossier) -> str:
    """One object; its claims are flat records with what the desk adds to them."""
    value: dict[str, Any] = {
        "schema": SCHEMA,
        "name": dossier.name,
        "types": dossier.types,
        "documents": dossier.documents,
        "last_day": None if dossier.last_day is None else dossier.last_day.isoformat(),
        "names": [_name(one) for one in dossier.names],
        "also": [_name(one) for one in dossier.also],
        "sections": [_chapter(one) for one in dossier.chapters],
        "says": {"count": dossier.says_count, "claims": [claim_value(one) for one in dossier.says]},
        "unknown": dossier.unknown,
        "withdrawn": [{"document": one.ref, "name": one.name, "why": one.why} for one in dossier.withdrawn],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_page(console: Console, dossier: Dossier) -> str:
    """The page for a terminal of the console's width."""
    with console.capture() as capture:
        console.print(Group(*_parts(dossier)), width=min(console.width, _WIDEST))
    return "".join(f"{row.rstrip()}\n" for row in capture.get().splitlines())


def _parts(dossier: Dossier) -> Iterator[RenderableType]:
    yield Padding(_header(dossier), (1, 0, 0, 1))
    for chapter in dossier.chapters:
        yield _heading(chapter.section.title, chapter.count, sum(1 + len(one.against) for one in chapter.claims))
        yield from (_rivals(one) for one in chapter.claims)
    if dossier.says:
        yield _heading(f"what {dossier.name} says or passes on", dossier.says_count, len(dossier.says))
        yield from (claim_block(claim, has_sentence=False) for claim in dossier.says)
    yield from _rest(dossier)


def _header(dossier: Dossier) -> Text:
    text = Text(dossier.name, style="bold")
    kind = ", ".join(dossier.types[:2]) or "kind not known"
    documents = f"{dossier.documents:,} document{'s' * (dossier.documents != 1)}"
    last = "" if dossier.last_day is None else f", claims up to {long_date(dossier.last_day)}"
    text.append(f"\n{kind}, in {documents}{last}", style="not bold dim")
    for one in dossier.names:
        used = f"  {one.documents:,} document{'s' * (one.documents != 1)}"
        by = f": {', '.join(one.publishers)}" if one.publishers else ""
        text.append(f"\n  {one.name}", style="not bold").append(f"{used}{by}", style="not bold dim")
    if dossier.also:
        others = ", ".join(one.name for one in dossier.also)
        text.append(f"\nThe name may also stand for: {others}", style="not bold yellow")
    return text


def _heading(title: str, count: int, shown: int) -> RenderableType:
    more = f", {shown:,} of {count:,}" if count > shown else f", {count:,}"
    heading = Text.assemble((title, "bold"), (more, "dim"))
    return Padding(Rule(heading, align="left", style="dim", characters="─"), (1, 0, 0, 1))


def _rivals(one: Rivals) -> RenderableType:
    parts = [claim_block(one.claim)]
    if one.against:
        parts.append(Padding(Text("against this:", style="red"), (0, 0, 0, 4)))
        parts += [Padding(claim_block(claim), (0, 0, 0, 4)) for claim in one.against]
    return Group(*parts)


def _rest(dossier: Dossier) -> Iterator[RenderableType]:
    if dossier.unknown:
        yield Padding(Rule(Text("not known", style="bold"), align="left", style="dim", characters="─"), (1, 0, 0, 1))
        yield from (Padding(Text(f"– {words}"), (0, 0, 0, 1)) for words in dossier.unknown)
    for document in dossier.withdrawn:
        said = f"Withdrawn since, and no longer counted: {document.ref} {document.name} ({document.why})"
        yield Padding(Text(said, style="yellow"), (1, 0, 0, 1))


def _name(one: NameInUse) -> dict[str, Any]:
    return {"name": one.name, "documents": one.documents, "publishers": one.publishers}


def _chapter(chapter: Chapter) -> dict[str, Any]:
    claims = [
        {"claim": claim_value(one.claim), "against": [claim_value(other) for other in one.against]}
        for one in chapter.claims
    ]
    return {"section": chapter.section.name.lower(), "count": chapter.count, "claims": claims}
