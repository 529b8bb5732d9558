"""`sayso screen`: names against sanctions lists."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.at_desk import at_desk, desk_options
from sayso.cli.face import tell
from sayso.cli.output import Paper, Progress, emit
from sayso.cli.shown_as import format_option, is_page
from sayso.values.screening import Hit, Query, Screened, Verdict

if TYPE_CHECKING:
    from rich.text import Text

    from sayso.desk.desk import Desk
    from sayso.desk.list_screening import SetAside

_IN_PART = 3
_EVERY = 200
_FILE = click.Path(path_type=Path)


@click.command(
    epilog="""\b
Examples:
  sayso screen --list consolidated.xml "Abdul Rahman Yasin"
  sayso screen --list consolidated.xml --list sdn.csv --birth-date 1960 --country Iraq "A. R. Yasin"
  sayso screen --list consolidated.xml --names customers.csv > hits.jsonl
  sayso screen --pairs pairs.csv

A table of names has the columns name and, if known, schema (Person, Organization, Company, Vessel), birth_date and
country; one of pairs has name1, name2 and schema. Both may be JSON lines as well.

\b
A score says how likely somebody would take the two for one; 0.7 and more is a hit. Each hit says
which words were matched how, and how dates of birth and countries fit. The index over a list is kept
for the next time.

