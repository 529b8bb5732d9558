"""Annotations that stand off from their texts, so that they can be kept where the texts may not be.

A stand-off file (`annotations/<text>.json`) holds offsets where an annotation repeats words of its text. Only types,
numbers, dates, judgements and the annotator's own words, which name nobody, are plain. Words are written as

- `[start, end]`: that stretch of the text, white space folded;
- a string: the annotator's own words;
- `{"pieces": [...]}`: words put together without anything between them;
- `{"parts": [...]}`: words of a pair, such as a role and its organisation, with a bar between them.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

Words: TypeAlias = "str | list[int] | dict[str, list[Words]] | None"
Record: TypeAlias = dict[str, Any]

DIRECTORY = Path(__file__).parent / "annotations"
_HEAD = ("file", "split", "span", "text_sha1")
_PAIRS = ("must_link", "hard_must_link", "cannot_link", "same_voice")
_WORDS = {"subject", "object", "date_text", "agent", "canonical", "list_id"}
_LISTS = {"sources", "forms", "nominals"}


def stand_off_files(directory: Path = DIRECTORY) -> dict[str, Record]:
    """The stand-off files by the name of their text."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(directory.glob("*.json"))}


def annotated(text: str, stand_off: Mapping[str, Any]) -> tuple[list[Record], Record]:
    """The facts and the entities annotated in a text, with its words put back.

    Facts come in text order with the keys that the reference scorer reads; entities with the pairs to link or to keep
    apart. Raises ValueError for any other text, since offsets would then yield other words.
    """
    if hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest() != stand_off["text_sha1"]:
        raise ValueError(f"This is not the text of {stand_off['file']}. Give it as it was annotated, byte for byte.")
    facts = [_fact(text, stand_off, number) for number in range(len(stand_off["records"]))]
    entities = {key: stand_off[key] for key in _HEAD}
    entities["entities"] = [_with_words(text, one) for one in stand_off["entities"]]
    for key in _PAIRS:
        if key in stand_off:
            entities[key] = [[worded(text, words) for words in pair] for pair in stand_off[key]]
    return facts, entities


def worded(text: str, words: Words) -> str | None:
    """What stands at the offsets, or the annotator's own words."""
    if words is None or isinstance(words, str):
        return words
    if isinstance(words, list):
        start, end = words
        return " ".join(text[start:end].split())
    [(kind, members)] = words.items()
    return {"pieces": "", "parts": " | "}[kind].join(worded(text, member) or "" for member in members)


def _fact(text: str, stand_off: Mapping[str, Any], number: int) -> Record:
    record = stand_off["records"][number]
    start, end = record["at"]
    return {
        "id": f"{Path(stand_off['file']).stem}#{number + 1:03}",
        "sentence": worded(text, [start, end]),
        **_with_words(text, {key: value for key, value in record.items() if key != "at"}),
        "start": start,
        "end": end,
        "split": stand_off["split"],
    }


def _with_words(text: str, record: Record) -> Record:
    return {key: _field(text, key, value) for key, value in record.items()}


def _field(text: str, key: str, value: Any) -> Any:
    if key in _WORDS:
        return worded(text, value)
    if key in _LISTS:
        return [worded(text, words) for words in value]
    if key == "place":
        return "; ".join(worded(text, words) or "" for words in value) or None
    if key == "value" and value is not None:
        return {**value, "unit": worded(text, value["unit"])}
    return value
