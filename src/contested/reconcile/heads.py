"""What the heads of two reports say for and against their telling of one happening.

Each feature looks at the pairs of claims that the two reports begin with; its docstring is its
sentence. Its strength is multiplied by its points in `data/reconcile.toml`. Points are logits: from
their sum follows how likely the two are of one happening, which at 0 is as likely as not.
"""

from collections.abc import Callable, Sequence
from math import exp, log2
from typing import TypeGuard

from contested.reconcile.facts import Days, Facts
from contested.reconcile.features.ground import lie_apart
from contested.reconcile.features.numbers import counts_alike, fit, same_figure
from contested.reconcile.features.story import days_between, told_alike
from contested.reconcile.rules import Rules

Heads = Sequence[tuple[Facts, Facts]]
_FAINT = 0.05
"""How alike two reports are at least of which anything else is looked at."""
_SHORT = 2


def likely(heads: Heads, rules: Rules) -> float:
    """How likely two reports are of one happening, from 0 to 1; 0 where words say nothing.

    Args:
        heads: every pair of a claim at the head of the one and one at the head of the other.
        rules: of grouping.
    """
    alike = told_alike(*heads[0])
    if alike < _FAINT:
        return 0.0
    points = rules.heads["told_alike"] * log2(alike / rules.limits["story"])
    points += sum(rules.heads.get(each.__name__, 0.0) * each(heads) for each in FEATURES)
    return 1 / (1 + exp(-points))


def told_later(heads: Heads) -> float:
    """One came out days after the other: so much for each doubling, unless both date it alike."""
    between = days_between(*heads[0])
    return log2(between) if between > 1 and not dated_alike(heads) else 0.0


def dated_alike(heads: Heads) -> float:
    """Both date something that they begin with to the same day or two."""
    return float(any(a == b and a.length <= _SHORT for a, b in _days(heads)))


def dated_apart(heads: Heads) -> float:
    """Both date what they begin with, and no two dates are within a day of each other."""
    gaps = [a.gap(b) for a, b in _days(heads)]
    return float(min(gaps, default=0) > 1)


def all_apart(heads: Heads) -> float:
    """Both place what they begin with, and all of it lies apart."""
    placed = [lie_apart(a, b) for a, b in heads if a.where and b.where]
    return float(bool(placed) and all(placed))


def counted_alike(heads: Heads) -> float:
    """Both begin with the same figure of the same kind of thing."""
    return float(any(same_figure(a, b) for a, b in heads))


def counted_apart(heads: Heads) -> float:
    """Both count things of one kind, and no two of the figures fit."""
    counted = [fit(a, b) for a, b in heads if counts_alike(a, b)]
    return float(bool(counted) and not any(counted))


def _days(heads: Heads) -> list[tuple[Days, Days]]:
    """The days of the pairs of which words date both."""
    return [(x, y) for a, b in heads if _told(x := a.days) and _told(y := b.days)]


def _told(days: Days | None) -> TypeGuard[Days]:
    return days is not None and days.told


FEATURES: tuple[Callable[[Heads], float], ...] = (
    told_later,
    dated_alike,
    dated_apart,
    all_apart,
    counted_alike,
    counted_apart,
)
