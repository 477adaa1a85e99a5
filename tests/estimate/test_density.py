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
guide = pytest.importorskip("contested.estimate.guide")
chunks = pytest.importorskip("contested.estimate.chunks")
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
    density_of = of_curves(found["curve"], found, design) + found["volume"]
    theta = found["level"][:, None] + found["curve"] @ design.basis.T
    bound = {k: found[k] for k in density.BOUNDS}
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
    for (name, values), mean in zip(bound.items(), found["means"], strict=True):
        density_of += np.sum(stats.norm.logpdf(values, mean, scale[name]))
        density_of += stats.norm.logpdf(mean)
    density_of += sum(np.sum(stats.norm.logpdf(p[f"{name}_spread"])) for name in scale)
    density_of += stats.norm.logpdf(p["mean_dispersion"])
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
    scaled = np.exp(found["spreads"]["curve"])[:, None] * found["factor"]
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
    shape = density.shape_of(params, spreads, data)
    latent = density.latent(params, data, design.rich, jax.random.PRNGKey(1))
    level = latent.total - shape.cumulative[:, -1]
    curve = np.linalg.lstsq(design.basis, np.asarray(shape.daily).T, rcond=None)[0].T

    def flat(white: Any) -> Any:
        changed = params | {"curve": white.reshape(params["curve"].shape)}
        return density.curve_of(changed, spreads, data)[0].ravel()

    def bounds(white: Any) -> Any:
        size = len(params["at_least"])
        parts = (white[:size], white[size], white[size + 1 : -1], white[-1])
        names = ("at_least", "mean_at_least", "at_most", "mean_at_most")
        point = density.point_of(params | dict(zip(names, parts, strict=True)), data, design.rich)
        return jax.numpy.concatenate([point.at_least, point.at_most, point.means])

    turned = np.asarray(jax.jacobian(flat)(params["curve"].ravel()))
    given = [params[f"{part}{name}"] for name in density.BOUNDS for part in ("", "mean_")]
    factors = np.asarray(jax.jacobian(bounds)(np.hstack(given)))
    point = density.point_of(params, data, design.rich)
    found = {
        "spreads": latent.spreads, "level": level, "bias": latent.bias, "curve": curve,
        "size": latent.dispersion, "factor": correlation.factor_of(params["correlation"], 4),
        "volume": np.linalg.slogdet(turned)[1] + np.linalg.slogdet(factors)[1],
        "at_least": point.at_least, "at_most": point.at_most, "means": point.means,
    }  # fmt: skip
    return {k: v if k == "spreads" else np.asarray(v) for k, v in found.items()}


def a_guide(design: Any, random: Any) -> Any:
    """The likelihood about two points at random."""
    kinds, cells, speakers = len(design.types), len(design.cells), len(design.speakers)
    points = [
        guide.Point(
            *(random.normal(size=size) for size in ((kinds, len(design.ramp)), kinds)),
            3 + random.normal(size=cells),
            *(0.3 * random.normal(size=speakers) for _ in range(2)),
            0.3 * random.normal(size=2),
        )
        for _ in range(2)
    ]
    return guide.guide_about(design, points)


@pytest.mark.parametrize(("rich", "guided"), [(0, False), (2, True), (4, True)])
def test_the_density_is_that_of_the_equations_but_for_a_constant(
    rich: int, *, guided: bool
) -> None:
    """At random points it differs from a plain transcription by the same number, by any guide."""
    design = replace(a_design(), rich=rich)
    random, gaps = np.random.default_rng(1), []
    data, sizes = density.data_of(design), density.Sizes.of(design)
    if guided:
        data["guide"] = a_guide(design, random)
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


def test_coordinates_of_curves_are_normal_under_prior_and_guide() -> None:
    """Given the types before: the product of two normal distributions, as a formula has it."""
    import jax  # noqa: PLC0415

    design = a_design()
    random, kinds, size = np.random.default_rng(5), 4, len(design.ramp)
    across = np.tril(random.normal(size=(kinds, kinds))) + 2 * np.eye(kinds)
    roots, by = curves.Roots.of(across, np.asarray(0.7), design.ramp), a_guide(design, random)
    whole = np.kron(across @ across.T, np.eye(size))
    whole += np.kron(0.49 * np.eye(kinds) + 1, np.outer(design.ramp, design.ramp))
    white = random.normal(size=(kinds, size))

    def last(of: Any) -> Any:
        rows = jax.numpy.concatenate([white[:3], of[None]])
        return roots.coefficients(rows, by, by.pull)[0].ravel()

    before, here = slice(0, 3 * size), slice(3 * size, 4 * size)
    given = whole[here, before] @ np.linalg.inv(whole[before, before])
    prior = np.linalg.inv(whole[here, here] - given @ whole[before, here])
    turn = by.turns[3]
    precision = prior + turn @ np.diag(by.information[3]) @ turn.T
    found = np.asarray(last(np.zeros(size)))
    towards = prior @ given @ found[before] + turn @ by.pull[3]
    assert np.allclose(found[here], np.linalg.solve(precision, towards))
    root = np.asarray(jax.jacobian(last)(np.zeros(size)))[here]
    assert np.allclose(root @ root.T, np.linalg.inv(precision))
    coefficients = roots.coefficients(white, by, by.pull)[0]
    assert np.allclose(roots.white(coefficients, by, by.pull), white)


