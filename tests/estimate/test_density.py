"""The density is that of the published equations, whatever coordinates it is written in."""

from typing import Any

import numpy as np
import pytest
from scipy import special, stats

from contested.estimate.report import Report, Selection
from tests.estimate.simulated import KINDS, war

fit = pytest.importorskip("contested.estimate.fit")
density = pytest.importorskip("contested.estimate.density")
designs = pytest.importorskip("contested.estimate.design")

LAST = 40


def a_design() -> Any:
    """Reports of every sort: cumulative, of a day, bounds."""
    reports = list(war(3).selection.reports)
    reports += [
        Report(KINDS[0], "East", 5, 12.0, cumulative=False),
        Report(KINDS[1], "West", 9, 30.0, at_least=True),
        Report(KINDS[2], "Watchers", 20, 4.0, at_most=True),
        Report(KINDS[2], "Watchers", 20, 4.0, at_most=True),
    ]
    return designs.design(Selection.of(reports), knots=3)


def plain(params: dict[str, Any], found: Any, design: Any) -> float:
    """Equations (as in `docs/estimates.md`) with SciPy, for values that `found` gives."""
    p, scale = params, {k: np.exp(v) for k, v in params.items() if k.startswith("log_")}
    types = len(design.types)
    trend = p["mean_trend"] + scale["log_trend_spread"] * p["trend"]
    weights = scale["log_curve_spread"][:, None] * (np.asarray(found.factor) @ p["curve"])
    days = np.arange(1, LAST + 1)
    theta = np.asarray(found.intercept)[:, None] + weights @ design.basis.T
    theta = theta + trend[:, None] * days / LAST
    bench = design.cell_bench
    bias = scale["log_side_bias_spread"] * p["side_bias"][bench]
    bias = bias + scale["log_category_bias_spread"][bench] * p["category_bias"]
    psi = 1 / np.exp(p["mean_dispersion"] + scale["log_dispersion_spread"] * p["dispersion"])
    bound = {k: p[f"mean_{k}"] + scale[f"log_{k}_spread"] * p[k] for k in ("at_least", "at_most")}
    total = 0.0
    rows = design.rows
    for i in range(len(rows["count"])):
        kind, day, who = rows["type"][i], rows["day"][i], rows["speaker"][i]
        true = theta[kind, day]
        if rows["cumulative"][i]:
            true = special.logsumexp(theta[kind, : day + 1])
        mu = true + bias[rows["cell"][i]] + rows["at_least"][i] * bound["at_least"][who]
        mean = np.exp(mu + rows["at_most"][i] * bound["at_most"][who])
        n = psi[kind]
        one = (
            stats.nbinom.logpmf(rows["count"][i], n, n / (n + mean))
            if rows["cumulative"][i]
            else stats.poisson.logpmf(rows["count"][i], mean)
        )
        total += rows["weight"][i] * one
    for name, value in p.items():
        if name.startswith("log_"):
            total += np.sum(stats.halfnorm.logpdf(np.exp(value)) + value)
        elif name not in ("anchored_level", "correlation"):
            total += np.sum(stats.norm.logpdf(value))
    level = stats.norm.logpdf(found.intercept, p["mean_level"], scale["log_level_spread"])
    correlation = np.asarray(found.factor) @ np.asarray(found.factor).T
    lkj = np.log(np.linalg.det(correlation))
    return float(total + level.sum() + lkj + _jacobian(p["correlation"], types))


def _jacobian(partial: Any, types: int) -> float:
    """Of the correlation by tanh of partial correlations, numerically."""
    import jax  # noqa: PLC0415

    lower = np.tril_indices(types, -1)

    def entries(x: Any) -> Any:
        factor = density._factor(x, types)
        return (factor @ factor.T)[lower]

    return float(np.linalg.slogdet(np.asarray(jax.jacobian(entries)(partial)))[1])


def test_the_density_is_that_of_the_equations_but_for_a_constant() -> None:
    """At random points it differs from a plain transcription by the same number."""
    design = a_design()
    data, sizes = density.data_of(design), density.Sizes.of(design)
    random, gaps = np.random.default_rng(1), []
    for _ in range(4):
        params = {
            name: np.asarray(0.4 * random.normal(size=shape))
            for name, shape in sizes.shapes().items()
        }
        params["anchored_level"] = params["anchored_level"] + 4
        found = density.latent(params, data)
        gaps.append(float(density.log_density(params, data)) - plain(params, found, design))
    assert np.ptp(gaps) < 1e-6


def test_how_dispersion_is_written_changes_nothing() -> None:
    """Centred for types with many reports, an offset for the others: the same density."""
    design = a_design()
    data, sizes = density.data_of(design), density.Sizes.of(design)
    random = np.random.default_rng(2)
    params = {k: 0.3 * random.normal(size=s) for k, s in sizes.shapes().items()}
    spread = np.exp(params["log_dispersion_spread"])
    moved = {**params, "dispersion": params["mean_dispersion"] + spread * params["dispersion"]}
    centred = {**data, "many": np.ones(len(design.types), bool)}
    gap = density.log_density(params, data) - density.log_density(moved, centred)
    assert float(gap) == pytest.approx(len(design.types) * np.log(spread))


def test_repeated_reports_are_one_row_with_a_weight() -> None:
    """And every report knows its row."""
    design = a_design()
    assert design.rows["weight"].max() == 2
    assert design.rows["weight"].sum() == len(design.index)


def test_log_gamma_is_exact_enough_from_small_to_large() -> None:
    """To twelve digits."""
    x = np.exp(np.linspace(-7, 13, 300))
    assert np.allclose(np.asarray(density._log_gamma(x)), special.gammaln(x), rtol=1e-12)
