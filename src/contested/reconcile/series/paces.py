"""Jumps: a step many times the usual one around it, in running totals and in increases alone."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from contested.model.series import Flag
from contested.reconcile.series.chain import Level, typical
from contested.reconcile.series.daily import Daily
from contested.reconcile.series.findings import Findings, number

_TIMES = 25.0
_SHARE = 0.1
_NEAR = 10
_FEWEST = 6


def jumps(levels: Sequence[Level], found: Findings) -> None:
    """Note totals that grow far faster than those around them."""
    sure = [level for level in levels if level.day not in found.doubted]
    steps = [
        (b.day, b.value - a.value, (b.value - a.value) / _days(a.day, b.day), a.value)
        for a, b in pairwise(sure)
    ]
    paces = [abs(pace) for _, _, pace, _ in steps]
    for at, (day, step, pace, before) in enumerate(steps):
        usual = _usual(paces, at)
        if usual is not None and pace > _TIMES * max(usual, 1) and step > _SHARE * before:
            _note(day, pace, usual, found)


def bursts(days: Sequence[Daily], found: Findings) -> None:
    """Note increases that are far above those around them, where no totals stand beside them."""
    given = [each for each in days if each.increment is not None and each.total is None]
    sizes = [each.increment.value for each in given if each.increment is not None]
    for at, each in enumerate(given):
        usual = _usual(sizes, at)
        if usual is not None and sizes[at] > _TIMES * max(usual, 1):
            _note(each.day, sizes[at], usual, found)


def _usual(paces: Sequence[float], at: int) -> float | None:
    """The middle one of the steps around, or their mean if that is more; None of too few."""
    near = [*paces[max(0, at - _NEAR) : at], *paces[at + 1 : at + 1 + _NEAR]]
    return max(typical(near), sum(near) / len(near)) if len(near) >= _FEWEST else None


def _note(day: str, pace: float, usual: float, found: Findings) -> None:
    note = f"{number(round(pace))} a day, where about {number(round(usual))} a day is usual here."
    found.add(day, Flag.OUTLIER, note)


def _days(first: str, last: str) -> int:
    return max(1, (date.fromisoformat(last) - date.fromisoformat(first)).days)
