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
variational = pytest.importorskip("contested.estimate.variational")

WARS, KNOTS, RICH = 12, 2, 2
Said = list[tuple[War, Any, dict[str, Any]]]


def drawn(fought: list[War]) -> Said:
    """What the fitted normal says of each war: its design, and draws of totals and biases."""
    made = [replace(designs.design(each.selection, KNOTS), rich=RICH) for each in fought]
    sizes = density.Sizes.of(made[0])
    starter, latents, found = start.Starter(sizes), sample.Latents(sizes, wanted), []
    for each, design in zip(fought, made, strict=True):
        frame, data = starter.begin(design, density.data_of(design))
        draws = variational.approximate(starter.fitted(frame, data), data, 1)
        found.append((each, design, latents.of(draws, seed=1)))
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


@pytest.fixture(scope="module")
def said() -> Said:
    """Draws for some wars."""
    return drawn([war(seed, knots=KNOTS) for seed in range(1, WARS + 1)])


def test_intervals_cover_as_often_as_they_say(said: Said) -> None:
    """Ranks of the truth among draws are uniform: their mean, and how many are far out."""
    ranks: dict[str, list[float]] = {"total": [], "bias": []}
    for each, design, found_of in said:
        for name, truth in truths(each, design).items():
            ranks[name] += (found_of[name] < truth).mean(0).tolist()
    for name, found in ranks.items():
        inside = np.mean([0.1 <= rank <= 0.9 for rank in found])
        assert 0.68 <= inside <= 0.92, (name, inside)
        assert abs(np.mean(found) - 0.5) < 0.12, (name, np.mean(found))
    within = np.mean([0.025 <= rank <= 0.975 for rank in ranks["total"] + ranks["bias"]])
    assert within >= 0.9, within


def test_how_far_groups_are_apart_is_recovered(said: Said) -> None:
    """That is in the reports, whatever the truth."""
    apart = []
    for each, design, drawn_of in said:
        truth = truths(each, design)["bias"]
        for kind in range(len(design.types)):
            first, second = [at for at, (_, of) in enumerate(design.cells) if of == kind][:2]
            gap = drawn_of["bias"][:, first] - drawn_of["bias"][:, second]
            apart.append(abs(gap.mean() - truth[first] + truth[second]) / max(gap.std(), 0.05))
    assert np.mean(np.array(apart) < 2.5) >= 0.9, apart
