"""The density is that of the published equations, whatever coordinates it is written in."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from benchmarks.wars import KINDS, war
from scipy import special, stats

from contested.estimate.report import Report, Selection

fit = pytest.importorskip("contested.estimate.fit")
density = pytest.importorskip("contested.estimate.density")
designs = pytest.importorskip("contested.estimate.design")
curves = pytest.importorskip("contested.estimate.curves")
correlation = pytest.importorskip("contested.estimate.correlation")
hierarchy = pytest.importorskip("contested.estimate.hierarchy")
levels = pytest.importorskip("contested.estimate.levels")
likelihood = pytest.importorskip("contested.estimate.likelihood")

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
    p, scale = params, {name: np.exp(each) for name, each in found["spreads"].items()}
    rich, types = design.rich, len(design.types)
    density_of = of_curves(found["curve"][:rich], found, design)
    density_of += np.sum(stats.norm.logpdf(p["curve"][rich:]))
    theta = found["level"][:, None] + found["curve"] @ design.basis.T
    bound = {k: p[f"mean_{k}"] + scale[k] * p[k] for k in ("at_least", "at_most")}
    psi = np.exp(found["size"])
    rows = design.rows
    for i in range(len(rows["count"])):
        kind, day, who = rows["type"][i], rows["day"][i], rows["speaker"][i]
        true = theta[kind, day]
        if rows["cumulative"][i]:
            true = special.logsumexp(theta[kind, : day + 1])
        mu = true + found["bias"][rows["cell"][i]] + rows["at_least"][i] * bound["at_least"][who]
        mean = np.exp(mu + rows["at_most"][i] * bound["at_most"][who])
        n = psi[kind]
        one = (
            stats.nbinom.logpmf(rows["count"][i], n, n / (n + mean))
            if rows["cumulative"][i]
            else stats.poisson.logpmf(rows["count"][i], mean)
        )
        density_of += rows["weight"][i] * one
    noise = stats.norm.logpdf(-found["size"][:rich], p["mean_dispersion"], scale["dispersion"])
    density_of += np.sum(noise) + np.sum(stats.norm.logpdf(p["dispersion"][rich:]))
    density_of += sum(np.sum(stats.norm.logpdf(p[name])) for name in bound)
    density_of += sum(np.sum(stats.norm.logpdf(p[f"{name}_spread"])) for name in scale)
    density_of += sum(stats.norm.logpdf(p[n]) for n in p if n.startswith("mean_"))
    lkj = np.log(np.linalg.det(found["factor"] @ found["factor"].T))
    return float(density_of + lkj + _jacobian(p["correlation"], types))


def _jacobian(partial: Any, types: int) -> float:
    """Of the correlation by tanh of partial correlations, numerically."""
    import jax  # noqa: PLC0415

    lower = np.tril_indices(types, -1)

    def entries(x: Any) -> Any:
        factor = correlation.factor_of(x, types)
        return (factor @ factor.T)[lower]

    return float(np.linalg.slogdet(np.asarray(jax.jacobian(entries)(partial)))[1])


def of_curves(curve: Any, found: Any, design: Any) -> float:
    """The density of coefficients with their trends in them: rough ones and trends are normal."""
    kinds = len(curve)
    if not kinds:
        return 0.0
    scaled = (np.exp(found["spreads"]["curve"])[:, None] * found["factor"])[:kinds]
    trends = np.exp(2 * found["spreads"]["trend"]) * np.eye(kinds) + 1
    covariance = np.kron(scaled @ scaled.T, np.eye(len(design.ramp)))
    covariance += np.kron(trends, np.outer(design.ramp, design.ramp))
    return float(stats.multivariate_normal.logpdf(curve.ravel(), cov=covariance))


def of_sums(found: Any, design: Any, sums: Any) -> float:
    """The density of the cells' sums of level and bias, by the covariance that they have."""
    scale = {name: np.exp(each) for name, each in found["spreads"].items()}
    kind, bench = design.cell_of
    covariance = 1 + scale["level"] ** 2 * (kind[:, None] == kind)
    covariance = covariance + scale["side_bias"] ** 2 * (bench[:, None] == bench)
    covariance = covariance + np.diag(scale["category_bias"][bench] ** 2)
    return float(stats.multivariate_normal.logpdf(sums, cov=covariance))


def meaning(params: dict[str, Any], data: Any, design: Any) -> dict[str, Any]:
    """What the parameters stand for, with some levels that go with them."""
    import jax  # noqa: PLC0415

    spreads = hierarchy.spreads_of(params, data["priors"])
    shape = density.shape_of(params, spreads, data, design.rich)
    latent = density.latent(params, data, design.rich, jax.random.PRNGKey(1))
    level = latent.total - shape.cumulative[:, -1]
    curve = np.linalg.lstsq(design.basis, np.asarray(shape.daily).T, rcond=None)[0].T
    found = {
        "spreads": latent.spreads, "level": level, "bias": latent.bias, "curve": curve,
        "size": latent.dispersion, "factor": correlation.factor_of(params["correlation"], 4),
    }  # fmt: skip
    return {k: v if k == "spreads" else np.asarray(v) for k, v in found.items()}


