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
expected = pytest.importorskip("contested.estimate.expected")
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
    bound = {k: found[k] for k in expected.BOUNDS}
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


def of_levels(found: Any) -> float:
    """The density of offsets of levels, benches and cells."""
    offsets = np.concatenate([found["offset"], found["bench"], found["own"]])
    return float(np.sum(stats.norm.logpdf(offsets)))


PARTS = ("level", "bench", "cell")


def meaning(params: dict[str, Any], data: Any, design: Any) -> dict[str, Any]:
    """What the parameters stand for, and how much room their coordinates have there."""
    import jax  # noqa: PLC0415

    latent = density.latent(params, data, design.rich)
    spreads = {name: np.exp(np.asarray(each)) for name, each in latent.spreads.items()}
    bounds = [f"{part}{name}" for name in expected.BOUNDS for part in ("", "mean_")]

    def moved(names: Any, read: Any) -> float:
        """The log of the volume that what is read has, by what is in these parameters."""
        ends = np.cumsum([np.size(params[name]) for name in names])[:-1]

        def of(flat: Any) -> Any:
            given = zip(names, jax.numpy.split(flat, ends), strict=True)
            some = {name: part.reshape(np.shape(params[name])) for name, part in given}
            return read(params | some)

        flat = np.concatenate([np.ravel(params[name]) for name in names])
        return float(np.linalg.slogdet(np.asarray(jax.jacobian(of)(flat)))[1])

    def levels_of(some: Any) -> Any:
        point, bias = point_of(some), density.latent(some, data, design.rich).bias
        return jax.numpy.concatenate([point.level, point.bench, own_of(point, bias)])

    def own_of(point: Any, bias: Any) -> Any:
        bench = design.cell_of[1]
        side = spreads["side_bias"] * point.bench[1:][bench]
        return (bias - side) / spreads["category_bias"][bench]

    def point_of(some: Any) -> Any:
        return density.point_of(some, data, design.rich)

    def bounds_of(some: Any) -> Any:
        point = point_of(some)
        return jax.numpy.concatenate([point.at_least, point.at_most, point.means])

    point = point_of(params)
    found = {
        "spreads": latent.spreads, "bias": latent.bias, "curve": point.curve,
        "level": point.bench[0] + spreads["level"] * point.level, "offset": point.level,
        "bench": point.bench, "own": own_of(point, latent.bias), "stated": point.stated,
        "size": latent.dispersion, "factor": correlation.factor_of(params["correlation"], 4),
        "volume": moved(["curve"], lambda some: point_of(some).curve.ravel())
        + moved(bounds, bounds_of) + moved(PARTS, levels_of),
        "at_least": point.at_least, "at_most": point.at_most, "means": point.means,
    }  # fmt: skip
    return {k: v if k == "spreads" else np.asarray(v) for k, v in found.items()}


