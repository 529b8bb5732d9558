"""Measures how many names are found, with which boundaries and type, and how well they are linked.

Reads texts and their annotated entities in place (`reports/texts`, `reports/gold/*.entities.json`) from the directory
given as the first argument, or in `SAYSO_EVALUATION`, or `shared/evaluation` beside the checkout.

    python -m benchmarks.names [DIRECTORY] [--show FILE] [--missing]
"""

import argparse
import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.material import material
from sayso.language.names import find_names
from sayso.language.naming import NamesOfDocument
from sayso.language.pipeline import load_pipeline
from sayso.names import KnownNames
from sayso.values.document import Block, BlockKind

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def blocks_of(text: str) -> list[Block]:
    """One block a line; a line without an end mark is a heading, and capitals before the first word are a dateline."""
    lines = [re.sub(r"\s+", " ", line.translate(_QUOTES)).strip() for line in text.splitlines()]
    return [_block(line) for line in lines if line and not line.startswith("[ad_")]


def _block(line: str) -> Block:
    kind = BlockKind.PARAGRAPH if line[-1] in ".,\":;)'" or len(line) > 160 else BlockKind.HEADING
    dateline = re.match(r"[A-Z]{4,}(?: (?=[A-Z][a-z])| ?(?:—|--|-) )", line)
    body = dateline.end() if dateline and kind is BlockKind.PARAGRAPH else 0
    return Block(kind, line, tuple(range(len(line) + 1)), body)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.translate(_QUOTES)).strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", nargs="?", type=Path, default=material())
    parser.add_argument("--show", metavar="FILE")
    parser.add_argument("--missing", action="store_true", help="list what was not found, typed or linked as annotated")
    options = parser.parse_args()
    reports = options.directory / "reports"
    if not reports.is_dir():
        print(f"skipped: no {reports}")
        return
    if options.show:
        show(find_names(blocks_of(Path(options.show).read_text("utf-8")), load_pipeline(), KnownNames.empty()))
        return
    counts = measure_names(reports, list_missing=options.missing)
    for name, counted in [*counts.items(), ("all", together(counts))]:
        print(f"{name[:32]:34}{report(counted)}")


def measure_names(reports: Path, *, list_missing: bool = False) -> dict[str, Counter[str]]:
    """For each annotated text how many names were found, typed and linked, and how long that took."""
    nlp = load_pipeline()
    counts: dict[str, Counter[str]] = {}
    for path in sorted((reports / "gold").glob("*.entities.json")):
        annotated = json.loads(path.read_text("utf-8"))
        text = (reports / "texts" / annotated["file"]).read_text("utf-8")
        started = time.perf_counter()
        found = find_names(blocks_of(text), nlp, KnownNames.empty())
        spent = time.perf_counter() - started
        counted = score(annotated, text, found, list_missing=list_missing)
        counted["words"], counted["microseconds"] = len(text.split()), int(spent * 1e6)
        counts[Path(annotated["file"]).stem] = counted
    return counts


def together(counts: dict[str, Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for counted in counts.values():
        total.update(counted)
    return total


def score(gold: dict[str, Any], text: str, found: NamesOfDocument, *, list_missing: bool) -> Counter[str]:
    """Forms found with exact boundaries, right types, pairs linked, pairs wrongly linked."""
    counted: Counter[str] = Counter()
    entity = {form: each.id for each in found.entities for form in each.forms}
    flat = plain(text)
    for each in gold["entities"]:
        for form in map(plain, each["forms"]):
            if form not in flat or (form[0].islower() and not form.startswith(("al-", "el-"))):
                continue
            counted["forms"] += 1
            if form not in entity:
                _list(list_missing, "not found", form)
                continue
            counted["found"] += 1
            type_ = found.entities[entity[form]].type
            counted["typed"] += type_ == each["type"]
            if type_ != each["type"]:
                _list(list_missing, "typed", form, type_, "annotated as", each["type"])
    for kind in ("must_link", "cannot_link"):
        for pair in gold[kind]:
            first, second = map(plain, pair)
            if first not in entity or second not in entity:
                continue
            counted[kind] += 1
            joined = entity[first] == entity[second]
            counted[f"{kind} joined"] += joined
            if joined != (kind == "must_link"):
                _list(list_missing, kind, first, "|", second)
    return counted


def _list(wanted: bool, *parts: object) -> None:
    if wanted:
        print("   ", *parts)


def report(counted: Counter[str]) -> str:
    return (
        f"forms {counted['found']}/{counted['forms']}  types {counted['typed']}/{counted['found']}  "
        f"linked {counted['must_link joined']}/{counted['must_link']}  wrongly {counted['cannot_link joined']}/"
        f"{counted['cannot_link']}  {counted['microseconds'] // max(1, counted['words'])} µs per word"
    )


def show(found: NamesOfDocument) -> None:
    for entity in found.entities:
        print(
            f"{entity.type:13}{entity.name}   {list(entity.forms[:8])}"
            + (f" by {entity.issuer}" if entity.issuer else "")
        )
    for definition in found.definitions:
        name, other = found.names[definition.name].text, found.names[definition.other].text
        print(f"{definition.kind}: {name} = {other} [{definition.cue}]")
    print([reference.text for reference in found.references])


if __name__ == "__main__":
    main()
