"""The fast mode: a normal approximation at the mode of all parameters (Laplace).

It takes seconds and is no substitute for the sampler: the posterior is skewed, so that means and
the upper ends of intervals come out off by the distances that `docs/estimates.md` states.
"""

import jax
import jax.numpy as jnp
import numpy as np
from scipy.optimize import minimize

from contested.estimate.density import Array, Sizes, log_density
from contested.estimate.design import Design
from contested.estimate.sample import Draws
from contested.estimate.start import Frame, columns, unflatten, unwhitened

DRAWS, STEPS, FLATTEST = 2000, 1000, 0.5


def approximate(design: Design, data: dict[str, Array], frame: Frame, seed: int) -> Draws:
    """Draws of the approximation, as one chain."""
    size, back = unflatten(Sizes.of(design))
    arrays = frame.arrays()

    def cost(z: Array, given: dict[str, Array]) -> Array:
        return -log_density(back(unwhitened(z, arrays)), given)

    slope = jax.jit(jax.value_and_grad(cost))
    found = minimize(
        lambda z: tuple(np.asarray(each) for each in slope(z, data)),
        np.zeros(size),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": STEPS, "maxcor": 30, "ftol": 1e-10},
    )
    curvature = np.asarray(jax.jit(columns(cost))(jnp.asarray(found.x), data))
    values, vectors = np.linalg.eigh((curvature + curvature.T) / 2)
    root = vectors / np.sqrt(np.maximum(values, FLATTEST))
    normal = np.random.default_rng(seed).standard_normal((DRAWS, size))
    points = jnp.asarray(found.x + normal @ root.T)
    params = jax.jit(jax.vmap(lambda z: unwhitened(z, arrays)))(points)
    none = np.zeros((1, DRAWS), int)
    return Draws(np.asarray(params)[None], none[:, 0], none, none[:, 0])
