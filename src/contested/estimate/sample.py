"""Draws from the posterior by NUTS: chains in threads, in steps that can be watched and stopped.

The same seed, reports and versions on the same kind of machine give the same draws, whatever the
number of threads: each chain has a key of its own.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpyro.infer.hmc import hmc

from contested.estimate.density import Sizes, log_density
from contested.estimate.design import Design, Floats, Ints
from contested.estimate.frame import Frame, unflatten, unwhitened, unwhitened_all
from contested.estimate.guided import Guided
from contested.estimate.hierarchy import Array

BLOCK = 25
"""Iterations between two looks at the clock."""
NEAR, FIRST_STEP = 1.0, 0.05
"""How far from the frame's centre chains begin, and the first step's size, in whitened units."""
Watch = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is sampled.

    Attributes:
        chains, draws: chains, and iterations of each that count.
        warmup: iterations of each of two rounds before.
        depth: largest depth of a trajectory's tree.
        acceptance: target of the step size's adaptation.
        threads: chains at a time.
        seed: of everything random.
    """

    chains: int = 4
    warmup: int = 300
    draws: int = 1500
    depth: int = 10
    acceptance: float = 0.95
    threads: int = 2
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Draws:
    """What a run gave: parameters (chains × draws × parameters) and how the sampler fared.

    Attributes:
        params: flat parameters, by the data's guide.
        data: what they were drawn on.
        diverging: divergent iterations by chain, after warm-up.
        steps: gradients by chain and iteration, after warm-up.
        deepest: iterations by chain that the largest tree depth cut short.
    """

    params: Floats
    data: Any
    diverging: Ints
    steps: Ints
    deepest: Ints


class Sampler:
    """NUTS for one size of model; what it compiles is used again for other data of that size."""

    def __init__(self, sizes: Sizes, effort: Effort) -> None:
        self.effort = effort
        self.size, back = unflatten(sizes)
        self.guided = Guided(sizes)

        def potential(data: Any, frame: Any) -> Callable[[Array], Array]:
            return lambda z: -log_density(back(unwhitened(z, frame)), data, sizes.rich)

        start, step = hmc(potential_fn_gen=potential, algo="NUTS")

        def begin(key: Array, place: Array, data: Any, frame: Any) -> Any:
            return start(
                place,
                num_warmup=effort.warmup,
                step_size=FIRST_STEP,
                target_accept_prob=effort.acceptance,
                max_tree_depth=effort.depth,
                model_args=(data, frame),
                rng_key=key,
            )

        def block(state: Any, data: Any, frame: Any) -> Any:
            def one(state: Any, _: None) -> Any:
                state = step(state, model_args=(data, frame))
                return state, (state.z, state.diverging, state.num_steps)

            return jax.lax.scan(one, state, None, length=BLOCK)

        self._begin, self._block = jax.jit(begin), jax.jit(block)

    def run(
        self,
        design: Design,
        data: Any,
        frame: Frame,
        watch: Watch = lambda done, of: None,
    ) -> Draws:
        """The draws of all chains; `watch` is told of iterations done and to do.

        A first round of warm-up only learns the coordinates of the second, and the guide of both
        curves and coordinates. The draws are by that guide: their `data` have it.
        """
        effort, random = self.effort, np.random.default_rng(self.effort.seed)
        pilot = _blocks(effort.warmup)
        whole = (pilot + _blocks(effort.warmup + effort.draws)) * effort.chains * BLOCK
        done = [0] * effort.chains

        def told(at: int) -> None:
            done[at] += BLOCK
            watch(sum(done), whole)

        near = NEAR * random.standard_normal((effort.chains, self.size))
        z, *_ = self._round(0, near, data, frame, effort.warmup, told)
        half = np.concatenate([*z[:, z.shape[1] // 2 :], z[:, -1]])
        params = np.asarray(unwhitened_all(jnp.asarray(half), frame.arrays()))
        params, data = self.guided.about(design, params, data)
        better = frame.learned(np.stack([frame.whitened(each) for each in params]))
        places = np.stack([better.whitened(each) for each in params[-effort.chains :]])
        found = self._round(1, places, data, better, effort.warmup + effort.draws, told)
        z, diverging, steps = (each[:, effort.warmup :] for each in found)
        params = np.asarray(unwhitened_all(jnp.asarray(z.reshape(-1, self.size)), better.arrays()))
        full = 2**effort.depth - 1
        return Draws(params.reshape(z.shape), data, diverging.sum(1), steps, (steps >= full).sum(1))

    def _round(
        self,
        number: int,
        places: Floats,
        data: Any,
        frame: Frame,
        iterations: int,
        told: Callable[[int], None],
    ) -> list[Any]:
        """Coordinates, divergences and steps of iterations, by chain, from given places."""
        arrays = frame.arrays()
        key = jax.random.fold_in(jax.random.PRNGKey(self.effort.seed), number)

        def chain(at: int) -> list[Floats]:
            own = jax.random.fold_in(key, at)
            state, kept = self._begin(own, jnp.asarray(places[at]), data, arrays), []
            for _ in range(_blocks(iterations)):
                state, found = self._block(state, data, arrays)
                kept.append([np.asarray(each) for each in found])
                told(at)
            return [np.concatenate(each)[:iterations] for each in zip(*kept, strict=True)]

        with ThreadPoolExecutor(max_workers=self.effort.threads) as pool:
            found = list(pool.map(chain, range(self.effort.chains)))
        return [np.stack(each) for each in zip(*found, strict=True)]


def _blocks(iterations: int) -> int:
    return -(-iterations // BLOCK)


class Latents:
    """A function of parameters over draws; what it compiles is used again for other data."""

    def __init__(self, sizes: Sizes, function: Callable[[Any, Any], Any]) -> None:
        """Prepare.

        Args:
            sizes: what the parameters are of.
            function: of parameters by name, and the data.
        """
        _, back = unflatten(sizes)
        self._every = jax.jit(
            lambda flat, data: jax.lax.map(lambda params: function(back(params), data), flat)
        )

    def of(self, draws: Draws, step: int = 1) -> Any:
        """What the function gives, with draws in front, all chains after one another.

        Args:
            draws: a run's.
            step: take every so manieth draw.
        """
        flat = draws.params.reshape(-1, draws.params.shape[-1])[::step]
        return jax.tree.map(np.asarray, self._every(jnp.asarray(flat), draws.data))
