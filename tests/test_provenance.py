"""Nothing of the texts that Sayso is measured on is in it: no run of words, and no name of a person from them.

The texts are other people's, and a reader that had learnt them would tell nothing by its figures. They are looked for
where the benchmarks look for them; without them there is nothing to compare, and these tests are skipped.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from benchmarks.material import CHECKOUT, material

_REPORTS = material() / "reports"
_RUN = 7
_KINDS = {".py", ".tsv", ".toml", ".md", ".txt", ".html", ".json"}
_FOLDERS = ("src", "tests", "benchmarks", "docs")
_TITLES = 3
"""A run with this many capitals is the title of something, which anybody has to write in the same words."""

pytestmark = pytest.mark.skipif(not _REPORTS.is_dir(), reason="the texts that Sayso is measured on are not here")


def _own_files() -> Iterator[Path]:
    for folder in _FOLDERS:
        for path in sorted((CHECKOUT / folder).rglob("*")):
            if path.suffix in _KINDS and path.is_file():
                yield path


def _words(text: str) -> list[str]:
    return re.findall(r"\w[\w'’-]+", text)


@cache
def _runs_of_others() -> frozenset[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for path in sorted((_REPORTS / "texts").glob("*.txt")):
        words = _words(path.read_text("utf-8"))
        for n in range(len(words) - _RUN):
            run = words[n : n + _RUN]
            if sum(word[0].isupper() or word[0].isdigit() for word in run) < _TITLES:
                found.add(tuple(word.lower() for word in run))
    return frozenset(found)


def test_no_run_of_words_of_a_measured_text_is_in_the_project() -> None:
    taken = []
    for path in _own_files():
        words = [word.lower() for word in _words(path.read_text("utf-8", errors="replace"))]
        runs = (tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN))
        taken += [(path.name, " ".join(run)) for run in runs if run in _runs_of_others()]
    assert taken == []


def test_no_vocabulary_names_a_person_of_a_measured_text() -> None:
    people = {
        form.lower()
        for path in sorted((_REPORTS / "gold").glob("*.entities.json"))
        for entity in json.loads(path.read_text("utf-8"))["entities"]
        if entity["type"] == "person"
        for form in (entity["canonical"], *entity["forms"])
        if " " in form
    }
    assert people
    data = [path for path in (CHECKOUT / "src").rglob("data/*") if path.suffix == ".tsv"]
    cells = {
        cell.lower() for path in data for line in path.read_text("utf-8").splitlines() for cell in line.split("\t")
    }
    assert sorted(people & cells) == []
