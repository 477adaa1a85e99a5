"""Who does it to whom, in sentences of agencies on many wars; `sides.csv` can be extended."""

import csv
from pathlib import Path

import pytest

from tests.extract.claims import claims_of

TABLE = Path(__file__).with_name("sides.csv")


def _rows() -> list[tuple[str, str, str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(r["sentence"], r["type"], r["agent"], r["target"]) for r in csv.DictReader(file)]


@pytest.mark.parametrize(("sentence", "kind", "agent", "target"), _rows())
def test_the_sides_of_a_claim(sentence: str, kind: str, agent: str, target: str) -> None:
    """The claim of the type has these two sides, or none where the sentence names none."""
    claim = next(c for c in claims_of(sentence) if c.type == kind)
    sides = (p.party if p is not None else None for p in (claim.agent, claim.target))
    assert tuple(side or "" for side in sides) == (agent, target)
