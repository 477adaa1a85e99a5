"""Guides about parameters, and the same parameters by another guide."""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from jax.flatten_util import ravel_pytree

from contested.estimate.density import Sizes, point_of, regarded
from contested.estimate.design import Design, Floats
from contested.estimate.frame import unflatten
from contested.estimate.guide import Point, guide_about
from contested.estimate.hierarchy import Array

POINTS = 40
"""Of how many points a guide is the average, at most."""


class Guided:
    """Turns data and parameters to other guides; what it compiles is used again."""

    def __init__(self, sizes: Sizes) -> None:
        back = unflatten(sizes)[1]

        def points(flat: Array, data: Any) -> Any:
            return jax.lax.map(lambda x: point_of(back(x), data, sizes.rich), flat)

        def again(flat: Array, found: Point, data: Any) -> Any:
            return jax.lax.map(
                lambda x: ravel_pytree(regarded(back(x[0]), x[1], data))[0], (flat, found)
            )

        self._points, self._again = jax.jit(points), jax.jit(again)

    def about(self, design: Design, flat: Floats, data: Any) -> tuple[Floats, Any]:
        """Parameters, points × parameters, by a guide about them; and the data with that guide."""
        return self.by(design, flat, self._points(jnp.asarray(flat), data), data)

    def by(self, design: Design, flat: Floats, found: Point, data: Any) -> tuple[Floats, Any]:
        """The same where curves, bounds and levels are those of points, stacked."""
        step = -(-len(flat) // POINTS)
        guide = guide_about(
            design,
            (Point(*each) for each in zip(*(np.asarray(of)[::step] for of in found), strict=True)),
        )
        data = data | {"guide": jax.tree.map(jnp.asarray, guide)}
        return np.array(self._again(jnp.asarray(flat), found, data)), data
