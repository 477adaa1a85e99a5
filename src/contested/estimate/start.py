"""Where sampling starts, and in which coordinates: the sampler moves in a whitened space.

Scales are set to a typical value first, the rest to its mode given them; the curvature there gives
a linear map under which the posterior is close to standard normal. The map changes how fast the
sampler moves and nothing about where it ends.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax.flatten_util import ravel_pytree
from scipy.optimize import minimize

from contested.estimate.density import Array, Sizes, log_density
from contested.estimate.design import Design, Floats, Ints

TYPICAL = {
    "log_curve_spread": 0.7,
    "log_level_spread": 2.0,
    "log_trend_spread": 1.0,
    "log_dispersion_spread": 2.0,
    "log_side_bias_spread": 0.6,
    "log_category_bias_spread": 0.5,
    "log_at_least_spread": 0.5,
    "log_at_most_spread": 0.5,
    "correlation": 1.0,
}
"""Parameters that are held while the mode is sought, with the value of what they stand for."""
HELD_SCALE = 0.4
"""Their standard deviation on the sampler's scale, before it adapts."""
STEPS, FLATTEST = 300, 0.3


@dataclass(frozen=True, slots=True)
class Frame:
    """A whitened space: parameters = centre + map · whitened.

    Attributes:
        centre: where 0 is, as a flat vector.
        scale: the factor of each parameter that is held; 1 for the others.
        free: indices of the parameters that are mapped by `root`.
        root: the Cholesky factor of their covariance.
    """

    centre: Floats
    scale: Floats
    free: Ints
    root: Floats

    def arrays(self) -> dict[str, Array]:
        """As the sampler takes it."""
        names = ("centre", "scale", "free", "root")
        return {name: jnp.asarray(getattr(self, name)) for name in names}


def unwhitened(z: Array, frame: dict[str, Array]) -> Array:
    """The flat parameters at a whitened point."""
    moved = (z * frame["scale"]).at[frame["free"]].set(frame["root"] @ z[frame["free"]])
    return frame["centre"] + moved


def unflatten(sizes: Sizes) -> tuple[int, Callable[[Array], dict[str, Array]]]:
    """The number of parameters, and what makes them of a flat vector."""
    flat, back = ravel_pytree({name: jnp.zeros(shape) for name, shape in sizes.shapes().items()})
    return len(flat), back


def begin(design: Design, data: dict[str, Array]) -> Frame:
    """The frame of a design's posterior."""
    sizes = Sizes.of(design)
    _, back = unflatten(sizes)
    first = _first(design, sizes)
    held = ravel_pytree(
        {name: jnp.full(shape, name in TYPICAL) for name, shape in sizes.shapes().items()}
    )[0]
    free = np.flatnonzero(~np.asarray(held, bool))

    def cost(z: Array, whole: Array, given: Any) -> Array:
        return -log_density(back(whole.at[free].set(z)), given)

    slope = jax.jit(jax.value_and_grad(cost))
    found = minimize(
        lambda z: tuple(np.asarray(each) for each in slope(z, first, data)),
        np.asarray(first)[free],
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": STEPS, "maxcor": 30, "ftol": 1e-9},
    )
    curvature = np.asarray(jax.jit(columns(cost))(jnp.asarray(found.x), first, data))
    centre = np.asarray(first).copy()
    centre[free] = found.x
    scale = np.where(np.asarray(held, bool), HELD_SCALE, 1.0)
    return Frame(centre, scale, free, _root(curvature))


def _first(design: Design, sizes: Sizes) -> Array:
    rows, params = design.rows, {k: np.zeros(s) for k, s in sizes.shapes().items()}
    for name, value in TYPICAL.items():
        params[name] += np.log(value)
    for at, cell in enumerate(design.anchor):
        params["anchored_level"][at] = np.log1p(rows["count"][rows["cell"] == cell].max())
    params["mean_dispersion"] -= 2.0
    params["dispersion"] -= 2.0
    return ravel_pytree({name: jnp.asarray(value) for name, value in params.items()})[0]


def columns(cost: Callable[..., Array]) -> Callable[..., Array]:
    """Second derivatives, a column at a time: all at once would not fit the processor's cache."""

    def every(z: Array, *given: Any) -> Array:
        def column(direction: Array) -> Array:
            return jax.jvp(lambda at: jax.grad(cost)(at, *given), (z,), (direction,))[1]

        return jax.lax.map(column, jnp.eye(len(z)))

    return every


def _root(curvature: Floats) -> Floats:
    values, vectors = np.linalg.eigh((curvature + curvature.T) / 2)
    covariance = (vectors / np.maximum(np.abs(values), FLATTEST)) @ vectors.T
    return np.asarray(np.linalg.cholesky(covariance))
