"""The reference scorer that comes with the annotated reports, run as it is."""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

Figures = dict[str, float | None]
_TYPE_LINE = re.compile(r"^  (\S+) +(\d+)/(\d+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Scorer:
    """`annotations` are what one or two people wrote down, a file for each text."""

    script: Path
    annotations: Path

    def figures(self, found: Path, name: str | None = None) -> Figures:
        """The scorer's figures for the claims found in all texts, or in one."""
        given: Figures = json.loads(self._run(found, "--json", *(("--file", name) if name else ())))
        return given

    def hits_by_type(self, found: Path) -> dict[str, tuple[int, int]]:
        """For each type how many facts were found with their object, of how many."""
        return read_types(self._run(found, "--detail"))

    def _run(self, found: Path, *options: str) -> str:
        command = [sys.executable, str(self.script), str(self.annotations), str(found), "--split", "dev", *options]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read_types(detail: str) -> dict[str, tuple[int, int]]:
    """The lines `type hits/facts` of the scorer's detailed output."""
    return {type_: (int(hits), int(facts)) for type_, hits, facts in _TYPE_LINE.findall(detail)}


@contextmanager
def one_person(scorer: Scorer, names: Iterable[str]) -> Iterator[Scorer]:
    """The same scorer with the first person's annotations of these texts only, to compare others with."""
    with tempfile.TemporaryDirectory() as directory:
        for name in names:
            for path in scorer.annotations.glob(f"{name}.*"):
                shutil.copy(path, directory)
        yield Scorer(scorer.script, Path(directory))
