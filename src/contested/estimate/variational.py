"""The fast mode: draws from the normal distribution that was fitted for the start.

It has the parts of a block independent of each other, and so is too sure of what the sampler finds
spread out. `docs/estimates.md` says how far its figures are from the full run's.
"""

from typing import Any

import jax.numpy as jnp
import numpy as np

from contested.estimate.frame import Frame, unwhitened_all
from contested.estimate.sample import Draws

DRAWS = 2000


def approximate(frame: Frame, data: Any, seed: int) -> Draws:
    """Draws of the approximation, as one chain; the frame is of this data."""
    normal = np.random.default_rng(seed).standard_normal((DRAWS, len(frame.centre)))
    params = unwhitened_all(jnp.asarray(normal), frame.arrays())
    none = np.zeros((1, DRAWS), int)
    return Draws(np.asarray(params)[None], data, none[:, 0], none, none[:, 0])
