"""Search over claims and reports."""

from contested.store import Filters
from contested.web.answers.claims import cards
from contested.web.answers.documents import document_card
from contested.web.desk import Desk
from contested.web.shapes.views import Hit, SearchView


def search(desk: Desk, words: str, filters: Filters, limit: int) -> SearchView:
    """Claims and reports that hold all the words."""
    found = desk.ledger.search(words, filters, limit)
    hits = []
    for hit in found.documents:
        held = desk.ledger.holding(hit.document)
        if held is not None:
            hits.append(Hit(document=document_card(held), excerpt=hit.excerpt))
    return SearchView(
        query=words,
        understood=[],
        words=words,
        events=[],
        claims=cards(desk, found.claims),
        documents=hits,
    )
