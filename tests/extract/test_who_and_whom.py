"""Whose deed it is and to whose side it is done. The cases are short reports in `who_and_whom.csv`.

"-" says that there is nobody, or nobody of a known side; "?" that it does not matter. Of several
claims with the same trigger the last one counts.
"""

import csv
from pathlib import Path

import pytest

from contested.model.value import Participant
from tests.extract.account import claims

CASES = Path(__file__).with_name("who_and_whom.csv")
ROWS = [
    pytest.param(row, id=f"{row['trigger']}: {row['text'][:60]}")
    for row in csv.DictReader(CASES.open(encoding="utf-8"))
]


@pytest.mark.parametrize("row", ROWS)
def test_sides_of_a_claim(row: dict[str, str]) -> None:
    """The parties of agent and target."""
    found = [
        c
        for c in claims(row["text"], published=row["day"])
        if (c.trigger.text, c.type) == (row["trigger"], row["type"])
    ]
    assert found
    told = {"agent": _party(found[-1].agent), "target": _party(found[-1].target)}
    wanted = {k: row[k] for k in told if row[k] != "?"}
    assert {k: told[k] for k in wanted} == wanted


def _party(value: Participant | None) -> str:
    return (value.party if value else None) or "-"
