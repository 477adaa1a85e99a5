"""The model's log density, and what follows from its parameters.

The equations and priors are those of Radford, Dai, Stoehr, Schein, Fernandez and Sajid, *Estimating
conflict losses and reporting biases*, PNAS 120 (34), 2023, doi 10.1073/pnas.2307372120; `docs/
estimates.md` has them. The posterior is theirs. The coordinates are not, so that a sampler can move:

- levels and biases have coordinates that are standard normal where prior and reports are normal, with
  what a cell's speakers would state on the day of its typical report as what reports fix (`levels`);
- curves have coordinates that are standard normal where prior and reports are normal (`curves`), with
  the trends in them;
- types with many reports have their dispersion as such, types with few a standard normal offset;
- bounds have coordinates that are standard normal where reports fix them, and where they do not.
"""

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

from contested.estimate import levels
from contested.estimate.chunks import chunked, typical
from contested.estimate.correlation import log_prior
from contested.estimate.design import Design
from contested.estimate.expected import BOUNDS, Expected, bounds_of, roots_of
from contested.estimate.guide import Guide, Point
from contested.estimate.hierarchy import (
    SPREADS,
    Array,
    Params,
    coordinates,
    offset_prior,
    offset_values,
    spreads_of,
    standard_normal,
)
from contested.estimate.likelihood import log_likelihood


@dataclass(frozen=True, slots=True)
class Priors:
    """The scales of the priors; the defaults are the published ones.

    Attributes:
        bias: scale of the half-normal priors of the bias's spread, by side and by category.
        curve: of the daily curve's spread.
        level: of the spread of types' levels, and of the mean level.
        trend: of the spread of trends.
        correlation: LKJ's concentration; above 1, weak correlations are likelier.
    """

    bias: float = 1.0
    curve: float = 1.0
    level: float = 1.0
    trend: float = 1.0
    correlation: float = 2.0


class Latent(NamedTuple):
    """What parameters stand for; log scale.

    `daily` and `cumulative` are types × days, `total` by type: the cumulative count on the last
    day. `bias` is by cell, `at_least` and `at_most` by speaker, `dispersion` by type: of the size.
    `spreads` are the standard deviations by name.
    """

    daily: Array
    cumulative: Array
    total: Array
    bias: Array
    dispersion: Array
    at_least: Array
    at_most: Array
    spreads: dict[str, Array]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many there are of everything: what fixes the shape of the parameters."""

    types: int
    rich: int
    speakers: int
    cells: int
    benches: int
    coefficients: int

    @classmethod
    def of(cls, design: Design) -> "Sizes":
        """The sizes of a design."""
        return cls(
            len(design.types),
            design.rich,
            len(design.speakers),
            len(design.cells),
            len(design.benches),
            design.basis.shape[1],
        )

    def shapes(self) -> dict[str, tuple[int, ...]]:
        """The parameters with their shapes; of spreads they are coordinates (`spreads_of`).

        Types are in the design's order in all, those with many reports first.
        """
        by_type = (self.types,)
        return {
            "level": by_type,
            "bench": (self.benches + 1,),
            "cell": (self.cells,),
            "side_bias_spread": (),
            "category_bias_spread": (self.benches,),
            "level_spread": (),
            "curve": (self.types, self.coefficients),
            "curve_spread": by_type,
            "correlation": (self.types * (self.types - 1) // 2,),
            "trend_spread": (),
            **_group("dispersion", self.types),
            **_group("at_least", self.speakers),
            **_group("at_most", self.speakers),
        }


def _group(name: str, size: int) -> dict[str, tuple[int, ...]]:
    return {name: (size,), f"mean_{name}": (), f"{name}_spread": ()}


def data_of(design: Design, priors: Priors | None = None) -> dict[str, Any]:
    """The design as what `log_density` takes, with the priors' scales, and with no guide yet."""
    scales = asdict(priors or Priors()) | {"other": 1.0}
    present = np.zeros((len(design.types), len(design.benches)))
    present[design.cell_of] = 1.0
    return {
        "rows": {name: jnp.asarray(value) for name, value in chunked(design).items()},
        "cells": levels.Cells(*(jnp.asarray(each) for each in (*design.cell_of, present))),
        "typical": {name: jnp.asarray(value) for name, value in typical(design).items()},
        "basis": jnp.asarray(design.basis),
        "ramp": jnp.asarray(design.ramp),
        "guide": jax.tree.map(jnp.asarray, Guide.none(design)),
        "priors": {name: jnp.asarray(value) for name, value in scales.items()},
    }


