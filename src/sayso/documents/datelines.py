"""Where the sentence begins after "BEIRUT (Reuters) -", and the date that a dateline or a header line states.

A first word in capitals is not enough: "TTP claimed" and "NATO said" open sentences. It takes a known place, an agency
in brackets, or a date, with the punctuation that belongs to a dateline (The Associated Press Stylebook, "datelines").
"""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from sayso.documents.dates import date_in, full_date_pattern, month_pattern, weekday_pattern
from sayso.tables import read_table

_DASH = r"(?:\s?[–—]\s?|\s?--\s?|\s?-\s)"
_MAY_BE = re.compile(rf"[(\[]?[A-Z][\w.'’/-]*(?:,? [(\[]?[\w.'’/-]+[)\]]?){{0,8}}?(?:{_DASH}|: )|[(\[]")
_LONGEST = 120
_WORD = r"[A-Z][\w.'’-]*"
_YEAR = re.compile(r"(?:19|20)\d\d")
_OPENING = re.compile(r"[A-Z0-9\"'“‘(\[]")


class Dateline(NamedTuple):
    """Where the sentence begins, and the date with its year if the dateline states one."""

    body: int
    published: date | None


def find_dateline(text: str, is_first: bool) -> Dateline | None:
    """The dateline at the head of a clean paragraph.

    A bare "BEIRUT Top ..." counts only in the first paragraph of a document (`is_first`).
    """
    if not text[:1].isupper() and text[:1] not in "([":
        return None
    match = None
    if _MAY_BE.match(text):
        match = _dashed().match(text) or _agency_only().match(text) or _colon().match(text)
    if match is None and is_first:
        match = _bare().match(text)
    if match is None or not _OPENING.match(text, match.end()):
        return None
    return Dateline(match.end(), date_in(match.group()))


class HeaderDate(NamedTuple):
    """A line that holds a date and nothing else; no `published` where it says "updated" or can be read two ways."""

    published: date | None


def find_header_date(line: str) -> HeaderDate | None:
    """What a line such as "Published: Thursday, January 24, 2019, 10:15 GMT" states, if it is one."""
    if len(line) > _LONGEST or not _YEAR.search(line):
        return None
    match = _header().fullmatch(line)
    if match is None:
        return None
    return HeaderDate(None if match["updated"] else date_in(match["date"]))


@cache
def _names(*kinds: str) -> str:
    """Alternatives for the names of some kinds, longest first."""
    rows = (row[0] for row in read_table("documents", "datelines") if row[1] in kinds)
    return "|".join(re.escape(name) for name in sorted(rows, key=len, reverse=True))


@cache
def _known_place() -> str:
    """A known place, with others after slashes and the larger region after a comma."""
    place = rf"(?:{_names('capital', 'seat', 'city')})"
    return rf"(?i:{place})(?:/(?i:{place}))*(?:, {_WORD}(?: {_WORD}){{0,2}})?"


@cache
def _day() -> str:
    month = rf"(?i:{month_pattern()})"
    short = rf"(?:{month} \d{{1,2}}|\d{{1,2}} {month})"
    return rf"(?:(?i:{weekday_pattern()}),? )?(?:(?i:{full_date_pattern()})|{short})"


@cache
def _agency() -> str:
    return rf"[(\[](?:{_names('agency')}|[A-Z][\w./ -]{{1,24}})[)\]]"


@cache
def _dashed() -> re.Pattern[str]:
    """Datelines that end in a dash: a known place, any place with a date or an agency, all of it in brackets or not."""
    known = rf"{_known_place()}(?:,? {_day()}| [(\[]{_day()}[)\]])?(?: {_agency()})?"
    place = rf"{_WORD}(?:[ /]{_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD}){{0,2}})?"
    capitals = r"[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){0,3}"
    dated = rf"{place},? {_day()}(?: {_agency()})?"
    wired = rf"{place} [(\[](?:{_names('agency')})[)\]]"
    located = rf"{capitals}, {_WORD}(?: {_WORD}){{0,2}}(?: {_agency()})?"
    bracketed = rf"[(\[](?:{place}, {_day()}|{_known_place()}(?:, {_day()})?)[)\]]"
    return re.compile(rf"(?:{known}|{dated}|{wired}|{located}|{bracketed}){_DASH}(?=\S)(?<=[\s—–-])")


@cache
def _agency_only() -> re.Pattern[str]:
    """ "(Reuters) - " with a known agency."""
    return re.compile(rf"[(\[](?:{_names('agency')})[)\]]{_DASH}")


@cache
def _colon() -> re.Pattern[str]:
    """ "ISLAMABAD: The ..." as South Asian newspapers write it."""
    place = _names("capital", "seat", "city").upper()
    return re.compile(rf"(?:{place})(?:/(?:{place}))*(?:, {_day()})?: ")


@cache
def _bare() -> re.Pattern[str]:
    """A known place in capitals with no dash after it."""
    place = _names("capital", "seat", "city").upper()
    return re.compile(rf"(?:{place})(?:/(?:{place}))*(?:, {_day()})?(?: {_agency()})? (?![A-Z\W\d]+$)")


@cache
def _header() -> re.Pattern[str]:
    updated = r"(?P<updated>(?:last )?(?:updated|modified|revised))"
    cue = rf"(?:{updated}|published|posted|released|issued|date|dated)(?: on| at)?:?\s*"
    clock = r"(?:\s*(?:,|at|-|–|\||/)?\s*\d{1,2}[:.]\d\d.{0,30})?"
    day = rf"(?:{weekday_pattern()}\s*,?\s*)?(?P<date>{full_date_pattern()})"
    place = rf"(?:(?:{_names('capital', 'seat', 'city')})(?:, {_WORD})?,\s)?"
    author = rf"by (?-i:{_WORD}(?:,? (?:and |& |in )?{_WORD}){{0,6}})|{_names('agency')}"
    byline = rf"(?:(?:{author})(?:\s*[,|–—-]\s*|\s+(?:on\s+)?))?"
    return re.compile(rf"[(\[]?{byline}(?:{cue})?{place}{day}{clock}[)\].]?", re.IGNORECASE)
