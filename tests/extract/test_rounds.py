"""Daily round-ups of a war, field by field; the cases are texts in `rounds.csv`.

An empty cell does not matter, "-" says that there is none.
"""

import pytest

from contested.model.claim import Claim
from tests.extract.account import cases, told


@pytest.mark.parametrize("row", cases("rounds.csv"))
def test_a_claim_of_a_round_up(row: dict[str, str]) -> None:
    """One claim of that kind and trigger, with these fields."""
    found = told(row, row["day"])
    assert len(found) == 1
    fields = _fields(found[0])
    wanted = {k: None if row[k] == "-" else row[k] for k in fields if row[k]}
    assert {k: fields[k] for k in wanted} == wanted


def _fields(claim: Claim) -> dict[str, str | None]:
    """The fields of a claim that a row may name."""
    figure = claim.quantity
    return {
        "agent": claim.agent.party if claim.agent else None,
        "target": claim.target.party if claim.target else None,
        "places": "|".join(p.span.text for p in claim.places) or None,
        "start": claim.time.start[:10] if claim.time and claim.time.start else None,
        "figure": f"{figure.low:g}" if figure and figure.low is not None else None,
        "unit": figure.unit if figure else None,
        "speaker": claim.speaker.party if claim.speaker else None,
        "status": str(claim.verification.status),
    }
