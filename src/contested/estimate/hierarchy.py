"""Means and spreads of the hierarchy, and what is distributed with them.

A spread's prior is half normal, and its parameter is the quantile of the standard normal at which
it stands in that prior: a parameter that data say nothing about is standard normal, without the
long tail that a logarithm would have.
"""

from typing import Any, NamedTuple

import jax.numpy as jnp
from jax.scipy.special import erfinv, ndtr, ndtri

Array = Any
Params = dict[str, Array]
SPREADS = {
    "side_bias": "bias",
    "category_bias": "bias",
    "level": "level",
    "curve": "curve",
    "trend": "trend",
    "dispersion": "other",
    "at_least": "other",
    "at_most": "other",
}
"""What has a spread (the parameter `NAME_spread`), with the prior's scale that it goes by."""
TINY = 1e-8


def spreads_of(params: Params, scales: dict[str, Array]) -> dict[str, Array]:
    """The standard deviations by name."""
    return {
        name: scales[of] * (half_normal(params[f"{name}_spread"]) + TINY)
        for name, of in SPREADS.items()
    }


def half_normal(x: Array) -> Array:
    """The value at which a half-normal variable stands as high as a normal one at `x`.

    From the tail that is smaller: near 1 a probability has no digits left to say how near, and a curve
    as rough as daily reports can make it stands at 8 and beyond.
    """
    low = x < 0
    below = jnp.sqrt(2.0) * erfinv(ndtr(jnp.where(low, x, -1.0)))
    return jnp.where(low, below, -ndtri(0.5 * ndtr(jnp.where(low, -1.0, -x))))


def offset_values(params: Params, spreads: dict[str, Array], name: str, centred: int = 0) -> Array:
    """The values of a group: the first `centred` are parameters as such, the others offsets."""
    offsets = params[name][centred:]
    values = params[f"mean_{name}"] + spreads[name] * offsets
    return jnp.concatenate([params[name][:centred], values])


def offset_prior(params: Params, spreads: dict[str, Array], name: str, centred: int = 0) -> Array:
    """The log density of a group's parameters and of their mean, without constants."""
    white = (params[name][:centred] - params[f"mean_{name}"]) / spreads[name]
    density = standard_normal(white) - centred * jnp.log(spreads[name])
    return (
        density + standard_normal(params[name][centred:]) + standard_normal(params[f"mean_{name}"])
    )


class Known(NamedTuple):
    """What reports say of a group's values, as a normal likelihood: by value, mean and precision."""

    mean: Array
    information: Array


class Values(NamedTuple):
    """A group's values and their mean, with the log density of their coordinates."""

    values: Array
    mean: Array
    log_prior: Array


def guided_values(params: Params, spread: Array, name: str, known: Known) -> Values:
    """The values of a group of which something is known.

    Coordinates are standard normal under the prior times what is known, for any spread: where nothing is,
    they are offsets in units of the spread.
    """
    own, precision, middle = _given(spread, known)
    mean = middle + params[f"mean_{name}"] / jnp.sqrt(precision)
    away = spread * known.information * (known.mean - mean) / own + params[name] / jnp.sqrt(own)
    density = standard_normal(away) - 0.5 * jnp.sum(jnp.log(own))
    density += standard_normal(mean) - 0.5 * jnp.log(precision)
    return Values(mean + spread * away, mean, density)


def coordinates(values: Array, mean: Array, spread: Array, known: Known) -> tuple[Array, Array]:
    """The coordinates of a group's values and of their mean."""
    own, precision, middle = _given(spread, known)
    towards = spread * known.information * (known.mean - mean) / own
    white = ((values - mean) / spread - towards) * jnp.sqrt(own)
    return white, (mean - middle) * jnp.sqrt(precision)


def _given(spread: Array, known: Known) -> tuple[Array, Array, Array]:
    """By value the precision in units of the prior's; the mean's precision, and its mean."""
    own = 1 + known.information * spread**2
    weigh = known.information / own
    precision = 1 + jnp.sum(weigh)
    return own, precision, jnp.sum(weigh * known.mean) / precision


def standard_normal(values: Array) -> Array:
    """The log density of independent values, without its constant."""
    return -0.5 * jnp.sum(values**2)
