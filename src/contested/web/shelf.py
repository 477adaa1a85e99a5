"""The series of a ledger as they are shown, made once and kept while what they are made of stays."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from threading import Lock

from contested.model.series import Series
from contested.store import Filters
from contested.store.known_series import choosing_claims, passing

KEPT = 4
STATUSES = 8
"""How many statuses the claims are kept of; there are fewer."""


class SeriesShelf:
    """Series by the filters that choose their claims; the other filters choose among them."""

    def __init__(
        self,
        make: Callable[[Filters], Iterable[Series]],
        ground: Callable[[], str],
        told: Callable[[Filters], frozenset[str] | None],
        state: Callable[[], str],
    ) -> None:
        """For one ledger.

        Args:
            make: the series of filters, as they are shown.
            ground: a mark of what they are made of.
            told: the claims of the status that filters ask for, None where they ask for none.
            state: a mark of the ledger and its events, which statuses are of.
        """
        self._make, self._ground, self._told, self._state = make, ground, told, state
        self._kept: OrderedDict[tuple[str, Filters], tuple[Series, ...]] = OrderedDict()
        self._claims: OrderedDict[tuple[str, str], frozenset[str]] = OrderedDict()
        self._lock = Lock()

    def series(self, filters: Filters, types: frozenset[str] | None = None) -> list[Series]:
        """The series that pass, of these types where some are given; most points first."""
        every = self._all(choosing_claims(filters))
        if types is not None:
            every = tuple(each for each in every if each.type in types)
        if not every:
            return []
        found = passing(every, filters, self._told_of(filters))
        return sorted(found, key=lambda each: (-len(each.points), each.id))

    def _told_of(self, filters: Filters) -> frozenset[str] | None:
        """The claims of the status that is asked for, which are kept until the ledger changes."""
        if filters.status is None:
            return None
        key = (self._state(), filters.status)
        with self._lock:
            found = self._claims.get(key)
        if found is None:
            found = self._told(Filters(status=filters.status)) or frozenset()
            with self._lock:
                self._claims[key] = found
                while len(self._claims) > STATUSES:
                    self._claims.popitem(last=False)
        return found

    def _all(self, chosen: Filters) -> tuple[Series, ...]:
        key = (self._ground(), chosen)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = tuple(self._make(chosen))
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            return self._kept[key]
