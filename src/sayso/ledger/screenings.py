"""How screenings are kept: the part of the ledger for what was asked, what it hit, and what was ruled on that."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from sayso.errors import NotOnDesk
from sayso.ledger import screening_runs, verdicts
from sayso.ledger import screening_tables as t
from sayso.ledger.connecting import Store
from sayso.values.screening import Hit, OpenPair, Query, Ruling, Run, RunRef, Screened, Terms, Verdict
from sayso.values.viewer import Viewer


class Screenings:
    """Screenings in one store. Whom somebody looks for is shown to him, and to whoever may see all of the desk."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, viewer: Viewer, terms: Terms) -> RunRef:
        """A run that has no queries yet."""
        with self._store.writing() as connection:
            return screening_runs.begin(connection, viewer.name, terms)

    def add(self, run: RunRef, batch: Sequence[Screened]) -> None:
        """Keep queries and their hits after those that the run has: all of them, or none. Raises `NotOnDesk`."""
        with self._store.writing() as connection:
            screening_runs.add(connection, run, batch)

    def finish(self, viewer: Viewer, run: RunRef) -> Run:
        """The run has all its queries. Raises `NotOnDesk`."""
        with self._store.writing() as connection:
            screening_runs.finish(connection, viewer.name, run)
            return screening_runs.run_of(screening_runs.run_row(connection, run))

    def runs(self, viewer: Viewer, limit: int | None = None) -> list[Run]:
        """Screenings, the last one first."""
        query = select(t.screening_run).where(verdicts.may_see(viewer)).order_by(t.screening_run.c.id.desc())
        with self._store.reading() as connection:
            rows = connection.execute(query if limit is None else query.limit(limit))
            return [screening_runs.run_of(row) for row in rows]

    def screened(self, viewer: Viewer, run: RunRef) -> Iterator[Screened]:
        """What a run asked and hit, in the order in which it was asked. Raises `NotOnDesk`."""
        with self._store.reading() as connection:
            query = select(t.screening_run.c.id).where(t.screening_run.c.ref == run, verdicts.may_see(viewer))
            number = connection.execute(query).scalar()
            if number is None:
                raise NotOnDesk(f"There is no screening {run} on the desk.", "See which there are.")
            yield from screening_runs.screened(connection, number)

    def decide(self, viewer: Viewer, pair: str, ruling: Ruling, why: str) -> int:
        """Rule on a pair that a screening hit; gives the number. Raises `NotOnDesk` and `UsageError`."""
        with self._store.writing() as connection:
            return verdicts.decide(connection, viewer, pair, ruling, why)

    def standing(self, query: Query, hits: Sequence[Hit]) -> list[Verdict | None]:
        """What was ruled last on the query and each of the hits, and whether it stands."""
        with self._store.reading() as connection:
            return verdicts.standing(connection, query, hits)

    def verdicts(self, viewer: Viewer, limit: int | None = None) -> list[Verdict]:
        """All verdicts, the last one first."""
        with self._store.reading() as connection:
            return verdicts.verdicts(connection, viewer, limit)

    def open_pairs(self, viewer: Viewer, limit: int | None = None) -> list[OpenPair]:
        """Hits on which somebody has to rule, the highest score first."""
        with self._store.reading() as connection:
            return list(verdicts.open_pairs(connection, viewer, limit))
