"""What reports say of the curves, as a normal likelihood: it guides the sampler's coordinates.

A curve's coefficients are normal in the prior, and their likelihood is close to normal about points of
reference. Both together give a normal distribution for any spreads and correlations: coordinates that are
standard normal under it (`curves`) hardly depend on these, whether a direction is fixed by reports, by
the prior or by both. The guide changes how fast a sampler moves and nothing about where it ends.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np

from contested.estimate.design import Design, Floats
from contested.estimate.hierarchy import Known

Array = Any
MOST, TINY = 30.0, 1e-12
"""The largest log expectation that is taken, and what counts as nothing."""


class Stated(NamedTuple):
    """What reports say of what cells state, given curves and bounds; each by cell.

    Attributes:
        information: the precision.
        pull: precision × mean, where all else is 0.
        curve, bounds: by what the pull falls with the type's coefficients, and with the speaker's
            factors of lower and of upper bounds.
    """

    information: Array
    pull: Array
    curve: Array
    bounds: Array


class Guide(NamedTuple):
    """The normal likelihood: of bounds, of curves given bounds, of what is stated given both.

    Each type's curve is in the directions in which it has independent parts.

    Attributes:
        turns: types × coefficients × directions.
        information: types × directions: the precision, whatever cells state.
        pull: types × directions: precision × mean, where bounds are 0.
        lever: cells × 2 × directions: by what the pull falls with the speaker's factors of lower and
            of upper bounds.
        stated: of what cells state.
        at_least, at_most: of the bounds' factors by speaker.
    """

    turns: Array
    information: Array
    pull: Array
    lever: Array
    stated: Stated
    at_least: Known
    at_most: Known

    @classmethod
    def none(cls, design: Design) -> "Guide":
        """Of reports that say nothing: coordinates are the prior's."""
        types, cells, size = len(design.types), len(design.cells), design.basis.shape[1]
        turns, flat = np.broadcast_to(np.eye(size), (types, size, size)), np.zeros((types, size))
        nothing = Known(*np.zeros((2, len(design.speakers))))
        none = np.zeros(cells)
        silent = Stated(none, none, np.zeros((cells, size)), np.zeros((cells, 2)))
        return cls(turns, flat, flat, np.zeros((cells, 2, size)), silent, nothing, nothing)


class Point(NamedTuple):
    """A point of reference.

    Attributes:
        curve: types × coefficients.
        size: the log of the dispersion's size, by type.
        stated: by cell, the log of what is stated of the typical report.
        at_least, at_most: the bounds' factors by speaker, as logs.
        means: of both.
        level, bench: the offsets of levels and of benches (`levels`).
    """

    curve: Floats
    size: Floats
    stated: Floats
    at_least: Floats
    at_most: Floats
    means: Floats
    level: Floats
    bench: Floats


class _Joint(NamedTuple):
    """The normal likelihood of curves and of what pulls at them: each cell's stated and bounds.

    Attributes:
        curve: types × coefficients × coefficients: precisions.
        across: cells × 3 × coefficients: between what pulls and the type's curve.
        stated: cells × 3: between what is stated and what pulls.
        pull: types × coefficients: precision × mean of curves.
        pull_stated: by cell.
        bounds: lower and upper × speakers: the precision on factors, whatever cells state.
    """

    curve: Floats
    across: Floats
    stated: Floats
    pull: Floats
    pull_stated: Floats
    bounds: Floats


def guide_about(design: Design, points: Iterable[Point]) -> Guide:
    """The normal likelihood by the expected information at points, on average."""
    points = list(points)
    found = zip(*(_joint(design, each) for each in points), strict=True)
    joint = _Joint(*(np.mean(each, 0) for each in found))
    kind, tilt = design.cell_of[0], joint.across[:, 0]
    per = tilt / np.maximum(joint.stated[:, :1], TINY)
    whole, pull = joint.curve.copy(), joint.pull.copy()
    np.subtract.at(whole, kind, per[:, :, None] * tilt[:, None])
    np.subtract.at(pull, kind, per * joint.pull_stated[:, None])
    lever = joint.across[:, 1:] - per[:, None] * joint.stated[:, 1:, None]
    values, turns = np.linalg.eigh(whole)
    return Guide(
        turns,
        np.maximum(values, 0.0),
        np.einsum("tk,tkd->td", pull, turns),
        np.einsum("cak,ckd->cad", lever, turns[kind]),
        Stated(joint.stated[:, 0], joint.pull_stated, tilt, joint.stated[:, 1:]),
        _known([each.at_least for each in points], joint.bounds[0]),
        _known([each.at_most for each in points], joint.bounds[1]),
    )


