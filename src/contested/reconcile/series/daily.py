"""The figures of one series by day: of several that were given for a day, the one that holds.

Every report of a day's figure is kept; the one published last holds, and what it replaced is a
correction if it was given on another day of publication. A rounded figure gives way to a finer
one that it agrees with.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contested.model.vocabulary import Basis, Comparator
from contested.reconcile.series.stated import Stated


@dataclass(frozen=True, slots=True)
class Daily:
    """What was stated for one day: the total and the increase that hold, and all that were given."""

    day: str
    total: Stated | None
    increment: Stated | None
    totals: tuple[Stated, ...]
    increments: tuple[Stated, ...]

    @property
    def published(self) -> str | None:
        """The ISO date of the first report that gives the figure that holds."""
        held, given = self._held
        days = (each.published for each in given if held and each.value == held.value)
        return min((day[:10] for day in days if day), default=None)

    @property
    def base(self) -> str:
        """What the counted were put to."""
        held = self._held[0]
        return held.base if held else ""

    @property
    def replaced(self) -> tuple[Stated, ...]:
        """Totals of this day that were given on an earlier day of publication and hold no more."""
        held, last = self.total, {t.value for t in self.totals}
        if held is None or len(last) < 2:
            return ()
        return tuple(
            each
            for each in self.totals
            if not _agree(each, held) and (each.published or "")[:10] < (held.published or "")[:10]
        )

    @property
    def _held(self) -> tuple[Stated | None, tuple[Stated, ...]]:
        if self.total is not None:
            return self.total, self.totals
        return self.increment, self.increments


def by_day(figures: Iterable[Stated]) -> list[Daily]:
    """The figures of one series as days, in their order."""
    totals, increments = defaultdict[str, list[Stated]](list), defaultdict[str, list[Stated]](list)
    for each in sorted(figures, key=lambda e: e.order):
        (increments if each.basis is Basis.INCREMENT else totals)[each.day].append(each)
    return [
        Daily(
            day,
            _holding(totals.get(day, [])),
            _holding(increments.get(day, [])),
            tuple(totals.get(day, ())),
            tuple(increments.get(day, ())),
        )
        for day in sorted({*totals, *increments})
    ]


def _holding(given: Sequence[Stated]) -> Stated | None:
    """The figure that holds: published last; of one moment the one that most reports give."""
    fine = [g for g in given if not any(_rounds(g, other) for other in given)]
    if not fine:
        return None
    moment = max(each.published or "" for each in fine)
    last = [each for each in fine if (each.published or "") == moment]
    reports = {v: len({e.claim.document.id for e in last if e.value == v}) for v in _values(last)}
    return max(last, key=lambda e: (reports[e.value], e.value, e.claim.id))


def _values(given: Iterable[Stated]) -> set[float]:
    return {each.value for each in given}


def _rounds(rough: Stated, fine: Stated) -> bool:
    """Whether a figure is a rounder word for another one, and says nothing against it."""
    if rough.value == fine.value or fine.grain >= rough.grain:
        return False
    return _agree(rough, fine)


def _agree(one: Stated, other: Stated) -> bool:
    if one.value == other.value:
        return True
    grain = max(one.grain, other.grain)
    gap = other.value - one.value
    if one.comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST):
        return 0 <= gap <= grain
    return abs(gap) < grain if grain else False
