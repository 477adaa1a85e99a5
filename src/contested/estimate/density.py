"""The model's log density, and what follows from its parameters.

The equations and priors are those of Radford, Dai, Stoehr, Schein, Fernandez and Sajid, *Estimating
conflict losses and reporting biases*, PNAS 120 (34), 2023, doi 10.1073/pnas.2307372120; `docs/
estimates.md` has them. Two coordinates differ from a plain transcription, and neither changes the
posterior: a type's level is the log total that its *anchor* (the group of speakers with most reports
on it) would state on the last day, which is what data fix, in place of the intercept; and the
dispersion of types with many reports is not written as an offset. Everything else is written as
standard normal offsets.
"""

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax.scipy.special import gammaln
from numpyro.distributions import LKJCholesky
from numpyro.distributions.transforms import CorrCholeskyTransform

from contested.estimate.design import Design

Array = Any
Params = dict[str, Array]
MANY = 100
"""Reports of a type from which on its dispersion is fixed by data."""


@dataclass(frozen=True, slots=True)
class Priors:
    """The scales of the priors; the defaults are the published ones.

    Attributes:
        bias: scale of the half-normal priors of the bias's spread, by side and by category.
        curve: of the daily curve's spread.
        level: of the spread of types' levels, and of the mean level.
        trend: of the spread of trends.
        correlation: LKJ's concentration; above 1, weak correlations are likelier.
    """

    bias: float = 1.0
    curve: float = 1.0
    level: float = 1.0
    trend: float = 1.0
    correlation: float = 2.0


class Latent(NamedTuple):
    """What the parameters stand for, on the log scale; types × days where not said otherwise.

    `total` is by type: the log of the true cumulative count on the last day. `bias` is by cell,
    `at_least` and `at_most` by speaker, `dispersion` by type; `intercept` is the equations' α and
    `factor` the Cholesky factor of the correlation.
    """

    daily: Array
    cumulative: Array
    total: Array
    bias: Array
    dispersion: Array
    at_least: Array
    at_most: Array
    intercept: Array
    factor: Array


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many there are of everything: what fixes the shape of the parameters."""

    types: int
    speakers: int
    cells: int
    benches: int
    coefficients: int

    @classmethod
    def of(cls, design: Design) -> "Sizes":
        """The sizes of a design."""
        return cls(
            len(design.types),
            len(design.speakers),
            len(design.cells),
            len(design.benches),
            design.basis.shape[1],
        )

    def shapes(self) -> dict[str, tuple[int, ...]]:
        """The parameters with their shapes; a name with `log_` is of a positive number."""
        by_type = (self.types,)
        return {
            "anchored_level": by_type,
            "curve": (self.types, self.coefficients),
            "correlation": (self.types * (self.types - 1) // 2,),
            "log_curve_spread": by_type,
            "mean_level": (),
            "log_level_spread": (),
            "trend": by_type,
            "mean_trend": (),
            "log_trend_spread": (),
            "dispersion": by_type,
            "mean_dispersion": (),
            "log_dispersion_spread": (),
            "side_bias": (self.benches,),
            "log_side_bias_spread": (),
            "category_bias": (self.cells,),
            "log_category_bias_spread": (self.benches,),
            "at_least": (self.speakers,),
            "mean_at_least": (),
            "log_at_least_spread": (),
            "at_most": (self.speakers,),
            "mean_at_most": (),
            "log_at_most_spread": (),
        }


def data_of(design: Design, priors: Priors | None = None) -> dict[str, Array]:
    """The design as the arrays that `log_density` takes, with the priors' scales."""
    rows, types = design.rows, len(design.types)
    many = np.bincount(rows["type"], rows["weight"], types) >= MANY
    return {
        "rows": {name: jnp.asarray(value) for name, value in rows.items()},
        "constant": gammaln(jnp.asarray(rows["count"]) + 1),
        "many": jnp.asarray(many),
        "cell_bench": jnp.asarray(design.cell_bench),
        "anchor": jnp.asarray(design.anchor),
        "basis": jnp.asarray(design.basis),
        "ramp": jnp.asarray(design.ramp),
        "priors": {name: jnp.asarray(value) for name, value in asdict(priors or Priors()).items()},
    }


def latent(params: Params, data: dict[str, Array]) -> Latent:
    """What the parameters stand for."""
    factor = _factor(params["correlation"], len(params["trend"]))
    spread = jnp.exp(params["log_curve_spread"])[:, None] * factor
    trend = params["mean_trend"] + jnp.exp(params["log_trend_spread"]) * params["trend"]
    curve = (spread @ params["curve"] + trend[:, None] * data["ramp"]) @ data["basis"].T
    peak = jax.lax.stop_gradient(curve.max(1, keepdims=True))
    summed = jnp.cumsum(jnp.exp(curve - peak), 1)
    whole = jnp.log(summed[:, -1:])
    bias = (jnp.exp(params["log_side_bias_spread"]) * params["side_bias"])[data["cell_bench"]]
    own = jnp.exp(params["log_category_bias_spread"])[data["cell_bench"]]
    bias = bias + own * params["category_bias"]
    total = params["anchored_level"] - bias[data["anchor"]]
    return Latent(
        daily=curve - peak - whole + total[:, None],
        cumulative=jnp.log(summed) - whole + total[:, None],
        total=total,
        bias=bias,
        dispersion=-_dispersion(params, data),
        at_least=_bound(params, "at_least"),
        at_most=_bound(params, "at_most"),
        intercept=total - (peak + whole)[:, 0],
        factor=factor,
    )


