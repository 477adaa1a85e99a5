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

from contested.estimate.density import Array, Sizes, log_density
from contested.estimate.design import Floats, Ints
from contested.estimate.start import unflatten, unwhitened

BLOCK = 25
"""Iterations between two looks at the clock."""
NEAR = 0.3
"""How far from the frame's centre chains begin, in whitened units."""
Watch = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is sampled.

    Attributes:
        chains, warmup, draws: chains, and iterations of each before and after they count.
        depth: largest depth of a trajectory's tree.
        acceptance: target of the step size's adaptation.
        threads: chains at a time.
        seed: of everything random.
    """

    chains: int = 4
    warmup: int = 500
    draws: int = 500
    depth: int = 9
    acceptance: float = 0.9
    threads: int = 2
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Draws:
    """What a run gave: parameters (chains × draws × parameters) and how the sampler fared.

    Attributes:
        params: flat parameters.
        diverging: divergent iterations by chain, after warm-up.
        steps: gradients by chain and iteration, after warm-up.
        deepest: iterations by chain that the largest tree depth cut short.
    """

    params: Floats
    diverging: Ints
    steps: Ints
    deepest: Ints


class Sampler:
    """NUTS for one size of model; what it compiles is used again for other data of that size."""

    def __init__(self, sizes: Sizes, effort: Effort) -> None:
        self.effort = effort
        self.size, back = unflatten(sizes)

        def potential(data: Any, frame: Any) -> Callable[[Array], Array]:
            return lambda z: -log_density(back(unwhitened(z, frame)), data)

        start, step = hmc(potential_fn_gen=potential, algo="NUTS")

        def begin(key: Array, data: Any, frame: Any) -> Any:
            own, place = jax.random.split(key)
            return start(
                NEAR * jax.random.normal(place, (self.size,)),
                num_warmup=effort.warmup,
                step_size=0.2,
                target_accept_prob=effort.acceptance,
                max_tree_depth=effort.depth,
                model_args=(data, frame),
                rng_key=own,
            )

        def block(state: Any, data: Any, frame: Any) -> Any:
            def one(state: Any, _: None) -> Any:
                state = step(state, model_args=(data, frame))
                params = unwhitened(state.z, frame)
                return state, (params, state.diverging, state.num_steps)

            return jax.lax.scan(one, state, None, length=BLOCK)

        self._begin, self._block = jax.jit(begin), jax.jit(block)

    def run(self, data: Any, frame: Any, watch: Watch = lambda done, of: None) -> Draws:
        """The draws of all chains; `watch` is told of iterations done and to do."""
        effort = self.effort
        keys = jax.random.split(jax.random.PRNGKey(effort.seed), effort.chains)
        states = [self._begin(key, data, frame) for key in keys]
        blocks = -(-(effort.warmup + effort.draws) // BLOCK)
        done = [0] * effort.chains

        def chain(at: int) -> list[Floats]:
            state, kept = states[at], []
            for _ in range(blocks):
                state, found = self._block(state, data, frame)
                kept.append([np.asarray(each) for each in found])
                done[at] += BLOCK
                watch(sum(done), blocks * BLOCK * effort.chains)
            return [np.concatenate(each)[effort.warmup :] for each in zip(*kept, strict=True)]

        with ThreadPoolExecutor(max_workers=effort.threads) as pool:
            params, diverging, steps = map(
                np.stack, zip(*pool.map(chain, range(effort.chains)), strict=True)
            )
        full = 2**effort.depth - 1
        return Draws(params, diverging.sum(1), steps, (steps >= full).sum(1))


def latents(draws: Draws, sizes: Sizes, function: Callable[[Any], Any]) -> Any:
    """A function of the parameters over all draws; every array gets chains × draws in front."""
    _, back = unflatten(sizes)
    chains, each, size = draws.params.shape
    flat = jnp.asarray(draws.params.reshape(-1, size))
    found = jax.jit(lambda all_: jax.lax.map(lambda x: function(back(x)), all_))(flat)
    return jax.tree.map(lambda a: np.asarray(a).reshape(chains, each, *a.shape[1:]), found)
