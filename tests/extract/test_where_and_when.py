"""Where and when each claim of a passage was, in `where_and_when.csv`.

"¶" ends a line, "-" is none, "?" anything; of several places with ";" each must be there.
"""

from functools import cache

import pytest

from contested.model.claim import Claim
from contested.model.document import Document
from tests.extract.account import claims, places
from tests.extract.claims import READER, table

ROWS = table("where_and_when.csv")


@cache
def _read(text: str, published: str) -> tuple[Claim, ...]:
    document = Document(id="test", text=text.replace(" ¶ ", "\n\n"), published=published)
    return tuple(READER.read(document))


def _places(claim: Claim) -> set[str]:
    return {p.span.text for p in claim.places if p.span}


def _found(claim: Claim, row: dict[str, str]) -> bool:
    start = (claim.time.start or "-")[:10] if claim.time else "-"
    wanted = {p for p in row["places"].split(";") if p != "-"}
    placed = row["places"] == "?" or (wanted <= _places(claim) if wanted else not claim.places)
    return placed and row["start"] in {"?", start}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['trigger']}: {row['text'][-60:]}")
def test_where_and_when(row: dict[str, str]) -> None:
    """A claim with that trigger stands at those places and starts on that day."""
    found = [
        c
        for c in _read(row["text"], row["published"])
        if c.type == row["type"] and row["trigger"] in c.trigger.text
    ]
    assert any(_found(c, row) for c in found), [(_places(c), c.time) for c in found]


def test_a_new_post_of_a_live_page_goes_back_to_no_other() -> None:
    """ "The missile" of one post is not the one of the post above it."""
    text = (
        "LIVE: Fire across the border\n\n17:10 GMT\nA missile hit a barn in Meron, medics say.\n\n"
        "15:48 GMT\nThe missile hit two apartment blocks at rush hour, a source tells AFP.\n"
    )
    (hit,) = [c for c in claims(text) if c.type == "strike" and c.sentence.start > 80]
    assert places(hit) == []


def test_what_a_factory_makes_is_not_what_it_was_hit_with() -> None:
    """Only what is sent is the means."""
    (hit,) = [c for c in claims("It hit missile factories in Iran.") if c.type == "strike"]
    assert hit.means is None
