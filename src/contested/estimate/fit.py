"""Fitting the model to a selection of reports: in full by NUTS, or fast by an approximation.

The only file that the rest of the program calls to compute something. JAX is set to 64 bits here:
in 32 bits the sampler does not move.
"""

import time
from dataclasses import dataclass, field, replace
from typing import Any

import jax

jax.config.update("jax_enable_x64", True)

from contested.estimate.convergence import convergence  # noqa: E402 (after the setting)
from contested.estimate.density import Latent, Priors, Sizes, data_of, latent  # noqa: E402
from contested.estimate.design import Design, Floats, design  # noqa: E402
from contested.estimate.enough import check_enough  # noqa: E402
from contested.estimate.frame import Frame  # noqa: E402
from contested.estimate.posterior import Posterior  # noqa: E402
from contested.estimate.report import Selection  # noqa: E402
from contested.estimate.sample import Effort, Latents, Sampler, Watch  # noqa: E402
from contested.estimate.start import Starter  # noqa: E402
from contested.estimate.variational import approximate  # noqa: E402

KEPT_CURVES = 400
"""Draws of which the daily curves are kept."""


@dataclass(frozen=True, slots=True)
class Model:
    """What is fitted, and how hard.

    Attributes:
        knots: of the spline of daily losses.
        days: days to estimate; None: up to the last report's.
        fast: an approximation in place of NUTS.
    """

    knots: int = 50
    days: int | None = None
    fast: bool = False
    priors: Priors = field(default_factory=Priors)
    effort: Effort = field(default_factory=Effort)


class Fitter:
    """Fits variants of one selection; what is compiled and where it starts are used again.

    Variants may have other weights (reports left out) and other priors, not other reports.
    """

    def __init__(self, selection: Selection, model: Model | None = None) -> None:
        """Prepare.

        Raises:
            TooLittleError: there is too little to estimate anything.
        """
        check_enough(selection)
        self.selection, self.model = selection, model or Model()
        knots, days = self.model.knots, self.model.days
        self.design = design(selection, knots, days)
        self.sizes = Sizes.of(self.design)
        self._begun: tuple[Frame, Any] | None = None
        self._starter = Starter(self.sizes)
        self._sampler = Sampler(self.sizes, self.model.effort)
        rich = self.sizes.rich
        self._named = Latents(self.sizes, lambda p, data: _named(latent(p, data, rich)))
        self._curves = Latents(self.sizes, lambda p, data: _curves(latent(p, data, rich)))

    def fit(
        self,
        weight: Floats | None = None,
        priors: Priors | None = None,
        watch: Watch = lambda done, of: None,
    ) -> Posterior:
        """The posterior, with these weights of the rows and these priors if given."""
        begun, used = time.monotonic(), time.process_time()
        chosen = self._weighted(weight)
        frame, data = self._first()
        if weight is not None or priors is not None:
            data = data_of(chosen, priors or self.model.priors) | {"guide": data["guide"]}
            frame, data = self._starter.again(chosen, frame, data)
        fast, seed = self.model.fast, self.model.effort.seed
        run = self._sampler.run
        draws = approximate(frame, data, seed) if fast else run(chosen, data, frame, watch)
        named = self._named.of(draws)
        chains, each = draws.params.shape[:2]
        named = {key: value.reshape(chains, each, *value.shape[1:]) for key, value in named.items()}
        checked = None if fast else convergence(draws, named)
        return Posterior(
            self.selection,
            chosen,
            named,
            self._curves.of(draws, max(1, chains * each // KEPT_CURVES)),
            "variational" if fast else "NUTS",
            time.monotonic() - begun,
            time.process_time() - used,
            checked,
        )

    def _first(self) -> tuple[Frame, Any]:
        if self._begun is None:
            data = data_of(self.design, self.model.priors)
            frame, data = self._starter.begin(self.design, data)
            self._begun = self._starter.fitted(frame, data), data
        return self._begun

    def _weighted(self, weight: Floats | None) -> Design:
        if weight is None:
            return self.design
        return replace(self.design, rows={**self.design.rows, "weight": weight})


def _named(found: Latent) -> dict[str, Any]:
    return {
        "total": found.total,
        "bias": found.bias,
        "dispersion": found.dispersion,
        "at_least": found.at_least,
        "at_most": found.at_most,
        **{f"{name}_spread": value for name, value in found.spreads.items()},
    }


def _curves(found: Latent) -> dict[str, Any]:
    return {"daily": found.daily, "cumulative": found.cumulative}