def _known(values: list[Floats], information: Floats) -> Known:
    """Of a bound: no more than the points leave room for, as curves can take part of it on."""
    spread = np.maximum(np.var(values, 0), TINY)
    return Known(np.mean(values, 0), np.minimum(information, 1 / spread))


def _joint(design: Design, point: Point) -> _Joint:
    rows, kind, cell = design.rows, design.rows["type"], design.rows["cell"]
    shapes, levers = _Shapes(design, point), _levers(design)
    mean = shapes.mean(rows) - shapes.mean(design.typical)[cell] + point.stated[cell]
    count, mean, size = rows["count"], np.exp(np.minimum(mean, MOST)), np.exp(point.size)[kind]
    damped = rows["weight"] * np.where(rows["cumulative"], size / (size + mean), 1.0)
    weigh, score = damped * mean, damped * (count - mean)
    slope = shapes.slope(rows) - shapes.slope(design.typical)[cell]
    across = np.zeros((len(design.cells), 3, point.curve.shape[1]))
    np.add.at(across, cell, levers[:, :, None] * (slope * weigh[:, None])[:, None])
    stated, scores = np.zeros((len(design.cells), 3)), np.zeros(len(design.cells))
    np.add.at(stated, cell, levers * weigh[:, None])
    np.add.at(scores, cell, score)
    pulling, curve = _pulling(design, point), point.curve[design.cell_of[0]]
    pulled = np.einsum("ca,cak->ck", pulling, across)
    whole, pull = [], []
    for at, own in enumerate(point.curve):
        here, of = slope[kind == at], design.cell_of[0] == at
        whole.append(here.T @ (here * weigh[kind == at, None]))
        pull.append(whole[-1] @ own + here.T @ score[kind == at] + pulled[of].sum(0))
    towards = scores + (stated * pulling).sum(1) + (across[:, 0] * curve).sum(1)
    bounds = _of_bounds(design, weigh)
    return _Joint(np.array(whole), across, stated, np.array(pull), towards, bounds)


def _levers(design: Design) -> Floats:
    """By what each row's log expectation rises with what `_pulling` has of its cell."""
    rows, typical, cell = design.rows, design.typical, design.rows["cell"]
    bounds = [rows[name] - typical[name][cell] for name in ("at_least", "at_most")]
    return np.stack([np.ones(len(cell)), *bounds], 1)


def _of_bounds(design: Design, weigh: Floats) -> Floats:
    """Lower and upper bounds × speakers: the information on the factor, whatever cells state."""
    levers, cell = _levers(design), design.rows["cell"]
    found = np.zeros((2, len(design.speakers)))
    whole = np.bincount(cell, weigh)
    for at, lever in enumerate(levers.T[1:]):
        across, own = (np.bincount(cell, weigh * lever**power) for power in (1, 2))
        left = own - across**2 / np.maximum(whole, TINY)
        np.add.at(found[at], design.typical["speaker"], np.maximum(left, 0.0))
    return found


def _pulling(design: Design, point: Point) -> Floats:
    """By cell: what is stated, and its speaker's factors of bounds."""
    who = design.typical["speaker"]
    return np.stack([point.stated, point.at_least[who], point.at_most[who]], 1)


class _Shapes:
    """What is expected of reports but for level and bias, and its slopes in the coefficients."""

    def __init__(self, design: Design, point: Point) -> None:
        self._basis, self._point = design.basis, point
        self._daily = point.curve @ design.basis.T
        peak = self._daily.max(1, keepdims=True)
        share = np.exp(self._daily - peak)
        whole = np.cumsum(share, 1)
        self._running = np.log(whole) + peak
        self._slopes = np.cumsum(share[:, :, None] * design.basis, 1) / whole[:, :, None]

    def mean(self, rows: dict[str, Any]) -> Floats:
        """The log expectation of each row."""
        at, who, point = (rows["type"], rows["day"]), rows["speaker"], self._point
        bounds = rows["at_least"] * point.at_least[who] + rows["at_most"] * point.at_most[who]
        true = np.where(rows["cumulative"], self._running[at], self._daily[at])
        return np.asarray(true + bounds)

    def slope(self, rows: dict[str, Any]) -> Floats:
        """By what each row's log expectation rises with its type's coefficients."""
        running = self._slopes[rows["type"], rows["day"]]
        daily = self._basis[rows["day"]]
        return np.asarray(np.where(rows["cumulative"][:, None], running, daily))
