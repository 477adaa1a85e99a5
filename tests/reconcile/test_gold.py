"""The events of gold claims, where the gold is at hand: pairs, hard negatives, disputes."""

from pathlib import Path

import pytest
from benchmarks.events import measured

SHARED = Path(__file__).parents[3] / "shared"
EVENTS, CLAIMS = SHARED / "gold" / "events.json", SHARED / "gold" / "seeds.jsonl"
REPORTS = SHARED / "seeds" / "reports.jsonl"


@pytest.mark.slow
@pytest.mark.skipif(not EVENTS.is_file(), reason="the gold is not at hand")
def test_gold_claims_come_together_as_people_put_them() -> None:
    """Pairs by F1; nothing that only looks alike is merged; every dispute and denial is tied."""
    found = measured(EVENTS, CLAIMS, REPORTS)
    assert found.missing == ()
    assert found.f1 >= 0.85
    assert found.merged == ()
    assert found.untied == ()
