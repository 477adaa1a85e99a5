"""How the claims of a half of the stories come together, as a person wrote them."""

import tempfile
from functools import cache
from pathlib import Path

from tests.stories.loading import stories
from tests.stories.scoring import Score, score, total
from tests.stories.test_loading import open_with_claims


@cache
def scored(half: str) -> Score:
    """The score of one half of the stories."""
    scores = []
    for story in stories(half):
        with (
            tempfile.TemporaryDirectory() as folder,
            open_with_claims(story, Path(folder)) as ledger,
        ):
            ledger.reconcile()
            scores.append(score(story, list(ledger.claims()), list(ledger.events())))
    return total(scores)
