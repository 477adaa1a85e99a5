"""Whose deed it is and to whose side it is done. The cases are short reports in `who_and_whom.csv`.

"-" says that there is nobody, or nobody of a known side; "?" that it does not matter. Of several
claims with the same trigger the last one counts.
"""

import pytest

from contested.model.value import Participant
from tests.extract.account import cases, told


@pytest.mark.parametrize("row", cases("who_and_whom.csv"))
def test_sides_of_a_claim(row: dict[str, str]) -> None:
    """The parties of agent and target."""
    found = told(row, row["day"])
    assert found
    sides = {"agent": _party(found[-1].agent), "target": _party(found[-1].target)}
    wanted = {k: row[k] for k in sides if row[k] != "?"}
    assert {k: sides[k] for k in wanted} == wanted


def _party(value: Participant | None) -> str:
    return (value.party if value else None) or "-"
