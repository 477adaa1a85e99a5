"""When each claim of a passage was, in `times_of_claims.csv`; "¶" ends a line, "-" is open."""

from functools import cache

import pytest

from contested.model.claim import Claim
from contested.model.document import Document
from tests.extract.claims import READER, table

ROWS = table("times_of_claims.csv")


@cache
def _read(text: str, published: str) -> tuple[Claim, ...]:
    document = Document(id="test", text=text.replace(" ¶ ", "\n"), published=published)
    return tuple(READER.read(document))


def _same(claim: Claim, row: dict[str, str]) -> bool:
    """Whether a claim has the type, and a trigger that holds the row's or is held by it."""
    said, wanted = claim.trigger.text, row["trigger"]
    return claim.type == row["type"] and (said in wanted or wanted in said)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['trigger']}: {row['text'][:50]}")
def test_the_time_of_a_claim(row: dict[str, str]) -> None:
    """Start and end of the time of a claim with that trigger; none where both are open."""
    found = [c for c in _read(row["text"], row["published"]) if _same(c, row)]
    times = [
        ((c.time.start or "-")[:10], (c.time.end or "-")[:10]) if c.time else ("-", "-")
        for c in found
    ]
    assert (row["start"], row["end"]) in times
