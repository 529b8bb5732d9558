"""Measure comparing and screening of names, and write docs/screening-quality.md: `python -m benchmarks.screening`.

Beside Sayso stand its peers in one run, as far as they are installed: `pip install nomenklatura rapidfuzz`.
"""

import argparse
import csv
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.material import CHECKOUT, material
from benchmarks.page import conditions
from benchmarks.peers import Scorer, peers
from benchmarks.tables import figure, prose, table
from sayso.lists.opening import open_list
from sayso.names.comparing import compare
from sayso.names.romanise import Script, script_of
from sayso.screening.files import about, index_of_files
from sayso.screening.index import Index, build
from sayso.screening.screener import THRESHOLD, Screener
from sayso.values.screening import Query

PAGE = CHECKOUT / "docs" / "screening-quality.md"
LATEST = "un_2026-02-27.xml"
_STEPS = [step / 200 for step in range(40, 200)]
_FIRST = """
import json, sys
from pathlib import Path
from sayso.screening.index import Index
from sayso.screening.screener import Screener
from sayso.values.screening import Query
Screener(Index.open(Path(sys.argv[1]))).screen(Query("Karim Haddad"))
status = Path("/proc/self/status").read_text("ascii")  # the peak of this program, not of the one that began it
peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
print(json.dumps({"memory": int(peak) / 1024}))
"""
Pairs = list[tuple[str, str, str, bool]]
"""Two names, the schema, and whether they are one."""


@dataclass(frozen=True, slots=True)
class Screening:
    """How many listed persons were found, how many others were hit, and queries in a second (cold, and once more)."""

    found: int
    asked: int
    hits: int
    others: int
    cold: float
    warm: float


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--print", action="store_true", dest="is_printed", help="print the page instead of writing it")
    chosen = parser.parse_args()
    names, lists = material() / "names", material() / "lists"
    if not names.exists():
        print("The lists and names to measure with are not at hand.", file=sys.stderr)
        return
    text = page(names, lists)
    if chosen.is_printed:
        print(text)
    else:
        PAGE.write_text(text, "utf-8")


