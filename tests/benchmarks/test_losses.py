"""The comparison of estimates with published ones."""

import json
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("contested.estimate.fit")

from benchmarks.losses import compared

from contested.estimate.posterior import Bias, Estimate, Interval
from contested.estimate.report import LossType

BOATS = LossType("Military Boats", "Russia")


def posterior(mean: float, factor: float) -> Any:
    """One estimate and one bias."""
    total = Interval(mean, mean, mean / 2, mean * 2)
    off = Interval(factor, factor, factor / 2, factor * 2)
    return SimpleNamespace(
        estimates=lambda: [Estimate(BOATS, 9, total, total, 3, 2)],
        biases=lambda: [Bias("UA Source", BOATS, off, 3)],
        method="NUTS",
        converged=None,
        seconds=1.0,
        processor_seconds=2.0,
    )


TABLE = {
    "estimates": [
        {"country": "RU", "category": BOATS.category, "estimate": 100, "low": 50, "high": 200}
    ],
    "bias": [{"source": "UA", "losses": "RU", "category": BOATS.category, "factor": 2.0}],
}


def test_the_published_table_itself_is_at_no_distance() -> None:
    """And the figures can be written down."""
    found = json.loads(json.dumps(compared(posterior(100, 2.0), TABLE)))
    assert found["median_distance"] == found["median_distance_of_ends"] == 0
    assert found["far"] == 0
    assert found["bias_directions"] == found["people_within_factor"] == [1, 1]


def test_what_is_off_is_counted() -> None:
    """An estimate twice as high, a bias in the other direction."""
    found = compared(posterior(200, 0.5), TABLE)
    assert found["median_distance"] == pytest.approx(0.693)
    assert found["far"] == 1
    assert found["bias_directions"] == found["people_within_factor"] == [0, 1]
