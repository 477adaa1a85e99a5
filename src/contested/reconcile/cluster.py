"""Grouping claims: linked pairs make components, and each component is divided into events.

A component is a set of claims of which none is linked to a claim outside. What happens within it
depends on its claims alone, so that a new claim changes only the components that it is linked
with, and the result is that of grouping everything anew.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

Unit = tuple[str, str]
Pair = tuple[Unit, Unit]


@dataclass(frozen=True, slots=True)
class Ties:
    """What is known of pairs of claims, each pair in the order of its units.

    Attributes:
        scores: of the pairs that were compared and are not barred.
        barred: pairs that can never be together.
        bound: pairs that must be together: a person or a report says so.
        apart: barred pairs that a person keeps apart, which nothing can join.
        alike: how likely the reports at whose heads a pair tells are of one happening, by the pair.
    """

    scores: dict[Pair, float] = field(default_factory=dict)
    barred: set[Pair] = field(default_factory=set)
    bound: set[Pair] = field(default_factory=set)
    apart: set[Pair] = field(default_factory=set)
    alike: dict[Pair, float] = field(default_factory=dict)


def pair(one: Unit, other: Unit) -> Pair:
    """The two in the order of their units."""
    return (one, other) if one < other else (other, one)


def components(units: Iterable[Unit], links: Iterable[Pair]) -> list[list[Unit]]:
    """The connected sets of units, each in order, by their first units."""
    parent = {unit: unit for unit in units}

    def root(unit: Unit) -> Unit:
        while parent[unit] != unit:
            parent[unit] = parent[parent[unit]]
            unit = parent[unit]
        return unit

    for one, other in links:
        first, second = sorted((root(one), root(other)))
        parent[second] = first
    found = defaultdict[Unit, list[Unit]](list)
    for unit in sorted(parent):
        found[root(unit)].append(unit)
    return [found[each] for each in sorted(found)]


def shared_out(pieces: Sequence[Sequence[Unit]], ties: Ties) -> list[Ties]:
    """The ties within each piece; those between pieces are in none."""
    home = {unit: n for n, piece in enumerate(pieces) for unit in piece}
    found = [Ties() for _ in pieces]
    for name in ("scores", "alike"):
        for both, score in getattr(ties, name).items():
            if home[both[0]] == home[both[1]]:
                getattr(found[home[both[0]]], name)[both] = score
    for name in ("barred", "bound", "apart"):
        for both in getattr(ties, name):
            if home[both[0]] == home[both[1]]:
                getattr(found[home[both[0]]], name).add(both)
    return found


def divide(units: Sequence[Unit], ties: Ties, join: float) -> list[list[Unit]]:
    """The units of a component in groups, by joining the two most alike until none are.

    Two groups are as alike as the middle between their best pair and the average of all, a pair
    that was not compared counting as nothing: a headline without place and day says little of its
    own, and yet belongs to the account beside it. Groups with a barred pair between them are
    never joined, unless they must be. Of equals, those with the least units come first, so that
    the order of what comes in is nothing.
    """
    return _Division(units, ties, join).made()


class _Division:
    """The groups of a component while they are joined."""

    def __init__(self, units: Sequence[Unit], ties: Ties, join: float) -> None:
        self._join = join
        self._groups = {unit: [unit] for unit in units}
        self._sums = defaultdict[Unit, dict[Unit, float]](dict)
        self._best = defaultdict[Unit, dict[Unit, float]](dict)
        self._bars = defaultdict[Unit, set[Unit]](set)
        for (one, other), score in ties.scores.items():
            self._sums[one][other] = self._sums[other][one] = score
            self._best[one][other] = self._best[other][one] = score
        for one, other in ties.barred:
            self._bars[one].add(other)
            self._bars[other].add(one)
        self._apart = ties.apart
        self._heap: list[tuple[float, Unit, Unit, int, int]] = []
        for one, other in sorted(ties.bound):
            self._bind(one, other)

    def made(self) -> list[list[Unit]]:
        for one in sorted(self._sums):
            for other in self._sums[one]:
                if one < other:
                    self._offer(one, other)
        while self._heap:
            _, one, other, size_one, size_other = heapq.heappop(self._heap)
            if self._holds(one, size_one) and self._holds(other, size_other):
                self._merge(one, other)
                for near in self._sums[one]:
                    self._offer(*sorted((one, near)))
        return [sorted(self._groups[each]) for each in sorted(self._groups)]

    def _holds(self, group: Unit, size: int) -> bool:
        return group in self._groups and len(self._groups[group]) == size

    def _offer(self, one: Unit, other: Unit) -> None:
        if other in self._bars[one] or one == other:
            return
        sizes = len(self._groups[one]), len(self._groups[other])
        average = self._sums[one][other] / (sizes[0] * sizes[1])
        alike = (average + self._best[one][other]) / 2
        if alike >= self._join:
            heapq.heappush(self._heap, (-alike, one, other, *sizes))

    def _bind(self, one: Unit, other: Unit) -> None:
        holders = {unit: head for head, units in self._groups.items() for unit in units}
        heads = sorted({holders[each] for each in (one, other) if each in holders})
        if len(heads) == 2 and not self._kept_apart(*heads):
            self._merge(*heads)

    def _kept_apart(self, one: Unit, other: Unit) -> bool:
        return bool(self._apart) and any(
            pair(a, b) in self._apart for a in self._groups[one] for b in self._groups[other]
        )

    def _merge(self, one: Unit, other: Unit) -> None:
        """Take the second group into the first."""
        self._groups[one] += self._groups.pop(other)
        for near, total in self._sums.pop(other, {}).items():
            del self._sums[near][other]
            if near != one:
                both = self._sums[one].get(near, 0.0) + total
                self._sums[one][near] = self._sums[near][one] = both
        for near, best in self._best.pop(other, {}).items():
            del self._best[near][other]
            if near != one:
                both = max(self._best[one].get(near, best), best)
                self._best[one][near] = self._best[near][one] = both
        for near in self._bars.pop(other, set()):
            self._bars[near].discard(other)
            if near != one:
                self._bars[one].add(near)
                self._bars[near].add(one)
