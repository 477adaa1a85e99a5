"""A series: one figure of one speaker over time, derived from claims and never edited."""

from dataclasses import dataclass
from enum import StrEnum

from contested.model.vocabulary import Basis, Comparator


class Flag(StrEnum):
    """What is odd about a point of a series, each with its sentence in `Point.notes`."""

    CORRECTION = "correction"
    DECREASE = "decrease"
    OUTLIER = "outlier"
    INCREMENT_MISMATCH = "increment_mismatch"
    REPEATED_TOTAL = "repeated_total"
    DIGIT_SLIP = "digit_slip"
    BASE_CHANGE = "base_change"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Point:
    """The figure on one day.

    Attributes:
        day: ISO date that the figure is as of (not the day of publication).
        total: running total or stock, in the series' unit; None where only an increment is known.
        increment: what was added to the total of `since`; None where it is not known.
        since: ISO date after which the increment counts, mostly the day before; or None.
        low, high: the stated bounds of whichever of the two was stated; None where open.
        comparator: as stated.
        total_derived, increment_derived: whether it follows by arithmetic alone, and no claim
            states it.
        published: ISO date of the first report that gives it; None for derived points.
        claims: the ids of the claims that state it.
        flags: what is odd about it; `notes` has a sentence for each.
    """

    day: str
    total: float | None
    increment: float | None
    since: str | None = None
    low: float | None = None
    high: float | None = None
    comparator: Comparator = Comparator.EXACT
    total_derived: bool = False
    increment_derived: bool = False
    published: str | None = None
    claims: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def derived(self) -> bool:
        """Whether no claim states anything of this day: all of it follows by arithmetic."""
        return not self.claims


@dataclass(frozen=True, slots=True)
class Series:
    """One speaker's figure of one kind of thing, in order of the days that it is as of.

    Attributes:
        id: a hash of what it counts and who says so; it stays while claims are added.
        conflict: the conflict profile's id, or None.
        type: the claim type (`materiel.destroyed`).
        unit: as on claims, after conversion (`km2`, `person`, `tank`).
        basis: `cumulative` for running totals, `stock` for what is held, `increment` where only
            increments are given.
        counted: whom or what it counts, as a key (see `EventFigure.counted`).
        speaker: the canonical name of who says so; the publisher's for the reports' own voice.
        party: the speaker's side, or None.
        agent, target: the parties of its claims, or None.
        place: the name of the place that the figure is of, or None for all of the war.
        points: in order of their days, one a day.
    """

    id: str
    conflict: str | None
    type: str
    unit: str | None
    basis: Basis
    counted: str
    speaker: str
    party: str | None
    agent: str | None
    target: str | None
    place: str | None
    points: tuple[Point, ...]