def log_density(params: Params, data: dict[str, Array], rich: int) -> Array:
    """The joint log density of parameters and reports; the reports' weights count them.

    Args:
        params: by name, in the shapes of `Sizes`.
        data: from `data_of`.
        rich: how many types, from the first on, have many reports.
    """
    spreads = spreads_of(params, data["priors"])
    expected = Expected.of(params, spreads, data)
    parts, of_parts = _parts(params, spreads, expected, data)
    of = _level_spreads(spreads, data)
    sums = parts.levels(of)[data["cells"].type] + parts.biases(of, data["cells"])
    log_size = -offset_values(params, spreads, "dispersion", rich)
    rows = data["rows"]
    mean = expected.at(rows) + sums[rows["cell"]][:, None]
    likelihood = log_likelihood(mean, log_size, rows)
    density = jnp.sum(rows["weight"] * likelihood) + _log_prior(params, spreads, rich)
    density += expected.log_prior + of_parts
    return density + log_prior(
        params["correlation"], len(params["curve"]), data["priors"]["correlation"]
    )


def latent(params: Params, data: dict[str, Array], rich: int) -> Latent:
    """What the parameters stand for."""
    spreads = spreads_of(params, data["priors"])
    expected = Expected.of(params, spreads, data)
    parts, _ = _parts(params, spreads, expected, data)
    of, shape = _level_spreads(spreads, data), expected.shape
    level = parts.levels(of)
    return Latent(
        daily=shape.daily + level[:, None],
        cumulative=shape.cumulative + level[:, None],
        total=shape.cumulative[:, -1] + level,
        bias=parts.biases(of, data["cells"]),
        dispersion=-offset_values(params, spreads, "dispersion", rich),
        at_least=expected.at_least,
        at_most=expected.at_most,
        spreads={name: jnp.log(spreads[name]) for name in SPREADS},
    )


def regarded(params: Params, point: Point, data: dict[str, Array]) -> Params:
    """The parameters with coordinates of the point's curves, bounds and levels, by the data's guide."""
    spreads, guide = spreads_of(params, data["priors"]), data["guide"]
    for name, mean in zip(BOUNDS, point.means, strict=True):
        values, known = getattr(point, name), getattr(guide, name)
        white, middle = coordinates(values, mean, spreads[name], known)
        params = params | {name: white, f"mean_{name}": middle}
    bounds = bounds_of(params, spreads, data)
    roots, pull = roots_of(params, spreads, bounds, data)
    params = params | {"curve": roots.white(point.curve, guide, pull)}
    expected = Expected.of(params, spreads, data)
    of, cells = _level_spreads(spreads, data), data["cells"]
    found = levels.Parts(point.level, point.bench, jnp.zeros_like(point.stated))
    so_far = found.levels(of)[cells.type] + found.biases(of, cells)
    own = (point.stated - expected.typical - so_far) / of.category[cells.bench]
    white = levels.coordinates(found._replace(cell=own), _said(expected, data), of, cells)
    return params | white._asdict()


def point_of(params: Params, data: dict[str, Array], rich: int) -> Point:
    """The point of reference that parameters are."""
    spreads = spreads_of(params, data["priors"])
    expected = Expected.of(params, spreads, data)
    parts, _ = _parts(params, spreads, expected, data)
    of = _level_spreads(spreads, data)
    sums = parts.levels(of)[data["cells"].type] + parts.biases(of, data["cells"])
    return Point(
        expected.shape.coefficients,
        -offset_values(params, spreads, "dispersion", rich),
        sums + expected.typical,
        expected.at_least,
        expected.at_most,
        expected.means,
        parts.level,
        parts.bench,
    )


def _parts(
    params: Params, spreads: dict[str, Array], expected: Expected, data: dict[str, Array]
) -> tuple[levels.Parts, Array]:
    """Levels and biases as offsets, and the log density of their coordinates."""
    white = levels.Parts(*(params[name] for name in levels.Parts._fields))
    of = _level_spreads(spreads, data)
    return levels.offsets(white, _said(expected, data), of, data["cells"])


def _said(expected: Expected, data: dict[str, Array]) -> levels.Said:
    """What reports say of the cells' sums of level and bias, by the guide."""
    by, who = data["guide"].stated, data["typical"]["speaker"]
    curve = expected.shape.coefficients[data["cells"].type]
    bounds = jnp.stack([expected.at_least[who], expected.at_most[who]], 1)
    moved = (by.curve * curve).sum(1) + (by.bounds * bounds).sum(1)
    return levels.Said(by.information, by.pull - moved - by.information * expected.typical)


def _log_prior(params: Params, spreads: dict[str, Array], rich: int) -> Array:
    density = offset_prior(params, spreads, "dispersion", rich)
    for name in SPREADS:
        density += standard_normal(params[f"{name}_spread"])
    return density


def _level_spreads(spreads: dict[str, Array], data: dict[str, Array]) -> levels.Spreads:
    return levels.Spreads(
        data["priors"]["level"], spreads["level"], spreads["side_bias"], spreads["category_bias"]
    )
