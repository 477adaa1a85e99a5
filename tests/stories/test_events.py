"""Events made of the stories' claims are those that a careful person makes of them."""

import tempfile
from functools import cache
from pathlib import Path

import pytest

from tests.stories.loading import stories
from tests.stories.scoring import Score, score, total
from tests.stories.test_loading import open_with_claims


@cache
def scored(half: str) -> Score:
    """The score of one half of the stories, from claims as a person wrote them."""
    scores = []
    for story in stories(half):
        with (
            tempfile.TemporaryDirectory() as folder,
            open_with_claims(story, Path(folder)) as ledger,
        ):
            ledger.reconcile()
            scores.append(score(story, list(ledger.claims()), list(ledger.events())))
    return total(scores)


@pytest.mark.parametrize(("half", "least"), [("develop", 0.95), ("report", 0.95)])
def test_claims_of_one_happening_come_together(half: str, least: float) -> None:
    """B³ over the claims. The reporting half was only scored while the rules were written."""
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
