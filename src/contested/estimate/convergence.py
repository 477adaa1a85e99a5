"""Whether a run's chains agree well enough to be believed."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpyro.diagnostics import effective_sample_size, split_gelman_rubin

from contested.estimate.sample import Draws

LARGEST_R_HAT, FEWEST_EFFECTIVE = 1.01, 400.0


@dataclass(frozen=True, slots=True)
class Convergence:
    """The checks of Gelman and Rubin, and of the sampler itself.

    Attributes:
        r_hat: the largest split R-hat among all quantities that are reported.
        effective: the smallest effective sample size among them.
        worst: which quantity has that R-hat.
        divergences: iterations that diverged.
        cut_short: share of the iterations that the tree's depth cut short.
    """

    r_hat: float
    effective: float
    worst: str
    divergences: int
    cut_short: float

    @property
    def reached(self) -> bool:
        """Whether the run has converged."""
        return not self.faults()

    def faults(self) -> list[str]:
        """What speaks against it, in sentences; empty where it has converged."""
        found = []
        if not self.r_hat <= LARGEST_R_HAT:
            found.append(f"R-hat is {self.r_hat:.3f} ({self.worst}), above {LARGEST_R_HAT}.")
        if not self.effective >= FEWEST_EFFECTIVE:
            found.append(
                f"The smallest effective sample size is {self.effective:.0f}, below"
                f" {FEWEST_EFFECTIVE:.0f}."
            )
        if self.divergences:
            found.append(f"{self.divergences} iterations diverged.")
        return found


def convergence(draws: Draws, quantities: dict[str, Any]) -> Convergence:
    """The checks over named quantities, each chains × draws × …."""
    worst, r_hat, effective = "", 0.0, np.inf
    for name, values in sorted(quantities.items()):
        if values.size == 0:
            continue
        found = float(np.nanmax(np.nan_to_num(split_gelman_rubin(values), nan=np.inf)))
        if found > r_hat:
            worst, r_hat = name, found
        effective = min(effective, float(np.min(effective_sample_size(values))))
    return Convergence(
        r_hat,
        effective,
        worst,
        int(draws.diverging.sum()),
        float(draws.deepest.sum() / max(draws.steps.size, 1)),
    )
