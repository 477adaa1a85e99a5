"""How far to trust a posterior: what it predicts, what it leans on, what its priors do.

Every check fits the model again with some reports left out or with other priors, or asks the
posterior what reports it would expect.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from contested.estimate.density import Priors
from contested.estimate.design import Floats
from contested.estimate.fit import Fitter
from contested.estimate.posterior import MASS, Posterior
from contested.estimate.report import LossType

ALTERNATIVES: dict[str, Priors] = {
    "biases half as wide": Priors(bias=0.5),
    "biases twice as wide": Priors(bias=2.0),
    "daily curves half as rough": Priors(curve=0.5),
    "daily curves twice as rough": Priors(curve=2.0),
    "trends and levels twice as wide": Priors(level=2.0, trend=2.0),
    "any correlation between types": Priors(correlation=1.0),
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of some reports lie in the 95% interval that was predicted for them."""

    name: str
    inside: int
    reports: int

    @property
    def share(self) -> float:
        """Between 0 and 1; 1 of none."""
        return self.inside / self.reports if self.reports else 1.0


@dataclass(frozen=True, slots=True)
class Move:
    """By what a change moves the estimate of a type: the factor on its posterior mean."""

    change: str
    type: LossType
    factor: float


def predictive(posterior: Posterior, seed: int = 1) -> list[Coverage]:
    """For each type, how many of its reports lie where the posterior predicts them."""
    design = posterior.design
    low, high = predicted(posterior, seed)
    count, weight = design.rows["count"], design.rows["weight"]
    inside = (low <= count) & (count <= high)
    return [
        Coverage(str(kind), int(weight[here & inside].sum()), int(weight[here].sum()))
        for at, kind in enumerate(design.types)
        for here in [design.rows["type"] == at]
    ]


def cross_validated(fitter: Fitter, folds: int = 5, seed: int = 1) -> list[Coverage]:
    """Coverage of reports that the fit has not seen, by random folds over reports."""
    index, found = fitter.design.index, []
    fold = np.random.default_rng(seed).permutation(len(index)) % folds
    size = len(fitter.design.rows["weight"])
    for held in range(folds):
        kept = np.bincount(index[fold != held], minlength=size).astype(float)
        posterior = fitter.fit(kept)
        low, high = predicted(posterior, seed)
        out = index[fold == held]
        count = fitter.design.rows["count"][out]
        inside = (low[out] <= count) & (count <= high[out])
        found.append(Coverage(f"fold {held + 1}", int(inside.sum()), len(out)))
    return found


def leans_on(fitter: Fitter, whole: Posterior) -> Iterator[Move]:
    """What leaving out each group of speakers does to the types that it reports on."""
    rows = fitter.design.rows
    for at, speaker in enumerate(fitter.design.speakers):
        without = fitter.fit(np.where(rows["speaker"] == at, 0.0, rows["weight"]))
        touched = {kind for who, kind in fitter.design.cells if who == at}
        yield from _moves(f"without {speaker}", whole, without, touched)


def sensitivity(fitter: Fitter, whole: Posterior) -> Iterator[Move]:
    """What other priors do to every type."""
    every = set(range(len(fitter.design.types)))
    for name, priors in ALTERNATIVES.items():
        yield from _moves(name, whole, fitter.fit(priors=priors), every)


def predicted(posterior: Posterior, seed: int) -> tuple[Floats, Floats]:
    """The ends of the 95% interval of what each row's speaker would state."""
    rows, random = posterior.design.rows, np.random.default_rng(seed)
    bounds = rows["at_least"] * _of(posterior, "at_least", rows["speaker"])
    bounds = bounds + rows["at_most"] * _of(posterior, "at_most", rows["speaker"])
    curves = {name: each[:, rows["type"], rows["day"]] for name, each in posterior.curves.items()}
    true = np.where(rows["cumulative"], curves["cumulative"], curves["daily"])
    mean = np.exp(np.minimum(true + _of(posterior, "bias", rows["cell"]) + bounds, 40.0))
    size = np.exp(_of(posterior, "dispersion", rows["type"]))
    rate = np.where(rows["cumulative"], random.gamma(size, mean / size), mean)
    drawn = random.poisson(np.minimum(rate, 1e15)).astype(float)
    low, high = np.percentile(drawn, MASS, axis=0)
    return low, high


def _of(posterior: Posterior, name: str, index: Floats) -> Floats:
    """A quantity at rows, for the draws of which the curves are kept."""
    flat = posterior.flat(name)
    step = max(1, len(flat) // len(posterior.curves["daily"]))
    return np.asarray(flat[::step][:, index])


def _moves(change: str, whole: Posterior, other: Posterior, types: set[int]) -> Iterator[Move]:
    before, after = np.exp(whole.flat("total")).mean(0), np.exp(other.flat("total")).mean(0)
    for at in sorted(types):
        yield Move(change, whole.design.types[at], float(after[at] / before[at]))


def quick(fitter: Fitter) -> Fitter:
    """A fitter for the checks' many fits: the approximation, on the same reports."""
    return Fitter(fitter.selection, replace(fitter.model, fast=True))
