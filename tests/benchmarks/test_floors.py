"""Floors of quality."""

import tomllib

import pytest

from benchmarks import floors

PINNED = {"floors": {"gold.f1": 0.6}, "ceilings": {"gold.gap": 0.1}}
GOOD = {"gold.f1": 0.6, "gold.gap": 0.1}


def test_figures_at_their_bounds_are_no_fault() -> None:
    """A floor is the least that passes, a ceiling the most."""
    assert floors.faults(GOOD, PINNED) == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("gold.f1", 0.59, "gold.f1 is 0.590, below its floor of 0.6."),
        ("gold.gap", 0.11, "gold.gap is 0.110, above its ceiling of 0.1."),
    ],
)
def test_a_figure_beyond_its_bound_is_named(name: str, value: float, said: str) -> None:
    """With its value and its bound."""
    assert floors.faults(GOOD | {name: value}, PINNED) == [said]


def test_a_bound_whose_figure_is_not_measured_is_a_fault() -> None:
    """A renamed figure does not slip out of its floor."""
    assert floors.faults({"gold.gap": 0.0}, PINNED) == [
        "gold.f1 is not measured any more; floors.toml pins it at 0.6."
    ]


def test_pinning_sets_each_bound_a_margin_away_and_keeps_the_rest() -> None:
    """Floors below what is measured, ceilings above it."""
    words = '# Why.\nmargin = 0.02\n[floors]\n"gold.f1" = 0.1\n[ceilings]\n"gold.gap" = 0.9\n'
    done = floors.pin({"gold.f1": 0.75, "gold.gap": 0.05}, words)
    assert done.startswith("# Why.\nmargin = 0.02\n")
    assert tomllib.loads(done) == {
        "margin": 0.02,
        "floors": {"gold.f1": 0.73},
        "ceilings": {"gold.gap": 0.07},
    }


def test_the_shipped_floors_ask_for_something() -> None:
    """None of them is 0, which every figure passes."""
    pinned = tomllib.loads(floors.FLOORS.read_text("utf-8"))
    assert all(0 < bound <= 1 for bound in pinned["floors"].values())
    assert all(0 < bound < 1 for bound in pinned["ceilings"].values())
