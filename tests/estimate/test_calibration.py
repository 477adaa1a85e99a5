"""On wars drawn from the model, intervals cover the truth as often as they say (reduced, small)."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from benchmarks.wars import KINDS, War, war

fit = pytest.importorskip("contested.estimate.fit")
density = pytest.importorskip("contested.estimate.density")
designs = pytest.importorskip("contested.estimate.design")
sample = pytest.importorskip("contested.estimate.sample")
start = pytest.importorskip("contested.estimate.start")

WARS, KNOTS, RICH = 6, 2, 2
EFFORT = sample.Effort(chains=2, warmup=50, draws=75, depth=5)


def drawn(fought: list[War]) -> list[tuple[War, Any, dict[str, Any]]]:
    """What the sampler says of each war: its design, and draws of totals and biases."""
    made = [replace(designs.design(each.selection, KNOTS), rich=RICH) for each in fought]
    sizes = density.Sizes.of(made[0])
    sampler, starter = sample.Sampler(sizes, EFFORT), start.Starter(sizes)
    latents, found = sample.Latents(sizes, wanted), []
    for each, design in zip(fought, made, strict=True):
        data = density.data_of(design)
        frame = starter.fitted(starter.begin(design, data), data)
        found.append((each, design, latents.of(sampler.run(data, frame), data, seed=1)))
    return found


def wanted(params: Any, data: Any, key: Any) -> dict[str, Any]:
    """What is compared with the truth."""
    latent = density.latent(params, data, RICH, key)
    return {"total": latent.total, "bias": latent.bias}


def truths(each: War, design: Any) -> dict[str, Any]:
    """The same quantities as they truly are, in the design's order."""
    totals = np.log([each.totals[KINDS.index(kind)] for kind in design.types])
    biases = [each.bias[design.speakers[s], design.types[t]] for s, t in design.cells]
    return {"total": totals, "bias": np.array(biases)}


def test_intervals_cover_as_often_as_they_say() -> None:
    """Ranks of the truth among draws are uniform: their mean, and how many are far out."""
    ranks: dict[str, list[float]] = {"total": [], "bias": []}
    for each, design, said in drawn([war(seed, knots=KNOTS) for seed in range(1, WARS + 1)]):
        for name, truth in truths(each, design).items():
            ranks[name] += (said[name] < truth).mean(0).tolist()
    for name, found in ranks.items():
        inside = np.mean([0.1 <= rank <= 0.9 for rank in found])
        assert 0.68 <= inside <= 0.92, (name, inside)
        assert abs(np.mean(found) - 0.5) < 0.12, (name, np.mean(found))
    within = np.mean([0.025 <= rank <= 0.975 for rank in ranks["total"] + ranks["bias"]])
    assert within >= 0.9, within


def test_the_same_seed_draws_the_same() -> None:
    """Chains run side by side, and the order in which they end changes nothing."""
    design = designs.design(war(2, knots=KNOTS).selection, KNOTS)
    sizes, data = density.Sizes.of(design), density.data_of(design)
    starter, sampler = start.Starter(sizes), sample.Sampler(sizes, replace(EFFORT, draws=25))
    frame = starter.begin(design, data)
    one, two = (sampler.run(data, frame) for _ in range(2))
    assert np.array_equal(one.params, two.params)


def test_a_bias_is_recovered_where_reports_are_many() -> None:
    """How far two groups are apart is in the reports, whatever the truth."""
    [(each, design, said)] = drawn([war(3, knots=KNOTS, cells=20)])
    apart, truth = [], truths(each, design)["bias"]
    for kind in range(len(design.types)):
        first, second = [at for at, (_, of) in enumerate(design.cells) if of == kind][:2]
        gap = said["bias"][:, first] - said["bias"][:, second]
        true = truth[first] - truth[second]
        apart.append(abs(gap.mean() - true) / max(gap.std(), 0.05))
    assert max(apart) < 3.5, apart
