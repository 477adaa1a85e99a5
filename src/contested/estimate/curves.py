"""The coefficients of daily curves, with the trends integrated out, from standard normal coordinates.

A curve's coefficients are rough ones, correlated over types, and a trend along the ramp. Both are
normal given the spreads, and reports see only their sum. So the sum is what the sampler moves:
across the ramp it is distributed as the rough ones are, along the ramp with the trends' covariance
added.

Types come one after another. The prior of each given those before it is normal, and so is the guide's
likelihood (`guide`). Their product is what the type's coordinates are standard normal under.
"""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax.scipy.linalg import solve_triangular

from contested.estimate.guide import Guide

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

    def coefficients(self, white: Array, guide: Guide, pull: Array) -> tuple[Array, Array]:
        """The coefficients, types × coefficients, and the log density of the coordinates.

        Args:
            white: the coordinates, types × directions.
            guide: the likelihood that the coordinates are made for.
            pull: the guide's, with what the cells state now.
        """
        rough, trend, maps = self._maps(guide)

        def one(before: tuple[Array, Array, Array], given: Any) -> Any:
            at, roughs, trends = before
            (across, along, rough, trend), (maps, turn), white, pull = given
            mean, middle = across @ roughs, along @ trends
            towards = (mean @ turn) / rough**2 + maps.ramp * (middle / trend**2) + pull
            turned = maps.to(white, towards)
            found, height = turn @ turned, turned @ maps.ramp
            own = (found - mean - height * self.ramp) / rough
            step = (height - middle) / trend
            return (at + 1, roughs.at[at].set(own), trends.at[at].set(step)), found

        first = (0, jnp.zeros_like(white), jnp.zeros(len(white)))
        inputs = ((self.across, self.along, rough, trend), (maps, guide.turns), white, pull)
        (_, roughs, trends), found = jax.lax.scan(one, first, inputs)
        size = white.shape[1]
        volume = (size - 1) * jnp.sum(jnp.log(rough)) + jnp.sum(jnp.log(trend))
        density = -0.5 * (jnp.sum(roughs**2) + jnp.sum(trends**2)) - volume
        return found, density + jnp.sum(maps.volume)

    def white(self, found: Array, guide: Guide, pull: Array) -> Array:
        """The coordinates of coefficients."""
        rough, trend, maps = self._maps(guide)
        height = found @ self.ramp
        rest = found - height[:, None] * self.ramp
        mean = rest - rough[:, None] * _white(self.across, rest)
        middle = height - trend * _white(self.along, height)
        towards = jnp.einsum("tk,tkd->td", mean, guide.turns) / rough[:, None] ** 2
        towards += maps.ramp * (middle / trend**2)[:, None] + pull
        turned = jnp.einsum("tk,tkd->td", found, guide.turns)
        return jax.vmap(_Maps.back)(maps, turned, towards)

    def _maps(self, guide: Guide) -> tuple[Array, Array, "_Maps"]:
        rough, trend = jnp.diagonal(self.across), jnp.diagonal(self.along)
        return rough, trend, _Maps.of(rough, trend, guide, self.ramp)


def _white(root: Array, values: Array) -> Array:
    return solve_triangular(root, values, lower=True)


class _Maps(NamedTuple):
    """From coordinates to coefficients in a type's directions, given the types before.

    The precision there is `D (1 + β v v') D`, of which the square root is known.

    Attributes:
        root: types × directions, the inverse of D.
        side: v, the ramp seen through it; `ramp`: as such.
        whole, half: the factors of v v' in the inverse of 1 + β v v' and in its square root's.
        volume: the log of the determinant, by type.
    """

    root: Array
    side: Array
    ramp: Array
    whole: Array
    half: Array
    volume: Array

    @classmethod
    def of(cls, rough: Array, trend: Array, guide: Guide, ramp: Array) -> "_Maps":
        """Those of types with these standard deviations given the types before, by direction."""
        ramps = jnp.einsum("tkd,k->td", guide.turns, ramp)
        root = 1 / jnp.sqrt(1 / rough[:, None] ** 2 + guide.information)
        side = ramps * root
        excess, long = 1 / trend**2 - 1 / rough**2, jnp.sum(side**2, 1)
        grown = 1 + excess * long
        volume = jnp.sum(jnp.log(root), 1) - 0.5 * jnp.log(grown)
        return cls(root, side, ramps, excess / grown, (1 - grown**-0.5) / long, volume)

    def to(self, white: Array, towards: Array) -> Array:
        """One type's coefficients, where precision × mean is `towards`."""
        return self.root * (
            self._mean(towards) + white - self.half * (self.side @ white) * self.side
        )

    def back(self, found: Array, towards: Array) -> Array:
        """The coordinates of one type's coefficients."""
        white = found / self.root - self._mean(towards)
        long = self.side @ self.side
        return white + self.half / (1 - self.half * long) * (self.side @ white) * self.side

    def _mean(self, towards: Array) -> Array:
        pulled = self.root * towards
        return pulled - self.whole * (self.side @ pulled) * self.side