\b
Exit codes: 0 done, whether or not anything was hit; 1 a list cannot be read; 2 wrong usage; 3 some rows were set
aside; 5 file not found."""
)
@click.argument("names", metavar="NAME...", nargs=-1)
@click.option("--list", "lists", type=_FILE, multiple=True, metavar="FILE", help="The file of a list; may be repeated.")
@click.option("--names", "table", type=_FILE, metavar="FILE", help="A table of names to screen.")
@click.option("--pairs", type=_FILE, metavar="FILE", help="A table of pairs of names to compare.")
@click.option("--schema", metavar="SCHEMA", help="What is looked for: Person, Organization, Company, Vessel.")
@click.option("--birth-date", metavar="DATE", help="When born: 1960, 1960-02 or 1960-02-03.")
@click.option("--country", metavar="COUNTRY", help="A country, by its name or its code.")
@click.option("--threshold", type=click.FloatRange(0, 1), default=0.7, show_default=True, help="From which score on.")
@format_option("jsonl", "one query per line")
@desk_options
@click.pass_context
def screen(ctx: click.Context, /, names: tuple[str, ...], **chosen: Any) -> None:
    """Compare names with the entries of sanctions lists, or with each other.

    Without --list, the lists in use on the desk are screened against, and the screening is kept there.
    """
    if chosen["pairs"] is not None:
        ctx.exit(_compare(chosen["pairs"]))
    if not names and chosen["table"] is None:
        raise click.UsageError("Give a name, or a table of names with --names.")
    asked = _Asked(names, chosen)
    if chosen["lists"]:
        _screen_files(asked, chosen)
    else:
        with at_desk(ctx, chosen) as (desk, _):
            _screen_at_desk(desk, asked, chosen)
    ctx.exit(_IN_PART if asked.set_aside else 0)


class _Asked:
    """The queries of a call, and how many rows were set aside on the way."""

    def __init__(self, names: tuple[str, ...], chosen: dict[str, Any]) -> None:
        self._names = names
        self._chosen = chosen
        self.set_aside = 0

    def __iter__(self) -> Iterator[Query]:
        from sayso.desk.list_screening import SetAside

        with Progress(0, "Screening") as progress:
            for number, query in enumerate(_queries(self._names, self._chosen), 1):
                if isinstance(query, SetAside):
                    self.set_aside += 1
                    progress.pause()
                    tell(f"Line {query.line} is set aside: {query.reason}.")
                    continue
                yield query
                if number % _EVERY == 0:
                    progress.at(number, 0, "names")


def _screen_files(asked: _Asked, chosen: dict[str, Any]) -> None:
    from sayso.desk.list_screening import screener_over

    with Progress(0, "Reading lists") as progress:
        screener = screener_over(chosen["lists"], chosen["threshold"], lambda *at: _now_and_then(progress, *at))
    show = _page if is_page(chosen["format_"]) else _line
    for query in asked:
        emit(show(screener.screen(query), ()))


def _screen_at_desk(desk: "Desk", asked: _Asked, chosen: dict[str, Any]) -> None:
    show = _page if is_page(chosen["format_"]) else _line
    with Progress(0, "Reading lists") as progress:
        kept = desk.screenings.screen(asked, chosen["threshold"], lambda *at: _now_and_then(progress, *at))
    for screened in kept:
        emit(show(screened, desk.screenings.standing(screened.query, screened.hits)))


def _now_and_then(progress: Progress, done: int, total: int) -> None:
    if done % _EVERY == 0:
        progress.at(done, total, "entries")


def _queries(names: Iterable[str], chosen: dict[str, Any]) -> "Iterator[Query | SetAside]":
    from sayso.desk.list_screening import SetAside, asked_in

    for number, name in enumerate(names, 1):
        asked = Query(name, chosen["schema"], chosen["birth_date"], chosen["country"])
        yield asked if name.strip() else SetAside(number, "it has no name")
    if chosen["table"] is not None:
        yield from asked_in(chosen["table"])


def _compare(path: Path) -> int:
    from sayso.desk.list_screening import SetAside, compared, pairs_in

    set_aside = 0
    for pair in pairs_in(path):
        if isinstance(pair, SetAside):
            set_aside += 1
            tell(f"Line {pair.line} is set aside: {pair.reason}.")
        else:
            emit(json.dumps(compared(pair), ensure_ascii=False) + "\n")
    return _IN_PART if set_aside else 0


def _line(screened: Screened, verdicts: Sequence[Verdict | None]) -> str:
    query = screened.query
    told = {"schema": query.schema, "birth_date": query.birth_date, "country": query.country}
    record = {
        "query": query.name,
        **{name: value for name, value in told.items() if value},
        "hits": [_record(hit, verdict) for hit, verdict in zip_longest(screened.hits, verdicts)],
        "ruled_out": [_record(hit) for hit in screened.ruled_out],
    }
    return json.dumps(record, ensure_ascii=False) + "\n"


def _record(hit: Hit, verdict: Verdict | None = None) -> dict[str, Any]:
    ruled = {} if verdict is None else {"verdict": _ruling(verdict)}
    return {
        **ruled,
        "id": hit.id,
        "name": hit.name,
        "score": hit.score,
        "list": hit.list,
        "list_version": hit.list_version,
        "features": dict(hit.features),
    }


def _ruling(verdict: Verdict) -> dict[str, Any]:
    return {
        "ruling": verdict.ruling.value,
        "by": verdict.by,
        "at": verdict.at.isoformat(timespec="seconds"),
        "why": verdict.why,
        "stands": verdict.stands,
    }


def _page(screened: Screened, verdicts: Sequence[Verdict | None]) -> str:
    from rich.text import Text

    console = Paper.on_hand(None).console()
    query = screened.query
    with console.capture() as capture:
        console.print(Text(query.name, style="bold"))
        if not screened.hits:
            console.print(Text("  on none of the lists", style="dim"))
        for hit, verdict in zip_longest(screened.hits, verdicts):
            console.print(_headline(hit))
            console.print(Text.assemble("        ", _matched(hit), "  ", (_reasons(hit), "dim")))
            if verdict is not None and verdict.stands:
                day = verdict.at.date().isoformat()
                console.print(
                    Text(f"        {verdict.ruling.value}: {verdict.by}, {day}. {verdict.why}", style="green")
                )
        for hit in screened.ruled_out:
            console.print(Text(f"  ruled out: {hit.name} {_reasons(hit)}", style="dim"))
        console.print()
    return capture.get()


def _headline(hit: Hit) -> "Text":
    from rich.text import Text

    style = "bold red" if hit.score >= 0.85 else "yellow"
    reference = hit.features["reference"] or hit.id
    where = f"  {hit.list.upper()} {reference} as of {hit.features['list_as_of']}"
    return Text.assemble("  ", (f"{hit.score:.2f}", style), "  ", hit.name, (where, "cyan"))


def _matched(hit: Hit) -> "Text":
    """The listed name that was matched, the words that the query shares in bold."""
    from rich.text import Text

    text = Text(hit.features["matched_name"])
    folded = text.plain.casefold()
    for pair in hit.features["words"]:
        for word in pair["listed"].split():
            with suppress(ValueError):
                begin = folded.index(word)
                text.stylize("bold" if pair["likeness"] == 1 else "bold underline", begin, begin + len(word))
    return text


def _reasons(hit: Hit) -> str:
    features = hit.features
    rank = features["name_rank"] + (f", {features['name_quality']}" if features["name_quality"] else "")
    told = [f"({rank})"]
    if features["is_weak"]:
        told.append("weak alias")
    told += [
        f"{what.replace('_', ' ')} {features[what]}"
        for what in ("birth_date", "country", "kind")
        if features[what] != "unknown"
    ]
    return ", ".join(told)
