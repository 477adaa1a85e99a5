"""Small wars drawn from the model's own equations, with what truly happened beside the reports.

Written from the equations in plain NumPy, and not with the program's density.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from contested.estimate.design import splines
from contested.estimate.report import LossType, Report, Selection

Floats = npt.NDArray[np.float64]
SIDES = ("East", "West")
SPEAKERS = ("East", "West", "Watchers")
KINDS = tuple(LossType(category, side) for category in ("Boats", "Carts") for side in SIDES)


@dataclass(frozen=True, slots=True)
class War:
    """What happened, and what was said of it."""

    selection: Selection
    totals: Floats
    bias: dict[tuple[str, LossType], float]


def war(seed: int, days: int = 40, knots: int = 3, cells: int = 6) -> War:
    """A war of four types of losses that three groups report on, `cells` reports of each cell.

    Priors are the model's.
    """
    random = np.random.default_rng(seed)
    basis, ramp = splines(days, knots)
    level = random.normal() + abs(random.normal()) * random.normal(size=len(KINDS))
    trend = random.normal() + abs(random.normal()) * random.normal(size=len(KINDS))
    root = np.linalg.cholesky(_correlation(random, len(KINDS)))
    spread = np.abs(random.normal(size=len(KINDS)))
    curve = spread[:, None] * (root @ random.normal(size=(len(KINDS), basis.shape[1])))
    daily = np.exp(level[:, None] + curve @ basis.T + trend[:, None] * (ramp @ basis.T))
    size = np.exp(-(random.normal() + abs(random.normal()) * random.normal(size=len(KINDS))))
    side_spread = abs(random.normal())
    bias = {}
    for speaker in SPEAKERS:
        for side in SIDES:
            common, own = side_spread * random.normal(), abs(random.normal())
            for kind in KINDS:
                if kind.side == side:
                    bias[speaker, kind] = common + own * random.normal()
    reports = [
        _stated(random, daily[at], size[at], factor, Report(kind, speaker, day, 0.0))
        for (speaker, kind), factor in bias.items()
        for at in [KINDS.index(kind)]
        for day in np.linspace(1, days, cells).astype(int).tolist()
    ]
    return War(Selection.of(reports), daily.sum(1), bias)


def _stated(
    random: np.random.Generator, daily: Floats, size: float, bias: float, report: Report
) -> Report:
    mean = daily[: report.day].sum() * np.exp(bias)
    count = random.poisson(min(random.gamma(size, mean / size), 1e12))
    return Report(report.type, report.speaker, report.day, float(count))


def _correlation(random: np.random.Generator, size: int) -> Floats:
    """A draw of LKJ(2), by partial correlations that are beta distributed (Joe's vines)."""
    partial = np.zeros((size, size))
    found = np.eye(size)
    for j in range(size - 1):
        shape = 2.0 + (size - 2 - j) / 2
        for i in range(j + 1, size):
            partial[j, i] = 2 * random.beta(shape, shape) - 1
            value = partial[j, i]
            for k in range(j - 1, -1, -1):
                rest = (1 - partial[k, i] ** 2) * (1 - partial[k, j] ** 2)
                value = value * np.sqrt(rest) + partial[k, i] * partial[k, j]
            found[i, j] = found[j, i] = value
    return found
