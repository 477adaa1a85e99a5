"""A fitted model: what was drawn of the quantities that are reported, and how far to trust it.

Draws of one run are `chains × draws` in front in `named`, and flattened elsewhere.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from contested.estimate.convergence import Convergence
from contested.estimate.design import Design, Floats
from contested.estimate.report import LossType, Selection

MASS = (2.5, 97.5)
"""Percentiles of the credible intervals."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A posterior: mean, median and the ends of the 95% credible interval."""

    mean: float
    median: float
    low: float
    high: float

    @classmethod
    def of(cls, draws: Floats) -> "Interval":
        """That of draws."""
        low, median, high = np.percentile(draws, [MASS[0], 50, MASS[1]])
        return cls(float(draws.mean()), float(median), float(low), float(high))


@dataclass(frozen=True, slots=True)
class Estimate:
    """Losses of one type up to and on a day.

    Attributes:
        day: as on reports.
        cumulative, daily: since the first day, and on that day.
        reports: how many reports are on this type, on all days.
        speakers: how many groups of speakers gave them.
    """

    type: LossType
    day: int
    cumulative: Interval
    daily: Interval
    reports: int
    speakers: int


@dataclass(frozen=True, slots=True)
class Bias:
    """By which factor a group of speakers states a type's losses: above 1, too many."""

    speaker: str
    type: LossType
    factor: Interval
    reports: int


@dataclass(frozen=True, slots=True)
class Posterior:
    """A run over a selection of reports.

    Attributes:
        named: log quantities by name, each chains × draws × …: `total` by type, `bias` by cell,
            `dispersion` by type, `at_least` and `at_most` by speaker, and the spreads.
        curves: `daily` and `cumulative`, log, draws × types × days, of a part of the draws.
        method: `NUTS` or `variational`.
        seconds, processor_seconds: time that passed, and that all processors worked.
        converged: the checks; None for an approximation, which has no chains.
    """

    selection: Selection
    design: Design
    named: dict[str, Any]
    curves: dict[str, Floats]
    method: str
    seconds: float
    processor_seconds: float
    converged: Convergence | None

    def flat(self, name: str) -> Floats:
        """The draws of a quantity, all chains after one another."""
        values = np.asarray(self.named[name])
        return values.reshape(-1, *values.shape[2:])

    def estimates(self) -> list[Estimate]:
        """The estimates as of the last day, by type."""
        return [self._estimate(at, self.design.days) for at in range(len(self.design.types))]

    def series(self) -> list[Estimate]:
        """The estimates of every day, by type and day."""
        kinds, days = len(self.design.types), self.design.days
        return [self._estimate(at, day) for at in range(kinds) for day in range(1, days + 1)]

    def biases(self) -> list[Bias]:
        """The bias of each group on each type that it reports on."""
        design, draws = self.design, np.exp(self.flat("bias"))
        reports = np.bincount(design.rows["cell"], design.rows["weight"], len(design.cells))
        return [
            Bias(
                design.speakers[speaker],
                design.types[kind],
                Interval.of(draws[:, at]),
                int(reports[at]),
            )
            for at, (speaker, kind) in enumerate(design.cells)
        ]

    def _estimate(self, kind: int, day: int) -> Estimate:
        design = self.design
        reports = design.rows["weight"][design.rows["type"] == kind].sum()
        last = day == design.days
        cumulative = self.flat("total")[:, kind] if last else self._curve("cumulative", kind, day)
        return Estimate(
            design.types[kind],
            day,
            Interval.of(np.exp(cumulative)),
            Interval.of(np.exp(self._curve("daily", kind, day))),
            int(reports),
            sum(1 for _, of in design.cells if of == kind),
        )

    def _curve(self, name: str, kind: int, day: int) -> Floats:
        return np.asarray(self.curves[name][:, kind, day - 1])
