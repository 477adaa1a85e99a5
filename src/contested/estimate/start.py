"""Where sampling starts: a normal distribution fitted to the posterior (variational inference).

Scales are set to a typical value first, the rest to its mode given them; the curvature there gives
the coordinates (`frame`). In these a normal distribution with independent parts is fitted, by the
mean over fixed points of a standard normal, so that the fit is the same each time.
"""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax.flatten_util import ravel_pytree
from scipy.optimize import minimize

from contested.estimate.density import Sizes, log_density, point_of
from contested.estimate.design import Design, Floats
from contested.estimate.frame import ALONE, Frame, blocks, framed, unflatten, unwhitened
from contested.estimate.guided import Guided
from contested.estimate.hierarchy import Array

TYPICAL = {
    "curve_spread": 0.0,
    "level_spread": 1.7,
    "trend_spread": 0.5,
    "dispersion_spread": 1.7,
    "side_bias_spread": -0.1,
    "category_bias_spread": -0.2,
    "at_least_spread": -0.2,
    "at_most_spread": -0.2,
    "correlation": 0.0,
}
"""Parameters that are held while the mode is sought, with their value: quantiles of the prior."""
ROUNDS, MODE_STEPS, FIT_STEPS = 4, 60, 200
NEGLIGIBLE = 1e-7
"""By which share of its value a step must better the fit, or the fit ends."""
STEP = 1e-4
"""Between slopes of which the difference is the curvature: cheaper than to compile it."""
POINTS = 48
"""Over how many points the fit averages; half of them mirror the others."""
NARROW = 0.4
"""Standard deviation from which the fit starts, in units of the curvature's."""


class Starter:
    """Finds the frame of posteriors of one size; what it compiles is used again."""

    def __init__(self, sizes: Sizes) -> None:
        self.sizes = sizes
        self.size, self.back = unflatten(sizes)
        half = np.random.default_rng(0).standard_normal((POINTS // 2, self.size))
        self.points = jnp.asarray(np.concatenate([half, -half]))
        self._slope = jax.jit(jax.value_and_grad(self.cost))
        self._bound = jax.jit(self._divergence)
        self.guided = Guided(sizes)

    def cost(self, x: Array, data: Any) -> Array:
        """The negative log density at flat parameters."""
        return -log_density(self.back(x), data, self.sizes.rich)

    def begin(self, design: Design, data: Any) -> tuple[Frame, Any]:
        """The frame about the mode with the typical scales, and the data with the guide there."""
        x, data = self._first(design, data)
        for _ in range(ROUNDS):
            x = self._mode(x, data)
            (x,), data = self.guided.about(design, x[None], data)
        return self._framed(design, x, data), data

    def again(self, design: Design, frame: Frame, data: Any) -> tuple[Frame, Any]:
        """The frame fitted to other data from one of alike data, by a guide of its own."""
        (centre,), data = self.guided.about(design, frame.centre[None], data)
        return self.fitted(frame.moved(centre, frame.scale), data), data

    def _mode(self, first: Floats, data: Any) -> Floats:
        held = self._flags(tuple(TYPICAL))
        free = np.flatnonzero(~held)

        def sought(z: Floats) -> tuple[Any, Any]:
            x = first.copy()
            x[free] = z
            value, slope = self._slope(x, data)
            return float(value), np.asarray(slope)[free]

        found = minimize(
            sought,
            first[free],
            jac=True,
            method="L-BFGS-B",
            options={"maxiter": MODE_STEPS, "maxcor": 30, "ftol": 1e-9},
        )
        mode = first.copy()
        mode[free] = found.x
        return mode

    def _framed(self, design: Design, mode: Floats, data: Any) -> Frame:
        curvature = np.eye(self.size)
        for column in np.flatnonzero(~self._flags(ALONE)):
            step = np.zeros(self.size)
            step[column] = STEP
            ahead, behind = (self._slope(at, data)[1] for at in (mode + step, mode - step))
            curvature[column] = np.asarray(ahead - behind) / (2 * STEP)
        return framed(mode, curvature, blocks(design, self.sizes))

    def fitted(self, frame: Frame, data: Any) -> Frame:
        """The frame about the mean of the fitted normal, scaled by its standard deviations."""
        arrays, size = frame.arrays(), self.size
        found = minimize(
            lambda q: tuple(np.asarray(e) for e in self._bound(q, self.points, arrays, data)),
            np.r_[np.zeros(size), np.full(size, np.log(NARROW))],
            jac=True,
            method="L-BFGS-B",
            options={"maxiter": FIT_STEPS, "maxcor": 20, "ftol": NEGLIGIBLE},
        )
        centre = np.asarray(unwhitened(jnp.asarray(found.x[:size]), arrays))
        return frame.moved(centre, frame.scale * np.exp(found.x[size:]))

    def _divergence(self, q: Array, points: Array, frame: Any, data: Any) -> tuple[Array, Array]:
        """How far a normal is from the posterior (but for a constant), with its slope."""
        one = jax.value_and_grad(
            lambda q, point: self.cost(
                unwhitened(q[: self.size] + jnp.exp(q[self.size :]) * point, frame), data
            )
        )

        def add(so_far: Any, point: Array) -> tuple[Any, None]:
            return jax.tree.map(jnp.add, so_far, one(q, point)), None

        whole, _ = jax.lax.scan(add, (jnp.zeros(()), jnp.zeros_like(q)), points)
        value, slope = jax.tree.map(lambda each: each / len(points), whole)
        wide = jnp.concatenate([jnp.zeros(self.size), jnp.ones(self.size)])
        return value - q[self.size :].sum(), slope - wide

    def _flags(self, names: tuple[str, ...]) -> Any:
        shapes = self.sizes.shapes()
        flags = {name: jnp.full(shape, name in names) for name, shape in shapes.items()}
        return np.asarray(ravel_pytree(flags)[0], bool)

    def _first(self, design: Design, data: Any) -> tuple[Floats, Any]:
        """The parameters where all groups state what they do of their typical reports."""
        params = {name: np.zeros(shape) for name, shape in self.sizes.shapes().items()}
        for name, value in TYPICAL.items():
            params[name] += value
        params["mean_dispersion"] -= 2.0
        params["dispersion"][: design.rich] -= 3.0
        flat = ravel_pytree({name: jnp.asarray(each) for name, each in params.items()})[0]
        found = point_of(params, data, self.sizes.rich)
        found = found._replace(stated=jnp.log1p(jnp.asarray(design.typical["count"])))
        stacked = jax.tree.map(lambda each: each[None], found)
        (x,), data = self.guided.by(design, np.asarray(flat)[None], stacked, data)
        return x, data
