"""A correlation matrix's Cholesky factor from free numbers, and its prior (LKJ).

The numbers go through tanh to partial correlations, of which the factor is made row by row (a
vine, after Lewandowski, Kurowicka and Joe 2009). Under LKJ these are independent, so that the
prior is one sum, the change of variables included.
"""

from typing import Any

import jax.numpy as jnp
import numpy as np

Array = Any


def factor_of(free: Array, types: int) -> Array:
    """The lower Cholesky factor, types × types, of the correlation of types."""
    full = _square(free, types)
    rest = jnp.cumsum(_log_rest(full), 1)
    before = jnp.concatenate([jnp.zeros((types, 1)), rest[:, :-1]], 1)
    return (jnp.tanh(full) + jnp.eye(types)) * jnp.exp(0.5 * before)


def log_prior(free: Array, types: int, concentration: Array) -> Array:
    """The log density of the free numbers, without its constant."""
    column = np.tril_indices(types, -1)[1]
    return jnp.sum((concentration + 0.5 * (types - 2 - column)) * _log_rest(free))


def _square(free: Array, types: int) -> Array:
    return jnp.zeros((types, types)).at[np.tril_indices(types, -1)].set(free)


def _log_rest(free: Array) -> Array:
    """log(1 - tanh²), without overflow."""
    return 2 * (np.log(2) - jnp.logaddexp(free, -free))
