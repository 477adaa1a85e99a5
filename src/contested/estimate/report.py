"""One report of losses, as the model takes it, and what was left out with the reason.

Everything upstream (a ledger's claims, a CSV) ends in `Selection`; everything downstream starts
from one.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class LossType:
    """A category of losses of one side: `Tanks` of `Russia`."""

    category: str
    side: str

    def __str__(self) -> str:
        return f"{self.category} · {self.side}"


@dataclass(frozen=True, slots=True, order=True)
class Report:
    """A count of losses that one group of speakers gave.

    Attributes:
        type: what was lost, and by whom.
        speaker: the group of speakers (`UA Source`); data, never a person's name.
        day: days since the epoch of the selection; 1 is its first day.
        count: the figure, 0 or more.
        cumulative: whether it counts from the first day on; else the day alone.
        at_least, at_most: whether the figure was given as a lower or an upper bound.
        origin: what it came from, to trace it: claim ids or a line of a file.
    """

    type: LossType
    speaker: str
    day: int
    count: float
    cumulative: bool = True
    at_least: bool = False
    at_most: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Dropped:
    """A record that is not used, and why in words that can be counted."""

    why: str
    origin: str


@dataclass(frozen=True, slots=True)
class Selection:
    """The reports that are used, in a fixed order, and those that are not.

    Attributes:
        reports: sorted, so that the order of the input changes nothing.
        dropped: sorted.
        first: ISO date of day 1, or None where days are only numbers.
    """

    reports: tuple[Report, ...]
    dropped: tuple[Dropped, ...] = ()
    first: str | None = None

    @classmethod
    def of(
        cls, reports: Iterable[Report], dropped: Iterable[Dropped] = (), first: str | None = None
    ) -> "Selection":
        """A selection in its fixed order."""
        return cls(tuple(sorted(reports)), tuple(sorted(dropped)), first)

    def reasons(self) -> list[tuple[str, int]]:
        """Why records were dropped, with how many, most first."""
        found = Counter(each.why for each in self.dropped)
        return sorted(found.items(), key=lambda item: (-item[1], item[0]))

    def speakers(self) -> list[str]:
        """The groups of speakers, by name."""
        return sorted({each.speaker for each in self.reports})
