"""Phrases around a date that the parser hangs on the date, or on the wrong side of it.

"The murder last month of X" is X's murder, and not a month of X; "detained men accused of belonging to X on Friday"
tells when they were detained.
"""

from collections.abc import Sequence

from sayso.language.date_words import time_kinds
from sayso.language.tag_words import tag_words
from sayso.language.tree import Word, hang

_OF = {"of", "by"}
_DAYS = {"weekday", "today"}
_UNITS = {"unit", "unit_year", "weekend"}
_HOSTS = {"dobj", "nsubjpass"}


def mend_dated(words: Sequence[Word]) -> None:
    """Hang the phrases behind dates, and dates behind reduced clauses, where they belong, in place."""
    kinds = time_kinds()
    for word in words:
        if (word.date is not None or word.text in kinds) and _is_time(word, words):
            _mend_of_noun(word, words)
            _mend_behind_clause(word)


def _is_time(word: Word, words: Sequence[Word]) -> bool:
    """A date, a day of the week, "yesterday", "last month"."""
    if word.date is not None:
        return True
    kind = time_kinds().get(word.text)
    return kind in _DAYS or (kind in _UNITS and _is_pointed(word, words))


def _is_pointed(word: Word, words: Sequence[Word]) -> bool:
    """Whether "last" or "this" stands before a week, a month, a year, a weekday."""
    return word.date is None and word.index > 0 and time_kinds().get(words[word.index - 1].text) in {"last", "this"}


def _mend_of_noun(day: Word, words: Sequence[Word]) -> None:
    """ "The abduction on Sunday of nine pupils by X", "the murder last month of X"."""
    after = words[day.index + 1] if day.index + 1 < len(words) else None
    if after is None or after.text.lower() not in _OF or after.date is not None or after.tag != "IN":
        return
    above = after.head
    first = day.index - _is_pointed(day, words)
    while day.date is not None and first > 0 and words[first - 1].date is day.date:
        first -= 1
    is_led = first > 0 and words[first - 1].tag == "IN" and words[first - 1].lemma in {"in", "on", "during"}
    first -= is_led
    noun = words[first - 1] if first > 0 else None
    if noun is None or above is None or not _is_common(noun) or (above is not day and above is not noun.head):
        return
    top = words[first] if is_led else day
    if day.index < after.index and top not in noun.ancestors():
        hang(top, noun, "prep" if is_led else "npadvmod")
        hang(after, noun, "prep")
        _mend_doer(noun, after, words)


def _mend_doer(noun: Word, after: Word, words: Sequence[Word]) -> None:
    """ "By bandits" behind both is of the noun where the verb above is in the active voice."""
    verb = noun.head
    if verb is None or not verb.is_verb or verb.child("auxpass") is not None or after.lemma == "by":
        return
    for phrase in verb.all("prep", "agent"):
        if phrase.lemma == "by" and phrase.index > after.index:
            hang(phrase, noun, "prep")


def _is_common(noun: Word) -> bool:
    return noun.is_noun and noun.tag in {"NN", "NNS"} and noun.name is None and noun.date is None


def _tells_no_date(clause: Word) -> bool:
    """Whether a participle says what somebody is held to be, or how things stand, and not what happened."""
    is_supposed = clause.tag == "VBN" and clause.lemma in tag_words("supposing")
    return is_supposed or (clause.tag in {"VBN", "VBG"} and clause.lemma in tag_words("standing"))


def _mend_behind_clause(day: Word) -> None:
    """ "Detained 16 men suspected of links to X on Friday": detained on Friday."""
    lead = day.head
    if lead is None or day.dep != "pobj" or lead.dep != "prep" or lead.lemma not in {"in", "on", "during"}:
        return
    clause = next((one for one in lead.ancestors() if one.dep == "acl"), None)
    host = clause.head if clause is not None else None
    if clause is None or host is None or not _tells_no_date(clause):
        return
    if host.dep in _HOSTS and host.head is not None and host.head.is_verb and lead.index > host.head.index:
        hang(lead, host.head, "prep")
