"""Levels and biases, from coordinates that are standard normal under prior and guide.

What a group of speakers states of a type is the type's level plus the group's bias, and reports fix
only that sum. For each cell (a group on a type) the sum is `m s_m + s α[type] + σ u[bench] +
ς[bench] v[cell]`, with m, α, u and v standard normal. Given the spreads all of this is normal, and what
reports say of the sums is nearly so. Under both together, the coordinates are independent and standard
normal for any spreads: where a group's biases are nearly alike for all types, where they are not,
where reports fix a sum, and along the ridge on which a level rises while all biases on it fall.

A cell is the only one of its type and its bench, so that cells are kept as a matrix of types ×
benches.
"""

from typing import Any, NamedTuple

import jax.numpy as jnp
from jax.scipy.linalg import solve_triangular

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


class Parts(NamedTuple):
    """Something standard normal for each part: under the prior offsets, else coordinates.

    Attributes:
        level: by type, α.
        bench: m, then u by bench.
        cell: by cell, v.
    """

    level: Array
    bench: Array
    cell: Array

    def levels(self, spreads: Spreads) -> Array:
        """The types' levels, of offsets."""
        return spreads.mean_level * self.bench[0] + spreads.level * self.level

    def biases(self, spreads: Spreads, cells: Cells) -> Array:
        """The cells' biases, of offsets."""
        own = spreads.category[cells.bench] * self.cell
        return spreads.side * self.bench[1:][cells.bench] + own


class Said(NamedTuple):
    """What reports say of the sums, as a normal likelihood: precision, and precision × mean."""

    information: Array
    pull: Array


class _Normal(NamedTuple):
    """Levels and benches given what is said, as offsets, with the cells' own integrated out.

    Their precision matrix, with types eliminated.

    Attributes:
        of_types: the diagonal of the types' block; `towards`: the types' heads, precision × mean.
        across: types × (mean, benches), the block between.
        root: the Cholesky factor of the rest's block, once types are eliminated.
        rest: the heads of the rest, once types are eliminated.
        own: by cell, the precision of its own offset.
    """

    of_types: Array
    towards: Array
    across: Array
    root: Array
    rest: Array
    own: Array


def offsets(white: Parts, said: Said, spreads: Spreads, cells: Cells) -> tuple[Parts, Array]:
    """The offsets of coordinates, and the log density of the coordinates without its constant."""
    given = _given(said, spreads, cells)
    rest = solve_triangular(given.root, given.rest, lower=True) + white.bench
    rest = solve_triangular(given.root, rest, lower=True, trans=1)
    level = (given.towards - given.across @ rest) / given.of_types
    level = level + white.level / jnp.sqrt(given.of_types)
    towards = _towards(level, rest, said, spreads, cells)
    cell = towards / given.own + white.cell / jnp.sqrt(given.own)
    volume = 0.5 * (jnp.sum(jnp.log(given.of_types)) + jnp.sum(jnp.log(given.own)))
    volume += jnp.sum(jnp.log(jnp.diagonal(given.root)))
    found = Parts(level, rest, cell)
    return found, -0.5 * sum(jnp.sum(each**2) for each in found) - volume


def coordinates(found: Parts, said: Said, spreads: Spreads, cells: Cells) -> Parts:
    """The coordinates of offsets."""
    given = _given(said, spreads, cells)
    bench = given.root.T @ found.bench - solve_triangular(given.root, given.rest, lower=True)
    middle = (given.towards - given.across @ found.bench) / given.of_types
    towards = _towards(found.level, found.bench, said, spreads, cells)
    return Parts(
        (found.level - middle) * jnp.sqrt(given.of_types),
        bench,
        (found.cell - towards / given.own) * jnp.sqrt(given.own),
    )


def _towards(level: Array, bench: Array, said: Said, spreads: Spreads, cells: Cells) -> Array:
    """By cell, the head of its own offset: precision × mean."""
    without = Parts(level, bench, jnp.zeros_like(said.pull))
    so_far = without.levels(spreads)[cells.type] + without.biases(spreads, cells)
    return spreads.category[cells.bench] * (said.pull - said.information * so_far)


def _given(said: Said, spreads: Spreads, cells: Cells) -> _Normal:
    types, benches = cells.present.shape
    own = 1 + said.information * spreads.category[cells.bench] ** 2
    empty, at = jnp.zeros((types, benches)), (cells.type, cells.bench)
    precision, weighed = (empty.at[at].set(each / own) for each in said)
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
    return _Normal(of_types, towards, across, jnp.linalg.cholesky(whole), rest, own)