def page(names: Path, lists: Path) -> str:
    """The whole page."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder)
        index = index_of_files([lists / "un" / LATEST], kept)
        every = sorted((lists / "un").glob("un_20*[0-9].xml")) + sorted((lists / "ofac").glob("*.xml"))
        every += [lists / "ofac" / "ofac_sdn_2021-07.csv", *sorted((lists / "uk").glob("*.csv"))]
        large = index_of_files(every, kept)
        parts = [
            "# How well and how fast names are screened",
            prose(f"Written by `make bench`, never by hand. {conditions()}"),
            "## Pairs of names\n\n" + _pairs_part(_labelled(names / "name_pairs.csv")),
            "## Persons on the UN list, misspelled\n\n" + _screening_part(index, names, lists),
            "## Across scripts\n\n" + _scripts_part(_latin_only(lists, kept), names, lists),
            "## Aliases\n\n" + _aliases_part(index, names, lists),
            "## Growth\n\n" + _growth_part(index, large, names),
            "## The first answer\n\n" + _first_part(kept),
        ]
    return "\n\n".join(parts) + "\n"


def _labelled(path: Path) -> Pairs:
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["name1"], row["name2"], row["schema"], row["is_match"] == "true") for row in csv.DictReader(file)]


def _ours(first: str, second: str, schema: str) -> float:
    return compare(first, second, schema).score


def _pairs_part(pairs: Pairs) -> str:
    scorers: dict[str, Scorer] = {"Sayso": _ours, **peers()}
    rows = []
    for name, score in scorers.items():
        started = time.perf_counter()
        scored = [(score(first, second, schema), is_one) for first, second, schema, is_one in pairs]
        each = (time.perf_counter() - started) / len(pairs) * 1e6
        halves = [_half(pairs, scored, number) for number in (0, 1)]
        ways = [_f1(halves[1 - number], _best(halves[number])) for number in (0, 1)]
        bar = all(way >= 0.9 for way in ways)
        rows.append(
            (name, *(figure(way) for way in ways), figure(_f1(scored, THRESHOLD)), f"{each:.0f}", "✓" if bar else "✗")
        )
    header = ("scorer", "F1, one way", "F1, the other", f"F1 at {THRESHOLD}", "µs a pair", "both ≥ .90")
    said = "The threshold is chosen on one half and scored on the other, both ways."
    return f"{said}\n\n{table(header, rows)}"


def _half(pairs: Pairs, scored: Sequence[tuple[float, bool]], number: int) -> list[tuple[float, bool]]:
    """The pairs of one half, told by a hash of the names."""
    return [
        one
        for one, (first, second, *_) in zip(scored, pairs, strict=True)
        if hashlib.md5(f"{first}|{second}".encode(), usedforsecurity=False).digest()[0] % 2 == number
    ]


def _best(scored: Sequence[tuple[float, bool]]) -> float:
    return max(_STEPS, key=lambda step: _f1(scored, step))


def _f1(scored: Sequence[tuple[float, bool]], threshold: float) -> float:
    hits = sum(score >= threshold and is_one for score, is_one in scored)
    wrong = sum(score >= threshold and not is_one for score, is_one in scored)
    missed = sum(score < threshold and is_one for score, is_one in scored)
    return 2 * hits / (2 * hits + wrong + missed) if hits else 0.0


def _screening_part(index: Index, names: Path, lists: Path) -> str:
    wanted = _ids_by_name(lists / "un" / LATEST)
    listed = list(
        zip(_queries(names / "un_persons_clean.csv"), _queries(names / "un_persons_mangled.csv"), strict=True)
    )
    known = [(wanted[key], query) for clean, query in listed if (key := _key(clean.name)) in wanted]
    measured = _screen(index, known, list(_queries(names / "not_listed.csv")))
    recall, wrong = measured.found / measured.asked, measured.hits / measured.others
    rows = [
        ("recall", f"{recall:.4f}", "≥ .995", "✓" if recall >= 0.995 else "✗"),
        ("hits on who is not listed", f"{wrong:.5f}", "≤ .001", "✓" if wrong <= 0.001 else "✗"),
        (
            "queries in a second, first time",
            f"{measured.cold:,.0f}",
            "≥ 15,000",
            "✓" if measured.cold >= 15000 else "✗",
        ),
        ("queries in a second, once more", f"{measured.warm:,.0f}", "", ""),
    ]
    said = f"{measured.asked} persons and {measured.others:,} on no list, with dates of birth and countries; one core."
    return f"{said}\n\n{table(('what', 'seen', 'bar', ''), rows)}"


def _screen(index: Index, known: Sequence[tuple[set[str], Query]], others: Sequence[Query]) -> Screening:
    screener = Screener(index)
    found = sum(any(hit.id in ids for hit in screener.screen(query).hits) for ids, query in known)
    started = time.perf_counter()
    hits = sum(bool(screener.screen(query).hits) for query in others)
    cold = len(others) / (time.perf_counter() - started)
    started = time.perf_counter()
    for query in others:
        screener.screen(query)
    return Screening(found, len(known), hits, len(others), cold, len(others) / (time.perf_counter() - started))


def _queries(path: Path) -> Iterator[Query]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Query(row["full_name"], "Person", row["date_of_birth"] or None, row["nationality"] or None)


def _ids_by_name(path: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for listing in open_list(path):
        for name in listing.names:
            found.setdefault(_key(name.text), set()).add(listing.id)
    return found


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _latin_only(lists: Path, folder: Path) -> Index:
    """An index of the UN list without the names in their original script."""
    told = []
    for listing in open_list(lists / "un" / LATEST):
        latin = tuple(name for name in listing.names if script_of(name.text) is Script.LATIN)
        told.append(replace(listing, names=latin))
    build(((one, about(one, LATEST, LATEST)) for one in told), folder / "latin", {"lists": []})
    return Index.open(folder / "latin")


def _scripts_part(index: Index, names: Path, lists: Path) -> str:
    """Queries in their original script against the Latin names, at the score that 1 % of names on no list reach."""
    references = {one: listing.id for listing in open_list(lists / "un" / LATEST) for one in listing.references}
    screener = Screener(index, threshold=0.3, most=50)
    others = sorted(_best_latin(screener, query.name, None) for query in _queries(names / "not_listed.csv"))
    limit = others[int(len(others) * 0.99)]
    with (names / "cross_script_pairs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    scores = [_best_latin(screener, row["name_original_script"], references.get(row["ref"], "")) for row in rows]
    recall = sum(score > limit for score in scores) / len(rows)
    return prose(
        f"{len(rows)} names in their original script as queries against the Latin names of the list; a "
        f"score of {limit:.2f} is reached by 1 % of the names on no list. Found above that: {figure(recall)} (bar .88) "
        f"{'✓' if recall >= 0.88 else '✗'}. At the default threshold: "
        f"{figure(sum(score >= THRESHOLD for score in scores) / len(rows))}."
    )


def _best_latin(screener: Screener, name: str, wanted: str | None) -> float:
    """The highest score of a hit on a Latin name, of anybody or of the one who is wanted."""
    hits = screener.screen(Query(name)).hits
    return max((hit.score for hit in hits if wanted is None or hit.id == wanted), default=0.0)


def _aliases_part(index: Index, names: Path, lists: Path) -> str:
    references = {one: listing.id for listing in open_list(lists / "un" / LATEST) for one in listing.references}
    screener = Screener(index, most=100)
    with (names / "alias_pairs.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["ref"] in references]
    found = low = shown = 0
    for row in rows:
        hits = {hit.id: hit for hit in screener.screen(Query(row["alias"], row["schema"])).hits}
        hit = hits.get(references[row["ref"]])
        found += hit is not None
        if row["quality"] == "Low" and hit is not None:
            low += 1
            shown += bool(hit.features["is_weak"])
    return prose(
        f"{found:,} of {len(rows):,} aliases lead to their entry; {shown:,} of {low:,} hits on an alias of low quality "
        "say that it is weak (the others were hit by another name that is as near)."
    )


def _growth_part(index: Index, large: Index, names: Path) -> str:
    queries = list(_queries(names / "not_listed.csv"))[:5000]
    rows = []
    for one in (index, large):
        screener = Screener(one)
        started = time.perf_counter()
        for query in queries:
            screener.screen(query)
        rows.append((one.names, (time.perf_counter() - started) / len(queries)))
    (few, short), (many, long) = rows
    grown, costs = many / few, long / short
    return prose(
        f"From {few:,} names (UN) to {many:,} (all lists) is {grown:.1f} times as many; a query costs {costs:.1f} "
        f"times as much (at most the square root, {grown**0.5:.1f}) {'✓' if costs <= grown**0.5 else '✗'}."
    )


def _first_part(kept: Path) -> str:
    """A process that is begun for one answer: how long it takes, and how much memory."""
    folder = min((one for one in kept.iterdir() if one.name != "latin"), key=lambda one: one.stat().st_mtime)
    command = [sys.executable, "-c", _FIRST, str(folder)]
    taken, memory = [], 0.0
    for _ in range(5):
        started = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=CHECKOUT)
        taken.append(time.perf_counter() - started)
        memory = json.loads(done.stdout)["memory"]
    best = sorted(taken)[len(taken) // 2]
    return prose(
        f"A new process answers its first query after {best:.2f} s (bar .5 s) {'✓' if best <= 0.5 else '✗'}, "
        f"with {memory:.0f} MB of memory (bar 150 MB) {'✓' if memory <= 150 else '✗'}."
    )


if __name__ == "__main__":
    main()
