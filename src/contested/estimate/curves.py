"""The coefficients of daily curves, with the trends integrated out.

A curve's coefficients are rough ones, correlated over types, and a trend along the ramp. Both are
normal given the spreads, and reports see only their sum. So the sum is what the sampler moves:
across the ramp it is distributed as the rough ones are, along the ramp with the trends' covariance
added. Types with many reports have the sum as such, the others standard normal offsets.
"""

from typing import Any, NamedTuple

import jax.numpy as jnp
from jax.scipy.linalg import solve_triangular

Array = Any


class Roots(NamedTuple):
    """Cholesky factors of the covariance of types, types × types.

    Attributes:
        across: of coefficients in a direction across the ramp.
        along: of those along it.
        ramp: the direction, of length 1.
    """

    across: Array
    along: Array
    ramp: Array

    @classmethod
    def of(cls, across: Array, trend: Array, ramp: Array) -> "Roots":
        """Those of a factor of the rough ones' covariance, a spread of trends, and a ramp.

        Trends have a common mean, which is standard normal.
        """
        length = jnp.sqrt(jnp.sum(ramp**2))
        trends = trend**2 * jnp.eye(len(across)) + 1.0
        along = jnp.linalg.cholesky(across @ across.T + length**2 * trends)
        return cls(across, along, ramp / length)

    def coefficients(self, given: Array, rich: int) -> tuple[Array, Array]:
        """The coefficients, types × coefficients, and the log density of what is given.

        Args:
            given: of the first `rich` types the coefficients, of the others offsets.
            rich: how many types have many reports.
        """
        own = (given[:rich] @ self.ramp, given[rich:] @ self.ramp)
        along = jnp.concatenate([_white(self.along[:rich, :rich], own[0]), own[1]])
        across = jnp.concatenate([_white(self.across[:rich, :rich], given[:rich]), given[rich:]])
        across = across - (across @ self.ramp)[:, None] * self.ramp
        poor = self.across[rich:] @ across + (self.along[rich:] @ along)[:, None] * self.ramp
        volume = (given.shape[1] - 1) * _volume(self.across, rich) + _volume(self.along, rich)
        density = -0.5 * (jnp.sum(across**2) + jnp.sum(along**2)) - volume
        return jnp.concatenate([given[:rich], poor]), density


def _white(root: Array, values: Array) -> Array:
    return solve_triangular(root, values, lower=True)


def _volume(root: Array, rich: int) -> Array:
    return jnp.sum(jnp.log(jnp.diagonal(root)[:rich]))
