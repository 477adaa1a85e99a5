"""Levels and biases, integrated out of the density and drawn back exactly.

What a group of speakers states of a type is the type's level plus the group's bias, and data fix only
that sum. Given the spreads, level and bias are normal, so that the sums are too, and the sampler
needs to see nothing else: how a sum splits into level and bias is drawn afterwards. That removes
the ridge along which a level rises while all biases on it fall.

For each cell (a group on a type), the sum is
`m s_m + s α[type] + σ u[bench] + ς[bench] v[cell]`, with m, α, u and v standard normal. A cell is the
only one of its type and its bench, so that cells are kept as a matrix of types × benches.
"""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
from jax.scipy.linalg import cho_solve, solve_triangular

Array = Any


class Spreads(NamedTuple):
    """Standard deviations: of the mean level (a constant), of levels, of biases.

    `side` is common to all benches, `category` is by bench.
    """

    mean_level: Array
    level: Array
    side: Array
    category: Array


class Cells(NamedTuple):
    """Of each cell, its type and its bench; and types × benches, 1 where there is a cell."""

    type: Array
    bench: Array
    present: Array


class _Normal(NamedTuple):
    """The offsets' distribution given sums: their precision matrix, with types eliminated.

    Attributes:
        of_types: the diagonal of the types' block; `towards`: the types' heads, precision × mean.
        across: types × (mean, benches), the block between.
        root: the Cholesky factor of the rest's block, once types are eliminated.
        rest: the heads of the rest, once types are eliminated.
    """

    of_types: Array
    towards: Array
    across: Array
    root: Array
    rest: Array


def log_density(sums: Array, spreads: Spreads, cells: Cells) -> Array:
    """The log density of the sums, without its constant."""
    given = _given(sums, spreads, cells)
    own = spreads.category[cells.bench]
    white = solve_triangular(given.root, given.rest, lower=True)
    explained = jnp.sum(given.towards**2 / given.of_types) + jnp.sum(white**2)
    volume = 0.5 * jnp.sum(jnp.log(given.of_types)) + jnp.sum(jnp.log(jnp.diagonal(given.root)))
    return -0.5 * (jnp.sum((sums / own) ** 2) - explained) - volume - jnp.sum(jnp.log(own))


def split(key: Array, sums: Array, spreads: Spreads, cells: Cells) -> Array:
    """A draw of the types' levels given the sums; the biases are what is left of the sums."""
    given = _given(sums, spreads, cells)
    for_rest, for_types = jax.random.split(key)
    noise = jax.random.normal(for_rest, given.rest.shape)
    rest = cho_solve((given.root, True), given.rest) + solve_triangular(
        given.root, noise, lower=True, trans=1
    )
    noise = jax.random.normal(for_types, given.of_types.shape)
    types = (given.towards - given.across @ rest) / given.of_types
    types = types + noise / jnp.sqrt(given.of_types)
    return spreads.mean_level * rest[0] + spreads.level * types


def _given(sums: Array, spreads: Spreads, cells: Cells) -> _Normal:
    types, benches = cells.present.shape
    precision = cells.present / spreads.category**2
    dense = jnp.zeros((types, benches)).at[cells.type, cells.bench].set(sums)
    weighed = precision * dense
    scale = jnp.concatenate([spreads.mean_level[None], jnp.full(benches, spreads.side)])
    by_bench = precision.sum(0)
    of_types = 1 + spreads.level**2 * precision.sum(1)
    towards = spreads.level * weighed.sum(1)
    across = jnp.concatenate([precision.sum(1, keepdims=True), precision], 1)
    across = spreads.level * across * scale
    whole = jnp.diag(jnp.concatenate([precision.sum()[None], by_bench]))
    whole = whole.at[0, 1:].set(by_bench).at[1:, 0].set(by_bench)
    whole = jnp.eye(benches + 1) + whole * scale[:, None] * scale
    rest = jnp.concatenate([weighed.sum()[None], weighed.sum(0)]) * scale
    whole = whole - across.T @ (across / of_types[:, None])
    rest = rest - across.T @ (towards / of_types)
    return _Normal(of_types, towards, across, jnp.linalg.cholesky(whole), rest)
