"""Fits of small wars, all of one size, so that what is compiled serves all of them."""

from dataclasses import replace
from typing import Any

import numpy as np
from benchmarks.wars import KINDS, War, war

from contested.estimate.density import Sizes, data_of, latent
from contested.estimate.design import design
from contested.estimate.sample import Draws, Effort, Latents, Sampler
from contested.estimate.start import Starter
from contested.estimate.variational import approximate

KNOTS, RICH = 2, 2
SHORT = Effort(chains=2, warmup=50, draws=100, depth=6)


class Lab:
    """Draws of wars from the model with few knots, by the sampler and by the fast mode."""

    def __init__(self) -> None:
        self.sizes = Sizes.of(self.design(1))
        self.starter = Starter(self.sizes)
        self.sampler = Sampler(self.sizes, SHORT)
        self._latents = Latents(self.sizes, _wanted)
        self._begun: dict[int, tuple[Any, Any]] = {}
        self._sampled: dict[tuple[int, int], Draws] = {}

    @staticmethod
    def war(seed: int) -> War:
        """What happened, and what was said."""
        return war(seed, knots=KNOTS)

    def design(self, seed: int) -> Any:
        """Of a war, with two types that have their noise as a parameter."""
        return replace(design(self.war(seed).selection, KNOTS), rich=RICH)

    def begun(self, seed: int) -> tuple[Any, Any]:
        """The fitted frame and its data, made once."""
        if seed not in self._begun:
            drawn = self.design(seed)
            frame, data = self.starter.begin(drawn, data_of(drawn))
            self._begun[seed] = self.starter.fitted(frame, data), data
        return self._begun[seed]

    def fast(self, seed: int) -> Draws:
        """The fast mode's draws."""
        return approximate(*self.begun(seed), 1)

    def sampled(self, seed: int, by: int = 1) -> Draws:
        """The sampler's, by this seed, made once."""
        if (seed, by) not in self._sampled:
            self._sampled[seed, by] = self.sampled_anew(seed, by)
        return self._sampled[seed, by]

    def sampled_anew(self, seed: int, by: int = 1) -> Draws:
        """The same, of another run."""
        frame, data = self.begun(seed)
        self.sampler.effort = replace(SHORT, seed=by)
        return self.sampler.run(self.design(seed), data, frame)

    def named(self, draws: Draws) -> dict[str, Any]:
        """Totals and biases, chains × draws × …."""
        chains, each = draws.params.shape[:2]
        found = self._latents.of(draws)
        return {k: v.reshape(chains, each, *v.shape[1:]) for k, v in found.items()}

    def against(self, seed: int, draws: Draws) -> tuple[dict[str, Any], dict[str, Any]]:
        """The true totals and biases in the design's order, and draws × … of them."""
        fought, drawn = self.war(seed), self.design(seed)
        totals = np.log([fought.totals[KINDS.index(kind)] for kind in drawn.types])
        biases = [fought.bias[drawn.speakers[s], drawn.types[t]] for s, t in drawn.cells]
        named = {k: v.reshape(-1, v.shape[-1]) for k, v in self.named(draws).items()}
        return {"total": totals, "bias": np.array(biases)}, named


def _wanted(params: Any, data: Any) -> dict[str, Any]:
    found = latent(params, data, RICH)
    return {"total": found.total, "bias": found.bias}