def log_density(params: Params, data: dict[str, Array]) -> Array:
    """The joint log density of parameters and reports; the reports' weights count them."""
    found = latent(params, data)
    return _log_prior(params, found, data) + jnp.sum(
        data["rows"]["weight"] * log_likelihood(found, data)
    )


def log_likelihood(found: Latent, data: dict[str, Array]) -> Array:
    """The log likelihood of each row."""
    rows = data["rows"]
    mean, count = log_mean(found, rows), rows["count"]
    log_size = found.dispersion[rows["type"]]
    size = jnp.exp(log_size)
    cumulative = (
        _log_gamma(count + size)
        - _log_gamma(jnp.exp(found.dispersion))[rows["type"]]
        + size * log_size
        + count * mean
        - (count + size) * jnp.logaddexp(mean, log_size)
    )
    daily = count * mean - jnp.exp(mean)
    return jnp.where(rows["cumulative"], cumulative, daily) - data["constant"]


def log_mean(found: Latent, rows: dict[str, Array]) -> Array:
    """The log of the count that each row's speaker is expected to state."""
    kind, day, who = rows["type"], rows["day"], rows["speaker"]
    true = jnp.where(rows["cumulative"], found.cumulative[kind, day], found.daily[kind, day])
    bounds = rows["at_least"] * found.at_least[who] + rows["at_most"] * found.at_most[who]
    return true + found.bias[rows["cell"]] + bounds


def _log_prior(params: Params, found: Latent, data: dict[str, Array]) -> Array:
    scales, types = data["priors"], len(found.total)
    means = ("mean_trend", "mean_dispersion", "mean_at_least", "mean_at_most")
    offsets = ("curve", "trend", "side_bias", "category_bias", "at_least", "at_most")
    density = sum(_normal(params[name]) for name in (*means, *offsets))
    density += _normal(params["mean_level"] / scales["level"])
    for name, scale in (
        ("log_level_spread", scales["level"]),
        ("log_trend_spread", scales["trend"]),
        ("log_curve_spread", scales["curve"]),
        ("log_side_bias_spread", scales["bias"]),
        ("log_category_bias_spread", scales["bias"]),
        ("log_dispersion_spread", 1.0),
        ("log_at_least_spread", 1.0),
        ("log_at_most_spread", 1.0),
    ):
        density += _half_normal(params[name], scale)
    level = (found.intercept - params["mean_level"]) / jnp.exp(params["log_level_spread"])
    density += _normal(level) - types * params["log_level_spread"]
    spread = params["log_dispersion_spread"]
    centred = (params["dispersion"] - params["mean_dispersion"]) / jnp.exp(spread)
    density += _normal(jnp.where(data["many"], centred, params["dispersion"]))
    density -= data["many"].sum() * spread
    if types > 1:
        prior = LKJCholesky(types, scales["correlation"]).log_prob(found.factor)
        turned = CorrCholeskyTransform().log_abs_det_jacobian(params["correlation"], found.factor)
        density += prior + turned
    return density


def _dispersion(params: Params, data: dict[str, Array]) -> Array:
    offset = params["mean_dispersion"] + (
        jnp.exp(params["log_dispersion_spread"]) * params["dispersion"]
    )
    return jnp.where(data["many"], params["dispersion"], offset)


def _bound(params: Params, name: str) -> Array:
    return params[f"mean_{name}"] + jnp.exp(params[f"log_{name}_spread"]) * params[name]


def _factor(partial: Array, types: int) -> Array:
    return CorrCholeskyTransform()(partial) if types > 1 else jnp.ones((1, 1))


def _normal(offsets: Array) -> Array:
    return -0.5 * jnp.sum(offsets**2)


def _half_normal(log_value: Array, scale: Array | float) -> Array:
    """Half-normal on the positive scale, for its log: with the Jacobian."""
    return _normal(jnp.exp(log_value) / scale) + jnp.sum(log_value)


def _log_gamma(x: Array) -> Array:
    """Log of the gamma function for x > 0, to 1e-13: Stirling's series after seven steps up.

    Several times faster than the library's, of which gradients take digamma.
    """
    up, product = x + 7, x * (x + 1) * (x + 2) * (x + 3) * (x + 4) * (x + 5) * (x + 6)
    r = 1 / up
    s = r * r
    series = 1 / 12 - s * (
        1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360)))
    )
    return (up - 0.5) * jnp.log(up) - up + 0.5 * np.log(2 * np.pi) + r * series - jnp.log(product)
