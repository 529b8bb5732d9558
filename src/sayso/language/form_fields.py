"""The fields of a form: what each label opens, and the values behind it ("a) … b) …").

The labels are those of the Security Council's lists of sanctions as they are printed.
"""

import re
from collections.abc import Iterator
from functools import cache

from sayso.tables import read_table

NOTHING = frozenset({"", "na", "n/a", "none", "-"})
"""How a form says that a field is empty."""
_ITEM = re.compile(r"(?:^|\s)(?:[a-z]{1,2}|\d{1,2})\)\s")
_AROUND = " \"'.;,"


def fields(text: str) -> Iterator[tuple[str, int, int]]:
    """Each field's kind, and where its value stands; what follows `prose` is no field any more."""
    labels = list(_labels().finditer(text))
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=True):
        kind = _kinds()[label["label"]]
        yield kind, label.end(), len(text) if kind == "prose" else end
        if kind == "prose":
            return


def first_field(text: str) -> tuple[str, int] | None:
    """The kind of the first field and where its label begins."""
    label = _labels().search(text)
    return (_kinds()[label["label"]], label.start()) if label else None


def items(text: str, start: int, end: int, longest: int = 80) -> Iterator[tuple[int, int]]:
    """The values of a field, without their letters, quotation marks and stops."""
    marks = list(_ITEM.finditer(text, start, end))
    starts = [mark.end() for mark in marks] or [start]
    ends = [*(mark.start() for mark in marks[1:]), end]
    for first, last in zip(starts, ends, strict=True):
        own = text[first:last]
        begin = first + len(own) - len(own.lstrip(_AROUND))
        item = text[begin:last].rstrip(_AROUND)
        if item.lower() not in NOTHING and len(item) < longest:
            yield begin, begin + len(item)


@cache
def _kinds() -> dict[str, str]:
    return {label: kind for label, kind, *_ in read_table("language", "form_fields")}


@cache
def _labels() -> re.Pattern[str]:
    labels = "|".join(re.escape(label) for label in sorted(_kinds(), key=len, reverse=True))
    return re.compile(rf"(?<![\w.])(?P<label>{labels})\s?:(?=\s|$)")
