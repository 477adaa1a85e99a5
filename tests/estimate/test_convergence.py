"""When a run counts as converged."""

import pytest

convergence = pytest.importorskip("contested.estimate.convergence")


def test_a_run_that_has_not_converged_says_why() -> None:
    """Each fault in a sentence; none where all is well."""
    assert convergence.Convergence(1.005, 500.0, "total", 0, 0.0).reached
    bad = convergence.Convergence(1.2, 30.0, "total", 3, 0.9)
    assert not bad.reached
    assert [word in " ".join(bad.faults()) for word in ("R-hat is 1.200", "30", "3 iter")] == [
        True
    ] * 3
