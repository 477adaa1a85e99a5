"""On wars drawn from the model, intervals cover the truth as often as they say (reduced, small)."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

pytest.importorskip("contested.estimate.fit")

if TYPE_CHECKING:
    from tests.estimate.lab import Lab

WARS = 12
Said = list[tuple[Any, dict[str, Any], dict[str, Any]]]


@pytest.fixture(scope="module")
def said(lab: "Lab") -> Said:
    """For each war its design, the truth, and draws of the fitted normal."""
    seeds = range(1, WARS + 1)
    return [(lab.design(seed), *lab.against(seed, lab.fast(seed))) for seed in seeds]


def test_intervals_cover_as_often_as_they_say(said: Said) -> None:
    """Ranks of the truth among draws are uniform: their mean, and how many are far out."""
    ranks: dict[str, list[float]] = {"total": [], "bias": []}
    for _, truths, drawn in said:
        for name, truth in truths.items():
            ranks[name] += (drawn[name] < truth).mean(0).tolist()
    for name, found in ranks.items():
        inside = np.mean([0.1 <= rank <= 0.9 for rank in found])
        assert 0.68 <= inside <= 0.92, (name, inside)
        assert abs(np.mean(found) - 0.5) < 0.12, (name, np.mean(found))
    within = np.mean([0.025 <= rank <= 0.975 for rank in ranks["total"] + ranks["bias"]])
    assert within >= 0.9, within


def test_how_far_groups_are_apart_is_recovered(said: Said) -> None:
    """That is in the reports, whatever the truth."""
    apart = []
    for design, truths, drawn in said:
        truth = truths["bias"]
        for kind in range(len(design.types)):
            first, second = [at for at, (_, of) in enumerate(design.cells) if of == kind][:2]
            gap = drawn["bias"][:, first] - drawn["bias"][:, second]
            apart.append(abs(gap.mean() - truth[first] + truth[second]) / max(gap.std(), 0.05))
    assert np.mean(np.array(apart) < 2.5) >= 0.9, apart
