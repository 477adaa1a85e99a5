"""The events of a ledger: made of its claims and decisions, found, and explained."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from contested.model.claim import Claim
from contested.model.event import Event
from contested.reconcile.explain import Explanation
from contested.store import event_loading, explaining, marks, pairs, reconciling
from contested.store.connection import reading, writing
from contested.store.filters import ALL, Filters
from contested.store.known import known_events, known_shelf
from contested.store.known_series import keep_series, worth_keeping
from contested.store.ledger.opened import Opened

if TYPE_CHECKING:
    import pyarrow


class Events(Opened):
    """What can be asked of events, once they are made."""

    def reconcile(
        self, folders: tuple[Path, ...] = (), *, again: bool = False, series: bool | None = None
    ) -> reconciling.Reconciled:
        """Bring the events up to the claims and decisions, and the series that are kept.

        Only what changed since the last time, and what that can touch, is looked at; the result
        is the same as of making everything anew, which is done where the program or its data
        are others than those that made the events.

        Args:
            folders: the user's data folders.
            again: whether to make every event anew.
            series: whether to make the series too. They are made whole, so by default only where
                a good part of the ledger is new; who asks for them has them as they should be in
                any case.
        """
        with writing(self.engine) as connection:
            done = reconciling.reconcile(connection, folders, again=again)
            if worth_keeping(connection, done.documents) if series is None else series:
                keep_series(connection)
            return done

    def pending(self) -> int:
        """How many documents changed since the events were made."""
        with reading(self.engine) as connection:
            return marks.count(connection)

    def events(
        self, filters: Filters = ALL, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Event]:
        """The events that pass, by the day that they are listed under, then id.

        They are as the last reconciliation left them. With `known_by`, they are made anew of
        the claims known by then, in memory.
        """
        with reading(self.engine) as connection:
            yield from known_events(connection, filters, limit=limit, offset=offset)

    def event(self, id_: str) -> Event:
        """The event whose id, or one of whose claims' ids, is this or the only one to begin so.

        Raises:
            LedgerError: none begins so, or several do.
        """
        with reading(self.engine) as connection:
            return event_loading.event_with_id(connection, id_)

    def explain(
        self, id_: str, folders: tuple[Path, ...] = ()
    ) -> tuple[Explanation, dict[str, Claim]]:
        """Why each claim is in an event and what nearly was, with the claims named, by id.

        Args:
            id_: of the event or of one of its claims, or how the only such id begins.
            folders: the user's data folders.

        Raises:
            LedgerError: none begins so, or several do.
        """
        event = self.event(id_)
        with reading(self.engine) as connection:
            return explaining.explanation(connection, event, folders)

    def near_pairs(self, events: Sequence[Event]) -> dict[str, pairs.NearPair]:
        """Of each event the pair of claims of which it was nearest whether they are one, by id."""
        with reading(self.engine) as connection:
            return pairs.nearest(connection, {event.id: event.claims for event in events})

    def known_shelf(self, day: str) -> sa.Engine:
        """A database in memory with the events as they were known by a day."""
        with reading(self.engine) as connection:
            return known_shelf(connection, day)

    def events_table(self, filters: Filters = ALL) -> "pyarrow.Table":
        """The events that pass as an Arrow table, with the columns of `store.event_columns`."""
        from contested.store import arrow  # noqa: PLC0415

        return arrow.events_table(self.events(filters))
