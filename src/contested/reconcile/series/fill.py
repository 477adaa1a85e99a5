"""What follows from stated totals and increases by arithmetic alone, and nothing beyond that.

A total less its increase is the total before; a total and the next increase are the next total;
the difference of two totals is what was added between them. Where figures contradict each other,
nothing follows from them; between two totals, nothing is guessed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from contested.reconcile.series.daily import Daily


@dataclass(frozen=True, slots=True)
class Filled:
    """A day's numbers: those stated, and those that follow.

    `since` is the ISO date whose total the increase is added to, or None.
    """

    day: str
    total: float | None
    increment: float | None
    since: str | None
    total_derived: bool = False
    increment_derived: bool = False


def filled(days: Sequence[Daily], doubted: set[str], breaks: set[str]) -> list[Filled]:
    """The days with what follows for them, and the days that follow, in order.

    Args:
        days: what was stated.
        doubted: days whose figures contradict others.
        breaks: days on which another base begins: nothing is reckoned across them.
    """
    stated = {d.day: d.total.value for d in days if d.total is not None}
    derived = dict(_derived(days, stated, doubted, breaks))
    totals = derived | stated
    by_day = {each.day: each for each in days}
    found, last = list[Filled](), None
    for day in sorted({*totals, *by_day}):
        each = by_day.get(day)
        increment = each.increment if each else None
        total = totals.get(day)
        follows = last is not None and total is not None and increment is None
        if increment is not None:
            added, since, is_derived = increment.value, increment.since, False
        elif follows and day not in breaks and not {day, last or ""} & doubted:
            assert last is not None
            assert total is not None
            added, since, is_derived = _rounded(total - totals[last]), last, True
        else:
            added, since, is_derived = None, None, False
        found.append(Filled(day, total, added, since, day in derived, is_derived))
        last = day if total is not None else last
    return found


def _derived(
    days: Sequence[Daily], stated: dict[str, float], doubted: set[str], breaks: set[str]
) -> dict[str, float]:
    """Totals of days that have none, by the increases before and behind them."""
    back, ahead = dict[str, float](), dict[str, float]()
    for each in reversed(days):
        more, total = each.increment, stated.get(each.day, back.get(each.day))
        if more is None or total is None or each.day in doubted | breaks:
            continue
        if more.since is not None and more.since not in stated and total >= more.value:
            back[more.since] = _rounded(total - more.value)
    for each in days:
        more = each.increment
        if more is None or each.day in stated or each.day in doubted or more.since is None:
            continue
        total = stated.get(more.since, ahead.get(more.since))
        if total is not None and more.since not in doubted:
            ahead[each.day] = _rounded(total + more.value)
    agreed = {day: v for day, v in (back | ahead).items() if back.get(day, v) == ahead.get(day, v)}
    return {day: value for day, value in agreed.items() if not _crosses(day, days, breaks)}


def _crosses(day: str, days: Sequence[Daily], breaks: set[str]) -> bool:
    """Whether the next day that states something begins another base."""
    return next((each.day for each in days if each.day > day), "") in breaks


def _rounded(value: float) -> float:
    return round(value, 2)