def a_guide(design: Any, random: Any) -> Any:
    """The likelihood about two points at random."""
    kinds, cells, speakers = len(design.types), len(design.cells), len(design.speakers)
    points = [
        guide.Point(
            *(0.3 * random.normal(size=size) for size in ((kinds, len(design.ramp)), kinds)),
            np.log1p(design.typical["count"]) + 0.3 * random.normal(size=cells),
            *(0.3 * random.normal(size=speakers) for _ in range(2)),
            *(0.3 * random.normal(size=size) for size in (2, kinds, len(design.benches) + 1)),
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
        found = meaning(params, data, design)
        other = plain(params, found, design) + of_levels(found)
        gaps.append(float(density.log_density(params, data, rich)) - other)
    assert np.ptp(gaps) < 1e-5


def test_what_is_stated_is_shape_level_and_bias() -> None:
    """Of a cell it is the log of what its typical report is expected to say."""
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
    assert whole + found["bias"][cell] == pytest.approx(found["stated"][cell])


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
    """Its slope in curves and in what is stated is the likelihood's."""
    import jax  # noqa: PLC0415

    design = a_design()
    at = a_point(design)
    by, given = guide.guide_about(design, [at]), (at.curve, at.stated, bounds_of(at))
    slopes = jax.grad(likelihood_of(design, at.size), (0, 1))(*given)
    guided = jax.grad(guided_by(by, design), (0, 1))(*given)
    assert all(np.abs(each).max() > 0.1 for each in slopes)
    for one, other in zip(slopes, guided, strict=True):
        assert np.allclose(one, other)


def test_a_guide_follows_what_is_stated_and_bounds() -> None:
    """As the slope of the likelihood does, of reports that are as expected."""
    import jax  # noqa: PLC0415

    design = a_design()
    at = a_point(design)
    given = (at.curve, at.stated, bounds_of(at))
    count = np.exp(expected_of(design, *given))
    design = replace(design, rows=design.rows | {"count": np.asarray(count)})
    by, random = guide.guide_about(design, [at]), np.random.default_rng(2)
    moves = tuple(random.normal(size=np.shape(each)) for each in given)
    real, guided = (
        jax.jvp(jax.grad(of, (0, 1)), given, moves)[1]
        for of in (likelihood_of(design, at.size), guided_by(by, design))
    )
    assert np.abs(by.lever).max((0, 2)).min() > 1e-3
    for one, other in zip(real, guided, strict=True):
        assert np.allclose(one, other)


def a_point(design: Any) -> Any:
    """A point of reference at random."""
    random = np.random.default_rng(7)
    params = {
        name: np.asarray(0.3 * random.normal(size=shape))
        for name, shape in density.Sizes.of(design).shapes().items()
    }
    at = density.point_of(params, density.data_of(design), design.rich)
    at = at._replace(stated=np.asarray(at.stated) + 3)
    return guide.Point(*(np.asarray(each) for each in at))


def bounds_of(at: Any) -> Any:
    """The factors of lower and of upper bounds, × speakers."""
    return np.stack([at.at_least, at.at_most])


def guided_by(by: Any, design: Any) -> Any:
    """The guide's log likelihood of curves, what is stated, and bounds."""
    import jax.numpy as jnp  # noqa: PLC0415

    kind, who = design.cell_of[0], np.array([speaker for speaker, _ in design.cells])

    def log_likelihood(curve: Any, stated: Any, bounds: Any) -> Any:
        turned, factors = jnp.einsum("tk,tkd->td", curve, by.turns), bounds[:, who].T
        moved = jnp.einsum("ca,cad->cd", factors, by.lever)
        pull = by.pull - jnp.zeros_like(by.pull).at[kind].add(moved)
        towards = by.stated.pull - (by.stated.curve * curve[kind]).sum(1)
        towards = towards - (by.stated.bounds * factors).sum(1)
        left = (by.stated.information * stated - towards) ** 2 / by.stated.information
        return (turned * pull - 0.5 * by.information * turned**2).sum() - 0.5 * left.sum()

    return log_likelihood


def expected_of(design: Any, curve: Any, stated: Any, bounds: Any) -> Any:
    """The log expectation of each row."""
    basis = density.data_of(design)["basis"]
    none = np.zeros(())
    found = expected.Expected(expected.Shape.of(curve, basis), *bounds, none, none, none)

    def of(rows: dict[str, Any]) -> Any:
        one = {**rows, "place": chunks.place(rows, design)[:, None]}
        one |= {name: rows[name][:, None] for name in ("at_least", "at_most")}
        return found.at(one)[:, 0]

    return of(design.rows) + (stated - of(design.typical))[design.rows["cell"]]


def likelihood_of(design: Any, size: Any) -> Any:
    """The log likelihood of curves, what is stated, and bounds, with dispersions of these sizes."""
    rows = design.rows

    def log_likelihood(curve: Any, stated: Any, bounds: Any) -> Any:
        mean = expected_of(design, curve, stated, bounds)
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


@pytest.mark.parametrize("wide", [1e-9, 0.3, 40.0])
def test_coordinates_of_levels_are_normal_under_prior_and_guide(wide: float) -> None:
    """Of offsets, the product of two normal distributions; also where biases are next to none."""
    import jax  # noqa: PLC0415

    kind, bench = np.array([0, 0, 1, 1, 2]), np.array([0, 1, 0, 1, 2])
    present = np.zeros((3, 3))
    present[kind, bench] = 1
    cells, own = levels.Cells(kind, bench, present), np.array([wide, 1.0, 2.0])
    spreads = levels.Spreads(*(np.asarray(each) for each in (1.0, 1.5, 0.6, own)))
    said = levels.Said(np.array([4.0, 0.0, 9.0, 1.0, 2.0]), np.array([1.0, 0.0, -5.0, 2.0, 0.3]))
    ends = np.cumsum([3, 4, 5])[:-1]

    def found(flat: Any) -> Any:
        white = levels.Parts(*jax.numpy.split(flat, ends))
        return jax.numpy.concatenate(levels.offsets(white, said, spreads, cells)[0])

    def sums(flat: Any) -> Any:
        parts = levels.Parts(*jax.numpy.split(flat, ends))
        return parts.levels(spreads)[kind] + parts.biases(spreads, cells)

    by = np.asarray(jax.jacobian(sums)(np.zeros(12)))
    precision = np.eye(12) + by.T @ np.diag(said.information) @ by
    root = np.asarray(jax.jacobian(found)(np.zeros(12)))
    assert np.allclose(root @ root.T, np.linalg.inv(precision))
    middle = np.asarray(found(np.zeros(12)))
    assert np.allclose(middle, np.linalg.solve(precision, by.T @ said.pull))
    white = np.random.default_rng(3).normal(size=12)
    there = levels.Parts(*np.split(np.asarray(found(white)), ends))
    assert np.allclose(np.concatenate(levels.coordinates(there, said, spreads, cells)), white)


def test_repeated_reports_are_one_row_with_a_weight() -> None:
    """And every report knows its row."""
    design = a_design()
    assert design.rows["weight"].max() == 2
    assert design.rows["weight"].sum() == len(design.index)


def test_log_gamma_is_exact_enough_from_small_to_large() -> None:
    """To twelve digits."""
    x = np.exp(np.linspace(-7, 13, 300))
    assert np.allclose(np.asarray(likelihood.log_gamma(x)), special.gammaln(x), rtol=1e-12)
