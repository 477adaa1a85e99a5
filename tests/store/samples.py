"""Small ledgers' worth of documents with claims, for properties that hold of any."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from contested.model.claim import Claim
from contested.model.document import Document
from contested.store import Ledger, Reading
from tests.claims import claims_of, documents

MOMENT = "2026-01-01T00:00:00.000000Z"
Item = tuple[Document, tuple[Claim, ...]]


@st.composite
def _items(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Item:
    document = draw(documents(st.sampled_from(["a", "b", "c", "É"])))
    claims = draw(st.lists(claims_of(document), max_size=3))
    return document, tuple({claim.id: claim for claim in claims}.values())


items = _items()
piles = st.lists(items, min_size=1, max_size=5, unique_by=lambda item: item[0])


def fill(ledger: Ledger, pile: list[Item], extractor: str = "1") -> None:
    """Add the documents of a pile as one run does: with one moment of acquisition."""
    for document, claims in pile:
        raw = document.text.encode()
        ledger.add(document, raw, Reading(claims, extractor), source=document.id, at=MOMENT)
