"""Review: what to look at first, and entering or withdrawing what a reviewer decides."""

import json

from contested.store import Filters
from contested.web.answers.claims import cards, decision
from contested.web.asking import cursor as mark_of
from contested.web.asking import place_after
from contested.web.desk import Desk
from contested.web.shapes.base import Page
from contested.web.shapes.claims import DecisionShape
from contested.web.shapes.review import Decided, DecisionIn, ReviewItem


def queue(desk: Desk, filters: Filters, cursor: str | None, limit: int) -> Page[ReviewItem]:
    """Claims to review."""
    after = place_after(cursor, (str | None, int, int, int))  # type: ignore[arg-type]
    found = desk.ledger.claim_page(filters, after, limit)  # type: ignore[arg-type]
    items = [
        ReviewItem(claim=each, other=None, event=None, weight=1 - each.confidence, why="")
        for each in cards(desk, found.claims)
    ]
    return Page(items=items, total=desk.ledger.claim_count(filters),
                next=mark_of(*found.last) if found.last else None)  # fmt: skip


def decision_page(desk: Desk, cursor: str | None, limit: int) -> Page[DecisionShape]:
    """All decisions, the latest first."""
    after = place_after(cursor, (int,))
    start = int(str(after[0])) if after else 0
    made = desk.ledger.decisions(withdrawn=True)[::-1]
    end = start + limit
    return Page(
        items=[decision(each) for each in made[start:end]],
        total=len(made),
        next=mark_of(end) if end < len(made) else None,
    )


def decide(desk: Desk, given: DecisionIn, by: str) -> Decided:
    """Enter a verdict.

    Raises:
        LedgerError: there is no such claim, or the verdict does not fit what is given.
    """
    made = desk.ledger.decide(
        given.verdict,
        given.claim,
        by=by,
        why=given.why,
        other=given.other,
        corrections=tuple((name, json.dumps(value)) for name, value in given.corrections.items()),
    )
    return Decided(decision=decision(made), events=[])


def withdraw(desk: Desk, id_: str, by: str) -> Decided:
    """Withdraw a decision.

    Raises:
        LedgerError: there is none of that id that stands.
    """
    desk.ledger.withdraw(id_, by=by)
    made = next(d for d in desk.ledger.decisions(withdrawn=True) if d.id == id_)
    return Decided(decision=decision(made), events=[])
