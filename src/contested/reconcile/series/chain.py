"""Totals with what was added between them: where the stated increases lead from one to the next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contested.reconcile.series.daily import Daily
from contested.reconcile.series.stated import Stated


@dataclass(frozen=True, slots=True)
class Level:
    """A stated total, with the one before it and what the increases between them add up to.

    Attributes:
        day, value, base: of the total.
        grain: what it is rounded to; 0 for an exact one.
        added: the sum of the stated increases since the total before; None where they do not
            cover the days between.
        steps: how many increases that sum has.
    """

    day: str
    value: float
    base: str
    grain: float
    added: float | None
    steps: int


def levels(days: Sequence[Daily]) -> list[Level]:
    """The totals in order, those of the same base joined by the increases between them."""
    found, last = list[Level](), None
    increments = {each.day: each.increment for each in days}
    for each in days:
        if each.total is None:
            continue
        added, steps = _between(last, each.day, increments) if last else (None, 0)
        total = each.total
        found.append(Level(each.day, total.value, total.base, total.grain, added, steps))
        last = each.day
    return found


def _between(
    first: str, last: str, increments: Mapping[str, Stated | None]
) -> tuple[float | None, int]:
    """The sum of the increases that lead from one day to another without a gap, and their number."""
    at, total, steps = last, 0.0, 0
    while at > first:
        increment = increments.get(at)
        if increment is None or increment.since is None or not first <= increment.since < at:
            return None, 0
        total, steps, at = total + increment.value, steps + 1, increment.since
    return total, steps


def typical(values: Iterable[float]) -> float:
    """The middle one of some numbers; 0 of none."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2] if ordered else 0.0