@pytest.mark.parametrize("rich", [0, 2, 4])
def test_the_density_is_that_of_the_equations_but_for_a_constant(rich: int) -> None:
    """At random points it differs from a plain transcription by the same number."""
    design = replace(a_design(), rich=rich)
    data, sizes = density.data_of(design), density.Sizes.of(design)
    random, gaps = np.random.default_rng(1), []
    for _ in range(4):
        params = {
            name: np.asarray(0.4 * random.normal(size=shape))
            for name, shape in sizes.shapes().items()
        }
        params["stated"] = params["stated"] + 4
        found = meaning(params, data, design)
        sums = found["level"][design.cell_of[0]] + found["bias"]
        other = plain(params, found, design) + of_sums(found, design, sums)
        gaps.append(float(density.log_density(params, data, rich)) - other)
    assert np.ptp(gaps) < 1e-5


def test_what_is_stated_is_shape_level_and_bias() -> None:
    """A cell's parameter is the log of what its typical report is expected to say."""
    design = a_design()
    data, sizes = density.data_of(design), density.Sizes.of(design)
    random = np.random.default_rng(2)
    params = {k: 0.3 * random.normal(size=s) for k, s in sizes.shapes().items()}
    found = meaning(params, data, design)
    theta = found["level"][:, None] + found["curve"] @ design.basis.T
    cell = 3
    typical = {name: each[cell] for name, each in design.typical.items()}
    assert typical["cumulative"]
    assert not typical["at_least"]
    whole = special.logsumexp(theta[typical["type"], : typical["day"] + 1])
    assert whole + found["bias"][cell] == pytest.approx(params["stated"][cell])


def test_offsets_of_curves_have_the_covariance_of_rough_parts_and_trends() -> None:
    """The types with few reports, given those with many."""
    import jax  # noqa: PLC0415

    random, kinds, ramp = np.random.default_rng(5), 3, np.array([0.2, 0.5, 1.0])
    across = np.tril(random.normal(size=(kinds, kinds))) + 2 * np.eye(kinds)
    roots = curves.Roots.of(across, np.asarray(0.7), ramp)
    whole = np.kron(across @ across.T, np.eye(3))
    whole += np.kron(0.49 * np.eye(kinds) + 1, np.outer(ramp, ramp))
    known, first = random.normal(size=(1, 3)), slice(0, 3)

    def poor(offsets: Any) -> Any:
        return roots.coefficients(jax.numpy.concatenate([known, offsets]), 1)[0][1:].ravel()

    root = np.asarray(jax.jacobian(lambda x: poor(x.reshape(2, 3)))(np.zeros(6)))
    given = whole[3:, first] @ np.linalg.inv(whole[first, first])
    assert np.allclose(poor(np.zeros((2, 3))), given @ known.ravel())
    assert np.allclose(root @ root.T, whole[3:, 3:] - given @ whole[first, 3:])


@pytest.mark.parametrize("place", [-4.0, 0.0, 0.7, 7.9, 12.0])
def test_a_spread_is_half_normal_in_its_prior(place: float) -> None:
    """Its coordinate is a quantile, also where next to nothing is left above it."""
    scales = dict.fromkeys(set(hierarchy.SPREADS.values()), 2.0)
    params = {f"{name}_spread": np.array(place) for name in hierarchy.SPREADS}
    found = hierarchy.spreads_of(params, scales)
    assert float(found["level"]) == pytest.approx(
        stats.halfnorm.isf(stats.norm.sf(place), scale=2), rel=1e-3 if place < -3 else 1e-6
    )


def test_levels_are_drawn_from_their_distribution_given_the_sums() -> None:
    """Mean and covariance of many draws are those of the normal that it is."""
    import jax  # noqa: PLC0415

    kind, bench = np.array([0, 0, 1, 1, 2]), np.array([0, 1, 0, 1, 2])
    present = np.zeros((3, 3))
    present[kind, bench] = 1
    spreads = levels.Spreads(*(np.asarray(e) for e in (1.0, 1.5, 0.6, np.array([0.3, 1.0, 2.0]))))
    sums = np.array([1.0, 2.0, -1.0, 0.5, 3.0])
    whole = 1 + 1.5**2 * (kind[:, None] == kind) + 0.36 * (bench[:, None] == bench)
    whole = whole + np.diag(np.array([0.3, 1.0, 2.0])[bench] ** 2)
    across = 1 + 1.5**2 * (np.arange(3)[:, None] == kind)
    mean = across @ np.linalg.solve(whole, sums)
    left = 1 + 1.5**2 * np.eye(3) - across @ np.linalg.solve(whole, across.T)
    keys = jax.random.split(jax.random.PRNGKey(0), 40_000)
    cells = levels.Cells(kind, bench, present)
    drawn = np.asarray(jax.vmap(lambda key: levels.split(key, sums, spreads, cells))(keys))
    assert np.allclose(drawn.mean(0), mean, atol=0.03)
    assert np.allclose(np.cov(drawn.T), left, atol=0.05)


def test_repeated_reports_are_one_row_with_a_weight() -> None:
    """And every report knows its row."""
    design = a_design()
    assert design.rows["weight"].max() == 2
    assert design.rows["weight"].sum() == len(design.index)


def test_log_gamma_is_exact_enough_from_small_to_large() -> None:
    """To twelve digits."""
    x = np.exp(np.linspace(-7, 13, 300))
    assert np.allclose(np.asarray(likelihood.log_gamma(x)), special.gammaln(x), rtol=1e-12)
