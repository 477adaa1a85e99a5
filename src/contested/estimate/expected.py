"""What is expected of reports but for level and bias: the daily curves, and factors of bounds."""

from typing import NamedTuple

import jax
import jax.numpy as jnp

from contested.estimate import curves
from contested.estimate.correlation import factor_of
from contested.estimate.hierarchy import Array, Params, Values, guided_values

BOUNDS = ("at_least", "at_most")


class Shape(NamedTuple):
    """How losses run over the days, but for their level; log scale.

    Attributes:
        coefficients: types × coefficients, of the daily curves.
        daily, cumulative: types × days, up to the level that is added to both.
    """

    coefficients: Array
    daily: Array
    cumulative: Array

    @classmethod
    def of(cls, coefficients: Array, basis: Array) -> "Shape":
        """That of curves."""
        daily = coefficients @ basis.T
        peak = jax.lax.stop_gradient(daily.max(1, keepdims=True))
        summed = jnp.cumsum(jnp.exp(daily - peak), 1)
        return cls(coefficients, daily, jnp.log(summed) + peak)


class Expected(NamedTuple):
    """What is expected of reports but for level and bias.

    Attributes:
        shape: of the daily curves.
        at_least, at_most: factors of bounds by speaker, as logs; `means`: of both.
        typical: by cell, the log of what its typical report would state.
        log_prior: the log density of the coordinates of curves and bounds, without its constant.
    """

    shape: Shape
    at_least: Array
    at_most: Array
    means: Array
    typical: Array
    log_prior: Array

    @classmethod
    def of(cls, params: Params, spreads: dict[str, Array], data: dict[str, Array]) -> "Expected":
        """That of parameters."""
        least, most = bounds = bounds_of(params, spreads, data)
        roots, pull = roots_of(params, spreads, bounds, data)
        curve, density = roots.coefficients(params["curve"], data["guide"], pull)
        density += sum(each.log_prior for each in bounds)
        means = jnp.stack([each.mean for each in bounds])
        shape = Shape.of(curve, data["basis"])
        found = cls(shape, least.values, most.values, means, jnp.zeros(()), density)
        return found._replace(typical=found.at(data["typical"])[:, 0])

    def at(self, rows: dict[str, Array]) -> Array:
        """The log of the count that each row's speaker states, but for level and bias."""
        who = rows["speaker"]
        both = jnp.concatenate([self.shape.cumulative.ravel(), self.shape.daily.ravel()])
        least = rows["at_least"] * self.at_least[who][:, None]
        return both[rows["place"]] + least + rows["at_most"] * self.at_most[who][:, None]


def bounds_of(params: Params, spreads: dict[str, Array], data: dict[str, Array]) -> list[Values]:
    """Of lower and of upper bounds."""
    guide = data["guide"]
    return [guided_values(params, spreads[each], each, getattr(guide, each)) for each in BOUNDS]


def roots_of(
    params: Params, spreads: dict[str, Array], bounds: list[Values], data: dict[str, Array]
) -> tuple[curves.Roots, Array]:
    """The curves' prior, and the guide's pull given the bounds."""
    guide = data["guide"]
    factor = factor_of(params["correlation"], len(guide.pull))
    roots = curves.Roots.of(spreads["curve"][:, None] * factor, spreads["trend"], data["ramp"])
    who = data["typical"]["speaker"]
    pulling = jnp.stack([each.values[who] for each in bounds], 1)
    moved = jnp.einsum("ca,cad->cd", pulling, guide.lever)
    return roots, guide.pull - jnp.zeros_like(guide.pull).at[data["cells"].type].add(moved)
