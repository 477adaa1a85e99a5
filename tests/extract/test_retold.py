"""Another's figure for a toll that was told before."""

import pytest

from contested.model.vocabulary import DisputedOver, VerificationStatus
from tests.extract.claims import claims_of


@pytest.mark.parametrize("words", ["put the figure at 27", "put the dead at 27", "put it at 27"])
def test_another_figure_is_a_claim_that_disputes_the_first(words: str) -> None:
    """It takes type, place and people from the toll that it answers."""
    text = f"A monitor said 34 fighters were killed in Sweida. The interior ministry {words}."
    first, second = (c for c in claims_of(text) if c.type == "people.killed")
    assert [c.quantity.low for c in (first, second) if c.quantity] == [34, 27]
    assert [p.span for p in second.places] == [p.span for p in first.places]
    assert first.verification.status is VerificationStatus.DISPUTED
    assert second.verification.over is DisputedOver.FIGURE


def test_a_figure_without_a_toll_is_no_claim() -> None:
    """Nothing was counted before."""
    text = "Fighters shelled the town of Sweida. The ministry put the figure at 27."
    assert not [c for c in claims_of(text) if c.quantity]