def test_a_guide_is_the_likelihood_where_it_was_made() -> None:
    """Its slope in the curves is the likelihood's, whatever is stated."""
    import jax  # noqa: PLC0415

    design = a_design()
    params, data = a_point(design), density.data_of(design)
    at = density.point_of(params, data, design.rich)
    by = guide.guide_about(design, [guide.Point(*(np.asarray(each) for each in at))])
    slope = np.asarray(jax.grad(likelihood_of(design))(at.curve, params, at.size))
    turned = np.einsum("tk,tkd->td", at.curve, by.turns)
    moved = np.einsum("ca,cad->cd", pulling(params, at, design), by.lever)
    pull = by.pull.copy()
    np.subtract.at(pull, design.cell_of[0], moved)
    assert np.allclose(np.einsum("tk,tkd->td", slope, by.turns), pull - by.information * turned)


def test_a_guide_follows_what_is_stated_and_bounds() -> None:
    """As the slope of the likelihood does, of reports that are as expected."""
    import jax  # noqa: PLC0415

    design = a_design()
    params, data = a_point(design), density.data_of(design)
    at = density.point_of(params, data, design.rich)
    count = np.exp(expected_of(design, at.curve, params))
    design = replace(design, rows=design.rows | {"count": np.asarray(count)})
    by = guide.guide_about(design, [guide.Point(*(np.asarray(each) for each in at))])
    slope, moved = jax.grad(likelihood_of(design)), np.array([1.0, -0.7, 0.4])
    names = ("stated", "mean_at_least", "mean_at_most")
    steps = {name: np.full_like(params[name], by) for name, by in zip(names, moved, strict=True)}
    _, rises = jax.jvp(
        lambda some: slope(at.curve, params | some, at.size),
        ({k: params[k] for k in steps},),
        (steps,),
    )
    falls = np.zeros((3, *by.pull.shape))
    np.add.at(falls.swapaxes(0, 1), design.cell_of[0], by.lever)
    assert (np.abs(falls).max((1, 2)) > 1e-3).all()
    turned = np.einsum("tk,tkd->td", rises, by.turns)
    assert np.allclose(turned, -np.einsum("a,atd->td", moved, falls))


def a_point(design: Any) -> dict[str, Any]:
    """Parameters at random."""
    random = np.random.default_rng(7)
    params = {
        name: np.asarray(0.3 * random.normal(size=shape))
        for name, shape in density.Sizes.of(design).shapes().items()
    }
    return params | {"stated": params["stated"] + 3}


def pulling(params: dict[str, Any], at: Any, design: Any) -> Any:
    """What a guide's lever is for, by cell."""
    who = np.array([speaker for speaker, _ in design.cells])
    return np.stack([params["stated"], at.at_least[who], at.at_most[who]], 1)


def expected_of(design: Any, curve: Any, params: dict[str, Any]) -> Any:
    """The log expectation of each row, with these curves."""
    data = density.data_of(design)
    point = density.point_of(params, data, design.rich)._replace(curve=curve)
    again = density.regarded(params, point, data)
    spreads = hierarchy.spreads_of(again, data["priors"])
    found = density.Expected.of(again, spreads, density.shape_of(again, spreads, data), data)
    one = {**design.rows, "place": chunks.place(design.rows, design)[:, None]}
    one |= {name: design.rows[name][:, None] for name in ("at_least", "at_most")}
    sums = again["stated"] - found.at(data["typical"])[:, 0]
    return found.at(one)[:, 0] + sums[design.rows["cell"]]


def likelihood_of(design: Any) -> Any:
    """The log likelihood of the rows, given curves, other parameters and sizes."""
    rows = design.rows

    def log_likelihood(curve: Any, params: dict[str, Any], size: Any) -> Any:
        mean = expected_of(design, curve, params)
        alone = {
            "count": rows["count"][:, None],
            "cumulative": rows["cumulative"][:, None],
            "type": rows["type"],
            "constant": 0.0,
        }
        found = likelihood.log_likelihood(mean[:, None], size, alone)[:, 0]
        return (rows["weight"] * found).sum()

    return log_likelihood


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
