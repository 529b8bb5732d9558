"""Screenings at the desk: keeping what names hit, and what was ruled on that."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from sayso import __version__
from sayso.desk.lists import Lists
from sayso.errors import NotOnDesk
from sayso.ledger.ledger import Ledger
from sayso.values.screening import Hit, ListUsed, OpenPair, Query, Ruling, Run, RunRef, Screened, Terms, Verdict
from sayso.values.viewer import Viewer

__all__ = ["Screenings"]

Progress = Callable[[int, int], None]
_FIRST, _LARGEST = 100, 5000
"""How many queries are kept at once: few at first, so that somebody who waits sees something, then twice as many."""


class Screenings:
    """Runs, their hits, and verdicts on them."""

    def __init__(self, ledger: Ledger, viewer: Viewer, lists: Lists) -> None:
        self._kept = ledger.screenings
        self._viewer = viewer
        self._lists = lists

    def screen(
        self, queries: Iterable[Query], threshold: float = 0.7, each: Progress = lambda done, total: None
    ) -> Iterator[Screened]:
        """Screen against the lists in use, and keep that as a run; `each` is told of the entries that are indexed.

        Raises `NotOnDesk` if no list is in use.
        """
        from sayso.screening.files import index_folder, index_of_versions  # loads numpy, which nothing else here needs
        from sayso.screening.screener import Screener

        used = self._lists.in_use()
        if not used:
            raise NotOnDesk("No list on the desk is in use.", "`sayso lists add FILE` adds one.")
        index = index_of_versions(used, self._lists.listings, index_folder(), each)
        screener = Screener(index, threshold)
        return self.keep(screener.screen_all(queries), threshold, [ListUsed(one.list, one.ref) for one in used])

    def keep(self, screened: Iterable[Screened], threshold: float, lists: Sequence[ListUsed]) -> Iterator[Screened]:
        """Pass on what comes, in its order, each once it is kept; with the last one the run ends.

        Some thousands are kept at once, so memory does not grow with the run. One that is broken off stays without an
        end: its hits are kept, and nobody is asked to rule on them.
        """
        run = self._kept.begin(self._viewer, Terms(threshold, tuple(lists), __version__))
        coming, size = iter(screened), _FIRST
        while batch := list(islice(coming, size)):
            self._kept.add(run, batch)
            yield from batch
            size = min(2 * size, _LARGEST)
        self._kept.finish(self._viewer, run)

    def runs(self, limit: int | None = None) -> list[Run]:
        """Screenings, the last one first."""
        return self._kept.runs(self._viewer, limit)

    def hits(self, run: RunRef) -> Iterator[Screened]:
        """What a run asked and hit, in the order in which it was asked. Raises `NotOnDesk`."""
        return self._kept.screened(self._viewer, run)

    def decide(self, pair: str, ruling: Ruling, why: str = "") -> int:
        """Rule on a pair, called as `open_pairs` tells; gives the number. Raises `NotOnDesk` and `UsageError`."""
        return self._kept.decide(self._viewer, pair, ruling, why)

    def standing(self, query: Query, hits: Sequence[Hit]) -> list[Verdict | None]:
        """The last verdict on the query and each of the hits; `settles` tells whether nobody has to look again."""
        return self._kept.standing(query, hits)

    def verdicts(self, limit: int | None = None) -> list[Verdict]:
        """All verdicts, the last one first."""
        return self._kept.verdicts(self._viewer, limit)

    def open_pairs(self, limit: int | None = None) -> list[OpenPair]:
        """Hits on which somebody has to rule, the highest score first."""
        return self._kept.open_pairs(self._viewer, limit)
