"""Help given and kept back, hardship, orders, and what becomes of people. The cases are in `help.csv`.

A type "-" says that the sentence holds no claim of civil life or of people's fates at all.
"""

import pytest

from tests.extract.account import cases, claims

_OURS = ("civil.", "people.")


@pytest.mark.parametrize("row", cases("help.csv"))
def test_claim_of_a_sentence(row: dict[str, str]) -> None:
    """One claim of the type at the word, with its figure and target."""
    found = [c for c in claims(row["text"]) if c.type.startswith(_OURS)]
    told = [c for c in found if row["trigger"] in c.trigger.text and c.type == row["type"]]
    if row["type"] == "-":
        assert [(c.type, c.trigger.text) for c in found] == []
        return
    assert len(told) == 1, [(c.type, c.trigger.text) for c in found]
    (claim,) = told
    if row["figure"] != "?":
        low = claim.quantity.low if claim.quantity else None
        assert low == (None if row["figure"] == "-" else float(row["figure"]))
    if row["target"] != "?":
        target = claim.target.span.text if claim.target else ""
        assert row["target"].strip("-") in target
