"""A run may be killed at any moment."""

import random
from pathlib import Path

import pytest
from benchmarks.kill import Trial, run

from contested.samples import REPORTS


@pytest.mark.slow
def test_a_killed_run_leaves_a_ledger_that_a_second_run_completes(tmp_path: Path) -> None:
    """Its exports are then those of a run that was never killed, byte for byte."""
    trial = Trial(REPORTS / "gaza-lebanon.jsonl", tmp_path)
    tally = run(trial, kills=3, chance=random.Random(2))
    assert tally.faults == []
    assert len(tally.held) == 3
