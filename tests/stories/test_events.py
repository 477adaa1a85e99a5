"""Events made of the stories' claims are those that a careful person makes of them."""

import json
import tempfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from contested.store.imports import import_claims
from tests.stories.loading import Story, stories
from tests.stories.scored import scored
from tests.stories.test_loading import open_with_claims


@pytest.mark.parametrize(("half", "least"), [("develop", 0.95), ("report", 0.95)])
def test_claims_of_one_happening_come_together(half: str, least: float) -> None:
    """B³ over the claims. Of the reporting half the claims of two stories, 06 and 07, were read."""
    assert scored(half).b_cubed() >= least


@pytest.mark.parametrize(("half", "least"), [("develop", 0.95), ("report", 0.94)])
def test_origins_are_counted_exactly(half: str, least: float) -> None:
    """Copies, organs of one side and repeated statements are one origin."""
    right, asked = scored(half).origins
    assert right / asked >= least


@pytest.mark.parametrize("half", ["develop", "report"])
def test_relations_and_statuses_are_found(half: str) -> None:
    """Contradictions between events, and what the positions add up to."""
    made = scored(half)
    assert made.relations() >= 0.85
    assert made.statuses[0] / made.statuses[1] >= 0.95


@pytest.mark.parametrize("story", stories("develop"), ids=lambda story: story.name)
def test_reports_that_come_one_by_one_give_the_same_events(story: Story, tmp_path: Path) -> None:
    """The latest first, with a reconciliation after each."""
    by_report = defaultdict[str, list[str]](list)
    for claim in story.claims:
        by_report[claim["doc"]].append(json.dumps(claim))
    bare = replace(story, claims=())
    with (
        tempfile.TemporaryDirectory() as folder,
        open_with_claims(story, Path(folder)) as whole,
        open_with_claims(bare, tmp_path) as steps,
    ):
        whole.reconcile()
        for report in sorted(by_report, reverse=True):
            import_claims(steps, by_report[report], "a person")
            steps.reconcile()
        assert list(steps.events()) == list(whole.events())
