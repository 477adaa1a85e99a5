"""The coordinates in which the posterior is explored: whitened in blocks.

What belongs to one type (its curve, level and dispersion, and biases on it) is one block, what
belongs to none another; correlations of types are scaled one by one. Within a block a linear map makes
the posterior close to standard normal. It changes how fast a sampler moves and nothing about where
it ends. One map over everything would cost more per step than it saves.
"""

from collections.abc import Callable
from dataclasses import dataclass

import jax
import jax.numpy as jnp
import numpy as np
from jax.flatten_util import ravel_pytree

from contested.estimate.density import Sizes
from contested.estimate.design import Design, Floats, Ints
from contested.estimate.hierarchy import Array, Params

FLATTEST = 0.3
"""Least curvature that is taken: where there is less, or less than none, the prior's is not far."""
WORTH = 4
"""How many of a sampler's points are worth an independent one, when covariances are learned."""
ALONE = ("correlation",)
"""Parameters that are in no block."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A whitened space.

    Attributes:
        centre: the parameters where all coordinates are 0.
        scale: of each coordinate, the factor before anything else.
        members: blocks × places: which coordinates a block maps, filled up with the number of
            parameters.
        roots: blocks × places × places: the map of each block.
        places: of each parameter, where it is among the mapped ones, blocks after one another,
            and the unmapped coordinates after them.
    """

    centre: Floats
    scale: Floats
    members: Ints
    roots: Floats
    places: Ints

    def arrays(self) -> dict[str, Array]:
        """As compiled functions take it."""
        return {name: jnp.asarray(getattr(self, name)) for name in self.__slots__}

    def moved(self, centre: Floats, scale: Floats) -> "Frame":
        """The frame about another centre, with other factors."""
        return Frame(centre, scale, self.members, self.roots, self.places)

    def learned(self, z: Floats) -> "Frame":
        """The frame in which points that were drawn in this one are close to standard normal.

        The covariance within blocks is drawn towards none, the more the fewer points there are.
        """
        scaled = z * self.scale
        scale, roots = scaled.std(0), self.roots.copy()
        for at, padded in enumerate(self.members):
            block = padded[padded < z.shape[1]]
            n = len(block)
            found = np.atleast_2d(np.cov(scaled[:, block].T))
            trust = len(z) / (len(z) + WORTH * n)
            mixed = trust * found + (1 - trust) * np.diag(np.diag(found))
            roots[at, :n, :n] = self.roots[at, :n, :n] @ np.linalg.cholesky(mixed)
            scale[block] = 1.0
        centre = np.asarray(unwhitened(jnp.asarray(z.mean(0)), self.arrays()))
        return Frame(centre, scale, self.members, roots, self.places)

    def whitened(self, params: Floats) -> Floats:
        """The coordinates of flat parameters."""
        z = (params - self.centre) / self.scale
        for root, padded in zip(self.roots, self.members, strict=True):
            block = padded[padded < len(z)]
            n = len(block)
            z[block] = np.linalg.solve(root[:n, :n], params[block] - self.centre[block])
            z[block] /= self.scale[block]
        return z


def unwhitened(z: Array, frame: dict[str, Array]) -> Array:
    """The flat parameters at a whitened point."""
    scaled = z * frame["scale"]
    padded = jnp.concatenate([scaled, jnp.zeros(1)])
    mapped = jnp.einsum("bij,bj->bi", frame["roots"], padded[frame["members"]])
    return frame["centre"] + jnp.concatenate([mapped.ravel(), scaled])[frame["places"]]


unwhitened_all = jax.jit(jax.vmap(unwhitened, (0, None)))
"""The flat parameters at points × coordinates."""


def unflatten(sizes: Sizes) -> tuple[int, Callable[[Array], Params]]:
    """The number of parameters, and what makes them of a flat vector."""
    flat, back = ravel_pytree({name: jnp.zeros(shape) for name, shape in sizes.shapes().items()})
    return len(flat), back


def blocks(design: Design, sizes: Sizes) -> list[Ints]:
    """The parameters' indices in blocks: one for each type, and one for what is of no type."""
    shapes, types = sizes.shapes(), np.arange(sizes.types)
    of = {name: np.full(shape, -2 if name in ALONE else -1) for name, shape in shapes.items()}
    of["cell"] = design.cell_of[0]
    of["curve"] = np.broadcast_to(types[:, None], shapes["curve"])
    for name in ("level", "curve_spread", "dispersion"):
        of[name] = types
    flat = np.asarray(ravel_pytree({name: jnp.asarray(each) for name, each in of.items()})[0])
    return [np.flatnonzero(flat == each) for each in (-1, *types)]


def framed(centre: Floats, curvature: Floats, grouped: list[Ints]) -> Frame:
    """The frame about a point from the curvature there; single parameters from its diagonal."""
    size, width = len(centre), max(map(len, grouped))
    members = np.full((len(grouped), width), size)
    roots = np.zeros((len(grouped), width, width))
    scale = 1 / np.sqrt(np.maximum(np.abs(np.diag(curvature)), FLATTEST))
    places = len(grouped) * width + np.arange(size)
    for at, block in enumerate(grouped):
        n = len(block)
        members[at, :n] = block
        roots[at, :n, :n] = _root(curvature[np.ix_(block, block)])
        places[block] = at * width + np.arange(n)
        scale[block] = 1.0
    return Frame(centre, scale, members, roots, places)


def _root(curvature: Floats) -> Floats:
    values, vectors = np.linalg.eigh((curvature + curvature.T) / 2)
    covariance = (vectors / np.maximum(np.abs(values), FLATTEST)) @ vectors.T
    return np.asarray(np.linalg.cholesky(covariance))
