"""The likelihood of reports: negative binomial for running totals, Poisson for one day's figures."""

from typing import Any

import jax.numpy as jnp
import numpy as np

Array = Any


def log_likelihood(mean: Array, log_size: Array, rows: dict[str, Array]) -> Array:
    """The log likelihood of each row.

    Args:
        mean: the log of the expected count of each row.
        log_size: of each type, the log of the negative binomial's size.
        rows: in chunks (`chunks`).
    """
    count, kind = rows["count"], rows["type"]
    own = log_size[kind][:, None]
    size = jnp.exp(own)
    cumulative = (
        log_gamma(count + size)
        - log_gamma(jnp.exp(log_size))[kind][:, None]
        + size * own
        + count * mean
        - (count + size) * jnp.logaddexp(mean, own)
    )
    daily = count * mean - jnp.exp(jnp.where(rows["cumulative"], 0.0, mean))
    return jnp.where(rows["cumulative"], cumulative, daily) - rows["constant"]


def log_gamma(x: Array) -> Array:
    """Log of the gamma function for x > 0, to 1e-13: Stirling's series after seven steps up.

    Several times faster than the library's, of which gradients take digamma.
    """
    up, product = x + 7, x * (x + 1) * (x + 2) * (x + 3) * (x + 4) * (x + 5) * (x + 6)
    r = 1 / up
    s = r * r
    series = 1 / 12 - s * (
        1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360)))
    )
    return (up - 0.5) * jnp.log(up) - up + 0.5 * np.log(2 * np.pi) + r * series - jnp.log(product)
