"""NUTS on small wars: calibrated, repeatable, and honest where it was cut short."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

frames = pytest.importorskip("contested.estimate.frame")
fit = pytest.importorskip("contested.estimate.fit")
density = pytest.importorskip("contested.estimate.density")
stats = pytest.importorskip("scipy.stats")

if TYPE_CHECKING:
    from tests.estimate.lab import Lab

WARS = 12
UNLIKELY = 1e-3
Said = list[tuple[dict[str, Any], dict[str, Any]]]


@pytest.fixture(scope="module")
def said(lab: "Lab") -> Said:
    """For each war the truth, and draws of all chains after one another."""
    return [lab.against(seed, lab.sampled(seed)) for seed in range(1, WARS + 1)]


def chance(ranks: Any) -> float:
    """The chance of ranks as far from uniform, at most: their mean, their spread, each quantity's.

    Wars are independent; quantities of one war are not, and count as one by their mean.
    """
    found = [stats.ttest_1samp(ranks.mean(1), 1 / 2).pvalue]
    found.append(stats.ttest_1samp(((ranks - 1 / 2) ** 2).mean(1), 1 / 12).pvalue)
    found += [stats.kstest(column, "uniform").pvalue for column in ranks.T]
    return float(min(found) * len(found))


def ranks_of(said: Said, name: str, bent: Any = lambda draws: draws) -> Any:
    """The truth's rank among draws, wars × quantities."""
    return np.array([(bent(draws[name]) < truth[name]).mean(0) for truth, draws in said])


@pytest.mark.parametrize("name", ["total", "bias"])
def test_ranks_of_the_truth_are_uniform(said: Said, name: str) -> None:
    """Over wars drawn from the model, for each type and cell; 95% intervals hold 95%.

    As far as so few can tell: of 48 in all, that none is outside says nothing against it.
    """
    ranks = ranks_of(said, name)
    assert chance(ranks) > UNLIKELY
    inside = (ranks >= 0.025) & (ranks <= 0.975)
    assert np.mean(inside) >= 0.88
    assert stats.binomtest(int(inside.sum()), inside.size, 0.95).pvalue > UNLIKELY


@pytest.mark.parametrize("name", ["total", "bias"])
@pytest.mark.parametrize("how", ["too sure", "too high"])
def test_the_check_of_ranks_finds_draws_that_are_off(said: Said, name: str, how: str) -> None:
    """Four times too narrow, or higher by one and a half standard deviations."""

    def bent(draws: Any) -> Any:
        middle = draws.mean(0)
        return middle + (draws - middle) / 4 if how == "too sure" else draws + 1.5 * draws.std(0)

    assert chance(ranks_of(said, name, bent)) < UNLIKELY


def test_a_seed_makes_a_run_repeatable(lab: "Lab") -> None:
    """Bit for bit; another seed gives other draws."""
    one, two, other = lab.sampled(3), lab.sampled_anew(3), lab.sampled(3, by=2)
    assert one.params.tobytes() == two.params.tobytes()
    assert one.params.tobytes() != other.params.tobytes()


def test_a_run_that_was_cut_short_says_so(lab: "Lab") -> None:
    """A hundred draws are too few by the rule."""
    draws = lab.sampled(3)
    checked = fit.convergence(draws, lab.named(draws))
    assert not checked.reached
    assert any("effective sample size" in fault for fault in checked.faults())


def test_by_another_guide_parameters_stand_for_the_same(lab: "Lab") -> None:
    """Curves, bounds and levels, so that chains can go on by a better one."""
    frame, data = lab.begun(4)
    points = np.random.default_rng(4).standard_normal((5, len(frame.centre)))
    points = np.asarray(frames.unwhitened_all(points, frame.arrays()))
    moved, other = lab.sampler.guided.about(lab.design(4), points, data)
    assert not np.allclose(moved, points)
    back = lab.starter.back
    for before, after in zip(points, moved, strict=True):
        one, two = (
            density.point_of(back(flat), of, lab.sizes.rich)
            for flat, of in ((before, data), (after, other))
        )
        for name in one._fields:
            assert np.allclose(getattr(one, name), getattr(two, name)), name
