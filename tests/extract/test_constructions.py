"""Who, whom, when and where in many constructions. The cases are sentences in `constructions.csv`.

The report is of Thursday, 15 August 2024. "-" says that there is none, "?" that it does not matter.
"""

import csv
from pathlib import Path

import pytest

from tests.extract.account import claims

CASES = Path(__file__).with_name("constructions.csv")
ROWS = [
    pytest.param(row, id=f"{row['trigger']}: {row['text'][:60]}")
    for row in csv.DictReader(CASES.open(encoding="utf-8"))
]


@pytest.mark.parametrize("row", ROWS)
def test_claims_of_a_sentence(row: dict[str, str]) -> None:
    """One claim of that kind and trigger, with these fields."""
    found = [
        c
        for c in claims(row["text"], published="2024-08-15")
        if (c.trigger.text, c.type) == (row["trigger"], row["type"])
    ]
    assert len(found) == 1, [(c.trigger.text, c.type) for c in found]
    (claim,) = found
    told = {
        "agent": claim.agent.party if claim.agent else None,
        "target": claim.target.span.text if claim.target else None,
        "day": claim.time.start[:10] if claim.time and claim.time.start else None,
        "places": "|".join(p.span.text for p in claim.places) or None,
    }
    wanted = {k: None if row[k] == "-" else row[k] for k in told if row[k] != "?"}
    assert {k: told[k] for k in wanted} == wanted


def test_a_bare_number_gives_itself_up() -> None:
    """Who surrenders is counted, without a noun too."""
    (found,) = claims("Some 40 surrendered to Ukrainian forces near Toretsk.")
    assert found.quantity is not None
    assert (found.quantity.low, found.quantity.unit) == (40, "person")


def test_the_health_ministry_is_that_of_the_land_of_the_hurt() -> None:
    """In a war over several lands too."""
    text = "Israel struck Dahiyeh, near Beirut. The health ministry said six people had died."
    (found,) = [c for c in claims(text) if c.type == "people.killed"]
    assert found.speaker is not None
    assert found.speaker.party == "Lebanon"


def test_two_counts_of_one_object() -> None:
    """The second is no part of what the first measures."""
    found = claims(
        "Kyiv says it has taken 1,150 square kilometres of Russian land and 82 villages."
    )
    taken = {c.quantity.low: c.quantity.unit for c in found if c.quantity}
    assert taken == {1150: "km2", 82: "settlement"}
