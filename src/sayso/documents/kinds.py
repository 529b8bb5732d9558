"""What each passage is: title, heading, paragraph or list item."""

import re
from collections.abc import Sequence
from functools import cache

from sayso.documents.marks import Mark, MarkKind, find_mark
from sayso.documents.passages import Passage
from sayso.tables import read_table
from sayso.values.document import BlockKind

_LONGEST_TITLE = 220
_LONGEST_HEADING = 120
_MOST_WORDS = 16
_MOST_WORDS_BEFORE_COLON = 7
_FEWEST_WORDS_IN_PARAGRAPH = 12
_RUNNING = 80
_FEWEST_WORDS_IN_CAPITALS = 3
_FIELD = re.compile(r":\s?\S")
_FULL_DATE = re.compile(r"\b\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d\b")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_CAPITALS = re.compile(r"(?!.*[a-z]{2})(?=.*[A-Z]{2})")


def kinds_of(found: Sequence[Passage], has_title: bool = False) -> list[BlockKind]:
    """The kind of each passage that is read, in order; `has_title` if the title is already known to be elsewhere."""
    kinds: list[BlockKind] = []
    for number, passage in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if number == 0 and not has_title and is_title(passage, following):
            kinds.append(BlockKind.TITLE)
        else:
            kinds.append(passage.kind or _judged(found, kinds, number))
    return kinds


def is_title(passage: Passage, following: Passage | None) -> bool:
    """Whether the first passage of a document reads like a headline."""
    text = passage.text
    if passage.kind is not None or following is None:
        return passage.kind is BlockKind.HEADING and following is not None
    if len(text) > _LONGEST_TITLE or len(passage.words) < 2 or text[-1] in ",;:":
        return False
    if passage.ends_sentence and text[-1] not in "?!" and not _CAPITALS.match(text):
        return False
    if _FULL_DATE.search(text) or find_mark(text) is not None:
        return False
    if _CAPITALS.match(text) and len(passage.words) >= _FEWEST_WORDS_IN_CAPITALS:
        return not _CAPITALS.match(following.text)
    return passage.is_apart or (is_running(following) and _FIELD.search(text) is None)


def is_running(passage: Passage) -> bool:
    """Whether a passage is running text, such as stands under a heading."""
    text = passage.text
    return len(text) >= _RUNNING or passage.ends_sentence or find_mark(text) is not None or passage.ends_open


def _judged(found: Sequence[Passage], kinds: Sequence[BlockKind], number: int) -> BlockKind:
    passage = found[number]
    following = found[number + 1] if number + 1 < len(found) else None
    mark = find_mark(passage.text)
    if mark is not None:
        return _marked(found, kinds, number, mark)
    if is_heading(passage, following):
        return BlockKind.HEADING
    return BlockKind.ITEM if _is_listed(found, kinds, number) else BlockKind.PARAGRAPH


def _marked(found: Sequence[Passage], kinds: Sequence[BlockKind], number: int, mark: Mark) -> BlockKind:
    """A bullet makes an item; a number makes an item only if it is short or announced; a letter may make a heading."""
    passage = found[number]
    is_announced = number > 0 and (_announces(found[number - 1]) or kinds[number - 1] is BlockKind.ITEM)
    if mark.kind is MarkKind.NUMBER:
        is_paragraph = len(passage.words) >= _FEWEST_WORDS_IN_PARAGRAPH and (passage.ends_sentence or passage.ends_open)
        return BlockKind.PARAGRAPH if is_paragraph and not is_announced else BlockKind.ITEM
    if mark.kind is MarkKind.SECTION:
        is_second = number > 0 and found[number - 1].text[:1] == chr(ord(mark.label) - 1)
        return BlockKind.ITEM if is_second or _announces(found[number - 1]) else BlockKind.HEADING
    return BlockKind.ITEM


def is_heading(passage: Passage, following: Passage | None) -> bool:
    """Whether a short line without a full stop heads what follows, rather than being a sentence or a list entry."""
    text, words = passage.text, passage.words
    if following is None or passage.ends_sentence or len(text) > _LONGEST_HEADING or len(words) > _MOST_WORDS:
        return False
    if text[-1] in ",;" or text[0].islower() or _is_entry(text) or not _LETTERS.search(text):
        return False
    if passage.ends_open:
        return len(words) <= _MOST_WORDS_BEFORE_COLON and not _has_verb(words)
    if _CAPITALS.match(text) and not _CAPITALS.match(following.text):
        return True
    return is_running(following) and (not _has_verb(words) or _is_in_title_case(words))


def _is_entry(text: str) -> bool:
    """Whether a line is a field or a dated entry ("Listed on: …", "X (QDe.001), listed on 6 October 2001")."""
    return _FIELD.search(text) is not None or _FULL_DATE.search(text) is not None


def _is_listed(found: Sequence[Passage], kinds: Sequence[BlockKind], number: int) -> bool:
    """Whether a line without a bullet is an entry of a list that a line with a colon announces."""
    passage = found[number]
    if number == 0 or passage.ends_sentence or passage.ends_open or len(passage.text) > _LONGEST_TITLE:
        return False
    return _announces(found[number - 1]) or (
        kinds[number - 1] is BlockKind.ITEM and find_mark(found[number - 1].text) is None
    )


def _announces(passage: Passage) -> bool:
    """Whether a passage introduces a list, rather than ending in a field that is left empty."""
    return passage.ends_open and _FIELD.search(passage.text[:-1]) is None


def _has_verb(words: Sequence[str]) -> bool:
    return any(word.lower().rstrip(":,") in _verbs() for word in words)


def _is_in_title_case(words: Sequence[str]) -> bool:
    long = [word.lstrip("\"'(") for word in words if len(word) > 3]
    return bool(long) and all(word[:1].isupper() or word[:1].isdigit() for word in long)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("documents", "finite_verbs"))
