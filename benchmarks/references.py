"""Whom pronouns and descriptions of one text stand for.

Texts of our own in two halves (`sentences/*/references.toml`; `open` is looked at while rules are written, `held` is
only scored). Each marks words that refer with a form of what they refer to, or with nothing where nobody is meant whom
the text tells of. A reference is right if it stands for just that, wrong if it stands for another, missed if for none.

    python -m benchmarks.references [--missing]
"""

import argparse
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.tables import against, figure, prose, table
from sayso.reading import read
from sayso.values.mention import Entity, MentionKind
from sayso.values.reading import Reading

SENTENCES = Path(__file__).parent / "sentences"
HALVES = ("open", "held")
RIGHT_BAR, WRONG_BAR = 0.80, 0.08
"""Shares of all references that have to be right, and may be wrong, on the half that is only scored."""
_MARKED = re.compile(r"\{([^|{}]*)\|([^|{}]*)\}")
_ARTICLES = {"a", "an", "the", "one", "two", "some"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A word that refers, where it ends in the text without marks, and what it stands for; nothing if for nobody."""

    word: str
    end: int
    meant: str


@dataclass(slots=True)
class ReferenceQuality:
    """Counts of one half; `others` tells what came out otherwise."""

    references: int = 0
    right: int = 0
    wrong: int = 0
    others: list[str] = field(default_factory=list)

    def score(self, marked: Marked, found: Entity | None, text: str) -> None:
        self.references += 1
        if _is_meant(found, marked.meant):
            self.right += 1
            return
        self.wrong += found is not None
        told = found.name if found is not None else "nobody"
        self.others.append(f"…{text[max(0, marked.end - 50) : marked.end]}: {marked.meant or 'nobody'}, read as {told}")


def measure_references() -> dict[str, ReferenceQuality]:
    """The score of each half."""
    return {half: _score(SENTENCES / half / "references.toml") for half in HALVES}


def _score(path: Path) -> ReferenceQuality:
    quality = ReferenceQuality()
    for one in tomllib.loads(path.read_text("utf-8"))["document"]:
        text, marks = unmark(one["text"].strip())
        reading = read(text)
        for marked in marks:
            quality.score(marked, _referent(reading, marked), text)
    return quality


def unmark(marked_up: str) -> tuple[str, list[Marked]]:
    """A text without its marks, and what they mark."""
    text, marks, done = "", [], 0
    for match in _MARKED.finditer(marked_up):
        text += marked_up[done : match.start()] + match[1]
        marks.append(Marked(match[1], len(text), match[2]))
        done = match.end()
    return text + marked_up[done:], marks


def _referent(reading: Reading, marked: Marked) -> Entity | None:
    """What a marked word stands for; a description that takes nothing up stands for nobody."""
    for mention in reading.mentions:
        if mention.span.end == marked.end and mention.span.start >= marked.end - len(marked.word):
            entity = reading.entities[mention.entity]
            others = sum(one.entity == mention.entity for one in reading.mentions)
            return None if mention.kind is MentionKind.NOMINAL and not entity.is_named and others == 1 else entity
    return None


def _is_meant(found: Entity | None, meant: str) -> bool:
    if found is None or not meant:
        return found is None and not meant
    return any(_plain(meant) == _plain(form) or (not found.is_named and _ends(form, meant)) for form in found.forms)


def _ends(form: str, meant: str) -> bool:
    """Whether a description is headed by a word ("armed men" by "men")."""
    return f" {_plain(meant)} " in f" {_plain(form)} "


def _plain(form: str) -> str:
    words = form.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def references_section(measured: Mapping[str, ReferenceQuality]) -> str:
    """A table of the shares of references that came out right and wrong, with their bars."""
    header = ("texts", "right", "bar", "wrong", "at most", "references")
    return "\n\n".join(
        [
            prose(
                "Pronouns and descriptions have to stand for whom they are said of, and rather for nobody than for "
                "another: texts of our own in two halves, of which only the open one is looked at while rules are "
                "written."
            ),
            table(header, _rows(measured)),
        ]
    )


def _rows(measured: Mapping[str, ReferenceQuality]) -> Iterator[Sequence[str]]:
    for name, quality in measured.items():
        share = quality.right / quality.references
        wrong = quality.wrong / quality.references
        told = (against(share, RIGHT_BAR), figure(RIGHT_BAR), figure(wrong), figure(WRONG_BAR))
        yield (name, *told, str(quality.references))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missing", action="store_true", help="list what came out otherwise where it may be looked at")
    options = parser.parse_args()
    measured = measure_references()
    print(references_section(measured))
    if options.missing:
        print("\n".join(measured["open"].others))


if __name__ == "__main__":
    main()
