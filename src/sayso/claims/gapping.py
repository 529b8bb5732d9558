"""Rival numbers told with one verb: "the army put the toll at 40, the rebels at 12", "…, the United Nations 800".

The second holder comes with a number and nothing else; the verb and what is counted are those told before (gapping:
Ross 1970, "Gapping and the order of constituents").
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.claims.frames import Frame, below
from sayso.claims.holders import named
from sayso.claims.words import verbs
from sayso.language.tree import Sentence, Word

_OPENING = {",", "and", "but", "while", ";"}
_ORDINALS = {"another", "third", "second", "fourth", "others"}
_REACH = 6


def with_gapped(sentence: Sentence, frames: Iterable[Frame]) -> list[Frame]:
    """The frames with those of holders that only a number follows; what these hold nobody else holds besides."""
    every = list(frames)
    gapped = list(_gapped(sentence, every))
    if not gapped:
        return every
    apart = {word for frame in gapped for word in (*frame.content, frame.cue)}
    return [*(replace(frame, content=frame.content - apart) for frame in every), *gapped]


def _gapped(sentence: Sentence, frames: list[Frame]) -> Iterator[Frame]:
    words = sentence.words
    for number in words:
        if number.tag != "CD" or (number.quantity is None and not number.surface[:1].isdigit()):
            continue
        before = words[number.index - 1] if number.index > 1 else None
        is_at = before is not None and before.text.lower() == "at"
        end = number.index - (2 if is_at else 1)
        holder = _holder(words, end)
        if holder is None or not _is_rival(holder, frames, is_at=is_at):
            continue
        content = below([number]) | ({before} if is_at and before is not None else set())
        yield Frame(named([holder]), holder, frozenset(content - below([holder]) | {number}))


def _holder(words: "list[Word] | tuple[Word, ...]", end: int) -> Word | None:
    """The noun, name or "another" that stands between a comma and the number."""
    if end < 1 or not (words[end].tag[0] in "NP" or words[end].text.lower() in _ORDINALS | {"itself", "themselves"}):
        return None
    last = words[end]
    first = end
    while first > 0 and first > end - _REACH and words[first].text.lower() not in _OPENING:
        first -= 1
    if words[first].text.lower() not in _OPENING or any(word.is_verb or word.tag == "IN" for word in words[first:end]):
        return None
    if last.text.lower() in {"itself", "themselves"}:
        return words[end - 1]
    return last


def _is_rival(holder: Word, frames: list[Frame], *, is_at: bool) -> bool:
    """Whether somebody else gave a number before, with a verb that takes one."""
    for frame in frames:
        cue = frame.cue
        told = [one for one in frame.content if one.tag == "CD" and one.index < holder.index]
        if not cue.is_verb or cue.index > holder.index or not told or holder in frame.holders:
            continue
        inner = [one for one in frame.content if one.is_verb and one.index < holder.index]
        has_number = any(one.lemma in verbs("having") or one.lemma == "be" for one in inner)
        if (is_at and cue.lemma in verbs("sizing")) or (not is_at and has_number):
            return True
    return False
