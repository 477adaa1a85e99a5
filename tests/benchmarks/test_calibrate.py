"""Fitting and judging confidence."""

import random
from pathlib import Path

import pytest
from benchmarks.calibrate import WEIGHTS, Sample, chance, crossed, fitted, reliability, write

NAMES = ["always", "short"]


@pytest.fixture
def drawn() -> list[Sample]:
    """Claims of which 9 of 10 are right, but 3 of 10 of the short ones."""
    rng = random.Random(4)
    found = []
    for number in range(600):
        short = rng.random() < 0.3
        right = rng.random() < (0.3 if short else 0.9)
        features = {"always": 1.0} | ({"short": 1.0} if short else {})
        found.append(Sample(f"report {number % 20}", features, right))
    return found


def test_the_fitted_chance_is_the_share_that_is_right(drawn: list[Sample]) -> None:
    """For each kind of claim, to a few hundredths."""
    weights = fitted(drawn, NAMES)
    assert chance(Sample("", {"always": 1.0}, True), weights) == pytest.approx(0.9, abs=0.04)
    short = Sample("", {"always": 1.0, "short": 1.0}, True)
    assert chance(short, weights) == pytest.approx(0.3, abs=0.06)


def test_fitting_again_gives_the_same_weights(drawn: list[Sample]) -> None:
    """Whatever the order of the claims."""
    assert fitted(drawn, NAMES) == fitted(drawn[::-1], NAMES)


def test_cross_validation_judges_every_claim_once(drawn: list[Sample]) -> None:
    """And finds well-fitted weights reliable."""
    judged = crossed(drawn, NAMES)
    assert len(judged) == len(drawn)
    assert sum(right for _, right in judged) == sum(s.right for s in drawn)
    table = reliability(judged)
    assert table["gap"] < 0.05
    assert table["brier"] < table["brier_of_one_share"]


def test_the_reliability_table_counts_what_is_predicted_and_observed() -> None:
    """A bin holds its lower edge and not its upper one, the last bin both."""
    table = reliability([(0.9, True), (1.0, False), (0.8, True), (0.2, False)])
    assert [(b["from"], b["claims"], b["predicted"], b["observed"]) for b in table["bins"]] == [
        (0.0, 1, 0.2, 0.0),
        (0.8, 1, 0.8, 1.0),
        (0.9, 2, 0.95, 0.5),
    ]
    assert table["gap"] == pytest.approx((0.2 + 0.2 + 0.9) / 4)


def test_writing_weights_leaves_the_meanings(tmp_path: Path) -> None:
    """Only the number of the named feature changes."""
    copy = tmp_path / "confidence.toml"
    before = WEIGHTS.read_text("utf-8")
    copy.write_text(before, "utf-8")
    write({"quoted": -7.25}, copy)
    changed = [
        (old, new)
        for old, new in zip(before.split("\n"), copy.read_text("utf-8").split("\n"), strict=True)
        if old != new
    ]
    assert [new for _, new in changed] == ["weight = -7.25"]
