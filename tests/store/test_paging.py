"""Claims a page at a time: the same rows in the same order, whichever way they are found."""

import pytest

from benchmarks import generate
from contested.store import Filters, Ledger, paging

ASKED = (
    Filters(),
    Filters(type="strike"),
    Filters(agent="Pakistan"),
    Filters(speaker="media", since="2020-01-02"),
    Filters(place="Nowhere"),
    Filters(until="2020-01-01"),
)


def pages(ledger: Ledger, filters: Filters) -> list[str]:
    """The ids of every page's claims, one page after another."""
    found, after = list[str](), None
    while True:
        page = ledger.claim_page(filters, after, 70)
        days = [claim.document.published or "" for claim in page.claims]
        assert days == sorted(days, reverse=True)
        found += [claim.id for claim in page.claims]
        assert page.total == ledger.claim_count(filters)
        after = page.last
        if after is None:
            return found


def test_few_and_many_claims_are_paged_alike(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each claim that passes once, the latest published first."""
    generate.fill(ledger, 400)
    ledger.reconcile()
    for asked in (*ASKED, Filters(status="unverified"), Filters(status="disputed")):
        of_few = pages(ledger, asked)
        with monkeypatch.context() as patched:
            patched.setattr(paging, "MANY", 0)
            assert pages(ledger, asked) == of_few
        assert sorted(of_few) == sorted(claim.id for claim in ledger.claims(asked))
