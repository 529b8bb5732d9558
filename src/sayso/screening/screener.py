"""Screening names against an index: hits whose score means the same on every list, and what it is made of."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from sayso.lists.countries import country_code
from sayso.names.comparing import OF_BODIES, OF_PERSONS, Comparison, compare_words, names_in
from sayso.names.words import Word
from sayso.screening.details import birth_fit, country_fit, kind_fit
from sayso.screening.finding import Finder
from sayso.screening.index import Index, words_of
from sayso.values.listing import ListId, ListingId
from sayso.values.screening import Hit, Query, Screened

THRESHOLD = 0.7
"""From this score on, something is a hit."""
_ONE_WORD = 0.93
"""The most that names reach which share no more than one word that tells much, or two frequent ones."""
_LITTLE_TOLD = 0.66
_SINGLE = 0.82
_TELLS_NOTHING = 0.2
_RULED_OUT = 5
_FACTORS = 3


class _Found(NamedTuple):
    score: float
    by_name: float
    name: int
    comparison: Comparison
    details: Mapping[str, Any]


class Screener:
    """Screens queries against one index; `threshold` is the score from which something is a hit."""

    def __init__(self, index: Index, threshold: float = THRESHOLD, most: int = 20) -> None:
        self._index = index
        self._finder = Finder(index)
        self._threshold = threshold
        self._most = most
        self._listing = lru_cache(maxsize=65536)(index.listing)

    def screen(self, query: Query) -> Screened:
        """The hits of one query, the best first."""
        best: dict[int, _Found] = {}
        for variant in names_in(query.name):
            for number in self._candidates(variant, query.schema):
                row = self._index.name(number)
                found = self._compare(variant, query, number, best.get(row.listing))
                if found is not None:
                    best[row.listing] = found
        if not best:
            return Screened(query)
        ordered = sorted(best.items(), key=lambda one: (-one[1].score, self._listing(one[0])["id"]))
        hits = [(listing, found) for listing, found in ordered if found.score >= self._threshold]
        others = [one for one in ordered if one[1].score < self._threshold <= one[1].by_name][:_RULED_OUT]
        return Screened(
            query,
            tuple(self._hit(listing, found) for listing, found in hits[: self._most]),
            tuple(self._hit(listing, found) for listing, found in others),
        )

    def screen_all(self, queries: Iterable[Query]) -> Iterator[Screened]:
        """The same for many, in their order."""
        for query in queries:
            yield self.screen(query)

    def _candidates(self, name: str, schema: str | None) -> Iterable[int]:
        words = words_of(name, is_person=True)
        if schema == "Person":
            return self._finder.find(words)
        other = words_of(name, is_person=False)
        if not schema:
            return self._finder.find(words) | self._finder.find(other)
        return self._finder.find(other)

    def _compare(self, name: str, query: Query, number: int, before: _Found | None) -> _Found | None:
        """How a query fits a name; nothing if that says no more than another name of the same listing did."""
        row = self._index.name(number)
        about = self._listing(row.listing)
        is_person = about["kind"] == "person"
        comparison = _compared(words_of(name, is_person=is_person), words_of(row.text, is_person=is_person), is_person)
        by_name = comparison.score * _told_enough(comparison)
        if by_name < self._threshold * 0.9 or (before is not None and by_name <= before.by_name):
            return None
        birth = birth_fit(query.birth_date, about["births"])
        country = country_fit(country_code(query.country), about["countries"])
        kind = kind_fit(query.schema, about["kind"])
        score = by_name
        for factor in (birth.factor, country.factor, kind.factor):
            score = score * factor if factor <= 1 else score + (1 - score) * (factor - 1) * _FACTORS
        details = {"birth_date": birth.fit.value, "country": country.fit.value, "kind": kind.fit.value}
        return _Found(min(score, 1.0), by_name, number, comparison, details)

    def _hit(self, listing: int, found: _Found) -> Hit:
        about = self._listing(listing)
        row = self._index.name(found.name)
        name = about["names"][row.number]
        comparison = found.comparison
        return Hit(
            id=ListingId(about["id"]),
            name=about["names"][0]["text"],
            score=round(found.score, 4),
            list=ListId(about["list"]),
            list_version=about["list_version"],
            features={
                "name": round(found.by_name, 4),
                "matched_name": name["text"],
                "name_rank": name["rank"],
                "name_quality": name["quality"],
                "is_weak": name["is_weak"],
                "words": [
                    {
                        "query": " ".join(comparison.first[n].raw for n in ours),
                        "listed": " ".join(comparison.second[n].raw for n in theirs),
                        "likeness": round(likeness, 3),
                    }
                    for ours, theirs, likeness in comparison.pairings
                ],
                "unmatched_query": _unmatched(comparison.first, (n for one in comparison.pairings for n in one.ours)),
                "unmatched_listed": _unmatched(
                    comparison.second, (n for one in comparison.pairings for n in one.theirs)
                ),
                **found.details,
                "kind_of_listing": about["kind"],
                "reference": about["reference"],
                "list_as_of": about["as_of"],
            },
            content=about["content"],
        )


@lru_cache(maxsize=65536)
def _compared(first: tuple[Word, ...], second: tuple[Word, ...], is_person: bool) -> Comparison:
    return compare_words(first, second, OF_PERSONS if is_person else OF_BODIES)


def _told_enough(comparison: Comparison) -> float:
    """What names share has to tell them from all others: one frequent word does not, two frequent ones nearly do.

    A single word that is all of one name tells less where the other name has more.
    """
    shared = comparison.shared
    if shared < 1:
        told = _ONE_WORD * (1 - _LITTLE_TOLD * (1 - shared))
    else:
        told = min(1.0, _ONE_WORD + (1 - _ONE_WORD) * 2 * (shared - 1))
    words = [comparison.first[place] for one in comparison.pairings for place in one.ours]
    is_single = sum(word.weight > _TELLS_NOTHING for word in words) == 1
    return told * _SINGLE if is_single and _words_that_tell(comparison) > 1 else told


def _words_that_tell(comparison: Comparison) -> int:
    """How many words that tell something the name has that has more of them."""
    return max(sum(word.weight > _TELLS_NOTHING for word in words) for words in (comparison.first, comparison.second))


def _unmatched(words: tuple[Word, ...], matched: Iterable[int]) -> list[str]:
    left = set(range(len(words))) - set(matched)
    return [words[number].raw for number in sorted(left)]
