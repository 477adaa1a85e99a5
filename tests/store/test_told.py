"""What is read of many claims at once is what the whole claims hold, on both databases."""

from hypothesis import HealthCheck, given, settings

from contested.model.told import Told
from contested.store import Ledger
from tests.store.conftest import MakeUrl
from tests.store.samples import Item, fill, piles

FEW = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@FEW
@given(pile=piles)
def test_told_is_what_the_claims_tell(new_url: MakeUrl, pile: list[Item]) -> None:
    """Sentence, side, figure's basis, speaker and status; and how sure it was read."""
    with Ledger.open(new_url(), create=True) as ledger:
        fill(ledger, pile)
        ids = sorted({claim.id for claim in ledger.claims()})
        whole = ledger.claims_by_id(ids)
        assert set(whole) == set(ids)
        assert ledger.told(ids) == {id_: Told.of(claim) for id_, claim in whole.items()}
        assert ledger.sentences(ids) == {
            id_: (claim.sentence, claim.document.text_hash) for id_, claim in whole.items()
        }
        assert ledger.confidences(ids) == {id_: c.confidence for id_, c in whole.items()}


def test_nothing_is_told_by_ids_that_are_not_there(ledger: Ledger) -> None:
    """None, or words that are no ids."""
    assert ledger.told([]) == {}
    assert ledger.told(["no id", "'; DROP TABLE claim"]) == {}
