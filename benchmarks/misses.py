"""Show what was missed in the half of a corpus that may be looked at.

Each line has the kind of the miss, the document and its words. Nothing of the other half is shown.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from benchmarks.events import measure_events
from benchmarks.halves import Miss
from benchmarks.material import factuality, material, re3d, wikievents
from benchmarks.re3d import measure_re3d
from benchmarks.wikievents import measure_wikievents


def _re3d(directory: Path) -> tuple[Miss, ...]:
    quality = measure_re3d(directory)
    return quality.missed_names + quality.missed_relations


CORPORA: dict[str, tuple[Callable[[Path], Path | None], Callable[[Path], tuple[Miss, ...]]]] = {
    "re3d": (re3d, _re3d),
    "wikievents": (wikievents, lambda directory: measure_wikievents(directory).misses),
    "events": (factuality, lambda directory: measure_events(directory).misses),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.misses", description=__doc__)
    parser.add_argument("corpus", choices=CORPORA)
    parser.add_argument("kind", nargs="?", default="", help="show the kinds that begin like this only")
    options = parser.parse_args()
    place, misses = CORPORA[options.corpus]
    directory = place(material())
    if directory is None:
        print(f"skipped: no annotated texts in {material()}")
        return
    for miss in misses(directory):
        if miss.kind.startswith(options.kind):
            print(f"{miss.kind}\t{miss.document}\t{' '.join(miss.words.split())}")


if __name__ == "__main__":
    main()
