"""Pairs of claims that may be of one happening or of two, kept while the ledger stays as it is.

To find an event's pair its claims are compared with all that are found by their names; the same
event comes first under many filters.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

KEPT = 5_000
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that nobody decided on.

    Attributes:
        claim, other: their ids; `claim` is of the event.
        together: whether they are in one event now.
        doubt: how near they are to the line between one and two, up to 1.
    """

    claim: str
    other: str
    together: bool
    doubt: float


class PairShelf:
    """The pair of each event that was asked for, by the ledger's revision and the event's id."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Key, Pair | None] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key, make: Callable[[], Pair | None]) -> Pair | None:
        """The pair that is kept, or the one that is made and then kept."""
        with self._lock:
            if key in self._kept:
                return self._kept[key]
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return made
